package practice

// Question is something an interviewer asks. The zero ID is a question from elsewhere, typed or piped in.
type Question struct {
	ID    string `json:"id,omitempty"`
	Text  string `json:"text"`
	Kind  Kind   `json:"kind"`
	Theme string `json:"theme,omitempty"`

	Why    string   `json:"why,omitempty"`    // what the interviewer is after, one sentence
	Watch  string   `json:"watch,omitempty"`  // what to watch for when answering
	Probes []string `json:"probes,omitempty"` // likely follow-ups
}

// Asked is the question as an attempt keeps it: the wording and what it was judged as, without the guidance, which
// belongs to the bank and may be improved later.
func (q Question) Asked() Question {
	return Question{ID: q.ID, Text: q.Text, Kind: q.Kind, Theme: q.Theme}
}

// Theme is one family of questions, such as "Missed deadline".
type Theme struct {
	ID   string
	Name string
}
