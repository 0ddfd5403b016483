package split

import (
	"regexp"
	"strings"

	"retake/practice"
)

// heading is the name or initial of a part as a heading. At the beginning of a line it may be written in any of these
// ways: "Situation: ...", "## Task", "**Action** ...", "3. Results - ...", "(S) ..."; within a line it is "Task: ..."
// at the beginning of a sentence. The first group is the part of the former, the second that of the latter.
var heading = regexp.MustCompile(`(?m)` +
	`^[ \t]*(?:\d[.)][ \t]*)?[-#>•*_( \t]*` + `((?i:situation|task|action|result)|[STAR])(?i:s)?` +
	`(?:[*_)]*[ \t]*[:–—][*_]*|[*_)]*[ \t]*-+[ \t]|[*_)]*[ \t\r]*$|\)[*_]*|\*\*|__)` +
	`|[.!?]["”’)]?[ \t]+((?:Situation|Task|Action|Result)s?|[STAR]):`)

// byHeadings cuts a text that names at least two of its parts. What stands before the first heading goes to the
// situation. Nothing is lost but the headings.
func byHeadings(text string) (practice.Answer, bool) {
	var a practice.Answer
	put := func(part practice.Section, more string) {
		a[part] = strings.TrimSpace(a[part] + "\n" + strings.TrimSpace(more))
	}
	part, from, named := practice.Situation, 0, map[practice.Section]bool{}
	for _, m := range heading.FindAllStringSubmatchIndex(text, -1) {
		begin, name := m[0], m[2]
		if name < 0 {
			begin, name = m[4], m[4]
		}
		put(part, text[from:begin])
		part, from = lettered(text[name]), m[1]
		named[part] = true
	}
	put(part, text[from:])
	return a, len(named) >= 2
}

// lettered gives the part whose name begins with a letter: s, t, a or r, large or small.
func lettered(letter byte) practice.Section {
	return practice.Section(strings.IndexByte("star", letter|' '))
}
