package report

import (
	"bufio"
	"fmt"
	"io"
	"regexp"
	"strings"

	"retake/practice"
)

// Markdown writes tries one after the other, as a MarkdownWriter does.
func Markdown(w io.Writer, tries []practice.Attempt) error {
	m := NewMarkdown(w, len(tries))
	for _, a := range tries {
		if err := m.Add(a); err != nil {
			return err
		}
	}
	return m.Close()
}

// MarkdownWriter writes tries one after the other, each with its question, its score, the four parts as they were typed
// and what the criteria say. What a person typed is quoted and its signs escaped, so that none of it is taken for
// Markdown.
type MarkdownWriter struct {
	b     *bufio.Writer
	tries int // added so far
}

// NewMarkdown begins with a heading that says how many tries there will be. Errors of writing come with Add and Close.
func NewMarkdown(w io.Writer, tries int) *MarkdownWriter {
	m := &MarkdownWriter{b: bufio.NewWriter(w)}
	fmt.Fprintf(m.b, "# Retake: %d tries\n\n", tries)
	return m
}

// Add writes a try.
func (m *MarkdownWriter) Add(a practice.Attempt) error {
	if m.tries++; m.tries > 1 {
		fmt.Fprintln(m.b)
	}
	a.Check.Caps = nil // they have keys, no words
	markdown(m.b, "##", Try{Attempt: a})
	_, err := m.b.Write(nil) // the error of any write before it
	return err
}

// Close writes what is not written yet. It leaves open what it writes to.
func (m *MarkdownWriter) Close() error { return m.b.Flush() }

// TryMarkdown writes one try in the same way, with what is said about it beside its check.
func TryMarkdown(w io.Writer, t Try) error {
	b := bufio.NewWriter(w)
	markdown(b, "#", t)
	return b.Flush()
}

// markdown writes one try. Its heading has the rank given, those of its parts one below.
func markdown(b *bufio.Writer, rank string, t Try) {
	a := t.Attempt
	fmt.Fprintf(b, "%s %s\n\n", rank, escape(oneLine(a.Question.Text)))
	fmt.Fprintln(b, escape(joined(", ", t.Theme, when(a), scored(a.Check), t.Change, words(a.Answer))))
	answerMarkdown(b, rank, a)
	if !empty(t.FollowUp) {
		fmt.Fprintf(b, "\n%s# They may ask next\n\n%s\n", rank, escape(oneLine(t.FollowUp)))
	}
}

// answerMarkdown writes what holds a score down, the four parts of an answer and what the criteria say.
func answerMarkdown(b *bufio.Writer, rank string, a practice.Attempt) {
	for _, c := range a.Check.Caps {
		fmt.Fprintf(b, "\n%s\n", escape(held(c)))
	}
	for _, part := range practice.Sections {
		fmt.Fprintf(b, "\n%s# %s\n\n%s\n", rank, part.Name(), quote(a.Answer[part]))
	}
	fmt.Fprint(b, "\n| criterion | level | |\n| --- | --- | --- |\n")
	for _, c := range practice.Criteria {
		j := a.Check.Criteria[c]
		fmt.Fprintf(b, "| %s | %s | %s |\n", c.Name(), j.Level.Word(a.Check.Hurts(c)), tableCell(j.Message))
	}
}

func scored(c practice.Check) string {
	if c.Score == practice.NoScore {
		return "no score"
	}
	return fmt.Sprintf("score %d", c.Score)
}

// quote makes a text a block quote that keeps its lines: two blanks at the end of one break it where it is shown.
func quote(text string) string {
	text = strings.TrimSpace(newlines(text))
	if text == "" {
		return "*(empty)*"
	}
	lines := strings.Split(text, "\n")
	for i, line := range lines {
		text := strings.TrimSpace(line)
		switch {
		case text == "":
			lines[i] = ">"
		case i+1 < len(lines) && !empty(lines[i+1]):
			lines[i] = "> " + indent(line) + escape(text) + "  "
		default:
			lines[i] = "> " + indent(line) + escape(text)
		}
	}
	return strings.Join(lines, "\n")
}

// indent is the white space a line begins with, in no-break spaces: four plain ones would make it code.
func indent(line string) string {
	white := line[:len(line)-len(strings.TrimLeft(line, " \t"))]
	return strings.NewReplacer(" ", "\u00a0", "\t", strings.Repeat("\u00a0", 4)).Replace(white)
}

var (
	inline = regexp.MustCompile("[\\\\`*_\\[\\]<~#]|&#?\\w+;")
	lead   = regexp.MustCompile(`^(?:[-+=>:|]|\d+[.)])`)
)

// escape puts a backslash before what Markdown would take for its own in one line of text.
func escape(line string) string {
	line = inline.ReplaceAllString(line, `\$0`)
	return lead.ReplaceAllStringFunc(line, func(mark string) string {
		last := len(mark) - 1
		return mark[:last] + `\` + mark[last:]
	})
}

func tableCell(text string) string { return strings.ReplaceAll(escape(oneLine(text)), "|", `\|`) }
