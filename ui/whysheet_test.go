package ui

import (
	"strings"
	"testing"

	"fyne.io/fyne/v2"

	"retake/practice"
)

// asked opens the sheet on the criterion that is chosen.
func asked(t *testing.T, downs int) *desk {
	t.Helper()
	d := sit(t, &store{checker: steady{}})
	judge(d)
	for range downs {
		d.press(fyne.KeyDown)
	}
	d.press(fyne.KeyReturn)
	d.key(fyne.KeyI, 0)
	return d
}

func TestWhyNamesWordsRuleLimitAndReason(t *testing.T) {
	d := asked(t, 1) // Specifics, whose finding costs points
	for _, want := range []string{
		"costs points in Specifics", "names nobody who did it", "Silvester 1997", "The list was sent", "I sent the list", "It is quoted.",
		"Rule some.rule", "Checked with rules",
	} {
		if got := d.reads(); !strings.Contains(got, want) {
			t.Errorf("%q is not shown", want)
		}
	}
	d.press(fyne.KeyUp)
	for _, want := range []string{"What the levels say", "Strong, 20", "What is there in part."} {
		if got := d.reads(); !strings.Contains(got, want) {
			t.Errorf("of the level, %q is not shown", want)
		}
	}
	d.press(fyne.KeyEscape)
	if f := shows[*feedback](d); d.sheet != nil || f.rows.chosen != 1 {
		t.Error("Escape does not lead back to the marks")
	}
}

// A criterion without a finding still says what its level is and what the others ask for.
func TestWhyWithoutAFinding(t *testing.T) {
	d := asked(t, 4)
	if got := d.reads(); !strings.Contains(got, practice.Criteria[4].Name()+": ") || !strings.Contains(got, "What the levels say") {
		t.Error(got)
	}
}

// ruleless is a checker whose rules have all gone since.
type ruleless struct{ steady }

func (ruleless) Reason(string) (practice.Reason, bool) { return practice.Reason{}, false }

func TestWhyByRulesThatAreGone(t *testing.T) {
	d := sit(t, &store{checker: ruleless{}})
	judge(d)
	d.key(fyne.KeyI, 0)
	d.press(fyne.KeyDown)
	for _, want := range []string{"The rule some.rule found these words", "Today's are en1.12345678"} {
		if got := d.reads(); !strings.Contains(got, want) {
			t.Errorf("%q is not shown", want)
		}
	}
}
