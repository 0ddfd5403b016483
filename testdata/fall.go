package main

import (
	"errors"
	"os"
	"time"

	"fyne.io/fyne/v2"
)

// The window test adds this file to a build: there, the program falls in the way that a file of its working folder says.
func init() {
	go func() {
		for {
			how, _ := os.ReadFile("fall")
			switch string(how) {
			case "":
				time.Sleep(20 * time.Millisecond)
				continue
			case "window\n":
				fyne.Do(func() { panic(errors.New("Leberwurst")) })
			default:
				panic("Leberwurst")
			}
			return
		}
	}()
}
