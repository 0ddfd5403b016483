package theme

import (
	"encoding/xml"
	"fmt"
	"image/color"
	"math"
	"math/cmplx"
	"regexp"
	"slices"
	"strconv"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/theme"

	"retake/assets"
)

// Icon gives one of the icons in assets/icons, by its name there, in a colour, whose transparency is left out. A name
// that is not there gives the toolkit's broken picture. The colour does not change with the theme: whoever shows an
// icon asks for it again when refreshed.
func Icon(name string, colour color.Color) fyne.Resource {
	source, ok := assets.IconSVG(name)
	if !ok {
		return theme.BrokenImageIcon()
	}
	c := color.NRGBAModel.Convert(colour).(color.NRGBA)
	hex := fmt.Sprintf("%02X%02X%02X", c.R, c.G, c.B)
	filled, err := fill(source, "#"+hex)
	if err != nil {
		return theme.BrokenImageIcon()
	}
	// The toolkit keeps pictures by their name, so the name tells the colour.
	return fyne.NewStaticResource(name+"-"+hex+".svg", filled)
}

// The toolkit draws a line as many pixels wide as its SVG says in units, whatever the size of the picture: too thick
// at 14 and a hair on a sharp display. So what is drawn with a pen in the file is turned into the area that the pen
// covers. Lines, and arcs of circles no tighter than the pen, have exact edges, so the icons are made of nothing else.

// drawing is an icon's file: shapes that are lines of one width with round ends, or filled.
type drawing struct {
	Width  float64 `xml:"stroke-width,attr"`
	Shapes []shape `xml:",any"`
}

type shape struct {
	XMLName xml.Name
	Fill    string  `xml:"fill,attr"`
	D       string  `xml:"d,attr"`
	X       float64 `xml:"x,attr"`
	Y       float64 `xml:"y,attr"`
	W       float64 `xml:"width,attr"`
	H       float64 `xml:"height,attr"`
	RX      float64 `xml:"rx,attr"`
	CX      float64 `xml:"cx,attr"`
	CY      float64 `xml:"cy,attr"`
	R       float64 `xml:"r,attr"`
}

// fill makes an SVG of areas in one colour out of a drawing.
func fill(source []byte, colour string) ([]byte, error) {
	var d drawing
	if err := xml.Unmarshal(source, &d); err != nil {
		return nil, err
	}
	var b strings.Builder
	fmt.Fprintf(&b, `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 24 24" fill="%s">`, colour)
	for _, s := range d.Shapes {
		path := s.path()
		if s.Fill == "" {
			strokes, err := trace(path)
			if err != nil {
				return nil, err
			}
			path = outline(strokes, d.Width/2)
		}
		fmt.Fprintf(&b, `<path d="%s"/>`, path)
	}
	b.WriteString("</svg>")
	return []byte(b.String()), nil
}

// path gives any shape in the words of a path.
func (s shape) path() string {
	switch s.XMLName.Local {
	case "circle":
		return fmt.Sprintf("M%g %ga%[3]g %[3]g 0 0 1 %[4]g 0a%[3]g %[3]g 0 0 1-%[4]g 0z", s.CX-s.R, s.CY, s.R, 2*s.R)
	case "rect":
		const around = "h%[3]ga%[5]g %[5]g 0 0 1 %[5]g %[5]gv%[4]ga%[5]g %[5]g 0 0 1-%[5]g %[5]g" +
			"h-%[3]ga%[5]g %[5]g 0 0 1-%[5]g-%[5]gv-%[4]ga%[5]g %[5]g 0 0 1 %[5]g-%[5]gz"
		return fmt.Sprintf("M%g %g"+around, s.X+s.RX, s.Y, s.W-2*s.RX, s.H-2*s.RX, s.RX)
	}
	return s.D
}

// stroke is what the pen draws without being lifted.
type stroke struct {
	start  complex128
	pieces []piece
	closed bool
}

// piece is a straight line or an arc of a circle. Points are complex numbers, x + yi with y downwards.
type piece struct {
	from, to complex128
	bend     float64 // the radius: over 0 clockwise, under 0 the other way, 0 straight
	long     bool    // the longer one of the two arcs
}

// ways gives the directions in which a piece begins and ends.
func (p piece) ways() (first, last complex128) {
	half := (p.to - p.from) / 2
	along := half / complex(cmplx.Abs(half), 0)
	if p.bend == 0 {
		return along, along
	}
	aside := math.Sqrt(max(0, p.bend*p.bend-real(half*cmplx.Conj(half))))
	if p.bend < 0 != p.long {
		aside = -aside
	}
	centre := p.from + half + along*complex(0, aside)
	turn := complex(0, 1/p.bend)
	return (p.from - centre) * turn, (p.to - centre) * turn
}

func (p piece) reversed() piece { return piece{from: p.to, to: p.from, bend: -p.bend, long: p.long} }

var (
	pathWords = regexp.MustCompile(`[A-Za-z]|-?[0-9]*\.?[0-9]+`)
	numbers   = map[byte]int{'m': 2, 'l': 2, 'h': 1, 'v': 1, 'a': 7, 'z': 0} // that a command takes
)

// trace follows the words of a path. It knows lines and arcs of circles, and is an error on other words.
func trace(path string) (strokes []stroke, err error) {
	words := pathWords.FindAllString(path, -1)
	var at complex128
	var command byte
	for len(words) > 0 {
		if first := words[0][0]; first >= 'A' {
			command, words = first, words[1:]
		}
		kind := command | ' ' // in lower case
		n, known := numbers[kind]
		if !known || len(words) < n || len(strokes) == 0 && kind != 'm' {
			return nil, fmt.Errorf("%q is not made of lines and arcs of circles", path)
		}
		var v [7]float64
		for i := range n {
			if v[i], err = strconv.ParseFloat(words[i], 64); err != nil {
				return nil, err
			}
		}
		words = words[n:]

		var origin complex128
		if command == kind {
			origin = at
		}
		next := piece{from: at}
		switch kind {
		case 'm':
			at = origin + complex(v[0], v[1])
			strokes = append(strokes, stroke{start: at})
			command-- // further points are lines: l comes before m, and L before M
			continue
		case 'l':
			next.to = origin + complex(v[0], v[1])
		case 'h':
			next.to = complex(real(origin)+v[0], imag(at))
		case 'v':
			next.to = complex(real(at), imag(origin)+v[0])
		case 'a':
			next.to = origin + complex(v[5], v[6])
			next.bend, next.long = max(v[0], cmplx.Abs(next.to-at)/2), v[3] == 1
			if v[4] == 0 {
				next.bend = -next.bend
			}
		}
		s := &strokes[len(strokes)-1]
		if kind == 'z' {
			s.closed, command = true, 0
			next.to = s.start
		}
		if next.to != at {
			s.pieces = append(s.pieces, next)
		}
		at = next.to
	}
	return strokes, nil
}

// outline gives the area that a round pen covers, half being half its width. Holes go the other way round than edges.
func outline(strokes []stroke, half float64) string {
	var b strings.Builder
	for _, s := range strokes {
		var back []piece
		for _, p := range slices.Backward(s.pieces) {
			back = append(back, p.reversed())
		}
		if s.closed {
			edge(&b, s.pieces, half)
			edge(&b, back, half)
		} else {
			edge(&b, slices.Concat(s.pieces, back), half) // there and back: the ends are corners like others
		}
	}
	return b.String()
}

// edge draws what is half a width to the left of a round trip.
func edge(b *strings.Builder, trip []piece, half float64) {
	left := func(point, way complex128) complex128 { return point + way*complex(0, -half) }
	point := func(word string, to complex128) { fmt.Fprintf(b, "%s%.3f %.3f", word, real(to), imag(to)) }
	arc := func(radius float64, long, clockwise bool, to complex128) {
		fmt.Fprintf(b, "A%.3f %.3[1]f 0 %d %d ", radius, bit(long), bit(clockwise))
		point("", to)
	}
	for i, p := range trip {
		first, last := p.ways()
		if i == 0 {
			point("M", left(p.from, first))
		}
		if p.bend == 0 {
			point("L", left(p.to, last))
		} else {
			arc(math.Abs(p.bend+half), p.long, p.bend > 0, left(p.to, last))
		}

		next, _ := trip[(i+1)%len(trip)].ways()
		turn := next * cmplx.Conj(last) // its angle is that of the corner
		switch {
		case real(turn) > 0 && math.Abs(imag(turn)) < 0.05: // no corner
		case imag(turn) > -1e-6:
			arc(half, false, true, left(p.to, next))
		default:
			point("L", p.to)
			point("L", left(p.to, next))
		}
	}
	b.WriteString("z")
}

func bit(b bool) int {
	if b {
		return 1
	}
	return 0
}
