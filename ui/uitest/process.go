package uitest

import (
	"os/exec"
	"syscall"
	"time"
)

// process is a started program, alone in its process group where the system has such.
type process struct {
	cmd   *exec.Cmd
	ended chan struct{} // closed once it has been reaped
}

// launch starts cmd in a process group of its own, which ends with it.
func launch(cmd *exec.Cmd) (*process, error) {
	ownGroup(cmd)
	// A grandchild that keeps the output open must not hold up the end.
	cmd.WaitDelay = time.Second
	if err := cmd.Start(); err != nil {
		return nil, err
	}
	p := &process{cmd: cmd, ended: make(chan struct{})}
	go func() {
		// The exit code tells all that is asked.
		_ = cmd.Wait()
		// At once, while no other group can have got its number.
		signalGroup(cmd, syscall.SIGKILL)
		close(p.ended)
	}()
	return p, nil
}

// gone tells whether the process ends within the limit.
func (p *process) gone(limit time.Duration) bool {
	select {
	case <-p.ended:
		return true
	default:
	}
	select {
	case <-p.ended:
		return true
	case <-time.After(limit):
		return false
	}
}

// end ends the process with its group, asking first and waiting for as long as grace.
func (p *process) end(grace time.Duration) {
	if p.gone(0) {
		return
	}
	if grace > 0 {
		signalGroup(p.cmd, syscall.SIGTERM)
		if p.gone(grace) {
			return
		}
	}
	signalGroup(p.cmd, syscall.SIGKILL)
	<-p.ended
}

// code is the exit code of a process that has ended: -1 after a signal.
func (p *process) code() int { return p.cmd.ProcessState.ExitCode() }

// poll asks until the answer is yes, or the limit is over.
func poll(limit, every time.Duration, ask func() bool) bool {
	for end := time.Now().Add(limit); ; time.Sleep(every) {
		if ask() {
			return true
		}
		if time.Now().After(end) {
			return false
		}
	}
}
