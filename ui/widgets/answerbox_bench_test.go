package widgets

import (
	"slices"
	"strings"
	"testing"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/test"
	"fyne.io/fyne/v2/widget"
)

// BenchmarkKey types one key at the end of 300 words: into the toolkit's own entry, into the box, and into both in turn,
// which tells what the box adds to the entry: that is to stay far below 60 µs in the median.
func BenchmarkKey(b *testing.B) {
	b.Run("bare", func(b *testing.B) {
		e, _ := benchmarkFields(b)
		benchmarkKey(b, func() float64 { return benchmarkTime(e) }, e)
	})
	b.Run("ours", func(b *testing.B) {
		_, a := benchmarkFields(b)
		benchmarkKey(b, func() float64 { return benchmarkTime(a) }, a)
	})
	b.Run("added", func(b *testing.B) {
		e, a := benchmarkFields(b)
		benchmarkKey(b, func() float64 { return benchmarkTime(a) - benchmarkTime(e) }, e, a)
	})
}

type benchmarkField interface {
	fyne.Focusable
	SetText(text string)
}

// benchmarkFields puts an entry and a box into one window, alike in all.
func benchmarkFields(b *testing.B) (bare, ours benchmarkField) {
	test.NewTempApp(b)
	e := widget.NewMultiLineEntry()
	e.Wrapping = fyne.TextWrapWord
	a := NewAnswerBox("", 3)
	w := test.NewTempWindow(b, container.NewGridWithRows(2, e, a))
	w.Resize(fyne.NewSize(700, 600))
	return e, a
}

// benchmarkTime types a key and returns how many microseconds it took.
func benchmarkTime(f benchmarkField) float64 {
	start := time.Now()
	f.TypedRune('e')
	return float64(time.Since(start).Nanoseconds()) / 1000
}

// benchmarkKey types a key again and again, and puts the texts back after every 50.
func benchmarkKey(b *testing.B, once func() float64, fields ...benchmarkField) {
	text := strings.Repeat("I told the supervisor about it ", 50)
	var took []float64
	for b.Loop() {
		if len(took)%50 == 0 {
			b.StopTimer()
			for _, f := range fields {
				f.FocusGained()
				f.SetText(text)
				for range 40 {
					f.TypedKey(&fyne.KeyEvent{Name: fyne.KeyPageDown})
				}
			}
			b.StartTimer()
		}
		took = append(took, once())
	}
	slices.Sort(took)
	b.ReportMetric(took[len(took)/2], "median-µs")
	b.ReportMetric(took[len(took)*99/100], "p99-µs")
}
