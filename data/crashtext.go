package data

import (
	"fmt"
	"path"
	"reflect"
	"regexp"
	"runtime"
	"strings"
	"time"
)

// A report is made of what is known to be the program's own, and of nothing else: a panic's text may quote what a person
// typed, and the arguments of a function may point at it.

// reportOfPanic is the report of a panic that was recovered, with the stack of debug.Stack.
func reportOfPanic(version string, now time.Time, cause any, stack string) string {
	return report(version, now, "panic: "+strings.Join(typesIn(cause, 0), ", in it "), frames(stack))
}

// reportOfTrace is the report of what Go wrote when it ended the program.
func reportOfTrace(version string, happened time.Time, trace string) string {
	what := "fatal error" // of which Go writes the reason on standard error only
	first, _, _ := strings.Cut(trace, "\n")
	if said := ownWords.FindString(first); said != "" {
		what = said
	} else if strings.HasPrefix(first, "panic: ") {
		what = "panic"
	}
	return report(version, happened, what, frames(trace))
}

func report(version string, happened time.Time, what string, frames []string) string {
	return fmt.Sprintf(`Retake ended by itself. This is where in the program that was; nothing of your answers is in it.

time     %s
version  %s, %s, %s/%s
what     %s
%s
`, happened.UTC().Format(time.RFC3339), version, runtime.Version(), runtime.GOOS, runtime.GOARCH, what, strings.Join(frames, "\n"))
}

// deepest is how far errors in errors are told.
const deepest = 16

// typesIn lists the Go types of a panic's value and of the errors in it. What Go's runtime itself says of a fault is told
// with its type.
func typesIn(cause any, depth int) (all []string) {
	if cause == nil || depth == deepest {
		return nil
	}
	kind := fmt.Sprintf("%T", cause)
	if ofRuntime(cause) {
		kind += ": " + cause.(runtime.Error).Error()
	}
	all = []string{kind}
	defer func() { _ = recover() }() // a stranger's Unwrap
	switch e := cause.(type) {
	case interface{ Unwrap() error }:
		all = append(all, typesIn(e.Unwrap(), depth+1)...)
	case interface{ Unwrap() []error }:
		for _, inner := range e.Unwrap() {
			all = append(all, typesIn(inner, depth+1)...)
		}
	}
	return all
}

// ofRuntime tells whether a value is an error of Go's runtime: others may say that they are one.
func ofRuntime(cause any) bool {
	if _, ok := cause.(runtime.Error); !ok {
		return false
	}
	t := reflect.TypeOf(cause)
	if t.Kind() == reflect.Pointer {
		t = t.Elem()
	}
	return t.PkgPath() == "runtime"
}

// What Go writes of a fault in words that hold nothing but its own and numbers. A panic's text that goes on in another
// line is written with a tab before it.
var ownWords = regexp.MustCompile(`^(?:` + strings.Join([]string{
	`panic: runtime error: (?:` + strings.Join([]string{
		`index out of range \[-?\d+\](?: with length \d+)?`,
		`slice bounds out of range \[[-\d:]*\](?: with (?:length|capacity) \d+)?`,
		`invalid memory address or nil pointer dereference`,
		`integer divide by zero`,
		`makeslice: (?:len|cap) out of range`,
	}, "|") + `)`,
	`panic: assignment to entry in nil map`,
	`panic: close of (?:closed|nil) channel`,
	`panic: send on closed channel`,
	`SIG[A-Z]+: [a-z ]+`,
}, "|") + `)(?: \[recovered(?:, repanicked)?\])?$`)

// created stands before the function that began a goroutine.
const created = "created by "

// The lines of a stack, as debug.Stack and a crash write them.
var (
	goroutineLine = regexp.MustCompile(`^(goroutine \d+)[^\[]*\[([a-zA-Z0-9 ,.()-]+)\][^\]]*:$`)
	signalLine    = regexp.MustCompile(`^\[signal (SIG[A-Z]+: [a-z ]+[a-z]) code=`)
	functionLine  = regexp.MustCompile(`^([\w./~*()\[\]·%-]+)\([0-9a-fx{}?_., ]*\)$`)
	createdLine   = regexp.MustCompile(`^` + created + `([\w./~*()\[\]·%-]+)(?: in goroutine \d+)?$`)
	placeLine     = regexp.MustCompile(`^\t.*?([\w.-]+\.(?:go|s|c|h):\d+)(?: .*)?$`)
)

// frames are the goroutines of a stack, each with its functions and their places in the packages' files, without the
// arguments and without the folders of the machine that built the program.
func frames(stack string) (all []string) {
	inGoroutine := false
	function := "" // whose place comes next
	for line := range strings.Lines(stack) {
		line = strings.TrimRight(line, "\r\n")
		place := placeLine.FindStringSubmatch(line)
		if function != "" && place != nil {
			all = append(all, function+"\n\t"+path.Join(packageOf(strings.TrimPrefix(function, created)), place[1]))
			function = ""
			continue
		}
		function = ""
		if m := goroutineLine.FindStringSubmatch(line); m != nil {
			inGoroutine = true
			all = append(all, "\n"+m[1]+" ["+m[2]+"]")
		} else if m := signalLine.FindStringSubmatch(line); m != nil {
			all = append(all, m[1])
		} else if m := functionLine.FindStringSubmatch(line); m != nil && inGoroutine {
			function = m[1]
		} else if m := createdLine.FindStringSubmatch(line); m != nil && inGoroutine {
			function = created + m[1]
		}
	}
	return all
}

// packageOf is the path of a function's package: all before the first point behind the last slash.
func packageOf(function string) string {
	function, _, _ = strings.Cut(function, "[") // the types of a generic one may have paths too
	name := function[strings.LastIndexByte(function, '/')+1:]
	before, _, ok := strings.Cut(name, ".")
	if !ok {
		return ""
	}
	return function[:len(function)-len(name)] + before
}
