package check

import (
	"testing"

	"retake/practice"
)

func TestRelevance(t *testing.T) {
	c := New(load(t))
	for name, test := range map[string]struct {
		answer practice.Answer
		want   practice.Level
	}{
		"a mistake and what came of it": {practice.Answer{
			"In May 2021 I forgot the insulin of Mrs Kay on ward 4.", "I was her nurse.",
			"I told the doctor and measured her sugar.", "She was well by noon and thanked me.",
		}, practice.Strong},
		"nothing went wrong": {practice.Answer{
			"In May 2021 I painted the gate of the school in Hull.", "It was a long day.",
			"I painted both sides and opened a second tin.", "The children came to look at it.",
		}, practice.Weak},
		"a triumph": {practice.Answer{
			"In May 2021 our shop in Hull was bottom of the region.", "Nobody could have foreseen what came.",
			"I moved the shelves and I rang forty customers.", "We sold out, sales doubled and the director thanked us.",
		}, practice.Missing},
		"a triumph that is called a mistake": {practice.Answer{
			"My mistake was believing that nobody would come to our sale in Hull in May 2021.", "Everybody said it was impossible.",
			"I rang forty customers and I moved the shelves.", "We sold out, sales doubled and they proved to be proud of that day.",
		}, practice.Missing},
		"private life": {practice.Answer{
			"In May 2021 I forgot the rings for the wedding of my sister in Hull.", "My mother had asked me.",
			"I drove back and I told my sister.", "She laughed about it.",
		}, practice.Missing},
		"one word of home in a trade no rule knows": {practice.Answer{
			"In May 2021 I pruned the old rose of Mrs Kay in Hull to the ground.", "That was my mistake.",
			"I told her at once and I brought two from home in bloom. I tied in the new shoots.", "She laughed and thanked me.",
		}, practice.Strong},
		"what others did": {practice.Answer{
			"In May 2021 Gareth dropped a pallet in Hull. He had loaded it alone.", "He drove the forklift.",
			"He told the foreman and he swept the floor. He wrote a report.", "He went on a course and he passed it.",
		}, practice.Missing},
		"a refusal": {practice.Answer{
			"I would rather not say.", "My record speaks for itself.", "I do my work.", "That is all I have for you.",
		}, practice.Missing},
	} {
		t.Run(name, func(t *testing.T) {
			got := c.Check(practice.Question{Kind: practice.Event}, test.answer).Criteria[practice.Relevance]
			if got.Level != test.want {
				t.Errorf("level %d (%s), want %d", got.Level, got.Message, test.want)
			}
		})
	}
}
