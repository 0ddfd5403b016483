package report

import (
	"fmt"
	"slices"
	"strings"

	"codeberg.org/go-pdf/fpdf"
)

// style is how a text is set: its face, its size and the distance of its lines in points, its colour.
type style struct {
	face        int
	size, pitch float64
	colour      colour
}

func (st style) in(c colour) style {
	st.colour = c
	return st
}

// baseline is how far below the upper edge of its line a text stands: capitals, 0.714 em high in Noto Sans, are in the
// middle.
func (st style) baseline() float64 { return (st.pitch + 0.714*st.size) / 2 }

// colour is red, green and blue: 0xrrggbb.
type colour int

func (c colour) rgb() (r, g, b int) { return int(c >> 16), int(c >> 8 & 0xff), int(c & 0xff) }

// The faces that every setter has; further ones follow.
const (
	regular = iota
	bold
	italic
)

// setter turns text into lines and puts them on the page.
type setter struct {
	pdf   *fpdf.Fpdf
	faces []*face
	lost  int // signs that no face has
}

type face struct {
	font   []byte
	has    *coverage
	widths map[rune]float64 // in em; nil as long as fpdf does not have the font
}

func newSetter(fonts Fonts) (*setter, error) {
	s := &setter{pdf: fpdf.New("P", "pt", "A4", "")}
	for _, font := range [][]byte{regular: fonts.Regular, bold: fonts.Bold, italic: fonts.Italic} {
		has, err := covered(font)
		if err != nil {
			return nil, err
		}
		s.faces = append(s.faces, &face{font: font, has: has})
	}
	for _, font := range fonts.More {
		if has, err := covered(font); err == nil {
			s.faces = append(s.faces, &face{font: font, has: has})
		}
	}
	return s, nil
}

// use selects a face; fpdf gets its own copy of the font when it is first used, for it writes into it.
func (s *setter) use(i int, size float64) *face {
	f, name := s.faces[i], fmt.Sprint("retake", i)
	if f.widths == nil {
		f.widths = map[rune]float64{}
		s.pdf.AddUTF8FontFromBytes(name, "", slices.Clone(f.font))
	}
	s.pdf.SetFont(name, "", size)
	return f
}

func (s *setter) width(i int, r rune) float64 {
	f := s.faces[i]
	if w, ok := f.widths[r]; ok {
		return w
	}
	s.use(i, 1)
	w := float64(s.pdf.GetStringSymbolWidth(string(r))) / 1000
	f.widths[r] = w
	return w
}

// line is what stands on one line.
type line []sign

// lines breaks a text into lines of at most so many points: at spaces, or anywhere in a word that has no room on a line
// of its own. There is always one.
func (s *setter) lines(text string, st style, width float64) []line {
	var (
		lines []line
		now   line
		used  float64
		end   int // where the line may end: behind its last space
	)
	width /= st.size
	breakAt := func(at int) {
		lines = append(lines, now[:at].trimmed())
		now, end, used = slices.Clone(now[at:]), 0, 0
		for _, sign := range now {
			used += sign.width
		}
	}
	for _, sign := range s.signs(text, st.face) {
		if sign.kind == missing {
			s.lost++
		}
		if sign.kind == newLine {
			breakAt(len(now))
			continue
		}
		for sign.kind != space && used+sign.width > width && len(now) > 0 {
			if end == 0 {
				end = len(now)
			}
			breakAt(end)
		}
		now = append(now, sign)
		used += sign.width
		if sign.kind == space {
			end = len(now)
		}
	}
	return append(lines, now.trimmed())
}

func (l line) trimmed() line {
	for len(l) > 0 && l[len(l)-1].kind == space {
		l = l[:len(l)-1]
	}
	return l
}

// width is that of a line in points.
func (l line) width(st style) float64 {
	w := 0.0
	for _, sign := range l {
		w += sign.width
	}
	return w * st.size
}

// put sets a line with its left end at x and its upper edge at y, stretch by stretch of one face.
func (s *setter) put(x, y float64, l line, st style) {
	s.pdf.SetTextColor(st.colour.rgb())
	for len(l) > 0 {
		n := slices.IndexFunc(l, func(g sign) bool { return g.face != l[0].face })
		if n < 0 {
			n = len(l)
		}
		var text strings.Builder
		for _, sign := range l[:n] {
			text.WriteString(sign.text)
		}
		s.use(l[0].face, st.size)
		s.pdf.Text(x, y+st.baseline(), text.String())
		x += l[:n].width(st)
		l = l[n:]
	}
}
