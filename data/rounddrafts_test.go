package data

import (
	"errors"
	"os"
	"path/filepath"
	"reflect"
	"strings"
	"testing"
	"time"

	"retake/practice"
)

func roundDraft(id string, made time.Time) practice.RoundDraft {
	d := draft("a1", "own", made)
	return practice.RoundDraft{
		Schema: practice.DraftSchema, IDs: []string{"a1", "a2"}, Draft: &d,
		Round: practice.Round{
			Record:    practice.Record{ID: id, Schema: practice.RecordSchema, Created: made, Changed: made},
			Questions: []practice.Question{d.Question, d.Question}, Attempts: []string{}, Turns: []practice.Turn{{Paused: 1}},
		},
	}
}

func TestARoundThatGoesOnComesBackAsItWas(t *testing.T) {
	ds := draftsOf(t)
	if _, ok, err := ds.OpenRound(); ok || err != nil {
		t.Fatalf("before there is one: %v, %v", ok, err)
	}
	older, newer := roundDraft("01A", noon), roundDraft("01B", noon.Add(time.Hour))
	for _, d := range []practice.RoundDraft{newer, older} {
		if err := ds.SaveRound(d); err != nil {
			t.Fatal(err)
		}
	}
	got, ok, err := ds.OpenRound()
	if err != nil || !ok || !reflect.DeepEqual(got, newer) {
		t.Errorf("%v, %v\n%+v\n%+v", ok, err, got, newer)
	}
	if _, found, err := ds.Latest(); found || err != nil {
		t.Errorf("it is no draft of a question: %v, %v", found, err)
	}
	for range 2 {
		if err := ds.RemoveRound("01B"); err != nil {
			t.Error(err)
		}
	}
	if got, ok, _ := ds.OpenRound(); !ok || got.Round.ID != "01A" {
		t.Errorf("then %v %s", ok, got.Round.ID)
	}
}

func TestRoundsThatCannotBeRead(t *testing.T) {
	ds := draftsOf(t)
	if err := ds.SaveRound(roundDraft("01A", noon)); err != nil {
		t.Fatal(err)
	}
	plant(t, ds, roundsFolder+"/01B.json", `{"schema":1,"round":{"id":"01B"},"stage":0}`, time.Hour)
	plant(t, ds, roundsFolder+"/01C.json", `{"schema":1`, time.Hour)
	plant(t, ds, roundsFolder+"/01D.json", `{"schema":99}`, time.Hour)
	got, ok, err := ds.OpenRound()
	if !ok || got.Round.ID != "01A" || !errors.Is(err, ErrNewer) || strings.Count(err.Error(), "it is kept as ") != 2 {
		t.Errorf("%v %s: %v", ok, got.Round.ID, err)
	}
	left, _ := os.ReadDir(filepath.Join(ds.dir, roundsFolder))
	if len(left) != 2 {
		t.Errorf("%d files are left: the good one and the newer program's stay", len(left))
	}
}

func TestRoundsAreListedNewestFirst(t *testing.T) {
	s := open(t, t.TempDir())
	for i, id := range []string{"01A", "01C", "01B", "01D"} {
		r := practice.Round{Record: practice.Record{ID: id, Schema: practice.RecordSchema, Created: noon, Changed: noon}}
		if i == 3 {
			r.Deleted = noon
		}
		if err := s.PutRound(r); err != nil {
			t.Fatal(err)
		}
	}
	all, err := s.Rounds(2)
	if err != nil || len(all) != 2 || all[0].ID != "01C" || all[1].ID != "01B" {
		t.Errorf("%+v, %v", all, err)
	}
	if r, err := s.Round("01A"); err != nil || r.ID != "01A" {
		t.Errorf("%+v, %v", r, err)
	}
	if _, err := s.Round("01X"); !errors.Is(err, ErrNotFound) {
		t.Errorf("of one that is not there: %v", err)
	}
}
