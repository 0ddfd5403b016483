package data

import "retake/practice"

var settings = kind[practice.Setting, *practice.Setting]{name: "setting", prefix: "g/"}

// PutSetting keeps a setting under its name, which is its ID. Error: ErrOlder.
func (s *Store) PutSetting(v practice.Setting) error { return settings.keep(s, v) }
