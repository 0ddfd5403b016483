package widgets

import (
	"slices"
	"strings"
	"unicode/utf8"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/widget"

	"retake/ui/theme"
)

// Run is a stretch of a text in one style.
type Run struct {
	Text   string
	Bold   bool
	Italic bool
	Colour fyne.ThemeColorName // theme.Ink where empty
	Size   fyne.ThemeSizeName  // the text's own where empty
	Raised bool                // stands higher, as the number of a footnote
	Mark   *Mark               // drawn behind and under it; nil for none

	number int // of the evidence it is part of
}

// Text shows runs one after the other. Other than the toolkit's it has no room around it, knows how high it is at a
// width before it is drawn, and never breaks a line inside a word because a run ends there.
type Text struct {
	widget.BaseWidget
	OnEvidence func(number int) // a run with a mark was tapped; the number is the mark's

	runs  []Run
	size  fyne.ThemeSizeName
	fit   fit
	align fyne.TextAlign
	pitch float32 // in em
	width float32 // it was laid out at last

	broken map[float32][]textLine // into lines, by width
}

// fit says what a text does when it has too little room.
type fit int

const (
	wraps  fit = iota
	whole      // it always has room for its one line
	clips      // its one line ends in an ellipsis
	limits     // two lines, the second of which ends in an ellipsis
)

// linePitch is the distance of lines, in em, of the toolkit's own font.
const linePitch = 1.36

// NewText makes a text that wraps.
func NewText(size fyne.ThemeSizeName, runs ...Run) *Text {
	t := &Text{size: size, runs: runs, pitch: linePitch}
	t.ExtendBaseWidget(t)
	return t
}

// NewLine makes a text of one line that always has room.
func NewLine(size fyne.ThemeSizeName, runs ...Run) *Text {
	t := NewText(size, runs...)
	t.fit = whole
	return t
}

// Clipped makes the text one line that ends in an ellipsis where there is too little room.
func (t *Text) Clipped() *Text { t.fit = clips; return t }

// TwoLines makes the text two lines at most.
func (t *Text) TwoLines() *Text { t.fit = limits; return t }

// Aligned puts the lines in the middle or to the right.
func (t *Text) Aligned(align fyne.TextAlign) *Text { t.align = align; return t }

// Pitched sets the distance of the lines, in em.
func (t *Text) Pitched(em float32) *Text { t.pitch = em; return t }

// Set shows other runs, where they differ, and tells whether they do.
func (t *Text) Set(runs ...Run) bool {
	if slices.Equal(t.runs, runs) {
		return false
	}
	t.runs = runs
	t.broken = nil
	t.Refresh()
	return true
}

// SetText changes the words of the first run, which is all there is then.
func (t *Text) SetText(text string) bool {
	first := t.runs[0]
	first.Text = text
	return t.Set(first)
}

// String is what it reads.
func (t *Text) String() string {
	var b strings.Builder
	for _, r := range t.runs {
		b.WriteString(r.Text)
	}
	return b.String()
}

// HeightFor is how high it is at a width.
func (t *Text) HeightFor(width float32) float32 {
	return t.lineHeight() * float32(max(1, len(t.lines(width))))
}

// MinSize is one line where it does not wrap, else as high as it needs at the width it has.
func (t *Text) MinSize() fyne.Size {
	t.ExtendBaseWidget(t)
	switch {
	case t.fit == whole:
		lines := t.lines(0)
		if len(lines) == 0 {
			return fyne.NewSize(0, t.lineHeight())
		}
		var width float32
		for _, line := range lines {
			width = max(width, line.width())
		}
		return fyne.NewSize(width, t.lineHeight()*float32(len(lines)))
	case t.fit == clips || t.width == 0:
		return fyne.NewSize(8, t.lineHeight())
	}
	return fyne.NewSize(8, t.HeightFor(t.width))
}

// lineHeight is the distance of two lines in the toolkit's pixels, whole so that they stay sharp.
func (t *Text) lineHeight() float32 {
	return float32(int(theme.Size(t.size)*t.pitch + 0.5))
}

// Tapped tells which evidence was tapped.
func (t *Text) Tapped(at *fyne.PointEvent) {
	if t.OnEvidence == nil {
		return
	}
	line := int(at.Position.Y / t.lineHeight())
	lines := t.lines(t.Size().Width)
	if line < 0 || line >= len(lines) {
		return
	}
	for _, p := range lines[line] {
		if n := t.runs[p.run].number; n > 0 && at.Position.X >= p.x && at.Position.X < p.x+p.width {
			t.OnEvidence(n)
			return
		}
	}
}

// piece is a part of a line in one run's style.
type piece struct {
	run      int
	text     string
	x, width float32
}

type textLine []piece

func (l textLine) width() float32 {
	if len(l) == 0 {
		return 0
	}
	last := l[len(l)-1]
	return last.x + last.width
}

// lines breaks the text for a width.
func (t *Text) lines(width float32) []textLine {
	if lines, ok := t.broken[width]; ok {
		return lines
	}
	if t.broken == nil || len(t.broken) > 4 {
		t.broken = map[float32][]textLine{}
	}
	lines := t.breakInto(width)
	t.broken[width] = lines
	return lines
}

func (t *Text) breakInto(width float32) []textLine {
	b := &breaker{t: t, width: width}
	if t.fit == whole || t.fit == clips {
		b.width = unlimited
	}
	for i, r := range t.runs {
		b.run(i, r.Text)
	}
	b.endWord()
	b.endLine()
	lines := b.lines
	limit := len(lines)
	switch t.fit {
	case clips:
		limit = 1
	case limits:
		limit = 2
	}
	if len(lines) > limit {
		lines = lines[:limit]
		lines[limit-1] = t.shorten(lines[limit-1], width, true)
	} else if t.fit == clips && len(lines) == 1 && lines[0].width() > width {
		lines[0] = t.shorten(lines[0], width, false)
	}
	return lines
}

const unlimited = float32(1 << 20)

// shorten cuts a line so that an ellipsis behind it has room; always says that it must end in one.
func (t *Text) shorten(line textLine, width float32, always bool) textLine {
	if !always && line.width() <= width {
		return line
	}
	line = slices.Clone(line)
	for len(line) > 0 {
		last := &line[len(line)-1]
		words := strings.TrimRight(last.text, " …")
		for words != "" {
			if w := t.measure(last.run, words+"…"); last.x+w <= width {
				last.text, last.width = words+"…", w
				return line
			}
			_, n := utf8.DecodeLastRuneInString(words)
			words = strings.TrimRight(words[:len(words)-n], " ")
		}
		line = line[:len(line)-1]
	}
	return line
}

func (t *Text) sizeOf(run int) float32 {
	if s := t.runs[run].Size; s != "" {
		return theme.Size(s)
	}
	return theme.Size(t.size)
}

func (t *Text) style(run int) fyne.TextStyle {
	return fyne.TextStyle{Bold: t.runs[run].Bold, Italic: t.runs[run].Italic}
}

func (t *Text) measure(run int, text string) float32 {
	return fyne.MeasureText(text, t.sizeOf(run), t.style(run)).Width
}

// breaker puts words into lines.
type breaker struct {
	t     *Text
	width float32
	lines []textLine
	line  textLine
	word  textLine // its pieces, x counted from its beginning
	space textLine // what stands between the line and the word
}

// run takes in the text of one run.
func (b *breaker) run(run int, text string) {
	for text != "" {
		n := strings.IndexAny(text, " \t\n")
		switch {
		case n < 0:
			b.word = b.t.join(b.word, run, text)
			return
		case n > 0:
			b.word = b.t.join(b.word, run, text[:n])
		}
		b.endWord()
		if text[n] == '\n' {
			b.endLine()
		} else {
			b.space = b.t.join(b.space, run, " ")
		}
		text = text[n+1:]
	}
}

// endWord puts the word that was read into the line, or the next.
func (b *breaker) endWord() {
	if len(b.word) == 0 {
		return
	}
	word := b.word
	b.word = nil
	if with := b.t.append(b.t.append(b.line, b.space), word); with.width() <= b.width {
		b.line, b.space = with, nil
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
	for _, p := range word { // too long for any line
		for _, r := range p.text {
			longer := b.t.join(b.line, p.run, string(r))
			if longer.width() > b.width && len(b.line) > 0 {
				b.endLine()
				longer = b.t.join(nil, p.run, string(r))
			}
			b.line = longer
		}
	}
}

func (b *breaker) endLine() {
	b.lines = append(b.lines, b.line)
	b.line, b.space = nil, nil
}

// join puts a text behind a line.
func (t *Text) join(line textLine, run int, text string) textLine {
	if n := len(line); n > 0 && line[n-1].run == run {
		line = slices.Clone(line)
		last := &line[n-1]
		last.text += text
		last.width = t.measure(run, last.text)
		return line
	}
	return append(slices.Clip(line), piece{run: run, text: text, x: line.width(), width: t.measure(run, text)})
}

func (t *Text) append(line, more textLine) textLine {
	for _, p := range more {
		line = t.join(line, p.run, p.text)
	}
	return line
}

// CreateRenderer draws it.
func (t *Text) CreateRenderer() fyne.WidgetRenderer {
	t.ExtendBaseWidget(t)
	r := &textRenderer{t: t}
	r.draw()
	return r
}

type textRenderer struct {
	t       *Text
	width   float32
	objects []fyne.CanvasObject
}

func (r *textRenderer) Destroy()                     {}
func (r *textRenderer) MinSize() fyne.Size           { return r.t.MinSize() }
func (r *textRenderer) Objects() []fyne.CanvasObject { return r.objects }

func (r *textRenderer) Layout(size fyne.Size) {
	if r.width != size.Width || r.t.width != size.Width {
		r.t.width = size.Width
		r.draw()
	}
}

func (r *textRenderer) Refresh() {
	r.t.broken = nil // the size of its letters may be another
	r.draw()
	canvas.Refresh(r.t)
}

// draw makes the texts and their marks anew.
func (r *textRenderer) draw() {
	t := r.t
	r.width = t.Size().Width
	if t.fit == whole {
		r.width = max(r.width, t.MinSize().Width)
	}
	high := t.lineHeight()
	var behind, texts []fyne.CanvasObject
	for i, line := range t.lines(r.width) {
		var shift float32
		switch t.align {
		case fyne.TextAlignCenter:
			shift = (r.width - line.width()) / 2
		case fyne.TextAlignTrailing:
			shift = r.width - line.width()
		}
		for _, p := range line {
			run := t.runs[p.run]
			at := fyne.NewPos(p.x+shift, float32(i)*high)
			if run.Mark != nil {
				behind = append(behind, run.Mark.draw(at, fyne.NewSize(p.width, high))...)
			}
			text := canvas.NewText(p.text, theme.Color(run.colour()))
			text.TextSize, text.TextStyle = t.sizeOf(p.run), t.style(p.run)
			least := text.MinSize()
			base := theme.Size(t.size)
			lower := (base - text.TextSize) * 0.28 // smaller letters stand on the same line
			if run.Raised {
				lower = -4
			}
			text.Move(at.AddXY(0, (high-least.Height)/2+lower))
			text.Resize(fyne.NewSize(p.width, least.Height))
			texts = append(texts, text)
		}
	}
	r.objects = append(behind, texts...)
}

func (r Run) colour() fyne.ThemeColorName {
	if r.Colour == "" {
		return theme.Ink
	}
	return r.Colour
}
