package practice_test

import (
	"slices"
	"testing"

	"pgregory.net/rapid"

	"retake/practice"
)

// hint is an advice that leads to a part, worth as much as its place in a list says.
func hint(c practice.Criterion, part practice.Section, text string) practice.Advice {
	return practice.Advice{Criterion: c, Part: part, Gain: 1, Hint: text}
}

var (
	told    = hint(practice.CorrectiveAction, practice.Action, "What did you do?")
	ended   = hint(practice.Outcome, practice.Result, "How did it end?")
	learned = hint(practice.Lesson, practice.Result, "What did you learn?")
	done    = hint(practice.Ownership, practice.Action, "")
)

const fifteen = "It was in March when I sent the wrong list to nine of our customers."

// texts lists what the hints say.
func texts(hints []practice.Hint) (all []string) {
	for _, h := range hints {
		all = append(all, h.Text)
	}
	return all
}

func TestHints(t *testing.T) {
	whole := practice.Answer{fifteen, "Mine.", "I called.", "It ended."}
	type update struct {
		seconds int
		advice  []practice.Advice
		answer  practice.Answer
		writing practice.Section
		room    int
		want    []string
	}
	for name, updates := range map[string][]update{
		"none before fifteen words": {
			{0, []practice.Advice{told}, practice.Answer{"It was in March when I sent the wrong list to nine of our"}, practice.Action, 2, nil},
			{1, []practice.Advice{told}, practice.Answer{fifteen}, practice.Action, 2, []string{told.Hint}},
			{2, []practice.Advice{told}, practice.Answer{"It was"}, practice.Action, 2, nil},
		},
		"the best of them": {
			{0, []practice.Advice{done, told, ended, learned}, whole, practice.Result, 2, []string{told.Hint, ended.Hint}},
			{1, []practice.Advice{told, ended, learned}, whole, practice.Result, 1, []string{told.Hint}},
		},
		"nothing to say": {
			{0, []practice.Advice{done}, whole, practice.Result, 2, nil},
		},
		"a later part that is empty waits": {
			{0, []practice.Advice{ended, told}, practice.Answer{fifteen}, practice.Situation, 2, nil},
			{1, []practice.Advice{ended, told}, practice.Answer{fifteen}, practice.Action, 2, []string{told.Hint}},
			{2, []practice.Advice{ended, told}, practice.Answer{fifteen, "", "", "It"}, practice.Action, 2, []string{ended.Hint, told.Hint}},
		},
		"stays though mended": {
			{0, []practice.Advice{told}, whole, practice.Result, 1, []string{told.Hint}},
			{5, []practice.Advice{ended}, whole, practice.Result, 1, []string{told.Hint}},
			{7, []practice.Advice{ended}, whole, practice.Result, 1, []string{told.Hint}},
			{8, []practice.Advice{ended}, whole, practice.Result, 1, []string{ended.Hint}},
		},
		"stays though another is worth more": {
			{0, []practice.Advice{learned}, whole, practice.Result, 1, []string{learned.Hint}},
			{7, []practice.Advice{told, learned}, whole, practice.Result, 1, []string{learned.Hint}},
			{9, []practice.Advice{told, learned}, whole, practice.Result, 1, []string{told.Hint}},
			{10, []practice.Advice{learned, told}, whole, practice.Result, 1, []string{told.Hint}},
		},
		"stays as long as it holds": {
			{0, []practice.Advice{told, ended}, whole, practice.Result, 2, []string{told.Hint, ended.Hint}},
			{60, []practice.Advice{told, ended, learned}, whole, practice.Result, 2, []string{told.Hint, ended.Hint}},
		},
		"what is said is so": {
			{0, []practice.Advice{told}, whole, practice.Result, 2, []string{told.Hint}},
			{3, []practice.Advice{hint(practice.CorrectiveAction, practice.Action, "What then?")}, whole, practice.Result, 2, []string{"What then?"}},
			{7, []practice.Advice{ended}, whole, practice.Result, 1, []string{"What then?"}},
			{9, []practice.Advice{ended}, whole, practice.Result, 1, []string{ended.Hint}},
		},
		"keeps its place though mended": {
			{0, []practice.Advice{told, ended}, whole, practice.Result, 2, []string{told.Hint, ended.Hint}},
			{5, []practice.Advice{ended, learned}, whole, practice.Result, 2, []string{told.Hint, ended.Hint}},
			{8, []practice.Advice{ended, learned}, whole, practice.Result, 2, []string{ended.Hint, learned.Hint}},
		},
		"gone when its time is over": {
			{0, []practice.Advice{told, ended}, whole, practice.Result, 2, []string{told.Hint, ended.Hint}},
			{9, []practice.Advice{ended}, whole, practice.Result, 2, []string{ended.Hint}},
		},
	} {
		t.Run(name, func(t *testing.T) {
			var h practice.Hints
			for _, u := range updates {
				if got := texts(h.Update(u.advice, u.answer, u.writing, at(u.seconds), u.room)); !slices.Equal(got, u.want) {
					t.Errorf("after %d s: %q, want %q", u.seconds, got, u.want)
				}
			}
		})
	}
}

func TestTheFixComesFirst(t *testing.T) {
	whole := practice.Answer{fifteen, "Mine.", "I called."}
	var h practice.Hints
	h.First(learned)
	for _, c := range []struct {
		seconds int
		advice  []practice.Advice
		want    []string
	}{
		{0, []practice.Advice{told, ended, learned}, []string{learned.Hint, told.Hint}}, // though Result is empty yet
		{20, []practice.Advice{told, learned}, []string{learned.Hint, told.Hint}},
		{40, []practice.Advice{told, done}, []string{told.Hint}},
		{60, []practice.Advice{told, learned}, []string{told.Hint}}, // as any other from here on
	} {
		if got := texts(h.Update(c.advice, whole, practice.Situation, at(c.seconds), 2)); !slices.Equal(got, c.want) {
			t.Errorf("after %d s: %q, want %q", c.seconds, got, c.want)
		}
	}
}

// Whatever the advice, a hint can be read for eight seconds, and there are never too many.
func TestHintsCanBeRead(t *testing.T) {
	all := []practice.Advice{told, ended, learned, done, hint(practice.Tone, practice.Action, "Is it fair?"), hint(practice.Tone, practice.Action, "Is it calm?")}
	rapid.Check(t, func(t *rapid.T) {
		var h practice.Hints
		now, room := at(0), rapid.IntRange(1, 2).Draw(t, "room")
		since := map[practice.Criterion]practice.Instant{}
		for range rapid.IntRange(1, 30).Draw(t, "updates") {
			now = at(int(now.Mono.Seconds()) + rapid.IntRange(0, 5).Draw(t, "seconds"))
			advice := rapid.Permutation(all).Draw(t, "advice")[:rapid.IntRange(0, len(all)).Draw(t, "n")]
			writing := rapid.SampledFrom(practice.Sections[:]).Draw(t, "writing")
			hints := h.Update(advice, practice.Answer{fifteen}, writing, now, room)
			if len(hints) > room {
				t.Fatalf("%v in a room of %d", hints, room)
			}
			for shown, from := range since {
				if !slices.ContainsFunc(hints, func(h practice.Hint) bool { return h.Criterion == shown }) {
					if now.Since(from) < practice.HintStays {
						t.Fatalf("%s went after %v", shown.Name(), now.Since(from))
					}
					delete(since, shown)
				}
			}
			for i, shown := range hints {
				if _, ok := since[shown.Criterion]; !ok {
					since[shown.Criterion] = now
				}
				if shown.Text == "" || slices.ContainsFunc(hints[:i], func(h practice.Hint) bool { return h.Criterion == shown.Criterion }) {
					t.Fatalf("shown: %v", hints)
				}
			}
		}
	})
}

func TestAHintThatWasSeenToIsDone(t *testing.T) {
	var hints practice.Hints
	answer := practice.Answer{fifteen, "", "I called.", "It ended."}
	for _, c := range []struct {
		what   string
		advice []practice.Advice
		want   bool
	}{
		{"as it comes", []practice.Advice{told}, false},
		{"seen to", []practice.Advice{done, learned}, true},
		{"back again", []practice.Advice{told, learned}, false},
		{"not to be judged", nil, false},
	} {
		got := hints.Update(c.advice, answer, practice.Result, at(1), 1)
		if len(got) != 1 || got[0].Text != told.Hint || got[0].Done != c.want {
			t.Errorf("%s: %+v", c.what, got)
		}
	}
}
