package widgets

import (
	"slices"
	"strings"

	"fyne.io/fyne/v2"
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
	Mark   *Mark               // drawn behind and under it; nil for none

	raised bool // stands higher, as the number of a footnote
	number int  // of the evidence it is part of; 0 for none
}

// Text shows runs one after the other. Other than the toolkit's it has no room around it, knows how high it is at a
// width before it is drawn, and never breaks a line inside a word because a run ends there.
type Text struct {
	widget.BaseWidget

	runs  []Run
	size  fyne.ThemeSizeName
	fit   fit
	align fyne.TextAlign
	pitch float32 // in em
	width float32 // it was laid out at last; 0 before

	broken map[room][]textLine
}

// room is what a text is broken into lines for.
type room struct{ width, size float32 }

// fit says what a text does when it has too little room.
type fit int

const (
	wraps fit = iota
	whole     // it always has room for its one line
	clips     // its one line ends in an ellipsis
)

// linePitch is the distance of lines, in em, of the toolkit's own font.
const linePitch = 1.36

// unlimited is more than any width or height.
const unlimited = float32(1 << 20)

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

// Aligned puts the lines in the middle or to the right.
func (t *Text) Aligned(align fyne.TextAlign) *Text { t.align = align; return t }

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

// SetText changes the words of the first run, which is all there is then, and tells whether they differ.
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

// leastText is how narrow a text may become that does not have to be whole.
const leastText = 8

// MinSize is as high as the text needs at the width it has; before it has one, as high as a line.
func (t *Text) MinSize() fyne.Size {
	if t.fit != whole {
		return fyne.NewSize(leastText, t.HeightFor(known(t.width)))
	}
	var width float32
	for _, line := range t.lines(0) {
		width = max(width, line.width())
	}
	return fyne.NewSize(width, t.HeightFor(0))
}

// lineHeight is the distance of two lines in the toolkit's pixels, whole so that they stay sharp. The toolkit rounds the
// size of letters up, so they may need more than the pitch says.
func (t *Text) lineHeight() float32 {
	return float32(int(max(t.largest()*t.pitch, t.lettersHigh()) + 0.5))
}

// lettersHigh is how high its largest letters are, from their heads to their feet.
func (t *Text) lettersHigh() float32 {
	return fyne.MeasureText(ellipsis, t.largest(), fyne.TextStyle{}).Height
}

// lead is what a line has above its letters, and below, in whole pixels.
func (t *Text) lead() float32 {
	return float32(int((t.lineHeight()-t.lettersHigh())/2 + 0.5))
}

// largest is the size of its largest letters.
func (t *Text) largest() float32 {
	size, last := theme.Size(t.size), t.size
	for _, r := range t.runs {
		if r.Size != "" && r.Size != last {
			last = r.Size
			size = max(size, theme.Size(last))
		}
	}
	return size
}

// lines breaks the text for a width, or remembers how it did.
func (t *Text) lines(width float32) []textLine {
	at := room{width, theme.Size(t.size)}
	if lines, ok := t.broken[at]; ok {
		return lines
	}
	if t.broken == nil || len(t.broken) > 4 {
		t.broken = map[room][]textLine{}
	}
	lines := t.breakInto(width)
	t.broken[at] = lines
	return lines
}

// breakInto breaks the text for a width, with an ellipsis where it does not fit.
func (t *Text) breakInto(width float32) []textLine {
	b := breaker{measurer: t.measure, width: width}
	if t.fit == whole || t.fit == clips {
		b.width = unlimited
	}
	for i, r := range t.runs {
		b.run(i, r.Text)
	}
	b.endWord()
	b.endLine()
	if t.fit == clips && (len(b.lines) > 1 || b.lines[0].width() > width) {
		return []textLine{b.shorten(b.lines[0], width)}
	}
	return b.lines
}

// measure tells how wide a text is in the style of one of the runs.
func (t *Text) measure(run int, text string) float32 {
	return fyne.MeasureText(text, t.sizeOf(run), t.style(run)).Width
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

func (t *Text) colour(run int) fyne.ThemeColorName {
	if c := t.runs[run].Colour; c != "" {
		return c
	}
	return theme.Ink
}
