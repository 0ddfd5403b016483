package ui

import (
	"errors"
	"io"
	"os"
	"path/filepath"
	"strings"

	fynetheme "fyne.io/fyne/v2/theme"

	"retake/practice"
	"retake/ui/report"
	"retake/ui/theme"
	"retake/ui/widgets"
)

// printed is what can be written to a file, to read or to print.
type printed struct {
	what     string // "this try"
	name     string // of the file, without its ending
	markdown func(io.Writer) error
	pdf      func(io.Writer) error
	tell     func(banner)
}

// savePaper asks for a file and writes the paper to it.
func (w *Window) savePaper(p printed) {
	path := widgets.NewField(w.keys, personal(p.name+".pdf"), "Where to save it")
	path.OnShortcut = w.shortcut
	form := widgets.NewSegments(w.keys, []string{"PDF, to print", "Markdown, to edit"}, 0, func(i int) {
		path.SetText(strings.TrimSuffix(path.Text, filepath.Ext(path.Text)) + [...]string{".pdf", ".md"}[i])
	})
	save := func(open bool) func() {
		return func() {
			if to := filePath(path.Text); to != "" {
				w.closeSheet()
				w.writePaper(p, to, open)
			}
		}
	}
	path.OnSubmitted = func(string) { save(false)() }
	w.showSheet(560, 0, widgets.NewColumn(14,
		w.sheetHead("printer", "Save or print "+p.what),
		widgets.NewRow(0, widgets.Middle, form, widgets.Space()),
		path,
		muted("A file that is there already is not replaced. To print it, open it and print from there.", theme.Small),
		choices(
			w.plainButton(widgets.Face{Icon: "printer", Text: "Save and open"}, save(true)),
			w.plainButton(widgets.Face{Icon: "save", Text: "Save", Kind: widgets.Filled, Key: keyLabel(cmdMain)}, save(false))),
	), path, save(false))
}

// writePaper writes it to a file, as PDF or, where the file's name ends so, as Markdown; it opens it where asked to.
func (w *Window) writePaper(p printed, path string, open bool) {
	write := p.pdf
	if strings.EqualFold(filepath.Ext(path), ".md") {
		write = p.markdown
	}
	w.tasks.Do(func() error { return create(path, write) }, func(err error) {
		if err != nil {
			p.tell(failed("It was not saved.", err, "Your history is as it was."))
			return
		}
		p.tell(banner{icon: "save", bold: "Saved.", text: "It is in " + path + "."})
		if open {
			w.openPath(path)
		}
	})
}

// saveSheet asks for a file and writes the try to it.
func (f *feedback) saveSheet() { f.w.savePaper(f.printed()) }

// printed is the try as it can be written to a file.
func (f *feedback) printed() printed {
	try := f.paper()
	return printed{
		what: "this try", name: fileName(f.attempt), tell: f.tell,
		markdown: func(to io.Writer) error { return report.TryMarkdown(to, try) },
		pdf:      func(to io.Writer) error { return report.PDF(to, try, fonts()) },
	}
}

// paper is the try as it goes on paper, in words instead of keys.
func (f *feedback) paper() report.Try {
	a := f.attempt
	a.Check.Caps = nil
	for _, c := range f.attempt.Check.Caps {
		a.Check.Caps = append(a.Check.Caps, practice.Cap{At: c.At, Because: f.w.parts.Checker.Because(c.Because)})
	}
	return report.Try{Attempt: a, Theme: f.w.parts.Bank.ThemeName(a.Question.Theme), Change: f.score.said, FollowUp: f.follow}
}

// fonts are the toolkit's own.
func fonts() report.Fonts {
	return report.Fonts{
		Regular: fynetheme.DefaultTextFont().Content(), Bold: fynetheme.DefaultTextBoldFont().Content(),
		Italic: fynetheme.DefaultTextItalicFont().Content(),
		More:   [][]byte{fynetheme.DefaultSymbolFont().Content(), fynetheme.DefaultTextMonospaceFont().Content()},
	}
}

// fileName names a try's file by its question's beginning and its date.
func fileName(a practice.Attempt) string {
	var kept []string
	for _, word := range strings.FieldsFunc(strings.ToLower(a.Question.Text), func(r rune) bool { return r < 'a' || r > 'z' }) {
		if len(kept) < 6 {
			kept = append(kept, word)
		}
	}
	return strings.Join(append([]string{"retake", a.Times.LocalDate}, kept...), "-")
}

// personal is a file in the person's own folder.
func personal(name string) string {
	home, err := os.UserHomeDir()
	if err != nil {
		home = ""
	}
	return filepath.Join(home, name)
}

// create writes a new file, whole or not at all. A file that is there already is an error.
func create(path string, write func(io.Writer) error) (err error) {
	file, err := os.OpenFile(path, os.O_WRONLY|os.O_CREATE|os.O_EXCL, 0o600)
	if err != nil {
		return err
	}
	err = errors.Join(write(file), file.Sync(), file.Close())
	if err != nil {
		err = errors.Join(err, os.Remove(path))
	}
	return err
}

// openPath opens a file or folder with what the system has for it.
func (w *Window) openPath(path string) {
	if err := w.app.OpenURL(fileURL(path)); err != nil {
		w.tell(banner{bold: "It could not be opened.", text: err.Error() + ". It is in " + path + ".", kind: warn})
	}
}
