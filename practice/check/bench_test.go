package check

import (
	"fmt"
	"strings"
	"testing"

	"retake/assets"
	"retake/practice"
)

// story is an answer of 300 words.
var story = practice.Answer{
	"In the spring of 2021 I was the only baker on the night shift of a small hotel by the sea. We had ninety guests, and on " +
		"Saturday a wedding with a hundred and twenty more.",
	"It was my job to plan the ovens for the night, to weigh everything, and to have the breakfast and the wedding bread out " +
		"in time, without anybody else in the kitchen.",
	"I assumed that the large oven took four trays a go, because the one in my last place did, and I didn't measure. At two " +
		"in the morning I saw that only three fitted, so that I was forty loaves short. That was my mistake, nobody else's. I " +
		"stopped for a minute and wrote down what had to come first. Then I rang the head chef at home, told her plainly what I " +
		"had got wrong and what I could still do, and asked which bread the wedding could go without. I moved the rolls to the " +
		"small oven, I called the bakery in the next village and ordered thirty loaves for seven o'clock, and I paid for the taxi " +
		"that brought them. When the manager came in at six I told him before he could find out, and I said sorry to the couple " +
		"myself at noon.",
	"Breakfast was on time, and the wedding had all of its bread but one kind; the couple laughed about it and still came back " +
		"in the autumn. The extra loaves cost us ninety pounds. I learned that I plan with numbers I have never looked up when I am " +
		"tired. Since then I measure each oven on my first day and write the trays on its door, and the two bakers after me have " +
		"kept it up; in two years we have not been short once.",
}

func BenchmarkJudge(b *testing.B) {
	checker := New(load(b))
	b.ReportAllocs()
	for b.Loop() {
		checker.Judge(event, story)
	}
	b.ReportMetric(float64(b.N*story.AllWords())/b.Elapsed().Seconds(), "words/s")
}

// BenchmarkJudgeFirst judges an answer of whose words nothing is known yet.
func BenchmarkJudgeFirst(b *testing.B) {
	checker := New(load(b))
	for b.Loop() {
		checker.matcher.begin()
		checker.Judge(event, story)
	}
}

// BenchmarkCheck puts what was judged into words too.
func BenchmarkCheck(b *testing.B) {
	checker := New(load(b))
	b.ReportAllocs()
	for b.Loop() {
		checker.Check(event, story)
	}
	b.ReportMetric(float64(b.N*story.AllWords())/b.Elapsed().Seconds(), "words/s")
}

func BenchmarkLoad(b *testing.B) {
	for b.Loop() {
		if _, err := Load(assets.Rules()); err != nil {
			b.Fatal(err)
		}
	}
}

// hostiles are texts that cost a checker most.
var hostiles = map[string]string{
	"quotes":   `"'" "I said 'sorry' `,
	"emoji":    "😀👩🏽‍🚒 I told 😡 ",
	"one word": "responsibility",
	"a phrase": "I told my manager that it was my mistake and I ",
	"i":        "i i i i i i i ",
	"gaps":     "[[[ [a [",
	"not":      "not never no but if would, ",
}

func hostile(name string, bytes int) practice.Answer {
	text := hostiles[name]
	return practice.Answer{practice.Action: strings.Repeat(text, bytes/len(text))}
}

// BenchmarkHostile judges 100 kB.
func BenchmarkHostile(b *testing.B) {
	checker := New(load(b))
	for name := range hostiles {
		b.Run(name, func(b *testing.B) {
			a := hostile(name, 100_000)
			for b.Loop() {
				checker.Judge(event, a)
			}
		})
	}
}

func TestJudgingAllocatesNothing(t *testing.T) {
	checker := New(load(t))
	checker.Judge(event, story)
	if n := testing.AllocsPerRun(100, func() { checker.Judge(event, story) }); n > 0 {
		t.Errorf("%v allocations", n)
	}
}

// The work on a text grows with its length and no faster, whatever it is.
func TestWorkGrowsWithTheText(t *testing.T) {
	checker := New(load(t))
	for name := range hostiles {
		var steps [3]int
		for i := range steps {
			checker.Judge(event, hostile(name, 25_000<<i))
			steps[i] = checker.matcher.steps
		}
		t.Run(name, func(t *testing.T) {
			const slack = 1.05
			for i := 1; i < len(steps); i++ {
				if float64(steps[i]) > 2*slack*float64(steps[i-1]) {
					t.Errorf("%v steps for 25, 50 and 100 kB", fmt.Sprint(steps))
				}
			}
		})
	}
}
