package check

import (
	"testing"

	"retake/practice/prose"
)

func TestWhatASentenceCanBe(t *testing.T) {
	rules := load(t)
	for name, c := range map[string]struct {
		text string
		want saying
	}{
		"a bare plural":             {"Old hinges assume old doors.", general},
		"an article":                {"A hinge that nobody has tried is a guess.", general},
		"a definite thing and you":  {"The hinge keeps what you give it.", general},
		"a definite thing alone":    {"The hinge works in the rain.", picture},
		"a platitude":               {"Good people make a good team.", platitude},
		"a past tense":              {"A joiner came and tried it.", telling},
		"a past tense behind what":  {"A hinge remembers what somebody did to it.", general},
		"a perfect":                 {"A joiner has tried it.", telling},
		"a passive":                 {"A hinge is tested on the bench.", picture},
		"a habit of today":          {"A second pair of eyes sees what we oil now.", telling},
		"a lasting change":          {"A list hangs where nobody can miss it.", telling},
		"a question":                {"Does a hinge keep what you give it?", telling},
		"no verb":                   {"Two winters, not one hinge.", telling},
		"too short for a statement": {"Hinges rust.", picture},
		"a thought of one's own":    {"My hand knew the key but my head was out.", musing},
		"a thought with a number":   {"My hand knew the key but 3 were out.", telling},
		"a time":                    {"My hand knew the key but on Monday it was out.", telling},
		"what a place is like":      {"The yard has three doors and a bench.", picture},
		"what a place was like":     {"The yard had three doors and a bench.", telling},
		"somebody in it":            {"The yard has three doors that we paint.", telling},
		"what another did":          {"Olga never opened the door when it rained.", telling},
		"nothing that reflects":     {"I opened the door and went in.", telling},
		"too short for a thought":   {"I never knew.", telling},
	} {
		t.Run(name, func(t *testing.T) {
			var text prose.Text
			rules.lexicon.Scan(c.text, &text)
			if got := rules.general.of(text.Tokens); got != c.want {
				t.Errorf("%q is %d, not %d", c.text, got, c.want)
			}
		})
	}
}
