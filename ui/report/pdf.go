package report

import (
	"fmt"
	"io"
	"time"

	"retake/practice"
)

// PDF writes one try as pages of A4. The same try gives the same bytes: as the time the PDF was made it has the one the
// try was finished. A sign that no font has is shown by a stand-in, and a note at the end counts them. An error is that
// of a font that cannot be used, or of the writer.
func PDF(w io.Writer, t Try, fonts Fonts) error {
	return document(w, fonts, t.Attempt.Question.Text, practice.Summarise(t.Attempt, nil).Local(), func(s *sheet) { s.try(t) })
}

// document writes a sheet as pages of A4, with its title and the time of which it says that it was made then.
func document(w io.Writer, fonts Fonts, title string, made time.Time, fill func(*sheet)) (err error) {
	defer func() {
		if broken := recover(); broken != nil { // fpdf does not look whether a font's offsets lie inside it
			err = fmt.Errorf("a font could not be read: %v", broken)
		}
	}()
	s, err := newSetter(fonts)
	if err != nil {
		return err
	}
	sheet := &sheet{setter: s}
	fill(sheet)
	s.pdf.SetTitle(sheet.plain(oneLine(title)), true)
	s.pdf.SetCreator("Retake", true)
	s.pdf.SetLang("en-GB")
	s.pdf.SetCatalogSort(true)
	made = made.Add(1) // fpdf takes the zero time for now
	s.pdf.SetCreationDate(made)
	s.pdf.SetModificationDate(made)
	s.pdf.SetAutoPageBreak(false, 0)

	all := pages(sheet.blocks, bottom-top)
	for i, page := range all {
		s.pdf.AddPage()
		for _, block := range page {
			block.draw(top + block.y)
		}
		sheet.foot(i+1, len(all))
	}
	return s.pdf.Output(w)
}

// Sizes of the page, in points.
const (
	pageWidth = 595.28
	margin    = 58.0
	top       = 48.0
	bottom    = 788.0
	column    = pageWidth - 2*margin
)
