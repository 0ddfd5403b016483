package cli

import (
	"errors"
	"fmt"

	"retake/data"
)

// withHistory lends the history to a command. Where there is none yet it makes none and says so.
func (p Program) withHistory(do func(*data.Store) error) error {
	if !data.Exists(p.Dir) {
		fmt.Fprintf(p.Err, "There is no history in %s yet.\n", p.Dir)
		return nil
	}
	store, err := data.Open(p.Dir)
	if err != nil {
		return err
	}
	return errors.Join(do(store), store.Close())
}
