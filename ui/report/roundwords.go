package report

import (
	"fmt"
	"math"
	"strings"

	"retake/practice"
)

// clock writes milliseconds as minutes and seconds: 1:26.
func clock(ms int64) string {
	s := (ms + 500) / 1000
	return fmt.Sprintf("%d:%02d", s/60, s%60)
}

// signed writes a change with its sign and so many decimals: "+9", "−0.3", "same".
func signed(by float64, decimals int) string {
	digits := fmt.Sprintf("%.*f", decimals, math.Abs(by))
	switch {
	case !strings.ContainsAny(digits, "123456789"):
		return "same"
	case by < 0:
		return "−" + digits
	}
	return "+" + digits
}

// tenths is a criterion's average level in tenths; empty where it was not judged.
func tenths(m practice.Mark) string {
	if math.IsNaN(float64(m)) {
		return ""
	}
	return fmt.Sprintf("%.1f", m)
}

func counted(n int, what string) string {
	if n == 1 {
		return "1 " + what
	}
	return fmt.Sprintf("%d %ss", n, what)
}

// HowOften counts in words: "once", "twice", "3 times".
func HowOften(n int) string {
	switch n {
	case 1:
		return "once"
	case 2:
		return "twice"
	}
	return fmt.Sprintf("%d times", n)
}

// OverTime says how many answers took longer than their time; nothing for none.
func OverTime(answers int) string {
	switch answers {
	case 0:
		return ""
	case 1:
		return "one answer over time"
	}
	return fmt.Sprintf("%d answers over time", answers)
}

func answersOf(n, of int) string {
	switch {
	case n == 0:
		return "no answer"
	case of == 1:
		return "the one answer"
	case n == of:
		return fmt.Sprintf("all %d answers", of)
	}
	return fmt.Sprintf("%d of %d answers", n, of)
}

// withheld says why an answer has no score.
func withheld(g practice.Gate) string {
	switch g {
	case practice.GateNone:
		return ""
	case practice.GateShort:
		return "too short to judge"
	case practice.GateLanguage:
		return "not in English"
	case practice.GateGibberish:
		return "not to be read as words"
	case practice.GateRepeated:
		return "the same sentences again and again"
	case practice.GateCopied:
		return "mostly the question itself"
	}
	return "good words without sentences"
}
