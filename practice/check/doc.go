// Package check judges an answer: parts → tokens → matches → features → criteria → score, with gates beside the score.
//
// [Load] reads the rules, which are data: one file a criterion, each rule one reason with all its patterns, its proofs
// and its source (see [Rule]). It is done once; [Rules] never change and may be shared.
//
// A [Checker] scans the four parts (package prose), finds in one pass where the patterns of all rules hold (automaton.go,
// match.go), drops what a scope forbids ("my manager said it was not my mistake"), and tallies what is left by [Feature].
// Beside what rules find stands what is counted: what pins a story down (anchors.go), statements that hold in general
// (general.go), words that are the answer's own (generic.go), and what is said again (repetition.go). Each criterion is one small pure
// function from the tallies to a level, in a file of its own. The levels earn points by one table, the points add up
// to the score, and caps hold it where something weighs more than everything else (points.go). Where an answer cannot
// be judged at all, a gate says why instead (gates.go).
//
// What would raise the score, and by how much, is worked out by the same table and caps (advice.go); its wording stands
// beside the rules of each criterion and in caps.toml (fix.go), and so do the questions an interviewer may ask next
// (followup.go).
//
// A checker belongs to one goroutine and reuses its memory.
package check
