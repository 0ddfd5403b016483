package widgets

import (
	"testing"

	"fyne.io/fyne/v2"
)

func TestChordsOfSystems(t *testing.T) {
	const control, option, command = fyne.KeyModifierControl, fyne.KeyModifierAlt, fyne.KeyModifierSuper
	const text = "one two three\nfour five six" // with the cursor before five
	for name, c := range map[string]struct {
		system string
		chord  chord
		to     int // -1 where it goes nowhere
	}{
		"Linux, text":       {"linux", chord{fyne.KeyHome, control}, 0},
		"Linux, word":       {"linux", chord{fyne.KeyLeft, control}, 14},
		"Linux, no row":     {"linux", chord{fyne.KeyLeft, command}, -1},
		"Windows, text":     {"windows", chord{fyne.KeyEnd, control}, 27},
		"Windows, word":     {"windows", chord{fyne.KeyRight, control}, 23},
		"macOS, start":      {"darwin", chord{fyne.KeyUp, command}, 0},
		"macOS, end":        {"darwin", chord{fyne.KeyDown, command}, 27},
		"macOS, Home":       {"darwin", chord{fyne.KeyHome, command}, 0},
		"macOS, word":       {"darwin", chord{fyne.KeyLeft, option}, 14},
		"macOS, next word":  {"darwin", chord{fyne.KeyRight, option}, 23},
		"macOS, row":        {"darwin", chord{fyne.KeyLeft, command}, 14},
		"macOS, end of row": {"darwin", chord{fyne.KeyRight, command}, 27},
		"macOS, no word":    {"darwin", chord{fyne.KeyLeft, control}, -1},
	} {
		t.Run(name, func(t *testing.T) {
			b := boxInUse(t, text, 300)
			b.move(19, false)
			to, goes := chordsOn(c.system).moves[c.chord]
			if goes != (c.to >= 0) || goes && to(b) != c.to {
				t.Errorf("goes: %t, not to %d", goes, c.to)
			}
		})
	}
	for system, want := range map[string]chords{
		"linux":  {redo: chord{fyne.KeyZ, control}, words: control},
		"darwin": {redo: chord{fyne.KeyZ, command}, words: option},
	} {
		got := chordsOn(system)
		if got.redo != want.redo || got.words != want.words {
			t.Errorf("%s: redo %v, words %v", system, got.redo, got.words)
		}
		for _, key := range []fyne.KeyName{fyne.KeyBackspace, fyne.KeyDelete} {
			if got.erase[chord{key, want.words}] == nil {
				t.Errorf("%s: %s does not delete a word", system, key)
			}
		}
	}
}
