package data

import (
	"bytes"
	"encoding/json"
	"errors"
	"io"
	"strings"
	"time"

	"retake/data/archive"
	"retake/data/disk"
	"retake/data/salvage"
	"retake/practice"
)

// rescued is what could still be read of a damaged history.
type rescued struct {
	Holding practice.Holding `json:"holding"`
}

// rescueFolder saves all records of a damaged history that can still be read into a backup. It only reads the history.
func rescueFolder(history, file string, now time.Time) (saved rescued, err error) {
	err = disk.Write(disk.System{}, file, func(w io.Writer) error {
		to := archive.NewBackup(w, archive.Head{Schema: schema, Made: now.UTC(), Occasion: practice.OccasionRestore})
		there := map[string]bool{} // the tries
		_, err := salvage.Rows(history, now, plausible, func(key, value []byte) error {
			k, e, ok := readable(key, value)
			if !ok || e.about != "" && !there[e.about] {
				return nil
			}
			there[e.key] = true
			return to.Add(k.title(), json.RawMessage(e.value))
		})
		saved = rescued{to.Holding()}
		return errors.Join(err, to.Close())
	})
	return saved, err
}

// readable reads a record that may be damaged.
func readable(key, value []byte) (k anyKind, e entry, ok bool) {
	if k = kindOf(string(key)); k == nil {
		return nil, e, false
	}
	e, err := k.parse(value)
	return k, e, err == nil && e.key == string(key)
}

// plausible tells whether a value whose checksum is wrong may be what it should be: nothing in it was passed over, as an
// unknown field is.
func plausible(key, value []byte) bool {
	_, e, ok := readable(key, value)
	if !ok {
		return false
	}
	unescaped := strings.NewReplacer(`\u003c`, "<", `\u003e`, ">", `\u0026`, "&").Replace(string(value)) // as form 1 has them
	return bytes.Equal(e.value, value) || unescaped == string(e.value)
}
