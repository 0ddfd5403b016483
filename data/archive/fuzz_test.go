package archive

import (
	"bytes"
	"encoding/json"
	"io"
	"strings"
	"testing"

	"retake/practice"
)

func FuzzReader(f *testing.F) {
	seeds(f, func(text []byte) { f.Add(text) })
	f.Fuzz(func(t *testing.T, file []byte) { takesOrRefuses(t, file) })
}

func FuzzBackup(f *testing.F) {
	_, backup := written(f, some)
	f.Add(backup)
	f.Add(append(bytes.Clone(backup), backup...))
	f.Add(backup[:len(backup)/2])
	seeds(f, func(text []byte) { f.Add(packedText(f, string(text))) })
	f.Fuzz(func(t *testing.T, file []byte) {
		takesOrRefuses(t, file)
		takesOrRefuses(t, packedText(t, string(file))) // or gzip's sum stops all there is
	})
}

func seeds(f *testing.F, add func([]byte)) {
	const head, end = `{"kind":"retake","form":2}` + "\n", `{"kind":"end","records":1}` + "\n"
	export, backup := written(f, some)
	add(export)
	add([]byte(unpacked(f, backup)))
	add(bytes.ReplaceAll(export, []byte("\n"), []byte("\r\n")))
	for _, text := range []string{
		"", "\n", "\xef\xbb\xbf" + head, head, head + end,
		`{"kind":"retake","form":1}` + "\n" + `{"kind":"story","record":{}}`,
		head + `{"kind":"story","record":{}}` + "\n" + end + "\n\n",
		head + `{"kind":"story","record":{"a":"\"\\","b":[{},[1,-2e3,true,null]]}}` + "\n" + end,
		head + ` { "\u006bind" : "note" , "record" : { "a" : { } } } ` + "\n" + end,
		head + `{"kind":"attempt","record":{"times":{"finished":"2026-01-02T03:04:05.6+07:00"}}}` + "\n" + end,
		head + `{"kind":"story","record":` + strings.Repeat(`{"a":`, 31) + "1" + strings.Repeat("}", 31) + "}\n" + end,
		`{"kind":"retake-backup","form":2,"schema":1,"made":"2026-01-02T03:04:05Z","occasion":"asked"}` + "\n" +
			`{"kind":"end","records":0,"holding":{"tries":0},"sha256":"` + strings.Repeat("0", 64) + `"}` + "\n",
	} {
		add([]byte(text))
	}
}

// takesOrRefuses reads a file. What is taken of it can be written, and then reads the same.
func takesOrRefuses(t *testing.T, file []byte) {
	const whole = 16 << 20
	lines, r, err := all(bytes.NewReader(file), whole)
	if err == io.EOF || err != nil && err.Error() == "" {
		t.Fatalf("it says %q", err)
	}
	if r == nil {
		return
	}
	if r.Read() > int64(len(file)) || r.Line() < 1+len(lines) || r.Holding().All() < len(lines) {
		t.Fatalf("%d of %d bytes, line %d of %d, %+v", r.Read(), len(file), r.Line(), len(lines), r.Holding())
	}
	if err != nil {
		return
	}
	var again bytes.Buffer
	w := NewExport(&again)
	for _, l := range lines {
		var record map[string]any
		if err := json.Unmarshal(l.Record, &record); err != nil {
			t.Fatalf("%s is no object: %v", l.Record, err)
		}
		if err := w.Add(l.Kind, l.Record); err != nil {
			t.Fatalf("%s %s cannot be written: %v", l.Kind, l.Record, err)
		}
	}
	if err := w.Close(); err != nil {
		t.Fatal(err)
	}
	twice, r2, err := read(again.Bytes())
	if err != nil || len(twice) != len(lines) || r2.Holding() != r.Holding() || w.Holding() != practice.Holding(r.Holding()) {
		t.Fatalf("written again it has %d lines of %d, %+v, %v", len(twice), len(lines), r2.Holding(), err)
	}
}
