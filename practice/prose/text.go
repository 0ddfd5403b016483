package prose

// Text is a scanned text. Its memory is reused by the next scan into it.
type Text struct {
	Tokens    []Token
	Sentences []Sentence

	lexicon *Lexicon // of the last scan
	text    string
	scanner scanner
}

// Token is a word or a number, in bytes from the text's start.
type Token struct {
	From, To int32
	Symbol   Symbol
	Sum      uint32 // alike in the same words, known ones or not
	Flags    Flags
}

// Sentence is a run of tokens, first to last but one; it is never empty.
type Sentence struct {
	First, End int32
	Sum        uint64 // alike in two sentences of the same words
}

// Flags say what is known of a token.
type Flags uint16

const (
	Capital      Flags = 1 << iota // begins with a capital letter
	Clause                         // begins a clause: a comma, semicolon, colon or dash stands before it
	Break                          // begins a sentence
	Negated                        // "not", "never" or the like reaches it
	Quoted                         // between double quotation marks
	Reported                       // somebody else said it
	Hypothetical                   // only if, would or might
	Asked                          // in a sentence that ends with a question mark
	Ending                         // ends in -ed, as most past tenses do

	// Scopes are the flags under which a word may not mean what it says.
	Scopes = Negated | Quoted | Reported | Hypothetical | Asked
)
