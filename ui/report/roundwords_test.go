package report

import (
	"math"
	"testing"

	"retake/practice"
)

func TestSigned(t *testing.T) {
	for _, c := range []struct {
		by       float64
		decimals int
		want     string
	}{
		{9, 0, "+9"},
		{-3, 0, "−3"},
		{0, 0, "same"},
		{100, 0, "+100"},
		{0.4, 1, "+0.4"},
		{-2.5, 1, "−2.5"},
		{8.1 - 8.0 - 0.1, 1, "same"}, // not quite 0
		{-0.04, 1, "same"},
		{-10, 1, "−10.0"},
	} {
		if got := signed(c.by, c.decimals); got != c.want {
			t.Errorf("%v is %q, not %q", c.by, got, c.want)
		}
	}
}

func TestClock(t *testing.T) {
	for ms, want := range map[int64]string{0: "0:00", 499: "0:00", 500: "0:01", 59_499: "0:59", 59_500: "1:00", 281_000: "4:41", 4_500_000: "75:00"} {
		if got := clock(ms); got != want {
			t.Errorf("%d ms are %q, not %q", ms, got, want)
		}
	}
}

func TestRoundWords(t *testing.T) {
	for _, c := range []struct{ got, want string }{
		{counted(1, "question"), "1 question"},
		{counted(3, "question"), "3 questions"},
		{HowOften(1), "once"},
		{HowOften(2), "twice"},
		{HowOften(3), "3 times"},
		{OverTime(0), ""},
		{OverTime(1), "one answer over time"},
		{OverTime(2), "2 answers over time"},
		{answersOf(0, 1), "no answer"},
		{answersOf(1, 1), "the one answer"},
		{answersOf(3, 3), "all 3 answers"},
		{answersOf(1, 3), "1 of 3 answers"},
		{tenths(7.65), "7.7"},
		{tenths(practice.Mark(math.NaN())), ""},
	} {
		if c.got != c.want {
			t.Errorf("%q, not %q", c.got, c.want)
		}
	}
}

func TestOutcomeOfAFollowUp(t *testing.T) {
	prevention := practice.Prevention
	asked := practice.Probe{Lacks: &prevention}
	for _, c := range []struct {
		name   string
		probed practice.Probed
		want   string
	}{
		{
			"brought",
			practice.Probed{Probe: asked, Answer: "A", Before: practice.Missing, After: practice.Good},
			"It brought what was missing: Prevention rose from Missing to Good.",
		},
		{
			"judged for the first time",
			practice.Probed{Probe: asked, Answer: "A", Before: practice.NotJudged, After: practice.Weak},
			"It brought what was missing: Prevention rose from Not judged to Weak.",
		},
		{
			"not brought",
			practice.Probed{Probe: asked, Answer: "A", Before: practice.Weak, After: practice.Weak},
			"It brought nothing new to Prevention, which stays Weak.",
		},
		{"nothing said", practice.Probed{Probe: asked, Answer: " \n", Before: practice.Weak, After: practice.Weak}, "Prevention stays Weak."},
		{"nothing was missing", practice.Probed{Answer: "A"}, ""},
	} {
		t.Run(c.name, func(t *testing.T) {
			if got := outcome(c.probed); got != c.want {
				t.Errorf("%q, not %q", got, c.want)
			}
		})
	}
}
