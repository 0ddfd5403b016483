package practice

import (
	"cmp"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"
)

const (
	// MostCues is how many cue words of a part a person may pick: few enough to be taken in at a glance while telling.
	MostCues = 3

	proposedCues = 2 * MostCues // a part, to choose among
	longestCue   = 24           // in characters; what is longer can't be taken in at a glance
)

// Cues proposes cue words for each part out of its own text: figures with what they count, names, and the words that are
// not to be heard in every story. It spreads them over the sentences; they come in the order of the text, and each comes
// once in the whole answer. The same answer always has the same ones. A part of which nothing is written has none.
func Cues(a Answer) map[Section][]string {
	all, met := map[Section][]string{}, map[string]bool{}
	for _, part := range Sections {
		var found []cue
		for _, c := range cuesIn(storyWords(a[part])) {
			if same := c.same(); !met[same] && !slices.ContainsFunc(found, func(other cue) bool { return other.same() == same }) {
				found = append(found, c)
			}
		}
		for _, c := range spreadCues(found) {
			met[c.same()] = true
			all[part] = append(all[part], c.text)
		}
	}
	return all
}

// cue is something that may be proposed.
type cue struct {
	text     string
	sentence int
	place    int // in the text
	weight   int
}

// Weights of figures and names. A word weighs as much as it has letters, as rare words are long, up to heaviestWord: no
// dictionary is needed.
const (
	figureWeight = 14
	nameWeight   = 13
	numberWeight = 9 // of a figure without what it counts
	heaviestWord = 10
	besideWeight = 2 // more for what follows an article or who did it: a thing or a deed
	leastLetters = 3
)

// same is equal for cues of which one is enough, such as "order" and "orders".
func (c cue) same() string {
	s := strings.ToLower(c.text)
	for _, ending := range []string{"ing", "ed", "es", "s"} {
		if stem, cut := strings.CutSuffix(s, ending); cut && len(stem) >= leastLetters {
			return stem
		}
	}
	return s
}

// spreadCues chooses among what may be proposed: the weightiest of each sentence before the second of any.
func spreadCues(found []cue) []cue {
	slices.SortStableFunc(found, func(a, b cue) int {
		return cmp.Or(cmp.Compare(a.sentence, b.sentence), cmp.Compare(b.weight, a.weight))
	})
	rank := make(map[int]int, len(found)) // by place
	for i, c := range found {
		if i > 0 && found[i-1].sentence == c.sentence {
			rank[c.place] = rank[found[i-1].place] + 1
		}
	}
	slices.SortStableFunc(found, func(a, b cue) int {
		return cmp.Or(cmp.Compare(rank[a.place], rank[b.place]), cmp.Compare(b.weight, a.weight), cmp.Compare(a.place, b.place))
	})
	found = found[:min(len(found), proposedCues)]
	slices.SortFunc(found, func(a, b cue) int { return cmp.Compare(a.place, b.place) })
	return found
}

// cuesIn finds all that may be proposed, in the order of the text.
func cuesIn(words []storyWord) (found []cue) {
	for i := 0; i < len(words); {
		w := words[i]
		c := cue{text: w.text, sentence: w.sentence, place: i}
		n := 1
		switch {
		case w.figure():
			c.text, n = figureCue(words[i:])
			switch {
			case n > 1:
				c.weight = figureWeight
			case !numberWords[w.lower()]: // "two" alone says nothing
				c.weight = numberWeight
			}
		case w.name():
			c.text, n = nameCue(words[i:])
			c.weight = nameWeight
		case w.carries():
			c.text = withoutOwner(w.text)
			c.weight = min(utf8.RuneCountInString(w.text), heaviestWord)
			if i > 0 && !words[i-1].ends && besideWords[words[i-1].lower()] {
				c.weight += besideWeight
			}
		}
		if c.weight > 0 && utf8.RuneCountInString(c.text) <= longestCue {
			found = append(found, c)
		}
		i += n
	}
	return found
}

// figureCue is a figure with what it counts, such as "30 red roses", and of how many words it is. A number in words counts
// only what is more than one: not "seven sharp".
func figureCue(words []storyWord) (string, int) {
	n := 1
	next := func(i int) bool { return i < len(words) && !words[i-1].ends }
	for next(n) && words[n].figure() {
		n++
	}
	counted := func(i int) bool { return next(i) && words[i].carries() && !words[i].name() }
	switch {
	case next(n) && figureEnds[words[n].lower()]:
		n++
	case counted(n) && words[n].plural():
		n++
	case counted(n) && counted(n+1) && words[n+1].plural():
		n += 2
	case counted(n) && !numberWords[words[n-1].lower()]:
		n++
	}
	return joinCue(words[:n])
}

// nameCue is a name of one or more words, or of a word and a figure, such as "Terminal 5".
func nameCue(words []storyWord) (string, int) {
	n := 1
	for n < len(words) && !words[n-1].ends && words[n].name() {
		n++
	}
	if n < len(words) && !words[n-1].ends && unicode.IsDigit([]rune(words[n].text)[0]) {
		n++
	}
	return joinCue(words[:n])
}

// joinCue puts words together, the first alone where they are too long together.
func joinCue(words []storyWord) (string, int) {
	var texts []string
	for _, w := range words {
		texts = append(texts, w.text)
	}
	last := len(texts) - 1
	texts[last] = withoutOwner(texts[last])
	if all := strings.Join(texts, " "); utf8.RuneCountInString(all) <= longestCue {
		return all, len(words)
	}
	return withoutOwner(texts[0]), 1
}

// withoutOwner takes the 's off "customer's".
func withoutOwner(s string) string {
	return strings.TrimSuffix(strings.TrimSuffix(s, "’s"), "'s")
}

// storyWord is a word of a text, without the punctuation around it.
type storyWord struct {
	text     string
	sentence int
	first    bool // of its sentence
	ends     bool // punctuation parts it from the next
}

// storyWords takes a text apart.
func storyWords(text string) (all []storyWord) {
	sentence := 0
	for line := range strings.Lines(text) {
		first := true
		for field := range strings.FieldsSeq(strings.ReplaceAll(line, "—", " — ")) {
			word := strings.TrimFunc(field, func(r rune) bool { return !partOfWord(r) })
			if full := word + "."; strings.Contains(word, ".") && strings.HasSuffix(field, full) && !strings.ContainsFunc(word, unicode.IsDigit) {
				word = full // "p.m."
			}
			before, behind, _ := strings.Cut(field, word)
			if len(all) > 0 && (word == "" || before != "") {
				all[len(all)-1].ends = true
			}
			if word != "" {
				all = append(all, storyWord{text: word, sentence: sentence, first: first, ends: behind != ""})
				first = false
			}
			if strings.ContainsAny(behind, ".!?…") && !titles[word] {
				sentence++
				first = true
			}
		}
		sentence++
		if len(all) > 0 {
			all[len(all)-1].ends = true
		}
	}
	return all
}

// partOfWord tells whether a sign at the edge of a word belongs to it.
func partOfWord(r rune) bool {
	return unicode.IsLetter(r) || unicode.IsDigit(r) || unicode.Is(unicode.Sc, r) || r == '%'
}

func (w storyWord) lower() string { return strings.ToLower(w.text) }

// figure tells whether it is a number, in digits or in a word.
func (w storyWord) figure() bool {
	return strings.ContainsFunc(w.text, unicode.IsDigit) && !strings.ContainsAny(w.text, "@/") || numberWords[w.lower()]
}

// name tells whether it is written as a name: with a capital inside a sentence, or with one that is not its first letter.
func (w storyWord) name() bool {
	initial, size := utf8.DecodeRuneInString(w.text)
	if strings.ContainsFunc(w.text[size:], unicode.IsUpper) {
		return !emptyWords[w.lower()]
	}
	if w.first || !unicode.IsUpper(initial) || size == len(w.text) {
		return false
	}
	return namesToo[w.lower()] || w.full()
}

// carries tells whether it says something about this story and no other.
func (w storyWord) carries() bool {
	return utf8.RuneCountInString(w.text) >= leastLetters && w.full() && !w.figure() && !strings.ContainsAny(w.text, "@/\\_")
}

// full tells whether it is neither a word of every story, nor one put together of such, nor one that says how.
func (w storyWord) full() bool {
	lower := strings.ReplaceAll(w.lower(), "’", "'")
	head, _, _ := strings.Cut(lower, "'")
	if emptyWords[head] || strings.HasSuffix(lower, "n't") {
		return false
	}
	return !strings.HasSuffix(lower, "ly") || len(lower) < 5 || thingsInLy[lower]
}

func (w storyWord) plural() bool {
	return oddPlurals[w.lower()] || strings.HasSuffix(w.text, "s") && !strings.HasSuffix(w.text, "ss")
}

func wordSet(list string) map[string]bool {
	set := map[string]bool{}
	for word := range strings.FieldsSeq(list) {
		set[word] = true
	}
	return set
}

// The words that are known.
var (
	// emptyWords are function words, and the few verbs and nouns that stand in every story.
	emptyWords = wordSet(`a an the this that these those it its i me my mine myself we us our ours ourselves you your yours he him his
		himself she her hers herself they them their theirs themselves who whom whose which what when where why how one ones someone
		somebody something anyone anybody anything everyone everybody everything nobody nothing none each every either neither both all
		any some such other others another own same no not nor never ever and or but so yet if then than because although though while
		whereas unless until since as of in on at by to from with without within into onto out off over under up down for about
		above across after afterwards again against along among around away back before behind below beside besides between beyond during
		except inside near outside past per through throughout toward towards upon via be am is are was were been being do does did done
		doing have has had having can could may might must shall should will would ought cannot there here now just also too very much
		many more most less least few little enough quite rather still already even only perhaps maybe else instead however therefore
		often always sometimes once twice soon later first next last finally well really actually yes oh okay ok
		get gets got getting go goes going went gone come comes came coming make makes made making take takes took taken taking put give
		gives gave given say says said saying tell tells told telling let keep keeps kept know knows knew known think thinks thought
		feel feels felt want wanted need needs needed try tries tried use uses used start started begin began become became seem seemed
		look looked happen happened thing things way lot bit kind sort part end time mistake mistakes right wrong good better best bad worse worst great new old big biggest able sure like
		guess suppose pretty several current responsible learn learned learnt work works worked working e.g. i.e.`)

	// namesToo are empty words that are part of a name when they have a capital inside a sentence: "May", "New Zealand".
	namesToo = wordSet(`may will new great old good big best`)

	// titles end in a full stop that ends no sentence.
	titles = wordSet(`Mr Mrs Ms Dr St Prof No`)

	numberWords = wordSet(`two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen
		eighteen nineteen twenty thirty forty fifty sixty seventy eighty ninety hundred thousand million half dozen`)

	// figureEnds stand behind a figure and belong to it.
	figureEnds = wordSet(`am pm a.m. p.m. january february march april may june july august september october november december`)

	// oddPlurals are more than one without an s.
	oddPlurals = wordSet(`people children men women staff percent`)

	// besideWords stand before a thing or a deed.
	besideWords = wordSet(`a an the my our his her their its this that every each i we he she they`)

	// thingsInLy are no words that say how.
	thingsInLy = wordSet(`family reply supply assembly anomaly july italy bully rally ally apply multiply rely comply imply`)
)
