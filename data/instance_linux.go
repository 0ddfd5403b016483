package data

import (
	"fmt"
	"os"
	"path/filepath"
)

// withShortName reaches a socket whose path is too long through its folder, opened.
func withShortName(path string, use func(name string) error) error {
	folder, err := os.Open(filepath.Dir(path))
	if err != nil {
		return err
	}
	defer folder.Close()
	return use(fmt.Sprintf("/proc/self/fd/%d/%s", folder.Fd(), filepath.Base(path)))
}
