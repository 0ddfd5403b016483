package ui

import (
	"fmt"
	"strconv"
	"time"

	"retake/practice"
)

// from lists the questions that the round chooses among.
func (s *roundSetup) from() []practice.Question {
	return s.setup.From(s.w.parts.Bank.Questions(), s.last)
}

// refresh shows what is chosen and what it comes to.
func (s *roundSetup) refresh() {
	setup := s.setup
	write := time.Duration(setup.Write) * time.Millisecond
	s.write.Set(clock(write), "min")
	for _, c := range choosings {
		if c.of == setup.Choosing {
			s.means.SetText(c.means)
		}
	}
	s.pick.Hide()
	if setup.Choosing == practice.FixedSet {
		s.pick.Show()
	}
	from := len(s.from())
	n := setup.Asks(from)
	asked := setup
	asked.Count = n
	s.minutes.SetText(strconv.Itoa(int((asked.Lasts()+30*time.Second)/time.Minute)) + " min")
	where := "in your themes"
	switch setup.Choosing {
	case practice.FixedSet:
		where = "in your set"
	case practice.WeakOnly:
		where = "weak ones in your themes"
	}
	s.sum[0].SetText(fmt.Sprintf("%s from %d %s", questions(n), from, where))
	s.sum[1].SetText(s.times())
	s.sum[2].SetText("Other screens stay closed until the end")
	s.missing.SetText("You can leave at any time with Esc. Finished answers are kept.")
	if why := s.lacks(from); why != "" {
		s.missing.SetText(why)
	}
	s.relayout()
}

// times says how long one thinks, writes and answers the follow-up.
func (s *roundSetup) times() string {
	write := time.Duration(s.setup.Write) * time.Millisecond
	said := clock(write) + " minutes to write"
	if write%time.Minute == 0 {
		said = strconv.Itoa(int(write/time.Minute)) + " minutes to write"
	}
	if s.setup.Think > 0 {
		said = strconv.Itoa(int(s.setup.Think/1000)) + " seconds to think, " + said
	}
	if s.setup.FollowUps {
		said += ", 90 seconds for a follow-up"
	}
	return said
}

// lacks says why the round can't start; nothing where it can.
func (s *roundSetup) lacks(from int) string {
	switch {
	case from > 0:
		return ""
	case s.setup.Choosing == practice.FixedSet:
		return "Pick at least one question for your set."
	case len(s.setup.Themes) == 0:
		return "Choose at least one theme."
	}
	return "There is no question with a score below 60 in these themes. Choose in another way."
}

// questions counts questions in words.
func questions(n int) string {
	if n == 1 {
		return "1 question"
	}
	return fmt.Sprintf("%d questions", n)
}

// averageOf says of how many answers the average is.
func averageOf(r practice.RoundReport) string {
	if r.Scored == r.Answered {
		return fmt.Sprintf("average of %d", r.Scored)
	}
	return fmt.Sprintf("average, %d of %d scored", r.Scored, r.Answered)
}
