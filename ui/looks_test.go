package ui

import (
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"retake/ui/theme"
)

// screens are the states that are held against their golden files.
var screens = map[string]func(*desk){
	"start":   func(*desk) {},
	"writing": func(d *desk) { d.key(fyne.KeyReturn, 0); d.write(told...) },
	"too-short": func(d *desk) {
		d.key(fyne.KeyReturn, 0)
		d.write(told[0])
		d.key(fyne.KeyReturn, 0)
	},
	"feedback": func(d *desk) {
		d.key(fyne.KeyReturn, 0)
		d.write(told...)
		d.key(fyne.KeyReturn, 0)
	},
	"history": func(d *desk) {
		d.key(fyne.KeyReturn, 0)
		d.write(told...)
		d.key(fyne.KeyReturn, 0)
		d.key(fyne.Key3, 0)
	},
	"history-empty": func(d *desk) { d.key(fyne.Key3, 0) },
}

func TestScreensAreBuiltAsBefore(t *testing.T) {
	for name, come := range screens {
		t.Run(name, func(t *testing.T) {
			d := sit(t, &store{})
			come(d)
			d.settle()
			test.AssertRendersToMarkup(t, name+".xml", d.win.Canvas())
		})
	}
}

func TestScreensLookAsBefore(t *testing.T) {
	for _, name := range []string{"start", "writing", "feedback", "history"} {
		t.Run(name, func(t *testing.T) {
			d := sit(t, &store{})
			screens[name](d)
			d.settle()
			test.AssertRendersToImage(t, name+"-light.png", d.win.Canvas())
			test.ApplyTheme(t, theme.Dark(theme.New()))
			d.settle()
			test.AssertRendersToImage(t, name+"-dark.png", d.win.Canvas())
		})
	}
}

// settle lays the screen out until texts that wrap know their width, as the real driver does before it paints.
func (d *desk) settle() {
	for range 3 {
		d.win.Resize(fyne.NewSize(1024, 641))
		d.win.Resize(fyne.NewSize(1024, 640))
	}
}
