package check

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"pgregory.net/rapid"

	"retake/practice"
	"retake/practice/prose"
)

var _ practice.Checker = (*Checker)(nil)

// instead gives the sound answer with some words changed.
func instead(t testing.TB, part practice.Section, old, with string) practice.Answer {
	t.Helper()
	a := sound
	if a[part] = strings.Replace(a[part], old, with, 1); a == sound {
		t.Fatalf("%q is not in there", old)
	}
	return a
}

func TestAdvice(t *testing.T) {
	checker := New(load(t))
	const (
		owned   = "I forgot to add the understudies. That was my mistake, and"
		learned = "I learned that a list is only finished when somebody else has read it."
		changed = "Since then I use a checklist with two names on it, and it has never happened again."
	)
	many := ""
	for actor := 'a'; actor <= 'z'; actor++ {
		many += fmt.Sprintf(" Then I asked actor %c for the size of costume %c too.", actor, actor)
	}
	for name, c := range map[string]struct {
		answer    practice.Answer
		criterion practice.Criterion
		least     int // gain
		part      practice.Section
		title     string
		text      string
		start     string
		hint      bool
	}{
		"no lesson": {
			instead(t, practice.Result, learned, ""), practice.Lesson, 9, practice.Result,
			"Say what it taught you", "You make it plain that it was yours. What is missing is one thing that you see now and did not see then.", "I learned that …", true,
		},
		"a promise": {
			instead(t, practice.Result, changed, "I will be more careful."), practice.Prevention, 7, practice.Result,
			"Say what stops it happening again", "“I will be more careful” is a hope. Name a change you still use.", "Since then I …", true,
		},
		"a slogan": {
			instead(t, practice.Result, learned, "Communication is key."), practice.Lesson, 6, practice.Result,
			"Make the lesson fit this one story", "“Communication is key” fits any mistake. Say what this one showed you and another would not have.", "It came about because …, and now I know that …", true,
		},
		"blame": {
			instead(t, practice.Action, owned, "It was my colleague's fault, and"), practice.Ownership, 12, practice.Action,
			"Leave their part out and tell yours", "“It was my colleague's fault” puts it on somebody else. Say what you could have done yourself.", "I could have …", true,
		},
		"contempt": {
			instead(t, practice.Result, "The director thanked me", "The director was an idiot and thanked me"), practice.Tone, 45, practice.Result,
			"Leave out what sounds like contempt", "“director was an idiot” sounds like contempt, however right it may be. Say what happened, without judging anybody.", "What happened was that …", true,
		},
		"contempt and a lie": {
			instead(t, practice.Action, "I told the director within the hour.", "My boss was an idiot, and I lied to the director."), practice.Tone, 26, practice.Action,
			"Choose a mistake you were open about", "“I lied to the” is a matter of honesty, and owning up does not mend that. Take a story in which you spoke up at once.", "I told … at once that I …", true,
		},
		"too long": {
			practice.Answer{sound[0], sound[1], sound[2] + many, sound[3]},
			practice.Clarity, 10, practice.Action,
			"Make it easy to follow aloud", "Too short, too long, or without sentences: hard to follow aloud. Aim at 120 to 320 words, in whole sentences and without hedges.", "First I …, and then I …", true,
		},
		"a hedge": {
			instead(t, practice.Situation, "We had two weeks", "I guess we had two weeks, more or less,"), practice.Clarity, 1, practice.Situation,
			"Say it straight", "“I guess” sounds unsure. It is stronger without the hedge.", "At the time …", false,
		},
		"no task": {
			practice.Answer{sound[0], "", sound[2], sound[3]},
			practice.Structure, 1, practice.Task,
			"Give Task its share", "A part is empty, or one takes the room of the others. A sentence or two more in Task would balance it.", "It was my job to …", true,
		},
	} {
		t.Run(name, func(t *testing.T) {
			all := checker.Advise(checker.Check(event, c.answer), c.answer)
			i := slices.IndexFunc(all, func(a practice.Advice) bool { return a.Criterion == c.criterion })
			if i < 0 {
				t.Fatalf("no advice about %s: %+v", c.criterion.Key(), all)
			}
			got := all[i]
			if c.least >= 7 && i != 0 {
				t.Errorf("first comes %+v", all[0])
			}
			if got.Gain < c.least || got.Part != c.part || got.Title != c.title || got.Text != c.text || got.Start != c.start || (got.Hint != "") != c.hint {
				t.Errorf("got %+v", got)
			}
		})
	}
}

func TestNoAdviceWithoutAJudgement(t *testing.T) {
	checker := New(load(t))
	german := practice.Answer{practice.Action: strings.Repeat("Gestern habe ich den falschen Brief verschickt und niemand hat etwas davon bemerkt. ", 6)}
	if got := checker.Advise(checker.Check(event, german), german); len(got) != 0 {
		t.Errorf("for German: %+v", got)
	}
	short := practice.Answer{"In March I sent the wrong list to a customer, and I had not checked it."}
	got := checker.Advise(checker.Check(event, short), short)
	if len(got) == 0 || got[0].Criterion != practice.CorrectiveAction || got[0].Gain != 12 {
		t.Errorf("for a beginning: %+v", got)
	}
}

// judged makes up a check, by the points table.
func judged(t *rapid.T) practice.Check {
	severities := []practice.Severity{practice.Denial, practice.Blame, practice.Contempt, practice.Risky, practice.Honesty, practice.Crime, practice.Safety}
	var c practice.Check
	for _, criterion := range practice.Criteria {
		level := practice.Level(rapid.IntRange(0, 3).Draw(t, criterion.Key()))
		c.Criteria[criterion] = practice.Judgement{Level: level, Points: points(criterion, level), Message: "So it is."}
	}
	for _, kind := range rapid.SliceOfN(rapid.SampledFrom(severities), 0, 3).Draw(t, "severe") {
		c.Severe = append(c.Severe, practice.Severe{Kind: kind, Text: "these words"})
		if c.Criteria[kind.Criterion()].Level == practice.Strong { // as the criteria judge
			c.Criteria[kind.Criterion()] = practice.Judgement{Level: practice.Weak, Points: points(kind.Criterion(), practice.Weak)}
		}
	}
	c.Score, c.Caps = scored(&c)
	return c
}

// Whatever the levels: the gains are what the score would rise by, the largest comes first, and nothing is worth more
// than to lift the cap that holds the score.
func TestGains(t *testing.T) {
	checker := New(load(t))
	rapid.Check(t, func(t *rapid.T) {
		c := judged(t)
		all := checker.Advise(c, practice.Answer{})
		for i, a := range all {
			then := c
			level := practice.Good
			if c.Criteria[a.Criterion].Level >= practice.Good {
				level = practice.Strong
			}
			then.Criteria[a.Criterion] = practice.Judgement{Level: level, Points: points(a.Criterion, level)}
			then.Severe = nil
			for _, s := range c.Severe {
				if s.Kind.Criterion() != a.Criterion {
					then.Severe = append(then.Severe, s)
				}
			}
			if after, _ := scored(&then); a.Gain <= 0 || c.Score+practice.Score(a.Gain) != after {
				t.Fatalf("%s promises %d from %d, it comes to %d", a.Criterion.Key(), a.Gain, c.Score, after)
			}
			if i > 0 && (a.Gain > all[i-1].Gain || a.Gain == all[i-1].Gain && points(a.Criterion, practice.Strong) > points(all[i-1].Criterion, practice.Strong)) {
				t.Fatalf("%+v stands before %+v", all[i-1], a)
			}
			if a.Title == "" || a.Text == "" || a.Start == "" || strings.ContainsAny(a.Title+a.Text+a.Start+a.Hint, "{}") {
				t.Fatalf("words are missing: %+v", a)
			}
			if (a.Hint == "") != (c.Criteria[a.Criterion].Level >= practice.Good) {
				t.Fatalf("at level %d the hint is %q", c.Criteria[a.Criterion].Level, a.Hint)
			}
		}
		for _, criterion := range practice.Criteria {
			if !slices.ContainsFunc(all, func(a practice.Advice) bool { return a.Criterion == criterion }) && len(c.Caps) == 0 && c.Criteria[criterion].Level < practice.Strong {
				if after := c.Score + practice.Score(gain(&c, criterion)); after > c.Score {
					t.Fatalf("nothing about %s, which would raise the score to %d", criterion.Key(), after)
				}
			}
		}
		if len(c.Caps) > 0 {
			lowest := practice.Severity(c.Caps[0].Because).Criterion()
			for _, criterion := range holders {
				if c.Caps[0].Because == criterion.Key() {
					lowest = criterion
				}
			}
			if len(all) == 0 || all[0].Criterion != lowest {
				t.Fatalf("held at %d because of %s, first comes %+v", c.Caps[0].At, c.Caps[0].Because, all)
			}
		}
	})
}

func TestThePartWithLeastOfItsShare(t *testing.T) {
	words := func(n ...int) (a practice.Answer) {
		for part, n := range n {
			a[part] = strings.Repeat("word ", n)
		}
		return a
	}
	for name, c := range map[string]struct {
		answer practice.Answer
		want   practice.Section
	}{
		"nothing":      {practice.Answer{}, practice.Situation},
		"the scene":    {words(40), practice.Task},
		"all but one":  {words(15, 10, 50, 0), practice.Result},
		"in balance":   {words(15, 10, 50, 25), practice.Situation},
		"short Action": {words(60, 10, 20, 25), practice.Action},
		"one word":     {words(30, 1, 100, 50), practice.Task},
	} {
		if got := emptiest(c.answer); got != c.want {
			t.Errorf("%s: %s, want %s", name, got.Key(), c.want.Key())
		}
	}
}

// sentencesOf counts the sentences of a text of ours.
func sentencesOf(text string) int {
	var scanned prose.Text
	prose.NewLexicon().Scan(text, &scanned)
	return len(scanned.Sentences)
}

// An advice is read at a glance: its words are few, and following them costs nothing.
func TestAdviceIsShort(t *testing.T) {
	rules := load(t)
	check := func(name string, f fix) {
		if n := len([]rune(f.Title)); n > 45 || strings.HasSuffix(f.Title, ".") {
			t.Errorf("%s: the title %q has %d characters", name, f.Title, n)
		}
		if n := sentencesOf(f.Text); !strings.HasSuffix(f.Text, ".") || n > 2 || n == 2 && !strings.Contains(f.Text, "{words}") {
			t.Errorf("%s: the text %q has %d sentences", name, f.Text, n)
		}
		if f.Start != "" && (!strings.Contains(f.Start, "…") || strings.ContainsAny(f.Start, "“”0123456789")) {
			t.Errorf("%s: the start %q", name, f.Start)
		}
		if f.Hint != "" && (len([]rune(strings.ReplaceAll(f.Hint, "{part}", "Situation"))) > 90 || !strings.HasSuffix(f.Hint, "?") || sentencesOf(f.Hint) != 2) {
			t.Errorf("%s: the hint %q", name, f.Hint)
		}
		for _, text := range []string{f.Title, f.Text, f.Start, f.Hint} {
			if costs(rules, text) {
				t.Errorf("%s: a rule that costs points finds something in %q", name, text)
			}
		}
	}
	for _, c := range practice.Criteria {
		f := rules.fixes[c]
		for level, key := range levelKeys[:practice.Strong] {
			check(c.Key()+" "+key, f.at(practice.Level(level)))
		}
		if sentencesOf(f.There) != 1 {
			t.Errorf("%s: %q", c.Key(), f.There)
		}
		for _, probe := range rules.probes[c] {
			if !strings.HasSuffix(probe, "?") || sentencesOf(probe) != 1 {
				t.Errorf("%s: the probe %q", c.Key(), probe)
			}
		}
	}
	for key, w := range rules.caps {
		check(key, fix{Title: w.Title, Text: w.Text, Start: w.Start})
		if strings.HasSuffix(w.Because, ".") || strings.ToLower(w.Because) != w.Because {
			t.Errorf("Held at 45 because %s", w.Because)
		}
	}
}

// costs tells whether a text would cost points.
func costs(r *Rules, text string) bool {
	c := New(r)
	c.look(practice.Event, practice.Answer{text})
	return slices.ContainsFunc(c.hits, func(h hit) bool { return !featureTable[r.rules[h.rule].feature].helps })
}

// What is said of an answer is one or two sentences, whatever is in it.
func TestAdviceTextIsTwoSentencesAtMost(t *testing.T) {
	checker := New(load(t))
	pieces := []string{
		sound[0], sound[1], sound[2], sound[3], "We made a mistake.", "Mistakes were made.", "It was my boss's fault.", "It wasn't my fault.",
		"I usually tell someone.", "We fixed it.", "It worked out fine.", "Communication is key.", "I will be more careful.", "I guess it was late.",
		"I was so stupid.", "I lied to her.", "The boss was an idiot.", "I care too much.", "I told my boss.", "I learned that lists matter.",
	}
	rapid.Check(t, func(t *rapid.T) {
		var a practice.Answer
		for _, part := range practice.Sections {
			a[part] = strings.Join(rapid.SliceOfN(rapid.SampledFrom(pieces), 0, 4).Draw(t, part.Key()), " ")
		}
		kind := rapid.SampledFrom(practice.Kinds).Draw(t, "kind")
		for _, one := range checker.Advise(checker.Check(practice.Question{Kind: kind}, a), a) {
			if n := sentencesOf(one.Text); n < 1 || n > 2 {
				t.Fatalf("%d sentences: %q", n, one.Text)
			}
		}
	})
}

func TestBecause(t *testing.T) {
	rules := load(t)
	checker := New(rules)
	for _, key := range capKeys {
		if got := checker.Because(key); got == "" || got != rules.Because(key) || got == "of "+key {
			t.Errorf("%s: %q", key, got)
		}
	}
	if got := checker.Because("mood"); got != "of mood" {
		t.Errorf("a kind of later rules: %q", got)
	}
}

func TestRuleByID(t *testing.T) {
	rules := load(t)
	rule, ok := rules.Rule("prev.promise")
	if !ok || rule.ID != "prev.promise" || rule.Criterion != practice.Prevention || rule.Why == "" {
		t.Errorf("%+v, %v", rule, ok)
	}
	if _, ok := rules.Rule("prev.gone"); ok {
		t.Error("a rule that is not there")
	}
}
