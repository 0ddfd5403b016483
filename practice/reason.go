package practice

// Reason is why a rule says what it says.
type Reason struct {
	Why        string            // the reason, with its source
	Message    string            // what it says of an answer, where that costs points; a quotation stands for {words}
	Suggestion string            // what would help then
	Finds      []string          // texts in which it finds what stands in square brackets
	Leaves     []string          // texts in which it finds nothing
	Except     map[string]string // texts in which it would find something, by the scope that keeps it from it
	Severe     Severity          // empty where it is not
	Held       int               // at what a severe finding may hold the score; 0 for nothing
}

// Grade is what a level of a criterion is worth, and what it says of an answer.
type Grade struct {
	Points  int
	Message string
}

// Grades are those of a criterion, by level.
type Grades [4]Grade
