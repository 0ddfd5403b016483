// Retake practises the interview question about a mistake at work. This file only puts the parts together.
package main

import (
	_ "embed"
	"errors"
	"fmt"
	"os"
	"os/signal"
	"syscall"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/app"
	"github.com/BurntSushi/toml"

	"retake/assets"
	"retake/data"
	"retake/practice"
	"retake/practice/check"
	"retake/ui"
	"retake/ui/cli"
)

//go:embed FyneApp.toml
var metadata string

func main() {
	about := about()
	os.Exit(cli.Run(os.Args[1:], cli.Program{
		In: os.Stdin, Out: os.Stdout, Err: os.Stderr, Version: about.Version,
		Window: func(dir string) error { return window(about, dir) },
	}))
}

// about reads the program's name, ID and version from the one place where they stand.
func about() fyne.AppMetadata {
	var file struct {
		Details struct {
			Name, ID, Version string
			Build             int
		}
		Migrations map[string]bool
	}
	if _, err := toml.Decode(metadata, &file); err != nil {
		panic(err) // it is part of the program
	}
	d := file.Details
	return fyne.AppMetadata{Name: d.Name, ID: d.ID, Version: d.Version, Build: d.Build, Migrations: file.Migrations}
}

// window opens the window on the history in a folder, and closes the history behind it.
func window(about fyne.AppMetadata, dir string) error {
	bank, bankErr := practice.LoadBank(assets.Questions())
	rules, rulesErr := check.Load(assets.Rules())
	if err := errors.Join(bankErr, rulesErr); err != nil {
		return err
	}
	about.Icon = fyne.NewStaticResource("retake.png", assets.Icon())
	app.SetMetadata(about)
	a := app.NewWithID(about.ID)
	a.SetIcon(about.Icon)

	// The toolkit ends on SIGINT and SIGTERM by itself, but not when its terminal goes away.
	gone := make(chan os.Signal, 1)
	signal.Notify(gone, syscall.SIGHUP)
	go func() {
		<-gone
		fyne.Do(a.Quit)
	}()

	started := time.Now()
	var store *data.Store
	ui.Run(a, func() (ui.Parts, error) {
		opened, err := data.Open(dir)
		if errors.Is(err, data.ErrInUse) {
			err = ui.ErrInUse
		}
		if err != nil {
			return ui.Parts{}, err
		}
		drafts, err := data.OpenDrafts(dir)
		if err != nil {
			return ui.Parts{}, errors.Join(err, opened.Close())
		}
		store = opened
		return ui.Parts{
			Now: func() practice.Instant { return now(started) }, NewID: data.NewID,
			Bank: bank, Checker: check.New(rules), History: store, Drafts: drafts,
		}, nil
	})
	if store == nil {
		return nil
	}
	return store.Close()
}

// now reads the clocks. Linux tells the time since it was started, sleep included, in /proc/uptime.
func now(started time.Time) practice.Instant {
	n := practice.Instant{Wall: time.Now(), Mono: time.Since(started)}
	if uptime, err := os.ReadFile("/proc/uptime"); err == nil {
		var seconds float64
		if _, err := fmt.Sscan(string(uptime), &seconds); err == nil {
			n.Boot = time.Duration(seconds * float64(time.Second))
		}
	}
	return n
}
