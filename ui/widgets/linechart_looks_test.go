package widgets

import (
	"fmt"
	"math"
)

// lineChartStates are the states a LineChart has a picture of.
func lineChartStates() []state {
	const wide, tall = 440, 160
	chart := func(c Chart) *LineChart {
		l := NewLineChart(nil)
		l.Describe = func(i int) string {
			return fmt.Sprintf("12 June · try %d\nWhen did you give someone wrong information, and what did you do about it?\n%d of 100", i+1, i)
		}
		l.Set(c)
		return l
	}
	on := func(name string, l *LineChart) state { return in(name, wide, high(tall, l)) }
	few := func(n int) Chart {
		c := scores(nil)
		for i, y := range []float64{44, 52, 49}[:n] {
			c.Dots = append(c.Dots, Point{0.08 + 0.2*float64(i), y})
		}
		return c
	}
	empty := few(0)
	empty.Labels = nil
	three := few(3)
	three.Lines = []Line{{Points: []Point{{0.48, 48.3}}}}
	many := manyScores(60)
	first := chart(many)
	first.choose(0)
	return []state{
		on("nothing", chart(few(0))),
		on("nothing, without labels", chart(empty)),
		on("one dot", chart(few(1))),
		on("two dots, with the focus on the last", focused(chart(few(2)))),
		on("three dots, a line begins", chart(three)),
		on("sixty dots, the best of them, rounds, and a band", chart(many)),
		on("with the focus, the first chosen", focused(first)),
		on("with the focus, the last chosen", focused(chart(many))),
		on("ten thousand dots", chart(manyScores(10000))),
		on("lines with names, with the focus", focused(chart(balances()))),
		on("words, beyond the grid at both ends", chart(Chart{
			From: 100, To: 300, Step: 50, Best: -1, Band: [2]float64{120, 320},
			Number: func(v float64) string { return fmt.Sprintf("%.0f words", v) },
			Labels: []Label{{0, "first"}, {1, "newest"}},
			Dots:   []Point{{0, 40}, {0.5, 180}, {1, 420}}, Lines: []Line{{Points: []Point{{0, 40}, {0.5, 110}, {1, 213}}}},
		})),
		in("narrow and low, with the focus", 220, high(120, focused(chart(many)))),
		in("as small as it may be", 168, high(128, chart(balances()))),
	}
}

// scores is a chart of scores from 40 to 100.
func scores(dots []Point) Chart {
	return Chart{
		From: 30, To: 100, Step: 10, Best: -1, Dots: dots,
		Labels: []Label{{0, "2 April"}, {0.29, "25 April"}, {0.56, "15 May"}, {0.8, "8 June"}, {1, "today"}},
	}
}

// manyScores is a chart of many scores that become better, their average, the best, rounds, and a band.
func manyScores(n int) Chart {
	c := scores(nil)
	c.Band = [2]float64{75, 85}
	var line []Point
	for i := range n {
		x := float64(i) / float64(n-1)
		y := 45 + 30*x
		c.Dots = append(c.Dots, Point{x, y + 11*math.Sin(float64(i)*1.7)*math.Cos(float64(i)*0.37)})
		line = append(line, Point{x, y + 1.5*math.Sin(float64(i)*0.9)})
		if i == 0 || c.Dots[i].Y > c.Dots[c.Best].Y {
			c.Best = i
		}
	}
	c.Lines = []Line{{Points: line}}
	for _, x := range []float64{0.31, 0.58, 1} {
		c.Diamonds = append(c.Diamonds, Point{x, 46 + 30*x})
	}
	return c
}

// balances is a chart of four shares that add up to a hundred.
func balances() Chart {
	c := Chart{To: 60, Step: 20, Best: -1, Labels: []Label{{0, "2 April"}, {1, "today"}}}
	for i, name := range []string{"S", "T", "A", "R"} {
		var points []Point
		for j := range 30 {
			x := float64(j) / 29
			from, to := []float64{38, 22, 30, 10}[i], []float64{17, 13, 47, 23}[i]
			points = append(points, Point{x, from + (to-from)*x + 2*math.Sin(float64(j*(i+2)))})
		}
		c.Lines = append(c.Lines, Line{points, name})
	}
	return c
}
