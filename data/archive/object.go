package archive

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"strings"
	"unicode/utf8"
)

// object is a JSON object, split: its values by their keys. Keys have small letters, since encoding/json takes Kind
// for kind.
type object map[string]json.RawMessage

// readObject checks a text that is to be one JSON object and nothing else, and splits it.
func readObject(text []byte) (object, error) {
	if !utf8.Valid(text) {
		return nil, errors.New("it is not UTF-8")
	}
	if !json.Valid(text) {
		return nil, fmt.Errorf("it is not JSON: %w", json.Unmarshal(text, new(json.RawMessage)))
	}
	if bytes.TrimSpace(text)[0] != '{' {
		return nil, errors.New("it is not a JSON object")
	}
	if _, deepest := nesting(bytes.TrimSpace(text)); deepest > maxDepth {
		return nil, fmt.Errorf("it is nested %d deep, and %d is the most", deepest, maxDepth)
	}
	return split(text)
}

// split takes a text apart that is known to be one JSON object. Error: a key stands twice in it.
func split(text []byte) (object, error) {
	o := object{}
	rest := skip(text, '{')
	for rest[0] != '}' {
		key, after := cutValue(rest)
		value, after := cutValue(skip(after, ':'))
		var name string
		if err := json.Unmarshal(key, &name); err != nil {
			return nil, err
		}
		// Upper case first, for the long s, whose lower case is itself.
		name = strings.ToLower(strings.ToUpper(name))
		if _, twice := o[name]; twice {
			return nil, fmt.Errorf("the key %.60q stands in it twice", name)
		}
		o[name] = value
		rest = skip(after, ',')
	}
	return o, nil
}

// only tells whether the object has these keys and no others.
func (o object) only(keys ...string) error {
	for _, key := range keys {
		if _, ok := o[key]; !ok {
			return fmt.Errorf("it has no %q", key)
		}
	}
	for key := range o {
		if !strings.Contains(" "+strings.Join(keys, " ")+" ", " "+key+" ") {
			return fmt.Errorf("it has an unknown key, %.60q", key)
		}
	}
	return nil
}

// skip leaves out white space, with one sign in it if it is there.
func skip(text []byte, sign byte) []byte {
	const white = " \t\r\n"
	text = bytes.TrimLeft(text, white)
	if text[0] == sign {
		text = bytes.TrimLeft(text[1:], white)
	}
	return text
}

// cutValue gives the value that valid JSON goes on with, and what follows it.
func cutValue(text []byte) (value, rest []byte) {
	var n int
	switch text[0] {
	case '"':
		n = quoted(text)
	case '{', '[':
		n, _ = nesting(text)
	default:
		n = bytes.IndexAny(text, ",} \t\r\n")
	}
	return text[:n], text[n:]
}

// nesting measures the object or array that valid JSON goes on with: its bytes, and how deep others lie in it. One
// without any is 1 deep.
func nesting(text []byte) (n, deepest int) {
	for depth := 0; ; {
		switch text[n] {
		case '"':
			n += quoted(text[n:])
			continue
		case '{', '[':
			depth++
			deepest = max(deepest, depth)
		case '}', ']':
			depth--
		}
		if n++; depth == 0 {
			return n, deepest
		}
	}
}

// quoted counts the bytes of the string that valid JSON goes on with, its quotes among them.
func quoted(text []byte) int {
	n := 1
	for text[n] != '"' {
		if text[n] == '\\' {
			n++
		}
		n++
	}
	return n + 1
}

// unescaped gives JSON with <, > and & as themselves, which encoding/json escapes for use in web pages, even below
// nouns that write themselves when it is asked not to.
func unescaped(text []byte) []byte {
	short := make([]byte, 0, len(text))
	for len(text) > 0 {
		n := bytes.IndexByte(text, '\\')
		if n < 0 {
			break
		}
		short, text = append(short, text[:n]...), text[n:]
		if sign, ok := webSigns[string(bytes.ToLower(text[:min(6, len(text))]))]; ok {
			short, text = append(short, sign), text[6:]
			continue
		}
		short, text = append(short, text[:2]...), text[2:]
	}
	return append(short, text...)
}

var webSigns = map[string]byte{`\u003c`: '<', `\u003e`: '>', `\u0026`: '&'}
