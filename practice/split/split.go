// Package split spreads an answer told in one piece over the four parts, sentence by sentence.
//
// Each sentence gets a weight for each part, from its place in the text and from words that are typical of the part.
// Of all ways to cut the text into situation, task, action and result in this order, the heaviest one is taken. Where
// the text has the parts' names as headings, those decide.
package split

import (
	"strings"
	"unicode"

	"retake/practice"
	"retake/practice/prose"
)

// Answer spreads a text over the four parts. Every sentence goes into exactly one of them, as written.
func Answer(text string) practice.Answer {
	if a, ok := byHeadings(text); ok {
		return a
	}
	sentences := sentences(text)
	var a practice.Answer
	for i, part := range Parts(sentences) {
		if a[part] != "" {
			a[part] += " "
		}
		a[part] += sentences[i]
	}
	return a
}

// What makes a pasted text an answer worth spreading over the parts: enough of it for a score, and a story in it. The
// limits are judgement.
const (
	wholeWords     = 60
	wholeSentences = 4
	wholeParts     = 3
)

// Whole tells whether a text looks like a whole answer rather than a piece of one, and spreads it over the four parts.
// It has at least 60 words and four sentences, and text for at least three of the parts. Nothing of it is lost but the
// headings.
func Whole(text string) (practice.Answer, bool) {
	a := Answer(text)
	parts, told := 0, 0
	for _, part := range practice.Sections {
		if a.Words(part) > 0 {
			parts++
		}
		told += len(sentences(a[part]))
	}
	if a.AllWords() < wholeWords || told < wholeSentences || parts < wholeParts {
		return practice.Answer{}, false
	}
	return a, true
}

// Parts gives the part that each sentence belongs to.
func Parts(sentences []string) []practice.Section {
	const parts = len(practice.Sections)
	n := len(sentences)
	best := make([][parts]float64, n)            // the heaviest cut of the sentences so far that ends in this part
	before := make([][parts]practice.Section, n) // the part of the sentence before it in that cut
	for i, sentence := range sentences {
		w := weights(sentence, (float64(i)+0.5)/float64(n))
		for _, part := range practice.Sections {
			if i > 0 {
				best[i][part], before[i][part] = heaviest(best[i-1], part)
			}
			best[i][part] += w[part]
		}
	}
	labels := make([]practice.Section, n)
	if n > 0 {
		_, labels[n-1] = heaviest(best[n-1], practice.Result)
	}
	for i := n - 1; i > 0; i-- {
		labels[i-1] = before[i][labels[i]]
	}
	return labels
}

// heaviest gives the largest weight among the parts up to one of them, and whose it is.
func heaviest(weights [len(practice.Sections)]float64, last practice.Section) (float64, practice.Section) {
	best := practice.Situation
	for part := practice.Situation; part <= last; part++ {
		if weights[part] > weights[best] {
			best = part
		}
	}
	return weights[best], best
}

// typical holds, a part, words that speak for it. A sentence is lower case with spaces around each word.
var typical = [len(practice.Sections)][]string{
	practice.Situation: {" was working ", " i worked ", " at the time ", " we had ", " i assumed ", " i forgot ", " did not notice ", " mistake ", " last ", " i was a "},
	practice.Task:      {" my task ", " my job was ", " my role ", " responsible ", " i had to ", " i was to ", " i needed to ", " it was up to me ", " was supposed to ", " my responsibility "},
	practice.Action:    {" i told ", " i called ", " i apologised ", " i apologized ", " i asked ", " i then ", " then i ", " i explained ", " i fixed ", " immediately ", " i checked ", " i went ", " i offered ", " straight away "},
	practice.Result:    {" learned ", " learnt ", " in the end ", " as a result ", " since then ", " since ", " now i ", " i now ", " taught me ", " never happened ", " lesson ", " these days ", " thanked "},
}

// weights says how well a sentence fits each part; place is where it stands, 0 to 1.
func weights(sentence string, place float64) (w [len(practice.Sections)]float64) {
	words := " " + strings.Join(prose.Tokens(sentence), " ") + " "
	for part, all := range typical {
		for _, phrase := range all {
			if strings.Contains(words, phrase) {
				w[part] += 0.5
			}
		}
	}
	// Where the middle of each part stands in a told answer, by the shares of strong ones (rubric): 21, 14, 35, 30 %.
	for part, middle := range [...]float64{0.1, 0.28, 0.53, 0.85} {
		w[part] -= 4 * (place - middle) * (place - middle)
	}
	w[practice.Task] -= 0.45 // often there is none
	return w
}

// sentences cuts a text at its sentences, each with its punctuation.
func sentences(text string) []string {
	var scanned prose.Text
	prose.NewLexicon().Scan(text, &scanned)
	var starts []int
	for _, s := range scanned.Sentences {
		from := int(scanned.Tokens[s.First].From)
		opening := strings.TrimRightFunc(text[:from], func(r rune) bool { return strings.ContainsRune("\"“‘'([", r) })
		starts = append(starts, len(opening))
	}
	var all []string
	for i, from := range starts {
		to := len(text)
		if i+1 < len(starts) {
			to = starts[i+1]
		}
		if i == 0 {
			from = 0
		}
		if sentence := strings.TrimFunc(text[from:to], unicode.IsSpace); sentence != "" {
			all = append(all, sentence)
		}
	}
	return all
}
