package practice

import (
	"errors"
	"fmt"
	"io/fs"
	"regexp"
	"slices"
	"strings"
)

// Bank is the questions that come with the program, in the order of their themes.
type Bank struct {
	themes    []Theme
	questions []Question
}

// LoadBank reads every .toml file of a folder, one theme a file. All that is wrong is told at once, with file and line.
func LoadBank(folder fs.FS) (*Bank, error) {
	names, err := fs.Glob(folder, "*.toml")
	if err != nil {
		return nil, err
	}
	var b Bank
	var wrong []error
	for _, name := range names {
		text, err := fs.ReadFile(folder, name)
		if err != nil {
			return nil, err
		}
		wrong = append(wrong, b.add(name, string(text))...)
	}
	if len(b.questions) == 0 && len(wrong) == 0 {
		wrong = append(wrong, errors.New("the question bank is empty"))
	}
	return &b, errors.Join(wrong...)
}

// add takes in one file and returns what is wrong with it.
func (b *Bank) add(name, text string) (wrong []error) {
	var file struct {
		Theme    string
		Name     string
		Question []struct {
			ID     string
			Kind   string
			Text   string
			Why    string
			Watch  string
			Probes []string
		}
	}
	if err := Decode(name, []byte(text), &file); err != nil {
		return []error{err}
	}
	bad := func(line int, format string, args ...any) {
		wrong = append(wrong, fmt.Errorf("%s:%d: %s", name, line, fmt.Sprintf(format, args...)))
	}
	if !identifier.MatchString(file.Theme) || file.Name == "" {
		bad(1, "a file needs a theme of lower-case words joined by hyphens, and its name")
	}
	starts := entryLines(text)
	for i, q := range file.Question {
		line := 1
		if i < len(starts) {
			line = starts[i]
		}
		question := Question{
			ID: q.ID, Text: q.Text, Kind: Kind(q.Kind), Theme: file.Theme,
			Why: q.Why, Watch: q.Watch, Probes: q.Probes,
		}
		for _, problem := range question.problems() {
			bad(line, "%s", problem)
		}
		if _, taken := b.Question(q.ID); taken {
			bad(line, "the id %q is taken", q.ID)
		}
		b.questions = append(b.questions, question)
	}
	b.themes = append(b.themes, Theme{ID: file.Theme, Name: file.Name})
	return wrong
}

var identifier = regexp.MustCompile(`^[a-z0-9]+(-[a-z0-9]+)*$`)

// problems says what a question of the bank lacks.
func (q Question) problems() (problems []string) {
	need := func(ok bool, problem string) {
		if !ok {
			problems = append(problems, problem)
		}
	}
	need(identifier.MatchString(q.ID), "id must be lower-case words joined by hyphens")
	need(slices.Contains(Kinds, q.Kind), fmt.Sprintf("kind %q is none of %v", q.Kind, Kinds))
	need(strings.HasSuffix(q.Text, "?") || strings.HasSuffix(q.Text, "."), "text must be a whole sentence")
	need(strings.HasPrefix(q.Why, "To "), `why must begin with "To "`)
	need(q.Watch != "", "watch is missing")
	need(len(q.Probes) == 2 || len(q.Probes) == 3, "probes must be two or three")
	for _, probe := range q.Probes {
		need(strings.HasSuffix(probe, "?"), fmt.Sprintf("the probe %q is no question", probe))
	}
	return problems
}

// entryLines gives the line of each [[question]], which the TOML reader does not keep.
func entryLines(text string) (lines []int) {
	n := 0
	for line := range strings.Lines(text) {
		n++
		if strings.HasPrefix(strings.TrimSpace(line), "[[question]]") {
			lines = append(lines, n)
		}
	}
	return lines
}

// Themes lists the themes in order.
func (b *Bank) Themes() []Theme { return b.themes }

// Questions lists the questions in order.
func (b *Bank) Questions() []Question { return b.questions }

// Question finds a question by its ID.
func (b *Bank) Question(id string) (Question, bool) {
	i := slices.IndexFunc(b.questions, func(q Question) bool { return q.ID == id })
	if i < 0 {
		return Question{}, false
	}
	return b.questions[i], true
}

// ThemeName is the name of a theme on screen, or its ID where the bank does not know it.
func (b *Bank) ThemeName(id string) string {
	for _, t := range b.themes {
		if t.ID == id {
			return t.Name
		}
	}
	return id
}

// After gives the question that follows another, the first one after the last or an unknown one.
func (b *Bank) After(id string) Question {
	i := slices.IndexFunc(b.questions, func(q Question) bool { return q.ID == id })
	return b.questions[(i+1)%len(b.questions)]
}

// Search lists the questions that have every word of the query in their text or in the name of their theme, in the
// bank's order. A part of a word is enough; capitals and the kind of apostrophe do not matter. An empty query finds all.
func (b *Bank) Search(query string) []Question {
	fold := func(text string) string { return strings.ReplaceAll(strings.ToLower(text), "’", "'") }
	words := strings.Fields(fold(query))
	var found []Question
	for _, q := range b.questions {
		text := fold(q.Text + "\n" + b.ThemeName(q.Theme))
		if !slices.ContainsFunc(words, func(word string) bool { return !strings.Contains(text, word) }) {
			found = append(found, q)
		}
	}
	return found
}
