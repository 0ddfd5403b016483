package practice

import (
	"slices"
	"time"
)

// Attempt is one finished answer with its check. Its content never changes; what is said about it later is a Note.
type Attempt struct {
	Record
	Question   Question `json:"question"`
	Answer     Answer   `json:"answer"`
	Check      Check    `json:"check"`
	RevisionOf string   `json:"revision_of,omitempty"` // the try whose text this one began with
	Round      string   `json:"round,omitempty"`       // the round it was part of
	Times      Times    `json:"times"`
}

// Times says when an attempt was written and how long it took. All spans are in whole milliseconds.
type Times struct {
	Started   time.Time `json:"started"`    // first key, UTC
	Finished  time.Time `json:"finished"`   // UTC
	LocalDate string    `json:"local_date"` // the person's date then, 2006-01-02
	Zone      string    `json:"zone"`       // the person's offset from UTC then, +01:00
	Given     int64     `json:"given_ms"`   // the writing time they had
	Used      int64     `json:"used_ms"`    // the writing time they took, pauses left out
	Suspended bool      `json:"suspended,omitempty"`
}

// Summary is an attempt as lists and charts show it. It is derived from the attempt and its notes.
type Summary struct {
	ID         string    `json:"id"`
	Question   string    `json:"question"` // the question's ID
	Text       string    `json:"text"`     // its wording then
	Theme      string    `json:"theme"`
	Score      Score     `json:"score"` // by its newest stored check
	Words      int       `json:"words"`
	Used       int64     `json:"used_ms"`               // the writing time taken, as in Times
	RevisionOf string    `json:"revision_of,omitempty"` // the try whose text it began with
	Finished   time.Time `json:"finished"`
	LocalDate  string    `json:"local_date"`
	Zone       string    `json:"zone"`
	Place      int64     `json:"-"` // in the history, as in Point; 0 where it was not read from a list
}

// NewestCheck is the newest stored check of an attempt: its own, or that of the last note by newer rules. The notes are those
// about it, in the order they were made.
func NewestCheck(a Attempt, notes []Note) Check {
	if again := CheckedAgain(notes); again != nil {
		return *again.Check
	}
	return a.Check
}

// CheckedAgain is the last note of a check by newer rules, among those about an attempt in the order they were made; nil
// where there is none.
func CheckedAgain(notes []Note) *Note {
	for i, n := range slices.Backward(notes) {
		if n.About == NoteCheck && n.Check != nil && n.Deleted.IsZero() {
			return &notes[i]
		}
	}
	return nil
}

// Summarise derives the summary of an attempt from it and the notes about it, in the order they were made.
func Summarise(a Attempt, notes []Note) Summary {
	return Summary{
		ID: a.ID, Question: a.Question.ID, Text: a.Question.Text, Theme: a.Question.Theme,
		Score: NewestCheck(a, notes).Score, Words: a.Answer.AllWords(), Used: a.Times.Used, RevisionOf: a.RevisionOf,
		Finished: a.Times.Finished, LocalDate: a.Times.LocalDate, Zone: a.Times.Zone,
	}
}

// Local is the moment the attempt was finished, on the clock the person saw then.
func (s Summary) Local() time.Time {
	at, err := time.Parse("-07:00", s.Zone)
	if err != nil {
		return s.Finished
	}
	return s.Finished.In(at.Location())
}

// Cursor is a position in the history. The empty one is before the newest try and behind the oldest. It stays good while
// tries are added and deleted.
type Cursor string
