package progress_test

import (
	"fmt"
	"math"
	"slices"
	"testing"

	"pgregory.net/rapid"

	"retake/practice"
	"retake/practice/progress"
)

// on is a scored try of a day.
func on(day practice.Day, score int) practice.Point {
	t := practice.Point{Day: day, Score: practice.Score(score), Words: 100, Used: 120, First: true, Shares: [4]uint8{20, 10, 40, 30}}
	for i := range t.Levels {
		t.Levels[i] = practice.Level(score / 30)
	}
	return t
}

func onDays(days ...practice.Day) (tries []practice.Point) {
	for _, d := range days {
		tries = append(tries, on(d, 60))
	}
	return tries
}

func TestStreak(t *testing.T) {
	for name, c := range map[string]struct {
		days         []practice.Day
		today        practice.Day
		now, longest int
	}{
		"none":                   {nil, 100, 0, 0},
		"today":                  {[]practice.Day{100}, 100, 1, 1},
		"today is still open":    {[]practice.Day{98, 99}, 100, 2, 2},
		"broken":                 {[]practice.Day{97, 98}, 100, 0, 2},
		"twice a day":            {[]practice.Day{99, 99, 100, 100}, 100, 2, 2},
		"the longest is past":    {[]practice.Day{90, 91, 92, 99, 100}, 100, 2, 3},
		"the clock was set back": {[]practice.Day{99, 100, 98}, 100, 3, 3},
	} {
		if now, longest := progress.Streak(onDays(c.days...), c.today); now != c.now || longest != c.longest {
			t.Errorf("%s: %d now, %d at most; not %d, %d", name, now, longest, c.now, c.longest)
		}
	}
}

func TestWeeks(t *testing.T) {
	const monday = practice.Day(20_521) // 9 March 2026 is a Monday
	got := progress.Weeks(onDays(monday-8, monday-7, monday, monday, monday+1), monday+2, 2)
	want := [][7]int{{1, 0, 0, 0, 0, 0, 0}, {2, 1, 0, -1, -1, -1, -1}}
	if monday.Weekday() != 0 || fmt.Sprint(got) != fmt.Sprint(want) {
		t.Errorf("weekday %d: %v, not %v", monday.Weekday(), got, want)
	}
}

func TestScores(t *testing.T) {
	none := on(100, 0)
	none.Score = practice.NoScore
	tries := []practice.Point{on(10, 40), on(95, 50), none, on(96, 60), on(100, 70)}
	for name, c := range map[string]struct {
		span  progress.Span
		dots  []float64
		line  []float64
		best  int
		first practice.Day
	}{
		"all":    {progress.All, []float64{40, 50, 60, 70}, []float64{50, 55}, 3, 10},
		"a week": {progress.Week, []float64{50, 60, 70}, []float64{50, 55}, 2, 94},
	} {
		got := progress.Scores(tries, c.span, 100)
		if v := values(got.Dots); !slices.Equal(v, c.dots) {
			t.Errorf("%s: dots %v, not %v", name, v, c.dots)
		}
		if v := values(got.Line); !slices.Equal(v, c.line) {
			t.Errorf("%s: line %v, not %v", name, v, c.line)
		}
		if got.Best != c.best || got.First != c.first || got.Last != 100 || got.Claims() {
			t.Errorf("%s: %+v", name, got)
		}
	}
	if got := progress.Scores(nil, progress.All, 100); got.Best != -1 || len(got.Dots) != 0 || got.First != 100 {
		t.Errorf("of nothing: %+v", got)
	}
}

func values(dots []progress.Dot) (all []float64) {
	for _, d := range dots {
		all = append(all, d.Value)
	}
	return all
}

// The line is the average of the last seven scored tries, worked out anew for each, whatever the span begins with.
func TestTheLineIsTheAverageOfSeven(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		var tries []practice.Point
		day := practice.Day(1)
		for range rapid.IntRange(0, 60).Draw(t, "tries") {
			day += practice.Day(rapid.IntRange(0, 5).Draw(t, "days"))
			tries = append(tries, on(day, rapid.IntRange(-1, 100).Draw(t, "score")))
			if last := &tries[len(tries)-1]; last.Score < 0 {
				last.Score = practice.NoScore
			}
		}
		span := rapid.SampledFrom(progress.Spans[:]).Draw(t, "span")
		got := progress.Scores(tries, span, day)
		var scores []float64
		var want []progress.Dot
		for i, try := range tries {
			if try.Score == practice.NoScore {
				continue
			}
			scores = append(scores, float64(try.Score))
			if try.Day >= span.Since(tries, day) && len(scores) >= 3 {
				sum, n := 0.0, min(7, len(scores))
				for _, s := range scores[len(scores)-n:] {
					sum += s
				}
				want = append(want, progress.Dot{Try: i, Value: sum / float64(n)})
			}
		}
		if len(got.Line) > len(want) {
			t.Fatalf("%d points, not %d", len(got.Line), len(want))
		}
		want = want[len(want)-len(got.Line):]
		for i := range want {
			if got.Line[i].Try != want[i].Try || math.Abs(got.Line[i].Value-want[i].Value) > 1e-9 {
				t.Fatalf("point %d is %v, not %v", i, got.Line[i], want[i])
			}
		}
	})
}

func TestStandings(t *testing.T) {
	many := func(scores ...int) (tries []practice.Point) {
		for _, s := range scores {
			tries = append(tries, on(1, s))
		}
		return tries
	}
	if got := progress.Standings(many(30, 30, 30, 30)); got != nil {
		t.Errorf("four tries claim %v", got)
	}
	five := progress.Standings(many(30, 30, 60, 60, 90))
	if len(five) != 10 || five[0].Now != 6 || five[0].Changed { // (1+1+2+2+3)/15
		t.Errorf("of five: %+v", five[0])
	}
	ten := progress.Standings(many(0, 0, 0, 30, 30, 90, 90, 90, 90, 90))
	if s := ten[3]; s.Criterion != practice.Outcome || s.Now != 10 || s.First != 1.3 || !s.Changed {
		t.Errorf("of ten: %+v", s)
	}
}

func TestRounds(t *testing.T) {
	of := func(round uint32, day practice.Day, score int) practice.Point {
		p := on(day, score)
		p.Round = round
		return p
	}
	none := of(2, 90, 0)
	none.Score = practice.NoScore
	tries := []practice.Point{of(1, 10, 40), on(80, 90), of(2, 90, 60), none, of(2, 90, 81), of(3, 95, 10)}
	got := progress.Rounds(tries, progress.All, 100)
	want := []progress.RoundPoint{{1, 0, 40, 1}, {2, 4, 70.5, 2}, {3, 5, 10, 1}}
	if !slices.Equal(got, want) {
		t.Errorf("%v, not %v", got, want)
	}
	if got := progress.Rounds(tries, progress.Week, 100); len(got) != 1 || got[0].Round != 3 {
		t.Errorf("of a week %v", got)
	}
}

var bank = []practice.Question{
	{ID: "a1", Theme: "a"}, {ID: "a2", Theme: "a"}, {ID: "b1", Theme: "b"}, {ID: "b2", Theme: "b"}, {ID: "c1", Theme: "c"},
}

func TestCoverage(t *testing.T) {
	themes := []practice.Theme{{ID: "a"}, {ID: "c"}}
	got := progress.Coverage(themes, bank, func(id string) bool { return id == "a2" })
	if got[0].Tried != 1 || got[0].All != 2 || got[1].Tried != 0 || got[1].All != 1 {
		t.Errorf("%+v", got)
	}
}

func TestCandidates(t *testing.T) {
	for name, c := range map[string]struct {
		last map[string]progress.Last
		want string
	}{
		"at first one of each theme": {nil, "[a1 b1 c1]"},
		"a weak one that has rested, behind what is new": {
			map[string]progress.Last{"a1": {48, 90}, "b1": {80, 99}}, "[c1 a1 b2]",
		},
		"a weak one of today waits": {
			map[string]progress.Last{"a1": {48, 100}, "b1": {80, 99}, "c1": {90, 99}}, "[a2 b2 c1]",
		},
		"all done: the lowest that has rested": {
			map[string]progress.Last{"a1": {70, 90}, "a2": {65, 90}, "b1": {80, 90}, "b2": {62, 100}, "c1": {90, 90}}, "[a2 b1 c1]",
		},
	} {
		var ids []string
		for _, q := range progress.Candidates(bank, c.last, 100) {
			ids = append(ids, q.Question.ID)
		}
		if fmt.Sprint(ids) != c.want {
			t.Errorf("%s: %v, not %s", name, ids, c.want)
		}
	}
}

func TestTheFocusIsWhatCostsMost(t *testing.T) {
	worth := func(c practice.Criterion) (g practice.Grades) {
		g[practice.Strong].Points = 5
		if c == practice.Ownership {
			g[practice.Strong].Points = 20
		}
		return g
	}
	var tries []practice.Point
	for range 5 {
		try := on(1, 90)
		try.Levels[practice.Ownership] = practice.Good // costs 6.7 points
		try.Levels[practice.Lesson] = practice.Missing // costs 5
		tries = append(tries, try)
	}
	f, ok := progress.Next(tries, bank, nil, worth, 1)
	if !ok || f.Criterion != practice.Ownership || f.Now != 6.7 || len(f.Questions) != 3 {
		t.Errorf("%+v", f)
	}
	if _, ok := progress.Next(tries[:4], bank, nil, worth, 1); ok {
		t.Error("four tries are enough for a focus")
	}
}
