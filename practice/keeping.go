package practice

import (
	"context"
	"errors"
	"time"
)

// ErrNoRoom is what keeping something returns where the disk is too full for it. Nothing of it was kept, and nothing
// that was kept before is lost.
var ErrNoRoom = errors.New("there is not enough room on the disk")

// Holding counts what a history, a backup or an export holds, trash included.
type Holding struct {
	Tries     int       `json:"tries"`
	Notes     int       `json:"notes"`
	Rounds    int       `json:"rounds"`
	Stories   int       `json:"stories"`
	Questions int       `json:"questions"` // the person's own
	Settings  int       `json:"settings"`
	First     time.Time `json:"first,omitzero"` // when its first try was finished; zero without tries
	Last      time.Time `json:"last,omitzero"`  // when its last try was finished; zero without tries
}

// All is the number of records.
func (h Holding) All() int {
	return h.Tries + h.Notes + h.Rounds + h.Stories + h.Questions + h.Settings
}

// Occasion is why a backup was made.
type Occasion string

// The occasions of a backup.
const (
	OccasionAsked   Occasion = "asked"   // the person asked for it
	OccasionChanged Occasion = "changed" // something had changed since the last one
	OccasionImport  Occasion = "import"  // before an import
	OccasionRestore Occasion = "restore" // before another backup took the history's place
	OccasionSchema  Occasion = "schema"  // before the records' form was changed
	OccasionErase   Occasion = "erase"   // before everything was erased
)

// Backup is a copy of the whole history in one file.
type Backup struct {
	Name     string // of its file, by which it is spoken of
	Made     time.Time
	Occasion Occasion
	Size     int64 // bytes
}

// Merge says what an import does to a history.
type Merge struct {
	Adds     Holding // records that the history does not have
	Replaces Holding // records that it has in an earlier version
	Same     int     // records that it has already
	Later    int     // records that it has in a later version, which stays
	Differs  int     // tries that it has with other words under the same ID; its own stay
}

// Empty tells whether the import changes nothing.
func (m Merge) Empty() bool { return m.Adds.All()+m.Replaces.All() == 0 }

// Progress is told how far long work has come: done of all steps. all is 0 while it is not known. It is called from
// the goroutine that works, often, and comes back at once.
type Progress func(done, all int)

// EarlierDraft is a draft that was replaced or put aside.
type EarlierDraft struct {
	Name  string    // of its file, by which it is spoken of
	Aside time.Time // when it was put aside
	Draft Draft
}

// Doubt is what opening a history returns where it can't be trusted. Nothing of it was changed.
type Doubt struct {
	What   string // what was found, in whole sentences
	Kept   string // the name the damaged folder will have, beside the new one; empty where none is there any more
	Folder string // where both lie
	Ways   []Way  // ways to go on, best first; at least one
}

// Way is a way to go on from a history that can't be trusted.
type Way struct {
	Title string // what it does
	Text  string // what there is then, and what is missing
	// Take goes this way: the damaged history is kept under its name, and another one is there to be opened.
	Take func(ctx context.Context, progress Progress) error
}

// Error is what was found.
func (d *Doubt) Error() string { return "the history could not be read: " + d.What }
