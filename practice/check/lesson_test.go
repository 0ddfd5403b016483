package check

import (
	"testing"

	"retake/practice"
)

func TestLesson(t *testing.T) {
	checker := New(load(t))
	const learned = "I learned that a list is only finished when somebody else has read it."
	for name, c := range map[string]struct {
		part practice.Section
		old  string
		with string
		want practice.Level
	}{
		"a statement with the result":    {practice.Result, learned, "Wet wool forgives nobody.", practice.Good},
		"a statement amid the story":     {practice.Action, "I told the director", "Wet wool forgives nobody. I told the director", practice.Missing},
		"a platitude with the result":    {practice.Result, learned, "Good people make a good team.", practice.Weak},
		"a lesson and a platitude":       {practice.Result, learned, learned + " Good people make a good team.", practice.Good},
		"a reflection and a slogan":      {practice.Result, learned, "My pencil had walked ahead of me, but not of the mirror. Communication is key.", practice.Good},
		"a reflection that fits no rule": {practice.Result, learned, "My pencil had walked ahead of me, but not of the mirror.", practice.Good},
		"an outcome that fits no rule":   {practice.Result, learned, "The curtain rose at eight.", practice.Missing},
		"announced":                      {practice.Result, learned, "I learned a valuable lesson.", practice.Missing},
		"true of anything":               {practice.Result, learned, "It is important to pay attention.", practice.Weak},
		"denied":                         {practice.Result, learned, "I did not learn anything.", practice.Missing},
		"in a sentence of contempt":      {practice.Result, learned, "I learned that a list is wasted on idiots who never open it.", practice.Missing},
		"two lessons":                    {practice.Result, learned, learned + " I had trusted my memory of the cast sheet.", practice.Strong},
	} {
		t.Run(name, func(t *testing.T) {
			a := instead(t, practice.Result, learned, "")
			if c.part == practice.Result {
				a = instead(t, c.part, c.old, c.with)
			} else {
				without := a[practice.Result]
				a = instead(t, c.part, c.old, c.with)
				a[practice.Result] = without
			}
			if got := checker.Check(event, a).Criteria[practice.Lesson]; got.Level != c.want {
				t.Errorf("it is %d: %s %v", got.Level, got.Message, got.Spans)
			}
		})
	}
}

func TestAStatementWhereNothingIsOwned(t *testing.T) {
	a := practice.Answer{
		"In May last year I ran the stock room of a small theatre in Leeds. Six costumes were missing on the Friday.", "",
		"I called the costume house and asked what they still had. I drove over on Saturday and fetched the six.",
		"Everybody was dressed on the night. Wet wool forgives nobody.",
	}
	if got := New(load(t)).Check(event, a).Criteria[practice.Lesson]; got.Level != practice.Weak {
		t.Errorf("it is %d: %v", got.Level, got.Spans)
	}
}

func TestGeneralTalkTeachesNothing(t *testing.T) {
	a := practice.Answer{"I sometimes forget a costume.", "", "", "Wet wool forgives nobody."}
	checker := New(load(t))
	if got := checker.Check(event, a).Criteria[practice.Lesson]; got.Level > practice.Missing {
		t.Errorf("talk of habits: %d", got.Level)
	}
	a[practice.Situation] = "Last May I forgot a costume at the theatre. That was my mistake. I told the director on Friday."
	if got := checker.Check(event, a).Criteria[practice.Lesson]; got.Level < practice.Good {
		t.Errorf("with a story: %d", got.Level)
	}
}

func TestWhoeverHidItHasLearnedNothing(t *testing.T) {
	a := sound
	a[practice.Result] = "Nobody ever found out. " + a[practice.Result]
	checker := New(load(t))
	if got := checker.Check(event, a); got.Criteria[practice.Lesson].Level > practice.Missing {
		t.Errorf("lesson %d, ownership %d", got.Criteria[practice.Lesson].Level, got.Criteria[practice.Ownership].Level)
	}
}

func TestWhoeverPutsItOnOthersHasLearnedNothing(t *testing.T) {
	a := practice.Answer{
		"In May last year I ran the stock room of a small theatre in Leeds. Nobody told me that six costumes were missing.", "",
		"I called the costume house and asked what they still had. I drove over on Saturday and fetched the six.",
		"Everybody was dressed on the night. I learned that a costume without its tag is lost.",
	}
	if got := New(load(t)).Check(event, a).Criteria[practice.Lesson]; got.Level > practice.Missing {
		t.Errorf("it is %d: %v", got.Level, got.Spans)
	}
}
