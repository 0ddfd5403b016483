package uitest

import (
	"os/exec"
	"syscall"
)

// ownGroup has cmd start in a process group of its own, and end even where the test is stopped at its time limit, which
// runs no deferred function.
func ownGroup(cmd *exec.Cmd) {
	cmd.SysProcAttr = &syscall.SysProcAttr{Setpgid: true, Pdeathsig: syscall.SIGTERM}
}

// signalGroup signals all that is left of the group. That none is left is no error.
func signalGroup(cmd *exec.Cmd, signal syscall.Signal) {
	_ = syscall.Kill(-cmd.Process.Pid, signal)
}
