package ui

import (
	"slices"
	"strings"
	"testing"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/test"
	"fyne.io/fyne/v2/widget"

	"retake/practice"
	"retake/ui/theme"
)

// BenchmarkKey types one letter at the end of 300 words: into the toolkit's own entry, into the Action box of the whole
// screen, and into both in turn. What the screen adds is to stay at 60 µs at most in the median. The check and the hints
// are worked out later: that is BenchmarkPause.
func BenchmarkKey(b *testing.B) {
	b.Run("bare", func(b *testing.B) {
		_, bare := keyFields(b)
		measureKeys(b, func() float64 { return bare.key() }, bare)
	})
	b.Run("ours", func(b *testing.B) {
		ours, _ := keyFields(b)
		measureKeys(b, func() float64 { return ours.key() }, ours)
	})
	b.Run("difference", func(b *testing.B) {
		ours, bare := keyFields(b)
		var o, e []float64
		i := 0
		measureKeys(b, func() float64 {
			i++
			var x, y float64
			if i%2 == 0 {
				x = ours.key()
				y = bare.key()
			} else {
				y = bare.key()
				x = ours.key()
			}
			o = append(o, x)
			e = append(e, y)
			return x - y
		}, ours, bare)
		slices.Sort(o)
		slices.Sort(e)
		b.ReportMetric(o[len(o)/2], "ours")
		b.ReportMetric(e[len(e)/2], "bare")
	})
}

// keyField is where the benchmark types.
type keyField struct {
	entry interface {
		fyne.Focusable
		desktop.Keyable
		SetText(string)
	}
	text string
}

// keyFields puts 300 words into the Action box of a whole screen, and into an entry of the same size and look in a window
// of its own.
func keyFields(b *testing.B) (ours, bare *keyField) {
	d := sit(b, &store{})
	answer(d)
	text := strings.Repeat(told[practice.Action]+" ", 300/practice.Words(told[practice.Action]))
	text += strings.Repeat("and so ", (300-practice.Words(text))/2)
	box := shows[*writing](d).cards[practice.Action].Box
	d.win.Canvas().Focus(box)
	box.SetText(text)

	entry := widget.NewMultiLineEntry()
	entry.Wrapping = fyne.TextWrapWord
	around := container.NewThemeOverride(entry, box.Theme())
	win := test.NewTempWindow(b, container.NewWithoutLayout(around))
	win.Resize(d.win.Canvas().Size())
	around.Resize(box.Size())
	win.Canvas().Focus(entry)
	return &keyField{box, text}, &keyField{entry, text}
}

// begin puts the text back, and the cursor behind it.
func (f *keyField) begin() {
	f.entry.SetText(f.text)
	for range 40 {
		f.entry.TypedKey(&fyne.KeyEvent{Name: fyne.KeyPageDown})
	}
}

// key types a letter as the real driver does, and returns how many microseconds it took.
func (f *keyField) key() float64 {
	start := time.Now()
	e := &fyne.KeyEvent{Name: fyne.KeyE}
	f.entry.KeyDown(e)
	f.entry.TypedKey(e)
	f.entry.TypedRune('e')
	f.entry.KeyUp(e)
	return float64(time.Since(start).Nanoseconds()) / 1000
}

// measureKeys types again and again, and puts the texts back after every 50.
func measureKeys(b *testing.B, once func() float64, fields ...*keyField) {
	var took []float64
	for b.Loop() {
		if len(took)%50 == 0 {
			b.StopTimer()
			for _, f := range fields {
				f.begin()
			}
			b.StartTimer()
		}
		took = append(took, once())
	}
	slices.Sort(took)
	b.ReportMetric(took[len(took)/2], "median-µs")
	b.ReportMetric(took[len(took)*99/100], "p99-µs")
}

var _ = theme.Body
