package widgets

import (
	"image"
	"image/color"
	"math"

	"fyne.io/fyne/v2"
)

// ink paints shapes on a picture, with soft edges: a pixel has as much of a colour as its middle is inside. Places and
// lengths are in the toolkit's pixels. The toolkit's own lines end at whole pixels and leave gaps at their corners.
type ink struct {
	picture *image.RGBA
	scale   float64   // pixels of the picture in one of the toolkit's
	covered []float32 // how much of each pixel is inside one of the shapes since the last fill
	changed image.Rectangle
}

func newInk(width, height int, scale float32) *ink {
	picture := image.NewRGBA(image.Rect(0, 0, width, height))
	return &ink{picture: picture, scale: float64(scale), covered: make([]float32, width*height)}
}

// add adds the shape of all places that are not further than reach from a box, as far tells: over 0 outside.
func (k *ink) add(from, to fyne.Position, reach float64, far func(x, y float64) float64) {
	low := func(v float32) int { return int(math.Floor((float64(v)-reach)*k.scale - 1)) }
	high := func(v float32) int { return int(math.Ceil((float64(v)+reach)*k.scale + 1)) }
	box := image.Rect(low(min(from.X, to.X)), low(min(from.Y, to.Y)), high(max(from.X, to.X)), high(max(from.Y, to.Y)))
	box = box.Intersect(k.picture.Rect)
	k.changed = k.changed.Union(box)
	for y := box.Min.Y; y < box.Max.Y; y++ {
		row := k.covered[y*k.picture.Rect.Max.X:]
		for x := box.Min.X; x < box.Max.X; x++ {
			inside := 0.5 - far((float64(x)+0.5)/k.scale, (float64(y)+0.5)/k.scale)*k.scale
			row[x] = max(row[x], float32(min(inside, 1)))
		}
	}
}

// line adds a line of a width, with round corners and ends.
func (k *ink) line(points []fyne.Position, width float64) {
	for i, from := range points {
		to := points[min(i+1, len(points)-1)]
		x0, y0 := float64(from.X), float64(from.Y)
		wayX, wayY := float64(to.X)-x0, float64(to.Y)-y0
		long := max(wayX*wayX+wayY*wayY, 1e-9)
		k.add(from, to, width/2, func(x, y float64) float64 {
			share := min(max(((x-x0)*wayX+(y-y0)*wayY)/long, 0), 1)
			return distance(x-x0-share*wayX, y-y0-share*wayY) - width/2
		})
	}
}

// disc adds a disc.
func (k *ink) disc(at fyne.Position, radius float64) {
	k.add(at, at, radius, func(x, y float64) float64 {
		return distance(x-float64(at.X), y-float64(at.Y)) - radius
	})
}

// ring adds a ring of a width, as large as a disc of the same radius.
func (k *ink) ring(at fyne.Position, radius, width float64) {
	k.add(at, at, radius, func(x, y float64) float64 {
		return math.Abs(distance(x-float64(at.X), y-float64(at.Y))-radius+width/2) - width/2
	})
}

// diamond adds a square that stands on a corner, so far from its middle to each.
func (k *ink) diamond(at fyne.Position, radius float64) {
	k.add(at, at, radius, func(x, y float64) float64 {
		return (math.Abs(x-float64(at.X)) + math.Abs(y-float64(at.Y)) - radius) / math.Sqrt2
	})
}

func distance(x, y float64) float64 { return math.Sqrt(x*x + y*y) }

// fill gives all that was added a colour; a transparent one takes away what is there.
func (k *ink) fill(colour color.Color) {
	c := color.RGBAModel.Convert(colour).(color.RGBA)
	for y := k.changed.Min.Y; y < k.changed.Max.Y; y++ {
		for x := k.changed.Min.X; x < k.changed.Max.X; x++ {
			covered := &k.covered[y*k.picture.Rect.Max.X+x]
			if *covered <= 0 {
				continue
			}
			pixel := k.picture.Pix[k.picture.PixOffset(x, y):][:4]
			for i, to := range [4]uint8{c.R, c.G, c.B, c.A} {
				pixel[i] = uint8(float32(pixel[i]) + (float32(to)-float32(pixel[i]))**covered + 0.5)
			}
			*covered = 0
		}
	}
	k.changed = image.Rectangle{}
}
