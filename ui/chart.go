package ui

import (
	"fyne.io/fyne/v2"

	"retake/ui/report"
	"retake/ui/theme"
	"retake/ui/widgets"
)

// chart is one of the pictures of progress, in a card: it can be read as a table too, copied, and saved as a picture.
type chart struct {
	w      *Window
	name   string
	legend []fyne.CanvasObject
	beside fyne.CanvasObject // at the right of the title, such as a choice; nil for nothing
	face   fyne.CanvasObject
	table  func() report.Table
	opener func() func(row int) // makes what opens a row of the table as it is now; nil where a row is nothing to open

	tools *fyne.Container
	card  *fyne.Container
	tell  func(banner)
}

// arrange puts the card together. Where there is nothing for a table, the button for it is left out.
func (c *chart) arrange(r room) fyne.CanvasObject {
	c.tools = widgets.NewRow(8, widgets.Middle)
	if c.beside != nil {
		c.tools.Add(c.beside)
	}
	if c.table().Rows > 0 {
		c.tools.Add(c.w.plainButton(widgets.Face{Text: "Table", Kind: widgets.Plain, Low: true}, c.showTable))
	}
	title := widgets.NewLine(theme.Body, widgets.Run{Text: c.name, Bold: true})
	var head fyne.CanvasObject
	switch {
	case r.large():
		rows := widgets.NewColumn(6, widgets.NewRow(8, widgets.Middle, title, widgets.Space(), c.tools))
		if len(c.legend) > 0 {
			rows.Add(widgets.NewWrap(16, c.legend...))
		}
		head = rows
	default:
		line := widgets.NewRow(16, widgets.Middle, title)
		for _, l := range c.legend {
			line.Add(l)
		}
		line.Add(widgets.Space())
		line.Add(c.tools)
		head = line
	}
	c.card = widgets.NewCard(r.pick(12, 10), r.pick(16, 14), widgets.NewColumn(r.pick(8, 6), head, widgets.Grow(c.face)))
	return c.card
}

// Samples of what a chart is drawn with, each beside what it stands for.

func sample(face fyne.CanvasObject, name string) fyne.CanvasObject {
	return widgets.NewRow(6, widgets.Middle, face, mutedLine(name, theme.Small))
}

func lineSample(name string) fyne.CanvasObject {
	return sample(widgets.NewSized(16, 2, widgets.NewBox(theme.Accent, 1)), name)
}

func dotSample(name string) fyne.CanvasObject {
	return sample(widgets.NewSized(8, 8, widgets.NewFrame("", theme.Input, 1.5, 4)), name)
}

func diamondSample(name string) fyne.CanvasObject {
	return sample(widgets.NewIcon("diamond", theme.Ink, 12), name)
}

func bandSample(name string) fyne.CanvasObject {
	return sample(widgets.NewSized(14, 12, widgets.NewBox(theme.AccentSoft, theme.MarkRadius)), name)
}

func barSample(name string) fyne.CanvasObject {
	return sample(widgets.NewSized(14, 8, widgets.NewBox(theme.Accent, 4)), name)
}

func tickSample(name string) fyne.CanvasObject {
	return sample(widgets.NewSized(2, 14, widgets.NewBox(theme.Ink, 0)), name)
}
