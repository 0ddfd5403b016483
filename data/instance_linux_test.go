package data

import (
	"os"
	"path/filepath"
	"strings"
	"testing"
)

// TestStopRemovesNobodyElsesSocket ends a listener that was reached through an opened folder, when the number of that
// folder is another one's.
func TestStopRemovesNobodyElsesSocket(t *testing.T) {
	long, other := filepath.Join(t.TempDir(), strings.Repeat("long-", 40)), t.TempDir()
	if err := os.Mkdir(long, 0o700); err != nil {
		t.Fatal(err)
	}
	_, stop := listen(t, long)
	for range 50 {
		opened, err := os.Open(other)
		if err != nil {
			t.Fatal(err)
		}
		defer opened.Close()
	}
	raised, _ := listen(t, other)
	if err := stop(); err != nil {
		t.Error(err)
	}
	if err := Raise(other); err != nil || raised.Load() != 1 {
		t.Errorf("the other was raised %d times, %v", raised.Load(), err)
	}
	if all := listing(t, long); all != "" {
		t.Errorf("it left behind %s", all)
	}
}
