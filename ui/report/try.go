package report

import (
	"fmt"
	"strings"

	"retake/practice"
)

// Try is one try with what is said about it beside its check. Every text but the attempt's may be empty. The check is
// the one that is shown; its caps have words instead of keys, which complete "Held at 45 because ...".
type Try struct {
	Attempt  practice.Attempt
	Theme    string // the name of the question's theme on screen
	Change   string // how the score moved: "+9 since your second try"
	FollowUp string // what the interviewer may ask next
}

// when is the moment the try was finished, on the clock the person saw then.
func when(a practice.Attempt) string {
	return practice.Summarise(a, nil).Local().Format("2 January 2006, 15:04")
}

func words(a practice.Answer) string {
	if n := a.AllWords(); n != 1 {
		return fmt.Sprintf("%d words", n)
	}
	return "1 word"
}

// held says what holds a score down.
func held(c practice.Cap) string { return fmt.Sprintf("Held at %d because %s", c.At, c.Because) }

func empty(text string) bool { return strings.TrimSpace(text) == "" }

func oneLine(text string) string { return strings.Join(strings.Fields(text), " ") }

// joined puts the texts that are not empty behind one another.
func joined(separator string, texts ...string) string {
	var some []string
	for _, text := range texts {
		if text = oneLine(text); text != "" {
			some = append(some, text)
		}
	}
	return strings.Join(some, separator)
}

// newlines ends every line with \n, whatever system a text was pasted from.
func newlines(text string) string { return strings.NewReplacer("\r\n", "\n", "\r", "\n").Replace(text) }
