package report

import (
	"strings"

	"retake/practice"
)

// Answer is an answer as plain text: its parts in order, a blank line between them, each exactly as it was typed.
// Headings puts the part's name on a line above it. Parts with nothing but white space are left out, name and all.
func Answer(a practice.Answer, headings bool) string {
	var parts []string
	for _, part := range practice.Sections {
		text := a[part]
		if empty(text) {
			continue
		}
		if headings {
			text = part.Name() + "\n" + text
		}
		parts = append(parts, text)
	}
	return strings.Join(parts, "\n\n")
}
