package report

import (
	"bufio"
	"fmt"
	"io"
)

// Table is what a chart shows, in rows and columns.
type Table struct {
	Name    string
	Columns []TableColumn
	Rows    int
	Cell    func(row, column int) string
}

// TableColumn is one of its columns.
type TableColumn struct {
	Title string
	Ems   float32 // how wide it is on the screen at least, in ems
	Right bool    // aligned at the right, as figures are
}

// Tables writes a title, some lines and tables as Markdown. Of long tables the first most rows are written, and how many
// more there are.
func Tables(w io.Writer, title string, lines []string, tables []Table, most int) error {
	b := bufio.NewWriter(w)
	fmt.Fprintf(b, "# %s\n\n", title)
	for _, line := range lines {
		fmt.Fprintf(b, "- %s\n", tableCell(line))
	}
	for _, t := range tables {
		fmt.Fprintf(b, "\n## %s\n\n", t.Name)
		t.write(b, most)
	}
	return b.Flush()
}

func (t Table) write(b *bufio.Writer, most int) {
	if t.Rows == 0 {
		b.WriteString("Nothing yet.\n")
		return
	}
	for _, c := range t.Columns {
		fmt.Fprintf(b, "| %s ", tableCell(c.Title))
	}
	b.WriteString("|\n")
	for _, c := range t.Columns {
		if c.Right {
			b.WriteString("| ---: ")
		} else {
			b.WriteString("| --- ")
		}
	}
	b.WriteString("|\n")
	for row := range min(t.Rows, most) {
		for column := range t.Columns {
			fmt.Fprintf(b, "| %s ", tableCell(t.Cell(row, column)))
		}
		b.WriteString("|\n")
	}
	if t.Rows > most {
		fmt.Fprintf(b, "\nAnd %d more.\n", t.Rows-most)
	}
}
