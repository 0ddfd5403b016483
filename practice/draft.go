package practice

import "time"

// Draft is an answer that is being written. It is no record: it becomes an attempt with the same ID, or is put aside.
type Draft struct {
	Schema     int       `json:"schema"`
	ID         string    `json:"id"` // of the attempt it will be
	Question   Question  `json:"question"`
	Answer     Answer    `json:"answer"`
	RevisionOf string    `json:"revision_of,omitempty"`
	Started    time.Time `json:"started"` // first key, UTC; zero before it
	Changed    time.Time `json:"changed"` // UTC
	Given      int64     `json:"given_ms"`
	Used       int64     `json:"used_ms"`
	Suspended  bool      `json:"suspended,omitempty"`
	Thought    int64     `json:"thought_ms,omitempty"` // of the thinking time of a round
}

// DraftSchema is the version of the drafts' form that this program writes.
const DraftSchema = 1
