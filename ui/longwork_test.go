package ui

import (
	"fmt"
	"slices"
	"sync"
	"testing"
	"time"
)

// Progress is shown ten times a second at most, and the last of it in the end.
func TestPace(t *testing.T) {
	d := &desk{time: &inPlace{}}
	var shown []int
	p := &pace{tasks: d.time, show: func(done, _ int) { shown = append(shown, done) }}
	for i := range 50 {
		p.tell(i, 100)
	}
	d.wait(time.Second)
	p.tell(60, 100)
	d.wait(2 * time.Second)
	p.tell(70, 100)
	if !slices.Equal(shown, []int{0, 49, 60, 70}) || len(d.time.timers) > 1 {
		t.Errorf("shown %v, %d timers", shown, len(d.time.timers))
	}
	p.ended = true
	p.tell(80, 100)
	d.wait(2 * time.Second)
	if slices.Contains(shown, 80) || len(d.time.timers) > 0 {
		t.Errorf("shown %v after the end, %d timers", shown, len(d.time.timers))
	}
}

// calls is a Tasks that counts what comes back to the window, and does nothing of it.
type calls struct {
	inPlace
	mutex sync.Mutex
	n     int
}

func (c *calls) Call(func()) {
	c.mutex.Lock()
	defer c.mutex.Unlock()
	c.n++
}

func TestPaceHasOnePending(t *testing.T) {
	tasks := &calls{}
	p := &pace{tasks: tasks}
	var all sync.WaitGroup
	for range 8 {
		all.Go(func() {
			for i := range 100 {
				p.tell(i, 100)
			}
		})
	}
	all.Wait()
	if tasks.n != 1 {
		t.Errorf("%d updates wait for the window", tasks.n)
	}
}

func TestFarWords(t *testing.T) {
	for _, c := range []struct {
		done, all int
		unit      string
		want      string
	}{
		{57, 120, "tries", "57 of 120 tries"},
		{57, 0, "tries", "57 tries so far"},
		{57, 120, "", "47 %"},
		{0, 120, "", "0 %"},
		{120, 120, "", "100 %"},
		{57, 0, "", ""},
	} {
		t.Run(fmt.Sprint(c.done, c.all, c.unit), func(t *testing.T) {
			if got := farWords(c.done, c.all, c.unit); got != c.want {
				t.Errorf("%q, want %q", got, c.want)
			}
		})
	}
}
