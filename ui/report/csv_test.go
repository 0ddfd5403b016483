package report_test

import (
	"encoding/csv"
	"slices"
	"strings"
	"testing"
	"time"

	"pgregory.net/rapid"

	"retake/practice"
	"retake/ui/report"
)

// table writes tries and reads them back as a spreadsheet would, the names of the columns first.
func table(t interface {
	Helper()
	Fatal(...any)
}, tries ...practice.Attempt,
) [][]string {
	t.Helper()
	var b strings.Builder
	c := report.NewCSV(&b)
	for _, a := range tries {
		if err := c.Add(a); err != nil {
			t.Fatal(err)
		}
	}
	if err := c.Close(); err != nil {
		t.Fatal(err)
	}
	text, marked := strings.CutPrefix(b.String(), "\ufeff")
	if !marked || strings.Count(text, "\n") != strings.Count(text, "\r\n") {
		t.Fatal("without a mark, or a line without CRLF")
	}
	rows, err := csv.NewReader(strings.NewReader(text)).ReadAll()
	if err != nil {
		t.Fatal(err)
	}
	if len(rows) != len(tries)+1 {
		t.Fatal(len(rows), " rows")
	}
	return rows
}

func TestCSV(t *testing.T) {
	a := practice.Attempt{
		Record:     practice.Record{ID: "01TRY"},
		Question:   practice.Question{Text: "Have you, “ever”,\nerred?", Theme: "own-mistake"},
		Answer:     practice.Answer{"I was there,\r\nand \"saw\" it", " ", "I told her", "é"},
		Check:      practice.Check{Score: 72, Severe: []practice.Severe{{Kind: practice.Contempt}}},
		RevisionOf: "01FIRST", Round: "01ROUND",
		Times: practice.Times{Finished: time.Date(2026, 3, 9, 23, 30, 5, 0, time.UTC), Zone: "+01:00", Used: 83_999},
	}
	a.Check.Criteria[practice.Ownership].Level = practice.Good
	a.Check.Criteria[practice.Specifics].Level = practice.NotJudged
	unscored := practice.Attempt{Check: practice.Check{Score: practice.NoScore}, Times: practice.Times{Finished: a.Times.Finished}}
	got := table(t, a, unscored)
	for i, want := range []string{
		"Date|Time|Zone|Theme|Question|Try|Revision of|Score|Level: Ownership|Level: Specifics|Level: Corrective action|" +
			"Level: Result|Level: Lesson|Level: Prevention|Level: Structure|Level: Clarity & length|" +
			"Level: Tone & respect|Level: Relevance|Words: Situation|Words: Task|Words: Action|Words: Result|Words: all|" +
			"Seconds used|Round|Situation|Task|Action|Result",
		"2026-03-10|00:30:05|UTC+01:00|own-mistake|Have you, “ever”,\nerred?|01TRY|01FIRST|72|Good|Not judged|Missing|" +
			"Missing|Missing|Missing|Missing|Missing|Hurts|Missing|6|0|3|1|10|83|01ROUND|" +
			"I was there,\nand \"saw\" it| |I told her|é",
		"2026-03-09|23:30:05|UTC+00:00||||||" + strings.Repeat("Missing|", 10) + "0|0|0|0|0|0|||||",
	} {
		if row := strings.Join(got[i], "|"); row != want {
			t.Errorf("row %d is\n%s\nnot\n%s", i, row, want)
		}
	}
	names := slices.Clone(got[0])
	slices.Sort(names)
	if len(slices.Compact(names)) != len(got[0]) {
		t.Error("two columns have one name")
	}
}

// situation is the column of the first part.
const situation = 25

func TestNoCellIsAFormula(t *testing.T) {
	for _, c := range []struct{ name, typed, want string }{
		{"a sum", "=1+1", "'=1+1"},
		{"a command", `=cmd|' /C calc'!A0`, `'=cmd|' /C calc'!A0`},
		{"a plus", "+1", "'+1"},
		{"a minus", "- I told her", "'- I told her"},
		{"an at", "@SUM(A1)", "'@SUM(A1)"},
		{"behind blanks", "  =1", "'  =1"},
		{"behind a no-break space", "\u00a0=1", "'\u00a0=1"},
		{"behind an ideographic space", "\u3000=1", "'\u3000=1"},
		{"behind a byte order mark", "\ufeff=1", "'\ufeff=1"},
		{"behind what has no width", "\u200b\u2060 =1", "'\u200b\u2060 =1"},
		{"wide", "＝1", "'＝1"},
		{"a wide plus", "＋1", "'＋1"},
		{"a wide minus", "－1", "'－1"},
		{"a wide at", "＠SUM", "'＠SUM"},
		{"a tab", "\tI", "'\tI"},
		{"a tab behind a blank", " \tI", "' \tI"},
		{"a line end of old", "\rI", "'\nI"},
		{"a line end", "\n=1", "'\n=1"},
		{"a null", "\x00=1", "'\x00=1"},
		{"signs within", "I = 1 + 1 - @", "I = 1 + 1 - @"},
		{"signs in a later line", "I\n=1", "I\n=1"},
		{"a dash", "– I told her", "– I told her"},
		{"an apostrophe", "'=1", "'=1"},
		{"a comma and a quote", `",=1`, `",=1`},
		{"not UTF-8", "\xff=1", "\xff=1"},
		{"blanks", "  ", "  "},
		{"nothing", "", ""},
	} {
		t.Run(c.name, func(t *testing.T) {
			a := practice.Attempt{
				Record: practice.Record{ID: c.typed}, RevisionOf: c.typed, Round: c.typed,
				Question: practice.Question{Text: c.typed, Theme: c.typed},
				Answer:   practice.Answer{c.typed, c.typed, c.typed, c.typed},
			}
			row := table(t, a)[1]
			for _, column := range []int{3, 4, 5, 6, 24, situation, situation + 1, situation + 2, situation + 3} {
				if row[column] != c.want {
					t.Errorf("in column %d it is %q, not %q", column, row[column], c.want)
				}
			}
		})
	}
}

// Whatever is typed, no cell begins like a formula, and all that was typed is there.
func TestTypedCellsAreTexts(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		hard := rapid.StringOf(rapid.SampledFrom([]rune("ab =+-@'\",;|\t\n\r\x00\ufeff\u200b\u00a0＝＋－＠é")))
		typed := rapid.OneOf(hard, rapid.String()).Draw(t, "typed")
		row := table(t, practice.Attempt{Answer: practice.Answer{practice.Situation: typed}})[1]
		for _, text := range row {
			if bare := strings.TrimLeft(text, " \ufeff\u200b\u00a0"); bare != "" && strings.ContainsAny(bare[:1], "=+-@\t\r\n\x00") {
				t.Errorf("%q is a formula", text)
			}
		}
		want := strings.NewReplacer("\r\n", "\n", "\r", "\n").Replace(typed)
		if got := row[situation]; got != want && got != "'"+want {
			t.Errorf("%q was written, not %q", got, want)
		}
	})
}

func TestCSVTellsOfAFullDisk(t *testing.T) {
	c := report.NewCSV(full{})
	var told error
	for range 100 {
		if told = c.Add(practice.Attempt{}); told != nil {
			break
		}
	}
	if told == nil || c.Close() == nil {
		t.Errorf("Add says %v", told)
	}
	if err := report.NewCSV(full{}).Close(); err == nil {
		t.Errorf("with the names alone it says %v", err)
	}
}
