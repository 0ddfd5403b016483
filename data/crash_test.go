package data

import (
	"errors"
	"fmt"
	"io/fs"
	"maps"
	"os"
	"os/exec"
	"path/filepath"
	"runtime"
	"runtime/debug"
	"slices"
	"strings"
	"testing"
	"time"

	"pgregory.net/rapid"
)

// childFall tells the test binary to be a program that falls: how, the folder, and the secret, with a + between them.
const childFall = "RETAKE_TEST_FALL"

// personalWord stands for what a person wrote.
const personalWord = "Leberwurst"

type (
	confession     string
	lyingError     struct{ text string }
	falseSignal    struct{ text string }
	choking        struct{ text string }
	generic[T any] struct{ _ T }
)

func (e lyingError) Error() string   { return e.text }
func (falseSignal) RuntimeError()    {}
func (e falseSignal) Error() string  { return "runtime error: " + e.text }
func (e choking) Error() string      { panic(e.text) }
func (g generic[T]) fall(secret any) { panic(secret) }

// falls are panics, each with a secret in it.
var falls = map[string]func(secret string){
	"a text": func(secret string) { panic(secret) },
	"lines like a stack": func(secret string) {
		panic("goroutine 1 [" + secret + "]:\nmain." + secret + "()\n\t/" + secret + ".go:1\n")
	},
	"a line of a signal": func(secret string) { panic("x\nSIGSEGV: " + strings.ToLower(secret) + "\nfatal error: " + secret) },
	"an error":           func(secret string) { panic(errors.New(secret)) },
	"a wrapped error": func(secret string) {
		panic(fmt.Errorf("%s: %w", secret, &fs.PathError{Op: secret, Path: secret, Err: errors.New(secret)}))
	},
	"a text of ours":      func(secret string) { panic(confession(secret)) },
	"a structure":         func(secret string) { panic(struct{ A, B any }{secret, &secret}) },
	"an error of ours":    func(secret string) { panic(lyingError{secret}) },
	"a false fault":       func(secret string) { panic(falseSignal{secret}) },
	"one that chokes":     func(secret string) { panic(choking{secret}) },
	"a key":               func(secret string) { panic(map[string]int{secret: 1}) },
	"a key of no kind":    func(secret string) { _ = map[any]int{}[[]string{secret}] },
	"a false type":        func(secret string) { _ = any(secret).(fs.FileInfo) },
	"an index":            func(secret string) { _ = secret[len(os.Args[0])*0+len(secret)] },
	"a slice":             func(secret string) { _ = []byte(secret)[len(secret):][:len(secret)+9000] },
	"in a generic method": func(secret string) { generic[map[string]string]{}.fall(secret) },
	"one after another": func(secret string) {
		defer func() { panic(errors.Join(errors.New(secret), fmt.Errorf("%v", recover()))) }()
		panic(secret)
	},
}

// fallen runs what falls, and gives what a recovery has.
func fallen(fall func()) (cause any, stack string) {
	defer func() { cause, stack = recover(), string(debug.Stack()) }()
	fall()
	return nil, ""
}

func TestReportOfAPanicHasNoneOfItsWords(t *testing.T) {
	for name, fall := range falls {
		t.Run(name, func(t *testing.T) {
			cause, stack := fallen(func() { fall(personalWord) })
			report := reportOfPanic("1.2.3", noon, cause, stack)
			silent(t, report, personalWord)
			for _, want := range []string{
				"\ntime     " + noon.UTC().Format(time.RFC3339) + "\n",
				"\nversion  1.2.3, " + runtime.Version() + ", " + runtime.GOOS + "/" + runtime.GOARCH + "\n",
				"\ngoroutine ", "\npanic\n\tpanic.go:", "\nretake/data.fallen\n\tretake/data/crash_test.go:",
			} {
				if !strings.Contains(report, want) {
					t.Errorf("there is no %q in:\n%s", want, report)
				}
			}
		})
	}
}

func TestReportSaysWhatPanicked(t *testing.T) {
	for _, c := range []struct {
		name, want string
		fall       func()
	}{
		{"a text", "what     panic: string\n", func() { panic("x") }},
		{"an error", "what     panic: *fmt.wrapError, in it *fs.PathError, in it *errors.errorString\n", func() {
			panic(fmt.Errorf("x %w", &fs.PathError{Err: fs.ErrNotExist}))
		}},
		{"errors", "what     panic: *errors.joinError, in it data.lyingError, in it *errors.errorString\n", func() {
			panic(errors.Join(lyingError{}, fs.ErrExist))
		}},
		{"a fault", "what     panic: runtime.boundsError: runtime error: index out of range [2] with length 1\n", func() {
			_ = "x"[len(os.Args[0])*0+2]
		}},
		{"a false fault", "what     panic: data.falseSignal\n", func() { panic(falseSignal{"x"}) }},
		{"a type", "what     panic: *runtime.TypeAssertionError: interface conversion: interface {} is int, not string\n", func() {
			_ = any(1).(string)
		}},
	} {
		t.Run(c.name, func(t *testing.T) {
			cause, stack := fallen(c.fall)
			if report := reportOfPanic("1", noon, cause, stack); !strings.Contains(report, c.want) {
				t.Errorf("there is no %q in:\n%s", c.want, report)
			}
		})
	}
}

// endless is an error that has itself in it.
type endless struct{}

func (endless) Error() string { return "" }
func (endless) Unwrap() error { return endless{} }

func TestErrorsInErrorsEnd(t *testing.T) {
	if n := len(typesIn(endless{}, 0)); n != deepest {
		t.Errorf("%d are told", n)
	}
}

// TestReportHasNoWordOfASecret looks for every word of made-up secrets, in the reports of panics and in those of what Go
// writes for them.
func TestReportHasNoWordOfASecret(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		words := rapid.SliceOfN(rapid.StringMatching(`[A-Z][a-z]{7}`), 1, 5).Draw(t, "words")
		between := rapid.SampledFrom([]string{" ", "\n", "\n\t", "]:\n", "(", ")\n", "/", ".go:1\n", "\r\n", ": "}).Draw(t, "between")
		secret := strings.Join(words, between)
		fall := falls[rapid.SampledFrom(slices.Sorted(maps.Keys(falls))).Draw(t, "fall")]
		cause, stack := fallen(func() { fall(secret) })
		trace := "panic: " + strings.ReplaceAll(secret, "\n", "\n\t") + "\n\n" + stack // as Go writes it
		for _, report := range []string{reportOfPanic("1", noon, cause, stack), reportOfTrace("1", noon, trace)} {
			for _, word := range words {
				if strings.Contains(strings.ToLower(report), strings.ToLower(word)) {
					t.Fatalf("%q is in:\n%s", word, report)
				}
			}
		}
	})
}

func silent(t *testing.T, report, secret string) {
	t.Helper()
	folder, err := os.Getwd()
	if err != nil {
		t.Fatal(err)
	}
	for _, not := range []string{secret, filepath.ToSlash(filepath.Dir(folder)), "\t/", "0x"} {
		if strings.Contains(strings.ToLower(report), strings.ToLower(not)) {
			t.Errorf("%q is in:\n%s", not, report)
		}
	}
}

// fallAsChild is a program that opens its history's reports and falls in another goroutine.
func fallAsChild(how string) {
	parts := strings.Split(how, "+")
	watched(parts[1], "1.2.3")
	if parts[0] == "" {
		os.Exit(3) // without a word
	}
	go childFalls()[parts[0]](parts[2])
	select {}
}

// childFalls are falls that nobody can recover.
func childFalls() map[string]func(secret string) {
	all := map[string]func(string){
		"no end": func(secret string) {
			debug.SetMaxStack(1 << 16)
			panic(noEnd(0, secret))
		},
		"nil": func(string) { *(*int)(nil) = 1 },
	}
	maps.Copy(all, falls)
	maps.Copy(all, systemFalls)
	return all
}

func noEnd(depth int, secret string) int {
	if depth < 0 {
		return len(secret)
	}
	return noEnd(depth+1, secret) + 1
}

// TestTraceBecomesAReport has real programs fall, and reads the reports that the next start makes of what Go wrote.
func TestTraceBecomesAReport(t *testing.T) {
	want := map[string]string{
		"nil":             "panic: runtime error: invalid memory address or nil pointer dereference\n",
		"an index":        "panic: runtime error: index out of range [10] with length 10\n",
		"a slice":         "panic: runtime error: slice bounds out of range [:9010] with capacity 0\n",
		"one that chokes": "fatal error\n",
		"no end":          "fatal error\n",
		"a cut file":      "fatal error\nSIGBUS: bus error\n",
	}
	for name := range childFalls() {
		t.Run(name, func(t *testing.T) {
			dir := t.TempDir()
			written := fall(t, name, dir)
			r := watched(dir, "1.3.0")
			defer r.Close()
			path, err := r.Last()
			if err != nil || path == "" {
				t.Fatalf("it tells of %q, %v; the program said:\n%s", path, err, written)
			}
			report := contents(t, path)
			silent(t, report, personalWord)
			what, known := want[name]
			if !known {
				what = "panic\n"
			}
			for _, part := range []string{"what     " + what, "\nversion  1.2.3, ", "\ncreated by retake/data.fallAsChild\n\tretake/data/crash_test.go:"} {
				if !strings.Contains(report, part) {
					t.Errorf("there is no %q in:\n%s\nof:\n%s", part, report, written)
				}
			}
			if name == "a text" && !strings.Contains(written, personalWord) {
				t.Errorf("the program did not say the secret, so there was nothing to leave out:\n%s", written)
			}
		})
	}
}

// fall has a program fall, and gives what it said.
func fall(t *testing.T, how, dir string) string {
	t.Helper()
	child := exec.Command(os.Args[0])
	child.Env = append(os.Environ(), childFall+"="+how+"+"+dir+"+"+personalWord)
	said, err := child.CombinedOutput()
	if err == nil {
		t.Fatalf("it did not fall:\n%s", said)
	}
	return string(said)
}

func contents(t *testing.T, path string) string {
	t.Helper()
	content, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	return string(content)
}

// TestTraceOfASignalInC reads what Go writes of a fault in the toolkit's C code; the registers may hold anything.
func TestTraceOfASignalInC(t *testing.T) {
	report := reportOfTrace("1", noon, `SIGSEGV: segmentation violation
PC=0x7f2b5a m=0 sigcode=1 addr=0x0
signal arrived during cgo execution

goroutine 1 gp=0xc000002380 m=0 mp=0x5bd2a0 [syscall, locked to thread]:
runtime.cgocall(0x4d3b90, 0xc00005ae10)
	/home/ann walker/go/src/runtime/cgocall.go:167 +0x4b fp=0xc00005ade8 sp=0xc00005adb0 pc=0x46a84b
fyne.io/fyne/v2/internal/driver/glfw.(*window).create(...)
	C:/Users/ann/fyne.io/fyne/v2@v2.8.1/internal/driver/glfw/window_desktop.go:840 +0x26

rax    0x7474757265626c65
rbx    Leberwurst
`)
	silent(t, report, personalWord)
	const want = `what     SIGSEGV: segmentation violation

goroutine 1 [syscall, locked to thread]
runtime.cgocall
	runtime/cgocall.go:167
fyne.io/fyne/v2/internal/driver/glfw.(*window).create
	fyne.io/fyne/v2/internal/driver/glfw/window_desktop.go:840
`
	if !strings.HasSuffix(report, want) || strings.Contains(report, "ann") {
		t.Errorf("it is:\n%s", report)
	}
}

// watched gives the reports of a program that has begun.
func watched(dir, version string) *Reports {
	r := NewReports(dir, version)
	r.Watch()
	return r
}

func TestReportIsToldOfOnce(t *testing.T) {
	dir := filepath.Join(t.TempDir(), "[a*]") // not as a pattern
	last := func(want string) *Reports {
		t.Helper()
		r := watched(dir, "1")
		path, err := r.Last()
		if err != nil || path != want {
			t.Fatalf("it tells of %q, %v, not of %q", path, err, want)
		}
		return r
	}
	r := last("")
	r.Close()

	r = last("")
	closed := false
	err := r.Fell("x", debug.Stack(), noon, func() error { closed = true; return nil })
	report := filepath.Join(dir, "reports", "crash-"+noon.UTC().Format("20060102T150405Z")+".txt")
	if !errors.Is(err, ErrFell) || !strings.Contains(err.Error(), report+", without any of your words") || !closed {
		t.Errorf("it ends with %v, and closed the history: %t", err, closed)
	}
	last(report)         // and ends without a word
	last(report).Close() // it was told, and a start knows only now
	last("").Close()

	if got := listing(t, filepath.Join(dir, "reports")); got != filepath.Base(report) {
		t.Errorf("left is %s", got)
	}
	for path, want := range map[string]fs.FileMode{filepath.Dir(report): 0o700, report: 0o600} {
		if info, err := os.Stat(path); err != nil || runtime.GOOS != "windows" && info.Mode().Perm() != want {
			t.Errorf("%s is %v, %v", path, info.Mode(), err)
		}
	}
}

func TestSecondReportOfASecond(t *testing.T) {
	dir := t.TempDir()
	r := watched(dir, "1")
	for range 2 {
		_ = r.Fell("x", debug.Stack(), noon, func() error { panic("and once more") })
	}
	path, err := watched(dir, "1").Last()
	if want := noon.Add(time.Second).UTC().Format(reportName); err != nil || filepath.Base(path) != want {
		t.Errorf("it tells of %q, %v", path, err)
	}
	if all, _ := filepath.Glob(filepath.Join(dir, "reports", "crash-*")); len(all) != 2 {
		t.Errorf("there are %v", all)
	}
}

func TestReportOfAFallBeforeTheWatch(t *testing.T) {
	dir := filepath.Join(t.TempDir(), "new")
	_ = NewReports(dir, "1").Fell("x", debug.Stack(), noon, func() error { return nil })
	if path, err := watched(dir, "1").Last(); path == "" || err != nil {
		t.Errorf("it tells of %q, %v", path, err)
	}
}

func TestLastTenReportsStay(t *testing.T) {
	dir := t.TempDir()
	r := watched(dir, "1")
	defer r.Close()
	for day := range 13 {
		if _, err := r.write("x", noon.AddDate(0, 0, 12-day)); err != nil { // the clock goes backwards
			t.Fatal(err)
		}
	}
	path, err := r.Last()
	if err != nil || filepath.Base(path) != noon.UTC().Format(reportName) {
		t.Errorf("it tells of %q, %v", path, err)
	}
	if all, _ := filepath.Glob(filepath.Join(dir, "reports", "crash-*")); len(all) != maxReports+1 || all[0] != path {
		t.Errorf("there are %v", all)
	}
}

func TestNoReportsIsNoHindrance(t *testing.T) {
	dir := t.TempDir()
	if err := os.WriteFile(filepath.Join(dir, reportsFolder), nil, 0o600); err != nil {
		t.Fatal(err)
	}
	r := watched(dir, "1")
	if path, err := r.Last(); path != "" {
		t.Errorf("it tells of %q, %v", path, err)
	}
	if err := r.Fell("x", debug.Stack(), noon, func() error { return nil }); !errors.Is(err, ErrFell) || !strings.Contains(err.Error(), "could not be written down") {
		t.Errorf("it ends with %v", err)
	}
	r.Close()
}

func TestEmptyTraceIsNoReport(t *testing.T) {
	dir := t.TempDir()
	fall(t, "", dir)
	if left := listing(t, filepath.Join(dir, reportsFolder)); left == "" {
		t.Fatal("it left no trace")
	}
	r := watched(dir, "1")
	if path, err := r.Last(); path != "" || err != nil {
		t.Errorf("it tells of %q, %v", path, err)
	}
	r.Close()
	if left := listing(t, filepath.Join(dir, reportsFolder)); left != "" {
		t.Errorf("left is %s", left)
	}
}
