package widgets

import (
	"testing"

	"fyne.io/fyne/v2/test"

	"retake/ui/theme"
)

// app is what a control needs around it: an app in the program's own look.
func app(t *testing.T) {
	t.Helper()
	test.NewTempApp(t)
	test.ApplyTheme(t, theme.Look{Mode: theme.Light}.Theme())
}
