package uitest

import (
	"errors"
	"fmt"
	"os/exec"
	"regexp"
	"strings"
)

// Trace is the command that writes what a program asks of the network, with all that it starts, into a file. Put the
// program and its arguments behind it.
func Trace(file string) []string {
	return []string{"strace", "-f", "-e", "trace=network", "-o", file}
}

// CanTrace says why a Trace can't be made here, or nil.
func CanTrace() error {
	out, err := exec.Command("strace", "-f", "-e", "trace=network", "-o", "/dev/null", "true").CombinedOutput()
	switch {
	case errors.Is(err, exec.ErrNotFound):
		return errors.New("strace is not installed")
	case err != nil:
		return fmt.Errorf("strace may not trace a program here: %w: %s", err, strings.TrimSpace(string(out)))
	}
	return nil
}

var internetSocket = regexp.MustCompile(`(?m)^.*\bsocket\(AF_(?:INET6?|PACKET)\b.*$`)

// InternetSockets lists the lines of a Trace in which a socket of an internet family, or one below them, was made.
func InternetSockets(trace []byte) (lines []string, err error) {
	if !strings.Contains(string(trace), "+++ exited with ") {
		return nil, fmt.Errorf("the trace has no end:\n%s", trace)
	}
	for _, line := range internetSocket.FindAll(trace, -1) {
		lines = append(lines, string(line))
	}
	return lines, nil
}
