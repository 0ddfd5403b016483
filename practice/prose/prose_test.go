package prose_test

import (
	"strings"
	"testing"
	"unicode/utf8"

	"retake/practice/prose"
)

func scan(l *prose.Lexicon, text string) *prose.Text {
	var t prose.Text
	l.Scan(text, &t)
	return &t
}

// sentences writes each sentence's tokens with a bar between and a stroke between sentences.
func sentences(text string) string {
	t := scan(prose.NewLexicon(), text)
	var out []string
	for _, s := range t.Sentences {
		var words []string
		for _, token := range t.Tokens[s.First:s.End] {
			words = append(words, text[token.From:token.To])
		}
		out = append(out, strings.Join(words, "|"))
	}
	return strings.Join(out, " / ")
}

func TestSentencesAndTokens(t *testing.T) {
	for name, c := range map[string]struct{ text, want string }{
		"two plain ones":            {"I did x. I did y.", "I|did|x / I|did|y"},
		"lower case":                {"i did x. i did y", "i|did|x / i|did|y"},
		"no space after the stop":   {"I did it.Then I left.", "I|did|it / Then|I|left"},
		"a line is a sentence":      {"Told my manager\nFixed it", "Told|my|manager / Fixed|it"},
		"contraction":               {"I didn't check", "I|did|n't|check"},
		"curly apostrophe":          {"I didn’t check", "I|did|n’t|check"},
		"no apostrophe":             {"i didnt check, ive learned", "i|did|nt|check|i|ve|learned"},
		"possessive":                {"Anna's order", "Anna|'s|order"},
		"closing single quote":      {"the 'big' one", "the|big|one"},
		"numbers":                   {"At 14:30 we lost £1,200.50, about 3.5% of 41.", "At|14:30|we|lost|£1,200.50|about|3.5%|of|41"},
		"title and abbreviation":    {"Mr. Smith, e.g. my boss, left.", "Mr|Smith|e|g|my|boss|left"},
		"a time of day":             {"At 9 a.m. we met. It was 4 p.m. I left.", "At|9|a|m|we|met / It|was|4|p|m / I|left"},
		"no. as number and as word": {"Was it order no. 12? I said no. Then I looked.", "Was|it|order|no|12 / I|said|no / Then|I|looked"},
		"ellipsis and shout":        {"Well… it broke! Really?", "Well / it|broke / Really"},
		"hyphens":                   {"I double-checked - twice", "I|double|checked|twice"},
		"nothing":                   {" \n\t ", ""},
		"emoji and other scripts":   {"😀 Ошибка была моя. 😀", "Ошибка|была|моя"},
	} {
		t.Run(name, func(t *testing.T) {
			if got := sentences(c.text); got != c.want {
				t.Errorf("got  %s\nwant %s", got, c.want)
			}
		})
	}
}

func TestTokensAreReadAsWords(t *testing.T) {
	if got := strings.Join(prose.Tokens("I won't, can't, cannot, couldnt; I'd ’ve"), " "); got != "i will not can not can not could not i 'd ve" {
		t.Error(got)
	}
}

func TestOtherSpellings(t *testing.T) {
	l := prose.NewLexicon()
	for _, word := range strings.Fields("realise apologised colour labelled filled four centre learned leaned mistake analyse") {
		l.Add(word)
	}
	l.Spell([]string{"learned", "mistake"})
	for spelling, want := range map[string]string{
		"realize": "realise", "apologized": "apologised", "color": "colour", "labeled": "labelled", "center": "centre",
		"analyze": "analyse", "for": "", "filed": "", "leaned": "leaned", "lerned": "learned", "learnned": "learned",
		"mistkae": "mistake", "misstake": "mistake", "istake": "", "coulor": "",
	} {
		got := scan(l, spelling).Tokens[0].Symbol
		known := prose.Unknown
		if want != "" {
			known = scan(l, want).Tokens[0].Symbol
		}
		if got != known {
			t.Errorf("%s is not read as %q", spelling, want)
		}
	}
}

// In each text the words in brackets, and no others, are in the scope.
func TestScopes(t *testing.T) {
	for name, c := range map[string]struct {
		scope prose.Flags
		text  string
	}{
		"not":                        {prose.Negated, "It was not [my mistake]"},
		"contraction":                {prose.Negated, "I didn't [learn anything]"},
		"ends at a comma":            {prose.Negated, "It wasn't [his fault], it was mine"},
		"ends at but":                {prose.Negated, "It was not [easy] but I did it"},
		"six words":                  {prose.Negated, "never [a b c d e f] g h"},
		"not only":                   {prose.Negated, "I not only fixed it"},
		"no doubt":                   {prose.Negated, "It was no doubt mine"},
		"quoted":                     {prose.Quoted, `She said "[it was mine]" and left`},
		"curly quotes":               {prose.Quoted, "She said “[it was mine]” and left"},
		"single quotes":              {prose.Quoted, "She said '[it was mine]' and left"},
		"curly single quotes":        {prose.Quoted, "Anna’s boss said ‘[it was mine]’, and left"},
		"apostrophes":                {prose.Quoted, "The customers' orders and the drivers' lists"},
		"never closed":               {prose.Quoted, `A 24" screen broke`},
		"he said":                    {prose.Reported, "My manager said [it was my mistake]"},
		"I said":                     {prose.Reported, "I told my manager it was my mistake"},
		"I called and told":          {prose.Reported, "I called the client and told them"},
		"I left out":                 {prose.Reported, "Rang her and said it was my mistake"},
		"their manager":              {prose.Reported, "Manager came and said [it was my mistake]"},
		"she told me":                {prose.Reported, "She told [me I was late]"},
		"if":                         {prose.Hypothetical, "[If it happened again, I would tell her]"},
		"would, to the clause's end": {prose.Hypothetical, "I [would say so], and I did"},
		"as if":                      {prose.Hypothetical, "It looked as if I forgot"},
		"question":                   {prose.Asked, "I failed. [Was it me]? It was."},
	} {
		t.Run(name, func(t *testing.T) {
			plain := strings.NewReplacer("[", "", "]", "").Replace(c.text)
			want := strings.Join(prose.Tokens(inBrackets(c.text)), " ")
			text := scan(prose.NewLexicon(), plain)
			var got []string
			for _, token := range text.Tokens {
				if token.Flags&c.scope != 0 {
					got = append(got, prose.Tokens(plain[token.From:token.To])...)
				}
			}
			if strings.Join(got, " ") != want {
				t.Errorf("in scope %q, want %q", strings.Join(got, " "), want)
			}
		})
	}
}

func inBrackets(text string) string {
	var in strings.Builder
	for _, piece := range strings.Split(text, "[")[1:] {
		inside, _, _ := strings.Cut(piece, "]")
		in.WriteString(inside + " ")
	}
	return in.String()
}

func FuzzScan(f *testing.F) {
	f.Add("I didn't check. \"It was mine\", she said… £3.50?")
	f.Add("İ’s \xff’t cannotcannot'n't")
	l := prose.NewLexicon()
	f.Fuzz(func(t *testing.T, text string) {
		at, in := 0, 0
		scanned := scan(l, text)
		for _, token := range scanned.Tokens {
			from, to := int(token.From), int(token.To)
			if from < at || to <= from || to > len(text) {
				t.Fatalf("token %d-%d behind %d in %q", from, to, at, text)
			}
			if utf8.ValidString(text) && !utf8.ValidString(text[from:to]) {
				t.Fatalf("token %d-%d cuts a rune of %q", from, to, text)
			}
			at = to
		}
		for _, s := range scanned.Sentences {
			if int(s.First) != in || s.End <= s.First {
				t.Fatalf("sentence %v behind token %d", s, in)
			}
			in = int(s.End)
		}
		if in != len(scanned.Tokens) {
			t.Fatalf("%d of %d tokens in sentences", in, len(scanned.Tokens))
		}
	})
}
