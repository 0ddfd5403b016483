package practice

import "time"

// Lengths and times, used alike by the live bar, the check and what the app tells the person. Words are counted over
// the whole answer.
const (
	// SpeakingRate in words a minute: conversational English is SpeakingFrom to SpeakingTo.
	SpeakingRate = 140
	SpeakingFrom = 130
	SpeakingTo   = 160

	// TooShortToJudge: below it no score is given at all.
	TooShortToJudge = 50

	// Good length is GoodFrom to GoodTo words; it is Missing below ShortBelow and above LongAbove. Speaking to the
	// point for 50 s to 2:20 is what interview guides advise; answers that hiring professionals published as strong
	// have 65 to 187 words (quartiles), so that brevity costs nothing but clarity.
	GoodFrom   = 120
	GoodTo     = 320
	ShortBelow = 80
	LongAbove  = 400

	// WritingTime is given until the person's own pace is known: people compose at about 19 words a minute (Karat et
	// al. 1999).
	WritingTime = 8 * time.Minute
)

// Spoken is how long a number of words takes to say at a rate in words a minute.
func Spoken(words, rate int) time.Duration {
	return time.Duration(words) * time.Minute / time.Duration(rate)
}
