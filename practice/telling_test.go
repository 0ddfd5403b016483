package practice_test

import (
	"encoding/json"
	"fmt"
	"strings"
	"testing"
	"time"

	"retake/practice"
)

func TestPaceAndWhatWasDropped(t *testing.T) {
	many := func(n int) string { return strings.Repeat("word ", n) }
	a := practice.Answer{many(30), "", many(100), many(70)}
	const s, task, act, r = practice.Situation, practice.Task, practice.Action, practice.Result
	for name, c := range map[string]struct {
		told    []practice.Section
		used    time.Duration
		pace    int
		dropped string
	}{
		"all of it":        {[]practice.Section{s, task, act, r}, 80 * time.Second, 150, "[]"},
		"two parts":        {[]practice.Section{s, act}, time.Minute, 130, "[3]"},
		"rounded":          {[]practice.Section{act}, 70 * time.Second, 86, "[0 3]"},
		"an empty part":    {[]practice.Section{task}, time.Minute, 0, "[0 2 3]"},
		"nothing":          {nil, time.Minute, 0, "[0 2 3]"},
		"just ten seconds": {[]practice.Section{s}, 10 * time.Second, 180, "[2 3]"},
		"under ten":        {[]practice.Section{s}, 9999 * time.Millisecond, 0, "[2 3]"},
		"no time":          {[]practice.Section{s}, 0, 0, "[2 3]"},
	} {
		t.Run(name, func(t *testing.T) {
			told := practice.Telling{Told: c.told, Used: c.used.Milliseconds()}
			if pace, dropped := told.Pace(a), fmt.Sprint(told.Dropped(a)); pace != c.pace || dropped != c.dropped {
				t.Errorf("%d words a minute, %s dropped; want %d, %s", pace, dropped, c.pace, c.dropped)
			}
		})
	}
}

func TestATellingIsKeptInItsNote(t *testing.T) {
	told := practice.Telling{
		Cues: map[practice.Section][]string{practice.Action: {"vouchers", "30 roses"}}, Used: 112_000,
		Told: []practice.Section{practice.Situation, practice.Action},
	}
	n := practice.Note{Record: practice.NewRecord("n", at(0)), Attempt: "a", About: practice.NoteTelling, Telling: &told}
	text, err := json.Marshal(n)
	if err != nil {
		t.Fatal(err)
	}
	const want = `"about":"telling","telling":{"cues":{"action":["vouchers","30 roses"]},"used_ms":112000,"told":["situation","action"]}}`
	if !strings.HasSuffix(string(text), want) {
		t.Errorf("%s\nwant at the end %s", text, want)
	}
	var back practice.Note
	if err := json.Unmarshal(text, &back); err != nil || fmt.Sprint(*back.Telling) != fmt.Sprint(told) {
		t.Errorf("back: %+v, %v", back.Telling, err)
	}

	gone, other := n, n
	gone.Deleted = gone.Created
	other.About, other.Telling = practice.NoteRating, nil
	if all := practice.Tellings([]practice.Note{other, n, gone}); len(all) != 1 || all[0].ID != "n" {
		t.Errorf("found %+v", all)
	}
}
