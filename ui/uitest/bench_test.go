package uitest

import (
	"bytes"
	"errors"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"testing"
	"time"

	"github.com/jezek/xgb/xproto"
)

// The benchmarks here measure the real program on a display of its own. They need the tools that Missing tells of, and
// start the programs as often as -benchtime says: 7x.

// Keys, by the numbers that they have on a PC's keyboard.
const (
	key3      = 12
	keyTab    = 23
	keyE      = 26
	keyReturn = 36
	keyCtrl   = 37
)

// patience is how long a program may take for anything.
const patience = 20 * time.Second

// BenchmarkStart takes the time from the start of a program until a key has an effect that can be seen, and the most
// memory it has had a second later, beside a bare window with nothing but an entry, in which a letter is typed. There are
// the first start, where Tab moves the focus or Ctrl+Enter leads on to the boxes, and the start with 1,000 tries in the
// history, where a letter is typed. They go in turn, and what is reported are the medians; a ratio is taken of what was
// measured one after the other, as a machine is not always as fast.
func BenchmarkStart(b *testing.B) {
	l := newLab(b)
	bare := l.build("./testdata/bare")
	ours := l.build("retake")
	full := filepath.Join(b.TempDir(), "full")
	if out, err := exec.Command(l.build("./testdata/tries"), full, "1000").CombinedOutput(); err != nil {
		b.Fatalf("%v\n%s", err, out)
	}
	starts := []*start{
		{name: "bare", program: bare, keys: []byte{keyE}},
		{name: "first", program: ours, keys: []byte{keyTab}},
		{name: "begin", program: ours, keys: []byte{keyCtrl, keyReturn}},
		{name: "tries", program: ours, keys: []byte{keyE}, history: full},
	}
	for _, s := range starts {
		s.effect = l.effect(s)
	}
	for b.Loop() {
		for _, s := range starts {
			l.measure(s)
		}
	}
	for _, s := range starts {
		b.ReportMetric(median(s.took), s.name+"-ms")
		b.ReportMetric(median(s.memory), s.name+"-MB")
	}
	for _, s := range starts[1:] {
		b.ReportMetric(median(ratios(s.took, starts[0].took)), s.name+"-time-ratio")
		b.ReportMetric(median(ratios(s.memory, starts[0].memory)), s.name+"-memory-ratio")
	}
}

// BenchmarkLarge takes the time from the start with ten tries and with 100,000 until a letter shows, and from Ctrl+3 until
// the charts and the list do, with the most memory a second behind each. They go in turn; what is reported are the medians,
// and ratios as in BenchmarkStart.
func BenchmarkLarge(b *testing.B) {
	l := newLab(b)
	ours, tries := l.build("retake"), l.build("./testdata/tries")
	var starts, opens []*start
	for _, size := range []string{"10", "100000"} {
		folder := filepath.Join(b.TempDir(), size)
		if out, err := exec.Command(tries, folder, size).CombinedOutput(); err != nil {
			b.Fatalf("%v\n%s", err, out)
		}
		starts = append(starts, &start{name: "with-" + size, program: ours, keys: []byte{keyE}, history: folder})
		opens = append(opens, &start{name: "progress-of-" + size, program: ours, keys: []byte{keyCtrl, key3}, history: folder})
	}
	for i := range starts {
		starts[i].effect, opens[i].effect = l.effect(starts[i]), l.effect(opens[i])
	}
	for b.Loop() {
		for i := range starts {
			p := l.begin(starts[i])
			l.act(p, opens[i], time.Now())
			l.stop(p)
		}
	}
	for _, pair := range [][]*start{starts, opens} {
		for _, s := range pair {
			b.ReportMetric(median(s.took), s.name+"-ms")
			b.ReportMetric(median(s.memory), s.name+"-MB")
		}
		b.ReportMetric(median(ratios(pair[1].took, pair[0].took)), pair[1].name+"-time-ratio")
		b.ReportMetric(median(ratios(pair[1].memory, pair[0].memory)), pair[1].name+"-memory-ratio")
	}
}

// BenchmarkIdle leaves the program alone while its clock runs, once with the focus on a button and once with the caret in
// a box: from 14 seconds after the last key, when the draft is saved and the caret stands, for half a minute. It counts
// how often the window is painted, and tells how much of one core's time the program takes, which has to paint without a
// graphics card here.
func BenchmarkIdle(b *testing.B) {
	l := newLab(b)
	ours := l.build("retake")
	for _, c := range []struct {
		focus string
		tabs  int // that lead there
	}{{"button", 4}, {"box", 0}} {
		p := l.start(&start{program: ours})
		l.press(keyCtrl, keyReturn)
		time.Sleep(time.Second)
		l.press(keyE)
		for range c.tabs {
			l.press(keyTab)
		}
		l.must(l.x.count(p.window))
		time.Sleep(14 * time.Second)
		const seconds = 30
		frames, used := l.x.frames.Load(), p.used(l)
		time.Sleep(seconds * time.Second)
		b.ReportMetric(float64(l.x.frames.Load()-frames)/seconds, c.focus+"-repaints/s")
		b.ReportMetric(100*(p.used(l)-used).Seconds()/seconds, c.focus+"-core-%")
		l.stop(p)
	}
}

// lab is where programs are measured: a display, and a connection to it.
type lab struct {
	*testing.B
	session *session
	x       *xclient
	idle    xproto.Window // the window with the focus while no program runs
}

func newLab(b *testing.B) *lab {
	if missing := Missing(); len(missing) > 0 {
		b.Skipf("not installed: %s", strings.Join(missing, " "))
	}
	work := b.TempDir()
	env := slices.DeleteFunc(os.Environ(), func(v string) bool {
		return strings.HasPrefix(v, "XDG_") || strings.HasPrefix(v, "FYNE_") || strings.HasPrefix(v, "WAYLAND_")
	})
	env = append(env, "HOME="+work, "XDG_RUNTIME_DIR="+work, "LANG="+locale(),
		"FYNE_SCALE=1", "FYNE_THEME=light", "LIBGL_ALWAYS_SOFTWARE=1", "DBUS_SESSION_BUS_ADDRESS=unix:path="+work+"/none")
	l := &lab{B: b, session: &session{work: work, env: slices.Clip(env)}}
	b.Cleanup(l.session.end)
	l.must(l.session.show())
	var err error
	l.x, err = dial(l.session.display.name)
	l.must(err)
	l.idle, err = l.x.focus()
	l.must(err)
	return l
}

func (l *lab) must(err error) {
	l.Helper()
	if err != nil {
		l.Fatal(err)
	}
}

// build builds a program as it is given to people, and installs it: of a file that the linker has just written, more gets
// into the memory.
func (l *lab) build(path string) string {
	program := filepath.Join(l.session.work, filepath.Base(path))
	linked := program + ".linked"
	if out, err := exec.Command("go", "build", "-buildvcs=false", "-o", linked, path).CombinedOutput(); err != nil {
		l.Fatalf("%v\n%s", err, out)
	}
	l.must(exec.Command("install", "-m", "755", linked, program).Run())
	return program
}

// start is one way to start a program, and what was measured of it.
type start struct {
	name    string
	program string
	keys    []byte // pressed together as soon as the window has the focus
	history string // the folder to begin with; empty for none
	effect  effect // of the keys

	took   []float64 // ms
	memory []float64 // MB
}

// running is a program that has a window.
type running struct {
	*process
	began  time.Time
	window xproto.Window
}

// start starts a program on a history of its own, and waits until its window has the focus.
func (l *lab) start(s *start) running {
	data := filepath.Join(l.session.work, "data")
	l.must(errors.Join(os.RemoveAll(data), os.Mkdir(data, 0o700)))
	if s.history != "" {
		l.must(exec.Command("cp", "-a", s.history, filepath.Join(data, "retake")).Run()) // with the times of its files
	}
	cmd := exec.Command(s.program)
	cmd.Env = append(l.session.toolEnv(), "XDG_DATA_HOME="+data)
	p := running{began: time.Now()}
	var err error
	p.process, err = launch(cmd)
	l.must(err)
	l.Cleanup(func() { p.end(0) })
	l.wait("a window with the focus", func() bool {
		p.window, err = l.x.focus()
		l.must(err)
		if p.window <= 1 || p.window == l.idle {
			return false
		}
		width, _, err := l.x.size(p.window)
		return err == nil && width > 1 // the window manager has windows that are not to be seen
	})
	return p
}

// wait asks again and again, so often that what is measured is not off by more than a few milliseconds.
func (l *lab) wait(what string, ask func() bool) {
	if !poll(patience, 2*time.Millisecond, ask) {
		l.Fatalf("%s: not within %v", what, patience)
	}
}

// press presses keys together, and gives the program time to see it.
func (l *lab) press(keys ...byte) {
	l.must(l.x.press(keys...))
	time.Sleep(50 * time.Millisecond)
}

// measure starts a program and notes how long it took until the keys had their effect, and its memory.
func (l *lab) measure(s *start) { l.stop(l.begin(s)) }

// begin measures the start of a program, which goes on.
func (l *lab) begin(s *start) running {
	p := l.start(s)
	l.act(p, s, p.began)
	return p
}

// act presses keys and notes how long it took, from a moment on, until they had their effect, and the memory a second
// later.
func (l *lab) act(p running, s *start, from time.Time) {
	l.must(l.x.press(s.keys...))
	l.wait("the effect of the first keys", func() bool {
		e := s.effect
		now, err := l.x.image(p.window, e.x, e.y, side, side)
		return err == nil && e.shows(now)
	})
	s.took = append(s.took, float64(time.Since(from).Microseconds())/1000)
	time.Sleep(time.Second)
	s.memory = append(s.memory, p.peak(l))
}

// stop ends a program as a person's session does, so that the next start finds its history closed, and waits until its
// window is gone.
func (l *lab) stop(p running) {
	p.end(5 * time.Second)
	l.wait("the window goes", func() bool {
		focus, err := l.x.focus()
		l.must(err)
		return focus != p.window
	})
}

// side is that of the square in which an effect is looked for, in pixels.
const side = 64

// effect is how a square of a window looks once keys have had their effect.
type effect struct {
	x, y   int
	after  []byte // four bytes a pixel
	differ []int  // the bytes of the pixels that were different before
}

// shows tells whether a square has the effect.
func (e effect) shows(now []byte) bool {
	same := 0
	for _, i := range e.differ {
		if now[i] == e.after[i] {
			same++
		}
	}
	return same*10 >= len(e.differ)*9
}

// effect starts a program, takes its time, and finds the square in which the keys draw most: lines and letters, as an even
// ground may be there long before what belongs on it. Whatever blinks is left out, and so are the right half of the window, where Retake has a clock, and its foot, where it says what is saved.
func (l *lab) effect(s *start) (best effect) {
	p := l.start(s)
	time.Sleep(1500 * time.Millisecond)
	width, height, err := l.x.size(p.window)
	l.must(err)
	height = height * 3 / 4
	before, still := l.look(p, width/2, height)
	l.must(l.x.press(s.keys...))
	time.Sleep(time.Second)
	after, stillAfter := l.look(p, width/2, height)
	l.stop(p)
	for y := 0; y+side <= height; y += side / 2 {
		for x := 0; x+side <= width/2; x += side / 2 {
			e := effect{x: x, y: y}
			for row := range side {
				for i := 4 * ((y+row)*(width/2) + x); len(e.after) < 4*side*(row+1); i++ {
					drawn := i >= 4 && after[i] != after[i-4]
					if drawn && still[i] && stillAfter[i] && before[i] != after[i] {
						e.differ = append(e.differ, len(e.after))
					}
					e.after = append(e.after, after[i])
				}
			}
			if len(e.differ) > len(best.differ) {
				best = e
			}
		}
	}
	if len(best.differ) == 0 {
		l.Fatalf("%s: the keys have no effect", s.name)
	}
	return best
}

// look looks at the left of a window for a while, and tells which bytes of the picture stayed the same.
func (l *lab) look(p running, width, height int) (last []byte, still []bool) {
	still = slices.Repeat([]bool{true}, 4*width*height)
	for range 8 {
		now, err := l.x.image(p.window, 0, 0, width, height)
		l.must(err)
		for i := range last {
			still[i] = still[i] && now[i] == last[i]
		}
		last = now
		time.Sleep(150 * time.Millisecond)
	}
	return last, still
}

// peak is the most memory that the program has had, in MB of a million bytes.
func (p running) peak(l *lab) float64 {
	status, err := os.ReadFile(fmt.Sprintf("/proc/%d/status", p.cmd.Process.Pid))
	l.must(err)
	for line := range bytes.Lines(status) {
		if rest, ok := bytes.CutPrefix(line, []byte("VmHWM:")); ok {
			var kB float64
			_, err := fmt.Sscan(string(rest), &kB)
			l.must(err)
			return kB * 1024 / 1e6
		}
	}
	l.Fatal("the system does not tell the memory of a program")
	return 0
}

// used is the time that the program had on a core so far.
func (p running) used(l *lab) time.Duration {
	stat, err := os.ReadFile(fmt.Sprintf("/proc/%d/stat", p.cmd.Process.Pid))
	l.must(err)
	_, rest, _ := bytes.Cut(stat, []byte(") "))
	fields := strings.Fields(string(rest))
	var ticks int // a hundredth of a second each
	for _, field := range fields[11:13] {
		n, err := strconv.Atoi(field)
		l.must(err)
		ticks += n
	}
	return time.Duration(ticks) * 10 * time.Millisecond
}

func ratios(ours, bare []float64) (all []float64) {
	for i := range ours {
		all = append(all, ours[i]/bare[i])
	}
	return all
}

func median(all []float64) float64 {
	sorted := slices.Sorted(slices.Values(all))
	return sorted[len(sorted)/2]
}
