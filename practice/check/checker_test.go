package check

import (
	"reflect"
	"slices"
	"strings"
	"testing"

	"pgregory.net/rapid"

	"retake/practice"
)

var event = practice.Question{Text: "Tell me about a mistake of yours.", Kind: practice.Event}

// sound is an answer that does all that is asked for.
var sound = practice.Answer{
	"In May last year I ran the stock room of a small theatre. We had two weeks until the opening night, and forty costumes were to be hired from a house in another town.",
	"I was responsible for the order and for the sizes in it.",
	"I forgot to add the understudies. That was my mistake, and I saw it only on the Friday before. I told the director within the hour. I called the costume house and asked what they still had. Then I wrote a new list with every actor, and I compared it with the cast sheet line by line. I drove over on Saturday and fetched the six missing pieces myself.",
	"In the end everybody was dressed on the night. The director thanked me for telling her at once. I learned that a list is only finished when somebody else has read it. Since then I use a checklist with two names on it, and it has never happened again.",
}

func levels(c practice.Check) map[string]practice.Level {
	all := map[string]practice.Level{}
	for _, criterion := range practice.Criteria {
		all[criterion.Key()] = c.Criteria[criterion].Level
	}
	return all
}

func TestASoundAnswer(t *testing.T) {
	c := New(load(t)).Check(event, sound)
	if c.Gate != practice.GateNone || c.Score < 85 || len(c.Severe) > 0 || len(c.Caps) > 0 {
		t.Errorf("score %d, gate %q, severe %v, caps %v", c.Score, c.Gate, c.Severe, c.Caps)
	}
	sum := 0
	for _, criterion := range practice.Criteria {
		j := c.Criteria[criterion]
		if j.Level < practice.Good {
			t.Errorf("%s is %v: %s", criterion.Key(), j.Level, j.Message)
		}
		sum += j.Points
	}
	if sum != int(c.Score) {
		t.Errorf("the points add up to %d, the score is %d", sum, c.Score)
	}
}

// Each answer differs from the sound one in one thing, which must show where it belongs.
func TestWhatIsMissingShows(t *testing.T) {
	checker := New(load(t))
	swap := func(part practice.Section, old, with string) practice.Answer {
		a := sound
		if a[part] = strings.Replace(a[part], old, with, 1); a == sound {
			t.Fatalf("%q is not in there", old)
		}
		return a
	}
	for name, c := range map[string]struct {
		answer    practice.Answer
		criterion practice.Criterion
		most      practice.Level
		severe    practice.Severity
	}{
		"blame":     {swap(practice.Action, "I forgot to add the understudies. That was my mistake, and", "It was my colleague's fault, and"), practice.Ownership, practice.Missing, practice.Blame},
		"denial":    {swap(practice.Action, "I forgot to add the understudies. That was my mistake, and", "The understudies were not on it. It was not my fault, and"), practice.Ownership, practice.Missing, practice.Denial},
		"passive":   {swap(practice.Action, "I forgot to add the understudies. That was my mistake, and", "A mistake was made, and"), practice.Ownership, practice.Weak, ""},
		"no lesson": {swap(practice.Result, "I learned that a list is only finished when somebody else has read it.", ""), practice.Lesson, practice.Missing, ""},
		"slogan":    {swap(practice.Result, "I learned that a list is only finished when somebody else has read it.", "Communication is key."), practice.Lesson, practice.Weak, ""},
		"promise":   {swap(practice.Result, "Since then I use a checklist with two names on it, and it has never happened again.", "I will be more careful."), practice.Prevention, practice.Missing, ""},
		"contempt":  {swap(practice.Result, "The director thanked me for telling her at once.", "The director was an idiot."), practice.Tone, practice.Missing, practice.Contempt},
		"lie":       {swap(practice.Action, "I told the director within the hour.", "I lied to the director."), practice.Tone, practice.Missing, practice.Honesty},
		"one box":   {practice.Answer{practice.Action: strings.Join(sound[:], " ")}, practice.Structure, practice.Missing, ""},
	} {
		t.Run(name, func(t *testing.T) {
			before, after := checker.Check(event, sound), checker.Check(event, c.answer)
			if got := after.Criteria[c.criterion]; got.Level > c.most || got.Level >= before.Criteria[c.criterion].Level {
				t.Errorf("%s is %d: %s", c.criterion.Key(), got.Level, got.Message)
			}
			if after.Score >= before.Score {
				t.Errorf("the score goes from %d to %d", before.Score, after.Score)
			}
			named := slices.ContainsFunc(after.Severe, func(s practice.Severe) bool { return s.Kind == c.severe })
			if named != (c.severe != "") || !named && len(after.Severe) > 0 {
				t.Errorf("severe: %+v", after.Severe)
			}
		})
	}
}

func TestNobodyIsAccusedFalsely(t *testing.T) {
	checker := New(load(t))
	for _, said := range []string{
		"It wasn't my colleague's fault, it was mine.",
		"My manager said that it was not my fault.",
		"A guest shouted “your manager is an idiot” at us.",
		"If it was the supplier's fault I would still have helped.",
	} {
		a := sound
		a[practice.Situation] += " " + said
		if c := checker.Check(event, a); len(c.Severe) > 0 {
			t.Errorf("%q is called %s for %q", said, c.Severe[0].Kind, c.Severe[0].Text)
		}
	}
}

// notes tell everything and have no sentences.
var notes = practice.Answer{
	"Stock room, small theatre, May last year. Forty costumes from another town. Two weeks to the opening night.",
	"Order and sizes: my job.",
	"Understudies forgotten, my mistake. Told the director within the hour. Called the costume house. New list with every actor. Six missing pieces fetched on the Saturday by me.",
	"Everybody dressed on the night. Thanks from the director. Lesson: a list needs another reader. Checklist with two names since then, no repeat.",
}

func TestGates(t *testing.T) {
	checker := New(load(t))
	many := func(n int, text string) practice.Answer {
		return practice.Answer{practice.Action: strings.Repeat(text, n)}
	}
	var hints practice.Answer // what we say ourselves, and nothing else
	for _, w := range checker.rules.wordings {
		hints[practice.Action] += w[practice.Missing].Suggestion + " "
	}
	for name, c := range map[string]struct {
		answer practice.Answer
		want   practice.Gate
	}{
		"nothing":      {practice.Answer{}, practice.GateShort},
		"49 words":     {many(1, strings.Repeat("I told her. ", 16)+"Yes."), practice.GateShort},
		"German":       {many(6, "Gestern habe ich den falschen Brief verschickt und niemand hat etwas davon bemerkt. "), practice.GateLanguage},
		"Russian":      {many(12, "Я забыл проверить дату письма вчера. "), practice.GateLanguage},
		"keys":         {many(20, "sdfg hjkl qwrt zxcvb "), practice.GateGibberish},
		"one letter":   {many(60, "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaa "), practice.GateGibberish},
		"again":        {many(12, "I told her that it was my mistake. "), practice.GateRepeated},
		"the question": {many(12, event.Text+" "), practice.GateCopied},
		"list":         {many(8, "mistake, learned, checklist, told, fixed, manager, error, reminder. "), practice.GateList},
		"our hints":    {hints, practice.GateCopied},
		"notes":        {notes, practice.GateNone},
		"sound":        {sound, practice.GateNone},
	} {
		t.Run(name, func(t *testing.T) {
			got := checker.Check(event, c.answer)
			if got.Gate != c.want || (got.Score == practice.NoScore) != (c.want != practice.GateNone) {
				t.Errorf("gate %q, score %d", got.Gate, got.Score)
			}
			judged := got.Criteria[practice.Clarity].Level != practice.NotJudged
			if judged != (c.want == practice.GateNone || c.want == practice.GateShort) {
				t.Errorf("levels are given: %v", judged)
			}
		})
	}
	short := practice.Answer{"It was not my fault."}
	if got := checker.Check(event, short); len(got.Severe) != 1 || got.Severe[0].Kind != practice.Denial {
		t.Errorf("a denial too short for a score: %+v", got.Severe)
	}
}

func TestKindsAreJudgedByTheirTable(t *testing.T) {
	checker := New(load(t))
	plan := practice.Answer{
		"A mistake can happen to anybody, and what counts is the next hour. I would want to know first how far it has gone.",
		"My part would be to limit the harm.",
		"First I would tell my manager and everybody who is touched by it. Then I would stop whatever still goes out, and I would correct it with them step by step. I would write down what was done and by when, and I would ask somebody to read it.",
		"At the end I would look at how it came about, and I would put a check in the place where it slipped through. I would tell the others of it too.",
	}
	would := practice.Question{Text: "How would you deal with a mistake?", Kind: practice.Would}
	got := levels(checker.Check(would, plan))
	for key, want := range map[string]practice.Level{"ownership": 0, "specifics": 0, "result": 0, "lesson": 0, "relevance": 2} {
		if got[key] != want {
			t.Errorf("a plan without a case: %s is %d, want %d", key, got[key], want)
		}
	}
	if got["action"] > practice.Weak || got["prevention"] > practice.Weak {
		t.Errorf("a plan is no deed: %v", got)
	}
	if with := levels(checker.Check(would, sound)); !reflect.DeepEqual(with, levels(checker.Check(event, sound))) {
		t.Errorf("with a case it is judged as an event: %v", with)
	}
}

func TestCapsHoldButKeepTheOrder(t *testing.T) {
	all := func(level practice.Level) practice.Check {
		var c practice.Check
		for _, criterion := range practice.Criteria {
			c.Criteria[criterion] = practice.Judgement{Level: level, Points: points(criterion, level)}
		}
		return c
	}
	strong := all(practice.Strong)
	if got, caps := scored(&strong); got != 100 || len(caps) != 0 {
		t.Errorf("all strong: %d, %v", got, caps)
	}
	strong.Severe = []practice.Severe{{Kind: practice.Contempt}, {Kind: practice.Denial}, {Kind: practice.Contempt}}
	got, caps := scored(&strong)
	if want := []practice.Cap{{At: 46, Because: "contempt"}, {At: 50, Because: "denial"}}; got != 46 || !reflect.DeepEqual(caps, want) {
		t.Errorf("score %d, caps %v", got, caps)
	}
	blame := all(practice.Strong)
	blame.Severe = []practice.Severe{{Kind: practice.Blame}}
	if got, _ := scored(&blame); got != 100 {
		t.Errorf("blame beside an admission holds at %d", got)
	}
}

// Raising one criterion's level never lowers the score.
func TestABetterLevelNeverCosts(t *testing.T) {
	severities := []practice.Severity{practice.Denial, practice.Blame, practice.Contempt, practice.Risky, practice.Honesty, practice.Crime, practice.Safety}
	rapid.Check(t, func(t *rapid.T) {
		var c practice.Check
		for _, criterion := range practice.Criteria {
			level := practice.Level(rapid.IntRange(0, 3).Draw(t, criterion.Key()))
			c.Criteria[criterion] = practice.Judgement{Level: level, Points: points(criterion, level)}
		}
		for _, kind := range rapid.SliceOfN(rapid.SampledFrom(severities), 0, 3).Draw(t, "severe") {
			c.Severe = append(c.Severe, practice.Severe{Kind: kind})
		}
		before, _ := scored(&c)
		raised := rapid.SampledFrom(practice.Criteria[:]).Draw(t, "raised")
		level := min(practice.Strong, c.Criteria[raised].Level+1)
		c.Criteria[raised] = practice.Judgement{Level: level, Points: points(raised, level)}
		if after, _ := scored(&c); after < before || after > 100 {
			t.Fatalf("from %d to %d", before, after)
		}
	})
}

// scored gives the score and the caps of levels and severe findings.
func scored(c *practice.Check) (practice.Score, []practice.Cap) {
	l := levelsOf(c)
	return score(&l, c.Severe), caps(&l, c.Severe)
}
