// Tries makes a history of so many tries in a folder: tries DIR N.
package main

import (
	"log"
	"os"
	"strconv"
	"time"

	"retake/assets"
	"retake/data"
	"retake/practice"
	"retake/practice/check"
)

func main() {
	log.SetFlags(0)
	n, err := strconv.Atoi(os.Args[2])
	fail(err)
	bank, err := practice.LoadBank(assets.Questions())
	fail(err)
	rules, err := check.Load(assets.Rules())
	fail(err)
	store, err := data.Open(os.Args[1], data.Opening{Now: time.Now()})
	fail(err)
	checker := check.New(rules)
	question := bank.After("")
	began := time.Now().Add(-time.Duration(n) * time.Hour)
	for i := range n {
		at := began.Add(time.Duration(i) * time.Hour)
		s := practice.NewSession(checker, question, data.NewID(at), practice.PreferencesOf(nil))
		s.Begin(practice.Instant{Wall: at})
		for part, text := range answer {
			s.Type(practice.Section(part), text, practice.Instant{Wall: at})
		}
		a, err := s.Finish(practice.Instant{Wall: at, Mono: 5 * time.Minute})
		fail(err)
		fail(store.AddAttempt(a))
		question = bank.After(question.ID)
	}
	fail(store.Close())
}

func fail(err error) {
	if err != nil {
		log.Fatal(err)
	}
}

var answer = practice.Answer{
	"In May I ran the till of a garden centre for a week.",
	"I was to close it every evening.",
	"On Friday I forgot to take the vouchers out of the drawer. That was my mistake. I told my supervisor as soon as I " +
		"noticed. Then I called the bank, and I corrected the sheet by hand.",
	"In the end nothing was lost, and my supervisor thanked me. I learned that the last step of a day needs a list, and " +
		"since then I use one.",
}
