package data

import (
	"fmt"
	"testing"
	"time"
)

func BenchmarkAddAttempt(b *testing.B) {
	s := open(b, b.TempDir())
	a := try("", noon)
	for i := 0; b.Loop(); i++ {
		a.ID = fmt.Sprint("t", i)
		mustAdd(b, s, a)
	}
}

func BenchmarkFirstPage(b *testing.B) {
	s := open(b, b.TempDir())
	for i := range 10_000 {
		mustAdd(b, s, try(fmt.Sprint("t", i), noon.Add(time.Duration(i)*time.Minute)))
	}
	b.Run("50 of 10,000", func(b *testing.B) {
		for b.Loop() {
			if page, _, err := s.Page("", 50); err != nil || len(page) != 50 {
				b.Fatal(len(page), err)
			}
		}
	})
	b.Run("all 10,000", func(b *testing.B) {
		for b.Loop() {
			if page, _, err := s.Page("", 1<<20); err != nil || len(page) != 10_000 {
				b.Fatal(len(page), err)
			}
		}
	})
}
