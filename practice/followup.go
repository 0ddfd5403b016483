package practice

import (
	"crypto/sha256"
	"encoding/hex"
	"slices"
)

// FollowUp makes a question of an interviewer's follow-up to another one, to be practised like any other. The same text
// always has the same ID.
func FollowUp(of Question, text string) Question {
	sum := sha256.Sum256([]byte(text))
	return Question{
		ID: "probe-" + hex.EncodeToString(sum[:])[:12], Text: text, Kind: of.Kind, Theme: of.Theme,
		Why:    "To look into the part of your answer that says least so far.",
		Watch:  "Answer it straight in your first sentence, then tell the same story again with this at its heart.",
		Probes: slices.DeleteFunc(slices.Clone(of.Probes), func(probe string) bool { return probe == text }),
	}
}
