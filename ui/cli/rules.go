package cli

import (
	"retake/assets"
	"retake/practice/check"
)

type rulesCmd struct{}

// Run writes what answers are judged by, as Markdown.
func (rulesCmd) Run(p Program) error {
	rules, err := check.Load(assets.Rules())
	if err != nil {
		return err
	}
	return rules.Page(p.Out)
}
