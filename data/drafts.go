package data

import (
	"crypto/sha256"
	"encoding/json"
	"errors"
	"fmt"
	"io/fs"
	"math"
	"path/filepath"
	"regexp"
	"strings"
	"sync"
	"time"

	"retake/data/disk"
	"retake/practice"
)

// Drafts keeps the answers that are being written, one file a question, and the round that goes on. Its methods may be called from any goroutine,
// and what is true of them in one program only holds while no other has the history of the same folder open.
type Drafts struct {
	dir   string
	disk  disk.Disk
	files sync.Mutex
}

// OpenDrafts opens the drafts in a data folder; both are made when they are not there.
func OpenDrafts(dir string) (*Drafts, error) {
	return openDrafts(folder{dir, disk.System{}})
}

func openDrafts(f folder) (*Drafts, error) {
	if err := f.preparePart(draftsFolder); err != nil {
		return nil, err
	}
	for _, part := range []string{earlierFolder, roundsFolder} {
		if err := f.preparePart(filepath.Join(draftsFolder, part)); err != nil {
			return nil, err
		}
	}
	return &Drafts{dir: filepath.Join(f.dir, draftsFolder), disk: f.disk}, nil
}

// Save keeps a draft. Another draft of the same question, or what cannot be read in its place, is put aside first.
// Where the disk is full the error is practice.ErrNoRoom.
func (ds *Drafts) Save(d practice.Draft) error {
	ds.files.Lock()
	defer ds.files.Unlock()
	data, err := encode(d)
	if err != nil {
		return fmt.Errorf("the draft was not saved: %w", err)
	}
	path := ds.path(d.Question.ID)
	err = ds.clear(path, d.Changed, func(old practice.Draft) bool { return old.ID == d.ID })
	if err == nil {
		err = disk.WriteFile(ds.disk, path, data)
	}
	if err != nil {
		return fmt.Errorf("the draft was not saved: %w", noRoom(err))
	}
	return nil
}

// clear puts aside what a draft is to take the place of, at a time: all but a draft that may be written over.
func (ds *Drafts) clear(path string, at time.Time, over func(practice.Draft) bool) error {
	old, err := ds.read(path)
	switch {
	case errors.Is(err, errDamaged):
		_, err = ds.rescue(path)
	case errors.Is(err, ErrNewer), err == nil && !over(old):
		err = ds.replace(path, at)
	case errors.Is(err, fs.ErrNotExist):
		err = nil
	}
	return err
}

// Load reads the draft of a question, if there is one. Errors: ErrNewer for a file that is left where it is; a damaged
// one is put aside, and the error says where.
func (ds *Drafts) Load(questionID string) (practice.Draft, bool, error) {
	ds.files.Lock()
	defer ds.files.Unlock()
	return ds.load(ds.path(questionID))
}

// Latest reads the draft that was Changed last, if there is any. What Load would say of the others is in the error,
// beside which there may be a draft.
func (ds *Drafts) Latest() (latest practice.Draft, ok bool, err error) {
	ds.files.Lock()
	defer ds.files.Unlock()
	entries, err := ds.disk.List(ds.dir)
	if err != nil {
		return practice.Draft{}, false, err
	}
	var wrong []error
	for _, entry := range entries {
		if filepath.Ext(entry.Name()) != ".json" {
			continue
		}
		d, there, err := ds.load(filepath.Join(ds.dir, entry.Name()))
		if there && (!ok || d.Changed.After(latest.Changed)) {
			latest, ok = d, true
		}
		wrong = append(wrong, err)
	}
	return latest, ok, errors.Join(wrong...)
}

func (ds *Drafts) load(path string) (practice.Draft, bool, error) {
	d, err := ds.read(path)
	switch {
	case err == nil:
		return d, true, nil
	case errors.Is(err, fs.ErrNotExist):
		return practice.Draft{}, false, nil
	case errors.Is(err, errDamaged):
		aside, asideErr := ds.rescue(path)
		if asideErr == nil {
			err = fmt.Errorf("%w; it is kept as %s", err, aside)
		}
		return practice.Draft{}, false, errors.Join(err, asideErr)
	}
	return practice.Draft{}, false, err
}

// Remove deletes a draft that has become an attempt. It does nothing when the question has no draft or another one.
func (ds *Drafts) Remove(d practice.Draft) error {
	ds.files.Lock()
	defer ds.files.Unlock()
	return ds.remove(d)
}

func (ds *Drafts) remove(d practice.Draft) error {
	path := ds.path(d.Question.ID)
	kept, err := ds.read(path)
	switch {
	case errors.Is(err, fs.ErrNotExist), errors.Is(err, errDamaged), errors.Is(err, ErrNewer):
		return nil
	case err != nil:
		return err
	case kept.ID != d.ID:
		return nil
	}
	if err := ds.disk.Remove(path); err != nil {
		return err
	}
	return ds.disk.SyncFolder(ds.dir)
}

// PutAside keeps a discarded draft among the earlier ones, as it is now, and takes it out of the way.
func (ds *Drafts) PutAside(d practice.Draft, now time.Time) error {
	ds.files.Lock()
	defer ds.files.Unlock()
	data, err := encode(d)
	var aside string
	if err == nil {
		aside, err = ds.earlier(now, fileName(d.Question.ID))
	}
	if err == nil {
		err = disk.WriteFile(ds.disk, aside, data)
	}
	if err != nil {
		return fmt.Errorf("the draft was not put aside and stays: %w", noRoom(err))
	}
	return ds.remove(d)
}

// errDamaged is what reading returns for a file that does not hold what it should.
var errDamaged = errors.New("damaged")

// read reads one draft file. Errors: fs.ErrNotExist, errDamaged, ErrNewer.
func (ds *Drafts) read(path string) (d practice.Draft, err error) {
	data, err := disk.ReadFile(ds.disk, path, math.MaxInt64-1)
	if err != nil {
		return d, err
	}
	var form struct{ Schema int }
	if json.Unmarshal(data, &form) == nil && form.Schema > practice.DraftSchema {
		return d, fmt.Errorf("the draft %s was %w", path, ErrNewer)
	}
	if err := json.Unmarshal(data, &d); err != nil {
		return d, fmt.Errorf("the draft %s is %w: %w", path, errDamaged, err)
	}
	if d.ID == "" {
		return d, fmt.Errorf("the draft %s is %w: it has no id", path, errDamaged)
	}
	return d, nil
}

func (ds *Drafts) path(questionID string) string {
	return filepath.Join(ds.dir, fileName(questionID)+".json")
}

// plainID is an ID that can name a file on every system: a question's of the bank, or a ULID.
var plainID = regexp.MustCompile(`^([a-z0-9-]{1,64}|[0-9A-Z]{26})$`)

// fileName is a question's ID, or a hash of one that cannot name a file. Hashes begin with an underscore, which no
// plain ID has. All questions without an ID share one name, so of them only the last keeps its draft in place.
func fileName(questionID string) string {
	if plainID.MatchString(questionID) {
		return questionID
	}
	return fmt.Sprintf("_%x", sha256.Sum256([]byte(questionID)))[:33]
}

// withoutExt is the name of a file as its name contains it once it is put aside.
func withoutExt(path string) string { return strings.TrimSuffix(filepath.Base(path), ".json") }
