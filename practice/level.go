package practice

import (
	"encoding/json"
	"fmt"
)

// Level says how far an answer meets a criterion. Its zero value is Missing; JSON has 0 to 3, and null for NotJudged.
type Level int8

const (
	NotJudged Level = iota - 1
	Missing
	Weak
	Good
	Strong
)

// Word is the level on screen. Level 0 reads "Hurts" where a severe finding holds.
func (l Level) Word(hurts bool) string {
	switch {
	case l == Missing && hurts:
		return "Hurts"
	case l == NotJudged:
		return "Not judged"
	}
	return [...]string{"Missing", "Weak", "Good", "Strong"}[l]
}

// MarshalJSON writes the level's number, or null where it was not judged.
func (l Level) MarshalJSON() ([]byte, error) {
	if l == NotJudged {
		return []byte("null"), nil
	}
	return json.Marshal(int(l))
}

// UnmarshalJSON reads 0 to 3 or null.
func (l *Level) UnmarshalJSON(data []byte) error {
	var n *int
	if err := json.Unmarshal(data, &n); err != nil {
		return err
	}
	switch {
	case n == nil:
		*l = NotJudged
	case *n < int(Missing) || *n > int(Strong):
		return fmt.Errorf("level %d is not one of 0 to 3", *n)
	default:
		*l = Level(*n)
	}
	return nil
}
