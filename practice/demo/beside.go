package demo

import (
	"time"

	"retake/practice"
)

// What stands beside the tries: rounds, settings, notes, stories and a question of the person's own.

// settles makes what the person settles before a try: at the beginning more time to write, after a quarter of the tries
// how fast they speak, after a third a question of their own, halfway a longer answer.
func (l *life) settles(end time.Time) []any {
	at := instant(end.Add(-mostTaken))
	prefer := func(of practice.Preference, n int) []any {
		l.prefers = l.prefers.With(of, n)
		return []any{l.prefers.Setting(of, nil, at)}
	}
	switch {
	case l.done == 0:
		return prefer(practice.PreferWrite, 600)
	case l.done >= l.tries/4 && l.prefers.Rate == practice.PreferRate.Range().Usual:
		return prefer(practice.PreferRate, 150)
	case l.done >= l.tries/3 && l.own.Text == "":
		id := newID(at.Wall, l.rng)
		l.own = practice.Question{ID: id, Text: l.Texts.words.Own.Text, Kind: practice.Event}
		return []any{practice.OwnQuestion{Record: practice.NewRecord(id, at), Question: l.own}}
	case l.done >= l.tries/2 && l.prefers.Value(practice.PreferAim) == practice.PreferAim.Range().Usual:
		return prefer(practice.PreferAim, 105)
	}
	return nil
}

// round makes a round of several questions with less time to think and to write. Now and then the person breaks off,
// and one more question is skipped at the end.
func (l *life) round(ends []time.Time) (records []any) {
	prefers := l.prefers.With(practice.PreferThink, 15).With(practice.PreferWrite, 360)
	id := newID(ends[0].Add(-mostTaken), l.rng)
	r := practice.Round{Seed: l.rng.Uint64(), Thinking: prefers.Think.Milliseconds(), Writing: prefers.Write.Milliseconds()}
	all := l.Bank.Questions()
	from := l.rng.IntN(len(all))
	for i, end := range ends {
		q := all[(from+7*i)%len(all)]
		r.Questions = append(r.Questions, q.Asked())
		how := tell(l.rng.IntN(len(l.stories)), q.Kind, l.skill()-0.1, l.rng)
		how.breaks = l.rng.Float64() > l.skill()+0.4
		made := l.write(q, prefers, nil, how, end)
		made.Round = id
		r.Attempts = append(r.Attempts, made.ID)
		records = append(records, made.Attempt)
	}
	if l.one(3) {
		r.Questions = append(r.Questions, all[(from+7*len(ends))%len(all)].Asked())
		r.Attempts = append(r.Attempts, "")
	}
	r.Record = practice.NewRecord(id, instant(ends[len(ends)-1].Add(20*time.Second)))
	r.Ended = r.Created
	r.Turns = make([]practice.Turn, len(r.Attempts))
	r.Setup = practice.UsualRound(prefers, nil)
	r.Setup.Count, r.Setup.Think, r.Setup.Write, r.Setup.Seed = len(r.Questions), r.Thinking, r.Writing, r.Seed
	r.Setup.FollowUps, r.Setup.ByPace = false, false
	return append(records, r)
}

// notes makes what the person notes about a try: within a minute, before anything else.
func (l *life) notes(made told) (records []any) {
	at := made.Times.Finished
	record := func() practice.Record {
		at = at.Add(time.Second + span(10*time.Second, l.rng))
		return practice.NewRecord(newID(at, l.rng), instant(at))
	}
	note := func(n practice.Note) {
		n.Record, n.Attempt = record(), made.ID
		records = append(records, n)
	}
	if against, found := remark(made.Check); found && l.one(16) {
		note(practice.Note{
			About: practice.NoteDisagree, Text: of(l.Texts.words.Note.Disagree, l.rng.IntN(1<<16)), Finding: &against,
		})
	}
	if l.one(12) {
		rating := min(100, max(0, made.Check.Score+practice.Score(l.rng.IntN(31)-15)))
		note(practice.Note{About: practice.NoteRating, Rating: &rating})
	}
	if l.one(16) {
		n := l.rng.IntN(1 << 16)
		note(practice.Note{About: practice.NoteTelling, Text: of(l.Texts.words.Note.Telling, n), Telling: aloud(made.Answer, n)})
	}
	story := &l.stories[made.telling.of]
	if *story == "" && made.Check.Score >= 70 {
		m := l.Texts.mistakes[made.telling.of]
		s := practice.Story{Record: record(), Title: m.Title, Text: m.Story}
		*story = s.ID
		records = append(records, s)
		note(practice.Note{About: practice.NoteStory, Story: s.ID})
	} else if *story != "" && l.one(8) {
		note(practice.Note{About: practice.NoteStory, Story: *story})
	}
	return records
}

// aloud is the nth way to tell an answer aloud: from one cue word a part, a little slower or quicker than people speak, and
// now and then one part is forgotten.
func aloud(a practice.Answer, n int) *practice.Telling {
	const slowest, paces, forgets = practice.SpeakingFrom - 10, practice.SpeakingTo - practice.SpeakingFrom + 20, 2 * len(practice.Sections)
	t := practice.Telling{Cues: practice.Cues(a)}
	words := 0
	for i, part := range practice.Sections {
		if len(t.Cues[part]) > 0 {
			t.Cues[part] = t.Cues[part][:1]
		}
		if a.Words(part) > 0 && i != n%forgets {
			t.Told = append(t.Told, part)
			words += a.Words(part)
		}
	}
	t.Used = practice.Spoken(words, slowest+n%paces).Milliseconds()
	return &t
}

// remark is the first finding of a check that costs points.
func remark(c practice.Check) (practice.Finding, bool) {
	for _, j := range c.Criteria {
		for _, f := range j.Spans {
			if !f.Helps {
				return f, true
			}
		}
	}
	return practice.Finding{}, false
}
