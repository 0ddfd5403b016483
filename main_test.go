package main

import (
	"encoding/json"
	"errors"
	"fmt"
	"io/fs"
	"math/rand/v2"
	"net"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"strconv"
	"strings"
	"testing"
	"time"

	"github.com/rogpeppe/go-internal/testscript"

	"retake/data"
	"retake/practice"
	"retake/ui/uitest"
)

func TestMain(m *testing.M) {
	testscript.Main(m, map[string]func(){"retake": main, "exits": exits, "dials": dials})
}

// dials is a command of the scripts that tries the network of its own computer.
func dials() {
	if conn, err := net.Dial("tcp4", "127.0.0.1:1"); err == nil {
		_ = conn.Close()
	}
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
		Condition: func(cond string) (bool, error) {
			if cond == "root" { // may write wherever it likes
				return os.Geteuid() == 0, nil
			}
			return false, fmt.Errorf("there is no condition %s", cond)
		},
		Setup: func(env *testscript.Env) error {
			env.Setenv("XDG_DATA_HOME", filepath.Join(env.WorkDir, "share"))
			return nil
		},
	})
}

// TestWithoutNetwork runs all that TestScript does where there is no network to ask.
func TestWithoutNetwork(t *testing.T) {
	const reachable = "RETAKE_TEST_REACHABLE"
	if address := os.Getenv(reachable); address != "" {
		interfaces, err := net.Interfaces()
		for _, i := range interfaces {
			if i.Flags&net.FlagUp != 0 {
				t.Errorf("the interface %s is up", i.Name)
			}
		}
		if err != nil {
			t.Error(err)
		}
		if _, err := net.Dial("tcp", address); err == nil {
			t.Errorf("%s answers", address)
		}
		return
	}
	here, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		t.Skipf("there is no network here anyway: %v", err)
	}
	defer here.Close()
	if _, err := net.Dial("tcp", here.Addr().String()); err != nil {
		t.Fatal(err)
	}
	again := exec.Command(os.Args[0], "-test.run=^(TestScript|TestWithoutNetwork)$", "-test.v")
	again.Env = append(os.Environ(), reachable+"="+here.Addr().String())
	if err := uitest.WithoutNetwork(again); err != nil {
		t.Skip(err)
	}
	said, err := again.CombinedOutput()
	switch {
	case again.Process == nil:
		t.Skipf("the system does not allow a program a network of its own: %v", err)
	case err != nil:
		t.Fatalf("%v\n%s", err, said)
	}
	for _, passed := range []string{"--- PASS: TestWithoutNetwork ", "--- PASS: TestScript ", "--- PASS: TestScript/check "} {
		if !strings.Contains(string(said), passed) {
			t.Errorf("there is no %q in:\n%s", passed, said)
		}
	}
}

// TestNoInternetSocket traces the command line, on a small history.
func TestNoInternetSocket(t *testing.T) {
	if err := uitest.CanTrace(); err != nil {
		t.Skip(err)
	}
	testscript.Run(t, testscript.Params{
		Files: []string{"testdata/network.txtar"},
		Cmds:  map[string]func(*testscript.TestScript, bool, []string){"traced": traced},
		Setup: func(env *testscript.Env) error {
			env.Setenv("XDG_DATA_HOME", filepath.Join(env.WorkDir, "share"))
			store, err := data.Open(filepath.Join(env.WorkDir, "share", "retake"), data.Opening{Now: time.Now()})
			if err != nil {
				return err
			}
			setting := practice.Setting{Record: practice.NewRecord("practice.rate", practice.Instant{Wall: time.Now()}), Value: "150"}
			return errors.Join(store.PutSetting(setting), store.Close())
		},
	})
}

// traced is a command of the scripts: traced PROGRAM ARGS... runs a program, which may make no socket of the internet.
func traced(ts *testscript.TestScript, neg bool, args []string) {
	trace := ts.MkAbs("trace")
	strace := uitest.Trace(trace)
	ts.Check(ts.Exec(strace[0], append(strace[1:], args...)...))
	sockets, err := uitest.InternetSockets([]byte(ts.ReadFile(trace)))
	ts.Check(err)
	if neg {
		fmt.Fprintln(ts.Stderr(), strings.Join(sockets, "\n"))
	}
	if neg != (len(sockets) > 0) {
		ts.Fatalf("sockets of the internet: %q", sockets)
	}
}

// offline is a command of the scripts: offline FILE looks whether a trace has no socket of the internet.
func offline(ts *testscript.TestScript, _ bool, args []string) {
	sockets, err := uitest.InternetSockets([]byte(ts.ReadFile(args[0])))
	ts.Check(err)
	if len(sockets) > 0 {
		ts.Fatalf("sockets of the internet: %q", sockets)
	}
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
	t.Run("fallen", func(t *testing.T) {
		program := build(t, map[string]string{"fall.go": "testdata/fall.go"})
		testscript.RunT(inOrder{t}, testscript.Params{
			Files: []string{"testdata/crash.txtar"},
			Cmds:  uitest.Commands(),
			Setup: func(env *testscript.Env) error { return uitest.Setup(env, program) },
		})
	})
	program := build(t, nil)
	t.Run("nowhere", func(t *testing.T) {
		testscript.RunT(inOrder{t}, testscript.Params{
			Files: []string{"testdata/display.txtar"},
			Cmds:  uitest.Commands(),
			Setup: func(env *testscript.Env) error {
				env.Setenv("program", program)
				return uitest.Setup(env, program)
			},
		})
	})
	t.Run("traced", func(t *testing.T) { tracedWindow(t, program) })
	run := func(t *testing.T, size, scale string, scripts testscript.Params) {
		t.Helper()
		scripts.Cmds = uitest.Commands()
		scripts.Setup = func(env *testscript.Env) error {
			env.Setenv("PATH", filepath.Dir(program)+string(filepath.ListSeparator)+env.Getenv("PATH"))
			env.Setenv("SIZE", size)
			env.Setenv("FYNE_SCALE", scale)
			env.Defer(func() { saysNothing(env) }) // deferred first, so done last, when the program has ended
			return uitest.Setup(env, program)
		}
		testscript.RunT(inOrder{t}, scripts)
	}
	run(t, "1024x640", "1", testscript.Params{Dir: "testdata/window"})
	every := testscript.Params{Files: []string{"testdata/window/every.txtar"}}
	t.Run("wide", func(t *testing.T) { run(t, "1280x800", "1", every) })
	t.Run("scaled", func(t *testing.T) { run(t, "1536x960", "1.5", every) })

	everywhere := filepath.Join(t.TempDir(), "everywhere.txtar")
	if err := os.WriteFile(everywhere, []byte(keysEverywhere()), 0o600); err != nil {
		t.Fatal(err)
	}
	run(t, "1024x640", "1", testscript.Params{Files: []string{everywhere}})
}

// tracedWindow looks whom a window speaks to.
func tracedWindow(t *testing.T, program string) {
	t.Helper()
	if err := uitest.CanTrace(); err != nil {
		t.Skip(err)
	}
	// The program is its own, and its tracer beside it.
	script := "#!/bin/sh\nexec " + strings.Join(uitest.Trace("trace"), " ") + " -DDD " + program + " \"$@\"\n"
	within := filepath.Join(t.TempDir(), "traced")
	if err := os.WriteFile(within, []byte(script), 0o700); err != nil {
		t.Fatal(err)
	}
	commands := uitest.Commands()
	commands["offline"] = offline
	testscript.RunT(inOrder{t}, testscript.Params{
		Files: []string{"testdata/traced.txtar"},
		Cmds:  commands,
		Setup: func(env *testscript.Env) error { return uitest.Setup(env, within) },
	})
}

// keysEverywhere is a script that goes to every kind of control and sees that the keys are heard there.
func keysEverywhere() string {
	shown := func(key, screen string) string {
		return fmt.Sprintf("key %s\nwaitfile $machine '\"screen\":\"%s\"'\nsettle\n", key, screen)
	}
	const (
		larger  = "waitfile $machine '\"text_size\":105'\n"
		usual   = "waitfile $machine '\"text_size\":100'\n"
		letters = "key ctrl+plus\n" + larger + "key ctrl+minus\n" + usual + "key ctrl+equal\n" + larger + "key ctrl+0\n" + usual
		list    = "key F1\n! shows f7f5f1 1\nkey Escape\nshows f7f5f1 10000\n"              // nothing of the ground
		check   = "key ctrl+Return\nshows e3eaf9 20000\nkey Escape\n! shows e3eaf9 20000\n" // too short, which pauses
		pause   = "key ctrl+p\n! shows 6080d1 1000\nkey ctrl+p\nshows 6080d1 1000\n"        // the ring is pale meanwhile
		forget  = "exec sh -c 'rm \"$XDG_DATA_HOME\"/retake/drafts/*.json'\n"
		save    = forget + "key ctrl+s\nwaitfile $XDG_DATA_HOME/retake/drafts/*.json situation\n"
		next    = forget + "key ctrl+n\nsettle\ntype x\nwaitfile $XDG_DATA_HOME/retake/drafts/*.json '\"situation\":\"x\"'\n" // in its first box
		deaf    = "key ctrl+3\nkey F1\nkey Escape\nshows f7f5f1 10000\ngrep practice $machine\n"                              // under a sheet
	)
	tries := shown("ctrl+3", "progress") + shown("ctrl+3", "history")
	script := beginning
	for _, screen := range []struct {
		name string
		to   string   // leads there
		here string   // is tried at each control, and leads nowhere else
		away []string // so is each of these, and leads away
		at   []string // the controls: how to get there, and their names
	}{
		{
			"Practice", shown("ctrl+1", "practice"), letters + list + check + pause + save,
			[]string{shown("ctrl+3", "progress"), shown("ctrl+6", "settings"), next},
			[]string{
				"Tab*0 a box", "shift+Tab*1 Why they ask", "shift+Tab*2 Other question", "shift+Tab*4 the rail",
				"shift+Tab*6 Check answer", "shift+Tab*7 Next question", "shift+Tab*8 Restart", "shift+Tab*9 Pause",
			},
		},
		{
			"Other question", shown("ctrl+1", "practice") + "key shift+Tab shift+Tab Return\nsettle\n", letters,
			[]string{deaf + shown("ctrl+6", "settings")},
			[]string{"Tab*0 the search", "Tab*1 the list", "Tab*2 Earlier drafts", "shift+Tab*1 Close"},
		},
		{
			"Feedback", tries + "key Return\nsettle\n", letters + list,
			[]string{
				shown("ctrl+comma", "settings"), shown("ctrl+Return", "practice"), shown("ctrl+r", "practice"), shown("ctrl+n", "practice"),
				shown("Escape", "history"),
			},
			[]string{"Tab*0 a criterion", "Tab*10 what to fix", "Tab*12 Copy answer", "shift+Tab*4 Revise"},
		},
		{
			"Progress", shown("ctrl+3", "progress"), letters + list,
			[]string{shown("Escape", "practice")},
			[]string{"Tab*0 the sides", "Tab*1 how far back", "Tab*3 a chart", "Tab*5 the days", "shift+Tab*1 Save as text"},
		},
		{
			"History, the list", tries, letters + list,
			[]string{shown("Escape", "practice"), "key ctrl+Return\nsettle\n" + shown("ctrl+Return", "practice")},
			[]string{"Tab*0 the list"},
		},
		{
			"History", tries, letters + list,
			[]string{shown("Escape", "practice")},
			[]string{"Tab*1 Trash", "Tab*2 Export", "shift+Tab*1 a filter", "shift+Tab*4 the search"},
		},
		{
			"Settings", shown("ctrl+comma", "settings"), letters + list,
			[]string{shown("ctrl+3", "progress"), shown("Escape", "practice")},
			[]string{"Tab*0 a stepper", "Tab*5 the theme", "Tab*7 a box to tick", "Tab*8 Open", "shift+Tab*1 Keyboard shortcuts"},
		},
	} {
		for _, control := range screen.at {
			press, name, _ := strings.Cut(control, " ")
			key, times, _ := strings.Cut(press, "*")
			to := screen.to
			if n, err := strconv.Atoi(times); err == nil && n > 0 {
				to += "key" + strings.Repeat(" "+key, n) + "\n"
			}
			script += fmt.Sprintf("\n# %s: %s\n%s%s", screen.name, name, to, screen.here)
			for i, away := range screen.away {
				if i > 0 {
					script += to
				}
				script += away
			}
		}
	}
	return script
}

// beginning makes one try, and begins another one that is too short to be checked.
const beginning = `# one try
env machine=$XDG_DATA_HOME/retake/window.json
env draft=$XDG_DATA_HOME/retake/drafts/own-mistake-any.json
window start -size $SIZE
key ctrl+Return
settle
type 'Last year I was working as a bookkeeper and paid one bill twice. It was nine hundred pounds.'
key Tab
type 'I was responsible for all payments of that week.'
key Tab
type 'I told my manager within the hour. Then I called the supplier, asked for the money back and wrote down how it had come about.'
key Tab
type 'In the end we had it back in three days. I learned to tick each bill off. Since then none has been paid twice.'
waitfile $draft 'been paid twice\."\}'
key ctrl+Return
! waitfile $draft .
settle
key ctrl+n
settle
type x
`

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

// TestWindowKilled types into the real window, ends it in the middle, and finds the text again: all that was typed until
// two seconds before a kill, and all of it after a signal that a program may answer.
func TestWindowKilled(t *testing.T) {
	if os.Getenv("RETAKE_WINDOW") != "1" {
		t.Skip("it needs a display of its own: make test sets RETAKE_WINDOW=1 for it")
	}
	if missing := uitest.Missing(); len(missing) > 0 {
		t.Fatalf("not installed: %s", strings.Join(missing, " "))
	}
	kills := 2
	if os.Getenv("RETAKE_TORTURE") != "" {
		kills = 20
	}
	script := filepath.Join(t.TempDir(), "killed.txtar")
	if err := os.WriteFile(script, []byte(killedWindows(kills)), 0o600); err != nil {
		t.Fatal(err)
	}
	program := build(t, nil)
	testscript.RunT(inOrder{t}, testscript.Params{
		Files: []string{script},
		Cmds:  uitest.Commands(),
		Setup: func(env *testscript.Env) error {
			env.Defer(func() { saysNothing(env) })
			return uitest.Setup(env, program)
		},
	})
}

// killedWindows is a script that writes one answer in a window that is ended again and again. The words have numbers, so
// that a lost one is found.
func killedWindows(kills int) string {
	var script strings.Builder
	script.WriteString("env draft=$XDG_DATA_HOME/retake/drafts/own-mistake-any.json\nwindow start -size 1024x640\nkey ctrl+Return\nsettle\n")
	word := 0
	write := func() {
		word++
		fmt.Fprintf(&script, "type 'word%dx '\n", word)
	}
	again := func() {
		// What was typed last may be there or not; whoever writes goes on behind it.
		fmt.Fprintf(&script, "window start\nsettle\nkey ctrl+End\ntype 'again%dx '\nwaitfile $draft 'word%dx .*again%dx '\n", word, word, word)
	}
	for range kills {
		write()
		script.WriteString("exec sleep 2\n")
		kept := word
		for range 2 {
			write()
		}
		fmt.Fprintf(&script, "exec sleep %.2f\nwindow kill\n", 2*rand.Float64())
		fmt.Fprintf(&script, "exec grep -q 'word%dx' $draft\n", kept)
		word = kept
		again()
	}
	for _, signal := range []string{"term", "hup"} {
		write()
		write()
		fmt.Fprintf(&script, "exec sleep 0.2\nwindow %s\nexec grep -q 'word%dx' $draft\n", signal, word)
		again()
	}
	script.WriteString("window term\n")
	return script.String()
}
