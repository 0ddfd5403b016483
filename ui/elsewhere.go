package ui

import (
	"context"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"strings"

	"retake/practice"
	"retake/ui/theme"
	"retake/ui/widgets"
)

// saveElsewhere asks for a file, and writes what could not be saved to it as Markdown: each question, and the four parts
// as they were typed. Enter in the field is Save.
func (w *Window) saveElsewhere() {
	w.hold()
	var all []*unsaved
	for _, u := range w.drafts.open {
		if u.failed() || u.atRisk() {
			all = append(all, u)
		}
	}
	if len(all) == 0 {
		w.closeSheet()
		return
	}
	path := widgets.NewField(w.keys, personal(elsewhereName(all[0].draft.Question, w.parts.Now())), "Where to save it")
	path.OnShortcut = w.shortcut
	note := muted("A file that is there already is not replaced. Your answer goes on being saved here too, as soon as that works.", theme.Small)
	save := func() {
		failed := func(why string) {
			note.Set(widgets.Run{Text: why, Colour: theme.Bad})
			w.layOutSheet()
		}
		to := filePath(path.Text)
		if to == "" {
			failed("Say where to put it.")
			return
		}
		w.writeElsewhere(to, all, func(err error) { failed(notElsewhere(err)) })
	}
	path.OnSubmitted = func(string) { save() }
	w.showSheet(560, 0, widgets.NewColumn(14,
		w.sheetHead("save", "Save elsewhere"),
		path, note,
		choices(w.plainButton(widgets.Face{Icon: "save", Text: "Save", Kind: widgets.Filled, Key: keyLabel(cmdMain)}, save)),
	), path, save)
}

// notElsewhere says why a file was not written.
func notElsewhere(err error) string {
	switch {
	case errors.Is(err, fs.ErrExist):
		return "There is a file of that name already, and it was left alone. Choose another name."
	case errors.Is(err, practice.ErrNoRoom):
		return "That disk is full too. Choose another one."
	}
	return sentence(err.Error()) + " Choose another place."
}

// writeElsewhere writes answers to a file, and says where they are, or hands on why they are not.
func (w *Window) writeElsewhere(path string, all []*unsaved, failed func(error)) {
	var drafts []practice.Draft
	for _, u := range all {
		drafts = append(drafts, u.texts()...)
	}
	sheet := w.sheet
	w.tasks.Long(func(context.Context) error {
		return w.parts.Write(path, func(to io.Writer) error { return asMarkdown(to, drafts) })
	}, func(err error) {
		if err != nil {
			failed(err)
			return
		}
		for _, u := range all {
			u.elsewhere = map[string]practice.Answer{}
			for _, d := range drafts {
				u.elsewhere[d.ID] = d.Answer
			}
		}
		if w.sheet == sheet {
			w.closeSheet()
		}
		w.tell(banner{icon: "save", bold: "Saved elsewhere.", text: "It is in " + path + "."})
	})
}

// asMarkdown writes questions and answers, word for word.
func asMarkdown(to io.Writer, drafts []practice.Draft) error {
	var b strings.Builder
	for i, d := range drafts {
		if i > 0 {
			b.WriteString("\n")
		}
		fmt.Fprintf(&b, "# %s\n", strings.Join(strings.Fields(d.Question.Text), " "))
		for _, part := range practice.Sections {
			fmt.Fprintf(&b, "\n## %s\n\n%s\n", part.Name(), strings.TrimRight(d.Answer[part], "\n"))
		}
	}
	_, err := io.WriteString(to, b.String())
	return err
}

// elsewhereName names a file by the question's theme and the day: retake-own-mistake-2026-11-22.md.
func elsewhereName(q practice.Question, now practice.Instant) string {
	name := "answer"
	if q.Theme != "" {
		name = q.Theme
	}
	return "retake-" + name + "-" + now.Wall.Format("2006-01-02") + ".md"
}
