package practice

import (
	"cmp"
	"math/rand/v2"
	"slices"
	"time"
)

// RoundSetup is how a round is to be. Spans are in whole milliseconds.
type RoundSetup struct {
	Count     int      `json:"count"`
	Write     int64    `json:"write_ms"`
	ByPace    bool     `json:"by_pace,omitempty"` // the writing time is the proposed one
	Think     int64    `json:"think_ms"`
	Themes    []string `json:"themes"` // by ID
	Choosing  Choosing `json:"choosing"`
	Fixed     []string `json:"fixed,omitempty"`      // the questions of a fixed set, by ID
	AfterEach bool     `json:"after_each,omitempty"` // feedback comes after each answer too
	Stop      bool     `json:"stop,omitempty"`       // an answer ends when its time is up
	FollowUps bool     `json:"follow_ups,omitempty"`
	Breathe   bool     `json:"breathe,omitempty"` // a minute of calm breathing comes first
	Aloud     bool     `json:"aloud,omitempty"`   // the best answer is told aloud at the end
	Seed      uint64   `json:"seed"`
}

// Choosing says which questions a round takes.
type Choosing string

const (
	NewFirst Choosing = "new"    // those never tried, then the weakest
	AtRandom Choosing = "random" // by the seed and the questions alone, so that a mentor can have the same
	WeakOnly Choosing = "weak"   // those whose last try was weak, the weakest first
	FixedSet Choosing = "fixed"  // those the person picked, in their order
)

// RoundCounts are how many questions a round may have.
var RoundCounts = [...]int{3, 5, 7, 10}

// Times in a round beside those of its set-up: how long a follow-up may be answered, one breathes before the first
// question, and an answer is told aloud, at the end or at any other time.
const (
	FollowUpTime  = 90 * time.Second
	BreathingTime = time.Minute
	AloudTime     = 2 * time.Minute
)

// ThinkTimes are the times to think that a round may give, in seconds.
var ThinkTimes = [...]int{0, 15, 30, 60}

// WeakBelow is the score below which a question is a weak one: what interviewers find acceptable (rubric).
const WeakBelow = 60

// StrongFrom is the score from which on an answer is a strong one (rubric).
const StrongFrom = 80

// Lasts is how long the round takes if all its times are used.
func (s RoundSetup) Lasts() time.Duration {
	one := time.Duration(s.Think+s.Write) * time.Millisecond
	if s.FollowUps {
		one += FollowUpTime
	}
	all := time.Duration(s.Count) * one
	if s.Breathe {
		all += BreathingTime
	}
	if s.Aloud {
		all += AloudTime
	}
	return all
}

// From lists the questions that it chooses among: those of its themes, or the fixed set. Of weak ones there are only
// those that were tried. Tries come newest first.
func (s RoundSetup) From(bank []Question, tries []Summary) []Question {
	if s.Choosing == FixedSet {
		var set []Question
		for _, id := range s.Fixed {
			if i := slices.IndexFunc(bank, func(q Question) bool { return q.ID == id }); i >= 0 {
				set = append(set, bank[i])
			}
		}
		return set
	}
	last := lastScores(tries)
	return slices.DeleteFunc(slices.Clone(bank), func(q Question) bool {
		score, tried := last[q.ID]
		return !slices.Contains(s.Themes, q.Theme) || s.Choosing == WeakOnly && !(tried && score < WeakBelow)
	})
}

// Asks is how many questions it takes of so many: all of a fixed set, else Count or as many as there are.
func (s RoundSetup) Asks(from int) int {
	if s.Choosing == FixedSet {
		return from
	}
	return min(s.Count, from)
}

// Choose gives the questions of the round, as many as it Asks. The same seed, bank and tries always
// give the same ones.
func (s RoundSetup) Choose(bank []Question, tries []Summary) []Question {
	all := s.From(bank, tries)
	if s.Choosing != FixedSet {
		rng := rand.New(rand.NewPCG(s.Seed, 0))
		rng.Shuffle(len(all), func(i, j int) { all[i], all[j] = all[j], all[i] })
	}
	if last := lastScores(tries); s.Choosing == NewFirst || s.Choosing == WeakOnly {
		slices.SortStableFunc(all, func(a, b Question) int {
			scoreA, triedA := last[a.ID]
			scoreB, triedB := last[b.ID]
			switch {
			case triedA != triedB && triedB:
				return -1
			case triedA != triedB:
				return 1
			}
			return cmp.Compare(scoreA, scoreB)
		})
	}
	return all[:s.Asks(len(all))]
}

// lastScores gives the score of the newest try of each question; one that was withheld counts as none.
func lastScores(tries []Summary) map[string]Score {
	last := map[string]Score{}
	for _, t := range tries {
		if _, known := last[t.Question]; !known && t.Score != NoScore {
			last[t.Question] = t.Score
		}
	}
	return last
}
