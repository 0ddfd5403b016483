package report

import (
	"fmt"
	"io"

	"retake/practice"
)

// PDF writes one try as pages of A4. The same try gives the same bytes: as the time the PDF was made it has the one the
// try was finished. A sign that no font has is shown by a stand-in, and a note at the end counts them. An error is that
// of a font that cannot be used, or of the writer.
func PDF(w io.Writer, t Try, fonts Fonts) (err error) {
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
	sheet.try(t)
	s.pdf.SetTitle(sheet.plain(oneLine(t.Attempt.Question.Text)), true)
	s.pdf.SetCreator("Retake", true)
	s.pdf.SetLang("en-GB")
	s.pdf.SetCatalogSort(true)
	finished := practice.Summarise(t.Attempt, nil).Local().Add(1) // fpdf takes the zero time for now
	s.pdf.SetCreationDate(finished)
	s.pdf.SetModificationDate(finished)
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
