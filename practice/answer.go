package practice

import (
	"bytes"
	"encoding/json"
	"fmt"
	"strings"
	"unicode"
	"unicode/utf8"
)

// Section is one of the four parts of an answer told with STAR.
type Section int

const (
	Situation Section = iota
	Task
	Action
	Result

	sections = 4
)

// Sections lists the four parts in the order they are told.
var Sections = [sections]Section{Situation, Task, Action, Result}

var sectionKeys = [sections]string{"situation", "task", "action", "result"}

// Key is the section's name in records and on the command line.
func (s Section) Key() string { return sectionKeys[s] }

// Name is the section's name on screen.
func (s Section) Name() string { return strings.ToUpper(s.Key()[:1]) + s.Key()[1:] }

// Letter is the section's initial: S, T, A or R.
func (s Section) Letter() string { return strings.ToUpper(s.Key()[:1]) }

// Aim is the share of an answer's words, in per cent, that the section is to have.
func (s Section) Aim() int { return [sections]int{15, 10, 50, 25}[s] }

// MarshalText writes the section's key.
func (s Section) MarshalText() ([]byte, error) { return []byte(s.Key()), nil }

// UnmarshalText accepts a section's key.
func (s *Section) UnmarshalText(text []byte) error {
	for i, key := range sectionKeys {
		if key == string(text) {
			*s = Section(i)
			return nil
		}
	}
	return fmt.Errorf("unknown part %q", text)
}

// Answer is what a person wrote, one text a section, exactly as typed.
type Answer [sections]string

// Words counts the words of one section as a person would: by the white space between them.
func (a Answer) Words(s Section) int { return Words(a[s]) }

// AllWords counts the words of the whole answer.
func (a Answer) AllWords() int {
	n := 0
	for _, s := range Sections {
		n += a.Words(s)
	}
	return n
}

// Empty tells whether nothing but white space was written.
func (a Answer) Empty() bool {
	for _, text := range a {
		if strings.TrimSpace(text) != "" {
			return false
		}
	}
	return true
}

// Words counts the words of a text by the white space between them.
func Words(text string) int {
	n, inWord := 0, false
	for i := 0; i < len(text); {
		b, size := text[i], 1
		space := b == ' ' || b-'\t' <= '\r'-'\t'
		if b >= utf8.RuneSelf {
			var r rune
			r, size = utf8.DecodeRuneInString(text[i:])
			space = unicode.IsSpace(r)
		}
		if !space && !inWord {
			n++
		}
		inWord = !space
		i += size
	}
	return n
}

// MarshalJSON writes an object with the four keys in order.
func (a Answer) MarshalJSON() ([]byte, error) {
	var b bytes.Buffer
	for i, text := range a {
		b.WriteByte("{,,,"[i])
		fmt.Fprintf(&b, "%q:", sectionKeys[i])
		quoted, err := json.Marshal(text)
		if err != nil {
			return nil, err
		}
		b.Write(quoted)
	}
	b.WriteByte('}')
	return b.Bytes(), nil
}

// UnmarshalJSON reads an object with any of the four keys; a missing or null one is an empty part, an unknown one an
// error.
func (a *Answer) UnmarshalJSON(data []byte) error {
	var parts map[Section]*string
	if err := json.Unmarshal(data, &parts); err != nil {
		return err
	}
	*a = Answer{}
	for s, text := range parts {
		if text != nil {
			a[s] = *text
		}
	}
	return nil
}
