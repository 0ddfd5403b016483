// Retake practises the interview question about a mistake at work. This file only puts the parts together.
package main

import (
	_ "embed"
	"errors"
	"fmt"
	"os"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/app"
	"github.com/pelletier/go-toml/v2"

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
	var about struct {
		Details struct {
			Name, ID, Version string
			Build             int
		}
		Migrations map[string]bool
	}
	if err := toml.Unmarshal([]byte(metadata), &about); err != nil {
		panic(err) // it is part of the program
	}
	d := about.Details
	app.SetMetadata(fyne.AppMetadata{
		Name: d.Name, ID: d.ID, Version: d.Version, Build: d.Build, Migrations: about.Migrations,
		Icon: fyne.NewStaticResource("retake.png", assets.Icon()),
	})
	os.Exit(cli.Run(os.Args[1:], cli.Program{
		In: os.Stdin, Out: os.Stdout, Err: os.Stderr, Version: d.Version,
		Opening: data.Opening{Now: time.Now(), Again: cli.Again},
		Window:  func(dir string) error { return window(app.NewWithID(d.ID), dir, d.Version) },
	}))
}

// window opens the window on the history in a folder, and closes the history behind it.
func window(a fyne.App, dir, version string) error {
	a.SetIcon(a.Metadata().Icon)
	started := time.Now()
	reports, machine, done := data.NewReports(dir, version), data.NewJSONFile(dir, "window.json"), func() error { return nil }
	err := ui.Run(a, func() (ui.Parts, error) {
		bank, bankErr := practice.LoadBank(assets.Questions())
		rules, rulesErr := check.Load(assets.Rules())
		if err := errors.Join(bankErr, rulesErr); err != nil {
			return ui.Parts{}, err
		}
		reports.Watch()
		store, err := data.Open(dir, data.Opening{Now: time.Now(), Again: cli.Again})
		switch {
		case errors.Is(err, data.ErrInUse):
			return ui.Parts{Machine: machine}, ui.Raised(data.Raise(dir))
		case err != nil:
			return ui.Parts{Machine: machine}, err
		}
		drafts, err := data.OpenDrafts(dir)
		if err != nil {
			return ui.Parts{}, errors.Join(err, store.Close())
		}
		_ = store.Reserve() // it is for a disk that becomes full later
		done = func() error { return store.Leave(time.Now()) }
		crashed, _ := reports.Last() // a report is all that is missing then
		return ui.Parts{
			Now: func() practice.Instant { return now(started) }, NewID: data.NewID,
			Bank: bank, Checker: check.New(rules), Rules: rules.Version(), Another: func() practice.Checker { return check.New(rules) },
			History: store, Rounds: store, Notes: store, Drafts: drafts, Settings: store, Keeper: store,
			Machine: machine, Folder: dir, Write: data.WriteNew, Crashed: crashed, Listen: store.Listen,
		}, nil
	})
	if fall := (*ui.Fall)(nil); errors.As(err, &fall) {
		return reports.Fell(fall.Cause, fall.Stack, time.Now(), done)
	}
	reports.Close()
	return errors.Join(err, done())
}

// now reads the clocks. Linux tells the time since it was started, sleep included, in /proc/uptime.
func now(started time.Time) practice.Instant {
	n := practice.Instant{Wall: time.Now(), Mono: time.Since(started)}
	var seconds float64
	if uptime, err := os.ReadFile("/proc/uptime"); err == nil {
		if _, err := fmt.Sscan(string(uptime), &seconds); err == nil {
			n.Boot = time.Duration(seconds * float64(time.Second))
		}
	}
	return n
}
