package check

import (
	"io/fs"
	"reflect"
	"strings"
	"testing"

	"retake/assets"
	"retake/practice"
)

// Rules are what the decoder of any TOML makes of them too.
func TestRulesAreDecodedAsAnyTOML(t *testing.T) {
	for _, c := range practice.Criteria {
		f := criterionFile{criterion: c}
		var err error
		if f.text, err = fs.ReadFile(assets.Rules(), f.name()); err != nil {
			t.Fatal(err)
		}
		if err := f.decode(); err != nil {
			t.Fatal(err)
		}
		var want struct {
			Level          map[string]Wording
			Fix            fixes
			Probes         []string
			Classes, Verbs map[string]string
			Rule           []Rule
		}
		if err := practice.Decode(f.name(), f.text, &want); err != nil {
			t.Fatal(err)
		}
		if len(f.rules) != len(want.Rule) {
			t.Fatalf("%s: %d rules, want %d", f.name(), len(f.rules), len(want.Rule))
		}
		for i := range f.rules {
			if !reflect.DeepEqual(f.rules[i], want.Rule[i]) {
				t.Errorf("%s: rule %q is %+v, want %+v", f.name(), want.Rule[i].ID, f.rules[i], want.Rule[i])
			}
		}
	}
}

// What can't be a rule is refused, and its line named.
func TestWhatIsNoRuleIsNamed(t *testing.T) {
	for name, c := range map[string]struct {
		text, want string
		line       int
	}{
		"unknown key":     {"[[rule]]\nid = 'a'\nname = 'b'", `unknown key "rule.name"`, 3},
		"key of a table":  {"[[rule]]\n[[rule.patterns]]\nwhy = 'b'", `unknown key "rule.patterns.why"`, 3},
		"dotted key":      {"[[rule]]\nunless.quoted = 'b'", `unknown key "rule.unless.quoted"`, 2},
		"key twice":       {"[[rule]]\nid = 'a'\nid = 'b'", `"rule.id" stands there twice`, 3},
		"list twice":      {"[[rule]]\nno = ['a']\nno = ['b']", `"rule.no" stands there twice`, 3},
		"scope twice":     {"[[rule]]\n[rule.unless]\nquoted = 'a'\nquoted = 'b'", `"rule.unless.quoted" stands there twice`, 4},
		"number":          {"[[rule]]\nid = 1", `"rule.id" stands there twice, or is not`, 2},
		"text for a list": {"[[rule]]\nno = 'a'", `"rule.no" stands there twice, or is not`, 2},
		"list of numbers": {"[[rule]]\nno = ['a', 1]", `"rule.no" stands there twice, or is not`, 2},
		"table twice":     {"[[rule]]\n[rule.spare]\n[rule.spare]", `no place for a table "rule.spare"`, 3},
		"one table":       {"[[rule]]\n\n[rule.patterns]", `no place for a table "rule.patterns"`, 3},
		"other table":     {"[[rule]]\n[classes]", `no place for a table "classes"`, 2},
		"no rule":         {"[[rule.patterns]]", `no place for a table "rule.patterns"`, 1},
		"not closed":      {"[[rule]]\nid = 'a", "", 2},
	} {
		t.Run(name, func(t *testing.T) {
			_, line, err := decodeRules([]byte(c.text))
			if err == nil || !strings.Contains(err.Error(), c.want) || line != c.line {
				t.Errorf("line %d: %v; want line %d: %s", line, err, c.line, c.want)
			}
		})
	}
}
