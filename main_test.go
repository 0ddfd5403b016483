package main

import (
	"encoding/json"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"strconv"
	"strings"
	"testing"

	"github.com/rogpeppe/go-internal/testscript"

	"retake/ui/uitest"
)

func TestMain(m *testing.M) {
	testscript.Main(m, map[string]func(){"retake": main, "exits": exits})
}

// exits is a command of the scripts: exits CODE PROGRAM ARGS... runs a program, which must end with that code.
func exits() {
	cmd := exec.Command(os.Args[2], os.Args[3:]...)
	cmd.Stdin, cmd.Stdout, cmd.Stderr = os.Stdin, os.Stdout, os.Stderr
	if err := cmd.Run(); cmd.ProcessState == nil {
		fmt.Fprintln(os.Stderr, err)
		os.Exit(1)
	}
	if code := strconv.Itoa(cmd.ProcessState.ExitCode()); code != os.Args[1] {
		fmt.Fprintf(os.Stderr, "exit code %s, not %s\n", code, os.Args[1])
		os.Exit(1)
	}
}

// TestScript runs the command line, which needs no display.
func TestScript(t *testing.T) {
	testscript.Run(t, testscript.Params{
		Dir: "testdata/script",
		Setup: func(env *testscript.Env) error {
			env.Setenv("XDG_DATA_HOME", filepath.Join(env.WorkDir, "share"))
			return nil
		},
	})
}

// TestWindow runs the real program in a real window. Fyne watches over its threads there, as it does in no build that
// people get, and may have nothing to say.
func TestWindow(t *testing.T) {
	if os.Getenv("RETAKE_WINDOW") != "1" {
		t.Skip("it needs a display of its own: make test sets RETAKE_WINDOW=1 for it")
	}
	if missing := uitest.Missing(); len(missing) > 0 {
		t.Fatalf("not installed: %s", strings.Join(missing, " "))
	}
	t.Run("watched", func(t *testing.T) {
		program := build(t, map[string]string{"wrongthread.go": "testdata/wrongthread.go"})
		testscript.RunT(inOrder{t}, testscript.Params{
			Files: []string{"testdata/wrongthread.txtar"},
			Cmds:  uitest.Commands(),
			Setup: func(env *testscript.Env) error { return uitest.Setup(env, program) },
		})
	})
	program := build(t, nil)
	testscript.RunT(inOrder{t}, testscript.Params{
		Dir:  "testdata/window",
		Cmds: uitest.Commands(),
		Setup: func(env *testscript.Env) error {
			env.Setenv("PATH", filepath.Dir(program)+string(filepath.ListSeparator)+env.Getenv("PATH"))
			env.Defer(func() { saysNothing(env) }) // deferred first, so done last, when the program has ended
			return uitest.Setup(env, program)
		},
	})
}

// build builds the program as it is, but for the promise in FyneApp.toml to stay on one goroutine: without it Fyne
// looks whether that is true. More files can be put in the place of the module's.
func build(t *testing.T, files map[string]string) string {
	t.Helper()
	folder := t.TempDir()
	unpromised := strings.Replace(metadata, "fyneDo = true", "fyneDo = false", 1)
	if unpromised == metadata {
		t.Fatal("FyneApp.toml does not say fyneDo = true")
	}
	write := func(name string, content []byte) string {
		file := filepath.Join(folder, name)
		if err := os.WriteFile(file, content, 0o600); err != nil {
			t.Fatal(err)
		}
		return file
	}
	replace := map[string]string{"FyneApp.toml": write("FyneApp.toml", []byte(unpromised))}
	for place, file := range files {
		replace[place] = file
	}
	overlay, err := json.Marshal(map[string]any{"Replace": replace})
	if err != nil {
		t.Fatal(err)
	}
	program := filepath.Join(folder, "retake")
	cmd := exec.Command("go", "build", "-buildvcs=false", "-overlay", write("overlay.json", overlay), "-o", program, ".")
	if out, err := cmd.CombinedOutput(); err != nil {
		t.Fatalf("%v\n%s", err, out)
	}
	return program
}

var complaint = regexp.MustCompile(`(?m)^.*(Error in Fyne call thread|panic:|fatal error:).*$`)

// saysNothing fails a script in which the program complained, whatever else went well.
func saysNothing(env *testscript.Env) {
	log, err := os.ReadFile(filepath.Join(env.WorkDir, "window.log"))
	if err != nil && !errors.Is(err, fs.ErrNotExist) {
		env.T().Fatal(err)
	}
	if at := complaint.FindIndex(log); at != nil {
		env.T().Fatal("the program complained:\n" + string(log[at[0]:min(len(log), at[1]+2000)]))
	}
}

// inOrder runs scripts one after the other: several windows at a time would be slow on a small machine, and what a
// person does takes the time it takes.
type inOrder struct{ *testing.T }

func (inOrder) Parallel()     {}
func (inOrder) Verbose() bool { return testing.Verbose() }

func (t inOrder) Run(name string, f func(testscript.T)) {
	t.T.Run(name, func(t *testing.T) { f(inOrder{t}) })
}
