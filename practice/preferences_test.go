package practice_test

import (
	"testing"
	"time"

	"pgregory.net/rapid"

	"retake/practice"
)

func setting(name, value string) practice.Setting {
	return practice.Setting{Record: practice.NewRecord(name, at(0)), Value: value}
}

func TestPreferencesOf(t *testing.T) {
	usual := practice.Preferences{Think: 30 * time.Second, Write: 8 * time.Minute, Aim: 90 * time.Second, Rate: 140}
	with := func(change func(*practice.Preferences)) practice.Preferences {
		p := usual
		change(&p)
		return p
	}
	thrown := setting("rate", "160")
	thrown.Deleted = at(1).Wall
	for name, c := range map[string]struct {
		settings []practice.Setting
		want     practice.Preferences
	}{
		"none": {nil, usual},
		"all": {
			[]practice.Setting{setting("think", "0s"), setting("interview", "2026-03-20"), setting("write", "12m30s"), setting("aim", "2m0s"), setting("rate", "155")},
			practice.Preferences{Write: 750 * time.Second, Aim: 2 * time.Minute, Rate: 155},
		},
		"between two steps":  {[]practice.Setting{setting("aim", "1m32s")}, with(func(p *practice.Preferences) { p.Aim = 92 * time.Second })},
		"no number":          {[]practice.Setting{setting("rate", "quick"), setting("think", "45s")}, with(func(p *practice.Preferences) { p.Think = 45 * time.Second })},
		"no unit":            {[]practice.Setting{setting("write", "600")}, usual},
		"a rate with a unit": {[]practice.Setting{setting("rate", "150s")}, usual},
		"too slow":           {[]practice.Setting{setting("rate", "79")}, usual},
		"too long":           {[]practice.Setting{setting("think", "2m1s")}, usual},
		"below nothing":      {[]practice.Setting{setting("think", "-15s")}, usual},
		"no whole seconds":   {[]practice.Setting{setting("aim", "90500ms")}, usual},
		"empty":              {[]practice.Setting{setting("aim", "")}, usual},
		"in the trash":       {[]practice.Setting{thrown}, usual},
	} {
		t.Run(name, func(t *testing.T) {
			if got := practice.PreferencesOf(c.settings); got != c.want {
				t.Errorf("got %+v", got)
			}
		})
	}
}

func TestASettingKeepsAPreference(t *testing.T) {
	p := practice.PreferencesOf(nil).With(practice.PreferAim, 120)
	s := p.Setting(practice.PreferAim, nil, at(5))
	if s.ID != "aim" || s.Value != "2m0s" || !s.Created.Equal(at(5).Wall) || !s.Changed.Equal(at(5).Wall) || s.Schema != practice.RecordSchema {
		t.Errorf("%+v", s)
	}
	s.Deleted = at(6).Wall
	s = p.With(practice.PreferAim, 75).Setting(practice.PreferAim, []practice.Setting{setting("rate", "150"), s}, at(4))
	if s.Value != "1m15s" || !s.Created.Equal(at(5).Wall) || !s.Changed.After(at(5).Wall) || !s.Deleted.IsZero() {
		t.Errorf("changed by a clock set back: %+v", s)
	}
	rapid.Check(t, func(t *rapid.T) {
		of := rapid.SampledFrom(practice.PreferenceList[:]).Draw(t, "which")
		n := rapid.IntRange(-100, 2000).Draw(t, "value")
		want := practice.PreferencesOf(nil).With(of, n)
		if v, r := want.Value(of), of.Range(); v < r.From || v > r.To || v != r.Nearest(n) {
			t.Fatalf("%s became %d from %d", of.Key(), v, n)
		}
		if got := practice.PreferencesOf([]practice.Setting{want.Setting(of, nil, at(0))}); got != want {
			t.Fatalf("kept %+v, read %+v", want, got)
		}
	})
}

func TestStepping(t *testing.T) {
	for name, c := range map[string]struct {
		of           practice.Preference
		n, up, down  int
		first, final int
	}{
		"think":        {practice.PreferThink, 30, 45, 15, 0, 120},
		"write":        {practice.PreferWrite, 480, 510, 450, 120, 1200},
		"aim":          {practice.PreferAim, 90, 95, 85, 50, 135},
		"rate":         {practice.PreferRate, 140, 145, 135, 80, 220},
		"at the start": {practice.PreferAim, 50, 55, 50, 50, 135},
		"at the end":   {practice.PreferRate, 220, 220, 215, 80, 220},
		"between":      {practice.PreferAim, 92, 95, 90, 50, 135},
	} {
		t.Run(name, func(t *testing.T) {
			r := c.of.Range()
			if r.Up(c.n) != c.up || r.Down(c.n) != c.down {
				t.Errorf("up to %d, down to %d", r.Up(c.n), r.Down(c.n))
			}
			if r.From != c.first || r.To != c.final || (r.To-r.From)%r.Step != 0 || (r.Usual-r.From)%r.Step != 0 {
				t.Errorf("%+v", r)
			}
		})
	}
}

func TestAims(t *testing.T) {
	p := practice.PreferencesOf(nil)
	if got := p.AimWords(); got != 210 {
		t.Errorf("%d words", got)
	}
	if got := p.PartAims(); got != [4]int{32, 21, 105, 52} {
		t.Errorf("%d", got)
	}
	if from, to := p.GoodLength(); from.Round(time.Second) != 51*time.Second || to.Round(time.Second) != 137*time.Second {
		t.Errorf("good from %v to %v", from, to)
	}
	rapid.Check(t, func(t *rapid.T) {
		p := p.With(practice.PreferAim, rapid.IntRange(50, 135).Draw(t, "aim")).With(practice.PreferRate, rapid.IntRange(80, 220).Draw(t, "rate"))
		sum := 0
		for _, s := range practice.Sections {
			words := p.PartAims()[s]
			if off := 100*words - s.Aim()*p.AimWords(); off <= -100 || off >= 100 {
				t.Fatalf("%s gets %d of %d words", s.Key(), words, p.AimWords())
			}
			sum += words
		}
		if sum != p.AimWords() {
			t.Fatalf("%d words spread as %d", p.AimWords(), sum)
		}
	})
}
