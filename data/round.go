package data

import "retake/practice"

var rounds = kind[practice.Round, *practice.Round]{name: "round", prefix: "r/"}

// PutRound keeps a round. Error: ErrOlder.
func (s *Store) PutRound(r practice.Round) error { return rounds.keep(s, r) }
