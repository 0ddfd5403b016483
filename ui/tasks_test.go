package ui

import (
	"errors"
	"testing"
)

func TestAhead(t *testing.T) {
	begun := make(chan int, 9)
	times := 0
	ask := ahead(func() (int, error) {
		times++
		begun <- times
		return times, errors.New("not yet")
	})
	if n := <-begun; n != 1 { // before it was asked for
		t.Errorf("begun for time %d", n)
	}
	for want := 1; want <= 3; want++ {
		if n, err := ask(); n != want || err == nil {
			t.Errorf("time %d gives %d, %v", want, n, err)
		}
	}
	if len(begun) != 2 {
		t.Errorf("done %d times more", len(begun))
	}
}
