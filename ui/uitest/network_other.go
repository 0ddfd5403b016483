//go:build !linux

package uitest

import (
	"errors"
	"os/exec"
)

// WithoutNetwork is only for Linux.
func WithoutNetwork(*exec.Cmd) error { return errors.New("only Linux has networks for one program") }
