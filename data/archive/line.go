package archive

import (
	"encoding/json"
	"errors"
	"fmt"
	"time"

	"retake/practice"
)

// Line is one record of a file.
type Line struct {
	Kind   string          // attempt, note, round, story, question or setting
	Record json.RawMessage // one JSON object
}

// readLine checks a line with a record in it, split already.
func readLine(o object) (l Line, err error) {
	if err := json.Unmarshal(o["kind"], &l.Kind); err != nil || o["kind"] == nil {
		return l, errors.New("it says no kind")
	}
	if counter(new(practice.Holding), l.Kind) == nil {
		return l, fmt.Errorf("%.60q is no kind of record", l.Kind)
	}
	if err := o.only("kind", "record"); err != nil {
		return l, err
	}
	if l.Record = o["record"]; l.Record[0] != '{' {
		return l, errors.New("its record is not a JSON object")
	}
	return l, nil
}

// counter is where a holding counts the records of a kind; nil for an unknown one.
func counter(h *practice.Holding, kind string) *int {
	switch kind {
	case "attempt":
		return &h.Tries
	case "note":
		return &h.Notes
	case "round":
		return &h.Rounds
	case "story":
		return &h.Stories
	case "question":
		return &h.Questions
	case "setting":
		return &h.Settings
	}
	return nil
}

// count adds a record to a holding.
func count(h *practice.Holding, l Line) error {
	record, err := split(l.Record)
	if err != nil {
		return fmt.Errorf("its record: %w", err)
	}
	if l.Kind == "attempt" {
		finished, err := finished(record["times"])
		if err != nil {
			return err
		}
		if !finished.IsZero() && (h.First.IsZero() || finished.Before(h.First)) {
			h.First = finished
		}
		if finished.After(h.Last) {
			h.Last = finished
		}
	}
	*counter(h, l.Kind)++
	return nil
}

// finished reads when a try was finished from its times; zero where it does not say.
func finished(times json.RawMessage) (time.Time, error) {
	var t practice.Times
	if times == nil {
		return t.Finished, nil
	}
	if err := json.Unmarshal(times, &t); err != nil {
		return t.Finished, fmt.Errorf("its times cannot be read: %w", err)
	}
	t.Finished = t.Finished.UTC()
	if _, err := t.Finished.MarshalText(); err != nil {
		return t.Finished, errors.New("its times are beyond the year 9999 or before the year 0")
	}
	return t.Finished, nil
}
