package ui

import (
	"fyne.io/fyne/v2"

	"retake/ui/theme"
	"retake/ui/widgets"
)

// room is how much room a screen has.
type room struct {
	compact bool    // the window is small, or its text large
	low     bool    // too low for a second hint
	letters float32 // how large text is, 1 being usual
}

// Sizes of the window from which on there is room.
const (
	wideFrom = 1200
	highFrom = 740
	tallFrom = 700 // for a second hint
)

func roomIn(size fyne.Size, textSize int) room {
	return room{
		compact: size.Width < wideFrom || size.Height < highFrom || textSize > theme.RoomyText,
		low:     size.Height < tallFrom,
		letters: float32(textSize) / 100,
	}
}

func (r room) margin() float32 {
	if r.compact {
		return 16
	}
	return 24
}

// pick gives one of two measures.
func (r room) pick(wide, compact float32) float32 {
	if r.compact {
		return compact
	}
	return wide
}

// large tells whether the letters are so large that what stands side by side has to go one below the other.
func (r room) large() bool { return r.letters > float32(theme.RoomyText)/100 }

// column is the width of a column of text: it grows with the letters, and does not become narrower.
func (r room) column(wide, compact float32) float32 {
	return r.pick(wide, compact) * max(1, r.letters)
}

// barHigh is the height of the line of actions at the bottom.
const barHigh = 60

// page puts a body above its line of actions, with the margins of the room.
func (r room) page(body fyne.CanvasObject, state fyne.CanvasObject, actions ...fyne.CanvasObject) fyne.CanvasObject {
	m := r.margin()
	bar := widgets.NewSized(0, barHigh, widgets.NewActions(8, append([]fyne.CanvasObject{widgets.Grow(state)}, actions...)...))
	return widgets.NewColumn(0,
		widgets.Grow(widgets.NewInsets(r.pick(20, 16), m, 0, m, body)),
		widgets.NewInset(0, m, bar))
}

// frame is the window's outermost layout: the screen, and the rail at the left of it. It tells when the room changes.
type frame struct {
	window *Window
	room   room
	size   fyne.Size
	known  bool
}

// MinSize is the smallest window; a screen that needs more scrolls.
func (f *frame) MinSize([]fyne.CanvasObject) fyne.Size { return leastSize }

// Layout arranges the screen anew where its room has become another, and gives it that room.
func (f *frame) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	if len(objects) == 0 {
		return
	}
	r := roomIn(size, f.window.machine.TextSize)
	if f.known && r != f.room {
		f.room = r
		f.window.arrange()
		objects = f.window.frame.Objects
	}
	if f.known && size != f.size {
		f.window.resized()
	}
	f.room, f.size, f.known = r, size, true
	var rail float32
	if len(objects) > 1 {
		rail = r.column(84, 80)
		objects[1].Move(fyne.NewPos(0, 0))
		objects[1].Resize(fyne.NewSize(rail, size.Height))
	}
	objects[0].Move(fyne.NewPos(rail, 0))
	objects[0].Resize(size.SubtractWidthHeight(rail, 0))
}
