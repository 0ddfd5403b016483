package practice

// Round is a series of questions answered against the clock. Spans are in whole milliseconds.
type Round struct {
	Record
	Questions []Question `json:"questions"`
	Attempts  []string   `json:"attempts"` // one ID a question; empty where it was skipped
	Seed      uint64     `json:"seed"`
	Thinking  int64      `json:"thinking_ms"`
	Writing   int64      `json:"writing_ms"`
}
