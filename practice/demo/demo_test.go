package demo

import (
	"encoding/json"
	"fmt"
	"math/rand/v2"
	"reflect"
	"slices"
	"strings"
	"testing"
	"testing/fstest"
	"time"

	"retake/assets"
	"retake/practice"
	"retake/practice/check"
)

// noon is when histories end unless a test says otherwise.
var noon = time.Date(2026, 11, 22, 12, 0, 0, 0, time.FixedZone("", 60*60))

func person(t *testing.T, seed uint64) Person {
	t.Helper()
	texts, err := Load(assets.Demo())
	if err != nil {
		t.Fatal(err)
	}
	bank, err := practice.LoadBank(assets.Questions())
	if err != nil {
		t.Fatal(err)
	}
	rules, err := check.Load(assets.Rules())
	if err != nil {
		t.Fatal(err)
	}
	return Person{Texts: texts, Bank: bank, Checker: check.New(rules), Seed: seed}
}

func history(t *testing.T, p Person, n int, now time.Time) (records []any) {
	t.Helper()
	all, err := p.History(n, now)
	if err != nil {
		t.Fatal(err)
	}
	return slices.Collect(all)
}

// only picks the records of one noun.
func only[T any](records []any) (found []T) {
	for _, r := range records {
		if one, ok := r.(T); ok {
			found = append(found, one)
		}
	}
	return found
}

func TestThePersonImproves(t *testing.T) {
	for seed := range uint64(5) {
		tries := only[practice.Attempt](history(t, person(t, seed), 200, noon))
		first, last := average(tries[:40]), average(tries[160:])
		if first > 55 || last < 75 {
			t.Errorf("seed %d: the first fifth scores %d on average, the last %d", seed, first, last)
		}
	}
}

func TestTheWayIsNotStraight(t *testing.T) {
	tries := only[practice.Attempt](history(t, person(t, 1), 200, noon))
	worse := 0
	for i := 1; i < len(tries); i++ {
		if tries[i].Check.Score < tries[i-1].Check.Score {
			worse++
		}
	}
	if worse < 40 {
		t.Errorf("only %d of 200 tries score lower than the one before", worse)
	}
}

// average is the average score of those tries that have one.
func average(tries []practice.Attempt) int {
	sum, n := 0, 0
	for _, a := range tries {
		if a.Check.Score != practice.NoScore {
			sum += int(a.Check.Score)
			n++
		}
	}
	return sum / n
}

func TestAnswersDiffer(t *testing.T) {
	for seed := range uint64(5) {
		said := map[practice.Answer]bool{}
		for _, a := range only[practice.Attempt](history(t, person(t, seed), 200, noon)) {
			said[a.Answer] = true
		}
		if len(said) < 150 {
			t.Errorf("seed %d: only %d of 200 answers are distinct", seed, len(said))
		}
	}
}

func TestTheSameIsMadeAgain(t *testing.T) {
	lines := func(p Person, n int, now time.Time) string {
		text, err := json.Marshal(history(t, p, n, now))
		if err != nil {
			t.Fatal(err)
		}
		return string(text)
	}
	p := person(t, 7)
	want := lines(p, 80, noon)
	for _, c := range []struct {
		name string
		text string
		same bool
	}{
		{"once more", lines(p, 80, noon), true},
		{"another of the same", lines(person(t, 7), 80, noon), true},
		{"another seed", lines(person(t, 8), 80, noon), false},
		{"one try more", lines(p, 81, noon), false},
		{"a later end", lines(p, 80, noon.Add(time.Hour)), false},
	} {
		if (c.text == want) != c.same {
			t.Errorf("%s: the same is %t", c.name, !c.same)
		}
	}
}

// What is made is what could have come about.
func TestRecords(t *testing.T) {
	for _, c := range []struct {
		n   int
		now time.Time
	}{
		{1, noon},
		{2, noon},
		{60, time.Date(2026, 11, 22, 0, 20, 0, 0, time.UTC)},
		{2500, noon},
		{4000, time.Date(1991, 1, 1, 8, 0, 0, 0, time.UTC)}, // a dozen a day
	} {
		t.Run(fmt.Sprint(c.n), func(t *testing.T) {
			records := history(t, person(t, 3), c.n, c.now)
			tries := only[practice.Attempt](records)
			if len(tries) != c.n {
				t.Fatalf("%d tries were made", len(tries))
			}
			if end := tries[c.n-1]; c.now.Sub(end.Times.Finished) > 10*time.Minute || !end.Deleted.IsZero() {
				t.Errorf("the last try is finished %v, deleted %v", end.Times.Finished, end.Deleted)
			}
			if tries[0].Times.Started.Year() < 1990 {
				t.Errorf("the first try is of %v", tries[0].Times.Started)
			}
			inOrder(t, records, c.now)
			seen := map[string]practice.Attempt{}
			var before time.Time
			for _, a := range tries {
				plausible(t, a, before)
				if earlier, there := seen[a.RevisionOf]; a.RevisionOf != "" &&
					(!there || earlier.Question.ID != a.Question.ID || earlier.Answer == a.Answer) {
					t.Errorf("the try %s is no revision of %q", a.ID, a.RevisionOf)
				}
				if !a.Deleted.IsZero() && c.now.Sub(a.Deleted) > 30*24*time.Hour {
					t.Errorf("the try %s should have left the trash", a.ID)
				}
				seen[a.ID], before = a, a.Times.Finished
			}
			for _, n := range only[practice.Note](records) {
				if _, there := seen[n.Attempt]; !there {
					t.Errorf("the note %s is about no try", n.ID)
				}
				if n.About != practice.NoteTelling {
					continue
				}
				a := seen[n.Attempt].Answer
				if pace := n.Telling.Pace(a); pace < 110 || pace > 180 || len(n.Telling.Cues) == 0 || len(n.Telling.Dropped(a)) > 1 {
					t.Errorf("the note %s has %d words a minute in %+v", n.ID, pace, n.Telling)
				}
			}
			for _, r := range only[practice.Round](records) {
				for i, id := range r.Attempts {
					if a := seen[id]; id != "" && (a.Round != r.ID || a.Question.ID != r.Questions[i].ID) {
						t.Errorf("the round %s has the try %q of the round %q", r.ID, id, a.Round)
					}
				}
			}
		})
	}
}

// inOrder fails where records do not follow one another in time up to now, or share an ID.
func inOrder(t *testing.T, records []any, now time.Time) {
	t.Helper()
	var last time.Time
	ids := map[string]bool{}
	for _, r := range records {
		meta := reflect.ValueOf(r).FieldByName("Record").Interface().(practice.Record)
		if meta.Created.Before(last) || meta.Changed.Before(meta.Created) || meta.Changed.After(now) {
			t.Errorf("%T %s: created %v, changed %v, after %v", r, meta.ID, meta.Created, meta.Changed, last)
		}
		if ids[meta.ID] {
			t.Errorf("the id %s is there twice", meta.ID)
		}
		last, ids[meta.ID] = meta.Created, true
	}
}

// plausible fails where a try could not be one that a person made after an earlier one was finished.
func plausible(t *testing.T, a practice.Attempt, before time.Time) {
	t.Helper()
	at := a.Times
	if (a.Check.Gate != practice.GateNone || a.Check.Score == practice.NoScore) && a.Round == "" {
		t.Errorf("the try %s has no score: %q", a.ID, a.Check.Gate)
	}
	if !at.Started.After(before) || at.Used <= 0 || at.Used > at.Finished.Sub(at.Started).Milliseconds() || at.Given <= 0 {
		t.Errorf("the try %s: %+v", a.ID, at)
	}
	if pace := float64(a.Answer.AllWords()) / (float64(at.Used) / 60_000); a.RevisionOf == "" && (pace < 8 || pace > 45) {
		t.Errorf("the try %s was written at %.0f words a minute", a.ID, pace)
	}
	zone, err := time.Parse("-07:00", at.Zone)
	if err != nil || at.Finished.In(zone.Location()).Format(time.DateOnly) != at.LocalDate {
		t.Errorf("the try %s: %v in %s is not %s", a.ID, at.Finished, at.Zone, at.LocalDate)
	}
}

// A history of some length has something of all there is.
func TestThereIsSomethingOfAll(t *testing.T) {
	records := history(t, person(t, 1), 600, noon)
	tries := only[practice.Attempt](records)
	count := map[string]int{}
	days, questions, kinds := map[string]int{}, map[string]bool{}, map[practice.Kind]bool{}
	for i, a := range tries {
		days[a.Times.LocalDate]++
		questions[a.Question.ID], kinds[a.Question.Kind] = true, true
		for what, is := range map[string]bool{
			"revised": a.RevisionOf != "", "trash": !a.Deleted.IsZero(), "in a round": a.Round != "",
			"without a score": a.Check.Score == practice.NoScore,
			"away":            a.Times.Zone != "+01:00",
			"paused":          a.RevisionOf == "" && a.Times.Finished.Sub(a.Times.Started).Milliseconds() > a.Times.Used,
			"overtime":        a.Times.Used > a.Times.Given,
			"after a week":    i > 0 && a.Times.Started.Sub(tries[i-1].Times.Finished) > 7*24*time.Hour,
			"short":           a.Answer.AllWords() < practice.ShortBelow,
			"of good length":  a.Answer.AllWords() >= practice.GoodFrom,
		} {
			if is {
				count[what]++
			}
		}
	}
	for _, n := range only[practice.Note](records) {
		count["note: "+string(n.About)]++
	}
	for _, what := range []string{
		"revised", "trash", "in a round", "without a score", "away", "paused", "overtime", "after a week", "short",
		"of good length", "note: disagree", "note: telling", "note: rating", "note: story",
	} {
		if count[what] == 0 || count[what] > 500 {
			t.Errorf("%s: %d", what, count[what])
		}
	}
	if len(days) < 100 || len(days) > 400 || len(questions) < 60 || len(kinds) != len(practice.Kinds) {
		t.Errorf("%d days, %d questions, %d kinds of them", len(days), len(questions), len(kinds))
	}
	if n := len(only[practice.Setting](records)); n != 3 {
		t.Errorf("%d settings", n)
	}
	if n := len(only[practice.OwnQuestion](records)); n != 1 {
		t.Errorf("%d own questions", n)
	}
	if n := len(only[practice.Story](records)); n < 10 {
		t.Errorf("%d stories", n)
	}
}

func TestWhatDoesNotFit(t *testing.T) {
	for _, c := range []struct {
		name string
		n    int
		now  time.Time
		fits bool
	}{
		{"none", 0, noon, false},
		{"fewer than none", -1, noon, false},
		{"two hundred thousand", 200_000, noon, true},
		{"too many for a year", 20_000, time.Date(1991, 1, 1, 0, 0, 0, 0, time.UTC), false},
		{"before 1990", 1, time.Date(1989, 6, 1, 0, 0, 0, 0, time.UTC), false},
	} {
		if _, err := person(t, 1).History(c.n, c.now); (err == nil) != c.fits {
			t.Errorf("%s: %v", c.name, err)
		}
	}
}

// Whoever leaves early gets no more.
func TestHistoryEndsEarly(t *testing.T) {
	all, err := person(t, 1).History(100, noon)
	if err != nil {
		t.Fatal(err)
	}
	n := 0
	for range all {
		if n++; n == 5 {
			break
		}
	}
	if n != 5 {
		t.Errorf("%d records came", n)
	}
}

// Every mistake is told well by the master and badly by the novice, in all its variants.
func TestTellings(t *testing.T) {
	p := person(t, 1)
	if len(p.Texts.mistakes) < 12 {
		t.Errorf("there are only %d mistakes", len(p.Texts.mistakes))
	}
	q := practice.Question{Text: "Tell me about a mistake of yours.", Kind: practice.Event}
	all, n := 0, 0
	for i, m := range p.Texts.mistakes {
		for variant := range 6 {
			bad := telling{of: i, kind: q.Kind, words: variant}
			for h := range bad.variant {
				bad.variant[h] = variant
			}
			good := bad
			good.steps = 5
			for h := range good.has {
				good.has[h] = true
			}
			a := bad.answer(p.Texts)
			if c := p.Checker.Check(q, a); c.Gate != practice.GateNone || c.Score > 40 {
				t.Errorf("%s, badly told: %d %s %q", m.Title, c.Score, c.Gate, a)
			}
			a = good.answer(p.Texts)
			if c := p.Checker.Check(q, a); c.Score < 65 || len(c.Severe) > 0 {
				t.Errorf("%s, well told: %d, severe %v, %q", m.Title, c.Score, c.Severe, a)
			}
			all, n = all+int(p.Checker.Check(q, a).Score), n+1
			if strings.Contains(strings.Join(a[:], ""), "{") {
				t.Errorf("%s: something was not filled in: %q", m.Title, a)
			}
		}
	}
	if all < 80*n {
		t.Errorf("well told, they score %d on average", all/n)
	}
}

func TestLoadRefuses(t *testing.T) {
	file := func(name string) string {
		f, err := assets.Demo().Open(name)
		if err != nil {
			t.Fatal(err)
		}
		defer f.Close()
		text := make([]byte, 1<<16)
		n, _ := f.Read(text)
		return string(text[:n])
	}
	mistake, words := file("invoice.toml"), file("words.toml")
	for _, c := range []struct{ name, mistake, words, want string }{
		{"nothing wrong", mistake, words, ""},
		{"no mistake", "", words, "no mistakes"},
		{"no words", mistake, "", "words.toml"},
		{"no TOML", mistake + "[", words, "invoice.toml:59: "},
		{"a part missing", strings.Replace(mistake, "blamed = [", "owned = [", 1), words, "invoice.toml"},
		{"an empty list", mistake[:strings.Index(mistake, "[change]")] + "[change]\ntold = []", words, "every part"},
		{"an unknown key", "subtitle = \"x\"\n" + mistake, words, `unknown key "subtitle"`},
		{"no opening for a kind", mistake, strings.Replace(words, "leader = [", "lesson = [", 1), "every list"},
	} {
		folder := fstest.MapFS{}
		if c.mistake != "" {
			folder["invoice.toml"] = &fstest.MapFile{Data: []byte(c.mistake)}
		}
		if c.words != "" {
			folder["words.toml"] = &fstest.MapFile{Data: []byte(c.words)}
		}
		_, err := Load(folder)
		if (err == nil) != (c.want == "") || err != nil && !strings.Contains(err.Error(), c.want) {
			t.Errorf("%s: %v", c.name, err)
		}
	}
}

func TestNewID(t *testing.T) {
	p := person(t, 1)
	a := only[practice.Attempt](history(t, p, 1, noon))[0]
	if len(a.ID) != 26 || strings.Trim(a.ID, "0123456789ABCDEFGHJKMNPQRSTVWXYZ") != "" {
		t.Errorf("the id is %q", a.ID)
	}
	rng := rand.New(rand.NewPCG(1, 1))
	if early, late := newID(time.UnixMilli(1023), rng), newID(time.UnixMilli(1024), rng); early[:10] != "00000000ZZ" ||
		late[:10] != "0000000100" || early[10:] == late[10:] {
		t.Errorf("the ids are %s and %s", early, late)
	}
}
