//go:build !linux

package data

import "fmt"

// withShortName has no way: a path relative to the working folder would need one that all goroutines share.
func withShortName(path string, _ func(name string) error) error {
	return fmt.Errorf("%s has %d bytes, and this system takes %d at most for a socket", path, len(path), maxSocketPath)
}
