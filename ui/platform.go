package ui

import (
	"net/url"
	"os"
	"path/filepath"
	"strings"

	"fyne.io/fyne/v2"
)

// preferX11 has the window drawn over X11 where both are there and the person has not chosen: on Wayland, Fyne 2.8.1
// draws the texts of lists in a wrong size until the mouse moves (fyne-io/fyne#6447). It is read when the first window
// is made.
func preferX11() {
	const choice = "FYNE_PLATFORM"
	if os.Getenv("DISPLAY") != "" && os.Getenv(choice) == "" {
		_ = os.Setenv(choice, "x11") // without it the window is drawn all the same
	}
}

// forgoPreferences keeps the toolkit from saving its own preferences at the end, in which there is nothing of ours. It
// hands that to another goroutine while its loop ends, and where the loop is done first, Fyne 2.8.1 waits for it for ever:
// the window is gone then, and the history stays in use.
func forgoPreferences(app fyne.App) {
	if l, ok := app.Lifecycle().(interface{ SetOnStoppedHookExecuted(hook func()) }); ok {
		l.SetOnStoppedHookExecuted(nil)
	}
}

// fileURL names a file or folder as a URL, on Windows too.
func fileURL(path string) *url.URL {
	if whole, err := filepath.Abs(path); err == nil {
		path = whole
	}
	path = filepath.ToSlash(path)
	if !strings.HasPrefix(path, "/") {
		path = "/" + path
	}
	return &url.URL{Scheme: "file", Path: path}
}
