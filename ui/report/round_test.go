package report_test

import (
	"fmt"
	"strings"
	"time"

	"retake/practice"
	"retake/ui/report"
)

var mistake = practice.Answer{
	"In my second year at a logistics firm I sent the wrong price list to forty customers on the last Friday of March.",
	"I was the only person who prepared these lists, and I had to make sure that each customer got their own.",
	"I noticed within the hour, when the first customer rang. I told my manager before I did anything else, and said that " +
		"I had picked the file by its date instead of its name.\n\nThen I wrote one short mail to all forty, called the six " +
		"largest ones myself, and stayed until each had the right list.\nFor the three who had already ordered, I asked our " +
		"sales lead to honour the lower price.",
	"All forty had the right list by six. It cost us 1,200 pounds, and no customer left. Since then the file has the " +
		"customer’s name in front, and a colleague reads the list before it goes out.",
}

// reply is an attempt with one level for all criteria but those given.
func reply(q practice.Question, a practice.Answer, score practice.Score, all practice.Level, used int64, but map[practice.Criterion]practice.Level) *practice.Attempt {
	made := &practice.Attempt{
		Record: practice.Record{ID: q.ID + " answered"}, Question: q, Answer: a, Check: practice.Check{Score: score},
		Times: practice.Times{Finished: time.Date(2026, 6, 9, 14, 30, 0, 0, time.UTC), Zone: "+01:00", Given: 300_000, Used: used},
	}
	for i, c := range practice.Criteria {
		level, other := but[c]
		if !other {
			level = all
		}
		made.Check.Criteria[c] = practice.Judgement{Level: level, Message: fmt.Sprintf("Sentence %d says why, with the words of this answer, “I told my manager”.", i+1)}
	}
	return made
}

type levels = map[practice.Criterion]practice.Level

func lacks(c practice.Criterion) *practice.Criterion { return &c }

func worth(practice.Criterion) practice.Grades {
	return practice.Grades{practice.Weak: {Points: 3}, practice.Good: {Points: 7}, practice.Strong: {Points: 10}}
}

// reported puts a round together from its answers; of those whose question ends with a number, that was the score before.
func reported(r practice.Round, answers ...*practice.Attempt) report.Round {
	r.Attempts = nil
	for _, a := range answers {
		id := ""
		if a != nil {
			id = a.ID
		}
		r.Attempts = append(r.Attempts, id)
	}
	before := func(question string) practice.Score {
		score := practice.NoScore
		fmt.Sscanf(question, "q%d", &score)
		return score
	}
	return report.Round{
		Round: r, Report: practice.Report(r, answers, before, worth),
		ThemeName: func(id string) string { return strings.ToUpper(id[:1]) + id[1:] },
		Because:   func(key string) string { return "it has " + key },
	}
}

var questions = []practice.Question{
	{ID: "q71", Text: "Have you ever missed a deadline that mattered?", Theme: "missed deadline"},
	{ID: "new", Text: "Tell me about a decision at work that turned out to be wrong.", Theme: "wrong decision"},
	{ID: "q73", Text: "What is the biggest mistake of your career so far?", Theme: "own mistake"},
	{ID: "q71b", Text: "When did you fail at something you were responsible for?", Theme: "failure"},
	{ID: "newer", Text: "Have you ever found an error in your own work too late?", Theme: "own mistake"},
}

func began(questions ...practice.Question) practice.Round {
	return practice.Round{
		Record:    practice.Record{ID: "01ROUND", Created: time.Date(2026, 6, 9, 14, 20, 0, 0, time.UTC)},
		Questions: questions, Writing: 300_000, Thinking: 30_000,
		Turns: make([]practice.Turn, len(questions)),
	}
}

// whole is a round in which all was answered, after another one.
func whole() report.Round {
	r := began(questions...)
	r.Setup.Choosing, r.Seed = practice.AtRandom, 42
	r.Turns[0].Probed = &practice.Probed{
		Probe:  practice.Probe{Text: "What is in place now so that it cannot happen again?", Lacks: lacks(practice.Prevention), Part: practice.Result},
		Answer: "Every list is read by a second pair of eyes,\nand the checklist names who.", Used: 48_000, Before: practice.Weak, After: practice.Good,
	}
	r.Turns[1].Probed = &practice.Probed{
		Probe:  practice.Probe{Text: "What did you learn?", Lacks: lacks(practice.Lesson)},
		Answer: "To be careful.", Used: 95_000, Before: practice.Missing, After: practice.Missing,
	}
	r.Turns[2].Paused = 2
	r.Turns[3].Probed = &practice.Probed{Probe: practice.Probe{Text: "Who was hurt by it?", Lacks: lacks(practice.Tone)}, Before: practice.Weak}
	r.Turns[3].Interrupted = 1
	r.Turns[4].Probed = &practice.Probed{Probe: practice.Probe{Text: "Would you do it again?"}, Answer: "No.", Used: 5_000}
	answers := []*practice.Attempt{
		reply(questions[0], mistake, 81, practice.Good, 281_000, levels{practice.CorrectiveAction: practice.Strong, practice.Prevention: practice.Weak}),
		reply(questions[1], mistake, 72, practice.Good, 298_000, levels{practice.Ownership: practice.Strong, practice.Lesson: practice.Missing}),
		reply(questions[2], practice.Answer{practice.Action: "I said so at once."}, practice.NoScore, practice.NotJudged, 20_400, nil),
		reply(questions[3], mistake, 68, practice.Weak, 322_000, levels{practice.Tone: practice.Missing, practice.Outcome: practice.Strong}),
		reply(questions[4], mistake, 74, practice.Good, 276_000, levels{practice.Ownership: practice.Strong, practice.Prevention: practice.Missing}),
	}
	answers[2].Check.Gate = practice.GateShort
	answers[3].Check.Caps = []practice.Cap{{At: 68, Because: "contempt"}}
	answers[3].Check.Severe = []practice.Severe{{Kind: practice.Contempt}}
	all := reported(r, answers...)
	last := reported(began(questions[:2]...),
		reply(questions[0], mistake, 69, practice.Good, 1, levels{practice.Ownership: practice.Strong, practice.Lesson: practice.Weak}), nil)
	all.Last, all.LastDay = &last.Report, "8 June"
	return all
}

// left is a round that was ended at the second of three questions, the first round of all.
func left() report.Round {
	r := began(questions[:3]...)
	r.Turns, r.Left, r.Thinking = r.Turns[:2], true, 0
	r.Turns[1].Paused = 1
	return reported(r, reply(questions[0], mistake, 81, practice.Good, 281_000, levels{practice.Tone: practice.Strong, practice.Lesson: practice.Weak}), nil)
}
