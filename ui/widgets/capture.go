package widgets

import (
	"errors"
	"image"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/software"
)

// captureRoom is the room around a captured object.
const captureRoom = 16

// Capture draws an object as it looks now, on the theme's background with some room around it, scale times as large as
// on a display with one pixel for each of the toolkit's. The object may be in a window, and stays there as it is; one
// that was never laid out is drawn as small as it may be. It is an error where that is nothing.
func Capture(o fyne.CanvasObject, scale float32) (image.Image, error) {
	at, own := o.Position(), o.Size()
	size := own
	if size.IsZero() {
		size = o.MinSize()
	}
	if size.Width*scale < 1 || size.Height*scale < 1 {
		return nil, errors.New("there is nothing to draw yet, so no picture was made")
	}
	defer func() {
		o.Resize(own)
		o.Move(at)
	}()
	c := software.NewCanvas()
	c.SetPadded(false)
	c.SetScale(scale)
	c.Resize(size.AddWidthHeight(2*captureRoom, 2*captureRoom))
	c.SetContent(NewInset(captureRoom, captureRoom, o))
	return c.Capture(), nil
}
