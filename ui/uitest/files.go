package uitest

import (
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"time"

	"github.com/rogpeppe/go-internal/testscript"
)

// waitfileCommand is the command waitfile.
func waitfileCommand(_ *session, ts *testscript.TestScript, neg bool, args []string) error {
	if len(args) != 2 && len(args) != 3 {
		return errors.New("usage: waitfile FILE REGEXP [SECONDS]")
	}
	pattern := ts.MkAbs(args[0])
	if _, err := filepath.Match(pattern, ""); err != nil {
		return fmt.Errorf("%q: %w", args[0], err)
	}
	content, err := regexp.Compile("(?m)" + args[1])
	if err != nil {
		return err
	}
	limit := 5 * time.Second
	if len(args) == 3 {
		if limit, err = seconds(args[2]); err != nil {
			return err
		}
	}
	var looked []string
	done := poll(limit, 50*time.Millisecond, func() bool {
		var found bool
		found, looked = anyMatches(pattern, content)
		return found != neg
	})
	switch {
	case done:
		return nil
	case neg:
		return fmt.Errorf("after %v %s still matches", limit, looked[len(looked)-1])
	case len(looked) == 0:
		return fmt.Errorf("after %v there is no file %s", limit, args[0])
	}
	return fmt.Errorf("after %v nothing in %s matches; the last one ends:\n%s",
		limit, strings.Join(looked, " "), tail(looked[len(looked)-1]))
}

// anyMatches tells whether a file of the pattern has the content, and which files it looked into: the last one is that
// with the content. A file may go while it is looked for.
func anyMatches(pattern string, content *regexp.Regexp) (bool, []string) {
	// The pattern was found to be sound.
	files, _ := filepath.Glob(pattern)
	var looked []string
	for _, file := range files {
		text, err := os.ReadFile(file)
		if err != nil {
			continue
		}
		looked = append(looked, file)
		if content.Match(text) {
			return true, looked
		}
	}
	return false, looked
}
