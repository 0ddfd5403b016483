package ui

import (
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"retake/practice"
	"retake/ui/theme"
)

// steady is a checker that says something of everything, and the same whatever the rules are.
type steady struct{}

func (steady) Check(q practice.Question, a practice.Answer) practice.Check {
	c := practice.Check{Score: 47, Kind: q.Kind, Caps: []practice.Cap{{At: 45, Because: "contempt"}}}
	if a.AllWords() < practice.TooShortToJudge {
		c.Score, c.Gate = practice.NoScore, practice.GateShort
	}
	for i, criterion := range practice.Criteria {
		c.Criteria[criterion] = practice.Judgement{
			Level:   practice.Level(3 - i%4),
			Message: "One sentence about it, with “some words” of the answer.", Suggestion: "What would help?",
		}
	}
	for i, span := range []practice.Span{{Part: practice.Situation, From: 0, To: 6}, {Part: practice.Action, From: 10, To: 18}, {Part: practice.Result, From: 0, To: 10}} {
		text := a[span.Part]
		if span.To <= len(text) {
			j := &c.Criteria[practice.Criteria[i]]
			j.Spans = append(j.Spans, practice.Finding{Span: span, Text: text[span.From:span.To], Rule: "some.rule", Helps: i != 1})
		}
	}
	c.Severe = []practice.Severe{{Kind: practice.Contempt}}
	return c
}

// screens are the states that are held against their golden files.
var screens = map[string]func(*desk){
	"start":   func(*desk) {},
	"writing": func(d *desk) { d.key(fyne.KeyReturn, 0); d.write(told...) },
	"too-short": func(d *desk) {
		d.key(fyne.KeyReturn, 0)
		d.write(told[0])
		d.key(fyne.KeyReturn, 0)
	},
	"feedback": func(d *desk) {
		d.key(fyne.KeyReturn, 0)
		d.write(told...)
		d.key(fyne.KeyReturn, 0)
	},
	"history": func(d *desk) {
		d.key(fyne.KeyReturn, 0)
		d.write(told...)
		d.key(fyne.KeyReturn, 0)
		d.key(fyne.Key3, 0)
	},
	"history-empty": func(d *desk) { d.key(fyne.Key3, 0) },
}

func TestScreensAreBuiltAsBefore(t *testing.T) {
	for name, come := range screens {
		t.Run(name, func(t *testing.T) {
			d := sit(t, &store{checker: steady{}})
			come(d)
			d.settle()
			test.AssertRendersToMarkup(t, name+".xml", d.win.Canvas())
		})
	}
}

func TestScreensLookAsBefore(t *testing.T) {
	for _, name := range []string{"start", "writing", "feedback", "history"} {
		t.Run(name, func(t *testing.T) {
			d := sit(t, &store{checker: steady{}})
			screens[name](d)
			d.settle()
			test.AssertRendersToImage(t, name+"-light.png", d.win.Canvas())
			test.ApplyTheme(t, theme.Dark(theme.New()))
			d.settle()
			test.AssertRendersToImage(t, name+"-dark.png", d.win.Canvas())
		})
	}
}

// settle lays the screen out until texts that wrap know their width, as the real driver does before it paints.
func (d *desk) settle() {
	for range 3 {
		d.win.Resize(fyne.NewSize(1024, 641))
		d.win.Resize(fyne.NewSize(1024, 640))
	}
}
