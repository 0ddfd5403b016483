package practice

import (
	"encoding/json"
	"slices"
	"time"
)

// roundKey is the name of the setting that keeps how the last round was set up.
const roundKey = "round"

// UsualRound is how a round is set up before the person has chosen anything: five questions of all themes, with the
// times the person practises with.
func UsualRound(p Preferences, themes []string) RoundSetup {
	return RoundSetup{
		Count: 5, Write: p.Write.Milliseconds(), ByPace: true, Think: (30 * time.Second).Milliseconds(),
		Themes: themes, Choosing: NewFirst, FollowUps: true, Breathe: true,
	}
}

// RoundSetupOf reads from all settings how the last round was set up. What can't be any more, such as a theme that is not
// there, is as usual. Its writing time is the proposed one unless the person chose another.
func RoundSetupOf(settings []Setting, p Preferences, themes []string) RoundSetup {
	usual := UsualRound(p, themes)
	var s RoundSetup
	i := settingNamed(roundKey, settings)
	if i < 0 || !settings[i].Deleted.IsZero() || json.Unmarshal([]byte(settings[i].Value), &s) != nil {
		return usual
	}
	if !slices.Contains(RoundCounts[:], s.Count) {
		s.Count = usual.Count
	}
	if !slices.Contains(ThinkTimes[:], int(s.Think/1000)) || s.Think%1000 != 0 {
		s.Think = usual.Think
	}
	s.Write = int64(p.With(PreferWrite, int(s.Write/1000)).Write / time.Millisecond)
	if s.ByPace {
		s.Write = usual.Write
	}
	s.Themes = slices.DeleteFunc(slices.Clone(themes), func(id string) bool { return !slices.Contains(s.Themes, id) })
	if len(s.Themes) == 0 {
		s.Themes = themes
	}
	if !slices.Contains([]Choosing{NewFirst, AtRandom, WeakOnly, FixedSet}, s.Choosing) {
		s.Choosing = usual.Choosing
	}
	return s
}

// Setting is the record that keeps the set-up: the stored one changed, or a new one.
func (s RoundSetup) Setting(stored []Setting, now Instant) (Setting, error) {
	value, err := json.Marshal(s)
	return settingOf(roundKey, string(value), stored, now), err
}
