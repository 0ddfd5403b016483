package widgets

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/widget"

	"retake/ui/theme"
)

// control is the base of what can be pressed: with the mouse, and with Enter or Space while it has the focus. A held key
// presses once.
type control struct {
	widget.BaseWidget
	OnTapped func()

	keys     *Keys
	face     *fyne.Container // what it shows
	hover    *Box            // over the ground, below the rest
	edge     *Box            // shows the focus
	disabled bool
	fresh    bool // a key went down and nothing was done for it yet
	focused  bool
	onFocus  func() // it has the focus now, or lost it
}

var (
	_ fyne.Tappable     = (*control)(nil)
	_ fyne.Focusable    = (*control)(nil)
	_ desktop.Keyable   = (*control)(nil)
	_ desktop.Hoverable = (*control)(nil)
)

// dress puts the control together: a ground, what lies on it, and the edges in between. The extending type calls it with
// itself.
func (c *control) dress(self fyne.Widget, keys *Keys, ground *Box, content fyne.CanvasObject) {
	c.keys = keys
	c.hover = NewBox("", ground.Radius)
	c.edge = NewFrame("", "", 0, ground.Radius)
	c.face = NewLayers(ground, c.hover, content, c.edge)
	c.ExtendBaseWidget(self)
}

// CreateRenderer draws it.
func (c *control) CreateRenderer() fyne.WidgetRenderer { return widget.NewSimpleRenderer(c.face) }

// HeightFor is how high it is at a width.
func (c *control) HeightFor(width float32) float32 { return HeightFor(c.face, width) }

// press does what the control is for.
func (c *control) press() {
	if c.OnTapped != nil && !c.disabled {
		c.OnTapped()
	}
}

// Tapped presses it.
func (c *control) Tapped(*fyne.PointEvent) { c.press() }

// FocusGained shows the focus.
func (c *control) FocusGained() { c.focus(true) }

// FocusLost hides it.
func (c *control) FocusLost() { c.focus(false) }

func (c *control) focus(on bool) {
	c.focused, c.fresh = on, false
	if on {
		c.edge.Set("", theme.Accent, 2)
	} else {
		c.edge.Set("", "", 0)
	}
	if c.onFocus != nil {
		c.onFocus()
	}
}

// KeyDown tells of a key before what it does.
func (c *control) KeyDown(*fyne.KeyEvent) {
	c.fresh = true
	c.keys.down()
}

// KeyUp is told to nobody.
func (c *control) KeyUp(*fyne.KeyEvent) { c.fresh = false }

// TypedRune has no use for letters.
func (c *control) TypedRune(rune) {}

// TypedKey presses it on Enter and Space.
func (c *control) TypedKey(key *fyne.KeyEvent) {
	switch key.Name {
	case fyne.KeyReturn, fyne.KeyEnter, fyne.KeySpace:
		if c.fresh {
			c.fresh = false
			c.press()
		}
	default:
		c.keys.other(key.Name)
	}
}

// MouseIn shows that it can be pressed.
func (c *control) MouseIn(*desktop.MouseEvent) {
	if !c.disabled {
		c.hover.Set(theme.Hover, "", 0)
	}
}

// MouseMoved changes nothing.
func (c *control) MouseMoved(*desktop.MouseEvent) {}

// MouseOut takes it back.
func (c *control) MouseOut() { c.hover.Set("", "", 0) }
