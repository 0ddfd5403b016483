package practice_test

import (
	"encoding/json"
	"strings"
	"testing"

	"pgregory.net/rapid"

	"retake/practice"
)

func TestAnswerJSON(t *testing.T) {
	a := practice.Answer{"I \"was\"\nthere", "", "😀", "done"}
	data, err := json.Marshal(a)
	if err != nil {
		t.Fatal(err)
	}
	if want := `{"situation":"I \"was\"\nthere","task":"","action":"😀","result":"done"}`; string(data) != want {
		t.Errorf("got %s", data)
	}
	var back practice.Answer
	if err := json.Unmarshal(data, &back); err != nil || back != a {
		t.Errorf("read back %q, %v", back, err)
	}
	for name, c := range map[string]struct {
		text string
		want practice.Answer
		ok   bool
	}{
		"parts left out": {`{"result":"r"}`, practice.Answer{3: "r"}, true},
		"null part":      {`{"task":null,"action":"a"}`, practice.Answer{2: "a"}, true},
		"unknown part":   {`{"outcome":"r"}`, practice.Answer{}, false},
		"no text":        {`{"task":3}`, practice.Answer{}, false},
		"no object":      {`["s","t","a","r"]`, practice.Answer{}, false},
	} {
		t.Run(name, func(t *testing.T) {
			var got practice.Answer
			err := json.Unmarshal([]byte(c.text), &got)
			if got != c.want || (err == nil) != c.ok {
				t.Errorf("got %q, %v", got, err)
			}
		})
	}
}

func TestWordsAreWhatWhiteSpaceParts(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		text := rapid.StringOf(rapid.RuneFrom([]rune("ab’é \t\n\u00a0\u2003\ufffd"))).Draw(t, "text")
		if got := practice.Words(text); got != len(strings.Fields(text)) {
			t.Fatalf("%d words in %q", got, text)
		}
	})
}

func TestWords(t *testing.T) {
	a := practice.Answer{"one two", " ", "three\n\nfour-five  six", ""}
	if a.Words(practice.Action) != 3 || a.AllWords() != 5 {
		t.Errorf("%d in Action, %d in all", a.Words(practice.Action), a.AllWords())
	}
	if a.Empty() || !(practice.Answer{" ", "\n", "\t", ""}).Empty() {
		t.Error("white space alone is empty, words are not")
	}
}
