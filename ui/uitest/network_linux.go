package uitest

import (
	"os"
	"os/exec"
	"syscall"
)

// WithoutNetwork has cmd start in a network of its own, in which no interface is up. Where the system does not allow that,
// its Start says so.
func WithoutNetwork(cmd *exec.Cmd) error {
	cmd.SysProcAttr = &syscall.SysProcAttr{Cloneflags: syscall.CLONE_NEWNET, Pdeathsig: syscall.SIGKILL}
	if user, group := os.Geteuid(), os.Getegid(); user != 0 {
		cmd.SysProcAttr.Cloneflags |= syscall.CLONE_NEWUSER
		cmd.SysProcAttr.UidMappings = []syscall.SysProcIDMap{{ContainerID: user, HostID: user, Size: 1}}
		cmd.SysProcAttr.GidMappings = []syscall.SysProcIDMap{{ContainerID: group, HostID: group, Size: 1}}
	}
	return nil
}
