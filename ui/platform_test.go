package ui

import (
	"testing"

	"fyne.io/fyne/v2/test"
)

// Nothing is left for the toolkit to do while its loop ends.
func TestPreferencesAreForgone(t *testing.T) {
	app := test.NewTempApp(t)
	end, ok := app.Lifecycle().(interface {
		SetOnStoppedHookExecuted(hook func())
		OnStopped() func()
	})
	if !ok {
		t.Fatal("the toolkit ends in another way now: look whether forgoPreferences is still wanted")
	}
	end.SetOnStoppedHookExecuted(func() {})
	forgoPreferences(app)
	if end.OnStopped() != nil {
		t.Error("something is still to be done at the end")
	}
}
