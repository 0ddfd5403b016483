package check_test

import (
	"maps"
	"slices"
	"strings"
	"testing"
	"unicode"

	"retake/practice"
)

// baselines are what the checker must beat to be worth its rules.
var baselines = []judge{
	{name: "keywords", score: byKeywords, levels: true},
	{name: "words", score: byWordCount},
	{name: "place", parts: byPlace},
}

// keywords are a dozen words a criterion: those that good answers use, and of spoiled, those that they do not.
var keywords = [len(practice.Criteria)]map[string]bool{
	practice.Ownership:        set("mistake fault responsibility responsible accountable ownership error blame sorry admitted assumed forgot"),
	practice.Specifics:        set("team project client customer manager week month year morning deadline order report"),
	practice.CorrectiveAction: set("immediately told called fixed corrected contacted checked explained informed asked apologised apologized"),
	practice.Outcome:          set("result outcome finally thanked success happy resolved saved improved delivered avoided percent"),
	practice.Lesson:           set("learned learnt lesson taught realised realized understood insight experience reflect hindsight showed"),
	practice.Prevention:       set("checklist always now since process review habit never training reminder procedure double-check"),
	practice.Structure:        set("first then next after before when later so because while meanwhile finally"),
	practice.Clarity:          set("maybe perhaps basically somehow whatever stuff things probably guess kinda anyway etc"),
	practice.Tone:             set("stupid idiot idiots useless incompetent lazy hate worst ridiculous damn crap moron"),
	practice.Relevance:        set("mistake error wrong failed failure missed forgot misjudged misunderstood overlooked underestimated slip"),
}

// spoiled are the criteria that a keyword speaks against.
var spoiled = map[practice.Criterion]bool{practice.Clarity: true, practice.Tone: true}

func set(words string) map[string]bool {
	all := map[string]bool{}
	for word := range strings.FieldsSeq(words) {
		all[word] = true
	}
	return all
}

// byKeywords finds a criterion Good where one of its words is there, or none of those that spoil it, else Missing, and
// scores ten for each that is Good.
func byKeywords(_ practice.Question, a practice.Answer) (v verdict) {
	said := strings.FieldsFunc(strings.ToLower(strings.Join(a[:], " ")), func(r rune) bool {
		return !unicode.IsLetter(r) && r != '-'
	})
	for _, criterion := range practice.Criteria {
		touched := slices.ContainsFunc(said, func(word string) bool { return keywords[criterion][word] })
		if touched != spoiled[criterion] {
			v.check.Criteria[criterion].Level = practice.Good
			v.score += 10
		}
	}
	return v
}

// byWordCount gives 100 where the good length ends, and more beyond.
func byWordCount(_ practice.Question, a practice.Answer) verdict {
	const goodUntil = 320
	return verdict{score: 100 * float64(a.AllWords()) / goodUntil}
}

// byPlace gives each part a quarter of the sentences.
func byPlace(sentences []string) []practice.Section {
	parts := make([]practice.Section, len(sentences))
	for i := range parts {
		parts[i] = practice.Sections[4*i/len(parts)]
	}
	return parts
}

func TestBaselines(t *testing.T) {
	for _, criterion := range practice.Criteria {
		if words := slices.Sorted(maps.Keys(keywords[criterion])); len(words) != 12 {
			t.Errorf("%s has %d words: %v", criterion.Key(), len(words), words)
		}
	}
	v := byKeywords(practice.Question{}, practice.Answer{"Mistake!", "", "I TOLD her.", "mistaken untold stuff"})
	if v.score != 40 || v.missing(practice.Ownership) || v.missing(practice.Relevance) ||
		v.missing(practice.CorrectiveAction) || !v.missing(practice.Lesson) ||
		v.missing(practice.Tone) || !v.missing(practice.Clarity) {
		t.Errorf("keywords: %v, %v", v.score, v.check.Criteria)
	}
	if v := byWordCount(practice.Question{}, practice.Answer{"one two", "", "three", "four"}); v.score != 1.25 {
		t.Errorf("word count: %v", v.score)
	}
	s, task, a, r := practice.Situation, practice.Task, practice.Action, practice.Result
	if got := byPlace(make([]string, 7)); !slices.Equal(got, []practice.Section{s, s, task, task, a, a, r}) {
		t.Errorf("place: %v", got)
	}
}
