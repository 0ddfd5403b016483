package split_test

import (
	"strings"
	"testing"

	"pgregory.net/rapid"

	"retake/practice"
	"retake/practice/split"
)

func TestAnswer(t *testing.T) {
	for name, c := range map[string]struct {
		text string
		want practice.Answer
	}{
		"nothing": {" \n", practice.Answer{}},
		"told in order": {
			"Two years ago I worked in a hotel kitchen. One Friday I forgot the fish. I was responsible for the Sunday order. I told the chef at once. Then I called three suppliers, and one of them said “yes”. In the end the fish arrived by noon. I learned to write the list on Friday.",
			practice.Answer{
				"Two years ago I worked in a hotel kitchen. One Friday I forgot the fish.",
				"I was responsible for the Sunday order.",
				"I told the chef at once. Then I called three suppliers, and one of them said “yes”.",
				"In the end the fish arrived by noon. I learned to write the list on Friday.",
			},
		},
		"headings": {
			"**Situation:** The till was short.\nTask: count it\nAction - I counted twice.\nI told her.\nRESULT: It was right.",
			practice.Answer{"The till was short.", "count it", "I counted twice.\nI told her.", "It was right."},
		},
	} {
		t.Run(name, func(t *testing.T) {
			if got := split.Answer(c.text); got != c.want {
				t.Errorf("got %q", got)
			}
		})
	}
}

func TestNoWordIsLostOrMovedForward(t *testing.T) {
	piece := rapid.SampledFrom([]string{"I told her.", "then", "“Why?”", "3.5 kg", "\n", "It broke!", "Mr. Lee", "(later)", "…", "I learned a lot."})
	rapid.Check(t, func(t *rapid.T) {
		text := strings.Join(rapid.SliceOf(piece).Draw(t, "pieces"), " ")
		a := split.Answer(text)
		if got := strings.Join(strings.Fields(strings.Join(a[:], " ")), " "); got != strings.Join(strings.Fields(text), " ") && len(strings.Fields(text)) > 0 && !onlyMarks(text) {
			t.Fatalf("%q became %q", text, a)
		}
	})
}

func onlyMarks(text string) bool { return strings.Trim(text, "… \n") == "" }
