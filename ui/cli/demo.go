package cli

import (
	"context"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"iter"
	"os"
	"time"

	"retake/assets"
	"retake/data"
	"retake/practice"
	"retake/practice/demo"
)

type demoCmd struct {
	Tries int       `default:"60" placeholder:"N" help:"How many tries, 1 to 200,000."`
	Seed  uint64    `default:"1" help:"Another seed is another person."`
	Now   time.Time `placeholder:"TIME" help:"When the history ends, as 2026-11-22T12:00:00+01:00; left out: now."`
}

const (
	mostDemoTries = 200_000 // that can be asked for
	demoSteps     = 5_000   // tries, after which it is told how far things are
)

// Validate refuses a number of tries that cannot be made.
func (c demoCmd) Validate() error {
	if c.Tries < 1 || c.Tries > mostDemoTries {
		return fmt.Errorf("%d tries cannot be made, only 1 to %s", c.Tries, thousands(mostDemoTries))
	}
	return nil
}

// Run makes up a history in a new folder.
func (c demoCmd) Run(p Program) error {
	if err := newFolder(p.Dir); err != nil {
		return err
	}
	if c.Now.IsZero() {
		c.Now = p.Opening.Now
	}
	person, err := c.person()
	if err != nil {
		return err
	}
	records, err := person.History(c.Tries, c.Now)
	if err != nil {
		return err
	}
	var first, last practice.Summary
	err = data.Build(context.Background(), p.Dir, p.Opening, func(add func(any) error) (err error) {
		first, last, err = c.fill(add, records, p.Err)
		return err
	})
	if err != nil {
		return err
	}
	what := "tries"
	if c.Tries == 1 {
		what = "try"
	}
	_, err = fmt.Fprintf(p.Out, "Made %s %s of %s in %s.\n", thousands(c.Tries), what, days(first, last), p.Dir)
	return err
}

// fill adds all records, tells now and then how many tries there are, and gives the summaries of the first and the
// last one.
func (c demoCmd) fill(add func(any) error, records iter.Seq[any], progress io.Writer) (first, last practice.Summary, err error) {
	made := 0
	for record := range records {
		if err := add(record); err != nil {
			return first, last, err
		}
		try, ok := record.(practice.Attempt)
		if !ok {
			continue
		}
		made++
		if last = practice.Summarise(try, nil); made == 1 {
			first = last
		}
		if made%demoSteps == 0 && made < c.Tries {
			fmt.Fprintf(progress, "%s of %s tries made.\n", thousands(made), thousands(c.Tries))
		}
	}
	return first, last, nil
}

// newFolder refuses the person's own history and any other folder that has something in it.
func newFolder(dir string) error {
	if dir == data.DefaultDir() {
		return errors.New("a made-up history needs a folder of its own: name a new one with --data; nothing was changed")
	}
	entries, err := os.ReadDir(dir)
	switch {
	case errors.Is(err, fs.ErrNotExist):
		return nil
	case err != nil:
		return fmt.Errorf("no history can be made there, and nothing was changed: %w", err)
	case len(entries) > 0:
		return fmt.Errorf("the folder %s is not empty; nothing was changed", dir)
	}
	return nil
}

func (c demoCmd) person() (demo.Person, error) {
	texts, textsErr := demo.Load(assets.Demo())
	bank, bankErr := practice.LoadBank(assets.Questions())
	checker, checkerErr := newChecker()
	return demo.Person{Texts: texts, Bank: bank, Checker: checker, Seed: c.Seed}, errors.Join(textsErr, bankErr, checkerErr)
}

// days names the days of practice from one try to another.
func days(first, last practice.Summary) string {
	const day, year = "2 January", " 2006"
	from, to := first.Local(), last.Local()
	switch {
	case from.Format(day+year) == to.Format(day+year):
		return to.Format(day + year)
	case from.Year() == to.Year():
		return from.Format(day) + " to " + to.Format(day+year)
	}
	return from.Format(day+year) + " to " + to.Format(day+year)
}

// thousands writes a whole number of 0 to 999,999 with a comma.
func thousands(n int) string {
	if n < 1000 {
		return fmt.Sprint(n)
	}
	return fmt.Sprintf("%d,%03d", n/1000, n%1000)
}
