package practice

// Advice is one thing that would raise the score.
type Advice struct {
	Criterion Criterion
	Gain      int     // points of the score, 1 to 100
	Part      Section // where to write it
	Title     string  // what to do, in a few words
	Text      string  // what is there and what is missing, in a sentence or two
	Start     string  // how a sentence of the person's own could begin, without quotation marks
	Hint      string  // the same while the answer is being written; empty where the criterion is Good
}
