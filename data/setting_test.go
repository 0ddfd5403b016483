package data

import (
	"slices"
	"strings"
	"testing"
	"time"

	"retake/practice"
)

func setting(name, value string) practice.Setting {
	return practice.Setting{
		Record: practice.Record{ID: name, Schema: practice.RecordSchema, Created: noon, Changed: noon}, Value: value,
	}
}

func TestSettings(t *testing.T) {
	s := open(t, t.TempDir())
	if all, err := s.Settings(); len(all) != 0 || err != nil {
		t.Errorf("a new history has %+v, %v", all, err)
	}
	rate, date, gone := setting("rate", "150"), setting("interview-date", "2026-12-01"), setting("gone", "x")
	gone.Deleted = noon
	for _, v := range []practice.Setting{rate, date, gone} {
		if err := s.PutSetting(v); err != nil {
			t.Fatal(err)
		}
	}
	if all, err := s.Settings(); !slices.Equal(all, []practice.Setting{date, rate}) || err != nil {
		t.Errorf("%+v, %v", all, err)
	}
	write(t, s, map[string][]byte{"g/interview-date": []byte("?")})
	all, err := s.Settings()
	if !slices.Equal(all, []practice.Setting{rate}) || err == nil || !strings.Contains(err.Error(), "g/interview-date") {
		t.Errorf("beside a damaged one: %+v, %v", all, err)
	}
	if err := s.Close(); err != nil { // before the helper finds the damage
		t.Fatal(err)
	}
}

// TestTouchedIsNotOlder edits a setting by a clock that is set back and stands.
func TestTouchedIsNotOlder(t *testing.T) {
	s := open(t, t.TempDir())
	for i, after := range []time.Duration{0, -365 * 24 * time.Hour, -365 * 24 * time.Hour, time.Nanosecond, time.Hour} {
		v := setting("rate", "130")
		if all, err := s.Settings(); err == nil && len(all) == 1 {
			v = all[0]
		}
		v.Value += "+"
		v.Touch(noon.Add(after))
		if err := s.PutSetting(v); err != nil {
			t.Errorf("edit %d: %v", i, err)
		}
	}
	if all, err := s.Settings(); err != nil || len(all) != 1 || all[0].Value != "130+++++" {
		t.Errorf("%+v, %v", all, err)
	}
}
