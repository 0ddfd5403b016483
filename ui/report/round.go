package report

import (
	"fmt"
	"slices"
	"strings"
	"time"

	"retake/practice"
)

// Round is a round with what came of it, to be read or to be handed to a mentor. The checks are those that are shown.
type Round struct {
	Round  practice.Round
	Report practice.RoundReport

	Last    *practice.RoundReport // of the round before; nil where there is none
	LastDay string                // how its day is named: "8 June"

	ThemeName func(id string) string  // the name of a question's theme on screen
	Because   func(key string) string // what completes "Held at 45 because ...", by the key of a cap
}

const roundTitle = "Mock round"

// began is when the round began, on the clock the person saw then as its answers tell. Where nothing was answered, it
// is in the zone that Created comes in.
func (r Round) began() time.Time {
	began := practice.Summary{Finished: r.Round.Created}
	for _, row := range r.Report.Rows {
		if row.Attempt != nil {
			began.Zone = row.Attempt.Times.Zone
			break
		}
	}
	return began.Local()
}

// about says when it was and what was asked.
func (r Round) about() []string {
	var themes []string
	for _, q := range r.Round.Questions {
		if name := r.ThemeName(q.Theme); !slices.Contains(themes, name) {
			themes = append(themes, name)
		}
	}
	return []string{
		r.began().Format("2 January 2006, 15:04"), counted(len(r.Round.Questions), "question"), joined(", ", themes...),
	}
}

// rules says under which conditions it was.
func (r Round) rules() []string {
	rules := []string{clock(r.Round.Writing) + " to answer"}
	if r.Round.Thinking > 0 {
		rules = append(rules, clock(r.Round.Thinking)+" to think")
	}
	if r.Round.Setup.Choosing == practice.AtRandom {
		rules = append(rules, fmt.Sprintf("questions at random from seed %d", r.Round.Seed))
	}
	return rules
}

// fact is one of the figures that a round comes to.
type fact struct {
	name, value, change, said string
}

func (r Round) facts() []fact {
	of := r.Report
	facts := []fact{r.average()}
	if of.Answered > 0 {
		facts = append(facts, fact{
			"Time used", clock(of.Used.Milliseconds()), "", joined(", ", "of "+clock(of.Given.Milliseconds()), OverTime(of.Over)),
		})
	}
	judged := 0
	for _, row := range of.Rows {
		if row.Judged {
			judged++
		}
	}
	if best := of.Strongest; best != nil {
		facts = append(facts, fact{"Strongest", best.Criterion.Name(), "", "strong in " + answersOf(best.Answers, judged)})
	}
	if worst := of.Weakest; worst != nil {
		facts = append(facts, fact{"Weakest", worst.Criterion.Name(), "", "weak or missing in " + answersOf(worst.Answers, judged)})
	}
	return facts
}

func (r Round) average() fact {
	of := r.Report
	f := fact{name: "Average score", value: "No score"}
	if of.Average == practice.NoScore {
		if of.Answered == 0 {
			f.said = "nothing was answered"
		}
		return f
	}
	f.value = fmt.Sprint(of.Average)
	if r.Last != nil && r.Last.Average != practice.NoScore {
		f.change = signed(float64(of.Average-r.Last.Average), 0)
		f.said = fmt.Sprintf("%d in the round of %s", r.Last.Average, r.LastDay)
	}
	if of.Scored < of.Answered {
		f.said = joined("; ", f.said, fmt.Sprintf("%d of %d scored", of.Scored, of.Answered))
	}
	return f
}

// compared tells whether there is a round before to compare the criteria with.
func (r Round) compared() bool { return r.Last != nil && r.Last.Strongest != nil }

// marks are sentences about what makes the round another one than planned: pauses, interruptions, an early end.
func (r Round) marks() []string {
	var all practice.Turn
	unreached := 0
	for _, row := range r.Report.Rows {
		all.Paused += row.Turn.Paused
		all.Interrupted += row.Turn.Interrupted
		if !row.Reached {
			unreached++
		}
	}
	var marks []string
	if all.Paused > 0 {
		marks = append(marks, "Paused "+HowOften(all.Paused)+".")
	}
	if all.Interrupted > 0 {
		marks = append(marks, "Interrupted "+HowOften(all.Interrupted)+": the computer slept, or the round was left and taken up again.")
	}
	switch {
	case r.Round.Left && unreached > 0:
		marks = append(marks, fmt.Sprintf("Ended early: %d of %s not reached.", unreached, counted(len(r.Report.Rows), "question")))
	case r.Round.Left:
		marks = append(marks, "Ended early, at the last question.")
	}
	return marks
}

// unanswered says why a question has no answer here; it is empty where it has one.
func (r Round) unanswered(i int) string {
	row := r.Report.Rows[i]
	switch {
	case row.Attempt != nil:
		return ""
	case !row.Reached:
		return "not reached"
	case i < len(r.Round.Attempts) && r.Round.Attempts[i] != "":
		return "no longer in the history"
	}
	return "skipped"
}

// moved is how the score of a question has changed since the try before.
func moved(row practice.RoundRow) string {
	switch score := row.Attempt.Check.Score; {
	case score == practice.NoScore:
		return ""
	case row.Before == practice.NoScore:
		return "new"
	default:
		return signed(float64(score-row.Before), 0)
	}
}

// since says how the score of a question has changed where nothing beside it tells what is meant, or why there is none.
func since(row practice.RoundRow) string {
	switch change := moved(row); change {
	case "":
		return withheld(row.Attempt.Check.Gate)
	case "new":
		return "a new question"
	case "same":
		return "as in the try before"
	default:
		return change + " since the try before"
	}
}

// timed is the time an answer took.
func timed(row practice.RoundRow) string {
	used := clock(row.Attempt.Times.Used) + " of " + clock(row.Attempt.Times.Given)
	if over := row.Over; over >= time.Second/2 {
		used += ", " + clock(over.Milliseconds()) + " over"
	}
	return used
}

// noted is what happened while an answer was written.
func noted(turn practice.Turn) string {
	var notes []string
	if turn.Paused > 0 {
		notes = append(notes, "paused "+HowOften(turn.Paused))
	}
	if turn.Interrupted > 0 {
		notes = append(notes, "interrupted "+HowOften(turn.Interrupted))
	}
	return strings.Join(notes, ", ")
}

// worded is an answer whose caps have words instead of keys.
func (r Round) worded(a practice.Attempt) practice.Attempt {
	caps := a.Check.Caps
	a.Check.Caps = nil
	for _, c := range caps {
		a.Check.Caps = append(a.Check.Caps, practice.Cap{At: c.At, Because: r.Because(c.Because)})
	}
	return a
}

// outcome says whether a follow-up brought what was missing.
func outcome(p practice.Probed) string {
	switch {
	case p.Lacks == nil:
		return ""
	case p.Brought():
		return fmt.Sprintf("It brought what was missing: %s rose from %s to %s.", p.Lacks.Name(), p.Before.Word(false), p.After.Word(false))
	case empty(p.Answer):
		return fmt.Sprintf("%s stays %s.", p.Lacks.Name(), p.Before.Word(false))
	}
	return fmt.Sprintf("It brought nothing new to %s, which stays %s.", p.Lacks.Name(), p.Before.Word(false))
}
