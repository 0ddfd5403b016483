package data

import (
	"errors"
	"fmt"
	"slices"
	"testing"
	"time"

	"pgregory.net/rapid"

	"retake/practice"
)

// anyPoint is any point there can be.
var anyPoint = rapid.Custom(func(t *rapid.T) practice.Point {
	p := practice.Point{
		Place: rapid.Int64Range(0, 1<<60).Draw(t, "place"), Zone: int16(rapid.IntRange(-840, 840).Draw(t, "zone")),
		Score: practice.Score(rapid.IntRange(int(practice.NoScore), 100).Draw(t, "score")),
		Words: rapid.Int32Range(0, 9000).Draw(t, "words"), Used: rapid.Int32Range(0, 7200).Draw(t, "used"),
		Question: rapid.Uint32().Draw(t, "question"), Rules: rapid.Uint32().Draw(t, "rules"),
		Round: rapid.Uint32().Draw(t, "round"), First: rapid.Bool().Draw(t, "first"),
		Told: rapid.Int32Range(0, 600).Draw(t, "told"), Pace: rapid.Int32Range(0, 400).Draw(t, "pace"),
	}
	for i := range p.Levels {
		p.Levels[i] = practice.Level(rapid.IntRange(int(practice.NotJudged), int(practice.Strong)).Draw(t, "level"))
	}
	for i := range p.Shares {
		p.Shares[i] = rapid.Uint8Range(0, 100).Draw(t, "share")
	}
	return p
})

func TestAPointIsReadAsItWasWritten(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		p := anyPoint.Draw(t, "point")
		p.Day = practice.Day(rapid.IntRange(-1000, 100_000).Draw(t, "day"))
		day, err := dayOfKey([]byte(dayKey(p.Day)))
		block := appendPoint(nil, p)
		if got := pointOf(block, day); err != nil || got != p || len(block) != pointSize {
			t.Fatalf("%d bytes read as\n%+v, %v, not\n%+v", len(block), got, err, p)
		}
	})
}

// A block holds the last point of each place, in their order, whatever the order they come in.
func TestABlockIsInOrder(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		var block []byte
		want := map[int64]practice.Point{}
		for range rapid.IntRange(0, 30).Draw(t, "changes") {
			p := anyPoint.Draw(t, "point")
			p.Place = rapid.Int64Range(0, 9).Draw(t, "place")
			keep := rapid.Bool().Draw(t, "keep")
			block = withPoint(block, p, keep)
			if delete(want, p.Place); keep {
				want[p.Place] = p
			}
		}
		if len(block) != pointSize*len(want) {
			t.Fatalf("%d bytes for %d points", len(block), len(want))
		}
		last := int64(-1)
		for ; len(block) > 0; block = block[pointSize:] {
			p := pointOf(block, 0)
			if p.Place <= last || p != want[p.Place] {
				t.Fatalf("%+v after %d, not %+v", p, last, want[p.Place])
			}
			last = p.Place
		}
	})
}

func TestTheKeysOfDaysAreInOrder(t *testing.T) {
	days := []practice.Day{-40_000, -1, 0, 1, 255, 256, 20_521, 100_000}
	var keys []string
	for _, d := range days {
		keys = append(keys, dayKey(d))
	}
	if !slices.IsSorted(keys) {
		t.Errorf("%q", keys)
	}
}

func TestPointsFollowWhatIsKept(t *testing.T) {
	s := open(t, t.TempDir())
	at := time.Date(2026, 3, 9, 22, 0, 0, 0, time.UTC)
	try := func(i int, finished time.Time) practice.Attempt {
		a := practice.Attempt{
			Record:   practice.NewRecord(fmt.Sprintf("a%d", i), practice.Instant{Wall: finished}),
			Question: practice.Question{ID: "q", Text: "Have you?", Kind: practice.Event}, Answer: practice.Answer{"I did", "", "", "it ended"},
			Times: practice.Times{Finished: finished, LocalDate: finished.Format("2006-01-02"), Zone: "+00:00"},
		}
		a.Check.Score, a.Check.Kind = practice.Score(40+i), practice.Event
		return a
	}
	for i, finished := range []time.Time{at, at.Add(3 * time.Hour), at.Add(12 * time.Hour)} {
		if err := s.AddAttempt(try(i, finished)); err != nil {
			t.Fatal(err)
		}
	}
	scores := func() string {
		points, err := s.Points()
		if err != nil {
			t.Fatal(err)
		}
		var all []string
		for _, p := range points {
			all = append(all, fmt.Sprintf("%d/%d", int(p.Day-points[0].Day), p.Score))
		}
		return fmt.Sprint(all)
	}
	if got := scores(); got != "[0/40 0/41 1/42]" {
		t.Errorf("kept %s", got)
	}
	check := practice.Check{Score: 90, Kind: practice.Event}
	note := practice.Note{Record: practice.NewRecord("n", practice.Instant{Wall: at}), Attempt: "a1", About: practice.NoteCheck, Check: &check}
	if err := s.PutNote(note); err != nil {
		t.Fatal(err)
	}
	if err := s.Trash(at, "a0"); err != nil {
		t.Fatal(err)
	}
	if got := scores(); got != "[0/90 1/42]" {
		t.Errorf("after a new check and a deletion %s", got)
	}
	if err := s.Restore(at, "a0"); err != nil {
		t.Fatal(err)
	}
	if got := scores(); got != "[0/40 0/90 1/42]" {
		t.Errorf("restored %s", got)
	}
	points, err := s.Points()
	if err != nil {
		t.Fatal(err)
	}
	summary, err := s.AtPlace(points[2].Place)
	if err != nil || summary.ID != "a2" {
		t.Errorf("at its place is %q, %v", summary.ID, err)
	}
	if _, err := s.AtPlace(1); !errors.Is(err, ErrNotFound) {
		t.Errorf("where there is none: %v", err)
	}
}
