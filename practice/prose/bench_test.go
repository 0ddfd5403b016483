package prose_test

import (
	"strings"
	"testing"

	"retake/practice/prose"
)

const told = `In May I ran the till of a garden centre for a week. On Friday I didn't take the vouchers out, and the sum was £40
off. "It was mine," I said; my manager said it wasn't only me. If it happened again, I would count twice. `

func TestScanAllocatesNothing(t *testing.T) {
	l := prose.NewLexicon()
	var text prose.Text
	l.Scan(told, &text)
	if n := testing.AllocsPerRun(100, func() { l.Scan(told, &text) }); n > 0 {
		t.Errorf("%v allocations", n)
	}
}

func BenchmarkScan(b *testing.B) {
	l := prose.NewLexicon()
	var text prose.Text
	long := strings.Repeat(told, 5)
	for b.Loop() {
		l.Scan(long, &text)
	}
	b.ReportMetric(float64(len(text.Tokens))*float64(b.N)/b.Elapsed().Seconds(), "words/s")
}
