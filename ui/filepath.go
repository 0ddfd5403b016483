package ui

import (
	"path/filepath"
	"strings"
)

// filePath makes what a person typed the path of a file: ~ is their own folder, and so is the beginning of whatever does
// not say where it begins. Quotes around it, as a file manager copies it, are left out. Empty where nothing was typed.
func filePath(typed string) string {
	path := strings.TrimSpace(typed)
	if n := len(path); n > 1 && path[0] == path[n-1] && strings.ContainsRune(`'"`, rune(path[0])) {
		path = path[1 : n-1]
	}
	if rest, home := strings.CutPrefix(path, "~"); home && (rest == "" || rest[0] == '/' || rest[0] == filepath.Separator) {
		return personal(rest)
	}
	if path == "" || filepath.IsAbs(path) {
		return path
	}
	return personal(path)
}
