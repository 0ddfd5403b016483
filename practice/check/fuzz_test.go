package check

import (
	"reflect"
	"testing"
	"unicode/utf8"

	"retake/practice"
)

// Whatever is typed, a check ends, names places that there are, in their order, and says the same when it is asked again.
func FuzzCheck(f *testing.F) {
	f.Add("Have you ever made a mistake?", story[0], story[1], story[2], story[3])
	f.Add("", "I said “it’s mine", "\xff’t n't'", "😀 I forgot to tell İzmir. 9 a.m. (", "£1,200.50%…")
	f.Add("What would you do?", "i i i i i i", "not never no but if would,", "'''\"\"\"", "\n\n•\n")
	rules := load(f)
	again := New(rules)
	f.Fuzz(func(t *testing.T, question, situation, task, action, result string) {
		q, a := practice.Question{Text: question}, practice.Answer{situation, task, action, result}
		got := New(rules).Check(q, a)
		if other := again.Check(q, a); !reflect.DeepEqual(got, other) {
			t.Fatalf("once %+v\nthen %+v", got, other)
		}
		if got.Score != practice.NoScore && (got.Score < 0 || got.Score > 100) {
			t.Fatalf("the score is %d", got.Score)
		}
		for _, c := range practice.Criteria {
			j := got.Criteria[c]
			if j.Level < practice.NotJudged || j.Level > practice.Strong {
				t.Fatalf("%s is at %d", c.Key(), j.Level)
			}
			if len([]rune(j.Message)) > longestMessage {
				t.Fatalf("too long: %q", j.Message)
			}
			inOrder(t, a, j.Spans)
		}
		var severe []practice.Finding
		for _, s := range got.Severe {
			severe = append(severe, practice.Finding{Span: s.Span, Text: s.Text, Rule: s.Rule})
		}
		inOrder(t, a, severe)
		for _, one := range again.Advise(got, a) {
			if one.Gain < 1 || one.Title == "" {
				t.Fatalf("advice %+v", one)
			}
		}
	})
}

// inOrder holds findings to the text they are in.
func inOrder(t *testing.T, a practice.Answer, all []practice.Finding) {
	t.Helper()
	var before practice.Span
	for _, f := range all {
		text := a[f.Part]
		if f.From < 0 || f.To <= f.From || f.To > len(text) || text[f.From:f.To] != f.Text {
			t.Fatalf("%+v is not in %q", f, text)
		}
		if utf8.ValidString(text) && !utf8.ValidString(f.Text) {
			t.Fatalf("%+v cuts a rune of %q", f, text)
		}
		if f.Part < before.Part || f.Part == before.Part && f.From < before.From {
			t.Fatalf("%+v stands behind %+v", f, before)
		}
		before = f.Span
	}
}
