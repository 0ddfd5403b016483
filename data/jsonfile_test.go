package data

import (
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"
)

type screen struct {
	Name  string
	Width int
	Note  string
}

// listing lists what a folder holds.
func listing(t *testing.T, dir string) string {
	t.Helper()
	entries, err := os.ReadDir(dir)
	if err != nil {
		t.Fatal(err)
	}
	var names []string
	for _, entry := range entries {
		names = append(names, entry.Name())
	}
	return strings.Join(names, " ")
}

func TestJSONFileComesBackAsItWas(t *testing.T) {
	dir := t.TempDir()
	j := NewJSONFile(dir, "window.json")
	got := screen{Note: "as before"}
	if found, err := j.Load(&got); found || err != nil || got != (screen{Note: "as before"}) {
		t.Errorf("of none: %+v, %v, %v", got, found, err)
	}
	for _, want := range []screen{{"History <1>", 1280, "ü"}, {"Practice", 0, ""}} {
		if err := j.Save(want); err != nil {
			t.Fatal(err)
		}
		got = screen{Note: "as before"}
		if found, err := NewJSONFile(dir, "window.json").Load(&got); !found || err != nil || got != want {
			t.Errorf("%+v, %v, %v; want %+v", got, found, err, want)
		}
	}
	if all := listing(t, dir); all != "window.json" {
		t.Errorf("the folder holds %s", all)
	}
	t.Run("what it does not have stays", func(t *testing.T) {
		if err := j.Save(map[string]any{"Width": 7, "Newer": true}); err != nil {
			t.Fatal(err)
		}
		got := screen{Name: "Practice", Width: 1}
		if found, err := j.Load(&got); !found || err != nil || got != (screen{Name: "Practice", Width: 7}) {
			t.Errorf("%+v, %v, %v", got, found, err)
		}
	})
}

func TestDamagedJSONFile(t *testing.T) {
	const whole = `{"Name":"Practice","Width":1280}`
	files := map[string]string{
		"of the wrong type": `{"Name":"Practice","Width":"wide"}`, "a list": `[]`, "two": whole + whole,
		"too large": `{"Name":"` + strings.Repeat("x", maxJSONFile) + `"}`, "too large by a space": whole + strings.Repeat(" ", maxJSONFile+1-len(whole)),
	}
	for n := range len(whole) {
		files[fmt.Sprintf("cut to %d bytes", n)] = whole[:n]
	}
	for name, content := range files {
		t.Run(name, func(t *testing.T) {
			dir := t.TempDir()
			path := filepath.Join(dir, "window.json")
			j := NewJSONFile(dir, "window.json")
			before := screen{"History", 3, "4"}
			for i, aside := range []string{"20261122T120000Z-window-damaged.json", "20261122T120000Z-2-window-damaged.json"} {
				if err := os.WriteFile(path, []byte(content), 0o600); err != nil {
					t.Fatal(err)
				}
				if err := os.Chtimes(path, noon, noon); err != nil {
					t.Fatal(err)
				}
				got := before
				found, err := j.Load(&got)
				if found || !errors.Is(err, errDamaged) || !strings.Contains(err.Error(), filepath.Join(dir, aside)) || got != before {
					t.Errorf("time %d: %+v, %v, %v", i+1, got, found, err)
				}
				if kept, err := os.ReadFile(filepath.Join(dir, aside)); err != nil || string(kept) != content {
					t.Errorf("kept are %d bytes, %v", len(kept), err)
				}
				if found, err := j.Load(&got); found || err != nil {
					t.Errorf("then: %v, %v", found, err)
				}
			}
			if err := j.Save(before); err != nil {
				t.Fatal(err)
			}
			var got screen
			if found, err := j.Load(&got); !found || err != nil || got != before {
				t.Errorf("saved again: %+v, %v, %v", got, found, err)
			}
		})
	}
}

func TestJSONFileRefuses(t *testing.T) {
	dir := t.TempDir()
	j := NewJSONFile(dir, "window.json")
	fits := strings.Repeat("x", maxJSONFile-2) // and two quotes
	if err := j.Save(fits); err != nil {
		t.Fatal(err)
	}
	for name, v := range map[string]any{"a byte too many": fits + "x", "no JSON": func() {}} {
		if err := j.Save(v); err == nil || !strings.Contains(err.Error(), "window.json was not saved") {
			t.Errorf("%s: it says %v", name, err)
		}
	}
	var got string
	if found, err := j.Load(&got); !found || err != nil || got != fits {
		t.Errorf("then there are %d bytes, %v, %v", len(got), found, err)
	}
	if err := NewJSONFile(filepath.Join(dir, "nowhere"), "window.json").Save(1); err == nil {
		t.Error("it was saved where there is no folder")
	}
	if err := os.Mkdir(filepath.Join(dir, "folder.json"), 0o700); err != nil {
		t.Fatal(err)
	}
	if found, err := NewJSONFile(dir, "folder.json").Load(&got); found || err == nil || errors.Is(err, errDamaged) {
		t.Errorf("a folder is %v, %v", found, err)
	}
	if all := listing(t, dir); all != "folder.json window.json" {
		t.Errorf("the folder holds %s", all)
	}
}

func TestJSONFileAtOnce(t *testing.T) {
	j := NewJSONFile(t.TempDir(), "window.json")
	saved := make(chan error)
	for i := range 8 {
		go func() { saved <- j.Save(screen{Width: i}) }()
	}
	for range 8 {
		if err := <-saved; err != nil {
			t.Error(err)
		}
		var got screen
		if found, err := j.Load(&got); !found || err != nil {
			t.Errorf("%+v, %v, %v", got, found, err)
		}
	}
}
