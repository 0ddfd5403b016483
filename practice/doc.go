// Package practice holds the nouns of interview practice and what one does with them.
//
// A [Question] of some [Kind] is answered in four parts, one a [Section]: an [Answer]. A checker turns both into a
// [Check]: a [Level] for each [Criterion], the [Finding]s those rest on (each a span of the answer and the rule that
// saw it), severe findings, caps and a [Score], or the [Gate] that holds the score back. A finished answer with its
// check is an [Attempt] ("try" on screen). Notes are about an attempt; rounds, stories, own questions and settings
// stand beside it. Each of these is a [Record]. A note may be a [Telling]: the answer was told [Aloud], from [Cues].
//
// A [Session] is one question being answered: it takes what is typed, keeps the [Draft] and the clocks of thinking and
// writing ([Countdown]) by the person's [Preferences], and ends in an attempt. While it goes on [Hints] chooses what to
// say about the answer so far; what would raise the score most, in both places, is an [Advice].
//
// The package knows no pixel, no disk and no clock. Whatever needs the time takes an [Instant]; whatever needs the
// checker takes it as the small interface [Checker].
package practice
