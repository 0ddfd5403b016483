package check

import (
	"bufio"
	"fmt"
	"io"
	"maps"
	"slices"
	"strings"

	"retake/practice"
)

// Page writes all that the rules say as Markdown: each criterion with its levels and what they are worth, each rule with
// its reason, its source, what it finds and what it leaves alone, and what holds the score.
func (r *Rules) Page(to io.Writer) error {
	w := bufio.NewWriter(to)
	fmt.Fprintf(w, "# How an answer is judged\n\nRules %s. Each criterion has a level, each level its points; the points add up to the score.\n", r.version)
	for _, c := range practice.Criteria {
		fmt.Fprintf(w, "\n## %s\n\n", c.Name())
		fmt.Fprint(w, "| level | points | it says | it suggests |\n| --- | --- | --- | --- |\n")
		for level := practice.Strong; level >= practice.Missing; level-- {
			words := r.wordings[c][level]
			fmt.Fprintf(w, "| %s | %d | %s | %s |\n", level.Word(false), points(c, level), words.Message, words.Suggestion)
		}
		for _, rule := range r.rules {
			if rule.Criterion == c {
				rule.write(w)
			}
		}
	}
	fmt.Fprint(w, "\n## What holds the score\n\nWhere one of these is found the score is held; of what lies above a tenth counts.\n\n")
	for _, key := range capKeys {
		fmt.Fprintf(w, "- %s: held at %d because %s.\n", key, capped[key], r.Because(key))
	}
	return w.Flush()
}

// write writes what a rule says.
func (r *Rule) write(w io.Writer) {
	does := "Costs points"
	if featureTable[r.feature].helps {
		does = "Helps"
	}
	fmt.Fprintf(w, "\n### %s\n\n%s. %s\n", r.ID, does, r.Why)
	if r.Message != "" {
		fmt.Fprintf(w, "\nIt says: %s %s\n", r.Message, r.Suggestion)
	}
	fmt.Fprint(w, "\nFinds:\n\n")
	for _, p := range r.Patterns {
		for _, yes := range p.Yes {
			fmt.Fprintf(w, "- %s\n", strings.NewReplacer("[", "**", "]", "**").Replace(yes))
		}
	}
	fmt.Fprint(w, "\nLeaves alone:\n\n")
	for _, no := range r.No {
		fmt.Fprintf(w, "- %s\n", no)
	}
	for _, scope := range slices.Sorted(maps.Keys(r.Unless)) {
		fmt.Fprintf(w, "- %s (%s)\n", r.Unless[scope], scope)
	}
}
