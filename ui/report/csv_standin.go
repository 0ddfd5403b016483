package report

import (
	"encoding/csv"
	"io"
	"strconv"

	"retake/practice"
)

// CSV writes tries as a table, one at a time.
type CSV struct{ w *csv.Writer }

// NewCSV begins a table.
func NewCSV(w io.Writer) *CSV { return &CSV{csv.NewWriter(w)} }

// Add writes a try.
func (c *CSV) Add(a practice.Attempt) error {
	return c.w.Write([]string{a.ID, a.Question.Text, strconv.Itoa(int(a.Check.Score))})
}

// Close ends the table.
func (c *CSV) Close() error {
	c.w.Flush()
	return c.w.Error()
}
