package data

import (
	"io"
	"os"
	"path/filepath"
	"slices"
	"testing"
	"time"

	"retake/practice"
)

// BenchmarkGrowth tells what more tries cost. Ratios are of medians, taken in turn: saving with 100,000 tries against ten,
// opening with 100,000 against 10,000; and how many times as long a try takes with 100,000 as with 10,000 to be exported,
// backed up and imported: 1 is linear.
func BenchmarkGrowth(b *testing.B) {
	dirs := map[int]string{}
	for _, size := range []int{10, 10_000, 100_000} {
		dirs[size] = b.TempDir()
		if err := fillLarge(b, dirs[size], size); err != nil {
			b.Fatal(err)
		}
	}
	took := map[string]map[int][]float64{}
	take := func(what string, size int, do func() error) {
		began := time.Now()
		if err := do(); err != nil {
			b.Fatal(what, size, err)
		}
		if took[what] == nil {
			took[what] = map[int][]float64{}
		}
		took[what][size] = append(took[what][size], float64(time.Since(began).Nanoseconds()))
	}
	closing := func(s *Store) {
		if err := s.Close(); err != nil {
			b.Fatal(err)
		}
	}
	for range b.N {
		few, many := open(b, dirs[10]), open(b, dirs[100_000])
		for i := range 60 {
			a := try(NewID(noon), noon.AddDate(90, 0, i/4))
			take("save", 10, func() error { return few.AddAttempt(a) })
			take("save", 100_000, func() error { return many.AddAttempt(a) })
		}
		closing(few)
		closing(many)
		for range 5 {
			for _, size := range []int{10_000, 100_000} {
				var s *Store
				take("open", size, func() (err error) {
					s, err = Open(dirs[size], opening())
					return err
				})
				closing(s)
			}
		}
		for _, size := range []int{10_000, 100_000} {
			s, file := open(b, dirs[size]), filepath.Join(b.TempDir(), "all.jsonl")
			take("export", size, func() error { return s.Export(b.Context(), io.Discard, nil) })
			take("backup", size, func() error {
				_, err := s.BackUp(b.Context(), practice.OccasionAsked, noon.AddDate(100, 0, 0), nil)
				return err
			})
			to, err := os.Create(file)
			if err != nil {
				b.Fatal(err)
			}
			if err := s.Export(b.Context(), to, nil); err != nil {
				b.Fatal(err)
			}
			if err := to.Close(); err != nil {
				b.Fatal(err)
			}
			closing(s)
			empty := open(b, b.TempDir())
			take("import", size, func() error {
				_, err := empty.Import(b.Context(), file, noon.AddDate(100, 0, 0), nil)
				return err
			})
			closing(empty)
		}
	}
	median := func(what string, size int) float64 {
		all := slices.Sorted(slices.Values(took[what][size]))
		return all[len(all)/2]
	}
	b.ReportMetric(median("save", 100_000)/median("save", 10), "save-ratio")
	b.ReportMetric(median("open", 100_000)/median("open", 10_000), "open-ratio")
	for _, what := range []string{"export", "backup", "import"} {
		b.ReportMetric(median(what, 100_000)/median(what, 10_000)/10, what+"-growth")
		b.ReportMetric(median(what, 100_000)/1e9, what+"-s")
	}
}
