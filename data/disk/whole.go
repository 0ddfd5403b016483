package disk

import (
	"errors"
	"io"
	"io/fs"
	"path/filepath"
	"strings"
)

// tempMark is in the name of every file that is not whole yet, which also begins with a dot.
const tempMark = ".tmp-"

// IsTemp tells by its name whether a file is not whole yet, or never became so.
func IsTemp(name string) bool {
	return strings.HasPrefix(name, ".") && strings.Contains(name, tempMark)
}

// Write makes what write writes the content of a file, new or old. At any moment, be it a crash or a full disk, the
// file has its old content or the new one, never a part. The folder must be there.
func Write(d Disk, path string, write func(io.Writer) error) (err error) {
	return whole(d, path, write, d.Rename)
}

// WriteNew is Write for a file that is not there yet; one that is there is fs.ErrExist, and stays.
func WriteNew(d Disk, path string, write func(io.Writer) error) error {
	there := func() error {
		_, err := d.Stat(path)
		if err == nil {
			return &fs.PathError{Op: "create", Path: path, Err: fs.ErrExist}
		}
		if errors.Is(err, fs.ErrNotExist) {
			return nil
		}
		return err
	}
	if err := there(); err != nil {
		return err
	}
	return whole(d, path, write, func(from, to string) error {
		if err := there(); err != nil {
			return err
		}
		return d.Rename(from, to)
	})
}

// whole writes a file beside its place and puts it there.
func whole(d Disk, path string, write func(io.Writer) error, put func(from, to string) error) (err error) {
	temp, err := d.Temp(filepath.Dir(path), "."+filepath.Base(path)+tempMark+"*")
	if err != nil {
		return err
	}
	defer func() {
		if err != nil {
			_ = d.Remove(temp.Name())
		}
	}()
	err = write(temp)
	if err == nil {
		err = temp.Sync()
	}
	if err = errors.Join(err, temp.Close()); err != nil {
		return err
	}
	if err = put(temp.Name(), path); err != nil {
		return err
	}
	return d.SyncFolder(filepath.Dir(path))
}

// WriteFile is Write for content that is at hand.
func WriteFile(d Disk, path string, content []byte) error {
	return Write(d, path, func(w io.Writer) error { return writeAll(w, content) })
}

// writeAll writes all of it or says that it did not.
func writeAll(w io.Writer, content []byte) error {
	n, err := w.Write(content)
	if err == nil && n < len(content) {
		err = io.ErrShortWrite
	}
	return err
}

// ReadFile reads a file, at most limit bytes; more are an error.
func ReadFile(d Disk, path string, limit int64) (content []byte, err error) {
	f, err := d.Open(path)
	if err != nil {
		return nil, err
	}
	defer func() { err = errors.Join(err, f.Close()) }()
	content, err = io.ReadAll(io.LimitReader(f, limit+1))
	if err == nil && int64(len(content)) > limit {
		err = &fs.PathError{Op: "read", Path: path, Err: errTooLarge}
	}
	return content, err
}

var errTooLarge = errors.New("it is larger than it can be")
