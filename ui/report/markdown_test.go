package report_test

import (
	"strings"
	"testing"
	"time"

	"retake/practice"
	"retake/ui/report"
)

func TestMarkdown(t *testing.T) {
	a := practice.Attempt{
		Question: practice.Question{Text: "Have you\nerred?"},
		Answer:   practice.Answer{"# I was there\nand saw it", " ", "I told | her", ""},
		Check:    practice.Check{Score: 72, Severe: []practice.Severe{{Kind: practice.Contempt}}},
		Times:    practice.Times{Finished: time.Date(2026, 3, 9, 23, 30, 0, 0, time.UTC), Zone: "+01:00"},
	}
	a.Check.Criteria[practice.Ownership] = practice.Judgement{Level: practice.Good, Message: "“a | b” is yours."}
	unscored := a
	unscored.Check.Score = practice.NoScore
	var b strings.Builder
	if err := report.Markdown(&b, []practice.Attempt{a, unscored}); err != nil {
		t.Fatal(err)
	}
	for _, want := range []string{
		"# Retake: 2 tries\n",
		"\n## Have you erred?\n\n10 March 2026, 00:30, score 72, 11 words\n",
		"\n### Situation\n\n> # I was there\n> and saw it\n",
		"\n### Task\n\n*(empty)*\n",
		"\n### Action\n\n> I told | her\n",
		"| Ownership | Good | “a \\| b” is yours. |\n",
		"| Tone & respect | Hurts |  |\n",
		"00:30, no score, 11 words\n",
	} {
		if !strings.Contains(b.String(), want) {
			t.Errorf("%q is not in\n%s", want, b.String())
		}
	}
}
