package practice

import (
	"bytes"
	"encoding/json"
	"fmt"
)

// Check is what the checker says of one answer. Its JSON is the command line's and the history's.
type Check struct {
	Score    Score      `json:"score"`
	Gate     Gate       `json:"gate"`
	Rules    string     `json:"rules"` // version of the rules it was made with
	Kind     Kind       `json:"kind"`  // what the question was judged as
	Criteria Judgements `json:"criteria"`
	Severe   []Severe   `json:"severe"`
	Caps     []Cap      `json:"caps"`
}

// Score is a practice score of 0 to 100, never a prediction of being hired. NoScore is null in JSON.
type Score int

// NoScore stands where a gate holds the score back.
const NoScore Score = -1

// MarshalJSON writes the number, or null for NoScore.
func (s Score) MarshalJSON() ([]byte, error) {
	if s == NoScore {
		return []byte("null"), nil
	}
	return json.Marshal(int(s))
}

// UnmarshalJSON reads 0 to 100 or null.
func (s *Score) UnmarshalJSON(data []byte) error {
	var n *int
	if err := json.Unmarshal(data, &n); err != nil {
		return err
	}
	switch {
	case n == nil:
		*s = NoScore
	case *n < 0 || *n > 100:
		return fmt.Errorf("score %d is not one of 0 to 100", *n)
	default:
		*s = Score(*n)
	}
	return nil
}

// Gate names why an answer gets no score; empty where it gets one.
type Gate string

const (
	GateNone      Gate = ""
	GateShort     Gate = "short"     // fewer words than anybody could judge
	GateLanguage  Gate = "language"  // not English
	GateGibberish Gate = "gibberish" // not words
	GateRepeated  Gate = "repeated"  // the same sentences over and over
	GateCopied    Gate = "copied"    // the question or the app's own hints
	GateList      Gate = "list"      // good words without sentences
)

// Judgement is what one criterion says: a level, its points of the score, one sentence that names the words it rests
// on, one that says what would help, and the findings themselves.
type Judgement struct {
	Level      Level     `json:"level"`
	Points     int       `json:"points"`
	Message    string    `json:"message"`
	Suggestion string    `json:"suggestion"`
	Spans      []Finding `json:"spans"`
}

// Judgements holds one judgement a criterion.
type Judgements [criteria]Judgement

// MarshalJSON writes an object with the criteria's keys in their order.
func (j Judgements) MarshalJSON() ([]byte, error) {
	var b bytes.Buffer
	for i, one := range j {
		b.WriteByte("{,"[min(i, 1)])
		fmt.Fprintf(&b, "%q:", Criterion(i).Key())
		data, err := json.Marshal(one)
		if err != nil {
			return nil, err
		}
		b.Write(data)
	}
	b.WriteByte('}')
	return b.Bytes(), nil
}

// UnmarshalJSON reads such an object; a criterion that is not in it was not judged.
func (j *Judgements) UnmarshalJSON(data []byte) error {
	var by map[Criterion]Judgement
	if err := json.Unmarshal(data, &by); err != nil {
		return err
	}
	for _, c := range Criteria {
		one, ok := by[c]
		if !ok {
			one.Level = NotJudged
		}
		j[c] = one
	}
	return nil
}

// Hurts tells whether a severe finding stands behind a criterion that is missing.
func (c Check) Hurts(criterion Criterion) bool {
	for _, s := range c.Severe {
		if s.Kind.Criterion() == criterion {
			return c.Criteria[criterion].Level == Missing
		}
	}
	return false
}
