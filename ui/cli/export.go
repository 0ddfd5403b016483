package cli

import (
	"context"
	"errors"
	"fmt"
	"io"

	"retake/data"
	"retake/practice"
	"retake/ui/report"
)

type exportCmd struct {
	Format string `enum:"jsonl,csv,md" default:"jsonl" help:"jsonl: every record, for machines and for import. csv: the tries, as a table. md: the tries, to read."`
	File   string `arg:"" optional:"" help:"Where to write, in the place of what is there; left out: standard output."`
}

// Run writes the history out. A file is written whole or not at all.
func (c exportCmd) Run(p Program) error {
	return p.withHistory(func(store *data.Store) error {
		write := func(w io.Writer) error { return c.write(store, w) }
		if c.File == "" {
			return write(p.Out)
		}
		if err := data.WriteWhole(c.File, write); err != nil {
			return fmt.Errorf("nothing was exported: %w", err)
		}
		return nil
	})
}

func (c exportCmd) write(store *data.Store, w io.Writer) error {
	if c.Format == "jsonl" {
		return store.Export(context.Background(), w, nil)
	}
	var to interface {
		Add(practice.Attempt) error
		Close() error
	} = report.NewCSV(w)
	if c.Format == "md" {
		n, err := store.Count()
		if err != nil {
			return err
		}
		to = report.NewMarkdown(w, n)
	}
	return errors.Join(store.EachTry(context.Background(), nil, to.Add), to.Close())
}
