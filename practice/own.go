package practice

// OwnQuestion is a question that the person added to the bank.
type OwnQuestion struct {
	Record
	Question Question `json:"question"`
}

// Setting is a choice that travels with the history, such as the interview date. Its ID is its name.
type Setting struct {
	Record
	Value string `json:"value"`
}
