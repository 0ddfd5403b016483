package widgets

import (
	"image"
	"image/color"
	"math"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/widget"

	"retake/ui/theme"
)

// figured is a widget that is nothing but a figure.
type figured struct {
	widget.BaseWidget
	figure func() figure
}

func newFigured(figure func() figure) *figured {
	w := &figured{figure: figure}
	w.ExtendBaseWidget(w)
	return w
}

// CreateRenderer draws it.
func (w *figured) CreateRenderer() fyne.WidgetRenderer { return draw(w, w.figure()) }

// plotFigure is what a LineChart shows without the mouse and the focus.
type plotFigure struct {
	chart   *LineChart
	values  []float64 // of the grid lines
	band    *canvas.Rectangle
	grid    []*canvas.Rectangle
	numbers []*canvas.Text
	labels  []*canvas.Text
	names   []*canvas.Text // behind the lines, or beside the last dot where there is none
	shapes  *canvas.Raster

	area   plotArea
	dots   []fyne.Position
	lines  [][]fyne.Position
	ghosts []fyne.Position // of the dots to come before there is a line
}

// Measures of what is drawn in a line chart, and how many columns dots are thinned to, two of which stay in each.
const (
	hollowRadius, hollowLine = 4, 1.5
	smallRadius, smallLine   = 2.5, 1 // where there are more than manyDots
	manyDots                 = 150
	fullRadius               = 4.5
	diamondRadius            = 6.5
	ghostRadius              = 5
	gridLine                 = 1
	dotColumns               = 200
	ghostStep                = 0.16 // of the width, as far as two dots are apart
)

// pens are what lines are drawn with, the first alone wider.
var pens = []struct {
	colour  fyne.ThemeColorName
	on, off float32
}{{theme.Accent, 0, 0}, {theme.Ink, 7, 5}, {theme.Muted, 1.5, 4.5}, {theme.AccentMid, 14, 5}}

func newPlotFigure(c *LineChart) *plotFigure {
	f := &plotFigure{chart: c, band: canvas.NewRectangle(nil)}
	f.shapes = canvas.NewRaster(f.draw)
	return f
}

func (f *plotFigure) objects() []fyne.CanvasObject {
	objects := []fyne.CanvasObject{f.band}
	for _, line := range f.grid {
		objects = append(objects, line)
	}
	objects = append(objects, f.shapes)
	for _, texts := range [][]*canvas.Text{f.numbers, f.labels, f.names} {
		for _, text := range texts {
			objects = append(objects, text)
		}
	}
	return objects
}

// least is enough for the names of all lines below each other.
func (f *plotFigure) least() fyne.Size {
	size := fyne.NewSize(160, 120)
	for i, name := range f.names {
		size.Height = max(size.Height, float32(i+1)*name.MinSize().Height)
	}
	return size
}

func (f *plotFigure) paint() {
	c := &f.chart.shown
	f.band.FillColor = theme.Color(theme.AccentSoft)
	f.band.Hidden = c.Band[0] == c.Band[1]
	f.values, f.grid, f.numbers, f.labels, f.names = c.grid(), nil, nil, nil, nil
	for _, value := range f.values {
		f.grid = append(f.grid, canvas.NewRectangle(theme.Color(theme.Border)))
		f.numbers = append(f.numbers, caption(c.number(value)))
	}
	for _, l := range c.Labels {
		f.labels = append(f.labels, caption(l.Text))
	}
	_, names := c.ends()
	if c.begins() {
		names = []string{c.number(c.Dots[len(c.Dots)-1].Y)}
	}
	for _, name := range names {
		text := canvas.NewText(name, theme.Color(theme.Ink))
		text.TextSize, text.TextStyle = theme.Size(theme.Body), fyne.TextStyle{Bold: true}
		f.names = append(f.names, text)
	}
}

// caption makes a text beside the grid.
func caption(of string) *canvas.Text {
	text := canvas.NewText(of, theme.Color(theme.Muted))
	text.TextSize = theme.Size(theme.Caption)
	return text
}

func (f *plotFigure) place(size fyne.Size) {
	c := &f.chart.shown
	f.area = f.chart.area(size)
	f.placeGrid()
	f.placeLabels()
	f.dots, f.lines, f.ghosts = nil, nil, nil
	for _, i := range extremes(c.Dots, dotColumns) {
		f.dots = append(f.dots, f.area.at(c.Dots[i]))
	}
	for _, l := range c.Lines {
		var line []fyne.Position
		for _, p := range thinned(l.Points, int(f.area.width())) {
			line = append(line, f.area.at(p))
		}
		f.lines = append(f.lines, line)
	}
	if c.begins() {
		f.placeGhosts()
	} else {
		f.placeNames(size)
	}
	f.shapes.Resize(size)
}

// placeGrid lays the lines out that have room for their numbers: all, every second, every third...
func (f *plotFigure) placeGrid() {
	from, to := f.area.at(Point{Y: f.chart.shown.Band[0]}), f.area.at(Point{Y: f.chart.shown.Band[1]})
	f.band.Move(fyne.NewPos(f.area.left, to.Y))
	f.band.Resize(fyne.NewSize(f.area.width(), from.Y-to.Y))
	every := 1
	if n := len(f.values); n > 1 {
		between := f.area.height() / float32(n-1)
		every = max(1, int(math.Ceil(float64(f.numbers[0].MinSize().Height*1.3/between))))
	}
	for i, value := range f.values {
		shown := i%every == 0
		y := float32(int(f.area.at(Point{Y: value}).Y))
		f.grid[i].Hidden, f.numbers[i].Hidden = !shown, !shown
		f.grid[i].Move(fyne.NewPos(f.area.left, y))
		f.grid[i].Resize(fyne.NewSize(f.area.width(), gridLine))
		own := f.numbers[i].MinSize()
		f.numbers[i].Move(fyne.NewPos(f.area.left-numberGap-own.Width, y-own.Height/2))
		f.numbers[i].Resize(own)
	}
}

// placeLabels lays out what stands below the grid.
func (f *plotFigure) placeLabels() {
	spans := make([]span, len(f.labels))
	for i, label := range f.labels {
		own := label.MinSize()
		middle := f.area.at(Point{X: f.chart.shown.Labels[i].X}).X
		from := f.area.left + within(f.area.width(), middle-f.area.left, own.Width)
		spans[i] = span{from, from + own.Width}
		label.Move(fyne.NewPos(from, f.area.bottom+dotRoom+labelGap))
		label.Resize(own)
	}
	for i, kept := range apart(spans, labelGap) {
		f.labels[i].Hidden = !kept
	}
}

// placeNames lays out what stands behind the lines.
func (f *plotFigure) placeNames(size fyne.Size) {
	var middles []float32
	ends, _ := f.chart.shown.ends()
	for _, end := range ends {
		middles = append(middles, f.area.at(end).Y)
	}
	if len(ends) == 0 {
		return
	}
	tops := spread(middles, f.names[0].MinSize().Height, 0, size.Height)
	for i, name := range f.names {
		name.Move(fyne.NewPos(f.area.right+nameGap, tops[i]))
		name.Resize(name.MinSize())
	}
}

// placeGhosts lays out the value beside the last dot, and the places of dots to come.
func (f *plotFigure) placeGhosts() {
	last, value := f.dots[len(f.dots)-1], f.names[0]
	own := value.MinSize()
	at := last.AddXY(nameGap, -own.Height/2)
	if at.X+own.Width > f.area.right {
		at.X = last.X - nameGap - own.Width
	}
	value.Move(at)
	value.Resize(own)
	step := fyne.NewPos(max(ghostStep*f.area.width(), own.Width+2*nameGap+ghostRadius), -f.area.height()/50)
	for ghost := last.Add(step); len(f.ghosts)+len(f.dots) < fullLine && ghost.X <= f.area.right; ghost = ghost.Add(step) {
		ghost.Y = max(ghost.Y, f.area.top)
		f.ghosts = append(f.ghosts, ghost)
	}
}

// draw draws all that is no text and no straight line across, so many pixels wide and high.
func (f *plotFigure) draw(width, height int) image.Image {
	c := &f.chart.shown
	k := newInk(width, height, float32(width)/max(1, f.shapes.Size().Width))
	radius, wide := float64(hollowRadius), hollowLine
	if len(f.dots) > manyDots {
		radius, wide = smallRadius, smallLine
	}
	for _, dot := range f.dots {
		k.ring(dot, radius, wide)
	}
	for _, ghost := range f.ghosts {
		for _, dash := range dashes(circle(ghost, ghostRadius), 3, 3) {
			k.line(dash, hollowLine)
		}
	}
	k.fill(theme.Color(theme.Input))
	f.drawLines(k)
	if c.Best >= 0 && c.Best < len(c.Dots) {
		f.drawFull(k, f.area.at(c.Dots[c.Best]))
	}
	if c.begins() {
		f.drawFull(k, f.dots[len(f.dots)-1])
	}
	for _, radius := range []float64{diamondRadius + 2, diamondRadius} {
		for _, diamond := range c.Diamonds {
			k.diamond(f.area.at(diamond), radius)
		}
		if radius > diamondRadius {
			k.fill(color.Transparent)
		}
	}
	k.fill(theme.Color(theme.Ink))
	return k.picture
}

// drawFull draws a full dot with a gap around it.
func (f *plotFigure) drawFull(k *ink, at fyne.Position) {
	k.disc(at, fullRadius+1.5)
	k.fill(color.Transparent)
	k.disc(at, fullRadius)
	k.fill(theme.Color(theme.Accent))
}

// drawLines draws the lines, and where there are several, thin ones from their ends to their names.
func (f *plotFigure) drawLines(k *ink) {
	name := 0
	for i, line := range f.lines {
		if len(line) == 0 {
			continue
		}
		pen, wide := pens[i%len(pens)], 2.0
		if len(f.lines) > 1 {
			wide = 1.5
			text := f.names[name]
			end := text.Position().AddXY(-2, text.Size().Height/2)
			k.line([]fyne.Position{line[len(line)-1], end}, 1)
		}
		for _, dash := range dashes(line, pen.on, pen.off) {
			k.line(dash, wide)
		}
		if len(line) == 1 {
			k.disc(line[0], hollowRadius-hollowLine)
		}
		k.fill(theme.Color(pen.colour))
		name++
	}
}

// circle is a line around a place.
func circle(at fyne.Position, radius float64) (line []fyne.Position) {
	const corners = 48
	for i := range corners + 1 {
		sin, cos := math.Sincos(float64(i) * 2 * math.Pi / corners)
		line = append(line, at.AddXY(float32(sin*radius), float32(-cos*radius)))
	}
	return line
}
