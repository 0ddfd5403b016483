package ui

import (
	"fmt"
	"image"
	"image/png"
	"io"
	"strings"

	"retake/ui/theme"
	"retake/ui/widgets"
)

// showTable shows what a chart shows in rows and columns. Enter opens the try of a row, Ctrl+C copies all.
func (c *chart) showTable() {
	w, content := c.w, c.table()
	var columns []widgets.Column
	for _, column := range content.Columns {
		columns = append(columns, widgets.Column{Title: column.Title, Ems: column.Ems, Right: column.Right})
	}
	said := muted(fmt.Sprintf("%s; %s copies all.", rowCount(content.Rows), modifierName()+"+C"), theme.Small)
	table := widgets.NewTable(w.keys, columns...)
	table.Set(content.Rows, content.Cell)
	table.OnCopy = func(text string) {
		w.app.Clipboard().SetContent(text)
		said.SetText("Copied, with tabs between the columns: a spreadsheet takes it.")
		w.layOutSheet()
	}
	if c.opener != nil {
		open := c.opener() // while it is shown tries may come or go
		table.OnOpen = func(row int) {
			w.closeSheet()
			open(row)
		}
	}
	w.showSheet(640*max(1, w.layout.room.letters), 480, widgets.NewColumn(12,
		w.sheetHead("chart", c.name), widgets.Grow(table),
		widgets.NewRow(8, widgets.Middle, widgets.Grow(said),
			w.plainButton(widgets.Face{Icon: "copy", Text: "Copy", Kind: widgets.Plain}, table.Copy),
			w.plainButton(widgets.Face{Icon: "save", Text: "Save the picture", Kind: widgets.Sunken}, c.savePicture))), table, nil)
}

func rowCount(n int) string {
	if n == 1 {
		return "1 row"
	}
	return fmt.Sprintf("%d rows", n)
}

// pictureScale is how many pixels of a picture one of the window's is.
const pictureScale = 2

// savePicture asks for a file and writes the chart to it as a PNG, twice as large as it is on the screen.
func (c *chart) savePicture() {
	c.w.closeSheet()
	picture, err := c.paint()
	if err != nil {
		c.tell(failed("No picture was made.", err, "Nothing was changed."))
		return
	}
	name := "retake-" + strings.ReplaceAll(strings.ToLower(c.name), " ", "-") + ".png"
	c.w.saveAs("Save the picture", name, func(to io.Writer) error { return png.Encode(to, picture) }, c.tell)
}

// paint makes the picture, without the buttons.
func (c *chart) paint() (image.Image, error) {
	c.tools.Hide()
	defer c.tools.Show()
	return widgets.Capture(c.card, pictureScale)
}
