package check

import (
	"strings"
	"testing"

	"retake/practice"
)

func TestThePageSaysAll(t *testing.T) {
	rules := load(t)
	var page strings.Builder
	if err := rules.Page(&page); err != nil {
		t.Fatal(err)
	}
	says := func(what, text string) {
		if text != "" && !strings.Contains(page.String(), text) {
			t.Errorf("%s is not on it: %q", what, text)
		}
	}
	says("version", rules.Version())
	for _, c := range practice.Criteria {
		says("name", "\n## "+c.Name()+"\n")
		for _, level := range rules.wordings[c] {
			says("message", level.Message)
			says("suggestion", level.Suggestion)
		}
	}
	for _, rule := range rules.rules {
		says("rule", "\n### "+rule.ID+"\n")
		says("reason", rule.Why)
		says("message", rule.Message)
		for _, no := range rule.Unless {
			says("exception", no)
		}
	}
	for _, key := range capKeys {
		says("cap", rules.Because(key))
	}
}
