package uitest

import (
	"bytes"
	"errors"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"strconv"
	"strings"
	"syscall"
	"time"

	"github.com/rogpeppe/go-internal/testscript"
)

// endLimit is how long a program may take to end after it was asked to.
const endLimit = 15 * time.Second

// windowCommand is the command window, whose first argument names what to do.
func windowCommand(s *session, ts *testscript.TestScript, neg bool, args []string) error {
	const usage = "usage: window start|beside|turn|second|front|close|term|hup|kill|alive|gone|fell"
	if len(args) == 0 {
		return errors.New(usage)
	}
	verb, args := args[0], args[1:]
	if err := s.show(); err != nil {
		return err
	}
	ts.Setenv("DISPLAY", s.display.name)
	switch verb {
	case "start", "beside":
		if neg {
			return errNegated
		}
		if verb == "beside" {
			s.run, s.other = s.other, s.run
		}
		return s.start(ts, args)
	case "second":
		return s.second(ts, neg, args)
	}
	if len(args) > 0 {
		return fmt.Errorf("%s takes no arguments", verb)
	}
	switch verb {
	case "alive":
		return s.alive(!neg)
	case "gone":
		return s.alive(neg)
	case "front":
		return s.front(!neg)
	case "close":
		return s.closeWindow(neg)
	}
	if neg {
		return errNegated
	}
	switch verb {
	case "turn":
		return s.turn()
	case "term":
		return s.signal(syscall.SIGTERM)
	case "hup":
		return s.signal(syscall.SIGHUP)
	case "kill":
		return s.kill()
	case "fell":
		return s.fell()
	}
	return errors.New(usage)
}

// start starts the program and waits until its window can be used.
func (s *session) start(ts *testscript.TestScript, args []string) error {
	if s.running() == nil {
		return errors.New("the program still runs")
	}
	var width, height int
	if len(args) > 0 && args[0] == "-size" {
		if len(args) < 2 {
			return errors.New("usage: window start [-size WxH] [ARGS...]")
		}
		if n, err := fmt.Sscanf(args[1], "%dx%d", &width, &height); n != 2 || err != nil {
			return fmt.Errorf("%q is not a size such as 1024x640", args[1])
		}
		args = args[2:]
	}
	cmd, err := s.command(ts, args)
	if err != nil {
		return err
	}
	log, err := os.OpenFile(s.log(), os.O_CREATE|os.O_APPEND|os.O_WRONLY, 0o600)
	if err != nil {
		return err
	}
	defer log.Close()
	cmd.Stdout, cmd.Stderr = log, log
	s.window, s.killed = 0, false
	if s.app, err = launch(cmd); err != nil {
		return err
	}
	ts.Setenv("PID", strconv.Itoa(s.app.cmd.Process.Pid))
	return s.open(width, height)
}

// turn makes the other program the one that the commands are about.
func (s *session) turn() error {
	s.run, s.other = s.other, s.run
	if err := s.running(); err != nil {
		return err
	}
	return s.focus()
}

// second runs the program beside the first, which must end with exit code 0, or with another one if neg is set.
func (s *session) second(ts *testscript.TestScript, neg bool, args []string) error {
	const limit = 20 * time.Second
	cmd, err := s.command(ts, args)
	if err != nil {
		return err
	}
	var stdout, stderr bytes.Buffer
	cmd.Stdout, cmd.Stderr = &stdout, &stderr
	p, err := launch(cmd)
	if err != nil {
		return err
	}
	inTime := p.gone(limit)
	p.end(0)
	fmt.Fprint(ts.Stdout(), stdout.String())
	fmt.Fprint(ts.Stderr(), stderr.String())
	switch {
	case !inTime:
		return fmt.Errorf("the second program still ran after %v", limit)
	case neg == (p.code() == 0):
		return fmt.Errorf("the second program ended with %v", p.cmd.ProcessState)
	}
	return nil
}

// command is the program with the script's environment and folder as they are now.
func (s *session) command(ts *testscript.TestScript, args []string) (*exec.Cmd, error) {
	// A script's variables can be asked for one by one only, but what it executes has them all.
	file := filepath.Join(s.work, ".display", "environ")
	if err := ts.Exec("cp", "-f", "/proc/self/environ", file); err != nil {
		return nil, err
	}
	environ, err := os.ReadFile(file)
	if err != nil {
		return nil, err
	}
	cmd := exec.Command(s.program, args...)
	cmd.Dir = ts.MkAbs(".")
	cmd.Env = strings.Split(strings.TrimRight(string(environ), "\x00"), "\x00")
	return cmd, nil
}

// closeWindow asks the window to close. With refused the program must not do so.
func (s *session) closeWindow(refused bool) error {
	if err := s.running(); err != nil {
		return err
	}
	if _, err := s.tool("", "wmctrl", "-i", "-c", fmt.Sprintf("0x%08x", s.window)); err != nil {
		return err
	}
	if !refused {
		return s.wait("the window was asked to close")
	}
	if s.app.gone(time.Second) {
		return fmt.Errorf("the program ended with %v", s.app.cmd.ProcessState)
	}
	return nil
}

// signal sends the program a signal that should end it.
func (s *session) signal(signal syscall.Signal) error {
	if err := s.running(); err != nil {
		return err
	}
	if err := s.app.cmd.Process.Signal(signal); err != nil {
		return err
	}
	return s.wait("it got the signal " + signal.String())
}

// wait waits for the program to end well.
func (s *session) wait(after string) error {
	if !s.app.gone(endLimit) {
		return fmt.Errorf("the program still runs %v after %s%s", endLimit, after, s.lastLines())
	}
	if s.app.code() != 0 {
		return fmt.Errorf("the program ended with %v after %s%s", s.app.cmd.ProcessState, after, s.lastLines())
	}
	return nil
}

// kill ends the program without giving it a chance to do anything.
func (s *session) kill() error {
	if err := s.running(); err != nil {
		return err
	}
	s.killed = true
	if err := s.app.cmd.Process.Kill(); err != nil {
		return err
	}
	<-s.app.ended
	return nil
}

// alive checks that the program runs, or that it does not.
func (s *session) alive(want bool) error {
	if want {
		return s.running()
	}
	if s.app == nil {
		return nil
	}
	if !s.app.gone(5 * time.Second) {
		return errors.New("the program still runs")
	}
	if s.app.code() != 0 && !s.killed {
		return fmt.Errorf("the program ended with %v%s", s.app.cmd.ProcessState, s.lastLines())
	}
	return nil
}

// fell waits for the program to end by a fault of its own.
func (s *session) fell() error {
	const code = 2
	switch {
	case s.app == nil:
		return errors.New("the program was not started")
	case !s.app.gone(endLimit):
		return fmt.Errorf("the program still runs after %v", endLimit)
	case s.app.code() != code:
		return fmt.Errorf("the program ended with %v, not with exit code %d%s", s.app.cmd.ProcessState, code, s.lastLines())
	}
	return nil
}

// running is an error unless the program runs.
func (s *session) running() error {
	if s.app == nil {
		return errors.New("the program was not started")
	}
	if s.app.gone(0) {
		return fmt.Errorf("the program has ended with %v%s", s.app.cmd.ProcessState, s.lastLines())
	}
	return nil
}

// log is the file with the program's output.
func (s *session) log() string { return filepath.Join(s.work, "window.log") }

// lastLines is the end of the program's output, to be put behind a message.
func (s *session) lastLines() string {
	if lines := tail(s.log()); lines != "" {
		return "; its last output:\n" + lines
	}
	return ""
}

// tail is the end of a file, at most 20 lines; after a Go program's crash it begins with the reason, which stands far
// above the last line.
func tail(file string) string {
	const most = 20
	content, err := os.ReadFile(file)
	if err != nil {
		return err.Error()
	}
	lines := strings.Split(strings.TrimSpace(string(content)), "\n")
	for i := len(lines) - 1; i >= 0; i-- {
		if strings.HasPrefix(lines[i], "panic: ") || strings.HasPrefix(lines[i], "fatal error: ") {
			return strings.Join(lines[i:min(len(lines), i+most)], "\n")
		}
	}
	return strings.Join(lines[max(0, len(lines)-most):], "\n")
}
