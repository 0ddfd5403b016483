package demo

import (
	"errors"
	"fmt"
	"io/fs"

	"retake/practice"
)

// Texts is all that a made-up person can say.
type Texts struct {
	mistakes []mistake
	words    words
}

// mistake is one mistake at work, in the parts that a telling of it is put together from. All variants of a part are
// good for all variants of the others.
type mistake struct {
	Title string
	Story string
	Scene part // where it was; {when} in what is told stands for a time
	Task  part
	Slip  struct{ Blamed, Owned []string }
	Steps struct {
		Vague []string
		Told  []string // one after the other, no variants
	}
	Outcome part
	Lesson  struct{ Told []string }
	Change  struct{ Told []string }
}

type part struct{ Vague, Told []string }

// words are what the person says whatever the mistake was.
type words struct {
	When    []string
	Filler  []string
	Slogan  []string
	Promise []string
	Opening map[string][]string   // by the kind of question, where it asks for something else than one past event
	Own     struct{ Text string } // a question that the person adds
	Note    struct{ Disagree, Telling []string }
}

const wordsFile = "words.toml"

// Load reads the texts of a folder: words.toml, and one mistake from each other .toml file. The error names the file
// that cannot be read or lacks something.
func Load(folder fs.FS) (*Texts, error) {
	names, err := fs.Glob(folder, "*.toml")
	if err != nil {
		return nil, err
	}
	var t Texts
	for _, name := range names {
		if name == wordsFile {
			continue
		}
		var m mistake
		if err := read(folder, name, &m); err != nil {
			return nil, err
		}
		if !m.whole() {
			return nil, fmt.Errorf("%s: every part of a mistake needs a text", name)
		}
		t.mistakes = append(t.mistakes, m)
	}
	if len(t.mistakes) == 0 {
		return nil, errors.New("there are no mistakes to tell of")
	}
	if err := read(folder, wordsFile, &t.words); err != nil {
		return nil, err
	}
	if !t.words.whole() {
		return nil, fmt.Errorf("%s: every list needs a text", wordsFile)
	}
	return &t, nil
}

func read(folder fs.FS, name string, into any) error {
	text, err := fs.ReadFile(folder, name)
	if err != nil {
		return err
	}
	return practice.Decode(name, text, into)
}

func (m mistake) whole() bool {
	return m.Title != "" && m.Story != "" && filled(
		m.Scene.Vague, m.Scene.Told, m.Task.Vague, m.Task.Told, m.Slip.Blamed, m.Slip.Owned, m.Steps.Vague, m.Steps.Told,
		m.Outcome.Vague, m.Outcome.Told, m.Lesson.Told, m.Change.Told,
	)
}

func (w words) whole() bool {
	for _, kind := range practice.Kinds {
		if kind != practice.Event && len(w.Opening[string(kind)]) == 0 {
			return false
		}
	}
	return w.Own.Text != "" && filled(w.When, w.Filler, w.Slogan, w.Promise, w.Note.Disagree, w.Note.Telling)
}

func filled(lists ...[]string) bool {
	for _, list := range lists {
		if len(list) == 0 {
			return false
		}
	}
	return true
}
