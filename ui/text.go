package ui

import (
	"fmt"
	"strconv"

	"fyne.io/fyne/v2"

	"retake/practice"
	"retake/ui/theme"
	"retake/ui/widgets"
)

// plain is a text that wraps.
func plain(s string, size fyne.ThemeSizeName) *widgets.Text {
	return widgets.NewText(size, widgets.Run{Text: s})
}

// strong is a bold text that wraps.
func strong(s string, size fyne.ThemeSizeName) *widgets.Text {
	return widgets.NewText(size, widgets.Run{Text: s, Bold: true})
}

// muted is a text of the second rank that wraps.
func muted(s string, size fyne.ThemeSizeName) *widgets.Text {
	return widgets.NewText(size, widgets.Run{Text: s, Colour: theme.Muted})
}

// mutedLine is a text of the second rank on one line.
func mutedLine(s string, size fyne.ThemeSizeName) *widgets.Text {
	return widgets.NewLine(size, widgets.Run{Text: s, Colour: theme.Muted})
}

// words counts words in words.
func words(n int) string {
	if n == 1 {
		return "1 word"
	}
	return fmt.Sprintf("%d words", n)
}

// scoreText is a score in figures, or a dash for none.
func scoreText(score practice.Score) string {
	if score == practice.NoScore {
		return "–"
	}
	return strconv.Itoa(int(score))
}

// ordinals name a try.
var ordinals = [...]string{"", "First", "Second", "Third", "Fourth", "Fifth", "Sixth", "Seventh", "Eighth", "Ninth", "Tenth"}

// ordinal names the nth try: "Third try", "12th try".
func ordinal(n int) string {
	if n < len(ordinals) {
		return ordinals[n] + " try"
	}
	return nth(n) + " try"
}

// nth writes a place: 1st, 2nd, 3rd, 4th, 11th, 21st.
func nth(n int) string {
	end := "th"
	if tens := n / 10 % 10; tens != 1 {
		switch n % 10 {
		case 1:
			end = "st"
		case 2:
			end = "nd"
		case 3:
			end = "rd"
		}
	}
	return fmt.Sprint(n) + end
}

// signed writes a change: +9, –3, ±0.
func signed(n int) string {
	switch {
	case n > 0:
		return fmt.Sprintf("+%d", n)
	case n < 0:
		return fmt.Sprintf("%s%d", widgets.Minus, -n)
	}
	return "±0"
}

// changeRun is a change of a score, in its colour.
func changeRun(change int) widgets.Run {
	colour := theme.Muted
	if change > 0 {
		colour = theme.Good
	} else if change < 0 {
		colour = theme.Warn
	}
	return widgets.Run{Text: signed(change), Colour: colour}
}
