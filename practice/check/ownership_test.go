package check

import (
	"testing"

	"retake/assets"
	"retake/practice"
)

func TestQuestionsThatAskForAFault(t *testing.T) {
	bank, err := practice.LoadBank(assets.Questions())
	if err != nil {
		t.Fatal(err)
	}
	for _, q := range bank.Questions() {
		if q.Kind == practice.Event && !asksForFault(q.Text) {
			t.Errorf("%q asks for nothing that went wrong", q.Text)
		}
	}
	for wording, want := range map[string]bool{
		"":                                   true,
		"When did you last get it wrong?":    true,
		"Describe a technical choice.":       false,
		"Tell me about handling a conflict.": false,
	} {
		if asksForFault(wording) != want {
			t.Errorf("%q: not %v", wording, want)
		}
	}
}

// The last word counts of an excuse and an admission that stand together.
func TestAnExcuseWeighsByWhereItStands(t *testing.T) {
	for text, want := range map[string]struct{ open, beside int }{
		"Nobody had trained me.":                                              {1, 0},
		"I forgot the key, though nobody had trained me.":                     {1, 1},
		"I forgot the key. Nobody had trained me.":                            {1, 1},
		"Nobody had trained me. It was my mistake.":                           {0, 0},
		"I forgot the key. I rang. We drove out. Then nobody had trained me.": {1, 0},
		"Nobody had trained me. I rang. We drove out. It was my mistake.":     {1, 0},
	} {
		c := New(load(t))
		c.look(practice.Event, practice.Answer{text})
		if got := c.seen.excuses; got.open != want.open || got.beside != want.beside {
			t.Errorf("%q: %d not taken back, %d of them beside an admission", text, got.open, got.beside)
		}
	}
}

// What was found is counted again where some of it is forgotten.
func TestCountingAgain(t *testing.T) {
	c := New(load(t))
	c.look(practice.Event, practice.Answer{"I sent the wrong list, but nobody had told me of the new one.", "", "I told my manager.", ""})
	once := c.seen.excuses
	if c.tally(); once.open == 0 || c.seen.excuses != once {
		t.Errorf("first %+v, then %+v", once, c.seen.excuses)
	}
}
