//go:build unix

package data

import "syscall"

// newFilesPrivate makes every file that this process creates from now on its owner's alone. Badger creates its files
// with 0666 and leaves the rest to this.
func newFilesPrivate() { syscall.Umask(0o077) }
