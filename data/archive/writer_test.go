package archive

import (
	"bytes"
	"encoding/json"
	"errors"
	"strings"
	"testing"
	"time"

	"retake/practice"
)

func TestAddRefuses(t *testing.T) {
	for _, c := range []struct {
		name, kind string
		record     any
		says       string
	}{
		{"an unknown kind", "poem", practice.Story{}, `"poem" is no kind`},
		{"an end", "end", practice.Story{}, `"end" is no kind`},
		{"a text", "story", "once", "not a JSON object"},
		{"nothing", "story", nil, "not a JSON object"},
		{"no JSON", "story", json.RawMessage("{"), "written as JSON"},
		{"a channel", "story", make(chan int), "written as JSON"},
		{"not UTF-8", "story", json.RawMessage("{\"id\":\"\xff\"}"), "UTF-8"},
		{"a key twice", "story", json.RawMessage(`{"id":1,"id":2}`), "twice"},
		{"a time that is none", "attempt", json.RawMessage(`{"times":7}`), "times"},
		{"a long record", "story", practice.Story{Text: strings.Repeat("x", maxLine)}, "4 MiB"},
		{"a deep record", "story", json.RawMessage(`{"a":` + strings.Repeat("[", 31) + strings.Repeat("]", 31) + "}"), "deep"},
	} {
		t.Run(c.name, func(t *testing.T) {
			var b bytes.Buffer
			w := NewExport(&b)
			if err := w.Add(c.kind, c.record); err == nil || !strings.Contains(err.Error(), c.says) {
				t.Errorf("it says %v", err)
			}
			if err := w.Add("story", practice.Story{}); err != nil {
				t.Errorf("another one after it: %v", err)
			}
			if err := w.Close(); err != nil {
				t.Error(err)
			}
			if lines, _, err := read(b.Bytes()); len(lines) != 1 || err != nil || w.Holding() != (practice.Holding{Stories: 1}) {
				t.Errorf("it has %d lines, %v, and holds %+v", len(lines), err, w.Holding())
			}
		})
	}
}

func TestNoMoreIsWrittenThanCanBeRead(t *testing.T) {
	w := NewExport(&bytes.Buffer{})
	w.left = maxLine + 100
	if err := w.Add("story", json.RawMessage(`{"a":"`+strings.Repeat("x", 100)+`"}`)); !errors.Is(err, errTooLarge) {
		t.Errorf("it says %v", err)
	}
	if err := w.Add("story", json.RawMessage(`{}`)); err != nil {
		t.Errorf("what has room: %v", err)
	}
}

func TestABackupNeedsAHead(t *testing.T) {
	for name, h := range map[string]Head{
		"no schema":      {Made: noon, Occasion: practice.OccasionAsked},
		"a newer schema": {Schema: Schema + 1, Made: noon, Occasion: practice.OccasionAsked},
		"no time":        {Schema: 1, Occasion: practice.OccasionAsked},
		"no occasion":    {Schema: 1, Made: noon},
		"a year too far": {Schema: 1, Made: noon.AddDate(9000, 0, 0), Occasion: practice.OccasionAsked},
	} {
		var b bytes.Buffer
		w := NewBackup(&b, h)
		add, end := w.Add("story", practice.Story{}), w.Close()
		if add == nil || end == nil || !strings.Contains(end.Error(), "head") || b.Len() > 0 {
			t.Errorf("%s: %v, %v, %d bytes", name, add, end, b.Len())
		}
	}
	var b bytes.Buffer
	w := NewBackup(&b, Head{Schema: 1, Made: noon.In(time.FixedZone("", 3600)), Occasion: "later"})
	if err := w.Close(); err != nil {
		t.Fatal(err)
	}
	want := Head{Backup: true, Form: Form, Schema: 1, Made: noon, Occasion: "later"}
	if _, r, err := read(b.Bytes()); err != nil || r.Head() != want {
		t.Errorf("%v, %+v", err, r)
	}
}

// full takes so many bytes.
type full struct{ room int }

var errFull = errors.New("the disk is full")

func (f *full) Write(p []byte) (int, error) {
	if f.room -= len(p); f.room < 0 {
		return 0, errFull
	}
	return len(p), nil
}

func TestAnErrorOfWritingStays(t *testing.T) {
	for name, begin := range map[string]func(*full) *Writer{
		"export": func(f *full) *Writer { return NewExport(f) },
		"backup": func(f *full) *Writer { return NewBackup(f, asked) },
	} {
		for _, room := range []int{0, 20, 40_000} {
			w := begin(&full{room})
			var told error
			for range 100_000 {
				if told = w.Add("story", practice.Story{Text: "x"}); told != nil {
					break
				}
			}
			if err := w.Close(); !errors.Is(told, errFull) || !errors.Is(err, errFull) {
				t.Errorf("%s with room for %d bytes: Add says %v, Close says %v", name, room, told, err)
			}
		}
	}
}

func TestNothingIsAddedBehindTheEnd(t *testing.T) {
	var b bytes.Buffer
	w := NewExport(&b)
	if err := w.Close(); err != nil {
		t.Fatal(err)
	}
	before := b.String()
	if w.Add("story", practice.Story{}) == nil || w.Close() == nil || b.String() != before {
		t.Errorf("it is %q now", b.String())
	}
}
