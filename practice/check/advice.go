package check

import (
	"cmp"
	"slices"
	"strings"

	"retake/practice"
	"retake/practice/prose"
)

// quotedInText is how many characters of the answer an advice may quote.
const quotedInText = 60

// Because completes "Held at 45 because ..." for [practice.Cap.Because].
func (c *Checker) Because(key string) string { return c.rules.Because(key) }

// Version is that of the rules.
func (c *Checker) Version() string { return c.rules.version }

// Advise lists everything that would raise the score, the largest gain first, the heavier criterion first where gains
// are equal. There is one advice a criterion: to bring it to Good, from Good to Strong, and to take out what is severe
// in it. Its gain is by how much the score rises then, with the caps that still hold. An answer that a gate holds back
// for anything but its length gets none.
func (c *Checker) Advise(k practice.Check, a practice.Answer) []practice.Advice {
	if k.Gate != practice.GateNone && k.Gate != practice.GateShort {
		return nil
	}
	var all []practice.Advice
	for _, criterion := range practice.Criteria {
		if k.Criteria[criterion].Level == practice.NotJudged {
			continue
		}
		if gain := gain(&k, criterion); gain > 0 {
			one := c.advice(&k, a, criterion)
			one.Gain = gain
			all = append(all, one)
		}
	}
	slices.SortStableFunc(all, func(a, b practice.Advice) int {
		return cmp.Or(cmp.Compare(b.Gain, a.Gain), cmp.Compare(points(b.Criterion, practice.Strong), points(a.Criterion, practice.Strong)))
	})
	return all
}

// gain is what a criterion would add to the score, by the points table and the caps.
func gain(k *practice.Check, criterion practice.Criterion) int {
	was := levelsOf(k)
	then := was
	then[criterion] = practice.Good
	if was[criterion] >= practice.Good {
		then[criterion] = practice.Strong
	}
	severe := slices.DeleteFunc(slices.Clone(k.Severe), func(s practice.Severe) bool { return s.Kind.Criterion() == criterion })
	return int(score(&then, severe) - score(&was, k.Severe))
}

func levelsOf(k *practice.Check) (l grades) {
	for _, c := range practice.Criteria {
		l[c] = k.Criteria[c].Level
	}
	return l
}

// advice puts into words what would help a criterion.
func (c *Checker) advice(k *practice.Check, a practice.Answer, criterion practice.Criterion) practice.Advice {
	j, fixes := &k.Criteria[criterion], &c.rules.fixes[criterion]
	fix := fixes.at(j.Level)
	one := practice.Advice{Criterion: criterion, Part: place(j, a, criterion, fixes), Title: fix.Title, Start: fix.Start}
	severe := worst(k, criterion)
	switch w, known := c.rules.caps[string(severe.Kind)]; {
	case known:
		one.Part, one.Title, one.Start = severe.Part, w.Title, w.Start
		one.Text = quoted(w.Text, severe.Text, len([]rune(w.Text))+quotedInText)
	case held(k, criterion):
		w := c.rules.caps[criterion.Key()]
		one.Title, one.Start = w.Title, w.Start
		one.Text = j.Message + " " + w.Text
	default:
		one.Text = c.text(k, criterion, fix)
	}
	if one.Start == "" {
		one.Start = fixes.start(one.Part)
	}
	part := strings.NewReplacer("{part}", one.Part.Name())
	one.Title, one.Text, one.Hint = part.Replace(one.Title), part.Replace(one.Text), part.Replace(fix.Hint)
	return one
}

// worst gives the severe finding against a criterion that holds the score lowest, the first of several; one without a
// kind where there is none.
func worst(k *practice.Check, criterion practice.Criterion) (worst practice.Severe) {
	for _, s := range k.Severe {
		if s.Kind.Criterion() == criterion && (worst.Kind == "" || capped[string(s.Kind)] < capped[string(worst.Kind)]) {
			worst = s
		}
	}
	return worst
}

// held tells whether the level of a criterion holds the score by itself.
func held(k *practice.Check, criterion practice.Criterion) bool {
	return slices.ContainsFunc(k.Caps, func(c practice.Cap) bool { return c.Because == criterion.Key() })
}

// text says what is there before what is missing: the message where it names both; where the message has no words of
// the answer to name, what is good elsewhere and then what would help; else the message and what would help.
func (c *Checker) text(k *practice.Check, criterion practice.Criterion, fix fix) string {
	message := k.Criteria[criterion].Message
	var scanned prose.Text
	c.rules.lexicon.Scan(message, &scanned)
	switch {
	case len(scanned.Sentences) > 1:
		return message
	case message == c.rules.wordings[criterion][practice.Missing].Message:
		message = c.there(k, criterion)
	}
	return strings.TrimSpace(message + " " + fix.Text)
}

// there says what is good about an answer, by its heaviest criterion besides one; empty where nothing is.
func (c *Checker) there(k *practice.Check, besides practice.Criterion) string {
	there, most := "", 0
	for _, criterion := range practice.Criteria {
		if worth := points(criterion, practice.Strong); criterion != besides && k.Criteria[criterion].Level >= practice.Good && worth > most {
			there, most = c.rules.fixes[criterion].There, worth
		}
	}
	return there
}

// place is the part that an advice leads to: where the offending words stand if they are to be said otherwise, else
// where the criterion belongs.
func place(j *practice.Judgement, a practice.Answer, criterion practice.Criterion, fixes *fixes) practice.Section {
	switch criterion {
	case practice.Structure:
		return emptiest(a)
	case practice.Ownership, practice.Clarity, practice.Tone, practice.Relevance:
		for _, f := range j.Spans {
			if !f.Helps {
				return f.Part
			}
		}
	}
	return *fixes.Part
}

// emptiest is the part that has least of the share it is to have, the first of several.
func emptiest(a practice.Answer) practice.Section {
	least := practice.Situation
	for _, part := range practice.Sections {
		if a.Words(part)*least.Aim() < a.Words(least)*part.Aim() {
			least = part
		}
	}
	return least
}
