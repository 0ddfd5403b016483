package data

import (
	"context"
	"errors"
	"fmt"
	"math/rand/v2"
	"os"
	"os/exec"
	"path/filepath"
	"syscall"
	"testing"
	"time"

	"retake/data/disk"
	"retake/practice"
)

// mountable skips a test that mounts things where it may not.
func mountable(t *testing.T) {
	t.Helper()
	if os.Getenv(torture) == "" {
		t.Skip("it takes minutes: make torture sets " + torture + " for it")
	}
	if os.Geteuid() != 0 {
		t.Skip("only root may mount")
	}
	if out, err := exec.Command("mount", "-t", "tmpfs", "none", mountPoint(t)).CombinedOutput(); err != nil {
		t.Skipf("nothing can be mounted here: %v, %s", err, out)
	}
}

// mountPoint is a folder that nothing is mounted on any more when the test ends.
func mountPoint(t *testing.T) string {
	t.Helper()
	dir := t.TempDir()
	t.Cleanup(func() { unmount(t, dir) })
	return dir
}

// unmount takes what is mounted on a folder off, if anything is.
func unmount(t *testing.T, dir string) {
	t.Helper()
	err := syscall.Unmount(dir, 0)
	for range 20 { // what has just been killed may keep it for a moment
		if !errors.Is(err, syscall.EBUSY) {
			break
		}
		time.Sleep(50 * time.Millisecond)
		err = syscall.Unmount(dir, 0)
	}
	if err != nil && !errors.Is(err, syscall.EINVAL) {
		t.Errorf("%s: %v", dir, err)
	}
}

func run(t *testing.T, name string, args ...string) {
	t.Helper()
	if out, err := exec.Command(name, args...).CombinedOutput(); err != nil {
		t.Fatalf("%s %q: %v\n%s", name, args, err, out)
	}
}

// TestPowerCuts takes the disk away from a program that writes: what the system had not written to it yet is lost, and all
// that was acknowledged is there.
func TestPowerCuts(t *testing.T) {
	mountable(t)
	if _, err := os.Stat("/dev/loop-control"); err != nil {
		t.Skipf("there are no loop devices: %v", err)
	}
	seed := uint64(rand.Uint32())
	t.Logf("seed %d", seed)
	r := rand.New(rand.NewPCG(seed, 3))
	table := outcomes{}
	for n := range 12 {
		var a acknowledged
		dir := t.TempDir()
		image, after := filepath.Join(dir, "disk"), filepath.Join(dir, "after")
		run(t, "truncate", "-s", "640M", image)
		run(t, "mkfs.ext4", "-q", "-F", image)
		at := mountPoint(t)
		run(t, "mount", "-o", "loop", image, at)
		folder := filepath.Join(at, "retake")
		w := startWriter(t, folder, seed+uint64(n))
		w.killAfter(t, 20+r.IntN(400), &a, folder)
		run(t, "cp", "--sparse=always", image, after)
		unmount(t, at)

		then := mountPoint(t)
		run(t, "mount", "-o", "loop", after, then)
		table.add("power cut", a.check(t, filepath.Join(then, "retake")))
		unmount(t, then)
		for _, file := range []string{image, after} {
			if err := os.Remove(file); err != nil {
				t.Error(err)
			}
		}
	}
	t.Log("\n" + table.String())
}

// fullFolder tells the test binary to be the program that a full disk may end, and where its disk is.
const fullFolder = "RETAKE_TEST_FULL_DISK"

// TestFullDisk fills a small disk at all the wrong moments. It does so in another process, which a write into a mapping
// would end.
func TestFullDisk(t *testing.T) {
	if at := os.Getenv(fullFolder); at != "" {
		for _, c := range fullDisks {
			t.Run(c.name, func(t *testing.T) { c.try(t, &small{at: at, dir: filepath.Join(at, c.name)}) })
		}
		return
	}
	mountable(t)
	table := outcomes{}
	for _, c := range fullDisks {
		at := mountPoint(t)
		run(t, "mount", "-t", "tmpfs", "-o", "size=330m", "none", at)
		child := exec.Command(os.Args[0], "-test.run=^TestFullDisk$/^"+c.name+"$", "-test.timeout=120s")
		child.Env = append(os.Environ(), fullFolder+"="+at)
		out, err := child.CombinedOutput()
		how := "ok"
		if err != nil {
			t.Errorf("%s: %v\n%.3000s", c.name, err, out)
			how = "lost"
		}
		table.add("full disk, "+c.name, how)
		unmount(t, at)
	}
	t.Log("\n" + table.String())
}

// small is a small disk, with a data folder on it.
type small struct{ at, dir string }

// leave fills the disk but for so many bytes.
func (d *small) leave(t *testing.T, bytes uint64) {
	t.Helper()
	d.clear(t)
	free, err := disk.System{}.Free(d.at)
	if err != nil {
		t.Fatal(err)
	}
	if free > bytes {
		run(t, "fallocate", "-l", fmt.Sprint(free-bytes), d.ballast())
	}
}

func (d *small) ballast() string { return filepath.Join(d.at, "ballast") }

func (d *small) clear(t *testing.T) {
	t.Helper()
	if err := os.RemoveAll(d.ballast()); err != nil {
		t.Fatal(err)
	}
}

// addUntilRefused adds tries with a text of so many bytes, which nothing can make shorter, until there is no room, at most so many, and gives how many it added.
func addUntilRefused(t *testing.T, s *Store, most, size int) (added int) {
	t.Helper()
	for ; added < most; added++ {
		a := try(NewID(noon), noon)
		a.Answer[practice.Action] = noise(size)
		if err := s.AddAttempt(a); errors.Is(err, practice.ErrNoRoom) {
			return added
		} else if err != nil {
			t.Fatal(err)
		}
	}
	return added
}

func noise(size int) string {
	text := make([]byte, size)
	for i := range text {
		text[i] = byte('a' + rand.IntN(26))
	}
	return string(text)
}

// holdsTries tells whether a history can be opened and holds so many tries.
func holdsTries(t *testing.T, dir string, want int) {
	t.Helper()
	s := open(t, dir)
	if n, err := s.Count(); n != want || err != nil {
		t.Errorf("%d tries are there, %d were acknowledged; %v", n, want, err)
	}
	sound(t, s)
	mustAdd(t, s, try(NewID(noon), noon))
	mustClose(t, s)
}

// fullDisks are the moments at which the disk is full.
var fullDisks = []struct {
	name string
	try  func(t *testing.T, d *small)
}{
	{"start", func(t *testing.T, d *small) {
		layTries(t, d.dir)
		before := bytesOf(t, filepath.Join(d.dir, historyFolder))
		for _, room := range []uint64{0, 1 << 20, 50 << 20} {
			d.leave(t, room)
			if _, err := Open(d.dir, opening()); !errors.Is(err, practice.ErrNoRoom) {
				t.Errorf("with %d bytes of room: %v", room, err)
			}
		}
		d.clear(t)
		if after := bytesOf(t, filepath.Join(d.dir, historyFolder)); len(after) != len(before) {
			t.Error("the history was changed")
		}
		holdsTries(t, d.dir, 5)
	}},
	{"commits", func(t *testing.T, d *small) {
		s := open(t, d.dir)
		if err := s.Reserve(); err != nil {
			t.Fatal(err)
		}
		d.leave(t, 60<<20)
		added := addUntilRefused(t, s, 2000, 100_000)
		if added == 2000 {
			t.Error("the disk is not full")
		}
		mustClose(t, s)
		d.clear(t)
		holdsTries(t, d.dir, added)
	}},
	{"open", func(t *testing.T, d *small) {
		s := open(t, d.dir)
		if err := s.Reserve(); err != nil {
			t.Fatal(err)
		}
		added := addUntilRefused(t, s, 300, 10_000)
		d.leave(t, 0)
		if n := addUntilRefused(t, s, 10, 10_000); n > 0 {
			t.Errorf("%d were added without room", n)
		}
		mustClose(t, s)
		if _, err := os.Stat(filepath.Join(d.dir, reserveName)); err == nil {
			t.Error("the reserve was not given up")
		}
		d.clear(t)
		holdsTries(t, d.dir, added)
	}},
	{"backup", func(t *testing.T, d *small) {
		s := open(t, d.dir)
		added := addUntilRefused(t, s, 500, 10_000)
		_, err := s.BackUp(t.Context(), practice.OccasionChanged, noon, func(int, int) { d.leave(t, 0) })
		if !errors.Is(err, practice.ErrNoRoom) {
			t.Errorf("it says %v", err)
		}
		if all, err := s.Backups(); len(all) > 0 || err != nil {
			t.Errorf("there are %v, %v", all, err)
		}
		d.clear(t)
		backUp(t, s, noon)
		mustClose(t, s)
		holdsTries(t, d.dir, added)
	}},
	{"import", func(t *testing.T, d *small) {
		s := open(t, d.dir)
		if err := s.Reserve(); err != nil {
			t.Fatal(err)
		}
		added := addUntilRefused(t, s, 300, 10_000)
		var more []practice.Attempt
		for range 300 {
			more = append(more, try(NewID(noon), noon))
		}
		file := filepath.Join(t.TempDir(), "more.jsonl")
		if err := exportOf(file, more...); err != nil {
			t.Fatal(err)
		}
		d.leave(t, 10<<20)
		if _, err := s.Import(t.Context(), file, noon, nil); !errors.Is(err, practice.ErrNoRoom) {
			t.Errorf("without room from the beginning it says %v", err)
		}
		d.clear(t)
		filled := false
		_, err := s.Import(context.Background(), file, noon.Add(time.Second), func(int, int) {
			if !filled {
				filled = true
				d.leave(t, 0)
			}
		})
		if err != nil && !errors.Is(err, practice.ErrNoRoom) {
			t.Errorf("it says %v", err)
		}
		if !filled {
			t.Error("the disk was not filled")
		}
		d.clear(t)
		if err == nil {
			added += len(more)
		}
		mustClose(t, s)
		holdsTries(t, d.dir, added)
	}},
}
