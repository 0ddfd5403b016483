package report_test

import (
	"testing"

	"retake/practice"
	"retake/ui/report"
)

func TestAnswer(t *testing.T) {
	for _, c := range []struct {
		name            string
		answer          practice.Answer
		without, headed string
	}{
		{
			"all four",
			practice.Answer{"I was there.", "I had to.", "I did.", "It was."},
			"I was there.\n\nI had to.\n\nI did.\n\nIt was.",
			"Situation\nI was there.\n\nTask\nI had to.\n\nAction\nI did.\n\nResult\nIt was.",
		},
		{"empty parts", practice.Answer{"", "I had to.", " \n\t", ""}, "I had to.", "Task\nI had to."},
		{"nothing", practice.Answer{}, "", ""},
		{
			"exactly as typed",
			practice.Answer{practice.Action: "  - one\r\n\r\n\t- two  \n\x00# \xff"},
			"  - one\r\n\r\n\t- two  \n\x00# \xff", "Action\n  - one\r\n\r\n\t- two  \n\x00# \xff",
		},
	} {
		t.Run(c.name, func(t *testing.T) {
			if got := report.Answer(c.answer, false); got != c.without {
				t.Errorf("without headings: %q, not %q", got, c.without)
			}
			if got := report.Answer(c.answer, true); got != c.headed {
				t.Errorf("with headings: %q, not %q", got, c.headed)
			}
		})
	}
}
