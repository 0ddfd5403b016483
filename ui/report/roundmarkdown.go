package report

import (
	"bufio"
	"fmt"
	"io"
	"strings"

	"retake/practice"
)

// RoundMarkdown writes a round: what it comes to, its questions and criteria as tables, then each answer as it was
// typed with what is said about it.
func RoundMarkdown(w io.Writer, r Round) error {
	b := bufio.NewWriter(w)
	fmt.Fprintf(b, "# %s\n\n%s\n", roundTitle, escape(joined(" · ", r.about()...)))
	fmt.Fprintf(b, "\n%s\n\n", escape(joined(" · ", r.rules()...)))
	for _, f := range r.facts() {
		fmt.Fprintf(b, "- %s: %s", f.name, joined(", ", f.value, f.change))
		if f.said != "" {
			fmt.Fprintf(b, " (%s)", escape(f.said))
		}
		fmt.Fprintln(b)
	}
	if marks := r.marks(); marks != nil {
		fmt.Fprintf(b, "\n%s\n", strings.Join(marks, " "))
	}
	r.tableMarkdown(b)
	r.criteriaMarkdown(b)
	for i, row := range r.Report.Rows {
		r.rowMarkdown(b, i, row)
	}
	return b.Flush()
}

// tableMarkdown writes a row a question.
func (r Round) tableMarkdown(b *bufio.Writer) {
	fmt.Fprint(b, "\n| No. | question | score | change | time | strongest | weakest |\n| --- | --- | --- | --- | --- | --- | --- |\n")
	for i, row := range r.Report.Rows {
		cells := []string{fmt.Sprint(i + 1), tableCell(row.Question.Text), r.unanswered(i), "", "", "", ""}
		if row.Attempt != nil {
			cells[2], cells[3], cells[4] = scoreCell(row.Attempt.Check), moved(row), timed(row)
		}
		if row.Judged {
			cells[5], cells[6] = row.Strongest.Name(), row.Weakest.Name()
		}
		fmt.Fprintf(b, "| %s |\n", strings.Join(cells, " | "))
	}
}

func scoreCell(c practice.Check) string {
	if c.Score == practice.NoScore {
		return "no score"
	}
	return fmt.Sprint(c.Score)
}

// criteriaMarkdown compares the criteria with the round before, where there is one.
func (r Round) criteriaMarkdown(b *bufio.Writer) {
	if r.Report.Strongest == nil {
		return
	}
	last := r.compared()
	if last {
		fmt.Fprintf(b, "\n| criterion, of 10 | now | %s | change |\n| --- | --- | --- | --- |\n", tableCell(r.LastDay))
	} else {
		fmt.Fprint(b, "\n| criterion, of 10 | now |\n| --- | --- |\n")
	}
	for _, c := range practice.Criteria {
		now := r.Report.Criteria[c]
		fmt.Fprintf(b, "| %s | %s |", c.Name(), tenths(now))
		if last {
			then := r.Last.Criteria[c]
			fmt.Fprintf(b, " %s | %s |", tenths(then), signed(float64(now-then), 1))
		}
		fmt.Fprintln(b)
	}
}

// rowMarkdown writes a question and what was said to it.
func (r Round) rowMarkdown(b *bufio.Writer, i int, row practice.RoundRow) {
	fmt.Fprintf(b, "\n## %d. %s\n\n", i+1, escape(oneLine(row.Question.Text)))
	theme := r.ThemeName(row.Question.Theme)
	if row.Attempt == nil {
		fmt.Fprintln(b, escape(joined(", ", theme, r.unanswered(i), noted(row.Turn))))
		return
	}
	a := r.worded(*row.Attempt)
	fmt.Fprintln(b, escape(joined(", ", theme, scored(a.Check), since(row), timed(row), words(a.Answer), noted(row.Turn))))
	answerMarkdown(b, "##", a)
	if p := row.Turn.Probed; p != nil {
		fmt.Fprintf(b, "\n### Follow-up\n\n%s\n\n%s\n\n%s\n", escape(oneLine(p.Text)), quote(p.Answer),
			joined(" ", clock(p.Used)+" of "+clock(practice.FollowUpTime.Milliseconds())+".", outcome(*p)))
	}
}
