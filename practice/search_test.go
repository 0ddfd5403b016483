package practice_test

import (
	"slices"
	"testing"
	"testing/fstest"

	"retake/assets"
	"retake/practice"
)

func TestSearch(t *testing.T) {
	const rest = "\nwhy = \"To see.\"\nwatch = \"Say yes.\"\nprobes = [\"When?\", \"Why?\"]\n"
	bank, err := practice.LoadBank(fstest.MapFS{
		"1.toml": {Data: []byte("theme = \"own\"\nname = \"Own mistake\"\n[[question]]\nid = \"a\"\nkind = \"event\"\ntext = \"What didn’t you check?\"" + rest +
			"[[question]]\nid = \"b\"\nkind = \"event\"\ntext = \"Which Order went wrong?\"" + rest)},
		"2.toml": {Data: []byte("theme = \"late\"\nname = \"Missed deadline\"\n[[question]]\nid = \"c\"\nkind = \"event\"\ntext = \"What order was late?\"" + rest)},
	})
	if err != nil {
		t.Fatal(err)
	}
	for query, want := range map[string][]string{
		"":             {"a", "b", "c"},
		" \t":          {"a", "b", "c"},
		"order":        {"b", "c"},
		"ORD":          {"b", "c"},
		"mistake":      {"a", "b"}, // the theme's name
		"wrong own":    {"b"},      // one word here, one there
		"order check":  nil,
		"didn't":       {"a"},
		"DIDN’T check": {"a"},
		"went order":   {"b"}, // in any order
		"late":         {"c"},
		"own-mistake":  nil,
	} {
		var got []string
		for _, q := range bank.Search(query) {
			got = append(got, q.ID)
		}
		if !slices.Equal(got, want) {
			t.Errorf("%q finds %q, want %q", query, got, want)
		}
	}
	whole, err := practice.LoadBank(assets.Questions())
	if err != nil {
		t.Fatal(err)
	}
	if got, all := whole.Search(""), whole.Questions(); len(got) != len(all) || got[0].ID != all[0].ID || got[len(got)-1].ID != all[len(all)-1].ID {
		t.Errorf("an empty query finds %d of %d", len(got), len(all))
	}
}
