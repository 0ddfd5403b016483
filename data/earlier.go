package data

import (
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"time"

	"retake/data/disk"
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

// earlier is a free name among the earlier drafts.
func (ds *Drafts) earlier(at time.Time, name string) string {
	return freeName(filepath.Join(ds.dir, earlierFolder), at, name)
}

// freeName is a name with a date that no file in a folder has.
func freeName(dir string, at time.Time, name string) string {
	base := filepath.Join(dir, at.UTC().Format(asideDate)+"-")
	path := base + name + ".json"
	for n := 2; taken(path); n++ {
		path = fmt.Sprintf("%s%d-%s.json", base, n, name)
	}
	return path
}

func taken(path string) bool {
	_, err := os.Lstat(path)
	return !errors.Is(err, fs.ErrNotExist)
}

// replace moves a draft file among the earlier ones; at is when another took its place. A clock that was set back does
// not make it older than its file.
func (ds *Drafts) replace(path string, at time.Time) error {
	info, err := os.Stat(path)
	if err != nil {
		return err
	}
	if info.ModTime().After(at) {
		at = info.ModTime()
	}
	return move(path, ds.earlier(at, withoutExt(path)))
}

// rescue moves a file that cannot be read into a folder, out of the way of the next one, and says where it is now.
func rescue(path, dir string) (string, error) {
	info, err := os.Stat(path)
	if err != nil {
		return "", err
	}
	aside := freeName(dir, info.ModTime(), withoutExt(path)+damagedMark)
	return aside, move(path, aside)
}

// rescue moves a draft file that cannot be read among the earlier ones.
func (ds *Drafts) rescue(path string) (string, error) {
	return rescue(path, filepath.Join(ds.dir, earlierFolder))
}

func move(from, to string) error {
	if err := os.Rename(from, to); err != nil {
		return err
	}
	return errors.Join(disk.System{}.SyncFolder(filepath.Dir(to)), disk.System{}.SyncFolder(filepath.Dir(from)))
}

// Tidy deletes earlier drafts that were put aside more than 30 days ago, and files that were abandoned half written
// more than a day ago. Damaged drafts, and files it does not know, stay.
func (ds *Drafts) Tidy(now time.Time) error {
	ds.files.Lock()
	defer ds.files.Unlock()
	return errors.Join(
		tidy(ds.dir, func(info fs.FileInfo) bool { return abandoned(info, now) }),
		tidy(filepath.Join(ds.dir, earlierFolder), func(info fs.FileInfo) bool {
			return abandoned(info, now) || outdated(info.Name(), now)
		}),
	)
}

// tidy deletes the files of a folder that are over.
func tidy(dir string, over func(fs.FileInfo) bool) error {
	entries, err := os.ReadDir(dir)
	if err != nil {
		return err
	}
	var wrong []error
	for _, entry := range entries {
		info, err := entry.Info()
		if err == nil && info.Mode().IsRegular() && over(info) {
			err = os.Remove(filepath.Join(dir, entry.Name()))
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
