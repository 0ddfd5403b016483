package report_test

import (
	"strings"
	"testing"

	"retake/practice"
	"retake/ui/report"
)

func roundMarkdown(t *testing.T, r report.Round) string {
	t.Helper()
	var b strings.Builder
	if err := report.RoundMarkdown(&b, r); err != nil {
		t.Fatal(err)
	}
	return b.String()
}

func TestRoundMarkdown(t *testing.T) {
	text := roundMarkdown(t, whole())
	if want := `# Mock round

9 June 2026, 15:20 · 5 questions · Missed deadline, Wrong decision, Own mistake, Failure

5:00 to answer · 0:30 to think · questions at random from seed 42

- Average score: 74, +5 (69 in the round of 8 June; 4 of 5 scored)
- Time used: 19:57 (of 25:00, one answer over time)
- Strongest: Ownership (strong in 2 of 4 answers)
- Weakest: Prevention (weak or missing in 3 of 4 answers)

Paused twice. Interrupted once: the computer slept, or the round was left and taken up again.

| No. | question | score | change | time | strongest | weakest |
| --- | --- | --- | --- | --- | --- | --- |
| 1 | Have you ever missed a deadline that mattered? | 81 | +10 | 4:41 of 5:00 | Corrective action | Prevention |
| 2 | Tell me about a decision at work that turned out to be wrong. | 72 | new | 4:58 of 5:00 | Ownership | Lesson |
| 3 | What is the biggest mistake of your career so far? | no score |  | 0:20 of 5:00 |  |  |
| 4 | When did you fail at something you were responsible for? | 68 | −3 | 5:22 of 5:00, 0:22 over | Result | Tone & respect |
| 5 | Have you ever found an error in your own work too late? | 74 | new | 4:36 of 5:00 | Ownership | Prevention |

| criterion, of 10 | now | 8 June | change |
| --- | --- | --- | --- |
| Ownership | 7.5 | 10.0 | −2.5 |
`; !strings.HasPrefix(text, want) {
		t.Errorf("it begins with\n%.1800s\nnot\n%s", text, want)
	}
	holds(t, text,
		"\n## 1. Have you ever missed a deadline that mattered?\n\nMissed deadline, score 81, +10 since the try before, 4:41 of 5:00, 155 words\n\n### Situation\n",
		"\n## 2. Tell me about a decision at work that turned out to be wrong.\n\nWrong decision, score 72, a new question, 4:58 of 5:00,",
		"\n\nOwn mistake, no score, too short to judge, 0:20 of 5:00, 5 words, paused twice\n\n### Situation\n\n*(empty)*\n",
		"\n\nFailure, score 68, −3 since the try before, 5:22 of 5:00, 0:22 over, 155 words, interrupted once\n\nHeld at 68 because it has contempt\n",
		"| Tone & respect | Hurts | Sentence 9",
		"\n### Follow-up\n\nWhat is in place now so that it cannot happen again?\n\n"+
			"> Every list is read by a second pair of eyes,  \n> and the checklist names who.\n\n"+
			"0:48 of 1:30. It brought what was missing: Prevention rose from Weak to Good.\n",
		"\n\n*(empty)*\n\n0:00 of 1:30. Tone & respect stays Weak.\n",
		"\n\n> No.\n\n0:05 of 1:30.\n",
	)
	for _, part := range mistake {
		first, _, _ := strings.Cut(part, "\n")
		if n := strings.Count(text, "\n> "+first); n != 4 {
			t.Errorf("%q is there %d times", first, n)
		}
	}
}

func TestRoundMarkdownOfARoundLeftEarly(t *testing.T) {
	r := left()
	text := roundMarkdown(t, r)
	holds(t, text,
		"# Mock round\n\n9 June 2026, 15:20 · 3 questions · Missed deadline, Wrong decision, Own mistake\n\n5:00 to answer\n\n- Average score: 81\n",
		"- Strongest: Tone & respect (strong in the one answer)\n",
		"\nPaused once. Ended early: 1 of 3 questions not reached.\n",
		"| 2 | Tell me about a decision at work that turned out to be wrong. | skipped |  |  |  |  |\n",
		"| 3 | What is the biggest mistake of your career so far? | not reached |  |  |  |  |\n",
		"| criterion, of 10 | now |\n| --- | --- |\n| Ownership | 6.7 |\n",
		"\n## 2. Tell me about a decision at work that turned out to be wrong.\n\nWrong decision, skipped, paused once\n",
		"\n## 3. What is the biggest mistake of your career so far?\n\nOwn mistake, not reached\n",
	)
	r.Round.Attempts[1] = "01GONE"
	holds(t, roundMarkdown(t, r), "| no longer in the history |", "\n\nWrong decision, no longer in the history, paused once\n")
	r.Round.Attempts = append(r.Round.Attempts, "")
	r.Report.Rows[2].Reached = true
	holds(t, roundMarkdown(t, r), "Ended early, at the last question.\n")
}

func TestRoundMarkdownOfNoAnswer(t *testing.T) {
	r := reported(began(questions[:2]...), nil, nil)
	r.Last, r.LastDay = whole().Last, "8 June"
	text := roundMarkdown(t, r)
	holds(t, text, "9 June 2026, 14:20 ·", "\n\n- Average score: No score (nothing was answered)\n\n| No. |", "\n## 2. ", "\n\nWrong decision, skipped\n")
	if strings.Contains(text, "criterion") || strings.Contains(text, "8 June") {
		t.Errorf("something is compared in\n%s", text)
	}
}

// What was not scored or judged in the round before is not compared with.
func TestRoundMarkdownAfterARoundWithoutScores(t *testing.T) {
	r := left()
	before := reported(began(questions[0]), reply(questions[0], mistake, practice.NoScore, practice.NotJudged, 1, nil))
	r.Last, r.LastDay = &before.Report, "8 June"
	if text := roundMarkdown(t, r); strings.Contains(text, "8 June") || !strings.Contains(text, "| Ownership | 6.7 |\n") {
		t.Errorf("it is compared in\n%s", text)
	}
}

// What comes from elsewhere is text, wherever it stands.
func TestTypedRoundMarkdownIsText(t *testing.T) {
	q := practice.Question{ID: "q1", Text: "# Is *this*\na | table?", Theme: "*own*"}
	r := began(q)
	r.Turns[0].Probed = &practice.Probed{Probe: practice.Probe{Text: "- Why_?_"}, Answer: "# a\n- b"}
	all := reported(r, reply(q, mistake, 50, practice.Good, 1, nil))
	all.Last, all.LastDay = &all.Report, "<8 | June>"
	holds(t, roundMarkdown(t, all),
		" · \\*own\\*\n", "| 1 | \\# Is \\*this\\* a \\| table? | 50 | +49 |", "| now | \\<8 \\| June> |", "(50 in the round of \\<8 | June>)",
		"\n## 1. \\# Is \\*this\\* a | table?\n\n\\*own\\*, score 50", "\n\n\\- Why\\_?\\_\n\n> \\# a  \n> \\- b\n",
	)
}

func TestRoundMarkdownTellsOfAFullDisk(t *testing.T) {
	if err := report.RoundMarkdown(full{}, whole()); err == nil {
		t.Error("nothing was said")
	}
}
