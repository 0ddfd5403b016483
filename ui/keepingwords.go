package ui

import (
	"fmt"
	"strings"
	"time"
	"unicode"
	"unicode/utf8"

	"retake/practice"
)

// counted writes a number of things: "1 try", "57 tries".
func counted(n int, one, many string) string {
	if n == 1 {
		return "1 " + one
	}
	return fmt.Sprintf("%d %s", n, many)
}

// series joins things as one says them: "a, b and c".
func series(things []string) string {
	if n := len(things); n > 1 {
		return strings.Join(things[:n-1], ", ") + " and " + things[n-1]
	}
	return strings.Join(things, "")
}

// sentence makes an error a sentence: with a capital letter and a full stop.
func sentence(s string) string {
	first, size := utf8.DecodeRuneInString(s)
	s = string(unicode.ToUpper(first)) + s[size:]
	if strings.HasSuffix(s, ".") {
		return s
	}
	return s + "."
}

// holdingWords lists what there is: "57 tries, 6 stories and 3 settings"; empty for nothing.
func holdingWords(h practice.Holding) string {
	var all []string
	for _, c := range []struct {
		n         int
		one, many string
	}{
		{h.Tries, "try", "tries"},
		{h.Notes, "note", "notes"},
		{h.Rounds, "mock round", "mock rounds"},
		{h.Stories, "story", "stories"},
		{h.Questions, "question of your own", "questions of your own"},
		{h.Settings, "setting", "settings"},
	} {
		if c.n > 0 {
			all = append(all, counted(c.n, c.one, c.many))
		}
	}
	return series(all)
}

// mergeWords says what an import would do, a sentence for each.
func mergeWords(m practice.Merge) (all []string) {
	say := func(n int, one, many string) {
		if n > 0 {
			all = append(all, counted(n, one, many))
		}
	}
	if m.Adds.All() > 0 {
		all = append(all, holdingWords(m.Adds)+" will be added.")
	}
	if n := m.Replaces.All(); n > 0 {
		ends := " are newer in the file and replace yours."
		if n == 1 {
			ends = " is newer in the file and replaces yours."
		}
		all = append(all, holdingWords(m.Replaces)+ends)
	}
	say(m.Same, "record is here already.", "records are here already.")
	say(m.Later, "record is newer here: yours stays.", "records are newer here: yours stay.")
	say(m.Differs, "try is here with other words: yours stays.", "tries are here with other words: yours stay.")
	return all
}

// mergedWords says what an import did.
func mergedWords(m practice.Merge) string {
	var all []string
	for _, part := range []struct {
		holding  practice.Holding
		one, all string
	}{{m.Adds, " was added.", " were added."}, {m.Replaces, " was replaced by a newer one.", " were replaced by newer ones."}} {
		switch part.holding.All() {
		case 0:
		case 1:
			all = append(all, holdingWords(part.holding)+part.one)
		default:
			all = append(all, holdingWords(part.holding)+part.all)
		}
	}
	return strings.Join(all, " ")
}

// occasions say why a backup was made.
var occasions = map[practice.Occasion]string{
	practice.OccasionAsked:   "you asked for it",
	practice.OccasionChanged: "made by itself",
	practice.OccasionImport:  "before an import",
	practice.OccasionRestore: "before a backup was restored",
	practice.OccasionSchema:  "before an update of Retake",
	practice.OccasionErase:   "before everything was erased",
}

// fileSize writes a number of bytes: "812 bytes", "124 kB", "3.1 MB".
func fileSize(n int64) string {
	switch {
	case n < 1000:
		return counted(int(n), "byte", "bytes")
	case n < 999_500:
		return fmt.Sprintf("%.0f kB", float64(n)/1e3)
	case n < 999_950_000:
		return fmt.Sprintf("%.1f MB", float64(n)/1e6)
	}
	return fmt.Sprintf("%.1f GB", float64(n)/1e9)
}

// at writes when something was within a sentence: "today at 09:12".
func at(when, now time.Time) string {
	when = when.In(now.Location())
	return day(when, now) + " at " + when.Format("15:04")
}

// backupsWords says how many backups there are, newest first: "last one today at 09:12, 7 are kept".
func backupsWords(all []practice.Backup, now time.Time) string {
	if len(all) == 0 {
		return "none yet"
	}
	kept := "1 is kept"
	if len(all) > 1 {
		kept = fmt.Sprintf("%d are kept", len(all))
	}
	return "last one " + at(all[0].Made, now) + ", " + kept
}

// insideWords says what a backup holds.
func insideWords(h practice.Holding, now time.Time) (all []string) {
	if h.All() == 0 {
		return []string{"It is empty."}
	}
	all = append(all, sentence(holdingWords(h)))
	if h.Tries > 0 {
		all = append(all, "First try "+at(h.First, now)+", last one "+at(h.Last, now)+".")
	}
	return all
}
