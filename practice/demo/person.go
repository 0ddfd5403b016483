package demo

import (
	"iter"
	"math/rand/v2"
	"time"

	"retake/practice"
)

// Person is someone who improves by practising.
type Person struct {
	Texts   *Texts
	Bank    *practice.Bank
	Checker practice.Checker
	Seed    uint64 // another seed is another person
}

// History gives all records of n tries in the order in which they were made, each a value of its noun in package
// practice; what is about a try comes after it. The last try is finished some minutes before now, whose time zone is
// the person's, and none before 1990. A try in the trash comes as it is there. Going through it again gives the same
// records. Error: so many tries do not fit.
func (p Person) History(n int, now time.Time) (iter.Seq[any], error) {
	begin := func() (*life, [][]time.Time, error) {
		rng := rand.New(rand.NewPCG(p.Seed, 0))
		days, err := calendar(n, now, rng)
		return &life{
			Person: p, rng: rng, tries: n, now: now,
			prefers: practice.PreferencesOf(nil), stories: make([]string, len(p.Texts.mistakes)),
		}, days, err
	}
	if _, _, err := begin(); err != nil {
		return nil, err
	}
	return func(yield func(any) bool) {
		l, days, _ := begin() // it went well before
		for _, day := range days {
			for _, record := range l.day(day) {
				if !yield(record) {
					return
				}
			}
		}
	}, nil
}

// life is how far a person has come.
type life struct {
	Person
	rng     *rand.Rand
	tries   int // in all
	done    int // of these
	now     time.Time
	mood    float64
	prefers practice.Preferences
	own     practice.Question // the person's own; without a text before there is one
	stories []string          // the ID of each mistake's story, empty before there is one
}

// skill is what the person can do by now: it grows fast at first, and has good days and bad ones.
func (l *life) skill() float64 {
	way := float64(l.done) / float64(max(1, l.tries-1))
	return 0.05 + 0.9*way*(1.4-0.4*way) + l.mood
}

// one tells, once in so many times, that something happens.
func (l *life) one(in int) bool { return l.rng.IntN(in) == 0 }

// day makes the records of a day from the times at which its tries are finished.
func (l *life) day(ends []time.Time) (records []any) {
	l.mood = 0.6*l.mood + 0.07*l.rng.NormFloat64()
	var last told
	for len(ends) > 0 {
		records = append(records, l.settles(ends[0])...)
		if n := 3 + l.rng.IntN(3); n <= len(ends) && l.one(5) {
			records = append(records, l.round(ends[:n])...)
			last, ends = told{}, ends[n:]
			continue
		}
		last = l.try(last, ends[0])
		records = append(records, last.Attempt)
		records = append(records, l.notes(last)...)
		ends = ends[1:]
	}
	return records
}

// told is a try and the way it was told.
type told struct {
	practice.Attempt
	telling telling
}

// try answers a question, or revises the last try of the day.
func (l *life) try(last told, end time.Time) told {
	if better, lacks := last.telling.better(); last.ID != "" && lacks && l.one(3) {
		return l.write(last.Question, l.prefers, &last.Attempt, better, end)
	}
	q := l.question()
	return l.write(q, l.prefers, nil, tell(l.rng.IntN(len(l.stories)), q.Kind, l.skill(), l.rng), end)
}

// favourites is how many questions of the bank are asked more often than the others.
const favourites = 6

// question chooses what is asked.
func (l *life) question() practice.Question {
	all := l.Bank.Questions()
	switch {
	case l.own.Text != "" && l.one(25):
		return l.own
	case l.one(3):
		return all[l.rng.IntN(min(favourites, len(all)))]
	}
	return all[l.rng.IntN(len(all))]
}

// write goes through a session, from seeing the question to its end. It begins with the text of an earlier try, if any.
func (l *life) write(q practice.Question, p practice.Preferences, earlier *practice.Attempt, how telling, end time.Time) told {
	answer := how.answer(l.Texts)
	pace := 14 + 8*l.skill() + 2*l.rng.NormFloat64() // words a minute
	write := time.Duration(float64(answer.AllWords()) / max(10, pace) * float64(time.Minute)).Truncate(time.Millisecond)
	write = min(write, p.Write+p.Write/10-span(p.Write/10, l.rng))
	pause := time.Duration(0)
	if l.one(12) {
		pause = 10*time.Second + span(time.Minute, l.rng)
	}
	first := end.Add(-write - pause)
	seen := first.Add(-5*time.Second - span(50*time.Second, l.rng))

	id := newID(seen, l.rng)
	s := practice.NewSession(l.Checker, q, id, p)
	if earlier != nil {
		s = practice.Revise(l.Checker, *earlier, q, id, p)
	}
	s.Begin(instant(seen))
	at := first
	for _, part := range practice.Sections {
		if part == practice.Action && pause > 0 {
			s.Pause(instant(at))
			at = at.Add(pause)
		}
		s.Type(part, answer[part], instant(at))
		at = at.Add(write * time.Duration(answer.Words(part)) / time.Duration(answer.AllWords()+1))
	}
	attempt, err := s.Finish(instant(end))
	if err != nil {
		panic(err) // no telling is empty
	}
	l.done++
	l.throwAway(&attempt)
	return told{attempt, how}
}

// throwAway puts a try into the trash now and then. What lay there for a month would have been removed.
func (l *life) throwAway(a *practice.Attempt) {
	if l.done == l.tries || l.now.Sub(a.Times.Finished) > 25*24*time.Hour || !l.one(12) {
		return
	}
	at := a.Times.Finished.Add(time.Minute + span(48*time.Hour, l.rng))
	if at.After(l.now) {
		at = a.Times.Finished.Add(time.Minute)
	}
	a.Touch(at)
	a.Deleted = a.Changed
}

// instant is a moment on clocks that were never set.
func instant(at time.Time) practice.Instant {
	return practice.Instant{Wall: at, Mono: at.Sub(time.Unix(0, 0))}
}
