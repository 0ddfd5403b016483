package check

import (
	"retake/practice"
	"retake/practice/prose"
)

// question is what a checker knows of the question that it judges answers to.
type question struct {
	asked   practice.Question
	heard   bool
	kind    practice.Kind
	unasked bool // it asks for nothing that went wrong
	text    prose.Text
}

// hear takes in a question, unless it is the one before.
func (c *Checker) hear(q practice.Question) {
	if c.question.heard && c.question.asked.Text == q.Text && c.question.asked.Kind == q.Kind {
		return
	}
	c.question.asked, c.question.heard = q, true
	c.question.kind = q.Kind
	if q.Kind == "" {
		c.question.kind = practice.KindOf(q.Text)
	}
	c.question.unasked = c.question.kind == practice.Event && !asksForFault(q.Text)
	c.rules.lexicon.Scan(q.Text, &c.question.text)
	c.asked.reset(len(c.question.text.Tokens))
	c.asked.addText(c.question.text.Tokens)
}
