package widgets

import (
	"fmt"
	"image"
	"reflect"
	"slices"
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/test"

	"retake/ui/theme"
)

// look is a picture of a control in all its states.
type look struct {
	name   string
	width  float32 // of the window
	most   float32 // how much wider its columns become with large letters; 0 for as much as the letters
	states func() []state
}

// state is one of the states, below its name.
type state struct {
	name    string
	width   float32 // 0 for as wide as it is at least
	objects []fyne.CanvasObject
}

// in is a state that is so wide.
func in(name string, width float32, o fyne.CanvasObject) state {
	return state{name, width, []fyne.CanvasObject{o}}
}

// beside are states side by side, each as wide as it is at least.
func beside(name string, objects ...fyne.CanvasObject) state { return state{name, 0, objects} }

// growth is how much wider columns are at a text size, in per cent, than at 100 or less.
func (l look) growth(textSize int) float32 {
	growth := max(1, float32(textSize)/100)
	if l.most > 0 {
		growth = min(growth, l.most)
	}
	return growth
}

// arrange puts all states below each other, each below its name.
func (l look) arrange(growth float32) fyne.CanvasObject {
	all := NewColumn(14)
	for _, s := range l.states() {
		row := NewRow(12, Middle)
		for _, o := range s.objects {
			if s.width > 0 {
				o = NewWide(s.width*growth, o)
			}
			row.Add(o)
		}
		caption := NewText(theme.Caption, Run{Text: s.name, Colour: theme.Muted, Italic: true})
		all.Add(NewColumn(4, caption, NewRow(0, Top, row, Space())))
	}
	return NewLayers(NewBox(theme.Background, 0), NewInset(16, 16, all))
}

// hang shows the picture in a window, in an app of a look.
func (l look) hang(t *testing.T, of theme.Look) fyne.Window {
	t.Helper()
	return l.hangGrown(t, of, l.growth(of.TextSize))
}

func (l look) hangGrown(t *testing.T, of theme.Look, growth float32) fyne.Window {
	t.Helper()
	test.NewTempApp(t)
	test.ApplyTheme(t, of.Theme())
	w := test.NewTempWindow(t, l.arrange(growth))
	w.SetPadded(false)
	l.settle(w, growth)
	return w
}

// settle gives a window the size of its picture, twice: what a control needs may be known only when it was laid out.
func (l look) settle(w fyne.Window, growth float32) {
	width := l.width * growth
	for range 2 {
		w.Resize(fyne.NewSize(width, HeightFor(w.Content(), width)+1))
		w.Resize(fyne.NewSize(width, HeightFor(w.Content(), width)))
	}
}

func focused[T fyne.Focusable](o T) T {
	o.FocusGained()
	return o
}

func hovered[T desktop.Hoverable](o T) T {
	o.MouseIn(nil)
	return o
}

func each(t *testing.T, do func(*testing.T, look)) {
	for _, l := range looks {
		t.Run(l.name, func(t *testing.T) { do(t, l) })
	}
}

func TestControlsAreBuiltAsBefore(t *testing.T) {
	each(t, func(t *testing.T, l look) {
		test.AssertRendersToMarkup(t, l.name+".xml", l.hang(t, theme.Look{Mode: theme.Light}).Canvas())
	})
}

func TestControlsLookAsBefore(t *testing.T) {
	each(t, func(t *testing.T, l look) {
		for _, mode := range []theme.Mode{theme.Light, theme.Dark} {
			test.AssertRendersToImage(t, l.name+"-"+string(mode)+".png", l.hang(t, theme.Look{Mode: mode}).Canvas())
		}
	})
}

// Where the theme changes, a control that is there already looks as one that is made then.
func TestAnotherThemeIsTakenOver(t *testing.T) {
	from, to := theme.Look{Mode: theme.Light}, theme.Look{Mode: theme.Dark, TextSize: theme.LargestText}
	each(t, func(t *testing.T, l look) {
		if l.name == "field" {
			t.Skip("the toolkit's caret blinks on in the colours it began with")
		}
		want := l.hang(t, to).Canvas().Capture()
		w := l.hangGrown(t, from, l.growth(to.TextSize))
		test.ApplyTheme(t, to.Theme())
		l.settle(w, l.growth(to.TextSize))
		if where, same := difference(w.Canvas().Capture(), want); !same {
			t.Errorf("it looks different %s", where)
		}
	})
}

// difference tells where two pictures differ first, or that they do not.
func difference(got, want image.Image) (where string, same bool) {
	a, b := got.(*image.NRGBA), want.(*image.NRGBA)
	if a.Rect != b.Rect {
		return fmt.Sprintf("in size: %v, not %v", a.Rect, b.Rect), false
	}
	for i := range b.Pix {
		if a.Pix[i] != b.Pix[i] {
			x, y := i%b.Stride/4, i/b.Stride
			return fmt.Sprintf("at %d,%d: %v, not %v", x, y, a.At(x, y), b.At(x, y)), false
		}
	}
	return "", true
}

// textSizes are those that everything has to have room at.
var textSizes = []int{theme.SmallestText, 100, theme.LargestText}

// placed is an object that is drawn, and where.
type placed struct {
	fyne.CanvasObject
	at     fyne.Position
	parent string
}

func (p placed) end() fyne.Position {
	return p.at.Add(p.Size())
}

// drawn gives all that can be seen, and complains of what lies outside its parent. What scrolls may: it is not looked
// into, and neither are the toolkit's own entries.
func drawn(t *testing.T, o fyne.CanvasObject, at fyne.Position) (all []placed) {
	t.Helper()
	var inside []fyne.CanvasObject
	switch x := o.(type) {
	case *fyne.Container:
		inside = x.Objects
	case *container.Scroll, *Field, *AnswerBox:
	case fyne.Widget:
		inside = test.WidgetRenderer(x).Objects()
	}
	all = append(all, placed{o, at, ""})
	for _, child := range inside {
		if !child.Visible() {
			continue
		}
		slack := float32(0.01)
		if t, ok := o.(textual); ok {
			slack = t.slack()
		}
		from, to := child.Position(), child.Position().Add(child.Size())
		if from.X < -slack || from.Y < -slack || to.X > o.Size().Width+slack || to.Y > o.Size().Height+slack {
			t.Errorf("a %T of %v at %v is outside its %T of %v%s", child, child.Size(), from, o, o.Size(), reads(child))
		}
		all = append(all, drawn(t, child, at.Add(from))...)
	}
	return all
}

// textual is what may stick out by a pixel: lines are whole pixels high, which their letters are not, and marks have a
// fill around them.
type textual interface{ slack() float32 }

func (t *Text) slack() float32 { return 1 }

// reads is what an object reads, where it is a text.
func reads(o fyne.CanvasObject) string {
	if text, ok := o.(*canvas.Text); ok {
		return fmt.Sprintf(" and reads %q", text.Text)
	}
	return ""
}

// All that is drawn has the room it needs, inside its parent, whatever the size of the letters, and no text lies on
// another.
func TestEverythingHasRoom(t *testing.T) {
	each(t, func(t *testing.T, l look) {
		for _, size := range textSizes {
			t.Run(fmt.Sprint(size), func(t *testing.T) {
				w := l.hang(t, theme.Look{Mode: theme.Light, TextSize: size})
				var texts []placed
				for _, p := range drawn(t, w.Content(), fyne.Position{}) {
					text, ok := p.CanvasObject.(*canvas.Text)
					if !ok || strings.TrimSpace(text.Text) == "" {
						continue
					}
					if text.Size().Width < text.MinSize().Width-0.01 {
						t.Errorf("%q has %g of %g", text.Text, text.Size().Width, text.MinSize().Width)
					}
					for _, other := range texts {
						if overlap(p, other) {
							t.Errorf("%q lies on %q", text.Text, other.CanvasObject.(*canvas.Text).Text)
						}
					}
					texts = append(texts, p)
				}
			})
		}
	})
}

func overlap(a, b placed) bool {
	const touch = 1
	return a.at.X < b.end().X-touch && b.at.X < a.end().X-touch && a.at.Y < b.end().Y-touch && b.at.Y < a.end().Y-touch
}

// A control is as high as it said it would be before it was laid out.
func TestHeightsAreKnownBefore(t *testing.T) {
	each(t, func(t *testing.T, l look) {
		for _, size := range textSizes {
			for _, width := range []float32{l.width - 32, l.width * 0.8} {
				test.NewTempApp(t)
				test.ApplyTheme(t, theme.Look{Mode: theme.Light, TextSize: size}.Theme())
				for _, s := range l.states() {
					for _, o := range s.objects {
						high := HeightFor(o, width)
						o.Resize(fyne.NewSize(width, high))
						if later := HeightFor(o, width); later != high {
							t.Errorf("%s at %d %%: %g wide it was to be %g high, and later %g", s.name, size, width, high, later)
						}
						if least := o.MinSize().Height; least != high {
							t.Errorf("%s at %d %%: %g wide it is %g high, and has to be %g", s.name, size, width, high, least)
						}
					}
				}
			}
		}
	})
}

// The toolkit throws the renderer of what was out of sight for a while away, and does not lay the next one out. Its own
// entry is the exception.
func TestANewRendererDrawsTheSame(t *testing.T) {
	each(t, func(t *testing.T, l look) {
		w := l.hang(t, theme.Look{Mode: theme.Light})
		for _, p := range drawn(t, w.Content(), fyne.Position{}) {
			own, ok := p.CanvasObject.(fyne.Widget)
			_, field := own.(*Field)
			_, box := own.(*AnswerBox)
			if !ok || field || box || !strings.HasSuffix(reflect.TypeOf(own).Elem().PkgPath(), "ui/widgets") {
				continue
			}
			before, after := test.WidgetRenderer(own).Objects(), own.CreateRenderer().Objects()
			if !slices.EqualFunc(before, after, func(a, b fyne.CanvasObject) bool {
				return reflect.TypeOf(a) == reflect.TypeOf(b) && a.Position() == b.Position() && a.Size() == b.Size() && a.Visible() == b.Visible()
			}) {
				t.Errorf("a new renderer of %T draws something else", own)
			}
		}
	})
}
