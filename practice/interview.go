package practice

import "time"

// interviewKey is the name of the setting that keeps the interview date, as interviewForm writes it.
const (
	interviewKey  = "interview"
	interviewForm = "2006-01-02"
)

// InterviewOf reads from all settings the date of the interview the person practises for, and tells whether there is one.
// What is no date counts as none.
func InterviewOf(settings []Setting) (Day, bool) {
	i := settingNamed(interviewKey, settings)
	if i < 0 || !settings[i].Deleted.IsZero() {
		return 0, false
	}
	date, err := time.Parse(interviewForm, settings[i].Value)
	return DayOn(date), err == nil
}

// InterviewSetting is the record that keeps the date of the interview: the stored one changed, or a new one.
func InterviewSetting(day Day, stored []Setting, now Instant) Setting {
	return settingOf(interviewKey, day.Date().Format(interviewForm), stored, now)
}

// NoInterviewSetting is the stored record of the date of the interview in the trash, where it does not count any more.
func NoInterviewSetting(stored []Setting, now Instant) Setting {
	s := settingOf(interviewKey, "", stored, now)
	s.Deleted = s.Changed
	return s
}
