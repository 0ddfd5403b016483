package check

import (
	"testing"

	"retake/practice"
)

func TestAnchors(t *testing.T) {
	c := New(load(t))
	for name, test := range map[string]struct {
		answer practice.Answer
		want   anchors
	}{
		"none":                       {practice.Answer{"I may have lost it one day."}, anchors{}},
		"a year and a month":         {practice.Answer{"It was in June 2021."}, anchors{dates: 2}},
		"a month in lower case":      {practice.Answer{"it was in june"}, anchors{dates: 1}},
		"a month that is a verb too": {practice.Answer{"May I say that they march? It was in May."}, anchors{dates: 1}},
		"a day":                      {practice.Answer{"It was on a Monday."}, anchors{days: 1}},
		"figures":                    {practice.Answer{"I had 40 of them and lost three."}, anchors{figures: 2}},
		"names":                      {practice.Answer{"I lived in Dunfermline with Kowalczyk."}, anchors{names: 2}},
		"what names did":             {practice.Answer{"Kowalczyk dropped it. Then Dunja told her."}, anchors{names: 1, acts: 2}},
		"the same again":             {practice.Answer{"It was in 2021.", "It was in 2021."}, anchors{dates: 1}},
		"a result of its own":        {practice.Answer{"I dropped the tray and told them.", "", "", "It was in 2021."}, anchors{}},
		"all in the result":          {practice.Answer{"", "", "", "It was in 2021."}, anchors{dates: 1}},
	} {
		t.Run(name, func(t *testing.T) {
			c.Judge(practice.Question{Kind: practice.Event}, test.answer)
			if got := c.seen.anchors; got != test.want {
				t.Errorf("got %+v, want %+v", got, test.want)
			}
		})
	}
}
