package practice

import "fmt"

// Criterion is one of the ten things an answer is judged on.
type Criterion int

const (
	Ownership Criterion = iota
	Specifics
	CorrectiveAction
	Outcome
	Lesson
	Prevention
	Structure
	Clarity
	Tone
	Relevance

	criteria = 10
)

// Criteria lists the ten in the order in which they are always shown.
var Criteria = [criteria]Criterion{
	Ownership, Specifics, CorrectiveAction, Outcome, Lesson, Prevention, Structure, Clarity, Tone, Relevance,
}

var criterionWords = [criteria]struct{ key, name string }{
	{"ownership", "Ownership"},
	{"specifics", "Specifics"},
	{"action", "Corrective action"},
	{"result", "Result"},
	{"lesson", "Lesson"},
	{"prevention", "Prevention"},
	{"structure", "Structure"},
	{"clarity", "Clarity & length"},
	{"tone", "Tone & respect"},
	{"relevance", "Relevance"},
}

// Key is the criterion's name in records, rules and on the command line.
func (c Criterion) Key() string { return criterionWords[c].key }

// Name is the criterion's name on screen.
func (c Criterion) Name() string { return criterionWords[c].name }

// MarshalText writes the criterion's key.
func (c Criterion) MarshalText() ([]byte, error) { return []byte(c.Key()), nil }

// UnmarshalText accepts a criterion's key.
func (c *Criterion) UnmarshalText(text []byte) error {
	for i, w := range criterionWords {
		if w.key == string(text) {
			*c = Criterion(i)
			return nil
		}
	}
	return fmt.Errorf("unknown criterion %q", text)
}
