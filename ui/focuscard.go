package ui

import (
	"fmt"
	"math"
	"strings"

	"fyne.io/fyne/v2"

	"retake/practice"
	"retake/ui/theme"
	"retake/ui/widgets"
)

// focusCard says what is worth practising next and why, and starts it.
func (p *overview) focusCard(r room) fyne.CanvasObject {
	label := widgets.NewRow(8, widgets.Middle, widgets.NewIcon("target", theme.Accent, 18),
		widgets.Grow(widgets.NewText(theme.Small, widgets.Run{Text: "Focus next", Bold: true, Colour: theme.Accent})))
	title, why := p.focusSaid()
	line := widgets.NewRow(8, widgets.Middle, widgets.Grow(strong(title, theme.SubHeading)))
	rows := widgets.NewColumn(6, label, line, muted(why, theme.Small))
	if len(p.worthy) > 0 {
		line.Add(p.practise)
		rows.Add(widgets.NewText(theme.Small, widgets.Run{Text: "“" + p.worthy[0].Text + "”", Italic: true}).Clipped())
	}
	return widgets.NewLayers(widgets.NewFrame(theme.Surface, theme.Accent, 2, theme.CardRadius),
		widgets.NewInset(r.pick(12, 10), r.pick(16, 14), rows))
}

// focusSaid is what to practise next, and why.
func (p *overview) focusSaid() (title, why string) {
	if p.focus == nil {
		return "One question after the other", "From five tries on, this says which criterion costs you most."
	}
	aim := p.w.parts.Checker.Grades(p.focus.Criterion)[practice.Strong].Message
	return p.focus.Criterion.Name(), fmt.Sprintf("%.1f of 10 lately, worth about %s. Aim for this: %s", p.focus.Now, points(int(math.Round(p.focus.Worth))), uncapital(aim))
}

// uncapital begins a sentence with a small letter.
func uncapital(s string) string { return strings.ToLower(s[:1]) + s[1:] }

// practiseFocus asks the question that is most worth asking.
func (p *overview) practiseFocus() {
	if len(p.worthy) > 0 {
		p.w.ask(p.worthy[0])
	}
}
