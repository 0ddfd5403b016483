package ui

import (
	"fmt"
	"math/rand/v2"
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
)

// The benchmarks time what the window's goroutine does, without painting. Each takes every time by itself and reports
// medians, as single ones are off by what else the machine does.

// BenchmarkKey types at the end of 300 words, in turn into the Action box of the whole screen and into the toolkit's own
// entry. What the screen adds to a key is to stay at 60 µs at most. The check and the hints come later: BenchmarkPause.
func BenchmarkKey(b *testing.B) {
	d := writeWords(b)
	box := d.box()
	entry := widget.NewMultiLineEntry()
	entry.Wrapping = fyne.TextWrapWord
	win := test.NewTempWindow(b, container.NewWithoutLayout(entry))
	win.Resize(d.win.Canvas().Size())
	entry.Resize(box.Size())
	win.Canvas().Focus(entry)

	const typed = "and then I told my manager what had gone wrong, "
	text := box.Text
	ours, bare := times{}, times{}
	var added times
	for i := 0; b.Loop(); i++ {
		if i%len(typed) == 0 {
			for _, e := range []typedInto{box, entry} {
				e.SetText(text)
				for range 40 { // the entry's cursor goes behind the text
					e.TypedKey(&fyne.KeyEvent{Name: fyne.KeyPageDown})
				}
			}
		}
		r := rune(typed[i%len(typed)])
		if i%2 == 0 { // none always finds what the other has left in the processor's caches
			ours.take(func() { strike(box, r) })
			bare.take(func() { strike(entry, r) })
		} else {
			bare.take(func() { strike(entry, r) })
			ours.take(func() { strike(box, r) })
		}
		added = append(added, ours[i]-bare[i])
	}
	b.ReportMetric(bare.median()/1e3, "bare-µs")
	b.ReportMetric(ours.median()/1e3, "ours-µs")
	b.ReportMetric(added.median()/1e3, "added-µs")
}

// BenchmarkPause works out the hints for some 350 words, as it is done once typing has paused.
func BenchmarkPause(b *testing.B) {
	s := shows[*writing](writeWords(b))
	var took times
	for b.Loop() {
		took.take(s.advise)
	}
	b.ReportMetric(took.median()/1e3, "median-µs")
}

// BenchmarkProgress opens the charts and the list of ten tries and of 100,000, five a day, in a wide window; the disk is
// left out.
func BenchmarkProgress(b *testing.B) {
	for _, size := range []int{10, 100_000} {
		b.Run(fmt.Sprintf("of %d", size), func(b *testing.B) {
			d := sit(b, &store{})
			d.win.Resize(fyne.NewSize(1280, 800))
			d.parts.History = longHistory(d, size)
			var took times
			for b.Loop() {
				d.practise()
				took.take(d.showProgress)
			}
			b.ReportMetric(took[0]/1e6, "first-ms")
			b.ReportMetric(took.median()/1e6, "median-ms")
		})
	}
}

// pages is a history whose lists and points were made before.
type pages struct {
	*store
	tries  []practice.Summary // newest first
	points []practice.Point
}

func (p pages) Page(_ practice.Cursor, n int) ([]practice.Summary, practice.Cursor, error) {
	return p.tries[:min(n, len(p.tries))], "more", nil
}

func (p pages) Count() (int, error) { return len(p.tries), nil }

func (p pages) Points() ([]practice.Point, error) { return p.points, nil }

func longHistory(d *desk, size int) History {
	p := pages{store: d.store}
	question := d.parts.Bank.After("")
	for i := range size {
		a := practice.Attempt{Question: question, Round: []string{"", "", "", fmt.Sprint("r", i/20)}[i/5%4]}
		a.ID, a.Check.Score = fmt.Sprint(i), practice.Score(40+i%50)
		a.Times = practice.Times{Finished: noon.Add(-time.Duration(size-i) * 5 * time.Hour), Zone: "+01:00", Used: 300_000}
		a.Answer[practice.Action] = told[practice.Action]
		place := placeOf(a)
		p.points = append(p.points, practice.PointOf(a, place, nil))
		summary := practice.Summarise(a, nil)
		summary.Place = place
		p.tries = append(p.tries, summary)
		question = d.parts.Bank.After(question.ID)
	}
	slices.Reverse(p.tries)
	return p
}

// BenchmarkFeedback opens the feedback of 320 words, other ones each time.
func BenchmarkFeedback(b *testing.B) {
	d := sit(b, &store{})
	begin(d)
	random := rand.New(rand.NewPCG(1, 2))
	var took times
	for b.Loop() {
		a := practice.Attempt{Question: d.session.Question(), Answer: answerOf(320, random)}
		a.Check = d.parts.Checker.Check(a.Question, a.Answer)
		took.take(func() { d.show(newFeedback(d.Window, a, false)) })
	}
	b.ReportMetric(took[0]/1e6, "first-ms")
	b.ReportMetric(took.median()/1e6, "median-ms")
}

// writeWords has a whole answer in the boxes, of 300 words in Action, which has the focus.
func writeWords(b *testing.B) *desk {
	d := sit(b, &store{})
	answer(d)
	box := shows[*writing](d).cards[practice.Action].Box
	words := strings.Fields(strings.Repeat(told[practice.Action]+" ", 12))
	box.SetText(strings.Join(words[:300], " ") + " ")
	d.win.Canvas().Focus(box)
	return d
}

// answerOf makes an answer of so many words: of sentences that were told, in an order of their own.
func answerOf(words int, random *rand.Rand) (a practice.Answer) {
	left := words
	for part, text := range told {
		sentences := strings.SplitAfter(text, ". ")
		want := words * practice.Section(part).Aim() / 100
		if part == len(told)-1 {
			want = left
		}
		left -= want
		var said []string
		for len(said) < want {
			said = append(said, strings.Fields(sentences[random.IntN(len(sentences))])...)
			if random.IntN(2) == 0 {
				said = append(said, fmt.Sprintf("It took %d minutes.", random.IntN(1000)))
			}
		}
		a[part] = strings.Join(said[:want], " ")
	}
	return a
}

// typedInto is what can be typed into.
type typedInto interface {
	fyne.Focusable
	desktop.Keyable
	SetText(string)
}

// strike types a letter as the real driver tells of it.
func strike(into typedInto, r rune) {
	key := &fyne.KeyEvent{Name: fyne.KeyName(strings.ToUpper(string(r)))}
	if r == ' ' {
		key.Name = fyne.KeySpace
	}
	into.KeyDown(key)
	into.TypedKey(key)
	into.TypedRune(r)
	into.KeyUp(key)
}

// times are in nanoseconds.
type times []float64

func (t *times) take(do func()) {
	start := time.Now()
	do()
	*t = append(*t, float64(time.Since(start)))
}

func (t times) median() float64 {
	sorted := slices.Sorted(slices.Values(t))
	return sorted[len(sorted)/2]
}
