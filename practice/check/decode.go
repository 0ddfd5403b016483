package check

import (
	"bytes"
	"errors"
	"fmt"

	"github.com/pelletier/go-toml/v2/unstable"

	"retake/practice"
)

// decode decodes the text of the file: what stands before its rules by the names of the fields, and the rules, which are
// thousands of small tables, as they are parsed, in a quarter of the time.
func (f *criterionFile) decode() error {
	head := bytes.Index(f.text, []byte("\n[[rule]]")) + 1
	if head == 0 {
		head = len(f.text)
	}
	if err := practice.Decode(f.name(), f.text[:head], f); err != nil {
		return err
	}
	rules, line, err := decodeRules(f.text[head:])
	if err != nil {
		return fmt.Errorf("%s:%d: %w", f.name(), bytes.Count(f.text[:head], []byte("\n"))+line, err)
	}
	f.rules = rules
	return nil
}

// ruleDecoder decodes the tables that rules are written in: [[rule]], and below it [rule.unless], [rule.spare] and
// [[rule.patterns]].
type ruleDecoder struct {
	rules    []Rule
	patterns []Pattern // of all of them
	lists    stock[string]

	table []byte // the name of the last one
	key   []byte // with that name before it
}

// bytesPattern is how much text a pattern has at least on average, with its examples and its part of the rule's own text.
const bytesPattern = 200

// decodeRules decodes the tables of rules, and tells in which line of the text an error is.
func decodeRules(text []byte) (rules []Rule, line int, err error) {
	d := ruleDecoder{patterns: make([]Pattern, 0, len(text)/bytesPattern)}
	var parser unstable.Parser
	parser.Reset(text)
	for parser.NextExpression() {
		e := parser.Expression()
		if err := d.take(e); err != nil {
			key := e.Key()
			key.Next()
			return nil, parser.Shape(key.Node().Raw).Start.Line, err
		}
	}
	err = parser.Error()
	if at := (*unstable.ParserError)(nil); errors.As(err, &at) {
		line = parser.Shape(parser.Range(at.Highlight)).Start.Line
	}
	return d.rules, line, err
}

// take takes over a line, be it the head of a table or a key.
func (d *ruleDecoder) take(e *unstable.Node) error {
	if e.Kind != unstable.KeyValue {
		d.table = appendName(d.table[:0], e)
		return d.begin(e.Kind == unstable.ArrayTable)
	}
	d.key = appendName(append(append(d.key[:0], d.table...), '.'), e)
	taken := false
	switch value := e.Value(); into := d.place().(type) {
	case *string:
		if taken = *into == "" && value.Kind == unstable.String; taken {
			*into = string(value.Data)
		}
	case *[]string:
		if taken = *into == nil && value.Kind == unstable.Array; taken {
			*into, taken = d.texts(value)
		}
	case map[string]string:
		key := string(d.key[len(d.table)+1:])
		if _, twice := into[key]; !twice && value.Kind == unstable.String {
			into[key], taken = string(value.Data), true
		}
	default:
		return fmt.Errorf("unknown key %q", d.key)
	}
	if !taken {
		return fmt.Errorf("%q stands there twice, or is not what it should be", d.key)
	}
	return nil
}

// appendName appends the name of a table or key, with points between its parts.
func appendName(to []byte, e *unstable.Node) []byte {
	for parts := e.Key(); parts.Next(); {
		to = append(to, parts.Node().Data...)
		if !parts.IsLast() {
			to = append(to, '.')
		}
	}
	return to
}

// begin begins a table, which may be one of many of its name.
func (d *ruleDecoder) begin(many bool) error {
	if many && string(d.table) == "rule" {
		d.rules = append(d.rules, Rule{})
		return nil
	}
	if len(d.rules) > 0 {
		switch rule := &d.rules[len(d.rules)-1]; {
		case many && string(d.table) == "rule.patterns":
			from := len(d.patterns) - len(rule.Patterns)
			d.patterns = append(d.patterns, Pattern{})
			rule.Patterns = d.patterns[from:]
			return nil
		case !many && string(d.table) == "rule.unless" && rule.Unless == nil:
			rule.Unless = map[string]string{}
			return nil
		case !many && string(d.table) == "rule.spare" && rule.Spare == nil:
			rule.Spare = map[string]string{}
			return nil
		}
	}
	return fmt.Errorf("no place for a table %q", d.table)
}

// place gives where the value of the key belongs; nil if nowhere.
func (d *ruleDecoder) place() any {
	rule := &d.rules[len(d.rules)-1]
	switch string(d.table) {
	case "rule.unless":
		return rule.Unless
	case "rule.spare":
		return rule.Spare
	}
	switch string(d.key) {
	case "rule.id":
		return &rule.ID
	case "rule.counts":
		return &rule.Counts
	case "rule.where":
		return &rule.Where
	case "rule.no":
		return &rule.No
	case "rule.message":
		return &rule.Message
	case "rule.suggestion":
		return &rule.Suggestion
	case "rule.why":
		return &rule.Why
	}
	if string(d.table) == "rule.patterns" {
		switch last := &rule.Patterns[len(rule.Patterns)-1]; string(d.key[len(d.table):]) {
		case ".match":
			return &last.Match
		case ".yes":
			return &last.Yes
		}
	}
	return nil
}

// texts gives the texts of an array; there may be nothing else in it.
func (d *ruleDecoder) texts(array *unstable.Node) (all []string, ok bool) {
	n := 0
	for each := array.Children(); each.Next(); n++ {
		if each.Node().Kind != unstable.String {
			return nil, false
		}
	}
	all = d.lists.take(n)
	for i, each := 0, array.Children(); each.Next(); i++ {
		all[i] = string(each.Node().Data)
	}
	return all, true
}
