package data

import (
	"bufio"
	"fmt"
	"io"
	"os"
	"os/exec"
	"slices"
	"testing"
	"time"
)

// childFolder tells the test binary to be the program that is killed, and where its history is.
const childFolder = "RETAKE_TEST_ADD_UNTIL_KILLED"

// addUntilKilled adds tries and drafts without end, and names each when it is acknowledged. Its window can be raised.
func addUntilKilled(dir string) {
	fail := func(err error) {
		if err != nil {
			fmt.Fprintln(os.Stderr, err)
			os.Exit(1)
		}
	}
	s, err := Open(dir, opening())
	fail(err)
	_, err = listenIn(dir, func() {})
	fail(err)
	drafts, err := OpenDrafts(dir)
	fail(err)
	for i := range 1_000_000 {
		a := try(NewID(noon.Add(time.Duration(i)*time.Hour)), noon)
		fail(drafts.Save(draft("draft", "own-mistake-time", a.Created)))
		fail(s.AddAttempt(a))
		fmt.Println(a.ID)
	}
}

// TestKilled kills a program that writes, again and again, and looks for all that was acknowledged.
func TestKilled(t *testing.T) {
	dir := t.TempDir()
	var acknowledged []string
	for _, after := range []int{1, 40, 150} {
		child := exec.Command(os.Args[0])
		child.Env = append(os.Environ(), childFolder+"="+dir)
		child.Stderr = os.Stderr
		out, err := child.StdoutPipe()
		if err != nil {
			t.Fatal(err)
		}
		if err := child.Start(); err != nil {
			t.Fatal(err)
		}
		said := bufio.NewScanner(out)
		for n := 0; n < after && said.Scan(); n++ {
			acknowledged = append(acknowledged, said.Text())
		}
		if err := Raise(dir); err != nil {
			t.Error(err)
		}
		if err := child.Process.Kill(); err != nil {
			t.Fatal(err)
		}
		for said.Scan() { // what it still said before it died
			acknowledged = append(acknowledged, said.Text())
		}
		_, _ = io.Copy(io.Discard, out)
		if err := child.Wait(); err == nil || child.ProcessState.Exited() {
			t.Fatalf("it ended by itself: %v", child.ProcessState)
		}

		s := open(t, dir)
		if Raise(dir) == nil {
			t.Error("the window of a killed program was raised")
		}
		there := ids(t, s, 100)
		slices.Reverse(there)
		// The one that it was adding may be there without having been acknowledged.
		var known []string
		for _, id := range there {
			if slices.Contains(acknowledged, id) {
				known = append(known, id)
			}
		}
		if !slices.Equal(known, acknowledged) || len(there) > len(acknowledged)+1 {
			t.Fatalf("%d were acknowledged, %d are there, %d of these", len(acknowledged), len(there), len(known))
		}
		acknowledged = there
		sound(t, s)
		drafts, err := OpenDrafts(dir)
		if err != nil {
			t.Fatal(err)
		}
		if d, ok, err := drafts.Load("own-mistake-time"); !ok || err != nil || d.Answer.Empty() {
			t.Errorf("the draft is %+v, %v, %v", d, ok, err)
		}
		if err := s.Close(); err != nil {
			t.Fatal(err)
		}
	}
}
