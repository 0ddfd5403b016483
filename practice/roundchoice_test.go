package practice_test

import (
	"reflect"
	"slices"
	"testing"
	"time"

	"retake/practice"
)

var threeThemes = []string{"own", "failure", "deadline"}

func TestTheLastSetupIsRemembered(t *testing.T) {
	prefers := practice.PreferencesOf(nil)
	chosen := practice.RoundSetup{
		Count: 7, Write: 300_000, Think: 15_000, Themes: []string{"failure"}, Choosing: practice.FixedSet, Fixed: []string{"q1"},
		AfterEach: true, Stop: true, Aloud: true, Seed: 12,
	}
	first, err := chosen.Setting(nil, at(0))
	if err != nil {
		t.Fatal(err)
	}
	if got := practice.RoundSetupOf([]practice.Setting{first}, prefers, threeThemes); !reflect.DeepEqual(got, chosen) {
		t.Errorf("remembered\n%+v, not\n%+v", got, chosen)
	}
	chosen.Count = 3
	second, err := chosen.Setting([]practice.Setting{first}, at(60))
	if err != nil || second.ID != first.ID || !second.Created.Equal(first.Created) || !second.Changed.After(first.Changed) {
		t.Errorf("the second is %+v, %v", second, err)
	}
}

func TestASetupThatCannotBe(t *testing.T) {
	prefers := practice.PreferencesOf(nil)
	usual := practice.UsualRound(prefers, threeThemes)
	for name, c := range map[string]struct {
		value string
		want  func(*practice.RoundSetup)
	}{
		"no JSON": {"x", func(*practice.RoundSetup) {}},
		"nothing in it": {"{}", func(s *practice.RoundSetup) {
			s.ByPace, s.FollowUps, s.Breathe, s.Write, s.Think = false, false, false, 120_000, 0
		}},
		"four questions":   {`{"count":4,"write_ms":300000,"think_ms":30000,"follow_ups":true,"breathe":true}`, func(s *practice.RoundSetup) { s.ByPace, s.Write = false, 300_000 }},
		"a theme of old":   {`{"count":5,"by_pace":true,"think_ms":30000,"themes":["gone","deadline"],"follow_ups":true,"breathe":true}`, func(s *practice.RoundSetup) { s.Themes = []string{"deadline"} }},
		"20 s to think":    {`{"count":5,"by_pace":true,"think_ms":20000,"follow_ups":true,"breathe":true}`, func(*practice.RoundSetup) {}},
		"a choice of old":  {`{"count":5,"by_pace":true,"think_ms":30000,"choosing":"best","follow_ups":true,"breathe":true}`, func(*practice.RoundSetup) {}},
		"an hour to write": {`{"count":5,"write_ms":3600000,"think_ms":30000,"follow_ups":true,"breathe":true}`, func(s *practice.RoundSetup) { s.ByPace, s.Write = false, 1_200_000 }},
	} {
		t.Run(name, func(t *testing.T) {
			want := usual
			want.Themes = slices.Clone(usual.Themes)
			c.want(&want)
			got := practice.RoundSetupOf([]practice.Setting{{Record: practice.Record{ID: "round"}, Value: c.value}}, prefers, threeThemes)
			if !reflect.DeepEqual(got, want) {
				t.Errorf("\n%+v, not\n%+v", got, want)
			}
		})
	}
}

// Where the person has not chosen a writing time, it is the proposed one of the day.
func TestTheWritingTimeFollowsThePace(t *testing.T) {
	prefers := practice.PreferencesOf(nil)
	kept, err := practice.UsualRound(prefers, threeThemes).Setting(nil, at(0))
	if err != nil {
		t.Fatal(err)
	}
	prefers.Write = 6 * time.Minute
	if got := practice.RoundSetupOf([]practice.Setting{kept}, prefers, threeThemes); got.Write != 360_000 {
		t.Errorf("%d ms", got.Write)
	}
}

func TestHowLongARoundLasts(t *testing.T) {
	setup := practice.RoundSetup{Count: 5, Write: 300_000, Think: 30_000}
	for name, c := range map[string]struct {
		change func(*practice.RoundSetup)
		want   time.Duration
	}{
		"thinking and writing":  {func(*practice.RoundSetup) {}, 27*time.Minute + 30*time.Second},
		"follow-ups too":        {func(s *practice.RoundSetup) { s.FollowUps = true }, 35 * time.Minute},
		"and breathing":         {func(s *practice.RoundSetup) { s.Breathe = true }, 28*time.Minute + 30*time.Second},
		"and one of them aloud": {func(s *practice.RoundSetup) { s.Aloud = true }, 29*time.Minute + 30*time.Second},
	} {
		s := setup
		c.change(&s)
		if got := s.Lasts(); got != c.want {
			t.Errorf("%s: %v, not %v", name, got, c.want)
		}
	}
}
