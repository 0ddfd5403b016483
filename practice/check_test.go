package practice_test

import (
	"encoding/json"
	"reflect"
	"strings"
	"testing"

	"retake/practice"
)

func TestCheckJSON(t *testing.T) {
	c := practice.Check{Score: 72, Rules: "r1", Kind: practice.Event, Severe: []practice.Severe{}, Caps: []practice.Cap{{At: 45, Because: "contempt"}}}
	for i := range c.Criteria {
		c.Criteria[i] = practice.Judgement{Level: practice.Good, Points: 2, Spans: []practice.Finding{}}
	}
	c.Criteria[practice.Ownership].Spans = []practice.Finding{{Span: practice.Span{Part: practice.Action, From: 12, To: 20}, Text: "my error", Rule: "own.fault", Helps: true}}
	data, err := json.Marshal(c)
	if err != nil {
		t.Fatal(err)
	}
	for _, want := range []string{
		`{"score":72,"gate":"","rules":"r1","kind":"event","criteria":{"ownership":{"level":2,"points":2,`,
		`"spans":[{"part":"action","from":12,"to":20,"text":"my error","rule":"own.fault","helps":true}]`,
		`"caps":[{"at":45,"because":"contempt"}]`,
	} {
		if !strings.Contains(string(data), want) {
			t.Errorf("%s is not in %s", want, data)
		}
	}
	var back practice.Check
	if err := json.Unmarshal(data, &back); err != nil || !reflect.DeepEqual(back, c) {
		t.Errorf("read back %+v, %v", back, err)
	}
}

func TestNothingJudgedIsNull(t *testing.T) {
	c := practice.Check{Score: practice.NoScore, Gate: practice.GateLanguage, Kind: practice.Would}
	for i := range c.Criteria {
		c.Criteria[i].Level = practice.NotJudged
	}
	data, _ := json.Marshal(c)
	if !strings.Contains(string(data), `"score":null`) || !strings.Contains(string(data), `"level":null`) {
		t.Errorf("got %s", data)
	}
	var back practice.Check
	if err := json.Unmarshal(data, &back); err != nil || back.Score != practice.NoScore || back.Criteria[3].Level != practice.NotJudged {
		t.Errorf("read back %+v, %v", back, err)
	}
	for _, bad := range []string{`{"score":101}`, `{"score":-1}`, `{"criteria":{"tone":{"level":4}}}`, `{"criteria":{"mood":{}}}`, `{"kind":"quiz"}`} {
		if json.Unmarshal([]byte(bad), &back) == nil {
			t.Errorf("%s was taken", bad)
		}
	}
}

func TestLevelWords(t *testing.T) {
	for l, want := range map[practice.Level]string{-1: "Not judged", 0: "Missing", 1: "Weak", 2: "Good", 3: "Strong"} {
		if got := l.Word(false); got != want {
			t.Errorf("level %d reads %q", l, got)
		}
	}
	c := practice.Check{Severe: []practice.Severe{{Kind: practice.Blame}, {Kind: practice.Contempt}}}
	c.Criteria[practice.Tone].Level = practice.Weak
	for criterion, want := range map[practice.Criterion]bool{practice.Ownership: true, practice.Tone: false, practice.Lesson: false} {
		if got := c.Hurts(criterion); got != want {
			t.Errorf("%s hurts: %v", criterion.Key(), got)
		}
	}
}
