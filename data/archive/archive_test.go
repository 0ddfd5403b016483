package archive

import (
	"bytes"
	"compress/gzip"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"reflect"
	"slices"
	"strings"
	"testing"
	"testing/iotest"
	"time"

	"pgregory.net/rapid"

	"retake/practice"
)

var noon = time.Date(2026, 11, 22, 12, 0, 0, 0, time.UTC)

// kept is a record with its kind.
type kept struct {
	kind   string
	record any
}

// some is a small history.
var some = []kept{
	{"attempt", try("01B", noon.Add(time.Hour), "I <b> & told\u2028her.")},
	{"attempt", try("01A", noon, "")},
	{"story", practice.Story{Record: practice.Record{ID: "01C", Schema: 1, Created: noon, Changed: noon}, Text: "é\n😀 <\\u003c>"}},
}

func try(id string, finished time.Time, text string) practice.Attempt {
	a := practice.Attempt{
		Record:   practice.Record{ID: id, Schema: 1, Created: finished, Changed: finished},
		Question: practice.Question{Text: "Have you erred?", Kind: practice.Event},
		Answer:   practice.Answer{practice.Action: text},
		Times:    practice.Times{Started: finished, Finished: finished, LocalDate: "2026-11-22", Zone: "+01:00"},
	}
	a.Check.Kind = practice.Event
	return a
}

var asked = Head{Backup: true, Form: Form, Schema: Schema, Made: noon, Occasion: practice.OccasionAsked}

// written gives both files with these records.
func written(t testing.TB, records []kept) (export, backup []byte) {
	t.Helper()
	var plain, zipped bytes.Buffer
	for _, w := range []*Writer{NewExport(&plain), NewBackup(&zipped, asked)} {
		for _, k := range records {
			if err := w.Add(k.kind, k.record); err != nil {
				t.Fatal(err)
			}
		}
		if err := w.Close(); err != nil {
			t.Fatal(err)
		}
	}
	return plain.Bytes(), zipped.Bytes()
}

// all reads a file to its end.
func all(from io.Reader, whole int64) (lines []Line, r *Reader, err error) {
	if r, err = newReader(from, whole); err != nil {
		return nil, nil, err
	}
	for {
		l, err := r.Next()
		if err == io.EOF {
			return lines, r, nil
		}
		if err != nil {
			return lines, r, err
		}
		lines = append(lines, l)
	}
}

func read(file []byte) ([]Line, *Reader, error) { return all(bytes.NewReader(file), maxWhole) }

func packedText(t testing.TB, text string) []byte {
	t.Helper()
	var b bytes.Buffer
	zip := gzip.NewWriter(&b)
	if _, err := io.WriteString(zip, text); err != nil {
		t.Fatal(err)
	}
	if err := zip.Close(); err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}

func unpacked(t testing.TB, file []byte) string {
	t.Helper()
	zip, err := gzip.NewReader(bytes.NewReader(file))
	if err != nil {
		t.Fatal(err)
	}
	text, err := io.ReadAll(zip)
	if err != nil {
		t.Fatal(err)
	}
	return string(text)
}

func TestTheFormIsAsDescribed(t *testing.T) {
	story := json.RawMessage(` {"id": "s", "text": "\u003cb\u003E \\u003c \u0026 \u00e9"}`)
	export, backup := written(t, []kept{{"story", story}, {"attempt", json.RawMessage(`{"times":{"finished":"2026-01-02T03:04:05+01:00"}}`)}})
	lines := `{"kind":"story","record":{"id":"s","text":"<b> \\u003c & \u00e9"}}
{"kind":"attempt","record":{"times":{"finished":"2026-01-02T03:04:05+01:00"}}}
`
	if want := `{"kind":"retake","form":2}` + "\n" + lines + `{"kind":"end","records":2}` + "\n"; string(export) != want {
		t.Errorf("the export is\n%s\nnot\n%s", export, want)
	}
	want := `{"kind":"retake-backup","form":2,"schema":2,"made":"2026-11-22T12:00:00Z","occasion":"asked"}` + "\n" + lines +
		`{"kind":"end","records":2,"holding":{"tries":1,"notes":0,"rounds":0,"stories":1,"questions":0,"settings":0,` +
		`"first":"2026-01-02T02:04:05Z","last":"2026-01-02T02:04:05Z"},` +
		`"sha256":"SUM"}` + "\n"
	got := unpacked(t, backup)
	if i := strings.Index(got, `"sha256":"`) + 10; len(got) < i+64 || got[:i]+"SUM"+got[i+64:] != want {
		t.Errorf("the backup is\n%s\nnot\n%s", got, want)
	}
	if !bytes.Equal(backup[:9], []byte{0x1f, 0x8b, 8, 0, 0, 0, 0, 0, 0}) {
		t.Errorf("gzip's header is %x", backup[:10])
	}
}

// texts has what is hard to write and to read.
func texts() *rapid.Generator[string] {
	strange := []rune("<>&\"\\/\u2028\u2029\u0000\u001f\x7f\ufeff\ufffdéß😀\u200b\u202e'=ſK\r\n\t{}[],:")
	return rapid.OneOf(rapid.String(), rapid.StringOf(rapid.SampledFrom(strange)), rapid.SampledFrom([]string{"", `\u003c`, `\\u0026`, "\xff"}))
}

func records() *rapid.Generator[kept] {
	return rapid.Custom(func(t *rapid.T) kept {
		text := func(what string) string { return strings.ToValidUTF8(texts().Draw(t, what), "\ufffd") }
		at := time.UnixMicro(rapid.Int64Range(-1e15, 4e15).Draw(t, "at")).UTC()
		r := practice.Record{ID: text("id"), Schema: 1, Created: at, Changed: at}
		if rapid.Bool().Draw(t, "in the trash") {
			r.Deleted = at
		}
		q := practice.Question{ID: text("question"), Text: text("wording"), Kind: practice.Event}
		switch kind := rapid.SampledFrom([]string{"attempt", "note", "round", "story", "question", "setting"}).Draw(t, "kind"); kind {
		case "attempt":
			a := try("", at, text("action"))
			a.Record, a.Question, a.Check.Rules = r, q, text("rules")
			a.Check.Criteria[3].Message = text("message")
			return kept{kind, a}
		case "note":
			return kept{kind, practice.Note{Record: r, Attempt: text("about"), Text: text("text"), Check: &practice.Check{Kind: practice.Would}}}
		case "round":
			return kept{kind, practice.Round{Record: r, Questions: []practice.Question{q}, Attempts: []string{"", text("try")}, Seed: rapid.Uint64().Draw(t, "seed")}}
		case "story":
			return kept{kind, practice.Story{Record: r, Title: text("title"), Text: text("text")}}
		case "question":
			return kept{kind, practice.OwnQuestion{Record: r, Question: q}}
		default:
			return kept{kind, practice.Setting{Record: r, Value: text("value")}}
		}
	})
}

// What is written comes back, in both files, from records and from their JSON, whatever is in it.
func TestWhatIsWrittenIsRead(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		given := rapid.SliceOfN(records(), 0, 6).Draw(t, "records")
		var want practice.Holding
		var raw []kept
		for _, k := range given {
			*counter(&want, k.kind)++
			if a, ok := k.record.(practice.Attempt); ok {
				if at := a.Times.Finished; want.First.IsZero() || at.Before(want.First) {
					want.First = at
				}
				if at := a.Times.Finished; at.After(want.Last) {
					want.Last = at
				}
			}
			data, err := json.Marshal(k.record)
			if err != nil {
				t.Fatal(err)
			}
			raw = append(raw, kept{k.kind, json.RawMessage(data)})
		}
		if want.Last.IsZero() {
			want.First = time.Time{}
		}

		export, backup := both(t, given)
		export2, backup2 := both(t, raw)
		if !bytes.Equal(export, export2) || !bytes.Equal(backup, backup2) {
			t.Fatal("the same records gave other bytes")
		}
		for name, file := range map[string][]byte{
			"export": export, "backup": backup,
			"CRLF": bytes.ReplaceAll(export, []byte("\n"), []byte("\r\n")),
		} {
			lines, r, err := read(file)
			if err != nil {
				t.Fatalf("%s: %v", name, err)
			}
			if r.Holding() != want || len(lines) != len(given) || r.Line() < len(given)+2 {
				t.Fatalf("%s: it holds %+v, %d lines to %d; want %+v", name, r.Holding(), len(lines), r.Line(), want)
			}
			for i, l := range lines {
				got := reflect.New(reflect.TypeOf(given[i].record))
				if err := json.Unmarshal(l.Record, got.Interface()); err != nil {
					t.Fatal(err)
				}
				if l.Kind != given[i].kind || !reflect.DeepEqual(got.Elem().Interface(), given[i].record) {
					t.Fatalf("%s: %s %+v\nwant %+v", name, l.Kind, got.Elem(), given[i])
				}
			}
		}
	})
}

func both(t *rapid.T, records []kept) (export, backup []byte) {
	var plain, zipped bytes.Buffer
	for _, w := range []*Writer{NewExport(&plain), NewBackup(&zipped, asked)} {
		for _, k := range records {
			if err := w.Add(k.kind, k.record); err != nil {
				t.Fatal(err)
			}
		}
		if err := w.Close(); err != nil {
			t.Fatal(err)
		}
	}
	return plain.Bytes(), zipped.Bytes()
}

func TestWhatIsTaken(t *testing.T) {
	export, backup := written(t, some)
	text := string(export)
	form1 := strings.Replace(text[:strings.LastIndex(text, `{"kind":"end"`)], `"form":2`, `"form":1`, 1)
	for _, c := range []struct{ name, file string }{
		{"an export", text},
		{"a backup", string(backup)},
		{"form 1, without an end", form1},
		{"form 1 with blank lines", form1 + "\n \r\n\n"},
		{"form 1, its last line not ended", strings.TrimSuffix(form1, "\n")},
		{"CRLF", strings.ReplaceAll(text, "\n", "\r\n")},
		{"a byte order mark", "\xef\xbb\xbf" + text},
		{"a byte order mark and CRLF", "\xef\xbb\xbf" + strings.ReplaceAll(text, "\n", "\r\n")},
		{"blank lines at the end", text + "\n\r\n\t\n  "},
		{"a last line not ended", strings.TrimSuffix(text, "\n")},
		{"an export that was packed", string(packedText(t, text))},
		{"a backup that was unpacked", unpacked(t, backup)},
		{"spaces and another order of keys", strings.Replace(text, `{"kind":"retake","form":2}`, ` { "form" : 2 , "kind" : "retake" } `, 1)},
	} {
		t.Run(c.name, func(t *testing.T) {
			lines, r, err := all(iotest.OneByteReader(strings.NewReader(c.file)), maxWhole)
			if err != nil {
				t.Fatal(err)
			}
			want := practice.Holding{Tries: 2, Stories: 1, First: noon, Last: noon.Add(time.Hour)}
			if len(lines) != 3 || r.Holding() != want || r.Read() != int64(len(c.file)) {
				t.Errorf("%d lines, %+v, %d bytes", len(lines), r.Holding(), r.Read())
			}
			if _, err := r.Next(); err != io.EOF {
				t.Errorf("after the end it says %v", err)
			}
			h := r.Head()
			if h.Backup && h != asked || !h.Backup && h != (Head{Form: h.Form}) || h.Form < 1 {
				t.Errorf("its head is %+v", h)
			}
		})
	}
}

func TestWhatIsRefused(t *testing.T) {
	const (
		head   = `{"kind":"retake","form":2}` + "\n"
		story  = `{"kind":"story","record":{"id":"a"}}` + "\n"
		end    = `{"kind":"end","records":1}` + "\n"
		backup = `{"kind":"retake-backup","form":2,"schema":1,"made":"2026-11-22T12:00:00Z","occasion":"asked"}` + "\n"
		held   = `{"kind":"end","records":0,"holding":{},"sha256":"`
	)
	nested := func(deep int) string {
		return head + `{"kind":"story","record":{"a":` + strings.Repeat("[", deep-2) + `"]\"["` + strings.Repeat("]", deep-2) + "}}\n" + end
	}
	long := func(n int) string {
		const around = len(`{"kind":"story","record":{"a":""}}` + "\n")
		return head + `{"kind":"story","record":{"a":"` + strings.Repeat("x", n-around) + `"}}` + "\n" + end
	}
	for _, file := range []string{head + story + end, nested(maxDepth), long(maxLine)} {
		if _, _, err := read([]byte(file)); err != nil {
			t.Fatalf("it must be taken: %v", err)
		}
	}
	for _, c := range []struct {
		name, file string
		line       int // 0 where no line is named
		kind       error
		says       string
	}{
		{"nothing", "", 0, ErrForeign, ""},
		{"a text", "Dear diary\n", 0, ErrForeign, ""},
		{"other JSON", `{"kind":"other","form":2}` + "\n", 0, ErrForeign, ""},
		{"no kind", `{"form":2}` + "\n", 0, ErrForeign, ""},
		{"an array", `["retake"]` + "\n", 0, ErrForeign, ""},
		{"bytes without lines", strings.Repeat("\x00\xff", maxLine), 0, ErrForeign, ""},
		{"a packed text", string(packedText(t, "Dear diary")), 0, ErrForeign, ""},
		{"UTF-16", "\xff\xfe{\x00", 0, ErrForeign, ""},
		{"a blank line first", "\n" + head + story + end, 0, ErrForeign, ""},
		{"two marks", "\xef\xbb\xbf\xef\xbb\xbf" + head + story + end, 0, ErrForeign, ""},
		{"gzip's mark alone", packedMark, 0, ErrCut, ""},
		{"gzip's mark and no header", packedMark + "\x09 and so on, 10 bytes", 0, ErrDamaged, "header"},

		{"a newer export", `{"kind":"retake","form":3,"more":[]}` + "\n", 0, ErrNewer, "form 3"},
		{"a newer backup", `{"kind":"retake-backup","form":3}` + "\n", 0, ErrNewer, "form 3"},
		{"a backup of a newer schema", `{"kind":"retake-backup","form":2,"schema":3,"more":1}` + "\n", 0, ErrNewer, "schema 3"},
		{"no form", `{"kind":"retake"}` + "\n", 1, nil, "its form"},
		{"form null", `{"kind":"retake","form":null}` + "\n", 1, nil, "its form"},
		{"form 0", `{"kind":"retake","form":0}` + "\n", 1, nil, "its form"},
		{"form 1.5", `{"kind":"retake","form":1.5}` + "\n", 1, nil, "its form"},
		{"a backup of form 1", `{"kind":"retake-backup","form":1}` + "\n", 1, nil, "its form"},
		{"a backup of no schema", `{"kind":"retake-backup","form":2}` + "\n", 1, nil, "its schema"},
		{"a head with more", `{"kind":"retake","form":2,"more":1}` + "\n", 1, nil, `unknown key, "more"`},
		{"a backup made never", strings.Replace(backup, "2026-11-22T12:00:00Z", "0001-01-01T00:00:00Z", 1), 1, nil, "when"},
		{"a backup made some time", strings.Replace(backup, "2026-11-22T12:00:00Z", "today", 1), 1, nil, "today"},
		{"a backup for nothing", strings.Replace(backup, "asked", "", 1), 1, nil, "why"},
		{"a backup without a time", strings.Replace(backup, `"made":"2026-11-22T12:00:00Z",`, "", 1), 1, nil, `no "made"`},

		{"no end", head + story, 0, ErrCut, ""},
		{"no end, blank lines", head + story + "\n\n", 0, ErrCut, ""},
		{"half a line", head + story + `{"kind":"sto`, 0, ErrCut, ""},
		{"half a letter", head + story + `{"kind":"story","record":{"id":"` + "\xc3", 0, ErrCut, ""},
		{"half a line in form 1", `{"kind":"retake","form":1}` + "\n" + story + `{"kind":"sto`, 0, ErrCut, ""},
		{"an end in form 1", `{"kind":"retake","form":1}` + "\n" + story + end, 3, nil, `"end" is no kind`},
		{"a record too few", head + end, 0, ErrDamaged, "0 records"},
		{"a record too many", head + story + story + end, 0, ErrDamaged, "2 records"},
		{"an end with more", head + story + `{"kind":"end","records":1,"more":1}`, 3, nil, "more"},
		{"an end that counts nothing", head + `{"kind":"end","records":null}`, 0, ErrDamaged, "null"},
		{"an end without a count", head + `{"kind":"end"}`, 2, nil, `no "records"`},
		{"an end that is none", head + `{"kind":"end","records":"1"}`, 2, nil, "string"},
		{"a line behind the end", head + story + end + story, 4, nil, "follows the end"},
		{"a second end", head + story + end + end, 4, nil, "follows the end"},
		{"a second export", head + story + end + "\n" + head + story + end, 5, nil, "follows the end"},
		{"a blank line within", head + "\r\n" + story + end, 3, nil, "follows a blank line"},

		{"a wrong sum", backup + held + strings.Repeat("0", 64) + `"}`, 0, ErrDamaged, "sum"},
		{"a wrong holding", backup + strings.Replace(held, "{}", `{"notes":1}`, 1) + `"}`, 0, ErrDamaged, "hold"},
		{"no holding", backup + strings.Replace(held, "{}", `null`, 1) + `"}`, 0, ErrDamaged, "hold"},
		{"a backup with an export's end", backup + `{"kind":"end","records":0}`, 2, nil, "holding"},
		{"a backup with blank lines", backup + "\n", 2, nil, "not JSON"},

		{"an unknown kind", head + strings.Replace(story, "story", "poem", 1) + end, 2, nil, `"poem" is no kind`},
		{"a kind in capitals", head + strings.Replace(story, "story", "Story", 1) + end, 2, nil, `"Story" is no kind`},
		{"no kind in a line", head + `{"record":{}}` + "\n", 2, nil, "no kind"},
		{"a kind that is a number", head + `{"kind":7,"record":{}}` + "\n", 2, nil, "no kind"},
		{"no record", head + `{"kind":"story"}` + "\n", 2, nil, `no "record"`},
		{"a record that is null", head + `{"kind":"story","record":null}` + "\n", 2, nil, "not a JSON object"},
		{"a record that is a list", head + `{"kind":"story","record":[]}` + "\n", 2, nil, "not a JSON object"},
		{"a line with more", head + `{"kind":"story","record":{},"more":1}` + "\n", 2, nil, "more"},
		{"the same key again", head + `{"kind":"story","record":{},"kind":"note"}` + "\n", 2, nil, `"kind" stands in it twice`},
		{"the same key, escaped", head + `{"kind":"story","record":{},"\u006bind":"note"}` + "\n", 2, nil, `"kind" stands in it twice`},
		{"the same key, in capitals", head + `{"kind":"story","record":{},"KIND":"note"}` + "\n", 2, nil, `"kind" stands in it twice`},
		{"the same key, with the sign for kelvin", head + `{"kind":"story","record":{},"\u212aind":"note"}` + "\n", 2, nil, `"kind" stands in it twice`},
		{"the same key, with a long s", head + `{"kind":"story","record":{"schema":1,"ſchema":2}}` + "\n", 2, nil, `"schema" stands in it twice`},
		{"the same key in a record", head + `{"kind":"story","record":{"id":"a","id":"b"}}` + "\n", 2, nil, `"id" stands in it twice`},
		{"something behind a record", head + strings.TrimSpace(story) + "{}\n", 2, nil, "after top-level value"},
		{"a list", head + "[]\n", 2, nil, "not a JSON object"},
		{"not JSON", head + "{kind:story}\n", 2, nil, "not JSON"},
		{"not UTF-8", head + strings.Replace(story, "a", "\xff", 1), 2, nil, "UTF-8"},
		{"a surrogate in UTF-8", head + strings.Replace(story, "a", "\xed\xa0\x80", 1), 2, nil, "UTF-8"},
		{"times that are none", head + `{"kind":"attempt","record":{"times":{"finished":"noon"}}}` + "\n", 2, nil, "times"},
		{"times that cannot be written", head + `{"kind":"attempt","record":{"times":{"finished":"9999-12-31T23:59:59-01:00"}}}` + "\n", 2, nil, "9999"},
		{"nested too deep", nested(maxDepth + 1), 2, nil, "33 deep"},
		{"nested without end", head + strings.Repeat(`[`, 1<<20) + "\n", 2, nil, "depth"},
		{"a line too long", long(maxLine + 1), 2, nil, "4 MiB"},
		{"a line without end", head + strings.Repeat("x", maxLine+1), 2, nil, "4 MiB"},

		{"packed twice over", string(slices.Concat(packedText(t, head), packedText(t, story+end))), 0, ErrDamaged, "follows its end"},
		{"something behind gzip's end", string(packedText(t, head+story+end)) + "\x00", 0, ErrDamaged, "follows its end"},
		{"something in gzip behind the end", string(packedText(t, head+story+end+"x")), 4, nil, "follows the end"},
	} {
		t.Run(c.name, func(t *testing.T) {
			_, r, err := read([]byte(c.file))
			if err == nil || c.kind != nil && !errors.Is(err, c.kind) || !strings.Contains(err.Error(), c.says) {
				t.Fatalf("it says %v", err)
			}
			var line *LineError
			if errors.As(err, &line); line == nil && c.line != 0 || line != nil && line.Line != c.line {
				t.Errorf("%v does not name line %d", err, c.line)
			}
			if line != nil && !strings.HasPrefix(err.Error(), fmt.Sprintf("line %d: ", c.line)) {
				t.Errorf("it says %v", err)
			}
			if r != nil {
				if _, again := r.Next(); again != err {
					t.Errorf("asked again, it says %v, not %v", again, err)
				}
			}
		})
	}
}

// Wherever a file was cut, that is seen. Without its last line feed an export is whole.
func TestEveryCutIsRefused(t *testing.T) {
	export, backup := written(t, some)
	for n := range len(export) - 1 {
		if _, _, err := read(export[:n]); !errors.Is(err, ErrCut) && !(errors.Is(err, ErrForeign) && n < 26) {
			t.Errorf("%d of the export's %d bytes: %v", n, len(export), err)
		}
	}
	for n := range len(backup) {
		if _, _, err := read(backup[:n]); !errors.Is(err, ErrCut) && !(errors.Is(err, ErrForeign) && n < 2) {
			t.Errorf("%d of the backup's %d bytes: %v", n, len(backup), err)
		}
	}
}

// Whichever bit of a backup is turned over, that is seen. The others are of gzip's header, its flags, time and system,
// and five that fill its last byte before the sums; without them all reads the same.
func TestEveryFlippedBitIsRefused(t *testing.T) {
	var many []kept
	for i := range 30 {
		many = append(many, some[i%3])
	}
	_, backup := written(t, many)
	want, _, err := read(backup)
	if err != nil || len(backup) < 700 {
		t.Fatalf("%d bytes, %v", len(backup), err)
	}
	filling := len(backup) - 13
	accepted := 0
	for bit := range len(backup) * 8 {
		flipped := bytes.Clone(backup)
		flipped[bit/8] ^= 1 << (bit % 8)
		lines, r, err := read(flipped)
		switch {
		case err == nil:
			accepted++
			harmless := bit/8 >= 3 && bit/8 <= 9 || bit/8 == filling && bit%8 >= 3
			if !harmless || !reflect.DeepEqual(lines, want) || r.Head() != asked {
				t.Errorf("bit %d of byte %d makes no difference to %d lines", bit%8, bit/8, len(lines))
			}
		case bit/8 >= 2 && !errors.Is(err, ErrDamaged) && !errors.Is(err, ErrCut):
			t.Errorf("bit %d of byte %d: %v", bit%8, bit/8, err)
		}
	}
	t.Logf("of %d bits in %d bytes %d make no difference", len(backup)*8, len(backup), accepted)
}

// A few bytes that unpack to many are given up before they fill anything.
func TestABombIsRefused(t *testing.T) {
	line := `{"kind":"story","record":{"text":"` + strings.Repeat("x", 1<<16) + `"}}` + "\n"
	bomb := packedText(t, `{"kind":"retake","form":2}`+"\n"+strings.Repeat(line, 200))
	lines, _, err := all(bytes.NewReader(bomb), 1<<20)
	if !errors.Is(err, errTooLarge) || len(lines) > 16 {
		t.Errorf("%d bytes gave %d lines, %v", len(bomb), len(lines), err)
	}
	blank := packedText(t, `{"kind":"retake","form":1}`+"\n"+strings.Repeat("\n", 2<<20))
	if _, _, err := all(bytes.NewReader(blank), 1<<20); !errors.Is(err, errTooLarge) {
		t.Errorf("blank lines without end: %v", err)
	}

	export, _ := written(t, some)
	if _, _, err := all(bytes.NewReader(export), int64(len(export))); err != nil {
		t.Errorf("a file as large as it may be: %v", err)
	}
	if _, _, err := all(bytes.NewReader(export), int64(len(export))-1); !errors.Is(err, errTooLarge) {
		t.Errorf("a byte more: %v", err)
	}
}

// An error of what is read from is told as it is, not taken for damage.
func TestAnErrorOfReadingStays(t *testing.T) {
	export, backup := written(t, some)
	unplugged := errors.New("the disk was unplugged")
	for name, file := range map[string][]byte{"export": export, "backup": backup} {
		for n := range len(file) {
			_, _, err := all(io.MultiReader(bytes.NewReader(file[:n]), iotest.ErrReader(unplugged)), maxWhole)
			if err != unplugged {
				t.Fatalf("%s, after %d bytes: %v", name, n, err)
			}
		}
	}
}
