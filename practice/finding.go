package practice

// Span is a stretch of one part of an answer, in bytes from its start: From is its first byte, To the one behind its
// last. Both lie on rune boundaries.
type Span struct {
	Part Section `json:"part"`
	From int     `json:"from"`
	To   int     `json:"to"`
}

// Finding is a span, its words, and the rule that saw it.
type Finding struct {
	Span
	Text  string `json:"text"`
	Rule  string `json:"rule"`
	Helps bool   `json:"helps"` // whether it earns points or costs them
}

// Severity names what makes a finding severe.
type Severity string

const (
	Denial   Severity = "denial"   // says there was no mistake, or none of mine
	Blame    Severity = "blame"    // puts it on somebody or something else
	Contempt Severity = "contempt" // insults, sneers
	Risky    Severity = "risky"    // politics, religion, sex, drugs
	Honesty  Severity = "honesty"  // lied, covered up
	Crime    Severity = "crime"    // stole, forged
	Safety   Severity = "safety"   // put people in danger by neglect
)

// Criterion is the one that a severe finding counts against.
func (s Severity) Criterion() Criterion {
	if s == Denial || s == Blame {
		return Ownership
	}
	return Tone
}

// Severe is a finding that holds the score down, or stands even where there is none.
type Severe struct {
	Kind Severity `json:"kind"`
	Span
	Text string `json:"text"`
	Rule string `json:"rule"`
}

// Cap holds the score at a number of points, whatever the criteria are worth together.
type Cap struct {
	At      int    `json:"at"`
	Because string `json:"because"` // the severe kind, or the criterion's key
}
