//go:build race

package data

// slow tells whether the detector of races is on, with which Badger takes ten times as long to open.
const slow = true
