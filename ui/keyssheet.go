package ui

import (
	"strings"

	"retake/ui/theme"
	"retake/ui/widgets"
)

// showKeys shows every key and what it does.
func (w *Window) showKeys() {
	rows := widgets.NewColumn(0)
	add := func(keys, does string) {
		if len(rows.Objects) > 0 {
			rows.Add(widgets.NewRule())
		}
		rows.Add(widgets.NewInset(5, 0, widgets.NewRow(12, widgets.Middle,
			widgets.NewEms(13, theme.Body, widgets.NewLine(theme.Small, widgets.Run{Text: keys, Bold: true})),
			widgets.Grow(plain(does, theme.Small)))))
	}
	for _, c := range commands {
		add(allKeys(c.command), c.does)
	}
	for _, other := range otherKeys {
		add(strings.ReplaceAll(other[0], "{Ctrl}", modifierName()), other[1])
	}
	list := widgets.NewReader(w.keys, rows)
	w.showSheet(560, 560, widgets.NewColumn(12, w.sheetHead("keyboard", "Keyboard shortcuts"), widgets.Grow(list)), list, nil)
}

// allKeys writes the keys of a command: those that a person may not find by themselves are told once.
func allKeys(c command) string {
	if c == cmdSettings {
		return keyLabel(c) + ", " + modifierName() + "+,"
	}
	return keyLabel(c)
}
