package data

import (
	"testing"
	"time"

	"retake/practice"
)

func TestTheNewestScoreOfEachQuestion(t *testing.T) {
	s := open(t, t.TempDir())
	add := func(id, question string, minute int, score practice.Score) {
		a := try(id, noon.Add(time.Duration(minute)*time.Minute))
		a.Question.ID, a.Check.Score = question, score
		mustAdd(t, s, a)
	}
	add("1", "a", 1, 40)
	add("2", "b", 2, 50)
	add("3", "a", 3, 60)
	add("4", "a", 4, practice.NoScore)
	add("5", "c", 5, practice.NoScore)
	add("6", "b", 6, 90)
	if err := s.Trash(noon.Add(time.Hour), "6"); err != nil {
		t.Fatal(err)
	}
	latest, err := s.LastScored([]string{"c", "b", "a", "none"})
	if err != nil || len(latest) != 2 || latest[0].ID != "2" || latest[1].ID != "3" {
		t.Errorf("%+v, %v", latest, err)
	}
}
