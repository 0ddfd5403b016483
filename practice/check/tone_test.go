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
