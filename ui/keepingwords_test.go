package ui

import (
	"context"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"strings"
	"testing"
	"time"

	"retake/practice"
)

func TestHoldingWords(t *testing.T) {
	for want, h := range map[string]practice.Holding{
		"":                                   {},
		"1 try":                              {Tries: 1},
		"57 tries, 6 stories and 3 settings": {Tries: 57, Stories: 6, Settings: 3},
		"1 note and 1 mock round":            {Notes: 1, Rounds: 1},
		"2 tries, 3 notes, 4 mock rounds, 1 story, 1 question of your own and 1 setting": {Tries: 2, Notes: 3, Rounds: 4, Stories: 1, Questions: 1, Settings: 1},
	} {
		if got := holdingWords(h); got != want {
			t.Errorf("%q, not %q", got, want)
		}
	}
}

func TestMergeWords(t *testing.T) {
	for _, c := range []struct {
		name           string
		merge          practice.Merge
		would, thenDid string
	}{
		{"nothing", practice.Merge{}, "", ""},
		{"one try", practice.Merge{Adds: practice.Holding{Tries: 1}}, "1 try will be added.", "1 try was added."},
		{
			"all of it",
			practice.Merge{Adds: practice.Holding{Tries: 57, Stories: 6}, Replaces: practice.Holding{Settings: 3}, Same: 12, Later: 2, Differs: 1},
			"57 tries and 6 stories will be added. 3 settings are newer in the file and replace yours. 12 records are here already. " +
				"2 records are newer here: yours stay. 1 try is here with other words: yours stays.",
			"57 tries and 6 stories were added. 3 settings were replaced by newer ones.",
		},
		{
			"one newer",
			practice.Merge{Replaces: practice.Holding{Stories: 1}, Same: 1, Later: 1, Differs: 2},
			"1 story is newer in the file and replaces yours. 1 record is here already. 1 record is newer here: yours stays. " +
				"2 tries are here with other words: yours stay.",
			"1 story was replaced by a newer one.",
		},
	} {
		t.Run(c.name, func(t *testing.T) {
			if got := strings.Join(mergeWords(c.merge), " "); got != c.would {
				t.Errorf("before: %q", got)
			}
			if got := mergedWords(c.merge); got != c.thenDid {
				t.Errorf("after: %q", got)
			}
		})
	}
}

func TestFileSize(t *testing.T) {
	for want, n := range map[string]int64{
		"0 bytes": 0, "1 byte": 1, "999 bytes": 999, "1 kB": 1000, "124 kB": 124_400, "999 kB": 999_499, "1.0 MB": 999_500,
		"3.1 MB": 3_100_000, "1.0 GB": 999_950_000,
	} {
		if got := fileSize(n); got != want {
			t.Errorf("%d is %q, not %q", n, got, want)
		}
	}
}

func TestBackupsWords(t *testing.T) {
	one := practice.Backup{Made: noon.Add(-2 * time.Hour).In(time.FixedZone("", 3600))}
	for want, all := range map[string][]practice.Backup{
		"none yet":                               nil,
		"last one today at 10:00, 1 is kept":     {one},
		"last one today at 10:00, 3 are kept":    {one, one, one},
		"last one yesterday at 12:00, 1 is kept": {{Made: noon.AddDate(0, 0, -1)}},
	} {
		if got := backupsWords(all, noon); got != want {
			t.Errorf("%q, not %q", got, want)
		}
	}
}

func TestSentence(t *testing.T) {
	for in, want := range map[string]string{
		"the disk is full": "The disk is full.", "Done.": "Done.", "élan": "Élan.", "/home/me: no": "/home/me: no.",
	} {
		if got := sentence(in); got != want {
			t.Errorf("%q, not %q", got, want)
		}
	}
}

func TestEveryOccasionHasWords(t *testing.T) {
	for _, b := range sevenBackups() {
		if occasions[b.Occasion] == "" {
			t.Errorf("%s has none", b.Occasion)
		}
	}
}

func TestFailedSaysWhatAndWhatIsSafe(t *testing.T) {
	path := func(err error) error { return &os.PathError{Op: "open", Path: "/home/me/x", Err: err} }
	for _, c := range []struct {
		name string
		err  error
		want banner
	}{
		{"no room", fmt.Errorf("file 1: %w", practice.ErrNoRoom), banner{bold: "No.", text: "There is not enough room on the disk. Safe.", kind: bad}},
		{"there", path(fs.ErrExist), banner{bold: "No.", text: "A file of this name is there already, and is not replaced. Safe.", kind: bad}},
		{"not there", path(fs.ErrNotExist), banner{bold: "No.", text: "There is no such file or folder. Safe.", kind: bad}},
		{"forbidden", path(fs.ErrPermission), banner{bold: "No.", text: "The system does not allow it. Safe.", kind: bad}},
		{"stopped", fmt.Errorf("line 3: %w", context.Canceled), banner{bold: "Stopped.", text: "Safe."}},
		{"other", errors.New("line 3 is too long"), banner{bold: "No.", text: "Line 3 is too long. Safe.", kind: bad}},
	} {
		t.Run(c.name, func(t *testing.T) {
			if got := failed("No.", c.err, "Safe."); got.bold != c.want.bold || got.text != c.want.text || got.kind != c.want.kind {
				t.Errorf("%+v", got)
			}
		})
	}
}
