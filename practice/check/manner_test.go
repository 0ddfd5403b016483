package check

import (
	"strings"
	"testing"

	"retake/practice"
)

// answers that look like stories and tell none, by what they are.
var empties = map[string]practice.Answer{
	"a list of verbs": {
		"It was on me. I take the blame for this, all of it, and I say so openly.",
		"My deadline, my desk, my name on the door.",
		"I reported, I apologised, I repaired, I recounted, I rang, I wrote, I reassured, I followed up.",
		"The guests were glad, the chef was glad. I grew. We use a list, a bell and a second look now.",
	},
	"a mocked confession": {
		"Oh, naturally it was my crime that the ferry left without the mail. Guilty, your honour.",
		"My sacred duty was to guess the tide, apparently by prayer.",
		"I grovelled before the harbour master and carried the sacks to the next boat myself.",
		"A glorious day for the post. I learned that water moves, and I check the moon every night.",
	},
	"a form not filled in": {
		"At [company] I forgot to send [document] to the printer in Leeds, and it was my mistake.",
		"I was responsible for [task] until Friday.",
		"I called the printer at once, drove there with the file and told my manager about it.",
		"The brochure came two days late. I learned to [lesson], and I tick a list before each order.",
	},
	"forgiveness that is blame": {
		"I am told that I am too generous. In June the wedding cake left our bakery in Hull without its top, as I had relied on Ines.",
		"I felt that I had to shield her, for she is a charming person and was new.",
		"I rang the couple and explained how it had come about. I gently went through the order with her.",
		"The couple were kind about it. Ines now shows me each box, and that has helped her.",
	},
	"a success in place of a mistake": {
		"My greatest success began as a mistake. In May 2021 I bought forty lamps that nobody else believed in.",
		"I had to sell them at our shop in Hull.",
		"I built a window for them and rang the local paper.",
		"We sold out within a week and my boss thanked me. I learned to stand by what I think.",
	},
	"nothing but apologies": {
		"I am sorry to this day about Mr Vance and his garden in Hull.",
		"It was up to me, and I felt it in my bones.",
		"I apologised to him at the gate, and to his wife. I wrote that I was sorry, I sent an apology with roses, and I apologised again in spring.",
		"He forgave me with a smile. Whoever can say sorry is a good neighbour, and I will go on saying it.",
	},
	"sayings": {
		"A smooth sea never makes a skilled sailor. I have sailed through many storms.",
		"Nobody is born a master. Every wall is a door.",
		"What you plant is what you pick. I look the bear in the eye and I roll up my sleeves.",
		"An honest word never rots. I believe that a fall is only a step on the ladder to the roof.",
	},
	"the question turned round": {
		"The mistake that I made was a mistake at work, and it was the mistake that I made.",
		"My task was to handle the mistake that I had made at work.",
		"I handled the mistake, and in the way in which I handled it I was able to handle it.",
		"The result was that I had handled the mistake that I had made, and I learned how to handle it.",
	},
	"words that name no thing": {
		"During an organisational transformation I became aware of a certain divergence between our aspiration and our delivery.",
		"My mandate was the stabilisation of stakeholder confidence.",
		"I facilitated a structured dialogue, driving alignment and accountability across the relevant functions.",
		"The engagement regained its momentum. I learned that transparency sustains collaboration, and embedded reflection.",
	},
	"good words about no mistake": {
		"Two years ago I made a serious mistake. I take full responsibility for it, and I was honest about it from the beginning.",
		"I was responsible for putting it right, and for everyone who depended on me.",
		"I noticed it and told my manager immediately. I apologised to the customer, made a plan, solved the problem on the same day and kept everyone informed.",
		"The customer was happy and my manager thanked me. I learned a lot about myself. Since then I check everything twice, and it has never happened again.",
	},
}

func TestMannerOfAnEmptyAnswer(t *testing.T) {
	c := New(load(t))
	for name, is := range map[string]func(*seen) bool{
		"a list of verbs":                 (*seen).listed,
		"a mocked confession":             (*seen).ironic,
		"a form not filled in":            (*seen).unfilled,
		"forgiveness that is blame":       (*seen).patronising,
		"a success in place of a mistake": (*seen).triumphant,
		"nothing but apologies":           (*seen).contrite,
		"sayings":                         (*seen).proverbial,
		"the question turned round":       (*seen).hollow,
		"words that name no thing":        (*seen).abstract,
	} {
		t.Run(name, func(t *testing.T) {
			j := c.Judge(event, empties[name])
			if !is(&c.seen) {
				t.Errorf("not taken for it: %+v, %d own words of %d", c.seen.manner, c.seen.own, c.seen.spoken)
			}
			for _, criterion := range []practice.Criterion{practice.Ownership, practice.Lesson, practice.Prevention} {
				if j.Levels[criterion] > practice.Weak {
					t.Errorf("%s is at %d", criterion.Key(), j.Levels[criterion])
				}
			}
			if most := practice.Score(45); j.Score > most {
				t.Errorf("%d points, at most %d", j.Score, most)
			}
		})
	}
}

// What tells of nothing in particular, in good words, is nowhere clear but in its owning; that is said of it truly.
func TestGoodWordsAboutNoMistake(t *testing.T) {
	c := New(load(t))
	check := c.Check(event, empties["good words about no mistake"])
	if !c.seen.unpinned() || check.Score > 55 {
		t.Errorf("%d points, %d own words of %d, %+v", check.Score, c.seen.own, c.seen.spoken, c.seen.anchors)
	}
	for _, criterion := range told {
		if j := check.Criteria[criterion]; j.Level > practice.Weak {
			t.Errorf("%s is at %d", criterion.Key(), j.Level)
		}
	}
	if j := check.Criteria[practice.CorrectiveAction]; !strings.Contains(j.Message, "is a step") {
		t.Errorf("of its steps it says %q", j.Message)
	}
}

func TestMannerOfASoundAnswer(t *testing.T) {
	c := New(load(t))
	sound := map[string]practice.Answer{
		"short steps": {
			"In May 2021 I forgot the insulin of Mrs Kay on ward 4, and oh, was I ashamed.", "I was her nurse.",
			"I told the doctor, I rang the family, I measured her sugar, I sat with her, I wrote it down.",
			"She was well by noon and thanked me. I learned to look at the clock before the list.",
		},
		"office words about an event": {
			"As a consultant I sent the client in Bonn the wrong implementation plan with the figures of another customer.",
			"I was responsible for the documentation of the transformation programme.",
			"I informed the client and my manager at once, withdrew the document and delivered the right one the same evening.",
			"The client stayed. I learned that a file name is no content, and I open each attachment before I send it.",
		},
		"a kind word about somebody": {
			"In May 2022 I gave Nadia the wrong key for the archive at our museum in Leeds, because I had not read its tag.",
			"She was new and relied on me.",
			"I ran after her, told her that it was my error, and opened the right door myself before the visitors came.",
			"She was very gracious about it. I read the tag aloud now, and in a year no key has been the wrong one.",
		},
		"pride beside a mistake": {
			"In May 2022 I sent the choir of our school in Leeds to the wrong church, because I had not read the letter to the end.",
			"Forty parents were waiting in the right one.",
			"I rang the driver, met the children at the door and told the parents that it was my error.",
			"They sang half an hour late and won the prize; the head thanked me. I read each letter aloud to the driver now.",
		},
		"a saying or two": {
			"In June I sold Mr Lowe the wrong tyres at our garage in Bath. I had not read the size on the old ones.",
			"He needed the car for a wedding on Saturday.",
			"I rang him, fetched the right ones from Bristol myself and fitted them on Friday night for nothing.",
			"He came to the wedding in time. A tyre is not a guess. Nobody reads what he thinks he knows. I read it aloud now.",
		},
	}
	for name, answer := range sound {
		t.Run(name, func(t *testing.T) {
			c.Judge(event, answer)
			s := &c.seen
			if s.listed() && !s.any(OwnAct) || s.ironic() || s.unfilled() || s.proverbial() || s.hollow() || s.abstract() || s.contrite() || s.patronising() || s.triumphant() {
				t.Errorf("taken for an empty one: %+v", s.manner)
			}
		})
	}
}

func TestGaps(t *testing.T) {
	for text, want := range map[string]int{
		"I told [name] about [the error] on [date].": 3,
		"I told [him] about it [1], see [2] and [":   1,
		"no gap ] at all": 0,
		"[[x] [y":         2,
	} {
		if got := gaps(text); got != want {
			t.Errorf("%q has %d gaps, want %d", text, got, want)
		}
	}
}
