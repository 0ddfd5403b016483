package report

import (
	"encoding/csv"
	"io"
	"strconv"
	"strings"
	"unicode"
	"unicode/utf8"

	"retake/practice"
)

// CSV writes tries as a table for spreadsheets, a row a try in the order they are added. It is UTF-8 with a byte order
// mark and has CRLF, without which Excel reads letters wrong. Texts that a spreadsheet would run as a formula have an
// apostrophe in front.
type CSV struct {
	rows *csv.Writer
}

// NewCSV begins a table with the names of its columns. Errors of writing come with Add and Close.
func NewCSV(to io.Writer) *CSV {
	c := &CSV{csv.NewWriter(to)}
	c.rows.UseCRLF = true
	names := columns()
	names[0] = "\ufeff" + names[0]
	_ = c.rows.Write(names) // its error stays
	return c
}

// Add writes a try. Its score and levels are those of its check, times are on the clock the person saw then. What is
// not known is empty, as the score that a gate holds back.
func (c *CSV) Add(a practice.Attempt) error { return c.rows.Write(row(a)) }

// Close writes what is not written yet. It leaves open what it writes to.
func (c *CSV) Close() error {
	c.rows.Flush()
	return c.rows.Error()
}

func columns() []string {
	names := []string{"Date", "Time", "Zone", "Theme", "Question", "Try", "Revision of", "Score"}
	for _, c := range practice.Criteria {
		names = append(names, "Level: "+c.Name())
	}
	for _, part := range practice.Sections {
		names = append(names, "Words: "+part.Name())
	}
	names = append(names, "Words: all", "Seconds used", "Round")
	for _, part := range practice.Sections {
		names = append(names, part.Name())
	}
	return names
}

func row(a practice.Attempt) []string {
	at := practice.Summarise(a, nil).Local()
	cells := []string{
		// UTC stands before the offset, which would be a formula alone.
		at.Format("2006-01-02"), at.Format("15:04:05"), at.Format("UTC-07:00"),
		plainText(a.Question.Theme), plainText(a.Question.Text), plainText(a.ID), plainText(a.RevisionOf), "",
	}
	if a.Check.Score != practice.NoScore {
		cells[len(cells)-1] = strconv.Itoa(int(a.Check.Score))
	}
	for _, c := range practice.Criteria {
		cells = append(cells, a.Check.Criteria[c].Level.Word(a.Check.Hurts(c)))
	}
	for _, part := range practice.Sections {
		cells = append(cells, strconv.Itoa(a.Answer.Words(part)))
	}
	cells = append(cells, strconv.Itoa(a.Answer.AllWords()), strconv.FormatInt(a.Times.Used/1000, 10), plainText(a.Round))
	for _, part := range practice.Sections {
		cells = append(cells, plainText(a.Answer[part]))
	}
	return cells
}

// plainText makes a text one that no spreadsheet takes for a formula: an apostrophe goes before a sign that begins one, be
// it behind blanks or signs without a width, which some leave out, and before a tab or the end of a line, which begin
// the next cell in others. Source: OWASP, "CSV Injection".
func plainText(text string) string {
	text = newlines(text)
	bare := strings.TrimLeftFunc(text, func(r rune) bool {
		return unicode.In(r, unicode.White_Space, unicode.Cc, unicode.Cf)
	})
	before := text[:len(text)-len(bare)]
	first, _ := utf8.DecodeRuneInString(bare)
	if strings.ContainsRune("=+-@＝＋－＠", first) && bare != "" || strings.ContainsFunc(before, unicode.IsControl) {
		return "'" + text
	}
	return text
}
