package cli

import (
	"context"
	"fmt"
	"io"

	"retake/data"
	"retake/practice"
	"retake/ui/report"
)

type exportCmd struct {
	Format string `enum:"jsonl,md" default:"jsonl" help:"jsonl: every record, for machines. md: the tries, to read."`
	File   string `arg:"" optional:"" help:"Where to write; left out: standard output."`
}

// Run writes the history out. A file is written whole or not at all.
func (c exportCmd) Run(p Program) error {
	return p.withHistory(func(store *data.Store) error {
		write := func(w io.Writer) error { return store.Export(context.Background(), w, nil) }
		if c.Format == "md" {
			write = func(w io.Writer) error { return markdown(store, w) }
		}
		if c.File == "" {
			return write(p.Out)
		}
		if err := data.WriteWhole(c.File, write); err != nil {
			return fmt.Errorf("nothing was exported: %w", err)
		}
		return nil
	})
}

func markdown(store *data.Store, w io.Writer) error {
	var tries []practice.Attempt
	err := store.Each(func(_ string, record any) error {
		if a, ok := record.(practice.Attempt); ok && a.Deleted.IsZero() {
			tries = append(tries, a)
		}
		return nil
	})
	if err != nil {
		return err
	}
	return report.Markdown(w, tries)
}
