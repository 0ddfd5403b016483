package practice_test

import (
	"slices"
	"strings"
	"testing"
	"testing/fstest"
	"unicode"
	"unicode/utf8"

	"retake/assets"
	"retake/practice"
)

func TestTheBankIsSound(t *testing.T) {
	bank, err := practice.LoadBank(assets.Questions())
	if err != nil {
		t.Fatal(err)
	}
	if got := bank.Questions()[0].Text; got != "Have you ever made a mistake at work?" {
		t.Errorf("the first question is %q", got)
	}
	if got := bank.Questions()[1].ID; got != "own-mistake-recent" {
		t.Errorf("the second question is %s", got)
	}
	if n := len(bank.Themes()); n != 14 {
		t.Errorf("%d themes, want the fourteen families", n)
	}
	if n := len(bank.Questions()); n < 84 {
		t.Errorf("%d questions, want at least 84", n)
	}
	asked := map[practice.Kind]bool{}
	inTheme := map[string]int{}
	said := map[string]string{} // the question that says a wording or a probe
	for i, q := range bank.Questions() {
		asked[q.Kind] = true
		inTheme[q.Theme]++
		if !strings.HasPrefix(q.ID, q.Theme+"-") {
			t.Errorf("%s does not begin with its theme %s", q.ID, q.Theme)
		}
		if got := practice.KindOf(q.Text); got != q.Kind {
			t.Errorf("%s is %s, by its wording alone %s: %q", q.ID, q.Kind, got, q.Text)
		}
		atMost(t, q.ID, q.Text, 110) // two lines of a headline
		atMost(t, q.ID, q.Why, 95)
		for _, probe := range q.Probes {
			atMost(t, q.ID, probe, 90)
		}
		for _, wording := range append([]string{q.Text}, q.Probes...) {
			if first, again := said[wording]; again {
				t.Errorf("%s says again what %s says: %q", q.ID, first, wording)
			}
			said[wording] = q.ID
		}
		for _, other := range bank.Questions()[:i] {
			if alike(q.Text, other.Text) {
				t.Errorf("%s asks nearly what %s asks: %q, %q", q.ID, other.ID, q.Text, other.Text)
			}
		}
	}
	for _, k := range practice.Kinds {
		if !asked[k] {
			t.Errorf("no question of kind %s", k)
		}
	}
	for _, theme := range bank.Themes() {
		if n := inTheme[theme.ID]; n < 6 {
			t.Errorf("%d questions about %s, want at least six", n, theme.ID)
		}
	}
}

// atMost holds a wording to a length in characters.
func atMost(t *testing.T, id, wording string, limit int) {
	t.Helper()
	if n := utf8.RuneCountInString(wording); n > limit {
		t.Errorf("%s: %d characters, at most %d: %q", id, n, limit, wording)
	}
}

// alike tells whether two questions share nearly all the words that say what they ask about: seven tenths of those
// that either has.
func alike(a, b string) bool {
	words, others := contentWords(a), contentWords(b)
	shared := 0
	for word := range words {
		if others[word] {
			shared++
		}
	}
	return 10*shared >= 7*(len(words)+len(others)-shared)
}

// askingWords stand in questions about anything.
const askingWords = ` a about all an and any are as at be because been but by did do does describe ever for from had has
	have how i if in is it its me of on once or over so something somebody someone tell than that the their them then
	there they think this time to was we were what when where which while who why with work would you your yours `

func contentWords(text string) map[string]bool {
	words := map[string]bool{}
	for _, word := range strings.FieldsFunc(strings.ToLower(text), func(r rune) bool { return !unicode.IsLetter(r) && r != '\'' }) {
		if !slices.Contains(strings.Fields(askingWords), word) {
			words[word] = true
		}
	}
	return words
}

func TestAlikeSeesThroughThePhrasing(t *testing.T) {
	for name, c := range map[string]struct {
		a, b string
		want bool
	}{
		"the same":           {"Have you missed a deadline?", "Have you missed a deadline?", true},
		"asked another way":  {"Tell me about a time when you missed a deadline at work.", "Have you ever missed a deadline, and what then?", true},
		"one word in four":   {"When was a customer of yours upset by a mistake?", "Tell me what upset a customer through a mistake.", true},
		"only the frame":     {"Tell me about a decision that you put off.", "Tell me about a customer that you upset.", false},
		"one word of theirs": {"Which mistake cost you most?", "Which mistake was watched by a customer?", false},
	} {
		t.Run(name, func(t *testing.T) {
			if got := alike(c.a, c.b); got != c.want {
				t.Errorf("%q and %q: %t", c.a, c.b, got)
			}
		})
	}
}

const sound = `theme = "own"
name = "Own mistake"

[[question]]
id = "own-any"
kind = "event"
text = "Have you erred?"
why = "To see."
watch = "Say yes."
probes = ["When?", "Why?"]
`

func TestBadEntriesAreNamedByFileAndLine(t *testing.T) {
	swap := func(old, with string) string { return strings.Replace(sound, old, with, 1) }
	for name, c := range map[string]struct{ text, want string }{
		"no TOML":          {swap(`"own"`, `own`), "own.toml:1:"},
		"unknown key":      {swap(`why =`, `reason =`), `own.toml:8: unknown key "question.reason"`},
		"theme":            {swap(`"own"`, `"Own!"`), "own.toml:1: a file needs a theme"},
		"id":               {swap(`"own-any"`, `"Own Any"`), "own.toml:4: id must be"},
		"kind":             {swap(`"event"`, `"evnt"`), `own.toml:4: kind "evnt"`},
		"text":             {swap(`erred?`, `erred`), "own.toml:4: text must be a whole sentence"},
		"why":              {swap(`"To see."`, `"Seeing."`), "own.toml:4: why must begin"},
		"watch":            {swap(`"Say yes."`, `""`), "own.toml:4: watch is missing"},
		"one probe":        {swap(`["When?", "Why?"]`, `["When?"]`), "own.toml:4: probes must be two or three"},
		"probe no ask":     {swap(`"Why?"`, `"Why"`), `own.toml:4: the probe "Why"`},
		"id taken":         {sound + sound[strings.Index(sound, "[[question]]"):], `own.toml:11: the id "own-any" is taken`},
		"nothing in there": {"theme = \"own\"\nname = \"Own\"\n", "the question bank is empty"},
	} {
		t.Run(name, func(t *testing.T) {
			_, err := practice.LoadBank(fstest.MapFS{"own.toml": {Data: []byte(c.text)}})
			if err == nil || !strings.Contains(err.Error(), c.want) {
				t.Errorf("got %v, want %q", err, c.want)
			}
		})
	}
}

func TestTheBankGoesRound(t *testing.T) {
	bank, err := practice.LoadBank(fstest.MapFS{"own.toml": {Data: []byte(sound + strings.ReplaceAll(sound[strings.Index(sound, "[[question]]"):], "own-any", "own-last"))}})
	if err != nil {
		t.Fatal(err)
	}
	for from, want := range map[string]string{"own-any": "own-last", "own-last": "own-any", "gone": "own-any", "": "own-any"} {
		if got := bank.After(from).ID; got != want {
			t.Errorf("after %q comes %q, want %q", from, got, want)
		}
	}
	if got := bank.ThemeName("own"); got != "Own mistake" {
		t.Error(got)
	}
	if got := bank.ThemeName("gone"); got != "gone" {
		t.Error(got)
	}
}
