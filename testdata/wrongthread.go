package main

import (
	"time"

	"fyne.io/fyne/v2"
)

// The window test adds this file to a build: there, Fyne must say that a window was touched from a wrong goroutine.
func init() {
	time.AfterFunc(2*time.Second, func() {
		fyne.CurrentApp().Driver().AllWindows()[0].SetTitle("touched")
	})
}
