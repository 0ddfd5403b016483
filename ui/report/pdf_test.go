package report_test

import (
	"bytes"
	"errors"
	"fmt"
	"os/exec"
	"regexp"
	"slices"
	"strings"
	"testing"
	"time"

	"fyne.io/fyne/v2/theme"

	"retake/practice"
	"retake/ui/report"
)

func noto() report.Fonts {
	return report.Fonts{
		Regular: theme.DefaultTextFont().Content(),
		Bold:    theme.DefaultTextBoldFont().Content(),
		Italic:  theme.DefaultTextItalicFont().Content(),
	}
}

func try(answer practice.Answer) report.Try {
	a := practice.Attempt{
		Question: practice.Question{Text: "Have you ever made a mistake at work?"},
		Answer:   answer,
		Check: practice.Check{
			Score:  45,
			Caps:   []practice.Cap{{At: 45, Because: "it speaks of her with contempt"}},
			Severe: []practice.Severe{{Kind: practice.Denial}},
		},
		Times: practice.Times{Finished: time.Date(2026, 3, 9, 23, 30, 0, 0, time.UTC), Zone: "+01:00"},
	}
	for i, c := range practice.Criteria {
		a.Check.Criteria[c] = practice.Judgement{Level: practice.Level(i % 5), Message: fmt.Sprintf("Sentence %d says why.", i+1)}
	}
	a.Check.Criteria[practice.Lesson].Level = practice.NotJudged
	a.Check.Criteria[practice.Relevance].Level = practice.Missing
	return report.Try{Attempt: a, Theme: "Own mistake", Change: "+9 since your second try", FollowUp: "What would your manager say about it?"}
}

func pdf(t testing.TB, try report.Try, fonts report.Fonts) []byte {
	t.Helper()
	var b bytes.Buffer
	if err := report.PDF(&b, try, fonts); err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}

// read gives the pages of a PDF as text, in the order in which it was set.
func read(t *testing.T, pdf []byte) []string {
	t.Helper()
	if _, err := exec.LookPath("pdftotext"); err != nil {
		t.Skip("pdftotext (of poppler-utils) is not installed: what stands in the PDF was not read back")
	}
	reader := exec.Command("pdftotext", "-raw", "-enc", "UTF-8", "-", "-")
	reader.Stdin = bytes.NewReader(pdf)
	var warnings bytes.Buffer
	reader.Stderr = &warnings
	text, err := reader.Output()
	if err != nil || warnings.Len() > 0 {
		t.Fatal(err, warnings.String())
	}
	return strings.Split(strings.TrimSuffix(string(text), "\f"), "\f")
}

var foot = regexp.MustCompile(`\s*Retake · practice score, not a prediction Page (\d+) of (\d+)\s*$`)

// flat is the text of all pages without their ends, its words one blank apart and the accents of these tests in one
// form.
func flat(pages []string) string {
	var words []string
	for _, page := range pages {
		words = append(words, strings.Fields(foot.ReplaceAllString(page, ""))...)
	}
	return composed.Replace(strings.Join(words, " "))
}

var composed = strings.NewReplacer("e\u0301", "é", "o\u0323", "ọ")

func TestPDFSaysItAll(t *testing.T) {
	pages := read(t, pdf(t, try(practice.Answer{"I was there.\nSo was she.", " ", "I (told) her \\ him.", "Čas & rok."}), noto()))
	want := "Own mistake · 10 March 2026, 00:30 Have you ever made a mistake at work? " +
		"45 of 100 · +9 since your second try · 14 words Held at 45 because it speaks of her with contempt " +
		"S Situation I was there. So was she. T Task Empty A Action I (told) her \\ him. R Result Čas & rok. " +
		"What the ten criteria say " +
		"1 Ownership Hurts Sentence 1 says why. 2 Specifics Weak Sentence 2 says why. 3 Corrective action Good Sentence 3 says why. " +
		"4 Result Strong Sentence 4 says why. 5 Lesson Not judged Sentence 5 says why. 6 Prevention Missing Sentence 6 says why. " +
		"7 Structure Weak Sentence 7 says why. 8 Clarity & length Good Sentence 8 says why. 9 Tone & respect Strong Sentence 9 says why. " +
		"10 Relevance Missing Sentence 10 says why. They may ask next What would your manager say about it?"
	if got := flat(pages); got != want {
		t.Errorf("the pages say\n%s\nnot\n%s", got, want)
	}
	for i, page := range pages {
		if got, want := foot.FindStringSubmatch(page), []string{fmt.Sprint(i + 1), fmt.Sprint(len(pages))}; len(got) != 3 || !slices.Equal(got[1:], want) {
			t.Errorf("page %d ends with %q", i+1, got)
		}
	}
}

func TestPDFWithoutScore(t *testing.T) {
	bare := report.Try{Attempt: try(practice.Answer{"I"}).Attempt}
	bare.Attempt.Check = practice.Check{Score: practice.NoScore}
	text := flat(read(t, pdf(t, bare, noto())))
	if want := "10 March 2026, 00:30 Have you ever made a mistake at work? No score 1 word S Situation I T Task"; !strings.HasPrefix(text, want) {
		t.Errorf("%q does not begin with %q", text, want)
	}
	if strings.Contains(text, "They may ask next") {
		t.Error("an empty follow-up has a heading")
	}
}

// A long answer comes back whole and in order, over all its pages.
func TestLongPDF(t *testing.T) {
	var words []string
	for i := range 1500 {
		words = append(words, fmt.Sprint([]string{"word", "Größe", "naïve", "λάθος", "Ошибка", "Việt", "“it’s”", "e\u0301te\u0301"}[i%8], i, []string{"", ",", ".\n\n"}[min(i%40/19, 2)]))
	}
	pages := read(t, pdf(t, try(practice.Answer{practice.Action: strings.Join(words, " "), practice.Result: strings.Repeat("endless", 100)}), noto()))
	if len(pages) < 3 || len(pages) > 8 {
		t.Errorf("1500 words stand on %d pages", len(pages))
	}
	text := flat(pages)
	if want := strings.Join(strings.Fields(strings.Join(words, " ")), " "); !strings.Contains(text, composed.Replace(want)) {
		t.Errorf("the words did not come back in order:\n%s", text)
	}
	if !strings.Contains(strings.ReplaceAll(text, " ", ""), strings.Repeat("endless", 100)) {
		t.Error("a word without end was cut")
	}
}

// What the fonts do not have is seen to be missing.
func TestSignsWithoutAFont(t *testing.T) {
	mono := noto()
	mono.More = [][]byte{
		theme.DefaultEmojiFont().Content(), // passed over: no TrueType outlines
		theme.DefaultTextMonospaceFont().Content(),
	}
	for _, c := range []struct {
		name, typed, shown string
		missing            int
		fonts              report.Fonts
	}{
		{"Latin, Greek, Cyrillic", "Ünïcødé ελληνικά русский Tiếng ﬁ €", "Ünïcødé ελληνικά русский Tiếng ﬁ €", 0, noto()},
		{"Chinese", "say 你好.", "say ��.", 2, noto()},
		{"Arabic and Hebrew", "a سلام שלום z", "a ���� ���� z", 8, noto()},
		{"Hindi", "a नमस्ते z", "a ���� z", 4, noto()},
		{"emoji", "a 🙂 z", "a � z", 1, noto()},
		{"emoji of several runes", "a 👨‍👩‍👧👍🏽 z", "a �� z", 2, noto()},
		{"an accent by itself", "e\u0301 o\u0323", "é ọ", 0, noto()},
		{"what has no look", "a\u00adb\u200bc\u200dd\ufeffe\ufe0f", "abcde", 0, noto()},
		{"the first rune beyond 16 bits", "a \U00010000 z", "a � z", 1, noto()},
		{"the last runes", "a \uffff \U0010ffff z", "a � � z", 2, noto()},
		{"control characters", "a\x00b\x1b", "a�b�", 2, noto()},
		{"bytes that are no runes", "a\xff\xf0\x9fb", "a���b", 3, noto()},
		{"the stand-in itself", "a \ufffd z", "a � z", 0, noto()},
		{"white space", "a\tb\vc\fd\u0085e\u2028f\u2029g\u3000h\u00a0i", "a b c d e f g h i", 0, noto()},
		{"arrows", "→ − ✓", "� � �", 3, noto()},
		{"arrows, from a further font", "→ − ✓ 你", "→ − ✓ �", 1, mono},
		{"Arabic, from a font that has the letters", "سلام", "����", 4, mono},
	} {
		t.Run(c.name, func(t *testing.T) {
			text := flat(read(t, pdf(t, try(practice.Answer{practice.Action: c.typed}), c.fonts)))
			_, text, _ = strings.Cut(text, "A Action ")
			shown, text, _ := strings.Cut(text, " R Result ")
			if shown != c.shown {
				t.Errorf("%q is shown as %q, not as %q", c.typed, shown, c.shown)
			}
			_, note, _ := strings.Cut(text, "What would your manager say about it?")
			want := map[int]string{
				0: "",
				1: " One sign that these fonts do not have is shown as �. Saved as Markdown, the try has it.",
			}
			if c.missing > 1 {
				want[c.missing] = fmt.Sprintf(" %d signs that these fonts do not have are shown as �. Saved as Markdown, the try has them all.", c.missing)
			}
			if note != want[c.missing] {
				t.Errorf("the note says %q, not %q", note, want[c.missing])
			}
		})
	}
}

func TestSameTrySamePDF(t *testing.T) {
	fonts := noto()
	fonts.More = [][]byte{slices.Clone(theme.DefaultTextMonospaceFont().Content())}
	before := slices.Clone(fonts.More[0])
	one := try(practice.Answer{"I → you", "б", "ß 🙂"})
	if !bytes.Equal(pdf(t, one, fonts), pdf(t, one, fonts)) {
		t.Error("the same try gives another PDF")
	}
	if !bytes.Equal(fonts.More[0], before) {
		t.Error("a font was written to")
	}
}

func TestPDFSaysOfItself(t *testing.T) {
	one := try(practice.Answer{})
	one.Attempt.Question.Text = "Äh\n🙂 (no)\xf0"
	made := pdf(t, one, noto())
	for _, want := range []string{
		"/Title (\xfe\xff\x00\xc4\x00h\x00 \xff\xfd\x00 \x00\\(\x00n\x00o\x00\\)\xff\xfd)\n",
		"/Lang (en-GB)\n", "/CreationDate (D:20260310003000)\n", "/ModDate (D:20260310003000)\n",
	} {
		if !bytes.Contains(made, []byte(want)) {
			t.Errorf("%q is not in the PDF", want)
		}
	}
	one.Attempt.Times = practice.Times{}
	if made := pdf(t, one, noto()); !bytes.Contains(made, []byte("(D:00010101000000)")) {
		t.Error("a try without a time gets another one")
	}
}

// Wherever the answer ends, the criteria stand on one page.
func TestCriteriaStayTogether(t *testing.T) {
	for lines := 10; lines < 40; lines += 3 {
		for _, page := range read(t, pdf(t, try(practice.Answer{practice.Task: strings.Repeat("I rang her.\n", lines)}), noto())) {
			if strings.Contains(page, "What the ten criteria say") && !strings.Contains(page, "10 Relevance") {
				t.Errorf("%d lines: the criteria are on two pages", lines)
			}
		}
	}
}

// Any text, in any place, gives a PDF whose table of contents is where its end says.
func FuzzPDF(f *testing.F) {
	for _, text := range []string{
		"", " ", "plain", "a \\ ( \n\r\n) \r b", "e\u0301\u0301 \u0301", "\x00\x1b\x7f", "\xff\xf0\x9f", "\U00010000\U0010ffff\uffff\ufffe",
		"👨\u200d👩\u200d👧👍🏽\u200d", "שלום سلام नमस्ते 你好", strings.Repeat("endless", 2000), strings.Repeat("\n\t a", 500),
	} {
		f.Add(text)
	}
	fonts := noto()
	end := regexp.MustCompile(`\nstartxref\n(\d+)\n%%EOF\n$`)
	f.Fuzz(func(t *testing.T, text string) {
		one := try(practice.Answer{text, text, text, text})
		one.Theme, one.Change, one.FollowUp = text, text, text
		one.Attempt.Question.Text = text
		one.Attempt.Check.Caps[0].Because = text
		one.Attempt.Check.Criteria[practice.Clarity].Message = text
		made := pdf(t, one, fonts)
		at := 0
		if offset := end.FindSubmatch(made); offset != nil {
			fmt.Sscan(string(offset[1]), &at)
		}
		if !bytes.HasPrefix(made, []byte("%PDF-")) || !bytes.HasPrefix(made[at:], []byte("xref\n")) {
			t.Errorf("no PDF: %.20q ... %q", made, made[max(0, len(made)-60):])
		}
	})
}

func TestFontsThatCannotBeUsed(t *testing.T) {
	whole := theme.DefaultTextFont().Content()
	for name, font := range map[string][]byte{
		"none": nil, "text": []byte("This is no font, though it is long enough for one."), "CFF": theme.DefaultEmojiFont().Content(),
		"a head": whole[:12], "half": whole[:len(whole)/2],
	} {
		fonts := noto()
		fonts.Italic = font
		if err := report.PDF(&bytes.Buffer{}, try(practice.Answer{}), fonts); err == nil {
			t.Errorf("%s: no error", name)
		}
	}
}

type full struct{}

func (full) Write([]byte) (int, error) { return 0, errors.New("the disk is full") }

func TestPDFThatCannotBeWritten(t *testing.T) {
	if err := report.PDF(full{}, try(practice.Answer{}), noto()); err == nil || !strings.Contains(err.Error(), "the disk is full") {
		t.Errorf("error %v", err)
	}
}
