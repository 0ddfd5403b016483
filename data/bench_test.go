package data

import (
	"fmt"
	"testing"
	"time"

	"retake/practice"
)

func BenchmarkAddAttempt(b *testing.B) {
	s := open(b, b.TempDir())
	a := try("", noon)
	for i := 0; b.Loop(); i++ {
		a.ID = fmt.Sprint("t", i)
		mustAdd(b, s, a)
	}
}

// BenchmarkLists reads lists of a history of 100 tries and of one of 10,000, in which ten questions were tried ten times
// each at last. A page and a question's tries take as long in both.
func BenchmarkLists(b *testing.B) {
	for _, size := range []int{100, 10_000} {
		s := open(b, b.TempDir())
		for i := range size {
			a := try(fmt.Sprint("t", i), noon.Add(time.Duration(i)*time.Minute))
			if i >= size-100 {
				a.Question.ID = fmt.Sprint("question-", i%10)
			}
			mustAdd(b, s, a)
		}
		for _, list := range []struct {
			name string
			want int
			read func() ([]practice.Summary, error)
		}{
			{"a page of 50", 50, func() ([]practice.Summary, error) { page, _, err := s.Page("", 50); return page, err }},
			{"ten tries", 10, func() ([]practice.Summary, error) { return s.Tries("question-7") }},
			{"all", size, func() ([]practice.Summary, error) { page, _, err := s.Page("", 1<<20); return page, err }},
		} {
			b.Run(fmt.Sprintf("%s of %d", list.name, size), func(b *testing.B) {
				for b.Loop() {
					if got, err := list.read(); err != nil || len(got) != list.want {
						b.Fatal(len(got), err)
					}
				}
			})
		}
	}
}

// BenchmarkSession opens a history that was closed, keeps a try and closes it, of ten tries and of 100,000.
func BenchmarkSession(b *testing.B) {
	for _, size := range []int{10, 100_000} {
		dir := b.TempDir()
		err := Build(b.Context(), dir, opening(), func(add func(any) error) error {
			for i := range size {
				if err := add(try(fmt.Sprint("t", i), noon.Add(time.Duration(i)*time.Minute))); err != nil {
					return err
				}
			}
			return nil
		})
		if err != nil {
			b.Fatal(err)
		}
		b.Run(fmt.Sprintf("of %d", size), func(b *testing.B) {
			var opened, closed time.Duration
			for i := range b.N {
				began := time.Now()
				s, err := Open(dir, opening())
				opened += time.Since(began)
				if err != nil {
					b.Fatal(err)
				}
				mustAdd(b, s, try(NewID(noon), noon.AddDate(1, 0, i)))
				began = time.Now()
				err = s.Close()
				closed += time.Since(began)
				if err != nil {
					b.Fatal(err)
				}
			}
			b.ReportMetric(opened.Seconds()*1000/float64(b.N), "open-ms")
			b.ReportMetric(closed.Seconds()*1000/float64(b.N), "close-ms")
		})
	}
}
