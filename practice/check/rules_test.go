package check

import (
	"fmt"
	"io/fs"
	"slices"
	"strings"
	"testing"
	"testing/fstest"

	"retake/assets"
	"retake/practice"
	"retake/practice/prose"
)

func load(t testing.TB) *Rules {
	t.Helper()
	rules, err := Load(assets.Rules())
	if err != nil {
		t.Fatal(err)
	}
	return rules
}

// only gives rules of which one alone is in force: all its patterns or a single one, and what it spares and its scopes
// but for one left out.
func (r *Rules) only(rule, onePattern int, without string) *Rules {
	alone := *r
	alone.rules = append([]Rule(nil), r.rules...)
	alone.rules[rule].unless &^= scopes[without]
	alone.automaton = r.automaton.only(func(p *pattern) bool {
		if p.rule != int32(rule) || p.spare != "" && p.spare == without {
			return false
		}
		return onePattern < 0 || int32(onePattern) == p.written || p.spare != ""
	})
	return &alone
}

// only gives an automaton of some patterns alone.
func (a *automaton) only(kept func(*pattern) bool) *automaton {
	some := patterns{prev: roomFor(0, 0)}
	begin := int32(0)
	for _, p := range a.all {
		from, base := begin, int32(len(some.slots))-begin
		begin = p.end
		if !kept(&p) {
			continue
		}
		for i := from; i < p.end; i++ {
			for _, before := range a.prev.of(int(i)) {
				some.prev.members = append(some.prev.members, base+before)
			}
			some.prev.end()
		}
		some.slots = append(some.slots, a.slots[from:p.end]...)
		p.end += base
		some.all = append(some.all, p)
	}
	return newAutomaton(some, a.words, len(a.under.from)-1)
}

// marked gives a text with brackets around all that is found in it.
func marked(r *Rules, text string) string {
	c := New(r)
	var a practice.Answer
	a[r.home()] = text
	c.look(practice.Event, a)
	var b strings.Builder
	at := 0
	for _, h := range c.hits {
		tokens := c.texts[h.part].Tokens
		from, to := int(tokens[h.first].From), int(tokens[h.end-1].To)
		b.WriteString(text[at:from] + "[" + text[from:to] + "]")
		at = to
	}
	return b.String() + text[at:]
}

// home is a part that a single rule in force holds in.
func (r *Rules) home() practice.Section {
	for _, p := range r.automaton.all {
		return practice.Section(slices.Index(r.rules[p.rule].elsewhere[:], false))
	}
	return practice.Situation
}

func plain(text string) string { return strings.NewReplacer("[", "", "]", "").Replace(text) }

// Every rule proves itself: each pattern marks exactly what its examples show, the counter-examples stay clean, and
// every exception is needed.
func TestRulesProveThemselves(t *testing.T) {
	rules := load(t)
	ids := map[string]bool{}
	for i, rule := range rules.rules {
		t.Run(rule.ID, func(t *testing.T) {
			if ids[rule.ID] || rule.ID == "" {
				t.Errorf("the id %q is taken", rule.ID)
			}
			ids[rule.ID] = true
			if rule.Why == "" || len(rule.Patterns) == 0 || len(rule.No) < 2 {
				t.Error("a rule needs a why, a pattern and two texts that it must leave alone")
			}
			if !featureTable[rule.feature].helps && (rule.Message == "" || rule.Suggestion == "") {
				t.Error("a rule that costs points says what and how to mend it")
			}
			all := rules.only(i, -1, "")
			for k, p := range rule.Patterns {
				if len(p.Yes) == 0 {
					t.Errorf("%q has no example", p.Match)
				}
				for _, yes := range p.Yes {
					if !strings.Contains(yes, "[") {
						t.Errorf("%q marks nothing in %q", p.Match, yes)
					}
					if got := marked(rules.only(i, k, ""), plain(yes)); got != yes {
						t.Errorf("%q\nmarks %s\nnot   %s", p.Match, got, yes)
					}
					if got := marked(all, plain(yes)); got != yes {
						t.Errorf("the rule marks %s\nnot %s", got, yes)
					}
				}
			}
			for _, no := range rule.No {
				if got := marked(all, no); got != no {
					t.Errorf("marks %s", got)
				}
			}
			for spare, no := range rule.Spare {
				if got := marked(all, no); got != no {
					t.Errorf("although %q is spared, marks %s", spare, got)
				}
				if got := marked(rules.only(i, -1, spare), no); got == no {
					t.Errorf("finds nothing in %q without sparing %q: it proves nothing", no, spare)
				}
			}
			for scope, no := range rule.Unless {
				if got := marked(all, no); got != no {
					t.Errorf("although %s, marks %s", scope, got)
				}
				if got := marked(rules.only(i, -1, scope), no); got == no {
					t.Errorf("finds nothing in %q without the exception %s: it proves nothing", no, scope)
				}
			}
		})
	}
}

// Nothing we advise may cost points itself.
func TestFollowingASuggestionCostsNothing(t *testing.T) {
	rules := load(t)
	check := func(name, text string) {
		c := New(rules)
		said := strings.NewReplacer("“", "", "”", "").Replace(text)
		c.look(practice.Event, practice.Answer{said, said, said, said})
		for _, h := range c.hits {
			if f := rules.rules[h.rule]; !featureTable[f.feature].helps {
				t.Errorf("%s: %q is found by %s", name, text, f.ID)
			}
		}
	}
	for _, rule := range rules.rules {
		check(rule.ID, rule.Suggestion)
	}
	for _, c := range practice.Criteria {
		for _, w := range rules.wordings[c] {
			check(c.Key(), w.Suggestion)
		}
	}
}

func TestEveryLevelHasItsWords(t *testing.T) {
	rules := load(t)
	for _, c := range practice.Criteria {
		for level, w := range rules.wordings[c] {
			if w.Message == "" || strings.Contains(w.Message, "{words}") || len([]rune(w.Message)) > longestMessage {
				t.Errorf("%s at level %d says %q", c.Key(), level, w.Message)
			}
			if w.Suggestion == "" && level < int(practice.Good) {
				t.Errorf("%s at level %d has no suggestion", c.Key(), level)
			}
			if w.Quoting != "" && !strings.Contains(w.Quoting, "{words}") {
				t.Errorf("%s at level %d quotes nothing: %q", c.Key(), level, w.Quoting)
			}
		}
	}
	if got := quoted("“{words}” is a hope.", "I will be much more careful with every single one of the price lists", 40); got != "“I will be much more…” is a hope." {
		t.Error(got)
	}
}

// Rules that would have nothing to say are refused, and the file and the place are named.
func TestMissingWordsAreNamed(t *testing.T) {
	for name, c := range map[string]struct{ file, old, with, want string }{
		"message":       {"lesson.toml", "message = \"The lesson would fit any mistake.\"", "", "lesson.toml: level.weak.message is missing"},
		"part":          {"lesson.toml", "part = \"result\"", "", "lesson.toml: fix.part is missing"},
		"unknown part":  {"lesson.toml", "part = \"result\"", "part = \"end\"", "lesson.toml:"},
		"what is there": {"tone.toml", "there = \"You stay calm and fair.\"", "", "tone.toml: fix.there is missing"},
		"title":         {"lesson.toml", "title = \"Say what it taught you\"", "title = \" \"", "lesson.toml: fix.missing.title is missing"},
		"text":          {"lesson.toml", "text = \"Say why it came about, and what follows from that.\"", "", "lesson.toml: fix.good.text is missing"},
		"start":         {"lesson.toml", "start = \"I learned that …\"", "", "lesson.toml: fix.missing.start is missing, and so is fix.starts.situation"},
		"one start":     {"structure.toml", "task = \"It was my job to …\"", "", "structure.toml: fix.missing.start is missing, and so is fix.starts.task"},
		"hint":          {"lesson.toml", "hint = \"The lesson would fit any mistake. What did this one show you?\"", "", "lesson.toml: fix.weak.hint is missing"},
		"one probe":     {"lesson.toml", "  \"Why do you think it came about?\",\n", "", "lesson.toml: probes must be two or three"},
		"unknown key":   {"lesson.toml", "hint = ", "hnt = ", "lesson.toml:36: unknown key"},
		"a rule's key":  {"lesson.toml", "counts = \"insight\"", "count = \"insight\"", `lesson.toml:187: unknown key "rule.count"`},
		"a cap":         {"caps.toml", "[risky]", "[risk]", "caps.toml: risky.because is missing"},
		"one cap more":  {"caps.toml", "[risky]", "[mood]\nbecause = \"so\"\n\n[risky]", `caps.toml: nothing is held because of "mood"`},
		"a cap's title": {"caps.toml", "title = \"Leave the risky subject out\"", "", "caps.toml: risky.title is missing"},
		"a cap's text":  {"caps.toml", "text = \"Take one from work that mattered and that you put right.\"", "", "caps.toml: relevance.text is missing"},
		"a cap's start": {"caps.toml", "start = \"I could have …\"", "", "caps.toml: blame.start is missing"},
		"no caps":       {"caps.toml", "", "", "caps.toml"},
		"a word twice":  {"lesson.toml", "[classes]\n", "[classes]\nSELF = \"i we\"\n", "lesson.toml: SELF stands in words.toml already"},
		"a place":       {"lesson.toml", "counts = \"insight\"", "counts = \"insight\"\nwhere = [\"end\"]", `rule "les.insight": unknown part "end"`},
	} {
		t.Run(name, func(t *testing.T) {
			folder := fstest.MapFS{}
			all, err := fs.Glob(assets.Rules(), "*.toml")
			if err != nil {
				t.Fatal(err)
			}
			for _, file := range all {
				data, err := fs.ReadFile(assets.Rules(), file)
				if err != nil {
					t.Fatal(err)
				}
				text := string(data)
				if file == c.file {
					if c.old == "" {
						continue
					}
					if text = strings.Replace(text, c.old, c.with, 1); text == string(data) {
						t.Fatalf("%q is not in %s", c.old, file)
					}
				}
				folder[file] = &fstest.MapFile{Data: []byte(text)}
			}
			if _, err := Load(folder); err == nil || !strings.Contains(err.Error(), c.want) {
				t.Errorf("got %v, want %q", err, c.want)
			}
		})
	}
}

func TestBadRulesAreNamed(t *testing.T) {
	var w words
	w.Classes = map[string]string{"A": "a the"}
	lexicon := load(t).lexicon
	for match, want := range map[string]string{
		"":            "begins and ends with a word",
		"..2 mistake": "begins and ends with a word",
		"a ..x b":     "a gap is ..1 to ..9",
		"<B> mistake": "no class <B>",
		"{GO.past}":   "no verbs {GO}",
		"{go.gone}":   `no form "gone"`,
		"Mistake|a":   "not one word in lower case",
		"don't? go":   "can't be optional",
		"* a?":        "a word that must be there",
		"{*.past} !a": "a word that must be there",
		"a {*.ing}":   "by its past and done alone",
	} {
		if _, err := compiled(&w, lexicon, Rule{Patterns: []Pattern{{Match: match}}}); err == nil || !strings.Contains(err.Error(), want) {
			t.Errorf("%q: got %v, want %q", match, err, want)
		}
	}
}

func TestVerbForms(t *testing.T) {
	w := words{Irregular: map[string]string{"forget": "forgot forgotten", "send": "sent"}}
	for text, want := range map[string]string{
		"check":       "check checked checking checks",
		"apologise":   "apologise apologised apologises apologising",
		"notify":      "notified notifies notify notifying",
		"stop":        "stop stopped stopping stops",
		"admit":       "admit admits admitted admitting",
		"forget":      "forget forgets forgetting forgot forgotten",
		"fix.past":    "fixed",
		"send.past":   "sent",
		"review.ing":  "reviewing",
		"forget.done": "forgotten",
		"agree.s":     "agrees",
	} {
		forms, err := w.forms(text)
		slices.Sort(forms)
		forms = slices.Compact(forms)
		if got := strings.Join(forms, " "); err != nil || got != want {
			t.Errorf("{%s} is %q, %v; want %q", text, got, err, want)
		}
	}
}

// compiled gives rules of one rule, which counts steps.
func compiled(w *words, lexicon *prose.Lexicon, rule Rule) (*Rules, error) {
	rule.Counts = "step"
	f := &criterionFile{criterion: practice.CorrectiveAction, rules: []Rule{rule}}
	reader, compiler := newReader(), newCompiler(w, lexicon)
	if err := f.read(reader); err != nil {
		return nil, err
	}
	if err := compiler.compile(f); err != nil {
		return nil, err
	}
	return &Rules{rules: f.rules, lexicon: lexicon, automaton: newAutomaton(reader.patterns, compiler.slots, lexicon.Len())}, nil
}

// alone gives them with a lexicon of their own.
func alone(t *testing.T, w *words, rule Rule) *Rules {
	t.Helper()
	r, err := compiled(w, prose.NewLexicon(), rule)
	if err != nil {
		t.Fatal(err)
	}
	return r
}

func TestNotation(t *testing.T) {
	w := words{
		Classes:   map[string]string{"STATE": "was had liked"},
		Irregular: map[string]string{"ring": "rang rung", "have": "had"},
	}
	for name, c := range map[string]struct{ match, text string }{
		"any past":                {"i {*.past}", "[I rang] her, [I glorped] it, I ring, I need it, I see."},
		"any participle":          {"i have {*.done}", "[I have rung] her, [I have glorped] it, I have rang."},
		"any past but some":       {"i {*.past}!<STATE>", "[I rang], I had it, I liked it, [I asked]."},
		"a new clause alone":      {"(; |; then )rang|saw", "I rang her, [saw] him, [then rang] and saw him."},
		"but one of several":      {"i {*.past}!<STATE>|rang her", "I rang her, [I phoned her]."},
		"any word but some":       {"i !<STATE>|not go", "[I will go], I not go, I had go."},
		"any word but some, then": {"i * go", "[I will go], [I not go]."},
	} {
		t.Run(name, func(t *testing.T) {
			if got := marked(alone(t, &w, Rule{Patterns: []Pattern{{Match: c.match}}}), plain(c.text)); got != c.text {
				t.Errorf("marks %s", got)
			}
		})
	}
}

func TestARuleHoldsWhereItSays(t *testing.T) {
	long := strings.Repeat("a ", 49) + "a. "
	for name, c := range map[string]struct {
		where, found string
		in           practice.Answer
	}{
		"in its parts":     {"task result", "task 0, result 0, result 15", practice.Answer{"It ended.", "It ended.", "It ended.", "It ended. Then it ended."}},
		"without a Result": {"result", "action 101", practice.Answer{"It ended.", "", long + "It ended."}},
		"only no Result":   {"result", "", practice.Answer{"It ended.", "It ended.", long + "It ended."}},
		"in one box":       {"result", "situation 212", practice.Answer{"It ended. " + long + long + "It ended."}},
		"in one box, too":  {"action", "situation 6", practice.Answer{"Here. It ended. " + long}},
		"a short one":      {"result", "", practice.Answer{"It ended. It ended. It ended."}},
	} {
		t.Run(name, func(t *testing.T) {
			rules := alone(t, &words{}, Rule{Patterns: []Pattern{{Match: "it ended"}}, Where: strings.Fields(c.where)})
			checker := New(rules)
			checker.look(practice.Event, c.in)
			var got []string
			for _, h := range checker.hits {
				got = append(got, fmt.Sprint(h.part.Key(), " ", checker.texts[h.part].Tokens[h.first].From))
			}
			if strings.Join(got, ", ") != c.found {
				t.Errorf("found in %q", got)
			}
		})
	}
}
