package widgets

import (
	"fmt"
	"math"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/widget"

	"retake/ui/theme"
)

// Compared is a value beside what it was before, both from 0 to 10; under 0 for none. They are shown with one decimal,
// and compared as shown.
type Compared struct{ Now, Before float64 }

// NewDumbbell makes a line with a name, the value of now as a full dot on a track, the one before as a hollow dot joined to
// it, the value in figures, and how it has changed. Its columns are as wide as those of other dumbbells that have the same
// room. A value that stayed the same has only the full dot.
func NewDumbbell(name string, c Compared) *fyne.Container {
	value, change := Run{Text: "–", Bold: true, Colour: theme.Muted}, c.change()
	if c.Now >= 0 {
		value = Run{Text: fmt.Sprintf("%.1f", tenths(c.Now)/10), Bold: true}
	}
	figures := func(em float32, size fyne.ThemeSizeName, r Run) fyne.CanvasObject {
		return NewEms(em, size, NewLine(size, r).Aligned(fyne.TextAlignTrailing))
	}
	return NewRow(8, Middle,
		NewEms(9.5, theme.Small, NewLine(theme.Small, Run{Text: name})),
		Grow(newTrack(c)),
		figures(2.4, theme.Small, value), figures(3.4, theme.Caption, change))
}

// NewDot makes one of the dots of a dumbbell, for a legend: the full one of now, or the hollow one of before.
func NewDot(full bool) fyne.CanvasObject {
	dot, wide := newDot(full)
	return NewSized(wide, wide, dot)
}

// Measures of a dumbbell: how wide its dots are, and how high its lines.
const (
	fullDot   = 12
	hollowDot = 10
	trackHigh = 2
)

func newDot(full bool) (dot *Box, wide float32) {
	if full {
		return NewBox(theme.Accent, fullDot/2), fullDot
	}
	return NewFrame(theme.Surface, theme.Input, 2, hollowDot/2), hollowDot
}

// Minus stands before what has become less. The toolkit's own font has no U+2212, and a system's may be missing or wide.
const Minus = "–"

// tenths is a value as it is shown, in tenths.
func tenths(value float64) float64 { return math.Round(value * 10) }

// change says how a value has changed: +0.4, –0.2, "same", or nothing where there is one value at most.
func (c Compared) change() Run {
	by := tenths(c.Now) - tenths(c.Before)
	switch {
	case c.Now < 0 || c.Before < 0:
		return Run{}
	case by > 0:
		return Run{Text: fmt.Sprintf("+%.1f", by/10), Colour: theme.Good}
	case by < 0:
		return Run{Text: fmt.Sprintf(Minus+"%.1f", -by/10), Colour: theme.Warn}
	}
	return Run{Text: "same", Colour: theme.Muted}
}

// track is what the dots of a dumbbell are on.
type track struct {
	widget.BaseWidget
	shown Compared
}

func newTrack(c Compared) *track {
	t := &track{shown: c}
	t.ExtendBaseWidget(t)
	return t
}

// CreateRenderer draws it.
func (t *track) CreateRenderer() fyne.WidgetRenderer {
	f := &trackFigure{shown: t.shown, line: canvas.NewRectangle(nil), link: canvas.NewRectangle(nil)}
	f.now, _ = newDot(true)
	f.before, _ = newDot(false)
	return draw(t, f)
}

type trackFigure struct {
	shown       Compared
	line, link  *canvas.Rectangle
	now, before *Box
}

func (f *trackFigure) objects() []fyne.CanvasObject {
	return []fyne.CanvasObject{f.line, f.link, f.before, f.now}
}

func (f *trackFigure) least() fyne.Size { return fyne.NewSize(60, fullDot) }

func (f *trackFigure) paint() {
	c := f.shown
	f.line.FillColor, f.link.FillColor = theme.Color(theme.Sunken), theme.Color(theme.AccentMid)
	f.now.Hidden = c.Now < 0
	f.before.Hidden = c.Before < 0 || tenths(c.Before) == tenths(c.Now)
	f.link.Hidden = f.now.Hidden || f.before.Hidden
}

func (f *trackFigure) place(size fyne.Size) {
	middle := float32(int(size.Height / 2))
	now, before := dotAt(f.shown.Now, size.Width), dotAt(f.shown.Before, size.Width)
	lay := func(line *canvas.Rectangle, from, to float32) {
		line.Move(fyne.NewPos(from, middle-trackHigh/2))
		line.Resize(fyne.NewSize(to-from, trackHigh))
	}
	lay(f.line, 0, size.Width)
	lay(f.link, min(now, before), max(now, before))
	for dot, at := range map[*Box]struct{ middle, wide float32 }{f.now: {now, fullDot}, f.before: {before, hollowDot}} {
		dot.Move(fyne.NewPos(at.middle-at.wide/2, middle-at.wide/2))
		dot.Resize(fyne.NewSquareSize(at.wide))
	}
}

// dotAt is where the middle of a value's dot is on a track, on a whole pixel: at 0 and at 10 the full dot is at an end.
func dotAt(value float64, width float32) float32 {
	share := float32(min(max(value, 0), 10)) / 10
	return fullDot/2 + within(width, fullDot/2+share*(width-fullDot), fullDot)
}
