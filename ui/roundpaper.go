package ui

import (
	"io"

	"retake/ui/report"
)

// savePaper asks for a file and writes the report to it.
func (s *roundReport) savePaper() { s.w.savePaper(s.printed()) }

// printed is the report as it can be written to a file; the sheet has room for a mentor's marks.
func (s *roundReport) printed() printed {
	w := s.w
	round := report.Round{Round: s.facts.round, Report: s.report, ThemeName: w.parts.Bank.ThemeName, Because: w.parts.Checker.Because}
	if s.last != nil {
		round.Last, round.LastDay = &s.before, s.dayOfLast()
	}
	return printed{
		what: "this round", name: "retake-round-" + s.facts.round.Created.In(w.parts.Now().Wall.Location()).Format("2006-01-02"), tell: s.tell,
		markdown: func(to io.Writer) error { return report.RoundMarkdown(to, round) },
		pdf:      func(to io.Writer) error { return report.RoundPDF(to, round, fonts()) },
	}
}
