// Package prose turns a text into sentences and tokens, and says of each token how far it can be taken at its word.
//
// A [Lexicon] gives the words that anybody cares about a [Symbol]; all others share [Unknown]. [Lexicon.Scan] makes one
// pass over the bytes: tokens with their spans, contractions taken apart (didn't, didnt: did + not), sentences found by
// our own rules, since people also write "i did x. i did y.". Then the scopes are laid over each sentence from left to
// right: what is negated, quoted, reported, hypothetical or asked ([Flags]).
//
// A scan reuses the memory of the [Text] it fills and allocates nothing once that has grown.
package prose
