package uitest

import (
	"errors"
	"fmt"
	"iter"
	"slices"
	"strconv"
	"strings"
	"time"
	"unicode/utf8"
)

// keys is the command key. The pause between two keys is longer than a frame of the program.
func (s *session) keys(args []string) error {
	if len(args) == 0 {
		return errors.New("usage: key KEY [KEY ...]")
	}
	if err := s.running(); err != nil {
		return err
	}
	_, err := s.tool("", "xdotool", append([]string{"key", "--clearmodifiers", "--delay", "40"}, args...)...)
	return err
}

// hold is the command hold.
func (s *session) hold(args []string) error {
	if len(args) != 2 {
		return errors.New("usage: hold KEY SECONDS")
	}
	length, err := seconds(args[1])
	if err != nil {
		return err
	}
	if err := s.running(); err != nil {
		return err
	}
	if _, err := s.tool("", "xdotool", "keydown", args[0]); err != nil {
		return err
	}
	time.Sleep(length)
	// A modifier goes last: the key alone would go on to repeat, as a letter.
	var up []string
	for _, key := range slices.Backward(strings.Split(args[0], "+")) {
		up = append(up, "keyup", key)
	}
	_, err = s.tool("", "xdotool", up...)
	return err
}

// stops is the command stops.
func (s *session) stops(args []string) error {
	const usage = "stops KEY N"
	if len(args) != 2 {
		return errors.New("usage: " + usage)
	}
	n, err := numbers(args[1:], 1, usage)
	if err != nil {
		return err
	}
	key, last := args[0], n[0]
	if err := s.running(); err != nil {
		return err
	}
	first, err := s.grab()
	if err != nil {
		return err
	}
	seen := []*picture{first}
	for i := 1; i <= last; i++ {
		if err := s.keys(args[:1]); err != nil {
			return err
		}
		var now *picture
		moved := poll(2*time.Second, 0, func() bool {
			now, err = s.grab()
			return err != nil || now.differs(seen[i-1]) > caret && (now.differs(first) <= caret) == (i == last)
		})
		switch {
		case err != nil:
			return err
		case moved:
		case now.differs(seen[i-1]) <= caret:
			return fmt.Errorf("%s changes nothing when it is pressed for time %d of %d", key, i, last)
		case i < last:
			return fmt.Errorf("all is as at first after %s was pressed %d times, not %d", key, i, last)
		default:
			return fmt.Errorf("after %s was pressed %d times %d pixels are not as at first", key, i, now.differs(first))
		}
		seen = append(seen, now)
	}
	// What was lit before goes out in any case; something must be lit as well, which the next two pictures have not.
	for i := 0; i < last && last > 2; i++ {
		if seen[i].differs(seen[i+1], seen[1+(i+1)%last]) <= caret {
			return fmt.Errorf("nothing shows where one is after %s was pressed %d times of %d", key, i, last)
		}
	}
	return nil
}

// text is the command type.
func (s *session) text(args []string) error {
	if len(args) == 0 {
		return errors.New("usage: type WORD [WORD ...]")
	}
	if err := s.running(); err != nil {
		return err
	}
	for run := range runs(strings.Join(args, " ")) {
		// For a letter that the keyboard has not, xdotool changes the keyboard and changes it back. The program must
		// have asked for the letter in between.
		delay := "8"
		if run[0] >= utf8.RuneSelf {
			delay = "800"
		}
		// By standard input, as a command line has an end.
		if _, err := s.tool(run, "xdotool", "type", "--clearmodifiers", "--delay", delay, "--file", "-"); err != nil {
			return err
		}
	}
	return nil
}

// runs cuts a text where ASCII begins or ends.
func runs(text string) iter.Seq[string] {
	return func(yield func(string) bool) {
		begin := 0
		for i := 1; i <= len(text); i++ {
			if i == len(text) || (text[i] < utf8.RuneSelf) != (text[begin] < utf8.RuneSelf) {
				if !yield(text[begin:i]) {
					return
				}
				begin = i
			}
		}
	}
}

// click is the command click. A place outside the window would be the desktop's.
func (s *session) click(args []string) error {
	n, err := numbers(args, 2, "click X Y")
	if err != nil {
		return err
	}
	if err := s.running(); err != nil {
		return err
	}
	width, height, err := s.size()
	if err != nil {
		return err
	}
	x, y := n[0], n[1]
	if x < 0 || y < 0 || x >= width || y >= height {
		return fmt.Errorf("%d %d is outside the window of %dx%d", x, y, width, height)
	}
	_, err = s.tool("", "xdotool", "mousemove", "--window", strconv.FormatUint(s.window, 10),
		strconv.Itoa(x), strconv.Itoa(y), "click", "1")
	return err
}
