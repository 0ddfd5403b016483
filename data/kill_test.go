package data

import (
	"bufio"
	"context"
	"errors"
	"fmt"
	"io"
	"math/rand/v2"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"testing"
	"time"

	"retake/data/archive"
	"retake/data/disk"
	"retake/practice"
)

// childFolder tells the test binary to be the program that is killed, and where its data folder is; childSeed is what
// its choices begin with.
const (
	childFolder = "RETAKE_TEST_WRITE_UNTIL_KILLED"
	childSeed   = "RETAKE_TEST_SEED"
)

// writeUntilKilled keeps tries and drafts without end, and backs up, imports and restores now and then. It says what it
// is about to do in a line that begins with ">", and when it is acknowledged says "<". Its window can be raised.
func writeUntilKilled(dir string) {
	fail := func(err error) {
		if err != nil {
			fmt.Fprintln(os.Stderr, err)
			os.Exit(1)
		}
	}
	seed, err := strconv.ParseUint(os.Getenv(childSeed), 10, 64)
	fail(err)
	r := rand.New(rand.NewPCG(seed, 1))
	s, err := Open(dir, opening())
	fail(err)
	_, err = listenIn(dir, func() {})
	fail(err)
	drafts, err := OpenDrafts(dir)
	fail(err)
	ctx := context.Background()
	at := noon
	id := func() string { at = at.Add(time.Second); return fmt.Sprintf("t%d-%d", seed, at.Unix()) }
	for {
		switch n := r.IntN(100); {
		case n < 60:
			a := try(id(), at)
			fmt.Println("> add", a.ID)
			fail(s.AddAttempt(a))
		case n < 94:
			d := draft("draft", "own-mistake-time", at)
			d.Answer[practice.Situation] = id()
			fmt.Println("> draft", d.Answer[practice.Situation])
			fail(drafts.Save(d))
		case n < 97:
			fmt.Println("> backup")
			_, err := s.BackUp(ctx, practice.OccasionChanged, at, nil)
			fail(err)
		case n < 99:
			file := filepath.Join(dir, "import.jsonl")
			one, two := try(id(), at), try(id(), at)
			fail(exportOf(file, one, two))
			fmt.Println("> add", one.ID, two.ID)
			_, err = s.Import(ctx, file, at, nil)
			fail(err)
		default:
			all, err := s.Backups()
			fail(err)
			if len(all) == 0 {
				continue
			}
			name := all[r.IntN(len(all))].Name
			fmt.Println("> restore", name)
			_, err = s.RestoreBackup(ctx, name, at, nil)
			fail(err)
		}
		fmt.Println("<")
	}
}

// exportOf writes a file that holds some tries, to be imported.
func exportOf(file string, tries ...practice.Attempt) error {
	return WriteWhole(file, func(w io.Writer) error {
		to := archive.NewExport(w)
		for _, a := range tries {
			if err := to.Add(attempts.name, a); err != nil {
				return err
			}
		}
		return to.Close()
	})
}

// acknowledged is what a program said that it kept, and what it was about to.
type acknowledged struct {
	tries, next []string // next is what is there if the last thing was done
	draft       string
	nextDraft   string
}

// hear takes in a line of what the program says.
func (a *acknowledged) hear(t *testing.T, dir, line string) {
	t.Helper()
	words := strings.Fields(line)
	if line == "<" {
		a.tries, a.draft = a.next, a.nextDraft
		return
	}
	switch words[1] {
	case "add":
		a.next = append(slices.Clone(a.tries), words[2:]...)
	case "draft":
		a.nextDraft = words[2]
	case "restore":
		a.next = triesIn(t, filepath.Join(dir, backupsFolder, words[2]))
	}
}

// triesIn reads a backup.
func triesIn(t *testing.T, path string) (tries []string) {
	t.Helper()
	_, err := folder{filepath.Dir(path), disk.System{}}.eachLine(t.Context(), path, nil, func(line archive.Line, _ int) error {
		if line.Kind != attempts.name {
			return nil
		}
		e, err := attempts.parse(line.Record)
		tries = append(tries, e.meta.ID)
		return err
	})
	if err != nil {
		t.Error(err)
	}
	return tries
}

// writer is a running program that writes until it is killed.
type writer struct {
	cmd  *exec.Cmd
	said *bufio.Scanner
}

func startWriter(t *testing.T, dir string, seed uint64) *writer {
	t.Helper()
	w := &writer{cmd: exec.Command(os.Args[0])}
	w.cmd.Env = append(os.Environ(), childFolder+"="+dir, fmt.Sprint(childSeed, "=", seed))
	w.cmd.Stderr = os.Stderr
	out, err := w.cmd.StdoutPipe()
	if err == nil {
		err = w.cmd.Start()
	}
	if err != nil {
		t.Fatal(err)
	}
	w.said = bufio.NewScanner(out)
	return w
}

// killAfter hears so many lines, kills the program, and hears the rest.
func (w *writer) killAfter(t *testing.T, lines int, a *acknowledged, dir string) {
	t.Helper()
	for n := 0; n < lines && w.said.Scan(); n++ {
		a.hear(t, dir, w.said.Text())
	}
	if err := w.cmd.Process.Kill(); err != nil {
		t.Fatal(err)
	}
	for w.said.Scan() { // what it still said before it died
		a.hear(t, dir, w.said.Text())
	}
	if err := w.cmd.Wait(); err == nil || w.cmd.ProcessState.Exited() {
		t.Fatalf("it ended by itself: %v", w.cmd.ProcessState)
	}
}

// check opens a data folder and looks for all that was acknowledged, and nothing else but what was about to be.
func (a *acknowledged) check(t *testing.T, dir string) string {
	t.Helper()
	s, err := Open(dir, opening())
	var doubt *practice.Doubt
	if errors.As(err, &doubt) {
		t.Errorf("after a kill: %v", err)
		return "warned"
	}
	if err != nil {
		t.Fatal(err)
	}
	there := ids(t, s, 100)
	slices.Sort(there)
	same := func(want []string) bool { return slices.Equal(there, slices.Sorted(slices.Values(want))) }
	how := "ok"
	if !same(a.tries) && !same(a.next) {
		t.Errorf("%d tries were acknowledged, or %d; %d are there", len(a.tries), len(a.next), len(there))
		how = "lost"
	}
	a.tries, a.next = there, there
	sound(t, s)
	drafts, err := OpenDrafts(dir)
	if err != nil {
		t.Fatal(err)
	}
	d, ok, err := drafts.Load("own-mistake-time")
	if text := d.Answer[practice.Situation]; err != nil || ok != (text != "") || text != a.draft && text != a.nextDraft {
		t.Errorf("the draft is %q, %v, %v; acknowledged were %q, %q", text, ok, err, a.draft, a.nextDraft)
		how = "lost"
	}
	a.draft, a.nextDraft = d.Answer[practice.Situation], d.Answer[practice.Situation]
	if err := s.Close(); err != nil {
		t.Error(err)
	}
	return how
}

// TestKilled kills a program that writes, again and again, and looks for all that was acknowledged.
func TestKilled(t *testing.T) {
	kills := 5
	if os.Getenv(torture) != "" {
		kills = 200
	}
	seed := uint64(rand.Uint32())
	t.Logf("seed %d", seed)
	r := rand.New(rand.NewPCG(seed, 2))
	table := outcomes{}
	dir := t.TempDir()
	var a acknowledged
	for n := range kills {
		w := startWriter(t, dir, seed+uint64(n))
		lines := 1 + r.IntN(250)
		if n == 0 {
			lines = 1 // at the very beginning
		}
		w.killAfter(t, lines, &a, dir)
		if Raise(dir) == nil {
			t.Error("the window of a killed program was raised")
		}
		table.add("kill", a.check(t, dir))
		if t.Failed() {
			break
		}
		tidyAsides(t, dir)
	}
	t.Log("\n" + table.String())
}

// tidyAsides removes what imports and restores put aside, of which there would be much after many kills.
func tidyAsides(t *testing.T, dir string) {
	t.Helper()
	for _, name := range asides(t, dir) {
		if err := os.RemoveAll(filepath.Join(dir, name)); err != nil {
			t.Fatal(err)
		}
	}
}
