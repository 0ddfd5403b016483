package cli

import (
	"errors"

	"retake/assets"
	"retake/practice"
	"retake/practice/check"
	"retake/practice/split"
)

type checkCmd struct{}

// checkIn is one answer to judge: in four parts, or as one text that is split first.
type checkIn struct {
	ID       string           `json:"id"`
	Question string           `json:"question"`
	Kind     practice.Kind    `json:"kind"`
	Answer   *practice.Answer `json:"answer"`
	Text     *string          `json:"text"`
}

type checkOut struct {
	ID string `json:"id"`
	practice.Check
	Answer practice.Answer `json:"answer"`
}

// Run judges each answer on standard input.
func (checkCmd) Run(p Program) error {
	checker, err := newChecker()
	if err != nil {
		return err
	}
	return eachLine(p.In, p.Out, func(line checkIn) (any, error) {
		var a practice.Answer
		switch {
		case line.Answer != nil && line.Text == nil:
			a = *line.Answer
		case line.Text != nil && line.Answer == nil:
			a = split.Answer(*line.Text)
		default:
			return nil, errors.New("a line needs either an answer in four parts or a text")
		}
		q := practice.Question{Text: line.Question, Kind: line.Kind}
		return checkOut{line.ID, checker.Check(q, a), a}, nil
	})
}

// newChecker makes a checker of the rules that come with the program.
func newChecker() (*check.Checker, error) {
	rules, err := check.Load(assets.Rules())
	if err != nil {
		return nil, err
	}
	return check.New(rules), nil
}
