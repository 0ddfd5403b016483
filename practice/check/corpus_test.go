package check_test

import (
	"bufio"
	"encoding/json"
	"os"
	"path/filepath"
	"strconv"
	"strings"
	"testing"

	"retake/practice"
)

// corpus is what answers were written and rated by people to judge a checker on. Its README says how.
type corpus struct {
	answers   []ratedAnswer
	pairs     []pair
	hostile   []hostile
	tellings  []telling
	published []published
}

// ratedAnswer has a rating of 0 to 2 for nine of the criteria, and of 0 to 100 for "overall".
type ratedAnswer struct {
	ID       string
	Question string
	Answer   practice.Answer
	Ratings  map[string]int
}

// ratedCriteria are those that have a rating in the corpus.
var ratedCriteria = []practice.Criterion{
	practice.Ownership, practice.Specifics, practice.CorrectiveAction, practice.Outcome, practice.Lesson,
	practice.Prevention, practice.Tone, practice.Clarity, practice.Relevance,
}

// pair is one story told twice, once better on one criterion.
type pair struct {
	ID           string
	Question     string
	Criterion    practice.Criterion
	Weak, Strong practice.Answer
}

// hostile is an answer that only looks good, or only looks bad, and the bounds of a fair score.
type hostile struct {
	ID         string
	Question   string
	Kind       string
	Answer     practice.Answer
	Repeat     int
	MinOverall *float64 `json:"min_overall"`
	MaxOverall *float64 `json:"max_overall"`
}

// telling is an answer as it was spoken, each sentence with the part that it belongs to.
type telling struct {
	ID        string
	Sentences []labelled
}

type labelled struct {
	text string
	part practice.Section
}

// UnmarshalJSON reads a sentence and its part, as a list of two.
func (l *labelled) UnmarshalJSON(data []byte) error {
	var two [2]string
	if err := json.Unmarshal(data, &two); err != nil {
		return err
	}
	l.text = two[0]
	return l.part.UnmarshalText([]byte(two[1]))
}

// published is an answer of the web retold, with its author's verdict: strong, mixed or weak.
type published struct {
	ID        string
	Question  string
	Label     string
	Whole     string
	Parts     *practice.Answer
	Flaws     []string
	Strengths []string
}

// Questions of the files whose lines have none.
const (
	pairQuestion    = "Tell me about a time you made a mistake at work."
	hostileQuestion = "Tell me about a time you made a mistake at work. How did you handle it?"
)

// readCorpus reads all of it.
func readCorpus(t *testing.T) corpus {
	t.Helper()
	return corpus{
		answers:   append(readLines[ratedAnswer](t, "corpus/answers"), readLines[ratedAnswer](t, "corpus/answers_more")...),
		pairs:     readLines[pair](t, "corpus/pairs"),
		hostile:   readLines[hostile](t, "corpus/adversarial"),
		tellings:  readLines[telling](t, "corpus/split"),
		published: readLines[published](t, "corpus/real"),
	}.completed()
}

// readOwn reads the answers that were written for the checker by others, in the same form; see their README.
func readOwn(t *testing.T) corpus {
	t.Helper()
	return corpus{
		answers: readLines[ratedAnswer](t, "own/answers"),
		pairs:   readLines[pair](t, "own/pairs"),
		hostile: readLines[hostile](t, "own/adversarial"),
	}.completed()
}

// completed has a question for everything, and texts repeated that are to be.
func (c corpus) completed() corpus {
	for i := range c.pairs {
		if c.pairs[i].Question == "" {
			c.pairs[i].Question = pairQuestion
		}
	}
	for i := range c.hostile {
		h := &c.hostile[i]
		if h.Question == "" {
			h.Question = hostileQuestion
		}
		for part, text := range h.Answer {
			h.Answer[part] = strings.Repeat(text, max(1, h.Repeat))
		}
	}
	return c
}

// readLines reads one file of the corpus, one object a line.
func readLines[T any](t *testing.T, name string) (all []T) {
	t.Helper()
	file, err := os.Open(filepath.Join("testdata", name+".jsonl"))
	if err != nil {
		t.Fatal(err)
	}
	defer file.Close()
	lines := bufio.NewScanner(file)
	lines.Buffer(nil, 1<<20)
	for lines.Scan() {
		var one T
		if err := json.Unmarshal(lines.Bytes(), &one); err != nil {
			t.Fatalf("%s.jsonl, line %d: %v", name, len(all)+1, err)
		}
		all = append(all, one)
	}
	if err := lines.Err(); err != nil {
		t.Fatal(err)
	}
	return all
}

// heldBack tells whether a line is kept out of sight while rules are tuned: of the corpus every third, by its number; of
// our own all by some of the writers, whose letter stands behind the w.
func heldBack(id string) bool {
	number := strings.TrimLeft(id, "abcdefghijklmnopqrstuvwxyz")
	if _, writer, own := strings.Cut(strings.TrimSuffix(id, number), "w"); own {
		return strings.Contains("ij", writer)
	}
	n, err := strconv.Atoi(number)
	return err == nil && n%3 == 0
}

func TestCorpus(t *testing.T) {
	c := readCorpus(t)
	ids, held := wellFormed(t, c)
	got := [5]int{len(c.answers), len(c.pairs), len(c.hostile), len(c.tellings), len(c.published)}
	if want := [5]int{170, 60, 60, 60, 84}; got != want {
		t.Errorf("the corpus has %v lines, its README says %v", got, want)
	}
	if held < ids/4 || held > ids*2/5 {
		t.Errorf("%d of %d are held back, which is not about a third", held, ids)
	}
	own := readOwn(t)
	if n, _ := wellFormed(t, own); n < 400 {
		t.Errorf("only %d of our own", n)
	}
}

// wellFormed holds every line to its form, and counts them and those that are held back.
func wellFormed(t *testing.T, c corpus) (all, held int) {
	t.Helper()
	ids := map[string]bool{}
	add := func(id string) {
		if id == "" || ids[id] {
			t.Errorf("the id %q is there twice, or is none", id)
		}
		ids[id] = true
		if heldBack(id) {
			held++
		}
	}
	for _, a := range c.answers {
		add(a.ID)
		for _, criterion := range ratedCriteria {
			if r, ok := a.Ratings[criterion.Key()]; !ok || r < 0 || r > 2 {
				t.Errorf("%s: %s is rated %d", a.ID, criterion.Key(), r)
			}
		}
		if r, ok := a.Ratings["overall"]; !ok || r < 0 || r > 100 || a.Answer.Empty() || a.Question == "" {
			t.Errorf("%s: overall %d of %v to %q", a.ID, r, a.Answer, a.Question)
		}
	}
	for _, p := range c.pairs {
		add(p.ID)
		if p.Weak == p.Strong {
			t.Errorf("%s: the weak and the strong answer are the same", p.ID)
		}
	}
	for _, h := range c.hostile {
		add(h.ID)
		if h.MinOverall == nil && h.MaxOverall == nil {
			t.Errorf("%s: no bound", h.ID)
		}
	}
	for _, s := range c.tellings {
		add(s.ID)
		if len(s.Sentences) == 0 {
			t.Errorf("%s: no sentence", s.ID)
		}
	}
	for _, p := range c.published {
		add(p.ID)
		if !strings.Contains(" strong mixed weak ", " "+p.Label+" ") || p.Whole == "" {
			t.Errorf("%s: label %q of %d bytes", p.ID, p.Label, len(p.Whole))
		}
	}
	return len(ids), held
}
