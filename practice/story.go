package practice

// Story is a real event that the person may tell, noted in a sentence or two.
type Story struct {
	Record
	Title string `json:"title"`
	Text  string `json:"text"`
}
