package widgets

import (
	"slices"
	"sort"
	"strings"
	"unicode/utf8"
)

// piece is a part of a line in one run's style.
type piece struct {
	run      int // its place among the text's runs
	text     string
	x, width float32
}

// textLine is one line of a text.
type textLine []piece

func (l textLine) width() float32 {
	if len(l) == 0 {
		return 0
	}
	last := l[len(l)-1]
	return last.x + last.width
}

// add puts a text of a width behind the line.
func (l textLine) add(run int, text string, width float32) textLine {
	if n := len(l); n > 0 && l[n-1].run == run {
		l[n-1].text += text
		l[n-1].width += width
		return l
	}
	return append(l, piece{run, text, l.width(), width})
}

func (l textLine) join(more textLine) textLine {
	for _, p := range more {
		l = l.add(p.run, p.text, p.width)
	}
	return l
}

// measurer tells how wide a text is in the style of one of the runs.
type measurer func(run int, text string) float32

// fitting is the longest beginning of a text that has room, with an end put behind it.
func (m measurer) fitting(run int, text, end string, room float32) string {
	var cuts []int // where it can be cut
	for i := range text {
		cuts = append(cuts, i)
	}
	cuts = append(cuts, len(text))
	n := sort.Search(len(cuts), func(i int) bool { return m(run, text[:cuts[i]]+end) > room })
	return text[:cuts[max(0, n-1)]]
}

const ellipsis = "…"

// shorten cuts a line so that an ellipsis behind it has room. Where not even that has, nothing is left.
func (m measurer) shorten(line textLine, width float32) textLine {
	for line = slices.Clone(line); len(line) > 0; line = line[:len(line)-1] {
		last := &line[len(line)-1]
		text := m.fitting(last.run, last.text, ellipsis, width-last.x)
		text = strings.TrimRight(text, " "+ellipsis)
		if text != "" || len(line) == 1 && m(last.run, ellipsis) <= width {
			last.text = text + ellipsis
			last.width = m(last.run, last.text)
			return line
		}
	}
	return nil
}

// breaker puts words into lines. It measures each word once: a line is as wide as its words and spaces together.
type breaker struct {
	measurer
	width float32
	lines []textLine
	line  textLine // being filled
	space textLine // what stands between the line and the word
	word  textLine // being read; its pieces may be of several runs
}

// run takes in the text of one run.
func (b *breaker) run(run int, text string) {
	for text != "" {
		n := strings.IndexAny(text, " \t\n")
		if n < 0 {
			n = len(text)
		}
		if n > 0 {
			b.word = b.word.add(run, text[:n], b.measurer(run, text[:n]))
			text = text[n:]
			continue
		}
		b.endWord()
		if text[0] == '\n' {
			b.endLine()
		} else {
			b.space = b.space.add(run, " ", b.measurer(run, " "))
		}
		text = text[1:]
	}
}

// endWord puts the word that was read into the line, or the next.
func (b *breaker) endWord() {
	if len(b.word) == 0 {
		return
	}
	word := b.word
	b.word = nil
	if b.line.width()+b.space.width()+word.width() <= b.width {
		b.line = b.line.join(b.space).join(word)
		b.space = nil
		return
	}
	if len(b.line) > 0 {
		b.endLine()
	}
	b.space = nil
	if word.width() <= b.width {
		b.line = word
		return
	}
	for _, p := range word {
		b.cut(p)
	}
}

// cut puts a piece of a word that is too long for any line into as many as it takes.
func (b *breaker) cut(p piece) {
	for text := p.text; text != ""; {
		fits := b.fitting(p.run, text, "", b.width-b.line.width())
		if fits == "" && len(b.line) > 0 {
			b.endLine()
			continue
		}
		if fits == "" {
			_, n := utf8.DecodeRuneInString(text)
			fits = text[:n]
		}
		b.line = b.line.add(p.run, fits, b.measurer(p.run, fits))
		text = text[len(fits):]
	}
}

func (b *breaker) endLine() {
	b.lines = append(b.lines, b.line)
	b.line, b.space = nil, nil
}
