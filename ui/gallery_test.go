package ui

import (
	"image/png"
	"maps"
	"os"
	"path/filepath"
	"slices"
	"strconv"
	"testing"

	"fyne.io/fyne/v2"

	"retake/ui/theme"
)

// TestGallery draws every state at every size, in light and dark, and with the largest text, for looking at.
func TestGallery(t *testing.T) {
	folder := os.Getenv("RETAKE_GALLERY")
	if folder == "" {
		t.Skip("it is for looking at: make gallery sets RETAKE_GALLERY to a folder for it")
	}
	sizes := []fyne.Size{{Width: 960, Height: 640}, {Width: 1024, Height: 640}, {Width: 1280, Height: 800}}
	draw := func(state string, l look) {
		name := state + "-" + strconv.Itoa(int(l.size.Width)) + "-" + string(l.Theme) + "-" + strconv.Itoa(l.TextSize) + ".png"
		t.Run(name, func(t *testing.T) {
			picture := come(t, state, l).win.Canvas().Capture()
			file, err := os.Create(filepath.Join(folder, name))
			if err != nil {
				t.Fatal(err)
			}
			defer file.Close()
			if err := png.Encode(file, picture); err != nil {
				t.Fatal(err)
			}
		})
	}
	for _, state := range slices.Sorted(maps.Keys(states)) {
		for _, size := range sizes {
			for _, mode := range []theme.Mode{theme.Light, theme.Dark} {
				draw(state, look{size, machine{Theme: mode, TextSize: 100}})
			}
		}
		draw(state, look{sizes[1], machine{Theme: theme.Light, TextSize: theme.LargestText}})
		draw(state, look{sizes[2], machine{Theme: theme.Light, TextSize: theme.SmallestText}})
	}
}
