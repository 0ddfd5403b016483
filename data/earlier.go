package data

import (
	"cmp"
	"errors"
	"fmt"
	"io/fs"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"time"

	"retake/data/disk"
	"retake/practice"
)

const (
	// earlierFor is how long a draft that was replaced or put aside is kept.
	earlierFor = 30 * 24 * time.Hour

	// tempFor is how long a file that is not whole may be somebody's work in progress.
	tempFor = 24 * time.Hour

	// asideDate begins the name of a file that was put aside: when it was, or when a damaged one was last written, UTC.
	asideDate = "20060102T150405Z"

	// damagedMark ends the name of a file that could not be read.
	damagedMark = "-damaged"
)

// Earlier lists the drafts that were replaced or put aside, newest first. Those that cannot be read are left out, and
// named in the error, beside which there may be drafts.
func (ds *Drafts) Earlier() (all []practice.EarlierDraft, err error) {
	ds.files.Lock()
	defer ds.files.Unlock()
	dir := filepath.Join(ds.dir, earlierFolder)
	entries, err := ds.disk.List(dir)
	if err != nil {
		return nil, err
	}
	var wrong []error
	for _, entry := range entries {
		if !entry.Type().IsRegular() || !asideName.MatchString(entry.Name()) {
			continue
		}
		d, err := ds.read(filepath.Join(dir, entry.Name()))
		if err != nil {
			wrong = append(wrong, err)
			continue
		}
		date, _, _ := strings.Cut(entry.Name(), "-")
		at, _ := time.Parse(asideDate, date) // the name begins with one
		all = append(all, practice.EarlierDraft{Name: entry.Name(), Aside: at, Draft: d})
	}
	slices.SortStableFunc(all, func(a, b practice.EarlierDraft) int {
		return cmp.Or(b.Aside.Compare(a.Aside), b.Draft.Changed.Compare(a.Draft.Changed))
	})
	return all, errors.Join(wrong...)
}

// asideName is the name of a file that was put aside; it leads out of no folder.
var asideName = regexp.MustCompile(`^\d{8}T\d{6}Z-[\w-]+\.json$`)

// TakeBack makes an earlier draft the one that is being written for its question, Changed now; the one in its place is
// put aside first. Wherever it is cut short, each of the two is still there, the earlier one at worst in both places.
// Errors: fs.ErrNotExist where there is no earlier draft of that name, ErrNewer, practice.ErrNoRoom; nothing is lost then
// either.
func (ds *Drafts) TakeBack(name string, now time.Time) (practice.Draft, error) {
	ds.files.Lock()
	defer ds.files.Unlock()
	d, err := ds.takeBack(name, now)
	if err != nil {
		return practice.Draft{}, fmt.Errorf("the earlier draft was not taken back: %w", noRoom(err))
	}
	return d, nil
}

func (ds *Drafts) takeBack(name string, now time.Time) (d practice.Draft, err error) {
	if !asideName.MatchString(name) {
		return d, fmt.Errorf("%q is no earlier draft: %w", name, fs.ErrNotExist)
	}
	from := filepath.Join(ds.dir, earlierFolder, name)
	if d, err = ds.read(from); err != nil {
		return d, err
	}
	d.Changed = now.UTC()
	back, err := encode(d)
	if err != nil {
		return d, err
	}
	to := ds.path(d.Question.ID)
	err = ds.clear(to, now, func(old practice.Draft) bool { return old.ID == d.ID && old.Answer == d.Answer })
	if err == nil {
		err = disk.WriteFile(ds.disk, to, back)
	}
	if err == nil {
		err = ds.disk.Remove(from)
	}
	if err != nil {
		return d, err
	}
	return d, ds.disk.SyncFolder(filepath.Dir(from))
}

// earlier is a free name among the earlier drafts.
func (ds *Drafts) earlier(at time.Time, name string) (string, error) {
	return freeName(ds.disk, filepath.Join(ds.dir, earlierFolder), at, name)
}

// freeName is a name with a date that no file in a folder has.
func freeName(d disk.Disk, dir string, at time.Time, name string) (string, error) {
	base := filepath.Join(dir, at.UTC().Format(asideDate)+"-")
	path := base + name + ".json"
	for n := 2; ; n++ {
		if _, err := d.Stat(path); err != nil {
			return path, nothingThere(err)
		}
		path = fmt.Sprintf("%s%d-%s.json", base, n, name)
	}
}

// replace moves a draft file among the earlier ones; at is when another took its place. A clock that was set back does
// not make it older than its file.
func (ds *Drafts) replace(path string, at time.Time) error {
	info, err := ds.disk.Stat(path)
	if err != nil {
		return err
	}
	if info.ModTime().After(at) {
		at = info.ModTime()
	}
	aside, err := ds.earlier(at, withoutExt(path))
	if err != nil {
		return err
	}
	return move(ds.disk, path, aside)
}

// rescue moves a file that cannot be read into a folder, out of the way of the next one, and says where it is now.
func rescue(d disk.Disk, path, dir string) (string, error) {
	info, err := d.Stat(path)
	if err != nil {
		return "", err
	}
	aside, err := freeName(d, dir, info.ModTime(), withoutExt(path)+damagedMark)
	if err != nil {
		return "", err
	}
	return aside, move(d, path, aside)
}

// rescue moves a draft file that cannot be read among the earlier ones.
func (ds *Drafts) rescue(path string) (string, error) {
	return rescue(ds.disk, path, filepath.Join(ds.dir, earlierFolder))
}

func move(d disk.Disk, from, to string) error {
	if err := d.Rename(from, to); err != nil {
		return err
	}
	return errors.Join(d.SyncFolder(filepath.Dir(to)), d.SyncFolder(filepath.Dir(from)))
}

// Tidy deletes earlier drafts that were put aside more than 30 days ago, and files that were abandoned half written
// more than a day ago. Damaged drafts, and files it does not know, stay.
func (ds *Drafts) Tidy(now time.Time) error {
	ds.files.Lock()
	defer ds.files.Unlock()
	return errors.Join(
		tidy(ds.disk, ds.dir, func(info fs.FileInfo) bool { return abandoned(info, now) }),
		tidy(ds.disk, filepath.Join(ds.dir, roundsFolder), func(info fs.FileInfo) bool { return abandoned(info, now) }),
		tidy(ds.disk, filepath.Join(ds.dir, earlierFolder), func(info fs.FileInfo) bool {
			return abandoned(info, now) || outdated(info.Name(), now)
		}),
	)
}

// tidy deletes the files of a folder that are over.
func tidy(d disk.Disk, dir string, over func(fs.FileInfo) bool) error {
	entries, err := d.List(dir)
	if err != nil {
		return err
	}
	var wrong []error
	for _, entry := range entries {
		info, err := entry.Info()
		if err == nil && info.Mode().IsRegular() && over(info) {
			err = d.Remove(filepath.Join(dir, entry.Name()))
		}
		wrong = append(wrong, err)
	}
	return errors.Join(wrong...)
}

func abandoned(info fs.FileInfo, now time.Time) bool {
	return disk.IsTemp(info.Name()) && now.Sub(info.ModTime()) > tempFor
}

func outdated(name string, now time.Time) bool {
	date, rest, _ := strings.Cut(name, "-")
	at, err := time.Parse(asideDate, date)
	return err == nil && !strings.HasSuffix(rest, damagedMark+".json") && now.Sub(at) > earlierFor
}
