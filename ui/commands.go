package ui

import (
	"slices"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"
)

// command is something a key does. What exactly is up to the screen that is shown.
type command int

const (
	cmdMain command = iota // the filled button of the screen
	cmdNext
	cmdRevise
	cmdSave
	cmdPractice
	cmdHistory
	cmdQuit
)

// keys says which keys give a command, all with Ctrl (Cmd on macOS). The first one is shown.
var keys = map[command][]fyne.KeyName{
	cmdMain:     {fyne.KeyReturn, fyne.KeyEnter},
	cmdNext:     {fyne.KeyN},
	cmdRevise:   {fyne.KeyR},
	cmdSave:     {fyne.KeyS},
	cmdPractice: {fyne.Key1},
	cmdHistory:  {fyne.Key3},
	cmdQuit:     {fyne.KeyQ},
}

// actions are what a screen does for the commands that hold on it.
type actions map[command]func()

// commandOf finds the command of a shortcut.
func commandOf(s fyne.Shortcut) (command, bool) {
	custom, ok := s.(*desktop.CustomShortcut)
	if !ok || custom.Modifier != fyne.KeyModifierShortcutDefault {
		return 0, false
	}
	for c, names := range keys {
		if slices.Contains(names, custom.KeyName) {
			return c, true
		}
	}
	return 0, false
}

// shortcuts lists the shortcuts of all commands, for the canvas.
func shortcuts() []fyne.Shortcut {
	var all []fyne.Shortcut
	for _, names := range keys {
		for _, name := range names {
			all = append(all, &desktop.CustomShortcut{KeyName: name, Modifier: fyne.KeyModifierShortcutDefault})
		}
	}
	return all
}

// keyLabel is how a command's key is written on its button.
func keyLabel(c command) string {
	modifier := "Ctrl"
	if fyne.KeyModifierShortcutDefault == fyne.KeyModifierSuper {
		modifier = "Cmd"
	}
	name := string(keys[c][0])
	return modifier + "+" + strings.Replace(name, "Return", "Enter", 1)
}

// presses makes a command fire once a press: a held key repeats its shortcut, but only a press comes with a key down.
type presses struct{ fresh bool }

func (p *presses) down() { p.fresh = true }

func (p *presses) take() bool {
	fresh := p.fresh
	p.fresh = false
	return fresh
}
