package cli

import (
	"errors"
	"fmt"

	"retake/data"
)

// hasHistory tells whether there is a history, and says so where there is none yet.
func (p Program) hasHistory() bool {
	there := data.Exists(p.Dir)
	if !there {
		fmt.Fprintf(p.Err, "There is no history in %s yet.\n", p.Dir)
	}
	return there
}

// withHistory lends the history to a command. Where there is none yet it makes none and says so.
func (p Program) withHistory(do func(*data.Store) error) error {
	if !p.hasHistory() {
		return nil
	}
	store, err := data.Open(p.Dir, p.Opening)
	if err != nil {
		return err
	}
	return errors.Join(do(store), store.Close())
}
