package ui

import (
	"errors"
	"fmt"
	"time"

	"retake/practice"
)

// Parts is what the window works with; main puts it together.
type Parts struct {
	Now      func() practice.Instant
	NewID    func(time.Time) string
	Bank     *practice.Bank
	Checker  practice.Checker
	History  History
	Drafts   Drafts
	Settings Settings
	Machine  Machine
	Folder   string // where all of it is kept
	// Listen has the window called to the front when the program is started a second time.
	Listen func(raise func()) error
}

// History keeps and finds tries.
type History interface {
	AddAttempt(practice.Attempt) error
	Attempt(id string) (practice.Attempt, error)
	Page(after practice.Cursor, n int) ([]practice.Summary, practice.Cursor, error)
	Tries(question string) ([]practice.Summary, error)
	Count() (int, error)
	Trash(id string, now time.Time) error
	Restore(id string, now time.Time) error
	EmptyTrash(now time.Time) (int, error)
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

// Settings keeps the choices that travel with the history.
type Settings interface {
	Settings() ([]practice.Setting, error)
	PutSetting(practice.Setting) error
}

// Machine keeps what belongs to this computer.
type Machine interface {
	Load(into any) (found bool, err error)
	Save(any) error
}

// Errors of opening the parts.
var (
	// ErrInUse says that another Retake has the history, and did not come to the front.
	ErrInUse = errors.New("the history is open in another Retake")

	// ErrRaised says that another Retake has the history, and its window is in front now.
	ErrRaised = errors.New("the other window is in front now")
)

// Raised is what opening the parts returns where another Retake has the history and was asked to come to the front: it
// did, or err says why not.
func Raised(err error) error {
	if err == nil {
		return ErrRaised
	}
	return fmt.Errorf("%w: %w", ErrInUse, err)
}
