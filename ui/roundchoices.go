package ui

import (
	"math/rand/v2"
	"slices"
	"strconv"
	"strings"

	"retake/practice"
	"retake/ui/widgets"
)

// setupToggle is a choice of yes or no.
type setupToggle struct {
	control     *widgets.Toggle
	title, text string
}

// choosings are the ways to choose the questions, with their short names and what they mean.
var choosings = []struct {
	of          practice.Choosing
	name, means string
}{
	{practice.NewFirst, "New", "Questions you have not tried yet, then those with your weakest last score."},
	{practice.AtRandom, "Random", "By the seed alone: with the same themes and seed a mentor gets the same questions."},
	{practice.WeakOnly, "Weak", "Questions whose last score is below 60, the weakest first."},
	{practice.FixedSet, "My set", "The questions you pick, in your order."},
}

// controls makes what is chosen with.
func (s *roundSetup) controls() {
	keys := s.w.keys
	var counts, thinks, names []string
	countAt, thinkAt, chooseAt := 0, 0, 0
	for i, n := range practice.RoundCounts {
		counts = append(counts, strconv.Itoa(n))
		if n == s.setup.Count {
			countAt = i
		}
	}
	for i, n := range practice.ThinkTimes {
		name := strconv.Itoa(n) + " s"
		if n == 0 {
			name = "none"
		}
		thinks = append(thinks, name)
		if int64(n)*1000 == s.setup.Think {
			thinkAt = i
		}
	}
	for i, c := range choosings {
		names = append(names, c.name)
		if c.of == s.setup.Choosing {
			chooseAt = i
		}
	}
	s.count = widgets.NewSegments(keys, counts, countAt, func(i int) { s.set(func(r *practice.RoundSetup) { r.Count = practice.RoundCounts[i] }) })
	s.think = widgets.NewSegments(keys, thinks, thinkAt, func(i int) { s.set(func(r *practice.RoundSetup) { r.Think = int64(practice.ThinkTimes[i]) * 1000 }) })
	s.choosing = widgets.NewSegments(keys, names, chooseAt, func(i int) { s.set(func(r *practice.RoundSetup) { r.Choosing = choosings[i].of }) })
	s.write = widgets.NewStepper(keys, 154, s.step)
	var chips []widgets.Chipped
	for _, t := range s.themes {
		n := 0
		for _, q := range s.w.parts.Bank.Questions() {
			if q.Theme == t.ID {
				n++
			}
		}
		chips = append(chips, widgets.Chipped{Name: t.Name, Count: n, On: slices.Contains(s.setup.Themes, t.ID)})
	}
	s.chips = widgets.NewChips(keys, chips, s.tick)
	s.pick = s.w.plainButton(widgets.Face{Icon: "check-list", Text: "Pick questions", Low: true}, s.pickSet)
	s.seed = widgets.NewField(keys, strconv.FormatUint(s.setup.Seed, 10), "Seed")
	s.seed.OnShortcut = s.w.shortcut
	s.seed.OnChanged = s.takeSeed
	s.again = s.w.plainButton(widgets.Face{Icon: "shuffle", Text: "Another", Kind: widgets.Plain, Low: true}, func() {
		s.seed.SetText(strconv.FormatUint(s.newSeed(), 10))
	})
	toggle := func(on bool, title, text string, change func(*practice.RoundSetup, bool)) {
		control := widgets.NewToggle(keys, on, func(on bool) { s.set(func(r *practice.RoundSetup) { change(r, on) }) })
		s.toggles = append(s.toggles, setupToggle{control, title, text})
	}
	toggle(!s.setup.AfterEach, "Feedback only at the end", "No scores or hints before, as in an interview.",
		func(r *practice.RoundSetup, on bool) { r.AfterEach = !on })
	toggle(!s.setup.Stop, "Keep going when the time is up", "Extra time is counted. Your text stays either way.",
		func(r *practice.RoundSetup, on bool) { r.Stop = !on })
	toggle(s.setup.FollowUps, "Follow-up questions", "One about what the answer lacks, in 90 seconds.",
		func(r *practice.RoundSetup, on bool) { r.FollowUps = on })
	toggle(s.setup.Breathe, "A minute of calm breathing first", "Skip it with Ctrl+Enter when you are ready.",
		func(r *practice.RoundSetup, on bool) { r.Breathe = on })
	toggle(s.setup.Aloud, "Tell one answer aloud at the end", "Your best one, from a few cue words, in two minutes.",
		func(r *practice.RoundSetup, on bool) { r.Aloud = on })
}

// set changes the set-up.
func (s *roundSetup) set(change func(*practice.RoundSetup)) {
	change(&s.setup)
	s.refresh()
}

// step makes the time to answer longer or shorter. From then on it is the person's choice and no proposal any more.
func (s *roundSetup) step(by int) {
	of := practice.PreferWrite.Range()
	now := int(s.setup.Write / 1000)
	next := of.Up(now)
	if by < 0 {
		next = of.Down(now)
	}
	s.set(func(r *practice.RoundSetup) { r.Write, r.ByPace = int64(next)*1000, false })
}

// tick takes a theme in or out.
func (s *roundSetup) tick(i int, on bool) {
	s.set(func(r *practice.RoundSetup) {
		r.Themes = slices.DeleteFunc(slices.Clone(r.Themes), func(id string) bool { return id == s.themes[i].ID })
		if on {
			r.Themes = append(r.Themes, s.themes[i].ID)
		}
	})
}

// takeSeed takes the digits of a seed; what is none is left out.
func (s *roundSetup) takeSeed(text string) {
	digits := strings.Map(func(r rune) rune {
		if r < '0' || r > '9' {
			return -1
		}
		return r
	}, text)
	digits = digits[:min(len(digits), len(strconv.Itoa(seeds))-1)]
	if digits != text {
		s.seed.SetText(digits) // it comes here again
		return
	}
	seed, _ := strconv.ParseUint(digits, 10, 64) // an empty one is 0
	s.set(func(r *practice.RoundSetup) { r.Seed = seed })
}

// seeds is how many different seeds there are: few enough to be said on the telephone.
const seeds = 10_000

// newSeed makes a seed of the time.
func (s *roundSetup) newSeed() uint64 {
	s.seeded++
	return rand.New(rand.NewPCG(uint64(s.w.parts.Now().Wall.UnixNano()), s.seeded)).Uint64N(seeds)
}
