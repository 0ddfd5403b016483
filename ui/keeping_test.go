package ui

import (
	"errors"
	"fmt"
	"io/fs"
	"maps"
	"os"
	"slices"
	"strings"
	"testing"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/storage"
	"fyne.io/fyne/v2/test"

	"retake/practice"
	"retake/ui/widgets"
)

var errDamaged = errors.New("the backup is damaged: its checksum is not that of what is in it")

// sevenBackups are backups of the last days, for every occasion.
func sevenBackups() (all []practice.Backup) {
	for i, why := range []practice.Occasion{
		practice.OccasionAsked, practice.OccasionChanged, practice.OccasionImport, practice.OccasionRestore,
		practice.OccasionChanged, practice.OccasionSchema, practice.OccasionErase,
	} {
		made := noon.Add(-3*time.Hour+12*time.Minute).AddDate(0, 0, -i*i)
		all = append(all, practice.Backup{Name: fmt.Sprint("backup", i), Made: made, Occasion: why, Size: int64(124_000 - i*18_000)})
	}
	return all
}

// fifty is what a busy history holds.
var fifty = practice.Holding{
	Tries: 57, Notes: 12, Rounds: 4, Stories: 6, Settings: 3, First: noon.AddDate(0, -2, 0), Last: noon.AddDate(0, 0, -1),
}

// keeping goes to the settings of a history with backups.
func keeping(d *desk) {
	d.t.Setenv("HOME", "/home/me")
	d.kept.backups = sevenBackups()
	d.key(fyne.Key6, 0)
}

func exporting(d *desk) { keeping(d); d.export() }

func importing(d *desk) {
	d.t.Setenv("HOME", "/home/me")
	d.kept.merge = practice.Merge{Adds: practice.Holding{Tries: 57, Stories: 6}, Replaces: practice.Holding{Settings: 3}, Same: 12, Differs: 1}
	d.bring("/home/me/retake-2026-03-01.jsonl")
}

func restoring(d *desk) { keeping(d); d.kept.holds = fifty; d.restore() }
func erasing(d *desk)   { keeping(d); d.erase() }

// stopIn has the next long work stop in the middle, at so many of 120 steps.
func (d *desk) stopIn(steps int) { d.time.held, d.kept.steps = true, steps }

// find gives the first control of a type in the sheet that does.
func find[F fyne.Focusable](d *desk, does func(F) bool) F {
	d.t.Helper()
	canvas := d.win.Canvas()
	first := canvas.Focused()
	for range 40 {
		canvas.FocusNext()
		if f, ok := canvas.Focused().(F); ok && does(f) {
			return f
		}
		if canvas.Focused() == first {
			break
		}
	}
	var none F
	d.t.Fatalf("there is no such %T", none)
	return none
}

// pushes presses the button that reads so, with the keyboard.
func (d *desk) pushes(text string) {
	d.t.Helper()
	find(d, func(b *widgets.Button) bool { return b.Text() == text })
	d.press(fyne.KeySpace)
}

// untick takes the tick from the box there is.
func (d *desk) untick() {
	d.t.Helper()
	find(d, func(*widgets.Toggle) bool { return true })
	d.press(fyne.KeySpace)
}

func (d *desk) eraseNow() { d.pushes("Erase everything") }

// reads is what the window shows, as markup on one line.
func (d *desk) reads() string {
	return strings.Join(strings.Fields(test.RenderToMarkup(d.win.Canvas())), " ")
}

func TestExporting(t *testing.T) {
	for name, c := range map[string]struct {
		form       int
		path, want string
	}{
		"everything": {0, "/home/me/retake-2026-03-09.jsonl", `{"kind":"retake","form":1}`},
		"table":      {1, "/home/me/retake-2026-03-09.csv", "Have you ever made a mistake at work?"},
		"to read":    {2, "/home/me/retake-2026-03-09.md", "# Retake: 1 tries"},
	} {
		t.Run(name, func(t *testing.T) {
			d := sit(t, &store{checker: steady{}})
			judge(d)
			d.lists()
			d.t.Setenv("HOME", "/home/me")
			d.pushes("Export")
			for range c.form {
				find(d, func(*widgets.Segments) bool { return true })
				d.press(fyne.KeyRight)
			}
			find(d, func(*widgets.Field) bool { return true })
			d.press(fyne.KeyReturn)
			if got := d.kept.written[c.path]; !strings.Contains(got, c.want) {
				t.Errorf("wrote %.80q; there are %q", got, slices.Collect(maps.Keys(d.kept.written)))
			}
			if d.sheet != nil || d.says() != "Exported. It is in "+c.path+"." {
				t.Errorf("says %q", d.says())
			}
		})
	}
}

func TestExportReplacesNothing(t *testing.T) {
	d := sit(t, &store{})
	states["export-there"](d)
	if d.sheet == nil || d.kept.written["/home/me/retake-2026-03-09.jsonl"] != "mine" {
		t.Fatal("it was written")
	}
	test.Type(d.win.Canvas().Focused(), "l") // where the path can be put right
	d.key(fyne.KeyReturn, 0)
	if _, ok := d.kept.written["/home/me/retake-2026-03-09.jsonll"]; !ok || d.sheet != nil {
		t.Errorf("wrote %v", d.kept.written)
	}
}

func TestEscapeStopsWorkBeforeItCloses(t *testing.T) {
	for name, asks := range map[string]fyne.Focusable{
		"export-running": (*widgets.Field)(nil), "import-reading": (*widgets.Field)(nil), "import-adding": (*widgets.Field)(nil),
	} {
		t.Run(name, func(t *testing.T) {
			d := sit(t, &store{})
			states[name](d)
			d.press(fyne.KeyEscape)
			if d.sheet == nil || !strings.Contains(d.reads(), "Stopping") {
				t.Fatal("it closes at once, or does not say that it is about to")
			}
			d.time.finish()
			if got := fmt.Sprintf("%T", d.win.Canvas().Focused()); got != fmt.Sprintf("%T", asks) {
				t.Errorf("the focus is in %s", got)
			}
			if markup := d.reads(); !strings.Contains(markup, "Stopped.") {
				t.Error("it does not say that it was stopped")
			}
			d.press(fyne.KeyEscape)
			if d.sheet != nil {
				t.Error("it does not close")
			}
		})
	}
}

// Leaving the screen, as another window's call may, stops what a sheet on it runs.
func TestAClosedSheetStopsItsWork(t *testing.T) {
	d := sit(t, &store{})
	states["export-running"](d)
	d.closeSheet()
	d.time.finish()
	if d.says() != "" || d.sheet != nil {
		t.Errorf("says %q", d.says())
	}
}

func TestImporting(t *testing.T) {
	s := &store{settings: []practice.Setting{}}
	d := sit(t, s)
	answer(d)
	importing(d)
	d.press(fyne.KeyReturn)
	if got := d.kept.did; !slices.Equal(got, []string{"weigh /home/me/retake-2026-03-01.jsonl"}) {
		t.Fatalf("did %q before it was agreed to", got)
	}
	s.settings = append(s.settings, practice.Setting{Record: practice.Record{ID: "rate"}, Value: "160"})
	d.key(fyne.KeyReturn, 0)
	if got := d.store.drafts["own-mistake-any"].Answer; got != practice.Answer(told) {
		t.Errorf("what was being written is kept as %q", got)
	}
	if got := shows[*writing](d).session.Answer(); got != practice.Answer(told) {
		t.Errorf("the answer goes on as %q", got)
	}
	if want := "Imported. 57 tries and 6 stories were added. 3 settings were replaced by newer ones."; d.says() != want {
		t.Errorf("says %q", d.says())
	}
	if d.prefs.Rate != 160 {
		t.Errorf("the rate is %d", d.prefs.Rate)
	}
	shows[*writing](d).banner.told.offers[0].do()
	if d.says() != "Undone. Your history is as it was before." || !slices.Contains(d.kept.did, "undo") {
		t.Errorf("did %q, says %q", d.kept.did, d.says())
	}
}

func TestAFirstStartGoesOnWithWhatWasBrought(t *testing.T) {
	d := sit(t, &store{})
	d.pushes("Bring my data")
	d.t.Setenv("HOME", "/home/me")
	d.kept.merge = practice.Merge{Adds: practice.Holding{Tries: 1}}
	test.Type(d.win.Canvas().Focused(), "~/all.jsonl")
	d.press(fyne.KeyReturn)
	d.key(fyne.KeyReturn, 0)
	shows[*writing](d)
	if d.says() != "Imported. 1 try was added." || !slices.Contains(d.kept.did, "import /home/me/all.jsonl") {
		t.Errorf("did %q, says %q", d.kept.did, d.says())
	}
}

func TestDroppingAFile(t *testing.T) {
	file := []fyne.URI{storage.NewFileURI("/home/me/all.jsonl")}
	address, err := storage.ParseURI("https://example.org/all.jsonl")
	if err != nil {
		t.Fatal(err)
	}
	path := func(d *desk) string {
		if f, ok := d.win.Canvas().Focused().(*widgets.Field); ok {
			return f.Text
		}
		return ""
	}
	for name, c := range map[string]struct {
		come  func(*desk)
		files []fyne.URI
		want  string
	}{
		"while writing":       {begin, file, "/home/me/all.jsonl"},
		"on the import sheet": {importing, file, "/home/me/all.jsonl"},
		"on another sheet":    {exporting, file, "/home/me/retake-2026-03-09.jsonl"},
		"an address":          {begin, []fyne.URI{address}, ""},
		"nothing":             {begin, nil, ""},
	} {
		t.Run(name, func(t *testing.T) {
			d := sit(t, &store{})
			c.come(d)
			d.dropped(fyne.Position{}, c.files)
			if got := path(d); got != c.want {
				t.Errorf("the path is %q, not %q", got, c.want)
			}
		})
	}
	d := sit(t, &store{})
	states["import-reading"](d)
	d.dropped(fyne.Position{}, file)
	if path(d) != "" {
		t.Error("a file that is dropped ends what is being read")
	}
}

func TestRestoring(t *testing.T) {
	d := sit(t, &store{})
	restoring(d)
	d.press(fyne.KeyDown)
	if d.sheet.main != nil {
		t.Error("a backup that was not looked into can be restored")
	}
	d.wait(time.Second)
	d.key(fyne.KeyReturn, 0)
	want := []string{"look into backup0", "look into backup1", "restore backup1"}
	if !slices.Equal(d.kept.did, want) {
		t.Errorf("did %q, not %q", d.kept.did, want)
	}
	if !strings.HasPrefix(d.says(), "Restored. Your history is as it was in the backup of yesterday, 09:12.") {
		t.Errorf("says %q", d.says())
	}
	card := shows[*settings](d).data
	find(d, func(b *widgets.Button) bool { return b == card.undo })
	d.press(fyne.KeySpace)
	if d.says() != "Undone. Your history is as it was before." {
		t.Errorf("says %q", d.says())
	}
	if card.undo.Visible() || d.win.Canvas().Focused() != card.bring {
		t.Error("there still is something to undo, or the focus is on it")
	}
}

func TestADamagedBackupIsNotRestored(t *testing.T) {
	d := sit(t, &store{})
	states["backup-damaged"](d)
	d.key(fyne.KeyReturn, 0)
	if got := d.kept.did; !slices.Equal(got, []string{"look into backup0"}) || d.sheet == nil {
		t.Errorf("did %q", got)
	}
}

// Who hurries through the list looks only into where they stay.
func TestBackupsOnTheWayAreNotLookedInto(t *testing.T) {
	d := sit(t, &store{})
	restoring(d)
	for range 4 {
		d.press(fyne.KeyDown)
	}
	d.wait(time.Second)
	if want := []string{"look into backup0", "look into backup4"}; !slices.Equal(d.kept.did, want) {
		t.Errorf("did %q, not %q", d.kept.did, want)
	}
}

func TestBackingUpNow(t *testing.T) {
	d := sit(t, &store{})
	d.key(fyne.Key6, 0)
	card := func() *dataCard { return shows[*settings](d).data }
	if got := card().backups.String(); got != "none yet" {
		t.Errorf("the card says %q", got)
	}
	d.stopIn(57)
	d.pushes("Back up now")
	d.pushes("Back up now")
	if got := card().backups.String(); got != "being made: 47 %" || len(d.kept.did) != 1 {
		t.Errorf("the card says %q, did %q", got, d.kept.did)
	}
	d.key(fyne.Key3, 0)
	d.key(fyne.Key6, 0)
	if got := card().backups.String(); got != "being made: 47 %" {
		t.Errorf("when one comes back the card says %q", got)
	}
	d.time.finish()
	if got := card().backups.String(); got != "last one today at 12:00, 1 is kept" || !strings.HasPrefix(d.says(), "A backup was made.") {
		t.Errorf("the card says %q, the banner %q", got, d.says())
	}
	d.kept.fail = errors.New("the folder can only be read")
	d.pushes("Back up now")
	if want := "No backup was made. The folder can only be read. Your history is as it was."; d.says() != want {
		t.Errorf("says %q", d.says())
	}
}

func TestBackupsAreMadeByThemselves(t *testing.T) {
	s := &store{keeper: &keeper{due: true}}
	d := sit(t, s)
	if len(d.kept.backups) != 0 {
		t.Errorf("%d backups while one waits for the window", len(d.kept.backups))
	}
	d.wait(firstBackup)
	if len(d.kept.backups) != 1 {
		t.Errorf("%d backups for what the last run left", len(d.kept.backups))
	}
	judge(d)
	for i, c := range []struct {
		fail error
		want string
	}{
		{practice.ErrNoRoom, "No backup could be made. There is not enough room on the disk. Your history is as it was, and Retake goes on trying."},
		{fmt.Errorf("file 1: %w", practice.ErrNoRoom), ""},
		{errors.New("the folder can only be read"), "No backup could be made. The folder can only be read. Your history is as it was, and Retake goes on trying."},
		{errors.New("the folder is gone"), ""},
		{nil, ""},
		{errors.New("the folder is gone"), "No backup could be made. The folder is gone. Your history is as it was, and Retake goes on trying."},
	} {
		d.press(fyne.KeyEscape)
		d.kept.fail = c.fail
		d.wait(backupBeat)
		if d.says() != c.want {
			t.Errorf("%d: says %q, not %q", i, d.says(), c.want)
		}
		d.tell(banner{})
	}
}

func TestErasing(t *testing.T) {
	for name, c := range map[string]struct {
		come func(*desk)
		want string
	}{
		"with a last backup": {erasing, "erase, last /home/me/retake-last-2026-03-09.jsonl.gz"},
		"without":            {states["erase-all"], "erase, last "},
	} {
		t.Run(name, func(t *testing.T) {
			s := &store{checker: steady{}}
			d := sit(t, s)
			judge(d)
			d.key(fyne.KeyN, 0)
			d.write("In May")
			c.come(d)
			d.eraseNow()
			if !slices.Contains(d.kept.did, c.want) {
				t.Errorf("did %q", d.kept.did)
			}
			d.key(fyne.KeyReturn, 0) // start again
			shows[*start](d)
			d.wait(time.Minute)
			if d.sheet != nil || d.session != nil || len(s.drafts) > 0 || d.asked != "" {
				t.Errorf("there is still something: %v", s.drafts)
			}
			begin(d)
			if got := shows[*writing](d).session; got.Question().ID != "own-mistake-any" || !got.Answer().Empty() {
				t.Error("it does not begin anew")
			}
		})
	}
}

func TestKeepingEverythingComesFirst(t *testing.T) {
	for name, press := range map[string]func(*desk){
		"Enter":      func(d *desk) { d.press(fyne.KeyReturn) },
		"Ctrl+Enter": func(d *desk) { d.key(fyne.KeyReturn, 0) },
		"Escape":     func(d *desk) { d.press(fyne.KeyEscape) },
	} {
		t.Run(name, func(t *testing.T) {
			d := sit(t, &store{})
			erasing(d)
			press(d)
			if len(d.kept.did) > 0 || d.sheet != nil {
				t.Errorf("did %q", d.kept.did)
			}
		})
	}
}

func TestErasingThatFailsChangesNothing(t *testing.T) {
	d := sit(t, &store{})
	begin(d)
	d.write("In May")
	erasing(d)
	d.kept.fail = &os.PathError{Op: "open", Path: "/home/me/x", Err: fs.ErrExist}
	d.eraseNow()
	if !strings.Contains(d.reads(), "Nothing was erased.") || d.store.drafts["own-mistake-any"].Answer[0] != "In May" {
		t.Error("it does not say so, or the draft is gone")
	}
	d.press(fyne.KeyEscape)
	d.key(fyne.Key1, 0)
	if got := shows[*writing](d).session.Answer()[0]; got != "In May" {
		t.Errorf("it goes on as %q", got)
	}
}

func TestFilePath(t *testing.T) {
	t.Setenv("HOME", "/home/me")
	for typed, want := range map[string]string{
		"":                      "",
		"  ":                    "",
		"/tmp/a.jsonl":          "/tmp/a.jsonl",
		" /tmp/a b.jsonl ":      "/tmp/a b.jsonl",
		"'/tmp/a.jsonl'":        "/tmp/a.jsonl",
		`"/tmp/a.jsonl"`:        "/tmp/a.jsonl",
		"~":                     "/home/me",
		"~/a.jsonl":             "/home/me/a.jsonl",
		"~a.jsonl":              "/home/me/~a.jsonl",
		"a.jsonl":               "/home/me/a.jsonl",
		"Documents/../a.jsonl":  "/home/me/a.jsonl",
		"'":                     "/home/me/'",
		"/tmp/it's mine'.jsonl": "/tmp/it's mine'.jsonl",
	} {
		if got := filePath(typed); got != want {
			t.Errorf("%q is %q, not %q", typed, got, want)
		}
	}
}

// Whatever has the focus can be seen, however small the window and large the letters are.
func TestTheFocusStaysInSight(t *testing.T) {
	for name, come := range map[string]func(*desk){"settings": keeping, "export": exporting, "import": importing, "backups": restoring, "erase": erasing} {
		t.Run(name, func(t *testing.T) {
			d := sit(t, &store{machine: `{"theme":"light","text_size":140,"fewer_movements":true,"width":960,"height":640}`})
			come(d)
			d.settle()
			canvas := d.win.Canvas()
			for range 30 {
				canvas.FocusNext()
				o := canvas.Focused().(fyne.CanvasObject)
				top := fyne.CurrentApp().Driver().AbsolutePositionForObject(o).Y
				if bottom := top + o.Size().Height; top < 0 || bottom > canvas.Size().Height {
					t.Errorf("%T is from %g to %g", o, top, bottom)
				}
			}
		})
	}
}

// The toolkit's dialog lies over the sheet, and has Escape and the keys of the filled button for itself.
func TestChoosingAFile(t *testing.T) {
	d := sit(t, &store{})
	importing(d)
	home := t.TempDir()
	t.Setenv("HOME", home)
	if err := os.WriteFile(home+"/all.jsonl", nil, 0o600); err != nil {
		t.Fatal(err)
	}
	d.pushes("Choose a file")
	if d.chooser == nil || !strings.Contains(d.reads(), "Choose an export or a backup") {
		t.Fatal("there is no dialog")
	}
	d.key(fyne.KeyReturn, 0)
	if len(d.kept.did) > 0 {
		t.Errorf("did %q below it", d.kept.did)
	}
	d.press(fyne.KeyEscape)
	if d.chooser != nil || d.sheet == nil {
		t.Error("Escape leaves the dialog there, or closes the sheet too")
	}
	d.key(fyne.KeyReturn, 0)
	if want := []string{"weigh /home/me/retake-2026-03-01.jsonl"}; !slices.Equal(d.kept.did, want) {
		t.Errorf("did %q after it", d.kept.did)
	}
}
