package disk

import (
	"errors"
	"os"
	"syscall"
)

// Allocate gives a file its room on the disk, to its whole length, so that writing into a mapping of it cannot end the
// program where the disk is full. A file system that cannot do it leaves it as it is.
func Allocate(path string) error {
	f, err := os.OpenFile(path, os.O_RDWR, 0)
	if err != nil {
		return err
	}
	info, err := f.Stat()
	if err == nil && info.Size() > 0 {
		err = syscall.Fallocate(int(f.Fd()), 0, 0, info.Size())
	}
	if errors.Is(err, errors.ErrUnsupported) || errors.Is(err, syscall.EOPNOTSUPP) || errors.Is(err, syscall.ENOSYS) {
		err = nil
	}
	return errors.Join(err, f.Close())
}
