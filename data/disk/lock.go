package disk

import (
	"errors"

	"github.com/gofrs/flock"
)

// ErrLocked is returned for a lock that another program, or this one, has.
var ErrLocked = errors.New("it is locked")

// Lock takes the lock that a file stands for, and makes the file where it is not there. The system lets a lock go with
// the program that has it, however that ends, so a file that was left behind locks nobody out. Error: ErrLocked.
func Lock(path string) (unlock func() error, err error) {
	lock := flock.New(path, flock.SetPermissions(0o600))
	taken, err := lock.TryLock()
	if err != nil {
		return nil, err
	}
	if !taken {
		return nil, ErrLocked
	}
	return lock.Unlock, nil
}
