package cli

import (
	"errors"

	"retake/practice"
	"retake/practice/split"
)

type splitCmd struct{}

// splitIn is one answer to spread over the parts: as one text, or in sentences.
type splitIn struct {
	ID        string   `json:"id"`
	Text      *string  `json:"text"`
	Sentences []string `json:"sentences"`
}

type splitText struct {
	ID     string          `json:"id"`
	Answer practice.Answer `json:"answer"`
}

type splitLabels struct {
	ID     string             `json:"id"`
	Labels []practice.Section `json:"labels"`
}

// Run spreads each text on standard input over the four parts.
func (splitCmd) Run(p Program) error {
	return eachLine(p.In, p.Out, func(line splitIn) (any, error) {
		switch {
		case line.Text != nil && line.Sentences == nil:
			return splitText{line.ID, split.Answer(*line.Text)}, nil
		case line.Sentences != nil && line.Text == nil:
			return splitLabels{line.ID, split.Parts(line.Sentences)}, nil
		}
		return nil, errors.New("a line needs either a text or sentences")
	})
}
