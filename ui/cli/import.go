package cli

import (
	"context"
	"errors"
	"fmt"

	"retake/data"
	"retake/practice"
)

type importCmd struct {
	File   string `arg:"" help:"An export as JSON lines, or a backup."`
	DryRun bool   `help:"Only say what it would do."`
}

// Run adds what a file holds, all or nothing, and says what that was. A history that is not there yet is made.
func (c importCmd) Run(p Program) error {
	store, err := data.Open(p.Dir, p.Opening)
	if err != nil {
		return err
	}
	return errors.Join(c.run(p, store), store.Close())
}

func (c importCmd) run(p Program, store *data.Store) error {
	var merge practice.Merge
	var err error
	tense := "would be"
	if c.DryRun {
		merge, err = store.Weigh(context.Background(), c.File, nil)
	} else {
		tense = "were"
		merge, err = store.Import(context.Background(), c.File, p.Opening.Now, nil)
	}
	if err != nil {
		return err
	}
	for _, line := range []struct {
		n    int
		what string
	}{
		{merge.Adds.All(), tense + " added"},
		{merge.Replaces.All(), tense + " replaced by later ones"},
		{merge.Same, "are here already"},
		{merge.Later, "are here in a later version, which stays"},
		{merge.Differs, "are here with other words, which stay"},
	} {
		if line.n > 0 {
			fmt.Fprintf(p.Out, "%6d %s\n", line.n, line.what)
		}
	}
	if merge.Empty() {
		fmt.Fprintln(p.Out, "Nothing to add.")
	}
	return nil
}
