package check_test

import (
	"regexp"
	"strings"
	"testing"

	"retake/assets"
	"retake/practice"
	"retake/practice/check"
	"retake/practice/prose"
)

// A change of an answer that means nothing to an interviewer, such as of its spelling, may change at most this share of
// the levels.
const mayFlip = 0.02

// retold are ways to say the same in other letters or with other names.
var retold = []struct {
	name string
	tell func(string) string
}{
	{"curly quotes", strings.NewReplacer("'", "’", `"`, "”").Replace},
	{"lower case", strings.ToLower},
	{"contractions", contract},
	{"no contractions", expand},
	{"no apostrophes", withoutApostrophes},
	{"American spelling", wordByWord(american)},
	{"other names", rename},
	{"other trades", wordByWord(otherTrade)},
}

func TestRetoldAnswersAreJudgedAlike(t *testing.T) {
	answers := readCorpus(t).answers
	rules, err := check.Load(assets.Rules())
	if err != nil {
		t.Fatal(err)
	}
	checker := check.New(rules)
	for _, way := range retold {
		t.Run(way.name, func(t *testing.T) {
			flips, levels, changed := 0, 0, 0
			var worst []string
			for _, a := range answers {
				q := practice.Question{Text: a.Question}
				before := checker.Check(q, a.Answer)
				other := a.Answer
				for part := range other {
					other[part] = way.tell(other[part])
				}
				if other == a.Answer {
					continue
				}
				changed++
				after := checker.Check(q, other)
				for _, c := range practice.Criteria {
					levels++
					if before.Criteria[c].Level != after.Criteria[c].Level {
						flips++
						worst = append(worst, a.ID+" "+c.Key())
					}
				}
			}
			if changed < len(answers)/10 {
				t.Fatalf("only %d answers are changed by it", changed)
			}
			t.Logf("%d of %d levels are others", flips, levels)
			if float64(flips) > mayFlip*float64(levels) {
				t.Errorf("more than %.0f %%: %s", 100*mayFlip, strings.Join(worst, ", "))
			}
		})
	}
}

func TestALessonLeftOutIsNoBetterLesson(t *testing.T) {
	eachFinding(t, practice.Lesson, func(t *testing.T, judge func(practice.Answer) practice.Check, a practice.Answer, f practice.Finding) {
		before, after := judge(a), judge(without(a, f.Span))
		if l := after.Criteria[practice.Lesson].Level; l > before.Criteria[practice.Lesson].Level {
			t.Errorf("without the sentence of %q the lesson is at %d, with it at %d", f.Text, l, before.Criteria[practice.Lesson].Level)
		}
	})
}

func TestSayingItTwiceIsNotBetter(t *testing.T) {
	for _, c := range []practice.Criterion{practice.Ownership, practice.CorrectiveAction, practice.Outcome, practice.Lesson, practice.Prevention} {
		eachFinding(t, c, func(t *testing.T, judge func(practice.Answer) practice.Check, a practice.Answer, f practice.Finding) {
			from, to := sentenceAround(a[f.Part], f.Span)
			if strings.ContainsAny(a[f.Part][from:to], "\"“”") {
				return // half a quotation would be told again
			}
			twice := a
			twice[f.Part] = a[f.Part][:to] + ". " + a[f.Part][from:to] + a[f.Part][to:]
			before, after := judge(a), judge(twice)
			for _, form := range []practice.Criterion{practice.Clarity, practice.Structure} {
				if after.Criteria[form].Level != before.Criteria[form].Level {
					return // it has another length then, or other proportions
				}
			}
			if before.Score != practice.NoScore && after.Score > before.Score {
				t.Errorf("with %q said twice it is worth %d, not %d", f.Text, after.Score, before.Score)
			}
		})
	}
}

// offTopic says nothing of a mistake, nor of the one who speaks.
const offTopic = " The building has three floors and a small garden behind it. The trains into town are usually on time, and the " +
	"canteen serves soup in winter. Most of the streets around it are lined with trees. The river is wide there and slow."

func TestTalkOfOtherThingsIsWorthNothing(t *testing.T) {
	rules, err := check.Load(assets.Rules())
	if err != nil {
		t.Fatal(err)
	}
	checker := check.New(rules)
	const mayRise = 2
	for _, a := range readCorpus(t).answers {
		q := practice.Question{Text: a.Question}
		before := checker.Check(q, a.Answer)
		if before.Score == practice.NoScore || before.Criteria[practice.Clarity].Level < practice.Good {
			continue // more words are worth something in a short answer
		}
		longer := a.Answer
		for longer.AllWords() < a.Answer.AllWords()*5/4 {
			longer[practice.Action] += offTopic
		}
		if after := checker.Check(q, longer); after.Score > before.Score+mayRise {
			t.Errorf("%s: %d becomes %d", a.ID, before.Score, after.Score)
		}
	}
}

// eachFinding judges each rated answer that has a finding of a criterion that helps, with its first one.
func eachFinding(t *testing.T, c practice.Criterion, do func(*testing.T, func(practice.Answer) practice.Check, practice.Answer, practice.Finding)) {
	t.Helper()
	rules, err := check.Load(assets.Rules())
	if err != nil {
		t.Fatal(err)
	}
	checker := check.New(rules)
	for _, a := range readCorpus(t).answers {
		judge := func(answer practice.Answer) practice.Check {
			return checker.Check(practice.Question{Text: a.Question}, answer)
		}
		for _, f := range judge(a.Answer).Criteria[c].Spans {
			if f.Helps {
				t.Run(a.ID+" "+c.Key(), func(t *testing.T) { do(t, judge, a.Answer, f) })
				break
			}
		}
	}
}

// sentenceAround gives the first to the last word of the sentence that a span stands in.
func sentenceAround(text string, s practice.Span) (from, to int) {
	var scanned prose.Text
	prose.NewLexicon().Scan(text, &scanned)
	for _, sentence := range scanned.Sentences {
		from, to = int(scanned.Tokens[sentence.First].From), int(scanned.Tokens[sentence.End-1].To)
		if from <= s.From && s.To <= to {
			break
		}
	}
	return from, to
}

func without(a practice.Answer, s practice.Span) practice.Answer {
	from, to := sentenceAround(a[s.Part], s)
	a[s.Part] = a[s.Part][:from] + a[s.Part][to:]
	return a
}

func wordByWord(as map[string]string) func(string) string {
	words := regexp.MustCompile(`[A-Za-z]+`)
	return func(text string) string {
		return words.ReplaceAllStringFunc(text, func(word string) string {
			other, known := as[strings.ToLower(word)]
			switch {
			case !known:
				return word
			case word[0] >= 'a':
				return other
			}
			return strings.ToUpper(other[:1]) + other[1:]
		})
	}
}

var american = map[string]string{
	"apologise": "apologize", "apologised": "apologized", "realise": "realize", "realised": "realized", "organise": "organize",
	"organised": "organized", "recognise": "recognize", "recognised": "recognized", "prioritise": "prioritize",
	"colour": "color", "favour": "favor", "behaviour": "behavior", "neighbour": "neighbor", "centre": "center", "cancelled": "canceled",
	"labelled": "labeled", "learnt": "learned", "whilst": "while", "judgement": "judgment", "programme": "program", "analysed": "analyzed",
	"practise": "practice", "cheque": "check", "tyre": "tire", "minimise": "minimize", "minimised": "minimized", "summarised": "summarized",
}

var otherTrade = map[string]string{
	"customer": "client", "customers": "clients", "client": "customer", "clients": "customers", "manager": "supervisor",
	"supervisor": "manager", "boss": "manager", "colleague": "coworker", "colleagues": "coworkers", "patient": "resident", "patients": "residents",
	"guest": "visitor", "guests": "visitors", "order": "booking", "orders": "bookings", "report": "plan", "shop": "depot", "office": "workshop",
}

func contract(text string) string {
	return regexp.MustCompile(`\b(did|was|were|is|are|do|does|had|has|have|could|should|would) not\b`).ReplaceAllString(
		strings.NewReplacer("I am ", "I'm ", "I have ", "I've ", "it is ", "it's ").Replace(text), "${1}n't")
}

func expand(text string) string {
	text = strings.NewReplacer("can't", "cannot", "won't", "will not", "I'm ", "I am ", "I've ", "I have ", "we've ", "we have ", "I'll ", "I will ").Replace(text)
	return regexp.MustCompile(`\b(did|was|were|is|are|do|does|had|has|have|could|should|would)n['’]t\b`).ReplaceAllString(text, "$1 not")
}

func withoutApostrophes(text string) string {
	return regexp.MustCompile(`\b(did|was|were|is|are|do|does|had|has|have|could|should|would|ca|wo)n['’]t\b`).ReplaceAllString(
		strings.NewReplacer("I've", "Ive", "I'm", "Im").Replace(text), "${1}nt")
}

// rename gives the people in a text other names: words with a capital within a sentence that no calendar has.
func rename(text string) string {
	names := []string{"Priya", "Tomasz", "Kwame", "Ingrid", "Mateo", "Aoife"}
	others := map[string]string{}
	return regexp.MustCompile(`[a-z,] [A-Z][a-z]+\b`).ReplaceAllStringFunc(text, func(found string) string {
		name := found[2:]
		switch name {
		case "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December",
			"Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday", "Christmas", "Easter":
			return found
		}
		if others[name] == "" {
			others[name] = names[len(others)%len(names)]
		}
		return found[:2] + others[name]
	})
}
