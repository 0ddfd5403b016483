package data

import (
	"math"
	"testing"
	"time"
)

func TestNewID(t *testing.T) {
	moments := map[string]time.Time{
		"now": noon, "1970": time.Unix(0, 0), "before 1970": time.Unix(-1, 0), "no time": {},
		"the far future": time.Unix(math.MaxInt64/2000, 0),
	}
	for name, now := range moments {
		t.Run(name, func(t *testing.T) {
			id, other := NewID(now), NewID(now)
			if !usableID.MatchString(id) || len(id) != 26 || id == other || id[:10] != other[:10] {
				t.Errorf("%s, %s", id, other)
			}
		})
	}
	if a, b := NewID(noon), NewID(noon.Add(time.Millisecond)); a >= b {
		t.Errorf("%s does not come before %s", a, b)
	}
}
