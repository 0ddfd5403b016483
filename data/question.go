package data

import "retake/practice"

var ownQuestions = kind[practice.OwnQuestion, *practice.OwnQuestion]{name: "question", prefix: "o/"}

// PutQuestion keeps a question of the person's own. Error: ErrOlder.
func (s *Store) PutQuestion(q practice.OwnQuestion) error { return ownQuestions.keep(s, q) }
