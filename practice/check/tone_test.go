package check

import (
	"testing"

	"retake/practice"
)

// One sentence in a sound answer decides how it sounds, and what is severe is named by its kind.
func TestTone(t *testing.T) {
	checker := New(load(t))
	for said, c := range map[string]struct {
		want   practice.Level
		severe practice.Severity
	}{
		"I executed the job, it aborted, and I killed the process.": {practice.Strong, ""},
		"A guest shouted “you are all idiots” at me.":               {practice.Strong, ""},
		"I thought he was lazy, and I was wrong about him.":         {practice.Strong, ""},
		"He offered me a bribe, and I told my boss.":                {practice.Strong, ""},
		"Nobody was hurt, and I still locked the bay at once.":      {practice.Strong, ""},
		"Nobody ever thanked me for it.":                            {practice.Weak, ""},
		"I am such an idiot.":                                       {practice.Weak, ""},
		"I am such an idiot. I hate myself for it.":                 {practice.Missing, ""},
		"I am an idiot. I hate myself. They should have sacked me.": {practice.Missing, ""},
		"The manager was an absolute moron.":                        {practice.Missing, practice.Contempt},
		"Politicians don't care about us anyway.":                   {practice.Missing, practice.Risky},
		"I made up the readings for that week.":                     {practice.Missing, practice.Honesty},
		"I pocketed the change.":                                    {practice.Missing, practice.Crime},
		"Nobody was hurt, so I carried on.":                         {practice.Missing, practice.Safety},
	} {
		t.Run(said, func(t *testing.T) {
			a := sound
			a[practice.Result] += " " + said
			got := checker.Check(event, a)
			if level := got.Criteria[practice.Tone].Level; level != c.want {
				t.Errorf("tone is %d: %s", level, got.Criteria[practice.Tone].Message)
			}
			switch {
			case c.severe == "" && len(got.Severe) > 0, c.severe != "" && (len(got.Severe) != 1 || got.Severe[0].Kind != c.severe):
				t.Errorf("severe: %+v", got.Severe)
			}
		})
	}
}

// What was kept from somebody is a matter of honesty where it was kept to the end; one doubtful sign, or several in a story
// in which somebody was told, are none.
func TestKeptDark(t *testing.T) {
	checker := New(load(t))
	scene := "Last March I dropped a crate of lamps in the store of the shop, and eleven of forty were cracked. It was my job to enter it."
	for name, c := range map[string]struct {
		action, result string
		dark           bool
	}{
		"kept to the end":       {"I sold two of them as new. I wrote the others off as spoilage.", "The books balanced.", true},
		"and nothing was said":  {"I wrote them off as spoilage. I said nothing to her.", "The season ended.", true},
		"one doubtful sign":     {"I wrote them off as spoilage. I swept the floor.", "The season ended.", false},
		"told":                  {"I sold two of them as new. I wrote the others off as spoilage. I told my manager.", "The books balanced.", false},
		"only nearly":           {"I nearly altered the count in the book. I almost deleted it from the log.", "I counted again.", false},
		"learned from and kept": {"I wrote them off as spoilage. I used her login.", "I learned that silence costs more. Since then each crate has a list, and none was lost in two years.", false},
		"hidden":                {"I hid the mistake for a week.", "The season ended.", true},
		"hidden and confessed":  {"I hid the mistake for a week. On Monday I told her what I had done.", "She thanked me.", false},
		"confessed, then lied":  {"I told her what I had done.", "I lied to the owner about it.", true},
	} {
		t.Run(name, func(t *testing.T) {
			got := checker.Check(event, practice.Answer{scene, "", c.action, c.result})
			if dark := len(got.Severe) > 0 && got.Severe[0].Kind == practice.Honesty; dark != c.dark {
				t.Errorf("severe: %+v", got.Severe)
			}
			if dark := got.Criteria[practice.Tone].Level == practice.Missing; dark != c.dark {
				t.Errorf("tone: %+v", got.Criteria[practice.Tone])
			}
		})
	}
}
