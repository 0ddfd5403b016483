package practice_test

import (
	"fmt"
	"slices"
	"strings"
	"testing"
	"unicode/utf8"

	"pgregory.net/rapid"

	"retake/practice"
)

func TestCues(t *testing.T) {
	for name, c := range map[string]struct{ text, want string }{
		"a scene":                {"In May I ran the till of a garden centre for a week.", "May, ran, till, garden, centre, week"},
		"steps":                  {"On Friday I forgot to take the vouchers out of the drawer. That was my mistake. I told my supervisor as soon as I noticed. Then I called the bank, and I corrected the sheet by hand.", "Friday, vouchers, supervisor, noticed, called, corrected"},
		"a duty":                 {"I was to close it every evening.", "close, evening"},
		"figures with a noun":    {"I ordered 30 red roses and 12 vases for £400, two days late.", "ordered, 30 red roses, 12 vases, £400, two days, late"},
		"times and dates":        {"At 9:30, on 17 March, by 4 p.m. on 2 May 2024.", "9:30, 17 March, 4 p.m., 2 May, 2024"},
		"numbers that count not": {"The two of them left at seven sharp, two together.", "left, sharp, together"},
		"names":                  {"I wrote to Anna Brown at Terminal 5 in New Zealand about the CRM.", "wrote, Anna Brown, Terminal 5, New Zealand, CRM"},
		"a title is no end":      {"I wrote to Mr. Brown.", "wrote, Mr, Brown"},
		"whose it is":            {"It was the customer’s invoice, and Anna's idea.", "customer, invoice, Anna, idea"},
		"no contractions":        {"I didn't, I couldn’t, I'd, we've, it's, that’s.", ""},
		"nothing that says how":  {"I quickly and honestly told the family.", "family"},
		"each once":              {"The order, two of my orders, my ordering: the order.", "order"},
		"brackets part":          {"I shipped 30 (roses) to 12. Boxes were late.", "shipped, 30, roses, 12, Boxes, late"},
		"a dash parts":           {"I shipped 30 — roses.", "shipped, 30, roses"},
		"no links":               {"I wrote to a@b.example and https://b.example/c_d.", "wrote"},
		"nothing too long":       {"The " + strings.Repeat("x", 25) + " was an ordeal.", "ordeal"},
		"German names":           {"The Rindfleischetikettierung in Köln was late.", "Rindfleischetikettierung, Köln, late"},
		"only function words":    {"And so it was that we had to do it all over again.", ""},
		"nothing":                {" \n ", ""},
		"no words":               {"... !!! — ?", ""},
		"spread over sentences": {
			"Supervisors, warehouses, customers, deliveries, containers and pallets. I forgot. She waited.",
			"Supervisors, warehouses, deliveries, containers, forgot, waited",
		},
		"lines are sentences": {"Supervisors, warehouses, customers, deliveries, containers\nsent mail", "Supervisors, warehouses, deliveries, containers, sent, mail"},
	} {
		t.Run(name, func(t *testing.T) {
			got := practice.Cues(practice.Answer{practice.Action: c.text})
			if s := strings.Join(got[practice.Action], ", "); s != c.want || len(got) > 1 {
				t.Errorf("%q, want %q", s, c.want)
			}
		})
	}
}

func TestACueComesOnceInTheWholeAnswer(t *testing.T) {
	got := practice.Cues(practice.Answer{"The till was open.", "I was to close the till.", "", "The till balanced."})
	if s := fmt.Sprint(got); s != fmt.Sprint(map[practice.Section][]string{
		practice.Situation: {"till", "open"}, practice.Task: {"close"}, practice.Result: {"balanced"},
	}) {
		t.Error(s)
	}
}

func TestCuesOfAnyText(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		word := rapid.OneOf(rapid.String(), rapid.SampledFrom(strings.Fields(
			"I the till Anna Brown 30 £400 two roses didn't p.m. May 2024 ordered . — “ supervisor’s supervisors quickly 12: (Friday)")))
		a := practice.Answer{}
		for _, part := range practice.Sections {
			a[part] = strings.Join(rapid.SliceOfN(word, 0, 40).Draw(t, part.Key()), " ")
		}
		got := practice.Cues(a)
		seen := map[string]bool{}
		for _, part := range practice.Sections {
			cues := got[part]
			if len(cues) > 2*practice.MostCues {
				t.Fatalf("%d cues", len(cues))
			}
			for _, cue := range cues {
				if seen[cue] || strings.TrimSpace(cue) == "" || utf8.RuneCountInString(cue) > 24 {
					t.Fatalf("%q of %q", cue, cues)
				}
				seen[cue] = true
				for word := range strings.FieldsSeq(cue) {
					if !strings.Contains(a[part], word) {
						t.Fatalf("%q does not stand in %q", cue, a[part])
					}
				}
			}
		}
		if again := practice.Cues(a); !slices.Equal(again[practice.Action], got[practice.Action]) {
			t.Fatalf("%v, then %v", got, again)
		}
	})
}
