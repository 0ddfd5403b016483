package practice

import (
	"fmt"
	"slices"
	"strings"
)

// Kind says what sort of answer a question wants; the criteria are judged by it.
type Kind string

const (
	Event    Kind = "event"    // one past event of mine
	Would    Kind = "would"    // how would you deal with ...
	Weakness Kind = "weakness" // a weakness I work on
	Feedback Kind = "feedback" // feedback that was hard to hear
	Regret   Kind = "regret"   // what would you do differently
	Leader   Kind = "leader"   // a mistake of the team I lead
)

// Kinds lists every kind of question.
var Kinds = []Kind{Event, Would, Weakness, Feedback, Regret, Leader}

// UnmarshalText accepts the name of a kind and nothing else.
func (k *Kind) UnmarshalText(text []byte) error {
	if !slices.Contains(Kinds, Kind(text)) {
		return fmt.Errorf("unknown kind of question %q", text)
	}
	*k = Kind(text)
	return nil
}

// wordings tells a kind by what a question says; the first line with a match wins, and a question without any is
// about an event.
var wordings = []struct {
	kind    Kind
	phrases []string
}{
	{Regret, []string{"do differently", "done differently", "do over", "regret", "handle differently", "another way", "another chance"}},
	{Weakness, []string{"weakness", "area for improvement", "area of improvement", "not good at", "working on improving", "trying to improve", "development area"}},
	{Feedback, []string{"feedback", "criticism", "criticised", "criticized", "performance review"}},
	{Leader, []string{"your team made", "your team got", "your team's mistake", "in charge of", "as a leader", "as a manager", "someone you led", "you were leading", "you led", "you managed", "member of your team", "people you lead", "team member made"}},
	{Would, []string{"how would you", "what would you do", "would you deal", "would you handle", "suppose you", "imagine you", "if you made", "if you realised", "if you realized"}},
}

// KindOf tells the kind of a question by its wording alone, for questions that come without one.
func KindOf(wording string) Kind {
	low := strings.ReplaceAll(strings.ToLower(wording), "’", "'")
	for _, w := range wordings {
		for _, p := range w.phrases {
			if strings.Contains(low, p) {
				return w.kind
			}
		}
	}
	return Event
}
