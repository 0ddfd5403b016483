package report

import (
	"bufio"
	"fmt"
	"io"
	"strings"

	"retake/practice"
)

// Markdown writes tries one after the other, each with its question, its score, the four parts as they were typed and
// what the criteria say. What a person typed is quoted, so that none of it is taken for Markdown's own headings.
func Markdown(w io.Writer, tries []practice.Attempt) error {
	b := bufio.NewWriter(w)
	fmt.Fprintf(b, "# Retake: %d tries\n", len(tries))
	for _, a := range tries {
		fmt.Fprintf(b, "\n## %s\n\n", oneLine(a.Question.Text))
		fmt.Fprintf(b, "%s, %s, %d words\n", practice.Summarise(a, nil).Local().Format("2 January 2006, 15:04"), scored(a.Check), a.Answer.AllWords())
		for _, part := range practice.Sections {
			fmt.Fprintf(b, "\n### %s\n\n%s\n", part.Name(), quote(a.Answer[part]))
		}
		fmt.Fprint(b, "\n| criterion | level | |\n| --- | --- | --- |\n")
		for _, c := range practice.Criteria {
			j := a.Check.Criteria[c]
			fmt.Fprintf(b, "| %s | %s | %s |\n", c.Name(), j.Level.Word(a.Check.Hurts(c)), cell(j.Message))
		}
	}
	return b.Flush()
}

func scored(c practice.Check) string {
	if c.Score == practice.NoScore {
		return "no score"
	}
	return fmt.Sprintf("score %d", c.Score)
}

func quote(text string) string {
	if strings.TrimSpace(text) == "" {
		return "*(empty)*"
	}
	return "> " + strings.Join(strings.Split(strings.TrimSpace(text), "\n"), "\n> ")
}

func oneLine(text string) string { return strings.Join(strings.Fields(text), " ") }

func cell(text string) string { return strings.ReplaceAll(oneLine(text), "|", `\|`) }
