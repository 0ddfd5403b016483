package report_test

import (
	"fmt"
	"strings"
	"testing"

	"retake/ui/report"
)

// squares is a table of so many rows.
func squares(rows int) report.Table {
	return report.Table{
		Name: "Squares", Columns: []report.TableColumn{{Title: "Name | of"}, {Title: "Square", Right: true}}, Rows: rows,
		Cell: func(row, column int) string {
			return []string{fmt.Sprintf("*%d*\nof", row), fmt.Sprint(row * row)}[column]
		},
	}
}

func TestTables(t *testing.T) {
	for _, c := range []struct {
		name   string
		lines  []string
		tables []report.Table
		want   string
	}{
		{"a title alone", nil, nil, "# Progress\n\n"},
		{"lines", []string{"5 tries; 2 of them in 1 round", "a | b"}, nil, "# Progress\n\n- 5 tries; 2 of them in 1 round\n- a \\| b\n"},
		{"no rows", nil, []report.Table{squares(0)}, "# Progress\n\n\n## Squares\n\nNothing yet.\n"},
		{
			"some rows", nil,
			[]report.Table{squares(2)},
			"# Progress\n\n\n## Squares\n\n| Name \\| of | Square |\n| --- | ---: |\n| \\*0\\* of | 0 |\n| \\*1\\* of | 1 |\n",
		},
		{
			"as many as are written", nil,
			[]report.Table{squares(3)},
			"# Progress\n\n\n## Squares\n\n| Name \\| of | Square |\n| --- | ---: |\n| \\*0\\* of | 0 |\n| \\*1\\* of | 1 |\n| \\*2\\* of | 4 |\n",
		},
		{
			"more", nil,
			[]report.Table{squares(5), squares(0)},
			"# Progress\n\n\n## Squares\n\n| Name \\| of | Square |\n| --- | ---: |\n| \\*0\\* of | 0 |\n| \\*1\\* of | 1 |\n| \\*2\\* of | 4 |\n" +
				"\nAnd 2 more.\n\n## Squares\n\nNothing yet.\n",
		},
	} {
		t.Run(c.name, func(t *testing.T) {
			var b strings.Builder
			if err := report.Tables(&b, "Progress", c.lines, c.tables, 3); err != nil || b.String() != c.want {
				t.Errorf("%v:\n%s\nnot\n%s", err, b.String(), c.want)
			}
		})
	}
}

func TestTablesThatCannotBeWritten(t *testing.T) {
	if err := report.Tables(full{}, "Progress", nil, []report.Table{squares(2000)}, 2000); err == nil || err.Error() != "the disk is full" {
		t.Errorf("the error is %v", err)
	}
}
