//go:build !linux

package uitest

import (
	"os/exec"
	"syscall"
)

// ownGroup does nothing: the tools of a display are looked for on Linux only, so that this is never called.
func ownGroup(*exec.Cmd) {}

// signalGroup ends the process, as systems without groups can.
func signalGroup(cmd *exec.Cmd, _ syscall.Signal) { _ = cmd.Process.Kill() }
