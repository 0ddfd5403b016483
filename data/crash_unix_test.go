//go:build unix

package data

import (
	"os"
	"strings"
	"syscall"
)

// systemFalls end the program by a signal of the system.
var systemFalls = map[string]func(secret string){
	"a cut file": func(secret string) { // as when Badger's files are cut, or the disk is full
		file, err := os.CreateTemp("", "cut")
		if err != nil {
			panic(err)
		}
		_ = os.Remove(file.Name())
		_, _ = file.WriteString(strings.Repeat(secret, 1000))
		memory, err := syscall.Mmap(int(file.Fd()), 0, 8000, syscall.PROT_READ, syscall.MAP_SHARED)
		if err != nil {
			panic(err)
		}
		_ = file.Truncate(0)
		panic(string(memory[5000:6000]))
	},
}
