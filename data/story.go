package data

import "retake/practice"

var stories = kind[practice.Story, *practice.Story]{name: "story", prefix: "s/"}

// PutStory keeps a story. Error: ErrOlder.
func (s *Store) PutStory(r practice.Story) error { return stories.keep(s, r) }
