package prose

import "strings"

// endingsOverseas are the endings that are spelt in two ways, and from how many letters on a word is long enough to be no other
// word then: "four" is not "for", nor "filled" "filed".
var endingsOverseas = []struct {
	british, american string
	letters           int
}{
	{"ise", "ize", 6},
	{"ised", "ized", 7},
	{"ises", "izes", 7},
	{"ising", "izing", 8},
	{"isation", "ization", 9},
	{"yse", "yze", 6},
	{"ysed", "yzed", 7},
	{"our", "or", 6},
	{"ours", "ors", 7},
	{"oured", "ored", 7},
	{"ouring", "oring", 8},
	{"elled", "eled", 8},
	{"elling", "eling", 9},
	{"ence", "ense", 7},
	{"judgement", "judgment", 9},
	{"tre", "ter", 6},
	{"ogue", "og", 7},
	{"gramme", "gram", 8},
}

// overseas gives the spelling of a word on the other side of the Atlantic; most have none.
func overseas(word string) (all []string) {
	if len(word) < len("color") {
		return nil
	}
	for _, e := range endingsOverseas {
		if stem, ok := cutEnding(word, e.british); ok && len(word) >= e.letters {
			all = append(all, stem+e.american)
		}
		if stem, ok := cutEnding(word, e.american); ok && len(stem)+len(e.british) >= e.letters {
			all = append(all, stem+e.british)
		}
	}
	return all
}

// cutEnding is [strings.CutSuffix], and quick to say that a word ends otherwise.
func cutEnding(word, ending string) (stem string, found bool) {
	if at := len(word) - len(ending); at < 0 || word[at] != ending[0] {
		return word, false
	}
	return strings.CutSuffix(word, ending)
}

// slips gives a word with one letter left out, doubled, or changed with the next. Its first letter stays.
func slips(word string) (all []string) {
	letters := []rune(word)
	for i := 1; i < len(letters); i++ {
		without := string(letters[:i]) + string(letters[i+1:])
		doubled := string(letters[:i]) + string(letters[i]) + string(letters[i:])
		all = append(all, without, doubled)
		if i+1 < len(letters) && letters[i] != letters[i+1] {
			all = append(all, string(letters[:i])+string([]rune{letters[i+1], letters[i]})+string(letters[i+2:]))
		}
	}
	return all
}
