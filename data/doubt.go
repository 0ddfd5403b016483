package data

import (
	"context"
	"errors"
	"fmt"
	"path/filepath"
	"time"

	"retake/practice"
)

// doubt says what was found of a history that can't be trusted, and looks for ways to go on. Whatever fails on the way
// is one way less.
func (f folder) doubt(how Opening, sealed seal, what string) error {
	d := &practice.Doubt{What: what, Folder: f.dir}
	empty, err := f.empty()
	if err != nil {
		return err
	}
	if !empty {
		if d.Kept, err = f.asideName(how.Now, "damaged"); err != nil {
			return err
		}
	}
	backups, err := f.backups()
	if err != nil {
		return err
	}
	instead := func(fill func(context.Context, *builder, practice.Progress) error) func(context.Context, practice.Progress) error {
		return func(ctx context.Context, progress practice.Progress) error {
			return f.instead(ctx, d.Kept, max(sealed.Sequence, highest(backups)), func(b *builder) error { return fill(ctx, b, progress) })
		}
	}
	for _, backup := range backups {
		path := f.backupPath(backup.Name)
		holding, err := f.look(context.Background(), path, nil)
		if err != nil {
			continue
		}
		d.Ways = append(d.Ways, practice.Way{
			Title: "Use the backup of " + backup.Made.In(how.Now.Location()).Format("2 January, 15:04"),
			Text:  holds(holding) + "." + sealed.lacks(holding),
			Take: instead(func(ctx context.Context, b *builder, progress practice.Progress) error {
				return f.fillFrom(ctx, b, path, progress)
			}),
		})
		break
	}
	if !empty {
		if saved, err := f.rescue(how); err == nil && saved.Holding.All() > 0 {
			d.Ways = append(d.Ways, practice.Way{
				Title: "Use what can still be read",
				Text:  holds(saved.Holding) + ", rescued from the damaged files." + sealed.lacks(saved.Holding),
				Take: instead(func(ctx context.Context, b *builder, progress practice.Progress) error {
					return f.fillFrom(ctx, b, filepath.Join(f.dir, rescuedFile), progress)
				}),
			})
		}
	}
	d.Ways = append(d.Ways, practice.Way{
		Title: "Start with an empty history",
		Text:  "You can bring the others back later in Settings.",
		Take:  instead(func(context.Context, *builder, practice.Progress) error { return nil }),
	})
	return d
}

// instead puts another history in the place of one that can't be trusted, which keeps the name aside.
func (f folder) instead(ctx context.Context, aside string, sequence uint64, fill func(*builder) error) (err error) {
	unlock, err := f.enter()
	if err != nil {
		return err
	}
	defer func() { err = errors.Join(err, unlock()) }()
	if _, err := f.build(ctx, sequence, fill); err != nil {
		return fmt.Errorf("the other history could not be made, and nothing was changed: %w", err)
	}
	return f.flip(aside)
}

// rescue saves what can be read of a damaged history into a file.
func (f folder) rescue(how Opening) (saved rescued, err error) {
	file := filepath.Join(f.dir, rescuedFile)
	if err := f.disk.RemoveAll(file); err != nil {
		return saved, err
	}
	return child[rescued](how, childRescue, f.history(), file, how.Now.Format(time.RFC3339))
}

// holds says what a history holds.
func holds(h practice.Holding) string {
	return numbered(h.Tries, "try", "tries") + ", " + numbered(h.Stories, "story", "stories")
}

// lacks says how many tries are missing of those that the seal knows of.
func (s seal) lacks(h practice.Holding) string {
	switch missing := s.Counts[attempts.name] - h.Tries; {
	case missing == 1:
		return " One try is missing."
	case missing > 1:
		return fmt.Sprintf(" %d tries are missing.", missing)
	}
	return ""
}

func numbered(n int, one, many string) string {
	if n == 1 {
		return "1 " + one
	}
	return fmt.Sprintf("%d %s", n, many)
}
