package check

import (
	"fmt"
	"maps"
	"slices"
	"strings"
)

// words holds the classes and verbs that patterns are made of, from words.toml.
type words struct {
	Classes   map[string]string // NAME = its words
	Verbs     map[string]string // NAME = the base forms of its verbs
	Irregular map[string]string // base form = past tense and participle; one word where they are the same

	own struct{ classes, verbs map[string]string } // of them those of one file alone
}

// with gives these words and a file's own, which are known in that file alone.
func (w *words) with(classes, verbs map[string]string) (*words, error) {
	for _, own := range []struct{ all, more map[string]string }{{w.Classes, classes}, {w.Verbs, verbs}} {
		for name := range own.more {
			if _, taken := own.all[name]; taken {
				return nil, fmt.Errorf("%s stands in words.toml already", name)
			}
		}
	}
	both := *w
	both.own.classes, both.own.verbs = classes, verbs
	return &both, nil
}

// ownClass tells whether a class, as written behind "<", is known in one file alone.
func (w *words) ownClass(written string) bool {
	_, own := w.own.classes[strings.TrimSuffix(written, ">")]
	return own
}

// ownVerbs tells the same of verbs, as written behind "{".
func (w *words) ownVerbs(written string) bool {
	name, _, _ := strings.Cut(strings.TrimSuffix(written, "}"), ".")
	_, own := w.own.verbs[name]
	return own
}

// class gives the words of <NAME>.
func (w *words) class(name string) ([]string, error) {
	all, ok := w.own.classes[name]
	if !ok {
		all, ok = w.Classes[name]
	}
	if !ok {
		return nil, fmt.Errorf("no class <%s>", name)
	}
	return strings.Fields(all), nil
}

// forms gives what {verb.form} or {VERBS.form} stands for, some of it perhaps twice; without a form it is every form.
func (w *words) forms(text string) ([]string, error) {
	name, form, _ := strings.Cut(text, ".")
	bases := []string{name}
	if name == "*" {
		if form != "past" && form != "done" {
			return nil, fmt.Errorf("{%s}: any verb is known by its past and done alone", text)
		}
		bases = slices.Collect(maps.Keys(w.Irregular))
	}
	if name != "*" && strings.ToUpper(name) == name {
		all, ok := w.own.verbs[name]
		if !ok {
			all, ok = w.Verbs[name]
		}
		if !ok {
			return nil, fmt.Errorf("no verbs {%s}", name)
		}
		bases = strings.Fields(all)
	}
	var forms []string
	for _, base := range bases {
		switch form {
		case "":
			past, done := w.past(base)
			forms = append(forms, base, thirdPerson(base), past, done, ing(base))
		case "base":
			forms = append(forms, base)
		case "s":
			forms = append(forms, thirdPerson(base))
		case "past":
			past, _ := w.past(base)
			forms = append(forms, past)
		case "done":
			_, done := w.past(base)
			forms = append(forms, done)
		case "ing":
			forms = append(forms, ing(base))
		default:
			return nil, fmt.Errorf("{%s}: no form %q", text, form)
		}
	}
	return forms, nil
}

// past gives the past tense and the participle.
func (w *words) past(base string) (past, done string) {
	if past, done, two := strings.Cut(w.Irregular[base], " "); two {
		return past, done
	} else if past != "" {
		return past, past
	}
	past = stem(base) + "ed"
	switch {
	case strings.HasSuffix(base, "e"):
		past = base + "d"
	case consonantY(base):
		past = base[:len(base)-1] + "ied"
	}
	return past, past
}

// thirdPerson is the form of he, she and it.
func thirdPerson(base string) string {
	switch {
	case consonantY(base):
		return base[:len(base)-1] + "ies"
	case slices.ContainsFunc([]string{"s", "x", "z", "ch", "sh", "o"}, func(end string) bool { return strings.HasSuffix(base, end) }):
		return base + "es"
	}
	return base + "s"
}

func ing(base string) string {
	if strings.HasSuffix(base, "e") && !strings.HasSuffix(base, "ee") {
		return base[:len(base)-1] + "ing"
	}
	return stem(base) + "ing"
}

// doubling lists verbs of two syllables whose last letter is doubled; those of one are told by their letters.
var doubling = []string{"admit", "commit", "submit", "refer", "forget", "regret", "begin", "occur", "prefer"}

// stem is the base form as it stands before -ed and -ing.
func stem(base string) string {
	n := len(base)
	if slices.Contains(doubling, base) {
		return base + base[n-1:]
	}
	vowels := 0
	for i := range len(base) {
		if isVowel(base[i]) {
			vowels++
		}
	}
	if n >= 3 && vowels == 1 && isVowel(base[n-2]) && !isVowel(base[n-1]) && !strings.Contains("wxy", base[n-1:]) {
		return base + base[n-1:]
	}
	return base
}

func isVowel(letter byte) bool { return strings.IndexByte("aeiou", letter) >= 0 }

func consonantY(base string) bool {
	n := len(base)
	return n > 1 && base[n-1] == 'y' && !isVowel(base[n-2])
}
