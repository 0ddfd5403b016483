package data

import (
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"path/filepath"
	"reflect"
	"sync"

	"retake/data/disk"
)

// maxJSONFile is the most bytes a JSONFile may have; what it is for takes some hundred.
const maxJSONFile = 64 << 10

// JSONFile is a small file of this machine in the data folder, such as the window's size. It is no record and is never
// exported. Its methods may be called from any goroutine, and what is true of them in one program only holds while no
// other has the history of the same folder open.
type JSONFile struct {
	path string
	disk disk.Disk
	file sync.Mutex
}

// NewJSONFile names a file in a data folder, which need not be there. name ends in .json.
func NewJSONFile(dir, name string) *JSONFile {
	return &JSONFile{path: filepath.Join(dir, name), disk: disk.System{}}
}

// Load reads the file, if there is one, into what the pointer into points at. Fields that the file does not have keep
// their value, and where found is false all do. A file that is damaged or has more than 64 KiB is put aside, and the
// error says where.
func (j *JSONFile) Load(into any) (found bool, err error) {
	j.file.Lock()
	defer j.file.Unlock()
	value, err := j.read()
	if err == nil {
		// A value of the wrong type would be found halfway.
		if err = json.Unmarshal(value, reflect.New(reflect.TypeOf(into).Elem()).Interface()); err == nil {
			return true, json.Unmarshal(value, into)
		}
		err = fmt.Errorf("%s is %w: %w", j.path, errDamaged, err)
	}
	switch {
	case errors.Is(err, fs.ErrNotExist):
		return false, nil
	case errors.Is(err, errDamaged):
		aside, asideErr := rescue(j.disk, j.path, filepath.Dir(j.path))
		if asideErr == nil {
			err = fmt.Errorf("%w; it is kept as %s", err, aside)
		}
		return false, errors.Join(err, asideErr)
	}
	return false, err
}

// read reads the file. Errors: fs.ErrNotExist, errDamaged where it is too large.
func (j *JSONFile) read() ([]byte, error) {
	file, err := j.disk.Open(j.path)
	if err != nil {
		return nil, err
	}
	defer file.Close()
	value, err := io.ReadAll(io.LimitReader(file, maxJSONFile+1))
	if err == nil && len(value) > maxJSONFile {
		err = fmt.Errorf("%s is %w: it has more than %d bytes", j.path, errDamaged, maxJSONFile)
	}
	return value, err
}

// Save writes v in the place of what the file held, as WriteFile does. What has more than 64 KiB is refused.
func (j *JSONFile) Save(v any) error {
	j.file.Lock()
	defer j.file.Unlock()
	value, err := json.Marshal(v)
	if err == nil && len(value) > maxJSONFile {
		err = fmt.Errorf("it has %d bytes, and the file takes %d at most", len(value), maxJSONFile)
	}
	if err == nil {
		err = disk.WriteFile(j.disk, j.path, value)
	}
	if err != nil {
		return fmt.Errorf("%s was not saved: %w", j.path, noRoom(err))
	}
	return nil
}
