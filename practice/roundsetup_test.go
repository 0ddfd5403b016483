package practice_test

import (
	"slices"
	"testing"

	"retake/practice"
)

func TestTheQuestionsOfARound(t *testing.T) {
	bank := []practice.Question{
		{ID: "own-1", Theme: "own"},
		{ID: "own-2", Theme: "own"},
		{ID: "own-3", Theme: "own"},
		{ID: "fail-1", Theme: "fail"},
		{ID: "fail-2", Theme: "fail"},
	}
	tries := []practice.Summary{ // newest first
		{Question: "own-1", Score: 55},
		{Question: "own-2", Score: practice.NoScore},
		{Question: "fail-1", Score: 40},
		{Question: "own-2", Score: 70},
		{Question: "own-1", Score: 20},
	}
	for name, c := range map[string]struct {
		setup practice.RoundSetup
		want  []string
		any   bool // in any order
	}{
		"new ones, then the weakest":        {practice.RoundSetup{Count: 4, Choosing: practice.NewFirst, Themes: []string{"own", "fail"}}, []string{"", "", "fail-1", "own-1"}, false},
		"only weak ones, the weakest first": {practice.RoundSetup{Count: 5, Choosing: practice.WeakOnly, Themes: []string{"own", "fail"}}, []string{"fail-1", "own-1"}, false},
		"of one theme":                      {practice.RoundSetup{Count: 5, Choosing: practice.AtRandom, Themes: []string{"fail"}}, []string{"fail-1", "fail-2"}, true},
		"a fixed set in its order":          {practice.RoundSetup{Count: 3, Choosing: practice.FixedSet, Fixed: []string{"own-3", "gone", "fail-2"}}, []string{"own-3", "fail-2"}, false},
		"no theme":                          {practice.RoundSetup{Count: 3, Choosing: practice.NewFirst}, nil, false},
	} {
		t.Run(name, func(t *testing.T) {
			var got []string
			for _, q := range c.setup.Choose(bank, tries) {
				got = append(got, q.ID)
			}
			if c.any {
				slices.Sort(got)
			}
			for i, id := range c.want {
				if id == "" && i < len(got) { // one that was never tried
					if got[i] != "own-3" && got[i] != "fail-2" {
						t.Errorf("question %d is %s", i+1, got[i])
					}
					got[i] = ""
				}
			}
			if !slices.Equal(got, c.want) {
				t.Errorf("takes %q, not %q", got, c.want)
			}
		})
	}
}

func TestASeedMakesARoundRepeatable(t *testing.T) {
	var bank []practice.Question
	for _, id := range "abcdefghijklmnop" {
		bank = append(bank, practice.Question{ID: string(id), Theme: "own"})
	}
	order := func(seed uint64, tries ...practice.Summary) (ids string) {
		for _, q := range (practice.RoundSetup{Count: 7, Choosing: practice.AtRandom, Themes: []string{"own"}, Seed: seed}).Choose(bank, tries) {
			ids += q.ID
		}
		return ids
	}
	if one, again := order(1), order(1, practice.Summary{Question: "a", Score: 10}); one != again {
		t.Errorf("seed 1 gives %s, then %s for somebody who has tried", one, again)
	}
	if order(1) == order(2) || order(1) == "abcdefg" {
		t.Error("another seed gives another round")
	}
}
