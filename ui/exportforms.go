package ui

import (
	"context"
	"io"

	"retake/practice"
	"retake/ui/report"
)

// exportForm is a form in which the history is taken away.
type exportForm struct {
	name  string
	end   string // of the file's name
	about string
	unit  string // what is counted while it is written
	write func(ctx context.Context, k Keeper, to io.Writer, progress practice.Progress) error
}

// exportForms are all forms, the complete one first.
var exportForms = [...]exportForm{
	{
		"Everything, JSON lines", ".jsonl", "Tries, rounds, stories and settings. Retake can bring it back: Import, in Settings.", "records",
		func(ctx context.Context, k Keeper, to io.Writer, progress practice.Progress) error {
			return k.Export(ctx, to, progress)
		},
	},
	{
		"Tries, CSV table", ".csv", "A row for each try that is not in the trash, for a spreadsheet.", "tries",
		func(ctx context.Context, k Keeper, to io.Writer, progress practice.Progress) error {
			table := report.NewCSV(to)
			if err := k.EachTry(ctx, progress, table.Add); err != nil {
				return err
			}
			return table.Close()
		},
	},
	{
		"Tries, Markdown", ".md", "Each try that is not in the trash, to read, to print or to hand on.", "tries",
		func(ctx context.Context, k Keeper, to io.Writer, progress practice.Progress) error {
			var tries []practice.Attempt
			err := k.EachTry(ctx, progress, func(a practice.Attempt) error {
				tries = append(tries, a)
				return nil
			})
			if err != nil {
				return err
			}
			return report.Markdown(to, tries)
		},
	},
}
