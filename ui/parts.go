package ui

import (
	"errors"
	"time"

	"retake/practice"
)

// Parts is what the window works with; main puts it together.
type Parts struct {
	Now     func() practice.Instant
	NewID   func(time.Time) string
	Bank    *practice.Bank
	Checker practice.Checker
	History History
	Drafts  Drafts
}

// History keeps and finds tries.
type History interface {
	AddAttempt(practice.Attempt) error
	Attempt(id string) (practice.Attempt, error)
	Page(after practice.Cursor, n int) ([]practice.Summary, practice.Cursor, error)
	ExportFile(path string) error
}

// Drafts keeps what is being written.
type Drafts interface {
	Save(practice.Draft) error
	Load(question string) (practice.Draft, bool, error)
	Latest() (practice.Draft, bool, error)
	Remove(practice.Draft) error
	PutAside(practice.Draft, time.Time) error
	Tidy(time.Time) error
}

// ErrInUse is what opening the parts returns while another Retake has the history.
var ErrInUse = errors.New("the history is open in another Retake")
