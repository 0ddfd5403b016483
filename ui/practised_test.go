package ui

import (
	"fmt"
	"math"
	"time"

	"fyne.io/fyne/v2"

	"retake/practice"
)

// practised gives the person n tries behind them, two days apart or so, which become better; the last was an hour ago. Every
// ninth to twelfth were a round, every fifth was told aloud.
func practised(d *desk, n int) {
	bank := d.parts.Bank.Questions()
	last := map[string]string{}
	for i := range n {
		ago := time.Duration(n-1-i)*37*time.Hour + time.Hour
		if i%7 == 3 && i < n-1 {
			ago -= 30 * time.Hour // twice a day, now and then
		}
		q := bank[i*5%34*2%len(bank)]
		id := fmt.Sprintf("t%05d", i)
		a := practice.Attempt{
			Record: practice.NewRecord(id, practice.Instant{Wall: noon.Add(-ago)}), Question: q.Asked(), RevisionOf: last[q.ID],
			Answer: practice.Answer{told[0], told[1], told[2], told[3]},
			Times:  practice.Times{Finished: noon.Add(-ago), Zone: "+00:00", Used: int64(200_000 + i%7*30_000), Given: 480_000},
		}
		if i%3 == 1 {
			a.Answer[practice.Result] += " " + told[1]
		}
		far := float64(i) / float64(max(n-1, 12))
		a.Check = practice.Check{Score: practice.Score(44 + 34*math.Sqrt(far) + 7*math.Sin(float64(3*i))), Rules: d.parts.Rules, Kind: practice.Event}
		for c := range a.Check.Criteria {
			level := practice.Level(math.Round(1 + 2*far + math.Sin(float64(7*i+c)) - float64(c%4)/4))
			a.Check.Criteria[c].Level = min(practice.Strong, max(practice.Missing, level))
		}
		if i%15 >= 9 && i%15 < 13 && n > 10 {
			a.Round = fmt.Sprintf("r%05d", i/15)
		}
		last[q.ID] = id
		d.store.tries = append(d.store.tries, a)
		if i%5 == 4 {
			d.store.notes = append(d.store.notes, practice.Note{
				Record: practice.NewRecord("n"+id, practice.Instant{Wall: noon.Add(-ago)}), Attempt: id, About: practice.NoteTelling,
				Telling: &practice.Telling{Used: int64(60_000 - 200*i), Told: practice.Sections[:]},
			})
		}
		if a.Round != "" && i%15 == 12 {
			r := practice.Round{Record: practice.NewRecord(a.Round, practice.Instant{Wall: noon.Add(-ago)}), Ended: noon.Add(-ago).Add(time.Minute)}
			for _, t := range d.store.tries[i-3:] {
				r.Questions, r.Attempts = append(r.Questions, t.Question), append(r.Attempts, t.ID)
			}
			r.Turns = make([]practice.Turn, 4)
			d.store.rounds = append(d.store.rounds, r)
		}
	}
}

// progressOf shows the charts of n tries.
func progressOf(n int) func(*desk) {
	return func(d *desk) {
		practised(d, n)
		d.key(fyne.Key3, 0)
		d.wait(time.Second)
	}
}

// historyOf shows the list of n tries.
func historyOf(n int, then func(*desk)) func(*desk) {
	return func(d *desk) {
		practised(d, n)
		d.lists()
		if then != nil {
			then(d)
		}
	}
}
