package data

import (
	"bytes"
	"encoding/json"
	"testing"
	"time"

	"retake/practice"
)

func TestExportHoldsEveryRecord(t *testing.T) {
	s := open(t, t.TempDir())
	first, second := try("b", noon), try("a", noon.Add(time.Minute))
	second.Deleted = noon.Add(time.Hour)
	mustAdd(t, s, first)
	mustAdd(t, s, second)
	story := practice.Story{Record: first.Record, Title: "The list", Text: "<I> read it & left."}
	if err := s.PutStory(story); err != nil {
		t.Fatal(err)
	}
	var all, again bytes.Buffer
	if err := s.Export(t.Context(), &all, nil); err != nil {
		t.Fatal(err)
	}
	if err := s.Export(t.Context(), &again, nil); err != nil || !bytes.Equal(all.Bytes(), again.Bytes()) {
		t.Errorf("the same history gives other bytes, %v", err)
	}
	lines := bytes.Split(bytes.TrimSuffix(all.Bytes(), []byte("\n")), []byte("\n"))
	if len(lines) != 5 || string(lines[0]) != `{"kind":"retake","form":2}` {
		t.Fatalf("%d lines, the first %s", len(lines), lines[0])
	}
	for i, want := range []any{second, first, story} {
		var line struct {
			Kind   string
			Record json.RawMessage
		}
		if err := json.Unmarshal(lines[i+1], &line); err != nil {
			t.Fatal(err)
		}
		if a, ok := want.(practice.Attempt); ok {
			want = placed{a, a.Times.Finished.UnixMicro()}
		}
		data, err := json.Marshal(want)
		if err != nil {
			t.Fatal(err)
		}
		var have, wanted any
		if json.Unmarshal(line.Record, &have) != nil || json.Unmarshal(data, &wanted) != nil {
			t.Fatalf("%s is no record", line.Record)
		}
		if h, _ := json.Marshal(have); string(h) != string(must(json.Marshal(wanted))) {
			t.Errorf("line %d, %s: %s\nwant %s", i+1, line.Kind, line.Record, data)
		}
	}
}

func must(data []byte, err error) []byte {
	if err != nil {
		panic(err)
	}
	return data
}
