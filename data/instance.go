package data

import (
	"context"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"net"
	"os"
	"path/filepath"
	"sync"
	"syscall"
	"time"
)

const (
	// windowSocket is where the program that holds the history listens: a socket in the data folder, never one that
	// a network can reach.
	windowSocket = "window.sock"

	// What is said there: one line is asked, one line is answered.
	raiseWord = "raise\n"
	hereWord  = "here\n"

	// patience is how long a conversation may take, on either side.
	patience = 2 * time.Second

	// maxSocketPath is the most bytes that the path of a socket may have, the zero at its end left out: 107 on Linux and
	// Windows, 103 on macOS.
	maxSocketPath = len(syscall.RawSockaddrUnix{}.Path) - 1
)

// Listen has the program answer others that are started with the same folder, and calls raise for each, so that its window
// can come to the front instead of a second one. It ends with Close. raise is called from other goroutines, from several
// at once if need be, and must come back within two seconds. An error, as on a drive that takes no sockets, is no reason to
// go without the history.
func (s *Store) Listen(raise func()) error {
	stop, err := listenIn(s.dir, raise)
	if err == nil {
		s.stopListening = stop
	}
	return err
}

// listenIn answers programs that ask for the window of the one that holds the history in dir, and calls raise for each
// that does. What does not ask so within two seconds is not answered and keeps nobody waiting. raise is called from
// other goroutines, from several at once if need be, and must come back within the two seconds too.
//
// Only a program that has the history open may call it: a socket that another left behind is replaced. stop ends it,
// removes the socket and comes back when the last raise has; call it before the history is closed. Stopping again does
// nothing.
func listenIn(dir string, raise func()) (stop func() error, err error) {
	var l *net.UnixListener
	path, err := socketPath(dir)
	if err == nil {
		err = removeSocket(path)
	}
	if err == nil {
		newFilesPrivate()
		err = withSocket(path, func(name string) (err error) {
			l, err = net.ListenUnix("unix", &net.UnixAddr{Name: name, Net: "unix"})
			return err
		})
	}
	if err != nil {
		return nil, fmt.Errorf("a second start cannot find this window: %w", err)
	}
	l.SetUnlinkOnClose(false) // by a name that may mean another folder by then
	end := serve(l, patience, raise)
	return sync.OnceValue(func() error { return errors.Join(end(), removeSocket(path)) }), nil
}

// removeSocket removes a socket, if there is one, and nothing else.
func removeSocket(path string) error {
	info, err := os.Lstat(path)
	if errors.Is(err, fs.ErrNotExist) {
		return nil
	}
	if err == nil && info.Mode()&fs.ModeSocket == 0 {
		err = fmt.Errorf("%s is in the way", path)
	}
	if err != nil {
		return err
	}
	return os.Remove(path)
}

// serve answers whoever connects, each within the limit, until the end.
func serve(l net.Listener, limit time.Duration, raise func()) (end func() error) {
	ctx, cancel := context.WithCancel(context.Background())
	var all sync.WaitGroup
	all.Go(func() {
		for {
			conn, err := l.Accept()
			if err == nil {
				all.Go(func() { answer(ctx, conn, limit, raise) })
				continue
			}
			select { // it has ended, or is out of files for a moment
			case <-ctx.Done():
				return
			case <-time.After(limit / 10):
			}
		}
	})
	return func() error {
		cancel()
		err := l.Close()
		all.Wait()
		return err
	}
}

// answer reads as many bytes as the word has, and no more.
func answer(ctx context.Context, conn net.Conn, limit time.Duration, raise func()) {
	ctx, cancel := context.WithTimeout(ctx, limit)
	defer cancel()
	defer closeAfter(ctx, conn)()
	if heard(conn, raiseWord) == nil {
		raise()
		_, _ = io.WriteString(conn, hereWord)
	}
}

// Raise asks the program that holds the history in dir to bring its window to the front. It returns nil when that
// program answered that it did, and otherwise says what failed: nobody listens there, or no answer came within two
// seconds, or one that is not Retake's.
func Raise(dir string) error { return ask(dir, patience) }

func ask(dir string, limit time.Duration) error {
	ctx, cancel := context.WithTimeout(context.Background(), limit)
	defer cancel()
	var conn net.Conn
	path, err := socketPath(dir)
	if err == nil {
		err = withSocket(path, func(name string) (err error) {
			conn, err = new(net.Dialer).DialContext(ctx, "unix", name)
			return err
		})
	}
	if err != nil {
		return fmt.Errorf("no Retake answers in %s: %w", dir, err)
	}
	defer closeAfter(ctx, conn)()
	if _, err = io.WriteString(conn, raiseWord); err == nil {
		err = heard(conn, hereWord)
	}
	switch {
	case err == nil:
		return nil
	case ctx.Err() != nil:
		return fmt.Errorf("the Retake that has %s open did not answer within %v", dir, limit)
	}
	return fmt.Errorf("what answers in %s is no Retake: %w", dir, err)
}

// heard waits for a word. Whatever else comes first is an error.
func heard(conn io.Reader, word string) error {
	said := make([]byte, len(word))
	if _, err := io.ReadFull(conn, said); err != nil {
		return err
	}
	if string(said) != word {
		return fmt.Errorf("it said %q", said)
	}
	return nil
}

// closeAfter closes a connection when ctx is done, which ends what waits for it, or at the call of what it returns.
func closeAfter(ctx context.Context, conn net.Conn) (now func()) {
	stop := context.AfterFunc(ctx, func() { _ = conn.Close() })
	return func() {
		stop()
		_ = conn.Close()
	}
}

// socketPath is where the socket of a data folder lies. The path is absolute, because Linux keeps a socket whose name
// begins with @ apart from all folders.
func socketPath(dir string) (string, error) { return filepath.Abs(filepath.Join(dir, windowSocket)) }

// withSocket hands out a name for the socket that the system takes for one. The name is good until use returns.
func withSocket(path string, use func(name string) error) error {
	if len(path) <= maxSocketPath {
		return use(path)
	}
	return withShortName(path, use)
}
