package data

import (
	"bytes"
	"errors"
	"fmt"
	"maps"
	"math/rand/v2"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"time"

	"retake/practice"
)

// torture is set where the tests take their time.
const torture = "RETAKE_TORTURE"

// harms are what can happen to a file.
var harms = []struct {
	name string
	do   func(content []byte, r *rand.Rand) []byte // nil removes the file
}{
	{"flip", func(content []byte, r *rand.Rand) []byte {
		content[somewhere(content, r)] ^= 1 << r.IntN(8)
		return content
	}},
	{"cut", func(content []byte, r *rand.Rand) []byte { return content[:somewhere(content, r)] }},
	{"zero", func(content []byte, r *rand.Rand) []byte {
		from := somewhere(content, r)
		clear(content[from : from+1+r.IntN(len(content)-from)])
		return content
	}},
	{"delete", func([]byte, *rand.Rand) []byte { return nil }},
}

// somewhere is a place in a file, nine times out of ten before the zeros at its end.
func somewhere(content []byte, r *rand.Rand) int {
	written := len(bytes.TrimRight(content, "\x00"))
	if written == 0 || r.IntN(10) == 0 {
		return r.IntN(len(content))
	}
	return r.IntN(written)
}

// wounded is a history to be harmed: its folder, and what it holds.
type wounded struct {
	state  string
	dir    string
	export string
}

// wound makes a history that was closed, one whose program was killed, and one that was killed after it had been closed
// before.
func wound(t testing.TB) (all []wounded) {
	t.Helper()
	closed, killed, both := t.TempDir(), t.TempDir(), t.TempDir()
	fill := func(s *Store, from, to int) {
		for i := from; i < to; i++ {
			a := try(fmt.Sprintf("t%03d", i), noon.Add(time.Duration(i)*time.Minute))
			a.Answer[practice.Action] = fmt.Sprint(i, strings.Repeat(" I told them.", i%40))
			mustAdd(t, s, a)
		}
	}
	s := open(t, closed)
	fill(s, 0, 60)
	export := exported(t, s)
	if err := s.Close(); err != nil {
		t.Fatal(err)
	}
	all = append(all, wounded{"closed", closed, export})

	s = open(t, t.TempDir())
	fill(s, 0, 60)
	copyTo(t, s.dir, killed)
	all = append(all, wounded{"killed", killed, exported(t, s)})

	copyTo(t, closed, both)
	s = open(t, both)
	fill(s, 60, 90)
	half := t.TempDir()
	copyTo(t, s.dir, half)
	return append(all, wounded{"killed later", half, exported(t, s)})
}

// copyTo copies the history of one data folder into another.
func copyTo(t testing.TB, from, to string) {
	t.Helper()
	copyTree(t, filepath.Join(from, historyFolder), filepath.Join(to, historyFolder))
}

// TestDamage harms every kind of file in every way, and asks for one thing: whatever opens holds all of it.
func TestDamage(t *testing.T) {
	faults := 50
	if os.Getenv(torture) != "" {
		faults = 2000
	}
	seed := rand.Uint64()
	t.Logf("seed %d", seed)
	r := rand.New(rand.NewPCG(seed, 1))
	table := outcomes{}
	histories := wound(t)
	for _, n := range r.Perm(2000)[:faults] {
		h := histories[n%len(histories)]
		files := slices.Sorted(maps.Keys(bytesOf(t, filepath.Join(h.dir, historyFolder))))
		files = slices.DeleteFunc(files, func(name string) bool { return name == "LOCK" })
		name := files[n/len(histories)%len(files)]
		harm := harms[n/len(histories)/len(files)%len(harms)]
		dir := t.TempDir()
		copyTo(t, h.dir, dir)
		path := filepath.Join(dir, historyFolder, name)
		content, err := os.ReadFile(path)
		if err != nil || len(content) == 0 {
			continue
		}
		if content = harm.do(content, r); content == nil {
			err = os.Remove(path)
		} else {
			err = os.WriteFile(path, content, 0o600)
		}
		if err != nil {
			t.Fatal(err)
		}
		what := fmt.Sprintf("%s: %s of %s", h.state, harm.name, name)
		table.add(harm.name+" "+fileKind(name), judge(t, what, dir, h))
	}
	t.Log("\n" + table.String())
}

// judge opens a harmed history, and says how that ended.
func judge(t *testing.T, what, dir string, h wounded) string {
	t.Helper()
	before := bytesOf(t, filepath.Join(dir, historyFolder))
	s, err := Open(dir, opening())
	var doubt *practice.Doubt
	switch {
	case err == nil:
		if all := exported(t, s); all != h.export {
			t.Errorf("%s: it opens and holds %d lines instead of %d", what, strings.Count(all, "\n"), strings.Count(h.export, "\n"))
		}
		sound(t, s)
		if err := s.Close(); err != nil {
			t.Errorf("%s: %v", what, err)
		}
		return "ok"
	case errors.As(err, &doubt):
		if after := bytesOf(t, filepath.Join(dir, historyFolder)); !maps.Equal(before, after) {
			t.Errorf("%s: its files are others after %v", what, err)
		}
		if err := doubt.Ways[0].Take(t.Context(), nil); err != nil {
			t.Errorf("%s: %s: %v", what, doubt.Ways[0].Title, err)
			return "stuck"
		}
		if after := bytesOf(t, filepath.Join(dir, doubt.Kept)); !maps.Equal(before, after) {
			t.Errorf("%s: what was kept is not what was there", what)
		}
		s, err := Open(dir, opening())
		if err != nil {
			t.Errorf("%s: after %s: %v", what, doubt.Ways[0].Title, err)
			return "stuck"
		}
		sound(t, s)
		if err := s.Close(); err != nil {
			t.Errorf("%s: %v", what, err)
		}
		return "warned"
	}
	if after := bytesOf(t, filepath.Join(dir, historyFolder)); !maps.Equal(before, after) {
		t.Errorf("%s: its files are others after %v", what, err)
	}
	return "refused"
}

// outcomes counts how things ended, by what was done.
type outcomes map[[2]string]int

func (o outcomes) add(what, how string) { o[[2]string{what, how}]++ }

// String is a table, one line for what was done.
func (o outcomes) String() string {
	rows, columns := map[string]bool{}, map[string]bool{}
	for key := range o {
		rows[key[0]], columns[key[1]] = true, true
	}
	heads := slices.Sorted(maps.Keys(columns))
	var b strings.Builder
	line := func(first string, cells []string) {
		fmt.Fprintf(&b, "%-28s", first)
		for _, cell := range cells {
			fmt.Fprintf(&b, "%10s", cell)
		}
		b.WriteByte('\n')
	}
	line("", heads)
	for _, row := range slices.Sorted(maps.Keys(rows)) {
		var cells []string
		for _, head := range heads {
			cells = append(cells, fmt.Sprint(o[[2]string{row, head}]))
		}
		line(row, cells)
	}
	return b.String()
}

// fileKind is a file's name without its number.
func fileKind(name string) string {
	if ext := filepath.Ext(name); name != sealName && ext != "" {
		return "*" + ext
	}
	return name
}
