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

// Run reads the whole history and says what it found.
func (doctorCmd) Run(p Program) error {
	return p.withHistory(func(store *data.Store) error {
		found, err := store.Verify()
		if err != nil {
			return err
		}
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
		for _, problem := range found.Problems {
			fmt.Fprintln(p.Out, problem)
		}
		if len(found.Problems) > 0 {
			return errors.New("the history is not sound; nothing was changed")
		}
		_, err = fmt.Fprintln(p.Out, "All is well.")
		return err
	})
}
