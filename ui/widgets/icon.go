package widgets

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/widget"

	"retake/ui/theme"
)

// Icon is one of the theme's icons in one of its colours.
type Icon struct {
	widget.BaseWidget
	name   string
	colour fyne.ThemeColorName
	size   float32
}

// NewIcon makes an icon so many pixels wide and high.
func NewIcon(name string, colour fyne.ThemeColorName, size float32) *Icon {
	i := &Icon{name: name, colour: colour, size: size}
	i.ExtendBaseWidget(i)
	return i
}

// Set shows another icon, where it differs.
func (i *Icon) Set(name string, colour fyne.ThemeColorName) {
	if i.name != name || i.colour != colour {
		i.name, i.colour = name, colour
		i.Refresh()
	}
}

// MinSize is its size.
func (i *Icon) MinSize() fyne.Size { return fyne.NewSquareSize(i.size) }

// CreateRenderer draws it.
func (i *Icon) CreateRenderer() fyne.WidgetRenderer {
	return draw(i, &iconFigure{icon: i, image: &canvas.Image{FillMode: canvas.ImageFillContain}})
}

type iconFigure struct {
	icon  *Icon
	image *canvas.Image
}

func (f *iconFigure) objects() []fyne.CanvasObject { return []fyne.CanvasObject{f.image} }
func (f *iconFigure) least() fyne.Size             { return f.icon.MinSize() }

func (f *iconFigure) paint() {
	f.image.Resource = theme.Icon(f.icon.name, theme.Color(f.icon.colour))
	f.image.Refresh()
}

func (f *iconFigure) place(size fyne.Size) {
	own := f.icon.MinSize()
	f.image.Resize(own)
	f.image.Move(fyne.NewPos((size.Width-own.Width)/2, (size.Height-own.Height)/2))
}
