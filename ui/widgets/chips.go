package widgets

import (
	"math"
	"strconv"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"

	"retake/ui/theme"
)

// Chips is a choice of any number out of many, in lines. The arrows go from one to the next while it has the focus, and
// Space ticks.
type Chips struct {
	control
	OnChanged func(i int, on bool)
	chips     []chip
	at        int
	most      int // that can be ticked; 0 for any number
}

type chip struct {
	name   string
	count  int
	on     bool
	ground *Box
	icon   *Icon
	text   *Text
	face   *pressable
}

// Chipped is one of the chips: its name, how many things it stands for (0 is not shown), and whether it is ticked.
type Chipped struct {
	Name  string
	Count int
	On    bool
}

// NewChips makes a choice.
func NewChips(keys *Keys, of []Chipped, changed func(i int, on bool)) *Chips {
	c := &Chips{OnChanged: changed}
	c.choice = true
	lines := NewWrap(8)
	for i, o := range of {
		one := chip{
			name: o.Name, count: o.Count, on: o.On,
			ground: NewBox("", canvas.RadiusMaximum), icon: NewIcon("plus", theme.Ink, 14), text: NewLine(theme.Small, Run{}),
		}
		one.face = newPressable(one.ground, NewInset(6, 12, NewRow(8, Middle, one.icon, one.text)), func() {
			c.at = i
			c.take()
			c.toggle(i)
		})
		c.chips = append(c.chips, one)
		lines.Add(one.face)
	}
	c.onFocus = c.show
	c.dress(c, keys, NewBox("", theme.RowRadius), lines)
	c.show()
	return c
}

// AtMost lets only so many be ticked: then the others can't be, before one is dropped.
func (c *Chips) AtMost(most int) *Chips {
	c.most = most
	c.show()
	return c
}

// full tells whether no more can be ticked.
func (c *Chips) full() bool {
	ticked := 0
	for _, one := range c.chips {
		if one.on {
			ticked++
		}
	}
	return c.most > 0 && ticked >= c.most
}

// On tells whether one is ticked.
func (c *Chips) On(i int) bool { return c.chips[i].on }

func (c *Chips) toggle(i int) {
	if !c.chips[i].on && c.full() {
		return
	}
	c.chips[i].on = !c.chips[i].on
	c.show()
	c.OnChanged(i, c.chips[i].on)
}

func (c *Chips) show() {
	full := c.full()
	for i, one := range c.chips {
		edge, width := fyne.ThemeColorName(theme.Input), float32(1)
		fill, ink, icon := fyne.ThemeColorName(""), fyne.ThemeColorName(theme.Ink), "plus"
		if full {
			edge, ink = theme.Border, theme.Muted
		}
		if one.on {
			fill, edge, ink, icon = theme.AccentSoft, theme.Accent, theme.Accent, "check"
		}
		if c.focused && i == c.at {
			edge, width = theme.Accent, 2
		}
		one.ground.Set(fill, edge, width)
		one.icon.Set(icon, ink)
		label := []Run{{Text: one.name, Colour: ink}}
		if one.count > 0 {
			label = append(label, Run{Text: "  " + strconv.Itoa(one.count), Colour: theme.Muted})
		}
		one.text.Set(label...)
	}
	c.edge.Set("", "", 0) // the chip shows the focus
	c.face.Refresh()
}

// TypedKey goes from chip to chip, and ticks.
func (c *Chips) TypedKey(key *fyne.KeyEvent) {
	switch key.Name {
	case fyne.KeyLeft:
		c.move(c.at - 1)
	case fyne.KeyRight:
		c.move(c.at + 1)
	case fyne.KeyUp:
		c.moveLine(-1)
	case fyne.KeyDown:
		c.moveLine(1)
	case fyne.KeyHome:
		c.move(0)
	case fyne.KeyEnd:
		c.move(len(c.chips) - 1)
	case fyne.KeySpace, fyne.KeyReturn, fyne.KeyEnter:
		if c.once() && len(c.chips) > 0 {
			c.toggle(c.at)
		}
	default:
		c.control.TypedKey(key)
	}
}

func (c *Chips) move(to int) {
	if to >= 0 && to < len(c.chips) && to != c.at {
		c.at = to
		c.show()
	}
}

// moveLine goes to the chip in the line above or below that is nearest.
func (c *Chips) moveLine(by float32) {
	if len(c.chips) == 0 {
		return
	}
	middle := func(i int) float64 { return float64(c.chips[i].face.Position().X + c.chips[i].face.Size().Width/2) }
	here, to := c.chips[c.at].face.Position().Y, -1
	for i, one := range c.chips {
		y := one.face.Position().Y
		if (y-here)*by <= 0 {
			continue
		}
		if to < 0 {
			to = i
			continue
		}
		best := c.chips[to].face.Position().Y
		nearer := (y-best)*by < 0
		if y == best {
			nearer = math.Abs(middle(i)-middle(c.at)) < math.Abs(middle(to)-middle(c.at))
		}
		if nearer {
			to = i
		}
	}
	if to >= 0 {
		c.move(to)
	}
}
