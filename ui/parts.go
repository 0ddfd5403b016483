package ui

import (
	"context"
	"errors"
	"fmt"
	"io"
	"time"

	"retake/practice"
)

// Parts is what the window works with; main puts it together.
type Parts struct {
	Now     func() practice.Instant
	NewID   func(time.Time) string
	Bank    *practice.Bank
	Checker practice.Checker
	// Rules is the version of the checker's rules, and Another makes another checker of them, for work beside the window.
	Rules    string
	Another  func() practice.Checker
	History  History
	Rounds   Rounds
	Notes    Notes
	Drafts   Drafts
	Settings Settings
	Machine  Machine
	Keeper   Keeper
	Folder   string // where all of it is kept
	Crashed  string // the report of a last run that ended by a fault of the program; empty for none
	// Write makes a new file of what write writes, whole or not at all. One that is there already is fs.ErrExist.
	Write func(path string, write func(io.Writer) error) error
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
	// Points gives every try as charts need it, oldest first.
	Points() ([]practice.Point, error)
	// AtPlace gives the try with the place of a point.
	AtPlace(place int64) (practice.Summary, error)
	// Search hands out what a query finds, newest first and some at a time, until found returns an error.
	Search(ctx context.Context, q practice.Query, found func([]practice.Summary) error) error

	// Trash and Restore move tries and rounds, by their IDs.
	Trash(now time.Time, ids ...string) error
	Restore(now time.Time, ids ...string) error
	// Trashed lists what is in the trash, what was put there last first.
	Trashed() ([]practice.Trashed, error)
	// EmptyTrash removes what has been there for 30 days, and Purge what it is told, for good.
	EmptyTrash(now time.Time) (int, error)
	Purge(ids ...string) (int, error)

	// CheckAgain checks every try anew that was not checked by the rules of now, and keeps the old check beside the new one.
	CheckAgain(ctx context.Context, rules string, check func(practice.Question, practice.Answer) practice.Check, now time.Time, progress practice.Progress) (int, error)
}

// Rounds keeps and finds rounds.
type Rounds interface {
	PutRound(practice.Round) error
	Round(id string) (practice.Round, error)
	// Rounds gives the last n, newest first, beside an error that names what can't be read.
	Rounds(n int) ([]practice.Round, error)
	// RoundsSince gives those that ended at a time or later, newest first; all where it is zero.
	RoundsSince(at time.Time) ([]practice.Round, error)
	// LastScored gives the newest scored try of each of these questions that has one.
	LastScored(questions []string) ([]practice.Summary, error)
}

// Notes keeps what is said about tries later on.
type Notes interface {
	PutNote(practice.Note) error
	// Notes reads those about a try, in the order they were made.
	Notes(attempt string) ([]practice.Note, error)
}

// Keeper takes the history away and brings it back. What it does may take long: it is done beside the window, and ends
// with ctx's error, nothing changed, where that is cancelled.
type Keeper interface {
	// Export writes every record as a line of JSON.
	Export(ctx context.Context, w io.Writer, progress practice.Progress) error
	// EachTry gives every try that is not in the trash, oldest first.
	EachTry(ctx context.Context, progress practice.Progress, fn func(practice.Attempt) error) error

	// Weigh says what the import of a file would do. Its errors name the line they are about.
	Weigh(ctx context.Context, path string, progress practice.Progress) (practice.Merge, error)
	// Import adds what a file holds, all or nothing, behind a backup.
	Import(ctx context.Context, path string, now time.Time, progress practice.Progress) (practice.Merge, error)
	// CanUndo tells whether the last import or restore can be undone: nothing was kept since.
	CanUndo() bool
	// Undo gives the history back that was there before the last import or restore.
	Undo() error

	// Backups lists all backups, newest first.
	Backups() ([]practice.Backup, error)
	// BackUp makes a backup and reads it back.
	BackUp(ctx context.Context, why practice.Occasion, now time.Time, progress practice.Progress) (practice.Backup, error)
	// BackUpIfDue makes a backup where something was kept since the last one, and thins out the old ones.
	BackUpIfDue(ctx context.Context, now time.Time) (made bool, err error)
	// Look reads a whole backup and says what is in it, or why it can't be used.
	Look(ctx context.Context, name string, progress practice.Progress) (practice.Holding, error)
	// RestoreBackup puts a backup in the place of the history, behind a backup of that one.
	RestoreBackup(ctx context.Context, name string, now time.Time, progress practice.Progress) (practice.Holding, error)

	// Erase removes all that was ever kept here but the look of the window, after a last backup in a file where last is
	// not empty. It lists what went, in plain words.
	Erase(ctx context.Context, last string, now time.Time) (gone []string, err error)
}

// Drafts keeps what is being written.
type Drafts interface {
	Save(practice.Draft) error
	Load(question string) (practice.Draft, bool, error)
	Latest() (practice.Draft, bool, error)
	Remove(practice.Draft) error
	PutAside(practice.Draft, time.Time) error
	// Earlier lists those that were replaced or put aside, newest first, beside an error that names what can't be read.
	Earlier() ([]practice.EarlierDraft, error)
	// TakeBack makes an earlier one the draft of its question; the one in its place is put aside first.
	TakeBack(name string, now time.Time) (practice.Draft, error)
	Tidy(time.Time) error

	SaveRound(practice.RoundDraft) error
	// OpenRound gives the round that goes on, beside an error that names what can't be read.
	OpenRound() (practice.RoundDraft, bool, error)
	RemoveRound(id string) error
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

// Doubt is what opening the parts returns where the history can't be trusted.
type Doubt = practice.Doubt

// Way is a way to go on from there.
type Way = practice.Way
