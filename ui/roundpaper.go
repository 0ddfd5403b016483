package ui

func (s *roundReport) savePaper() {}
