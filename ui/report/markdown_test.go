package report_test

import (
	"regexp"
	"strings"
	"testing"
	"time"

	"pgregory.net/rapid"

	"retake/practice"
	"retake/ui/report"
)

func TestMarkdown(t *testing.T) {
	a := practice.Attempt{
		Question: practice.Question{Text: "Have you\nerred?"},
		Answer:   practice.Answer{"# I was there\nand saw it", " ", "I told | her", ""},
		Check:    practice.Check{Score: 72, Caps: []practice.Cap{{At: 45, Because: "contempt"}}, Severe: []practice.Severe{{Kind: practice.Contempt}}},
		Times:    practice.Times{Finished: time.Date(2026, 3, 9, 23, 30, 0, 0, time.UTC), Zone: "+01:00"},
	}
	a.Check.Criteria[practice.Ownership] = practice.Judgement{Level: practice.Good, Message: "“a | b” is yours."}
	unscored := a
	unscored.Check.Score = practice.NoScore
	var b strings.Builder
	if err := report.Markdown(&b, []practice.Attempt{a, unscored}); err != nil {
		t.Fatal(err)
	}
	holds(t, b.String(),
		"# Retake: 2 tries\n",
		"\n## Have you erred?\n\n10 March 2026, 00:30, score 72, 11 words\n",
		"\n### Situation\n\n> \\# I was there  \n> and saw it\n",
		"\n### Task\n\n*(empty)*\n",
		"\n### Action\n\n> I told | her\n",
		"| Ownership | Good | “a \\| b” is yours. |\n",
		"| Tone & respect | Hurts |  |\n",
		"00:30, no score, 11 words\n",
	)
	if strings.Contains(b.String(), "Held at") {
		t.Error("a cap is told by its key")
	}
}

func TestMarkdownTellsOfAFullDisk(t *testing.T) {
	m := report.NewMarkdown(full{}, 100)
	var told error
	for range 100 {
		if told = m.Add(practice.Attempt{}); told != nil {
			break
		}
	}
	if told == nil || m.Close() == nil {
		t.Errorf("Add says %v", told)
	}
	if err := report.Markdown(full{}, nil); err == nil {
		t.Error("the heading alone could not be written, and nothing was said")
	}
}

func TestTryMarkdown(t *testing.T) {
	var b strings.Builder
	if err := report.TryMarkdown(&b, try(practice.Answer{practice.Task: "I"})); err != nil {
		t.Fatal(err)
	}
	holds(t, "\n"+b.String(),
		"\n# Have you ever made a mistake at work?\n\n",
		"\n\nOwn mistake, 10 March 2026, 00:30, score 45, +9 since your second try, 1 word\n",
		"\nHeld at 45 because it speaks of her with contempt\n",
		"\n## Task\n\n> I\n",
		"| Specifics | Weak | Sentence 2 says why. |\n",
		"\n## They may ask next\n\nWhat would your manager say about it?\n",
	)
}

func holds(t *testing.T, text string, wanted ...string) {
	t.Helper()
	for _, want := range wanted {
		if !strings.Contains(text, want) {
			t.Errorf("%q is not in\n%s", want, text)
		}
	}
}

func TestTypedMarkdownIsText(t *testing.T) {
	for _, c := range []struct{ name, typed, want string }{
		{"headings", "# a\n#b\nc\n===\nd\n---", "> \\# a  \n> \\#b  \n> c  \n> \\===  \n> d  \n> \\---"},
		{"a line end of old", "a\r# b", "> a  \n> \\# b"},
		{"a line end of Windows", "a\r\n\r\n# b", "> a\n>\n> \\# b"},
		{"lists", "- a\n+ b\n* c\n1. d\n2) e", "> \\- a  \n> \\+ b  \n> \\* c  \n> 1\\. d  \n> 2\\) e"},
		{"a quote", "> a", "> \\> a"},
		{"code", "a\n\n    b `c`\n\t~~~", "> a\n>\n> \u00a0\u00a0\u00a0\u00a0b \\`c\\`  \n> \u00a0\u00a0\u00a0\u00a0\\~\\~\\~"},
		{"emphasis", "*a* _b_ ~~c~~", "> \\*a\\* \\_b\\_ \\~\\~c\\~\\~"},
		{"links", "[a](b) ![c](d)\n[Good]: e", "> \\[a\\](b) !\\[c\\](d)  \n> \\[Good\\]: e"},
		{"HTML", "<b>a</b> <!-- &lt; R&D", "> \\<b>a\\</b> \\<!-- \\&lt; R&D"},
		{"a table", "a | b\n:- | -\n| c", "> a | b  \n> \\:- | -  \n> \\| c"},
		{"backslashes", `a\*`, `> a\\\*`},
		{"plain", "I said “no” (twice): 3.5 % at 9:30 - sorry!", "> I said “no” (twice): 3.5 % at 9:30 - sorry!"},
	} {
		t.Run(c.name, func(t *testing.T) {
			var b strings.Builder
			if err := report.TryMarkdown(&b, try(practice.Answer{practice.Situation: c.typed})); err != nil {
				t.Fatal(err)
			}
			holds(t, b.String(), "\n## Situation\n\n"+c.want+"\n\n## Task\n")
		})
	}
}

// Whatever is typed, all of it is inside the quote, and nothing else is.
func TestTypedLinesAreQuoted(t *testing.T) {
	escaped := regexp.MustCompile(`\\([[:punct:]])`)
	rapid.Check(t, func(t *rapid.T) {
		typed := "a " + rapid.StringOf(rapid.SampledFrom([]rune("ab #>-=*+1.)|:`~<\\&;[]\t\n\r"))).Draw(t, "typed")
		var b strings.Builder
		if err := report.TryMarkdown(&b, try(practice.Answer{practice.Action: typed})); err != nil {
			t.Fatal(err)
		}
		_, quoted, _ := strings.Cut(b.String(), "\n## Action\n\n")
		quoted, _, _ = strings.Cut(quoted, "\n\n## Result\n")
		var read []string
		for line := range strings.FieldsFuncSeq(quoted, func(r rune) bool { return r == '\n' || r == '\r' }) {
			line, ok := strings.CutPrefix(line, ">")
			if !ok {
				t.Fatalf("%q is not quoted", line)
			}
			read = append(read, strings.Fields(escaped.ReplaceAllString(line, "$1"))...)
		}
		if got, want := strings.Join(read, " "), strings.Join(strings.Fields(typed), " "); got != want {
			t.Errorf("%q was written, not %q", got, want)
		}
	})
}
