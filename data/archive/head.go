package archive

import (
	"encoding/json"
	"errors"
	"fmt"
	"time"

	"retake/practice"
)

const (
	// Form is the version of the files' form that this program writes. It reads lower ones too.
	Form = 2

	// Schema is the highest version of the store's forms that a backup may be of.
	Schema = 2

	exportKind = "retake"
	backupKind = "retake-backup"
)

// Head is what a file says of itself before its records.
type Head struct {
	Backup bool // or an export, which has none of the last three
	Form   int  // from 1; of a backup from 2

	Schema   int               // version of the store's forms when it was made, from 1
	Made     time.Time         // UTC
	Occasion practice.Occasion // not empty; a newer program's may be unknown
}

// headLine is a head as it is written.
type headLine struct {
	Kind     string            `json:"kind"`
	Form     int               `json:"form"`
	Schema   int               `json:"schema,omitzero"`
	Made     time.Time         `json:"made,omitzero"`
	Occasion practice.Occasion `json:"occasion,omitzero"`
}

// readHead reads the first line. Errors: ErrForeign, ErrNewer, and what is wrong with it otherwise.
func readHead(text []byte) (Head, error) {
	o, err := readObject(text)
	if err != nil {
		return Head{}, ErrForeign
	}
	var kind string
	_ = json.Unmarshal(o["kind"], &kind) // then it is neither
	if kind != exportKind && kind != backupKind {
		return Head{}, ErrForeign
	}

	// A newer program's head may look otherwise.
	h := Head{Backup: kind == backupKind}
	lowest := 1
	if h.Backup {
		lowest = 2
	}
	if h.Form, err = version(o, "form", lowest, Form); err != nil {
		return h, err
	}
	if !h.Backup {
		return h, o.only("kind", "form")
	}
	if h.Schema, err = version(o, "schema", 1, Schema); err != nil {
		return h, err
	}

	if err := o.only("kind", "form", "schema", "made", "occasion"); err != nil {
		return h, err
	}
	var line headLine
	if err := json.Unmarshal(text, &line); err != nil {
		return h, fmt.Errorf("it cannot be read: %w", err)
	}
	h.Made, h.Occasion = line.Made.UTC(), line.Occasion
	if h.Made.IsZero() || h.Occasion == "" {
		return h, errors.New("it does not say when the backup was made, or why")
	}
	return h, nil
}

// version reads a version between the lowest and the highest one.
func version(o object, key string, lowest, highest int) (v int, err error) {
	if err := json.Unmarshal(o[key], &v); o[key] == nil || err != nil || v < lowest {
		return v, fmt.Errorf("its %s is none", key)
	}
	if v > highest {
		return v, fmt.Errorf("%w, in %s %d", ErrNewer, key, v)
	}
	return v, nil
}
