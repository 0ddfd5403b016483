package practice_test

import (
	"math"
	"testing"
	"time"

	"retake/practice"
)

func worth(c practice.Criterion) (g practice.Grades) {
	for level := range g {
		g[level].Points = level * (10 - int(c)) // the first is the heaviest
	}
	return g
}

// scored is an attempt with one level for all criteria but those given.
func scored(id string, score practice.Score, all practice.Level, used int64, but map[practice.Criterion]practice.Level) *practice.Attempt {
	a := &practice.Attempt{Record: practice.Record{ID: id}, Times: practice.Times{Given: 300_000, Used: used}}
	a.Check.Score = score
	for _, c := range practice.Criteria {
		a.Check.Criteria[c].Level = all
		if level, other := but[c]; other {
			a.Check.Criteria[c].Level = level
		}
	}
	return a
}

func TestTheReportOfARound(t *testing.T) {
	type but = map[practice.Criterion]practice.Level
	r := practice.Round{
		Questions: []practice.Question{{ID: "q1"}, {ID: "q2"}, {ID: "q3"}, {ID: "q4"}},
		Attempts:  []string{"a1", "", "a3"},
	}
	report := practice.Report(r, []*practice.Attempt{
		scored("a1", 80, practice.Good, 200_000, but{practice.Tone: practice.Strong, practice.Lesson: practice.Missing}),
		nil,
		scored("a3", 61, practice.Good, 322_000, but{practice.Lesson: practice.Weak, practice.Tone: practice.Strong, practice.Ownership: practice.Strong}),
	}, func(question string) practice.Score {
		if question == "q1" {
			return 70
		}
		return practice.NoScore
	}, worth)
	if report.Average != 71 || report.Scored != 2 || report.Answered != 2 || report.Over != 1 {
		t.Errorf("average %d of %d, %d answered, %d over", report.Average, report.Scored, report.Answered, report.Over)
	}
	if report.Used != 522*time.Second || report.Given != 10*time.Minute {
		t.Errorf("used %v of %v", report.Used, report.Given)
	}
	if *report.Strongest != (practice.Standing{Criterion: practice.Tone, Answers: 2}) || *report.Weakest != (practice.Standing{Criterion: practice.Lesson, Answers: 2}) {
		t.Errorf("strongest %+v, weakest %+v", *report.Strongest, *report.Weakest)
	}
	if got := report.Criteria; got[practice.Ownership] != 8.3 || got[practice.Lesson] != 1.7 || got[practice.Tone] != 10 {
		t.Errorf("marks %v", got)
	}
	rows := report.Rows
	if rows[0].Before != 70 || rows[2].Before != practice.NoScore || rows[2].Over != 22*time.Second || rows[0].Over != 0 {
		t.Errorf("rows %+v", rows)
	}
	if rows[1].Attempt != nil || !rows[1].Reached || rows[3].Reached || rows[1].Judged {
		t.Errorf("skipped %+v, not reached %+v", rows[1], rows[3])
	}
	if rows[2].Strongest != practice.Ownership || rows[2].Weakest != practice.Lesson {
		t.Errorf("of the third strongest %v, weakest %v", rows[2].Strongest, rows[2].Weakest)
	}
}

func TestTheReportOfARoundWithoutScores(t *testing.T) {
	withheld := scored("a1", practice.NoScore, practice.NotJudged, 5_000, nil)
	report := practice.Report(practice.Round{Questions: []practice.Question{{ID: "q1"}}, Attempts: []string{"a1"}},
		[]*practice.Attempt{withheld}, func(string) practice.Score { return practice.NoScore }, worth)
	if report.Average != practice.NoScore || report.Scored != 0 || report.Answered != 1 || report.Strongest != nil || report.Weakest != nil {
		t.Errorf("%+v", report)
	}
	if !math.IsNaN(float64(report.Criteria[practice.Lesson])) {
		t.Errorf("a mark of %v", report.Criteria[practice.Lesson])
	}
}
