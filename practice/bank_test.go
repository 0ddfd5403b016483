package practice_test

import (
	"strings"
	"testing"
	"testing/fstest"

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
	if n := len(bank.Themes()); n != 14 {
		t.Errorf("%d themes, want the fourteen families", n)
	}
	asked := map[practice.Kind]bool{}
	texts := map[string]bool{}
	for _, q := range bank.Questions() {
		asked[q.Kind] = true
		if texts[q.Text] {
			t.Errorf("%s: the same wording again", q.ID)
		}
		texts[q.Text] = true
		if got := practice.KindOf(q.Text); got != q.Kind {
			t.Errorf("%s is %s, by its wording alone %s: %q", q.ID, q.Kind, got, q.Text)
		}
	}
	for _, k := range practice.Kinds {
		if !asked[k] {
			t.Errorf("no question of kind %s", k)
		}
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
		"unknown key":      {swap(`why =`, `reason =`), `own.toml:1: unknown key "question.reason"`},
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
