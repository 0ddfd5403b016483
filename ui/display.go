package ui

import (
	"bytes"
	"fmt"
	"log"
	"regexp"
)

// noWindow is what Fyne 2.8.1 writes to the log where it can't have a window; the reason is in the next line. It goes on
// then, to panic or to wait for ever, and tells it in no other way.
var noWindow = regexp.MustCompile(`Fyne error:  (?:failed to initialise GLFW|window creation error)\n.*  Cause: (?:\w+: )?(.*)`)

// onDisplay runs what needs the display, and says so where there is none that a window can be opened on. All else that the
// toolkit writes to the log meanwhile comes behind it.
func onDisplay(do func()) error {
	var said bytes.Buffer
	to := log.Writer()
	defer func() {
		log.SetOutput(to)
		if !noWindow.Match(said.Bytes()) {
			_, _ = to.Write(said.Bytes())
		}
	}()
	log.SetOutput(&said)
	do()
	log.SetOutput(to)
	if reason := noWindow.FindSubmatch(said.Bytes()); reason != nil {
		return fmt.Errorf("no window can be opened on this display (%s); retake --help says what works without one", reason[1])
	}
	return nil
}
