package widgets

import (
	"fmt"
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"retake/ui/theme"
)

// BenchmarkTextFirst breaks and draws 300 words with 30 marks at a width of 600; some of the words are new each time.
// It is to stay below 5 ms.
func BenchmarkTextFirst(b *testing.B) {
	benchApp(b)
	n := 0
	for b.Loop() {
		n++
		lay(longMarked(n))
	}
}

// BenchmarkTextSame asks the same text again how high it is.
func BenchmarkTextSame(b *testing.B) {
	benchApp(b)
	text := longMarked(0)
	lay(text)
	for b.Loop() {
		text.HeightFor(600)
		text.MinSize()
	}
}

func benchApp(b *testing.B) {
	test.NewTempApp(b)
	fyne.CurrentApp().Settings().SetTheme(theme.Look{Mode: theme.Light}.Theme())
}

// lay lays a text out and draws it.
func lay(text *MarkedText) {
	text.Resize(fyne.NewSize(600, text.HeightFor(600)))
	test.WidgetRenderer(text)
}

// longMarked is a text of 300 words, of which every tenth has the number n in it.
func longMarked(n int) *MarkedText {
	var words []string
	var evidence []Evidence
	for i := range 300 {
		words = append(words, strings.Fields("In March I prepared the monthly invoice run and forty-one customers were moving")[i%13])
		if i%10 == 0 {
			words[i] = fmt.Sprint(n, i)
		}
	}
	for i := range 30 {
		evidence = append(evidence, Evidence{From: i * 50, To: i*50 + 25, Number: i, Helps: i%2 == 0})
	}
	return NewMarkedText(strings.Join(words, " "), evidence)
}
