package widgets

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/widget"

	"retake/ui/theme"
)

// Steps shows how far one has come: a full bar for every step that is done, a hollow one for the step of now, and a pale
// one for every step to come.
type Steps struct {
	widget.BaseWidget
	all, now int
}

// NewSteps makes a row of one step or more, the first of which is now. It has the width it needs inside Grow; elsewhere its
// bars are as narrow as they may be.
func NewSteps(all int) *Steps {
	s := &Steps{all: all}
	s.ExtendBaseWidget(s)
	return s
}

// Set shows which step is now, from 0. After the last one, all are done.
func (s *Steps) Set(now int) {
	if s.now != now {
		s.now = now
		s.Refresh()
	}
}

// CreateRenderer draws it.
func (s *Steps) CreateRenderer() fyne.WidgetRenderer {
	f := &stepsFigure{steps: s}
	for range s.all {
		f.bars = append(f.bars, NewBox(theme.Border, stepHigh/2))
	}
	return draw(s, f)
}

// Measures of steps: how high and wide a bar is, how narrow it may become, and the gap between two.
const (
	stepHigh  = 6
	stepWide  = 56
	stepLeast = 12
	stepGap   = 4
)

type stepsFigure struct {
	steps *Steps
	bars  []*Box
}

func (f *stepsFigure) objects() []fyne.CanvasObject {
	objects := make([]fyne.CanvasObject, len(f.bars))
	for i, bar := range f.bars {
		objects[i] = bar
	}
	return objects
}

func (f *stepsFigure) least() fyne.Size {
	return fyne.NewSize(float32(len(f.bars))*(stepLeast+stepGap)-stepGap, stepHigh)
}

func (f *stepsFigure) paint() {
	for i, bar := range f.bars {
		switch {
		case i < f.steps.now:
			bar.Set(theme.Accent, "", 0)
		case i == f.steps.now:
			bar.Set(theme.Surface, theme.Accent, 2)
		default:
			bar.Set(theme.Border, "", 0)
		}
	}
}

// place lays the bars out, each so many whole pixels wide.
func (f *stepsFigure) place(size fyne.Size) {
	share := int((size.Width+stepGap)/float32(len(f.bars))) - stepGap
	wide := float32(min(stepWide, max(stepLeast, share)))
	for i, bar := range f.bars {
		bar.Move(fyne.NewPos(float32(i)*(wide+stepGap), 0))
		bar.Resize(fyne.NewSize(wide, stepHigh))
	}
}
