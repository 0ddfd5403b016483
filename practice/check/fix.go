package check

import (
	"errors"
	"fmt"
	"slices"
	"strings"

	"retake/practice"
)

// fix is how to bring a criterion to the next level that counts: from Missing and Weak to Good, from Good to Strong. In
// Title, Text and Hint {part} is the name of the part it leads to.
type fix struct {
	Title string // what to do, in a few words
	Text  string // one sentence; at Missing it says what is, elsewhere it goes on after the criterion's message
	Start string // how a sentence of the person's own could begin
	Hint  string // while the answer is being written: what is so, and a question; at Good there is none
}

// fixes are the words of one criterion for advice.
type fixes struct {
	Part   *practice.Section // where it belongs; structure finds its own
	There  string            // what can be said of an answer in which it is Good or Strong
	Starts struct{ Situation, Task, Action, Result string }

	Missing, Weak, Good fix
}

// at gives the fix for a level; that for Good serves Strong too.
func (f *fixes) at(level practice.Level) fix {
	return [...]fix{f.Missing, f.Weak, f.Good, f.Good}[level]
}

// start is how a sentence in a part could begin where the fix does not say it.
func (f *fixes) start(part practice.Section) string {
	return [...]string{f.Starts.Situation, f.Starts.Task, f.Starts.Action, f.Starts.Result}[part]
}

// capWords say why a cap holds the score and how it is lifted. In Text {words} are those of the severe finding.
type capWords struct{ Because, Title, Text, Start string }

// capKeys lists what a cap may be because of.
var capKeys = []string{
	string(practice.Denial), string(practice.Blame), string(practice.Contempt), string(practice.Risky),
	string(practice.Honesty), string(practice.Crime), string(practice.Safety),
	practice.Relevance.Key(), practice.Tone.Key(), practice.Clarity.Key(), practice.CorrectiveAction.Key(),
}

// lacks names the first of some wordings that is empty.
func lacks(wordings ...[2]string) error {
	for _, w := range wordings {
		if strings.TrimSpace(w[1]) == "" {
			return fmt.Errorf("%s is missing", w[0])
		}
	}
	return nil
}

// complete tells what a criterion's advice lacks.
func (f *fixes) complete(c practice.Criterion) error {
	if f.Part == nil && c != practice.Structure {
		return errors.New("fix.part is missing")
	}
	if err := lacks([2]string{"fix.there", f.There}); err != nil {
		return err
	}
	for level, key := range levelKeys[:practice.Strong] {
		one, name := f.at(practice.Level(level)), "fix."+key
		if err := lacks([2]string{name + ".title", one.Title}, [2]string{name + ".text", one.Text}); err != nil {
			return err
		}
		if practice.Level(level) < practice.Good && one.Hint == "" {
			return fmt.Errorf("%s.hint is missing", name)
		}
		for _, part := range practice.Sections {
			if one.Start == "" && f.start(part) == "" {
				return fmt.Errorf("%s.start is missing, and so is fix.starts.%s", name, part.Key())
			}
		}
	}
	return nil
}

// completeCaps tells what the wording of the caps lacks, or has too much.
func completeCaps(caps map[string]capWords) error {
	for _, key := range capKeys {
		w := caps[key]
		err := lacks(
			[2]string{key + ".because", w.Because}, [2]string{key + ".title", w.Title},
			[2]string{key + ".text", w.Text}, [2]string{key + ".start", w.Start},
		)
		if err != nil {
			return err
		}
	}
	for key := range caps {
		if !slices.Contains(capKeys, key) {
			return fmt.Errorf("nothing is held because of %q", key)
		}
	}
	return nil
}
