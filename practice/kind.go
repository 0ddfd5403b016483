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

// wordings tells a kind by what a sentence of a question says; the first line with a match wins.
var wordings = []struct {
	kind    Kind
	phrases []string
}{
	{Regret, []string{
		"differently", "do over", "do-over", "redo ", "regret", "another way", "another chance", "second chance", "turn back the clock",
		"go back in time", "wish you had", "wish you'd", "wish you could", "with hindsight", "in hindsight", "change about how you",
	}},
	{Weakness, []string{
		"weakness", "weak point", "weak spot", "weaker side", "area for improvement", "areas for improvement", "area of improvement",
		"area for development", "areas for development", "not good at", "not so good at", "bad at", "least good at", "struggle with",
		"need to improve", "needs improvement", "need to work on", "could improve", "want to improve", "working on improving", "trying to improve",
		"to get better at", "like to be better at", "development area", "development need", "development point", "shortcoming", "biggest flaw",
		"greatest flaw", "your flaws", "your limitations", "room for improvement", "opposite of your strengths",
	}},
	{Feedback, []string{
		"feedback", "criticism", "criticised", "criticized", "criticise you", "criticize you", "performance review", "appraisal",
		"annual review", "hard to hear", "difficult to hear", "your last review", "complaint about you", "told you to improve",
	}},
	{Would, []string{
		"how would you", "what would you", "would you deal", "would you handle", "would you do", "would you tell", "would you own up",
		"how will you", "what will you do", "how might you", "what might you do", "suppose ", "imagine ", "let's say", "say you ",
		"if you made", "if you make", "if you realise", "if you realize", "if you notice", "if you found", "if you find", "if you discover",
		"if you were to", "if something went wrong", "if something goes wrong", "if a mistake", "you are about to", "what do you do when",
		"what do you do if", "how do you deal with", "how do you handle", "how do you react", "how do you respond", "how do you cope",
	}},
	{Leader, []string{
		"your team made", "your team got", "your team's mistake", "your team's error", "your team failed", "your team missed", "team you led",
		"team you lead", "team you managed", "in charge of", "as a leader", "as a manager", "as a supervisor", "as a team lead", "as the lead",
		"as a head of", "as a boss", "as their lead", "someone you led", "people you led", "people you lead", "you were leading",
		"while leading", "when leading", "you led", "you managed", "you supervised", "you supervise", "you were managing", "reported to you",
		"reports to you", "direct report", "member of your team", "members of your team", "member of your staff", "one of your staff",
		"one of your team", "one of your people", "someone on your team", "someone in your team", "somebody on your team",
		"somebody in your team", "team member made", "team member's mistake", "your team member", "your staff", "responsible for other people", "leadership mistake",
		"management mistake", "answer for your team", "someone under you", "people under you", "delegat",
	}},
}

// openers ask for one real event, whatever is asked about it afterwards.
var openers = []string{
	"tell me about a", "tell us about a", "tell me of a", "talk me through a", "talk about a", "walk me through a", "describe a",
	"give me an example", "give us an example", "give an example", "share a", "can you recall", "have you ever", "what was the biggest",
	"what is the biggest mistake", "what mistake have",
}

// sentences takes a question apart at its marks, and before what it asks about the first thing it names.
var sentences = strings.NewReplacer("’", "'", "? ", "\n", ". ", "\n", "! ", "\n", "; ", "\n",
	" and what ", "\nwhat ", " and how ", "\nhow ", ", what ", "\nwhat ", ", how ", "\nhow ")

// KindOf tells the kind of a question by its wording alone, for questions that come without one. The first sentence
// that tells decides: one that asks for a mistake and then what you would do differently is about an event. So is a
// question that says nothing.
func KindOf(wording string) Kind {
	for sentence := range strings.SplitSeq(sentences.Replace(strings.ToLower(wording)), "\n") {
		says := func(phrase string) bool { return strings.Contains(sentence, phrase) }
		for _, w := range wordings {
			if slices.ContainsFunc(w.phrases, says) {
				return w.kind
			}
		}
		if slices.ContainsFunc(openers, says) {
			return Event
		}
	}
	return Event
}
