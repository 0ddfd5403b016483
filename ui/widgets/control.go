package widgets

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/widget"

	"retake/ui/theme"
)

// control is the base of what has the focus. What can be pressed as a whole is pressed by the mouse, and by Enter or Space
// while it has the focus; a held key presses once.
type control struct {
	widget.BaseWidget
	keyboard
	hover

	tapped  func() // it was pressed; nil where it can't be as a whole
	onFocus func() // it has the focus now, or lost it; may be nil
	choice  bool   // a click gives it the focus, as with the toolkit's own choices but not its buttons

	self    focusable
	face    *fyne.Container // what it shows
	ground  *Box
	edge    *Box // shows the focus
	ring    *Box // shows it on a ground that has the colour of the edge
	focused bool
}

type focusable interface {
	fyne.Widget
	fyne.Focusable
}

var (
	_ fyne.Tappable     = (*control)(nil)
	_ desktop.Keyable   = (*control)(nil)
	_ desktop.Hoverable = (*control)(nil)
)

// dress puts the control together: a ground, what lies on it, and the edges. The extending type calls it with itself, once
// it has set tapped.
func (c *control) dress(self focusable, keys *Keys, ground *Box, content fyne.CanvasObject) {
	c.self, c.keys, c.ground = self, keys, ground
	c.edge, c.ring = NewBox("", ground.radius), NewBox("", ground.radius-2)
	layers := []fyne.CanvasObject{ground}
	if c.tapped != nil {
		c.hover = newHover(ground.radius)
		layers = append(layers, c.light)
	}
	c.face = NewLayers(append(layers, content, c.edge, NewInset(2, 2, c.ring))...)
	c.ExtendBaseWidget(self)
}

// CreateRenderer draws it.
func (c *control) CreateRenderer() fyne.WidgetRenderer { return widget.NewSimpleRenderer(c.face) }

// HeightFor is how high it is at a width.
func (c *control) HeightFor(width float32) float32 { return HeightFor(c.face, width) }

// Tapped presses it.
func (c *control) Tapped(*fyne.PointEvent) {
	c.take()
	c.press()
}

// take takes the focus, where it is a choice.
func (c *control) take() {
	if c.choice {
		takeFocus(c.self)
	}
}

func takeFocus(o focusable) {
	if c := fyne.CurrentApp().Driver().CanvasForObject(o); c != nil {
		c.Focus(o)
	}
}

func (c *control) press() {
	if c.tapped != nil {
		c.tapped()
	}
}

// FocusGained shows the focus.
func (c *control) FocusGained() { c.focus(true) }

// FocusLost hides it.
func (c *control) FocusLost() { c.focus(false) }

func (c *control) focus(on bool) {
	c.focused, c.fresh = on, false
	c.showFocus()
	if c.onFocus != nil {
		c.onFocus()
	}
	if on {
		c.keys.focus(c.self)
	}
}

// showFocus shows whether it has the focus.
func (c *control) showFocus() {
	var edge, ring fyne.ThemeColorName
	if c.focused {
		edge = theme.Accent
	}
	if c.focused && c.ground.fill == theme.Accent {
		ring = theme.OnAccent
	}
	c.edge.Set("", edge, 2)
	c.ring.Set("", ring, 2)
}

// TypedKey presses it on Enter and Space.
func (c *control) TypedKey(key *fyne.KeyEvent) {
	switch key.Name {
	case fyne.KeyReturn, fyne.KeyEnter, fyne.KeySpace:
		if c.once() {
			c.press()
		}
	default:
		c.keys.other(key.Name)
	}
}
