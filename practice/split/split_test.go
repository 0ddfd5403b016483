package split_test

import (
	"strings"
	"testing"

	"pgregory.net/rapid"

	"retake/practice"
	"retake/practice/split"
)

func TestAnswer(t *testing.T) {
	for name, c := range map[string]struct {
		text string
		want practice.Answer
	}{
		"nothing": {" \n", practice.Answer{}},
		"told in order": {
			"Two years ago I worked in a hotel kitchen. One Friday I forgot the fish. I was responsible for the Sunday order. I told the chef at once. Then I called three suppliers, and one of them said “yes”. In the end the fish arrived by noon. I learned to write the list on Friday.",
			practice.Answer{
				"Two years ago I worked in a hotel kitchen. One Friday I forgot the fish.",
				"I was responsible for the Sunday order.",
				"I told the chef at once. Then I called three suppliers, and one of them said “yes”.",
				"In the end the fish arrived by noon. I learned to write the list on Friday.",
			},
		},
		"headings": {
			"**Situation:** The till was short.\nTask: count it\nAction - I counted twice.\nI told her.\nRESULT: It was right.",
			practice.Answer{"The till was short.", "count it", "I counted twice.\nI told her.", "It was right."},
		},
		"headings on lines of their own": {
			"# Situation\r\nThe till was short.\r\n\r\n**Task**\r\ncount it\r\n_Actions_\r\nI counted.\r\n4. Results\r\nIt was right.",
			practice.Answer{"The till was short.", "count it", "I counted.", "It was right."},
		},
		"initials": {
			"S: The till was short.\n(T) count it\n**A** – I counted.\nR - It was right.",
			practice.Answer{"The till was short.", "count it", "I counted.", "It was right."},
		},
		"headings in one line": {
			"Situation: The till was short. Task: I counted it! Action: I told her. “Well?” Result: It was right.",
			practice.Answer{"The till was short.", "I counted it!", "I told her. “Well?”", "It was right."},
		},
		"bold headings before the text": {
			"**Situation** The till was short.\n**Action** I counted.",
			practice.Answer{"The till was short.", "", "I counted.", ""},
		},
		"in another order, and one twice": {
			"Well.\nResult: It was right.\nAction: I counted.\nSituation: It was short.\nAction: I told her.",
			practice.Answer{"Well.\nIt was short.", "", "I counted.\nI told her.", "It was right."},
		},
		"words that are no headings": {
			"Action-packed weeks had passed. Tasks were many.\nResult-driven as we were, I forgot the fish. A friend told me.",
			practice.Answer{"Action-packed weeks had passed.", "", "Tasks were many. Result-driven as we were, I forgot the fish.", "A friend told me."},
		},
	} {
		t.Run(name, func(t *testing.T) {
			if got := split.Answer(c.text); got != c.want {
				t.Errorf("got %q", got)
			}
		})
	}
}

func TestNoWordIsLostOrMovedForward(t *testing.T) {
	piece := rapid.SampledFrom([]string{"I told her.", "then", "“Why?”", "3.5 kg", "\n", "It broke!", "Mr. Lee", "(later)", "…", "I learned a lot."})
	rapid.Check(t, func(t *rapid.T) {
		text := strings.Join(rapid.SliceOf(piece).Draw(t, "pieces"), " ")
		a := split.Answer(text)
		if got := strings.Join(strings.Fields(strings.Join(a[:], " ")), " "); got != strings.Join(strings.Fields(text), " ") && len(strings.Fields(text)) > 0 && !onlyMarks(text) {
			t.Fatalf("%q became %q", text, a)
		}
	})
}

func onlyMarks(text string) bool { return strings.Trim(text, "… \n") == "" }

const (
	scene  = "Two years ago I worked in a hotel kitchen on the coast, and one Friday I forgot to order the fish."
	mine   = "I was responsible for the order for Sunday, when eighty guests were to come."
	repair = "I told the chef at once that it was my mistake. Then I called three suppliers, one after the other, until one of them said yes, and I drove there on Saturday."
	end    = "In the end the fish was there by noon. I learned to write the list on Thursday, and since then nothing was forgotten."
)

func TestWhole(t *testing.T) {
	whole := practice.Answer{scene, mine, repair, end}
	for name, c := range map[string]struct {
		text string
		want practice.Answer
		ok   bool
	}{
		"told in one piece":      {strings.Join(whole[:], " "), whole, true},
		"with headings":          {"Situation: " + scene + "\nTask: " + mine + "\nAction: " + repair + "\nResult: " + end, whole, true},
		"three parts":            {"S: " + scene + "\nA: " + repair + "\nR: " + end, practice.Answer{scene, "", repair, end}, true},
		"two parts":              {"S: " + scene + "\nA: " + repair + " " + end, practice.Answer{}, false},
		"nothing":                {"", practice.Answer{}, false},
		"too few words":          {scene + " " + mine + " I told him. In the end it came.", practice.Answer{}, false},
		"too few sentences":      {strings.Repeat("and then I called ", 20) + ". I told him. In the end it came.", practice.Answer{}, false},
		"marks and nothing else": {strings.Repeat("... ", 80), practice.Answer{}, false},
	} {
		t.Run(name, func(t *testing.T) {
			if got, ok := split.Whole(c.text); got != c.want || ok != c.ok {
				t.Errorf("%v: %q", ok, got)
			}
		})
	}
}

// Of a whole answer with headings nothing is lost but these, and every word stands under its own.
func TestNothingIsLostButHeadings(t *testing.T) {
	forms := []string{"%s: ", "%s - ", "%s – ", "## %s\n", "**%s**\n", "**%s:** ", "**%s** ", "_%s_: ", "%s\n", "2. %s: ", "- %s: ", "(%s) "}
	sentence := rapid.SampledFrom([]string{"I told her.", "It was short: by 40.", "“Why?” she asked.", "Then I called - twice.", "The task was mine.", "As a result, it left late.", "We\nlaughed."})
	rapid.Check(t, func(t *rapid.T) {
		var want practice.Answer
		text := ""
		form := rapid.SampledFrom(forms).Draw(t, "form")
		initials := rapid.Bool().Draw(t, "initials")
		for _, part := range practice.Sections {
			name := part.Name()
			if initials {
				name = part.Letter()
			}
			want[part] = strings.Join(rapid.SliceOfN(sentence, 4, 12).Draw(t, part.Key()), " ")
			text += strings.ReplaceAll(form, "%s", name) + want[part] + rapid.SampledFrom([]string{"\n", "\n\n", " \n"}).Draw(t, "break")
		}
		got, ok := split.Whole(text)
		if want.AllWords() >= 60 != ok || ok && got != want {
			t.Fatalf("%v: %q became %q", ok, text, got)
		}
	})
}

// Without headings every word stays, and in its order.
func TestAWholeAnswerKeepsItsWords(t *testing.T) {
	sentence := rapid.SampledFrom([]string{scene, mine, repair, end, "Why?", "“It was 3.5 kg,” said Mr. Lee (later).", "…", "Action!", "S", "- I called\n- I wrote"})
	found := 0
	rapid.Check(t, func(t *rapid.T) {
		text := strings.Join(rapid.SliceOfN(sentence, 1, 12).Draw(t, "sentences"), " ")
		a, ok := split.Whole(text)
		if !ok {
			return
		}
		found++
		if got := strings.Join(strings.Fields(strings.Join(a[:], " ")), " "); got != strings.Join(strings.Fields(text), " ") {
			t.Fatalf("%q became %q", text, a)
		}
	})
	if found == 0 {
		t.Error("no text was taken for a whole answer")
	}
}
