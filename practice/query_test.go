package practice_test

import (
	"slices"
	"strings"
	"testing"

	"pgregory.net/rapid"

	"retake/practice"
)

func TestParseQuery(t *testing.T) {
	for text, want := range map[string][]string{
		"":                        nil,
		"  Wrong   order ":        {"wrong", "order"},
		`the "wrong  Order" late`: {"the", "wrong order", "late"},
		`“wrong order”`:           {"wrong order"},
		`late "wrong or`:          {"late", "wrong or"},
		`"" late`:                 {"late"},
		"didn’t":                  {"didn't"},
	} {
		if got := practice.ParseQuery(text).Terms; !slices.Equal(got, want) {
			t.Errorf("%q: %q, not %q", text, got, want)
		}
	}
}

func TestFinds(t *testing.T) {
	text := practice.Fold("I didn’t check\nthe  order – and the ORDERS went out (wrongly).")
	for query, want := range map[string]bool{
		"":                  true,
		"order":             true,
		"ord":               true, // a word begins with it
		"rder":              false,
		"order check":       true, // in any order
		`"check the order"`: true,
		`"order check"`:     false,
		`"the ord`:          true,
		"wrong":             true,
		"didn't":            true,
		"late":              false,
		"order late":        false,
		"(wrongly":          true,
		"–":                 true,
	} {
		if got := practice.ParseQuery(query).Finds(text); got != want {
			t.Errorf("%q: %t", query, got)
		}
	}
}

// Whatever stands in a text as a word, or as words side by side, is found.
func TestWhatIsThereIsFound(t *testing.T) {
	word := rapid.StringMatching(`[a-zA-Z0-9éЁ'’]{1,6}`)
	rapid.Check(t, func(t *rapid.T) {
		words := rapid.SliceOfN(word, 1, 20).Draw(t, "words")
		text := practice.Fold(strings.Join(words, rapid.SampledFrom([]string{" ", "\n", "  ", ", "}).Draw(t, "between")))
		one := rapid.SampledFrom(words).Draw(t, "one")
		if !practice.ParseQuery(one).Finds(text) {
			t.Fatalf("%q is not found in %q", one, text)
		}
		if again := practice.Fold(text); again != text {
			t.Fatalf("%q folds to %q", text, again)
		}
	})
}

func TestLets(t *testing.T) {
	p := practice.Point{Score: 60, Day: 100}
	for name, c := range map[string]struct {
		change func(*practice.Query)
		want   bool
	}{
		"everything":           {func(*practice.Query) {}, true},
		"from 60":              {func(q *practice.Query) { q.From = 60 }, true},
		"from 61":              {func(q *practice.Query) { q.From = 61 }, false},
		"below 60":             {func(q *practice.Query) { q.Below = 60 }, false},
		"below 61":             {func(q *practice.Query) { q.Below = 61 }, true},
		"rounds":               {func(q *practice.Query) { q.Round = true }, false},
		"since that day":       {func(q *practice.Query) { q.Since = 100 }, true},
		"since the next":       {func(q *practice.Query) { q.Since = 101 }, false},
		"until that day":       {func(q *practice.Query) { q.Until = 100 }, true},
		"until the day before": {func(q *practice.Query) { q.Until = 99 }, false},
	} {
		q := practice.ParseQuery("")
		c.change(&q)
		if got := q.Lets(p); got != c.want || q.Everything() != (name == "everything") {
			t.Errorf("%s: %t", name, got)
		}
	}
	none := practice.Point{Score: practice.NoScore}
	if q := practice.ParseQuery(""); !q.Lets(none) {
		t.Error("one without a score is left out of everything")
	}
	q := practice.ParseQuery("")
	if q.Below = 60; q.Lets(none) {
		t.Error("one without a score is below 60")
	}
}
