package report_test

import (
	"bytes"
	"fmt"
	"slices"
	"strings"
	"testing"

	"fyne.io/fyne/v2/theme"

	"retake/practice"
	"retake/ui/report"
)

func roundPDF(t testing.TB, r report.Round) []byte {
	t.Helper()
	fonts := noto()
	fonts.More = [][]byte{theme.DefaultTextMonospaceFont().Content()} // has the minus sign
	var b bytes.Buffer
	if err := report.RoundPDF(&b, r, fonts); err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}

const mentor = " For a mentor Name Date Overall"

// marks is what stands on paper for a mentor to tick and to fill in.
func marks(number int) string {
	return fmt.Sprintf(" A mentor's marks, question %d Missing Weak Good Strong Missing Weak Good Strong Ownership Prevention Specifics Structure "+
		"Corrective action Clarity & length Result Tone & respect Lesson Relevance What was good What to change", number)
}

// told is the answer as it stands on paper.
func told(a practice.Answer) string {
	var parts []string
	for _, part := range practice.Sections {
		parts = append(parts, part.Letter(), part.Name(), a[part])
	}
	return " " + strings.Join(strings.Fields(strings.Join(parts, " ")), " ")
}

func TestRoundPDFSaysItAll(t *testing.T) {
	pages := read(t, roundPDF(t, left()))
	want := "9 June 2026, 15:20 · 3 questions · Missed deadline, Wrong decision, Own mistake Mock round 5:00 to answer " +
		"Average score Time used Strongest Weakest 81 4:41 Tone & respect Lesson " +
		"of 5:00 strong in the one answer weak or missing in the one answer " +
		"Paused once. Ended early: 1 of 3 questions not reached. " +
		"No. Question Score, change Time Strongest Weakest " +
		"1 Have you ever missed a deadline 81 +10 4:41 of 5:00 Tone & respect Lesson that mattered? " +
		"2 Tell me about a decision at work that skipped, paused once turned out to be wrong. " +
		"3 What is the biggest mistake of your not reached career so far? " +
		"The ten criteria, of 10 Ownership 6.7 Prevention 6.7 Specifics 6.7 Structure 6.7 Corrective action 6.7 Clarity & length 6.7 " +
		"Result 6.7 Tone & respect 10.0 Lesson 3.3 Relevance 6.7" + mentor
	if got := flat(pages[:1]); got != want {
		t.Errorf("the first page says\n%s\nnot\n%s", got, want)
	}
	want = "Question 1 of 3 · Missed deadline Have you ever missed a deadline that mattered? " +
		"81 of 100 · +10 since the try before · 4:41 of 5:00 · 155 words" + told(mistake) +
		" What stands out 5 Lesson Weak Sentence 5 says why, with the words of this answer, “I told my manager”." +
		" 9 Tone & respect Strong Sentence 9 says why, with the words of this answer, “I told my manager”." + marks(1)
	if got := flat(pages[1:]); got != want {
		t.Errorf("the others say\n%s\nnot\n%s", got, want)
	}
	for i, page := range pages {
		if got, want := foot.FindStringSubmatch(page), []string{fmt.Sprint(i + 1), fmt.Sprint(len(pages))}; len(got) != 3 || !slices.Equal(got[1:], want) {
			t.Errorf("page %d ends with %q", i+1, got)
		}
	}
}

func TestRoundPDFOfAWholeRound(t *testing.T) {
	pages := read(t, roundPDF(t, whole()))
	holds(t, flat(pages[:1]),
		" Mock round 5:00 to answer · 0:30 to think · questions at random from seed 42 ", " 74 +5 19:57 Ownership Prevention 69 in the round of ",
		" Interrupted once: the computer slept, or the round was left and taken up again. ",
		" 68 −3 5:22 of 5:00, Result Tone & respect ", " no score 0:20 of 5:00 ",
		"The ten criteria, of 10 now 8 June Ownership 7.5 −2.5 Prevention 3.3 −3.4 ", mentor,
	)
	text := flat(pages[1:])
	holds(t, text,
		"No score too short to judge · 0:20 of 5:00 · 5 words · paused twice S Situation Empty T Task Empty A Action I said so at once. R Result Empty"+marks(3),
		" · 155 words · interrupted once Held at 68 because it has contempt S Situation",
		" They asked next What is in place now so that it cannot happen again? Every list is read by a second pair of eyes, "+
			"and the checklist names who. 0:48 of 1:30. It brought what was missing: Prevention rose from Weak to Good. What stands out 3 ",
		" They asked next Who was hurt by it? Nothing was said to it. 0:00 of 1:30. Tone & respect stays Weak. What stands out 1 ",
		" They asked next Would you do it again? No. 0:05 of 1:30. What stands out 1 Ownership Strong ",
		" 9 Tone & respect Hurts Sentence 9", marks(5),
	)
	if n := strings.Count(text, told(mistake)); n != 4 {
		t.Errorf("of four answers %d are whole", n)
	}
}

func TestRoundPDFOfNoAnswer(t *testing.T) {
	pages := read(t, roundPDF(t, reported(began(questions[:1]...), nil)))
	want := "9 June 2026, 14:20 · 1 question · Missed deadline Mock round 5:00 to answer · 0:30 to think " +
		"Average score No score nothing was answered No. Question Score, change Time Strongest Weakest " +
		"1 Have you ever missed a deadline skipped that mattered?"
	if got := flat(pages); got != want || len(pages) != 1 {
		t.Errorf("%d pages say\n%s\nnot\n%s", len(pages), got, want)
	}
}

// A long answer comes back whole and in order, over all its pages, and those after it too.
func TestLongRoundPDF(t *testing.T) {
	var words []string
	for i := range 1500 {
		words = append(words, fmt.Sprint([]string{"word", "Größe", "λάθος", "Ошибка", "Việt", "“it’s”"}[i%6], i, []string{"", ",", ".\n\n"}[min(i%40/19, 2)]))
	}
	r := whole()
	long := *r.Report.Rows[1].Attempt
	long.Answer[practice.Action] = strings.Join(words, " ")
	r.Report.Rows[1].Attempt = &long
	text := flat(read(t, roundPDF(t, r)))
	holds(t, text, strings.TrimSpace(told(long.Answer)))
	if n := strings.Count(text, told(mistake)); n != 3 {
		t.Errorf("of the other three answers %d are whole", n)
	}
}

// Wherever the answers end, what a reader takes in together stands on one page, and no page ends with a heading.
func TestARoundIsPartedWhereItMayBe(t *testing.T) {
	for lines := range 48 {
		r := began(questions[0], questions[0])
		a := mistake
		a[practice.Task] = strings.Repeat("I rang her.\n", lines)
		for i := range r.Turns {
			r.Turns[i].Probed = &practice.Probed{Probe: practice.Probe{Text: "And then?", Lacks: lacks(practice.Tone)}, Answer: "I ran.", Before: practice.Weak}
		}
		all := reported(r, reply(questions[0], a, 50, practice.Weak, 1, nil), reply(questions[0], mistake, 50, practice.Weak, 1, nil))
		for i, page := range read(t, roundPDF(t, all)) {
			text := flat([]string{page})
			for _, whole := range [][]string{
				{"Question", "Have you ever", "50 of 100", "Situation", "In my second year"},
				{"They asked next", "And then?", "I ran.", "0:00 of 1:30."},
				{"What stands out", "1 Ownership", "10 Relevance"},
				{"A mentor's marks", "Strong Missing", "Lesson Relevance", "What to change"},
			} {
				if i == 0 {
					break
				}
				for _, piece := range whole[1:] {
					if strings.Count(text, piece) != strings.Count(text, whole[0]) {
						t.Errorf("%d lines, page %d: %q and %q are parted", lines, i+1, whole[0], piece)
					}
				}
			}
			for _, part := range practice.Sections {
				if end := " " + part.Letter() + " " + part.Name(); strings.HasSuffix(text, end) {
					t.Errorf("%d lines: page %d ends with %q", lines, i+1, end)
				}
			}
		}
	}
}

func TestRoundPDFCountsSignsWithoutAFont(t *testing.T) {
	r := left()
	a := *r.Report.Rows[0].Attempt
	a.Answer[practice.Result] = "你好"
	r.Report.Rows[0].Attempt = &a
	text := flat(read(t, roundPDF(t, r)))
	holds(t, text, "R Result �� What")
	if want := " 2 signs that these fonts do not have are shown as �. Saved as Markdown, the round has them all."; !strings.HasSuffix(text, want) {
		t.Errorf("it ends with %q", text[max(0, len(text)-200):])
	}
}

func TestSameRoundSamePDF(t *testing.T) {
	one := roundPDF(t, whole())
	if !bytes.Equal(one, roundPDF(t, whole())) {
		t.Error("the same round gives another PDF")
	}
	for _, want := range []string{"/CreationDate (D:20260609152000)\n", "/Lang (en-GB)\n"} {
		if !bytes.Contains(one, []byte(want)) {
			t.Errorf("%q is not in the PDF", want)
		}
	}
}

func TestRoundPDFThatCannotBeMade(t *testing.T) {
	if err := report.RoundPDF(full{}, left(), noto()); err == nil || !strings.Contains(err.Error(), "the disk is full") {
		t.Errorf("error %v", err)
	}
	if err := report.RoundPDF(&bytes.Buffer{}, left(), report.Fonts{}); err == nil {
		t.Error("without fonts: no error")
	}
}

// Any text, in any place, gives a PDF.
func FuzzRoundPDF(f *testing.F) {
	for _, text := range []string{"", " ", "plain", "a\r\n\x00b\xff", "שלום 你好 👍🏽", strings.Repeat("endless", 2000), strings.Repeat("\n\t a", 500)} {
		f.Add(text)
	}
	fonts := noto()
	f.Fuzz(func(t *testing.T, text string) {
		q := practice.Question{ID: "q1", Text: text, Theme: "x" + text}
		r := began(q, q)
		r.Turns[0].Probed = &practice.Probed{Probe: practice.Probe{Text: text, Lacks: lacks(practice.Tone)}, Answer: text}
		all := reported(r, reply(q, practice.Answer{text, text, text, text}, 50, practice.Good, 1, nil), nil)
		all.Last, all.LastDay = &all.Report, text
		var b bytes.Buffer
		if err := report.RoundPDF(&b, all, fonts); err != nil || !bytes.HasPrefix(b.Bytes(), []byte("%PDF-")) {
			t.Errorf("%v, and a file of %d bytes", err, b.Len())
		}
	})
}
