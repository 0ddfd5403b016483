// Package demo makes up the history of a person who improves by practising: for tests of lists, charts and speed, and
// for trying the program without writing anything oneself.
//
// A [Person] has texts ([Load]) about mistakes in a dozen trades, each in two ways: as someone tells it who has not
// practised, and as they tell it later on. The first answers are vague, blame others and lack a result; one habit after
// the other is gained, with good days and bad ones. Days with several tries follow days without, some weeks are a
// holiday and some are spent in another time zone. The answers are judged by the real checker, and the records are what
// a [practice.Session] makes of them.
//
// The same person, number of tries and end always give the same records, byte for byte.
package demo
