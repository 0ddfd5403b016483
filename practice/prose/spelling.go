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

// respelling changes the ending of a word.
type respelling struct {
	from, to string
	letters  int // the word has at least so many
}

// respellings are those from either side of the Atlantic, by the last letter of a word.
var respellings = func() (all [26][]respelling) {
	add := func(from, to string, letters int) {
		last := from[len(from)-1] - 'a'
		all[last] = append(all[last], respelling{from, to, letters})
	}
	for _, e := range endingsOverseas {
		add(e.british, e.american, e.letters)
		add(e.american, e.british, e.letters-len(e.british)+len(e.american))
	}
	return all
}()

// overseas gives the spelling of a word on the other side of the Atlantic; most have none.
func overseas(word string) (all []string) {
	if len(word) < len("color") {
		return nil
	}
	last := word[len(word)-1] - 'a'
	if int(last) >= len(respellings) {
		return nil
	}
	for _, e := range respellings[last] {
		if stem, ok := strings.CutSuffix(word, e.from); ok && len(word) >= e.letters {
			all = append(all, stem+e.to)
		}
	}
	return all
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
