package theme

import (
	"encoding/xml"
	"fmt"
	"image"
	"image/color"
	"math"
	"math/cmplx"
	"os"
	"slices"
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/test"
	"fyne.io/fyne/v2/theme"
	"pgregory.net/rapid"

	"retake/assets"
)

// names are the icons that there are.
var names = strings.Fields(`
	arrow-down arrow-right arrow-up bulb cap chart check check-list chevron-down chevron-left chevron-right chevron-up
	circle circle-check circle-dashed circle-dot close compare copy diamond disc-check download error file-text flag folder
	history hourglass info keyboard layers lock mark minus notebook pause pencil play plus printer refresh restart save
	search shuffle sliders speech spread stopwatch target trash trend-down trend-up triangle-alert undo upload warning
	warning-filled`)

func TestEveryFileHasItsName(t *testing.T) {
	entries, err := os.ReadDir("../../assets/icons")
	if err != nil {
		t.Fatal(err)
	}
	found := 0
	for _, entry := range entries {
		name, isSVG := strings.CutSuffix(entry.Name(), ".svg")
		if !isSVG || name == "retake" {
			continue // the program's own icon
		}
		found++
		if !slices.Contains(names, name) {
			t.Errorf("%s is not in the list", entry.Name())
		}
	}
	if found != len(names) {
		t.Errorf("%d files, and %d names", found, len(names))
	}
}

func TestIconsShowInTheColourAskedFor(t *testing.T) {
	test.NewTempApp(t)
	for _, c := range []struct {
		colour color.Color
		want   color.NRGBA
		suffix string
	}{
		{color.NRGBA{0x29, 0x52, 0xB8, 0xFF}, color.NRGBA{0x29, 0x52, 0xB8, 0xFF}, "-2952B8.svg"},
		{color.NRGBA{0x9A, 0xB6, 0xFF, 0x40}, color.NRGBA{0x9A, 0xB6, 0xFF, 0xFF}, "-9AB6FF.svg"},
		{color.White, color.NRGBA{0xFF, 0xFF, 0xFF, 0xFF}, "-FFFFFF.svg"},
	} {
		for _, name := range names {
			icon := Icon(name, c.colour)
			if icon.Name() != name+c.suffix {
				t.Errorf("%s is named %s", name, icon.Name())
			}
			picture := draw(t, icon, 48)
			covered := 0
			for i := 0; i < len(picture.Pix); i += 4 {
				p := picture.Pix[i : i+4]
				if p[3] < 0xFF {
					continue // nothing, or an edge
				}
				covered++
				for n, want := range []uint8{c.want.R, c.want.G, c.want.B} {
					if max(p[n], want)-min(p[n], want) > 1 { // the toolkit rounds
						t.Fatalf("%s has %v where it should have %v", name, p, c.want)
					}
				}
			}
			if part := covered * 100 / (48 * 48); part < 2 || part > 70 {
				t.Errorf("%s covers %d %% of its square", name, part)
			}
		}
	}
}

// A tighter arc has no exact edge on its inside.
func TestNoArcIsTighterThanThePen(t *testing.T) {
	for _, name := range names {
		source, _ := assets.IconSVG(name)
		var d drawing
		if err := xml.Unmarshal(source, &d); err != nil {
			t.Fatal(err)
		}
		for _, shape := range d.Shapes {
			strokes, err := trace(shape.path())
			if err != nil {
				t.Errorf("%s: %v", name, err)
			}
			for _, s := range strokes {
				for _, p := range s.pieces {
					if p.bend != 0 && math.Abs(p.bend) <= d.Width/2 && shape.Fill == "" {
						t.Errorf("%s: an arc has a radius of only %g", name, math.Abs(p.bend))
					}
				}
			}
		}
	}
}

// Where a line comes back to its beginning, it is not darker than elsewhere.
func TestAClosedLineHasNoSeam(t *testing.T) {
	test.NewTempApp(t)
	picture := draw(t, Icon("circle", color.Black), 18)
	for y := range 18 {
		for x := range 9 {
			left, right := picture.NRGBAAt(x, y).A, picture.NRGBAAt(17-x, y).A
			if max(left, right)-min(left, right) > 20 {
				t.Errorf("at %d,%d the circle is covered to %d of 255, and on the other side to %d", x, y, left, right)
			}
		}
	}
}

func TestAnUnknownIconIsSeenToBeMissing(t *testing.T) {
	test.NewTempApp(t)
	if got := Icon("no-such", color.Black); got.Name() != theme.BrokenImageIcon().Name() {
		t.Errorf("got %s", got.Name())
	}
}

func TestWhatCannotBeDrawnIsAnError(t *testing.T) {
	for _, c := range []struct {
		name, path string
		ok         bool
	}{
		{"lines and arcs", "M1 1h2v-.5l3 3 1-1A4 4 0 0 1 9 9zM12 12H3", true},
		{"a curve", "M1 1c1 1 2 2 3 3", false},
		{"no beginning", "L1 1", false},
		{"half a point", "M1 1L2", false},
		{"a number after the end", "M1 1h2z3", false},
		{"no number", "M1 1h", false},
	} {
		_, err := fill([]byte(`<svg stroke-width="1"><path d="`+c.path+`"/></svg>`), "#000000")
		if err == nil != c.ok {
			t.Errorf("%s: %v", c.name, err)
		}
	}
	if _, err := fill([]byte("<svg"), "#000000"); err == nil {
		t.Error("half a file is no error")
	}
}

// What a pen draws is covered to half its width, at any size, and nothing else is.
func TestLinesAreAsWideAsThePen(t *testing.T) {
	test.NewTempApp(t)
	const half, scale = 0.875, 10
	rapid.Check(t, func(r *rapid.T) {
		coordinate := rapid.Float64Range(3, 21)
		first := complex(coordinate.Draw(r, "x"), coordinate.Draw(r, "y"))
		at := first
		path := fmt.Sprintf("M%.4f %.4f", real(at), imag(at))
		var distances []func(complex128) float64
		for range rapid.IntRange(1, 4).Draw(r, "pieces") {
			if rapid.Bool().Draw(r, "straight") {
				length, way := rapid.Float64Range(0.1, 16).Draw(r, "length"), rapid.Float64Range(0, 6.3).Draw(r, "way")
				from, to := at, at+cmplx.Rect(length, way)
				distances = append(distances, func(p complex128) float64 { return toLine(p, from, to) })
				path += fmt.Sprintf("L%.4f %.4f", real(to), imag(to))
				at = to
				continue
			}
			radius := rapid.Float64Range(0.9, 9).Draw(r, "radius")
			begin, turn := rapid.Float64Range(0, 6).Draw(r, "begin"), rapid.Float64Range(0.2, 6).Draw(r, "turn")
			clockwise := rapid.Bool().Draw(r, "clockwise")
			if !clockwise {
				turn = -turn
			}
			centre := at - cmplx.Rect(radius, begin)
			distances = append(distances, func(p complex128) float64 { return toArc(p, centre, radius, begin, turn) })
			at = centre + cmplx.Rect(radius, begin+turn)
			path += fmt.Sprintf("A%.4f %.4[1]f 0 %d %d %.4f %.4f", radius, bit(math.Abs(turn) > math.Pi), bit(clockwise),
				real(at), imag(at))
		}
		if rapid.Bool().Draw(r, "closed") {
			path += "z"
			last := at
			distances = append(distances, func(p complex128) float64 { return toLine(p, last, first) })
		}

		svg, err := fill([]byte(`<svg stroke-width="1.75"><path d="`+path+`"/></svg>`), "#000000")
		if err != nil {
			r.Fatal(err)
		}
		picture := draw(r, fyne.NewStaticResource(path+".svg", svg), 24*scale)
		for y := range picture.Rect.Dy() {
			for x := range picture.Rect.Dx() {
				p := complex((float64(x)+0.5)/scale, (float64(y)+0.5)/scale)
				far := math.Inf(1)
				for _, distance := range distances {
					far = min(far, distance(p))
				}
				alpha := picture.NRGBAAt(x, y).A
				if far < half-0.15 && alpha < 0xE0 || far > half+0.15 && alpha > 0x20 {
					r.Fatalf("%s: %.2f away from the line, %.1f is covered to %d of 255", path, far, p, alpha)
				}
			}
		}
	})
}

func toLine(p, from, to complex128) float64 {
	along := to - from
	if along == 0 {
		return cmplx.Abs(p - from)
	}
	part := real((p-from)*cmplx.Conj(along)) / real(along*cmplx.Conj(along))
	return cmplx.Abs(p - from - along*complex(min(1, max(0, part)), 0))
}

func toArc(p, centre complex128, radius, begin, turn float64) float64 {
	p -= centre
	angle := math.Mod(cmplx.Phase(p)-begin+4*math.Pi, 2*math.Pi)
	if turn < 0 {
		angle = 2*math.Pi - angle
	}
	if angle <= math.Abs(turn) {
		return math.Abs(cmplx.Abs(p) - radius)
	}
	return min(cmplx.Abs(p-cmplx.Rect(radius, begin)), cmplx.Abs(p-cmplx.Rect(radius, begin+turn)))
}

// draw has the toolkit draw a picture, so many pixels wide and high.
func draw(t interface {
	Helper()
	Fatalf(string, ...any)
}, icon fyne.Resource, pixels int,
) *image.NRGBA {
	t.Helper()
	i := canvas.NewImageFromResource(icon)
	i.Resize(fyne.NewSquareSize(float32(pixels)))
	picture, ok := i.Image.(*image.NRGBA)
	if !ok || picture.Rect != image.Rect(0, 0, pixels, pixels) {
		t.Fatalf("the toolkit does not draw %s: %T", icon.Name(), i.Image)
	}
	return picture
}
