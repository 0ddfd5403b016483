package ui

import (
	"strings"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"
)

// command is something a key does. What exactly is up to the screen that is shown.
type command int

const (
	cmdMain command = iota // the filled button of the screen
	cmdNext
	cmdRevise
	cmdCompare
	cmdPause
	cmdSkip
	cmdSave
	cmdEarlier
	cmdWhy
	cmdTell
	cmdFind
	cmdUndo
	cmdPractice
	cmdRounds
	cmdProgress
	cmdSettings
	cmdLarger
	cmdSmaller
	cmdUsual
	cmdQuit
)

// shortcut is a key pressed together with Ctrl (Cmd on macOS), and with Shift where it says so.
type shortcut struct {
	key   fyne.KeyName
	shift bool
}

// commands has every command with what it does and its keys, of which the first is shown. It is the order of the list that
// F1 shows.
var commands = []struct {
	command command
	does    string
	keys    []shortcut
}{
	{cmdMain, "The filled button: start, check, revise", []shortcut{{fyne.KeyReturn, false}, {fyne.KeyEnter, false}}},
	{cmdNext, "Next question", []shortcut{{fyne.KeyN, false}}},
	{cmdRevise, "Revise the answer", []shortcut{{fyne.KeyR, false}}},
	{cmdCompare, "Compare with the try before", []shortcut{{fyne.KeyD, false}}},
	{cmdPause, "Pause the clock, go on", []shortcut{{fyne.KeyP, false}}},
	{cmdSkip, "Skip the question, in a mock round", []shortcut{{fyne.KeyK, false}}},
	{cmdSave, "Save the draft now; it is saved anyway", []shortcut{{fyne.KeyS, false}}},
	{cmdEarlier, "Earlier drafts, such as those you began again", []shortcut{{fyne.KeyE, false}}},
	{cmdWhy, "Why? What the check says, traced to words, rule and reason", []shortcut{{fyne.KeyI, false}}},
	{cmdTell, "Tell the answer aloud", []shortcut{{fyne.KeyT, false}}},
	{cmdFind, "Search the history", []shortcut{{fyne.KeyF, false}}},
	{cmdUndo, "Undo, in a box and after deleting a try", []shortcut{{fyne.KeyZ, false}}},
	{cmdPractice, "Practice", []shortcut{{fyne.Key1, false}}},
	{cmdRounds, "Mock round", []shortcut{{fyne.Key2, false}}},
	{cmdProgress, "Progress and history", []shortcut{{fyne.Key3, false}}},
	{cmdSettings, "Settings", []shortcut{{fyne.Key6, false}, {fyne.KeyComma, false}}},
	{cmdLarger, "Larger text", []shortcut{{fyne.KeyPlus, false}, {fyne.KeyEqual, false}, {fyne.KeyEqual, true}, {fyne.KeyPlus, true}}},
	{cmdSmaller, "Smaller text", []shortcut{{fyne.KeyMinus, false}}},
	{cmdUsual, "Text as large as usual", []shortcut{{fyne.Key0, false}}},
	{cmdQuit, "Leave", []shortcut{{fyne.KeyQ, false}}},
}

// otherKeys are the keys that are no commands, for the list that F1 shows.
var otherKeys = [][2]string{
	{"Tab, Shift+Tab", "Next or previous box or button"},
	{"Up, Down", "Criteria and lists; Page Up and Down by a page"},
	{"Enter, Space", "Press a button, open a row"},
	{"S, T, A, R", "Tick a part that you told aloud"},
	{"Esc", "Close, all marks, back; in a mock round: ask to leave"},
	{"Space, {Ctrl}+A, Shift+Up", "Pick several rows of the history, all, or up to a row"},
	{"Delete", "Put what is picked or chosen into the trash"},
	{"{Ctrl}+Y, {Ctrl}+Shift+Z", "Redo in a box"},
	{"{Ctrl}+Home, {Ctrl}+End", "Start and end of a box"},
	{"F1", "This list"},
}

// actions are what a screen does for the commands that hold on it.
type actions map[command]func()

// commandOf finds the command of a shortcut.
func commandOf(s fyne.Shortcut) (command, bool) {
	custom, ok := s.(*desktop.CustomShortcut)
	if !ok {
		return 0, false
	}
	for _, c := range commands {
		for _, k := range c.keys {
			if custom.KeyName == k.key && custom.Modifier == k.modifier() {
				return c.command, true
			}
		}
	}
	return 0, false
}

func (s shortcut) modifier() fyne.KeyModifier {
	if s.shift {
		return fyne.KeyModifierShortcutDefault | fyne.KeyModifierShift
	}
	return fyne.KeyModifierShortcutDefault
}

// shortcuts lists the shortcuts of all commands, for the canvas.
func shortcuts() []fyne.Shortcut {
	all := []fyne.Shortcut{&fyne.ShortcutUndo{}}
	for _, c := range commands {
		for _, k := range c.keys {
			all = append(all, &desktop.CustomShortcut{KeyName: k.key, Modifier: k.modifier()})
		}
	}
	return all
}

// modifierName is how the key that goes with all commands is written on this system.
func modifierName() string {
	if fyne.KeyModifierShortcutDefault == fyne.KeyModifierSuper {
		return "Cmd"
	}
	return "Ctrl"
}

// keyLabel is how a command's key is written on its button.
func keyLabel(c command) string {
	for _, known := range commands {
		if known.command == c {
			return modifierName() + "+" + strings.Replace(string(known.keys[0].key), "Return", "Enter", 1)
		}
	}
	return ""
}

// deadTime is how long commands do nothing after the screen was replaced: a key pressed for the old one must not hit the
// new one.
const deadTime = 300 * time.Millisecond

// presses makes a command fire once a press: a held key repeats its shortcut, but only a press comes with a key down.
type presses struct{ fresh bool }

func (p *presses) down() { p.fresh = true }

func (p *presses) take() bool {
	fresh := p.fresh
	p.fresh = false
	return fresh
}
