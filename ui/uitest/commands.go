package uitest

import (
	"errors"
	"fmt"
	"strconv"
	"time"

	"github.com/rogpeppe/go-internal/testscript"
)

// errNegated is the answer of a command that has no opposite.
var errNegated = errors.New("unsupported")

// Commands are the commands of a script, by name. The package comment tells what each does.
func Commands() map[string]func(ts *testscript.TestScript, neg bool, args []string) {
	commands := map[string]func(ts *testscript.TestScript, neg bool, args []string){}
	for name, run := range map[string]func(s *session, ts *testscript.TestScript, neg bool, args []string) error{
		"window":   windowCommand,
		"display":  (*session).unusable,
		"resize":   resizeCommand,
		"size":     sizeCommand,
		"shows":    showsCommand,
		"waitfile": waitfileCommand,
		"key":      positive((*session).keys),
		"hold":     positive((*session).hold),
		"stops":    positive((*session).stops),
		"type":     positive((*session).text),
		"click":    positive((*session).click),
		"settle":   positive((*session).settleCommand),
		"shot":     positive((*session).shotCommand),
	} {
		commands[name] = func(ts *testscript.TestScript, neg bool, args []string) {
			s, ok := ts.Value(sessionKey{}).(*session)
			if !ok {
				ts.Fatalf("%s: uitest.Setup was not called for this script", name)
			}
			err := run(s, ts, neg, args)
			if errors.Is(err, errNegated) {
				ts.Fatalf("%v: ! %s", err, name)
			}
			if err != nil {
				ts.Fatalf("%s: %v", name, err)
			}
		}
	}
	return commands
}

// positive makes a command of one that has no opposite and needs nothing of the script.
func positive(run func(s *session, args []string) error) func(*session, *testscript.TestScript, bool, []string) error {
	return func(s *session, _ *testscript.TestScript, neg bool, args []string) error {
		if neg {
			return errNegated
		}
		return run(s, args)
	}
}

// numbers reads whole numbers, which must be as many as usage tells.
func numbers(args []string, many int, usage string) ([]int, error) {
	if len(args) != many {
		return nil, errors.New("usage: " + usage)
	}
	list := make([]int, many)
	for i, arg := range args {
		n, err := strconv.Atoi(arg)
		if err != nil {
			return nil, fmt.Errorf("%q is not a whole number; usage: %s", arg, usage)
		}
		list[i] = n
	}
	return list, nil
}

// seconds reads a length of time.
func seconds(arg string) (time.Duration, error) {
	n, err := strconv.ParseFloat(arg, 64)
	if err != nil || n < 0 || n > 3600 {
		return 0, fmt.Errorf("%q is not a number of seconds", arg)
	}
	return time.Duration(n * float64(time.Second)), nil
}
