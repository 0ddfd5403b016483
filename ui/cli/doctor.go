package cli

import (
	"errors"
	"fmt"

	"retake/data"
)

type doctorCmd struct{}

// recordNames are the kinds of record in the order in which doctor tells of them.
var recordNames = []struct{ kind, one, many string }{
	{"attempt", "try", "tries"},
	{"note", "note", "notes"},
	{"round", "round", "rounds"},
	{"story", "story", "stories"},
	{"question", "own question", "own questions"},
	{"setting", "setting", "settings"},
}

// Run reads a copy of the whole history and says what it found.
func (doctorCmd) Run(p Program) error {
	if !p.hasHistory() {
		return nil
	}
	found, err := data.Examine(p.Dir, p.Opening)
	if err != nil {
		return err
	}
	if found.Records != nil {
		p.count(found)
	}
	for _, problem := range found.Problems {
		fmt.Fprintln(p.Out, problem)
	}
	for _, stale := range found.Stale {
		fmt.Fprintln(p.Out, stale, "It will be made anew from the records.")
	}
	if len(found.Problems) > 0 {
		return errors.New("the history is not sound; nothing was changed. The window offers ways to go on")
	}
	_, err = fmt.Fprintln(p.Out, "All is well.")
	return err
}

// count tells how much of what there is.
func (p Program) count(found data.Report) {
	fmt.Fprintf(p.Out, "History in %s: form %d, %d changes.\n", p.Dir, found.Schema, found.Sequence)
	for _, name := range recordNames {
		n, what := found.Records[name.kind], name.many
		if n == 1 {
			what = name.one
		}
		fmt.Fprintf(p.Out, "%6d %s\n", n, what)
	}
	if found.Trash > 0 {
		fmt.Fprintf(p.Out, "%6d of them in the trash\n", found.Trash)
	}
}
