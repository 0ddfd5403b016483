package data

import (
	"errors"
	"fmt"
	"io"
	"io/fs"
	"net"
	"os"
	"path/filepath"
	"runtime"
	"strings"
	"sync/atomic"
	"testing"
	"time"
)

// listen answers in a folder until the test ends, and counts.
func listen(t *testing.T, dir string) (raised *atomic.Int32, stop func() error) {
	t.Helper()
	raised = new(atomic.Int32)
	stop, err := listenIn(dir, func() { raised.Add(1) })
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() {
		if err := stop(); err != nil {
			t.Error(err)
		}
	})
	return raised, stop
}

// impostor listens where the program that holds the history would, and treats each connection in its own way.
func impostor(t *testing.T, dir string, treat func(net.Conn)) net.Listener {
	t.Helper()
	l, err := net.Listen("unix", filepath.Join(dir, windowSocket))
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = l.Close() })
	go func() {
		for {
			conn, err := l.Accept()
			if err != nil {
				return
			}
			treat(conn)
		}
	}()
	return l
}

func connect(t *testing.T, dir string) *net.UnixConn {
	t.Helper()
	conn, err := net.DialUnix("unix", nil, &net.UnixAddr{Name: filepath.Join(dir, windowSocket), Net: "unix"})
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = conn.Close() })
	return conn
}

// leftBehind makes the socket of a program that was killed.
func leftBehind(t *testing.T, dir string) {
	t.Helper()
	l, err := net.ListenUnix("unix", &net.UnixAddr{Name: filepath.Join(dir, windowSocket), Net: "unix"})
	if err != nil {
		t.Fatal(err)
	}
	l.SetUnlinkOnClose(false)
	if err := l.Close(); err != nil {
		t.Fatal(err)
	}
}

func TestRaise(t *testing.T) {
	long := strings.Repeat("long-", 40)
	cases := []struct {
		name, dir string
		leftOver  bool
	}{
		{"a folder", "data", false},
		{"where another was killed", "data", true},
		{"a name that is no file's for Linux", "@data", false},
		{"a path longer than sockets have", long, false},
		{"a path with much in it", filepath.Join("Ünïcode", long, long, "a b"), false},
	}
	for _, c := range cases {
		t.Run(c.name, func(t *testing.T) {
			t.Chdir(t.TempDir())
			if err := os.MkdirAll(c.dir, 0o700); err != nil {
				t.Fatal(err)
			}
			if c.leftOver {
				leftBehind(t, c.dir)
			}
			if refusedForItsLength(t, c.dir) {
				return
			}
			raised, stop := listen(t, c.dir)
			socket := filepath.Join(c.dir, windowSocket)
			if info, err := os.Lstat(socket); err != nil || info.Mode()&fs.ModeSocket == 0 {
				t.Errorf("in the folder there is %v, %v", info, err)
			}
			absolute, err := filepath.Abs(c.dir)
			if err != nil {
				t.Fatal(err)
			}
			for i, dir := range []string{c.dir, absolute} {
				if err := Raise(dir); err != nil || raised.Load() != int32(i+1) {
					t.Errorf("raised %d times, %v", raised.Load(), err)
				}
			}
			for range 2 {
				if err := stop(); err != nil {
					t.Error(err)
				}
			}
			if _, err := os.Lstat(socket); !errors.Is(err, fs.ErrNotExist) {
				t.Errorf("it left its socket behind: %v", err)
			}
			if err := Raise(c.dir); err == nil || raised.Load() != 2 {
				t.Errorf("after the end it was raised: %v", err)
			}
			again, _ := listen(t, c.dir)
			if err := Raise(c.dir); err != nil || again.Load() != 1 {
				t.Errorf("the next: %d times, %v", again.Load(), err)
			}
		})
	}
}

// refusedForItsLength tells whether the path is too long for the system's sockets and there is no way around. It
// fails the test where that is not said.
func refusedForItsLength(t *testing.T, dir string) bool {
	path, err := socketPath(dir)
	if err != nil {
		t.Fatal(err)
	}
	if runtime.GOOS == "linux" || len(path) <= maxSocketPath {
		return false
	}
	_, err = listenIn(dir, func() {})
	for _, err := range []error{err, Raise(dir)} {
		if err == nil || !strings.Contains(err.Error(), "this system takes") {
			t.Errorf("it says %v", err)
		}
	}
	return true
}

func TestRaiseByPathsOfAllLengths(t *testing.T) {
	for n := maxSocketPath - 2; n <= maxSocketPath+3; n++ {
		t.Run(fmt.Sprintf("%d bytes", n), func(t *testing.T) {
			dir, err := os.MkdirTemp("", "r")
			if err != nil {
				t.Fatal(err)
			}
			t.Cleanup(func() { _ = os.RemoveAll(dir) })
			dir += string(filepath.Separator)
			dir += strings.Repeat("x", n-len(filepath.Join(dir, "x", windowSocket))+1)
			if err := os.Mkdir(dir, 0o700); err != nil {
				t.Fatal(err)
			}
			if path, err := socketPath(dir); err != nil || len(path) != n {
				t.Fatalf("the path has %d bytes, %v", len(path), err)
			}
			if refusedForItsLength(t, dir) {
				return
			}
			raised, _ := listen(t, dir)
			if err := Raise(dir); err != nil || raised.Load() != 1 {
				t.Errorf("raised %d times, %v", raised.Load(), err)
			}
		})
	}
}

func TestRaiseByManyAtOnce(t *testing.T) {
	dir := t.TempDir()
	raised, _ := listen(t, dir)
	said := make(chan error)
	for range 40 {
		go func() { said <- Raise(dir) }()
	}
	for range 40 {
		if err := <-said; err != nil {
			t.Error(err)
		}
	}
	if n := raised.Load(); n != 40 {
		t.Errorf("raised %d times", n)
	}
}

func TestRaiseSaysWhatFailed(t *testing.T) {
	says := func(answer string) func(net.Conn) {
		return func(conn net.Conn) {
			_, _ = io.ReadFull(conn, make([]byte, len(raiseWord)))
			_, _ = io.WriteString(conn, answer)
			_ = conn.Close()
		}
	}
	cases := []struct {
		name    string
		prepare func(t *testing.T, dir string)
		want    string
	}{
		{"nobody", func(*testing.T, string) {}, "no Retake answers in "},
		{"a program that was killed", leftBehind, "no Retake answers in "},
		{"a file", func(t *testing.T, dir string) {
			if err := os.WriteFile(filepath.Join(dir, windowSocket), []byte(hereWord), 0o600); err != nil {
				t.Fatal(err)
			}
		}, "no Retake answers in "},
		{"no answer", func(t *testing.T, dir string) { impostor(t, dir, func(net.Conn) {}) }, "did not answer within 50ms"},
		{"half an answer", func(t *testing.T, dir string) {
			impostor(t, dir, func(conn net.Conn) { _, _ = io.WriteString(conn, "he") })
		}, "did not answer within 50ms"},
		{"a window that hangs", func(t *testing.T, dir string) {
			shown := make(chan struct{})
			stop, err := listenIn(dir, func() { <-shown })
			if err != nil {
				t.Fatal(err)
			}
			t.Cleanup(func() {
				close(shown)
				if err := stop(); err != nil {
					t.Error(err)
				}
			})
		}, "did not answer within 50ms"},
		{"another answer", func(t *testing.T, dir string) { impostor(t, dir, says("220 mail ready\r\n")) }, "is no Retake: it said \"220 m\""},
		{"the end of an answer", func(t *testing.T, dir string) { impostor(t, dir, says("he")) }, "is no Retake: unexpected EOF"},
		{"the end at once", func(t *testing.T, dir string) { impostor(t, dir, says("")) }, "is no Retake: EOF"},
	}
	for _, c := range cases {
		t.Run(c.name, func(t *testing.T) {
			dir := t.TempDir()
			c.prepare(t, dir)
			if err := ask(dir, 50*time.Millisecond); err == nil || !strings.Contains(err.Error(), c.want) || !strings.Contains(err.Error(), dir) {
				t.Errorf("it says %v", err)
			}
		})
	}
	t.Run("no folder", func(t *testing.T) {
		for _, name := range []string{"nowhere", strings.Repeat("nowhere-", 20)} {
			if err := Raise(filepath.Join(t.TempDir(), name)); err == nil {
				t.Errorf("somebody answers in %s", name)
			}
		}
	})
}

func TestWhatDoesNotAskIsNotAnswered(t *testing.T) {
	dir := t.TempDir()
	raised, _ := listen(t, dir)
	for _, said := range []string{
		"", "\n", "raise", "raise ", "RAISE\n", "araise\n", "GET / HTTP/1.1\r\nHost: a\r\n\r\n", strings.Repeat("x", 1<<20),
	} {
		conn := connect(t, dir)
		_, _ = io.WriteString(conn, said) // it may hang up before all is said
		_ = conn.CloseWrite()
		if got, _ := io.ReadAll(conn); len(got) > 0 {
			t.Errorf("after %.20q it said %q", said, got)
		}
	}
	if n := raised.Load(); n != 0 {
		t.Errorf("raised %d times", n)
	}
	if err := Raise(dir); err != nil || raised.Load() != 1 {
		t.Errorf("then raised %d times, %v", raised.Load(), err)
	}
}

func TestWhoSaysNothingKeepsNobodyWaiting(t *testing.T) {
	dir := t.TempDir()
	l, err := net.Listen("unix", filepath.Join(dir, windowSocket))
	if err != nil {
		t.Fatal(err)
	}
	var raised atomic.Int32
	end := serve(l, 200*time.Millisecond, func() { raised.Add(1) })
	var waiting []net.Conn
	for i := range 30 { // one after the other they would take six seconds
		conn := connect(t, dir)
		_, _ = io.WriteString(conn, raiseWord[:i%len(raiseWord)])
		waiting = append(waiting, conn)
	}
	if err := Raise(dir); err != nil || raised.Load() != 1 {
		t.Errorf("raised %d times, %v", raised.Load(), err)
	}
	for _, conn := range waiting {
		if n, err := conn.Read(make([]byte, 1)); n > 0 || err == nil { // until it hangs up
			t.Errorf("it was answered: %d bytes, %v", n, err)
		}
	}
	if err := end(); err != nil {
		t.Error(err)
	}
}

func TestStopWaitsForTheLastRaise(t *testing.T) {
	dir := t.TempDir()
	begun, shown := make(chan struct{}), make(chan struct{})
	var over atomic.Bool
	stop, err := listenIn(dir, func() {
		close(begun)
		<-shown
		over.Store(true)
	})
	if err != nil {
		t.Fatal(err)
	}
	silent := connect(t, dir)
	_, _ = io.WriteString(connect(t, dir), raiseWord)
	<-begun
	time.AfterFunc(50*time.Millisecond, func() { close(shown) })
	if err := stop(); err != nil || !over.Load() {
		t.Errorf("stopped before the raise was over, or with %v", err)
	}
	if n, err := silent.Read(make([]byte, 1)); n > 0 || err == nil {
		t.Errorf("who said nothing still has a connection: %d bytes, %v", n, err)
	}
}

func TestOnlyASocketIsReplaced(t *testing.T) {
	for name, put := range map[string]func(path string) error{
		"a file":   func(path string) error { return os.WriteFile(path, []byte("letter"), 0o600) },
		"a folder": func(path string) error { return os.Mkdir(path, 0o700) },
		"a link":   func(path string) error { return os.Symlink("elsewhere", path) },
	} {
		t.Run(name, func(t *testing.T) {
			dir := t.TempDir()
			path := filepath.Join(dir, windowSocket)
			if err := put(path); err != nil {
				t.Fatal(err)
			}
			before, err := os.Lstat(path)
			if err != nil {
				t.Fatal(err)
			}
			if _, err := listenIn(dir, func() {}); err == nil || !strings.Contains(err.Error(), path+" is in the way") {
				t.Errorf("it says %v", err)
			}
			if after, err := os.Lstat(path); err != nil || !os.SameFile(before, after) || before.Mode() != after.Mode() {
				t.Errorf("now there is %v, %v", after, err)
			}
		})
	}
	if _, err := listenIn(filepath.Join(t.TempDir(), "nowhere"), func() {}); err == nil {
		t.Error("it listens in no folder")
	}
}

// faltering is a listener that cannot take the first connections, as when there are no files left.
type faltering struct {
	net.Listener
	left int
}

func (f *faltering) Accept() (net.Conn, error) {
	if f.left > 0 {
		f.left--
		return nil, errors.New("too many open files")
	}
	return f.Listener.Accept()
}

func TestListenGoesOnAfterAnError(t *testing.T) {
	dir := t.TempDir()
	l, err := net.Listen("unix", filepath.Join(dir, windowSocket))
	if err != nil {
		t.Fatal(err)
	}
	var raised atomic.Int32
	end := serve(&faltering{l, 3}, 50*time.Millisecond, func() { raised.Add(1) })
	if err := Raise(dir); err != nil || raised.Load() != 1 {
		t.Errorf("raised %d times, %v", raised.Load(), err)
	}
	if err := end(); err != nil {
		t.Error(err)
	}
}
