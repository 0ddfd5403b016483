package practice

// NoteKind says what a note about an attempt is.
type NoteKind string

const (
	NoteDisagree NoteKind = "disagree" // with a finding
	NoteTelling  NoteKind = "telling"  // the answer was told aloud
	NoteRating   NoteKind = "rating"   // the person's own score
	NoteMarks    NoteKind = "marks"    // a mentor's
	NoteStory    NoteKind = "story"    // the story it tells
	NoteCheck    NoteKind = "check"    // checked again by newer rules
)

// Note is something said about an attempt later on. Which of the last six fields it has depends on what it is About.
type Note struct {
	Record
	Attempt string   `json:"attempt"`
	About   NoteKind `json:"about"`
	Text    string   `json:"text,omitempty"`
	Finding *Finding `json:"finding,omitempty"`
	Rating  *Score   `json:"rating,omitempty"`
	Story   string   `json:"story,omitempty"`
	Check   *Check   `json:"check,omitempty"`
	Telling *Telling `json:"telling,omitempty"`
}
