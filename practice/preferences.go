package practice

import (
	"strconv"
	"time"
)

// Preferences are the times a person practises with and the rate at which they speak, in words a minute.
type Preferences struct {
	Think time.Duration // before the first key
	Write time.Duration // from the first key on
	Aim   time.Duration // how long the answer is to be when it is said aloud
	Rate  int
}

// Preference is one of them.
type Preference int

const (
	PreferThink Preference = iota
	PreferWrite
	PreferAim
	PreferRate

	preferences = 4
)

// PreferenceList lists them in the order in which they are shown.
var PreferenceList = [preferences]Preference{PreferThink, PreferWrite, PreferAim, PreferRate}

// Range says what a preference may be: From to To, a stepper going by Step; Usual holds until the person chooses. All
// four are in seconds, those of PreferRate in words a minute.
type Range struct{ From, To, Step, Usual int }

// preferenceTable has each preference's name among the settings and its range. People speak at 130 to 160 words a
// minute in conversation, some far from it; 50 s to 2:15 is what interview guides advise.
var preferenceTable = [preferences]struct {
	key string
	Range
}{
	PreferThink: {"think", Range{0, 120, 15, 30}},
	PreferWrite: {"write", Range{120, 1200, 30, int(WritingTime / time.Second)}},
	PreferAim:   {"aim", Range{50, 135, 5, 90}},
	PreferRate:  {"rate", Range{80, 220, 5, SpeakingRate}},
}

// Key is the name of the setting that keeps it: think, write, aim or rate.
func (p Preference) Key() string { return preferenceTable[p].key }

// Range says what it may be.
func (p Preference) Range() Range { return preferenceTable[p].Range }

// Up is the next larger value of a stepper, at most To.
func (r Range) Up(n int) int { return r.Nearest(n + r.Step - (n-r.From)%r.Step) }

// Down is the next smaller value of a stepper, at least From.
func (r Range) Down(n int) int { return r.Nearest(n - 1 - (n-1-r.From)%r.Step) }

// Nearest is the value nearest to n that the range holds, on a step or between two.
func (r Range) Nearest(n int) int { return min(max(n, r.From), r.To) }

// Value is one of the preferences in the unit of its range.
func (p Preferences) Value(of Preference) int {
	switch of {
	case PreferThink:
		return int(p.Think / time.Second)
	case PreferWrite:
		return int(p.Write / time.Second)
	case PreferAim:
		return int(p.Aim / time.Second)
	}
	return p.Rate
}

// With gives the preferences with one of them changed, to n or the nearest value that its range holds.
func (p Preferences) With(of Preference, n int) Preferences {
	n = of.Range().Nearest(n)
	d := time.Duration(n) * time.Second
	switch of {
	case PreferThink:
		p.Think = d
	case PreferWrite:
		p.Write = d
	case PreferAim:
		p.Aim = d
	case PreferRate:
		p.Rate = n
	}
	return p
}

// PreferencesOf reads the preferences from all settings. A time is kept as Go writes a duration in whole seconds
// ("1m30s"), the rate as a whole number ("140"). Whatever is not there, in the trash, not to be read or out of its
// range is as usual.
func PreferencesOf(settings []Setting) Preferences {
	var p Preferences
	for _, one := range PreferenceList {
		p = p.With(one, one.Range().Usual)
		if one.chosen(settings) {
			n, _ := one.read(settings[one.among(settings)].Value)
			p = p.With(one, n)
		}
	}
	return p
}

// chosen tells whether the person has made this choice, among the settings that can be read.
func (p Preference) chosen(settings []Setting) bool {
	i := p.among(settings)
	if i < 0 || !settings[i].Deleted.IsZero() {
		return false
	}
	_, ok := p.read(settings[i].Value)
	return ok
}

// Setting is the record that keeps one of the preferences: the stored one changed, or a new one.
func (p Preferences) Setting(of Preference, stored []Setting, now Instant) Setting {
	return settingOf(of.Key(), of.write(p.Value(of)), stored, now)
}

// among finds the preference's setting, -1 where there is none.
func (p Preference) among(settings []Setting) int {
	return settingNamed(p.Key(), settings)
}

func (p Preference) write(n int) string {
	if p == PreferRate {
		return strconv.Itoa(n)
	}
	return (time.Duration(n) * time.Second).String()
}

func (p Preference) read(value string) (int, bool) {
	n, err := strconv.Atoi(value)
	if p != PreferRate {
		var d time.Duration
		d, err = time.ParseDuration(value)
		if d%time.Second != 0 {
			return 0, false
		}
		n = int(d / time.Second)
	}
	return n, err == nil && n == p.Range().Nearest(n)
}

// AimWords is how many words the aim takes at the person's rate.
func (p Preferences) AimWords() int {
	return int((p.Aim * time.Duration(p.Rate)).Round(time.Minute) / time.Minute)
}

// PartAims spreads the words of the aim over the four parts by [Section.Aim]; they add up to AimWords.
func (p Preferences) PartAims() (aims [sections]int) {
	percent, before := 0, 0
	for _, s := range Sections {
		percent += s.Aim()
		until := (p.AimWords()*percent + 50) / 100
		aims[s] = until - before
		before = until
	}
	return aims
}

// GoodLength is how long GoodFrom and GoodTo words take at the person's rate, whatever the aim.
func (p Preferences) GoodLength() (from, to time.Duration) {
	return Spoken(GoodFrom, p.Rate), Spoken(GoodTo, p.Rate)
}
