package practice

import (
	"slices"
	"time"
)

// OwnQuestion is a question that the person added to the bank.
type OwnQuestion struct {
	Record
	Question Question `json:"question"`
}

// Setting is a choice that travels with the history, such as the interview date. Its ID is its name.
type Setting struct {
	Record
	Value string `json:"value"`
}

// settingNamed finds a setting by its name, -1 where there is none.
func settingNamed(name string, settings []Setting) int {
	return slices.IndexFunc(settings, func(s Setting) bool { return s.ID == name })
}

// settingOf is the record that keeps a value: the stored one of that name changed, or a new one.
func settingOf(name, value string, stored []Setting, now Instant) Setting {
	s := Setting{Record: NewRecord(name, now)}
	if i := settingNamed(name, stored); i >= 0 {
		s = stored[i]
		s.Deleted = time.Time{}
		s.Touch(now.Wall)
	}
	s.Value = value
	return s
}
