package uitest

import (
	"bytes"
	"errors"
	"fmt"
	"strconv"
	"time"

	"github.com/rogpeppe/go-internal/testscript"
)

var (
	// errSize means that a window does not take the size it was asked to have.
	errSize = errors.New("the window does not take that size")
	// errEmpty means that a window has one colour only.
	errEmpty = errors.New("the window is empty")
)

// frame is a window as the window manager lists it.
type frame struct {
	id            uint64
	width, height int // of its inside
}

// open waits for the program's window, gives it a size unless width is 0, and the focus.
func (s *session) open(width, height int) error {
	const limit = 30 * time.Second
	found := poll(limit, 50*time.Millisecond, func() bool {
		return s.app.gone(0) || s.find()
	})
	if err := s.running(); err != nil {
		return err
	}
	if !found {
		return fmt.Errorf("no window after %v%s", limit, s.lastLines())
	}
	if width > 0 {
		if err := s.resize(width, height); err != nil {
			return err
		}
	}
	if err := s.focus(); err != nil {
		return err
	}
	err := errEmpty
	painted := poll(limit, 100*time.Millisecond, func() bool {
		var p *picture
		if p, err = s.grab(); err == nil && p.colours(2) < 2 {
			err = errEmpty
		}
		return s.app.gone(0) || err == nil
	})
	if err := s.running(); err != nil {
		return err
	}
	if !painted {
		return fmt.Errorf("after %v: %w%s", limit, err, s.lastLines())
	}
	s.settle(2 * time.Second)
	return s.running()
}

// find looks for the program's window: of several it is the largest. The window manager lists only windows that can be
// seen and used, unlike a search for all windows of a process.
func (s *session) find() bool {
	frames, err := s.frames()
	if err != nil || len(frames) == 0 {
		return false
	}
	largest := frames[0]
	for _, f := range frames {
		if f.width*f.height > largest.width*largest.height {
			largest = f
		}
	}
	s.window = largest.id
	return true
}

// frames lists the windows of the program. Those that tell no process count, but for the other program's.
func (s *session) frames() ([]frame, error) {
	list, err := s.tool("", "wmctrl", "-l", "-p", "-G")
	if err != nil {
		return nil, err
	}
	var others uint64
	if s.other.app != nil && !s.other.app.gone(0) {
		others = s.other.window
	}
	var frames []frame
	for line := range bytes.Lines(list) {
		var f frame
		var desktop, pid, x, y int
		_, err := fmt.Sscanf(string(line), "%v %d %d %d %d %d %d", &f.id, &desktop, &pid, &x, &y, &f.width, &f.height)
		if err != nil {
			return nil, fmt.Errorf("wmctrl tells of a window %q: %w", line, err)
		}
		if f.id != others && (pid == s.app.cmd.Process.Pid || pid == 0) {
			frames = append(frames, f)
		}
	}
	return frames, nil
}

// size is the size of the window's inside.
func (s *session) size() (width, height int, err error) {
	frames, err := s.frames()
	if err != nil {
		return 0, 0, err
	}
	for _, f := range frames {
		if f.id == s.window {
			return f.width, f.height, nil
		}
	}
	return 0, 0, errors.New("the window is not there any more")
}

// focus raises the window and waits until the keys go there.
func (s *session) focus() error {
	const limit = 10 * time.Second
	active := poll(limit, 50*time.Millisecond, func() bool {
		if s.active() {
			return true
		}
		_, _ = s.tool("", "wmctrl", "-i", "-a", fmt.Sprintf("0x%08x", s.window))
		return false
	})
	if !active {
		return fmt.Errorf("the window did not get the focus within %v", limit)
	}
	return nil
}

// active tells whether the keys go to the window.
func (s *session) active() bool {
	id, err := s.tool("", "xdotool", "getactivewindow")
	return err == nil && string(bytes.TrimSpace(id)) == strconv.FormatUint(s.window, 10)
}

// front waits until the keys go to the window, or do not.
func (s *session) front(want bool) error {
	const limit = 5 * time.Second
	if err := s.running(); err != nil {
		return err
	}
	if !poll(limit, 50*time.Millisecond, func() bool { return s.active() == want }) {
		return fmt.Errorf("after %v it is %t that the keys go to the window", limit, !want)
	}
	return nil
}

// sizeCommand is the command size.
func sizeCommand(s *session, _ *testscript.TestScript, neg bool, args []string) error {
	const limit = 5 * time.Second
	n, err := numbers(args, 2, "size W H")
	if err != nil {
		return err
	}
	if err := s.running(); err != nil {
		return err
	}
	var width, height int
	fits := poll(limit, 50*time.Millisecond, func() bool {
		width, height, err = s.size()
		return err != nil || (width == n[0] && height == n[1]) != neg
	})
	if err == nil && !fits {
		err = fmt.Errorf("after %v the window has %dx%d", limit, width, height)
	}
	return err
}

// resizeCommand is the command resize.
func resizeCommand(s *session, _ *testscript.TestScript, neg bool, args []string) error {
	n, err := numbers(args, 2, "resize W H")
	if err != nil {
		return err
	}
	if err := s.running(); err != nil {
		return err
	}
	err = s.resize(n[0], n[1])
	if !neg {
		return err
	}
	if err == nil {
		return errors.New("the window took that size")
	}
	if errors.Is(err, errSize) {
		return nil
	}
	return err
}

// resize gives the window's inside a size, in the upper left corner, so that all of it is on the screen.
func (s *session) resize(width, height int) error {
	id := fmt.Sprintf("0x%08x", s.window)
	if _, err := s.tool("", "wmctrl", "-i", "-r", id, "-e", fmt.Sprintf("0,0,0,%d,%d", width, height)); err != nil {
		return err
	}
	var w, h int
	var err error
	taken := poll(3*time.Second, 50*time.Millisecond, func() bool {
		w, h, err = s.size()
		return err != nil || w == width && h == height
	})
	if err != nil {
		return err
	}
	if !taken {
		return fmt.Errorf("%w: asked for %dx%d, it has %dx%d", errSize, width, height, w, h)
	}
	return nil
}
