package main

import (
	"go/ast"
	"go/parser"
	"go/token"
	"io/fs"
	"os"
	"path"
	"path/filepath"
	"slices"
	"strings"
	"testing"
)

// The house: what may know what, what only one file may do, and what lies where.

// mayImport says what each package may import: of ours, of others, and what only its tests may. A name stands for
// what is below it too where it is another's, and one with ! in front is taken out. All may import the standard
// library, and all tests their own package, the assets and what makes up random cases.
var mayImport = []struct{ who, ours, others, tests string }{
	{".", "assets data practice practice/* ui ui/*", "fyne.io/fyne/v2 " + tomlReader, "ui/uitest " + scripts},

	{"practice", "", tomlReader, ""},
	{"practice/demo", "practice", "", "practice/check"},                                       // whether answers get better only a checker can tell
	{"practice/check", "practice practice/prose", tomlReader + "/unstable", "practice/split"}, // the whole is judged together
	{"practice/*", "practice practice/prose", "", ""},
	{"data", "practice data/*", "github.com/dgraph-io/badger/v4 github.com/adrg/xdg github.com/oklog/ulid/v2", "data/disk/faulty"},
	{"data/disk/faulty", "data/disk", "", ""}, // nobody but tests may import it
	{"data/disk", "", "github.com/gofrs/flock golang.org/x/sys/windows", ""},
	{"data/salvage", "", "github.com/dgraph-io/badger/v4", ""},
	{"data/*", "practice", "", ""},
	{"assets", "", "", ""},

	{"ui", "practice practice/* ui/widgets ui/theme ui/report assets", screens, screenTests},
	{"ui/widgets", "ui/theme", "github.com/clipperhouse/uax29/v2 " + screens, screenTests},
	{"ui/theme", "assets", screens, screenTests},
	{"ui/report", "practice practice/* assets", "codeberg.org/go-pdf/fpdf", "fyne.io/fyne/v2/theme"},
	{"ui/cli", "practice practice/* ui/report data assets", "github.com/alecthomas/kong", ""},
	{"ui/uitest", "", scripts, "github.com/jezek/xgb"}, // nobody but tests may import it
}

const (
	screens     = "!fyne.io/fyne/v2/app !fyne.io/fyne/v2/test fyne.io/fyne/v2"
	screenTests = "fyne.io/fyne/v2/test"
	tomlReader  = "github.com/pelletier/go-toml/v2"
	scripts     = "github.com/rogpeppe/go-internal/testscript"
)

func TestImportDirections(t *testing.T) {
	eachFile(t, func(file string, source *ast.File) {
		for _, spec := range source.Imports {
			if !allowed(file, importPath(spec)) {
				t.Errorf("%s must not import %s; mayImport in house_test.go says who may", file, importPath(spec))
			}
		}
	})

	// The table says no where it should.
	for _, c := range []struct {
		file, imported string
		want           bool
	}{
		{"practice/round.go", "time", true},
		{"practice/round.go", "retake/practice/prose", false},
		{"practice/round.go", "retake/assets", false},
		{"practice/round_test.go", "retake/assets", true},
		{"practice/round.go", "pgregory.net/rapid", false},
		{"practice/check/rule.go", "retake/practice/prose", true},
		{"practice/check/rule.go", "retake/practice/split", false},
		{"practice/check/rule.go", "retake/data", false},
		{"practice/check/rule.go", "fyne.io/fyne/v2", false},
		{"data/store.go", "github.com/dgraph-io/badger/v4/options", true},
		{"data/store.go", "retake/practice/check", false},
		{"ui/history.go", "retake/data", false},
		{"ui/history.go", "github.com/dgraph-io/badger/v4", false},
		{"ui/history.go", "fyne.io/fyne/v2/widget", true},
		{"ui/history.go", "fyne.io/fyne/v2/app", false},
		{"ui/history.go", "fyne.io/fyne/v2/test", false},
		{"ui/history_test.go", "fyne.io/fyne/v2/test", true},
		{"ui/history.go", "retake/ui/cli", false},
		{"ui/history.go", "retake/ui/uitest", false},
		{"ui/cli/check.go", "fyne.io/fyne/v2", false},
		{"ui/report/pdf.go", "fyne.io/fyne/v2/canvas", false},
		{"ui/report/pdf.go", "retake/data", false},
		{"ui/widgets/ring.go", "retake/practice", false},
		{"main.go", "fyne.io/fyne/v2/app", true},
		{"main.go", "retake/ui/uitest", false},
		{"main_test.go", "retake/ui/uitest", true},
		{"sync/sync.go", "retake/practice", false},
	} {
		if allowed(c.file, c.imported) != c.want {
			t.Errorf("that %s imports %s: allowed is %t", c.file, c.imported, !c.want)
		}
	}
}

// allowed tells whether a file may import a package.
func allowed(file, imported string) bool {
	test := strings.HasSuffix(file, "_test.go")
	own, ours := strings.CutPrefix(imported, "retake/")
	if first, _, _ := strings.Cut(imported, "/"); !ours && !strings.Contains(first, ".") {
		return true // the standard library
	}
	who := path.Dir(file)
	for _, row := range mayImport {
		if match, _ := path.Match(row.who, who); !match {
			continue
		}
		if ours {
			if test && (own == who || listed("assets "+row.tests, own)) {
				return true
			}
			return own != "ui/uitest" && listed(row.ours, own)
		}
		return listed(row.others, imported) || test && listed("pgregory.net/rapid "+row.tests, imported)
	}
	return false // a package that the table does not know
}

// listed tells whether a list has a package. In the table, a * stands for one name of a path.
func listed(list, imported string) bool {
	for entry := range strings.FieldsSeq(list) {
		name, not := strings.CutPrefix(entry, "!")
		match, _ := path.Match(name, imported)
		if match || strings.Contains(name, ".") && strings.HasPrefix(imported, name+"/") {
			return !not
		}
	}
	return false
}

// habits are things that only one file may do, below a folder. Tests may do them, and what drives the window tests.
var habits = []struct{ below, but, not string }{
	{"", "main.go", "time.Now time.Since time.Until"},
	{"ui/", "ui/tasks.go", "go fyne.io/fyne/v2.Do fyne.io/fyne/v2.DoAndWait"},
	{"ui/", "ui/tasks.go", "time.Sleep time.After time.AfterFunc time.NewTimer time.Tick time.NewTicker"},
}

func TestHabits(t *testing.T) {
	eachFile(t, func(file string, source *ast.File) {
		for _, fault := range faults(file, source) {
			t.Errorf("%s: %s; habits in house_test.go says where it belongs", file, fault)
		}
	})

	// What is looked for is found.
	for _, c := range []struct{ file, line, want string }{
		{"ui/history.go", `go f()`, "go"},
		{"ui/widgets/ring.go", `go f()`, "go"},
		{"ui/tasks.go", `go f()`, ""},
		{"ui/ui_test.go", `go f()`, ""},
		{"ui/uitest/keys.go", `go f()`, ""},
		{"data/store.go", `go f()`, ""},
		{"ui/history.go", `toolkit.Do(f)`, "fyne.io/fyne/v2.Do"},
		{"ui/history.go", `toolkit.DoAndWait(f)`, "fyne.io/fyne/v2.DoAndWait"},
		{"ui/tasks.go", `toolkit.Do(f)`, ""},
		{"main.go", `toolkit.Do(f)`, ""},
		{"practice/round.go", `f(time.Now())`, "time.Now"},
		{"ui/tasks.go", `var now = time.Now`, "time.Now"},
		{"data/store.go", `time.Until(x)`, "time.Until"},
		{"main.go", `time.Since(x)`, ""},
		{"data/data_test.go", `time.Now()`, ""},
		{"ui/history.go", `time.AfterFunc(x, f)`, "time.AfterFunc"},
		{"ui/history.go", `other.Now()`, ""},
		{"ui/history.go", `Now()`, ""},
	} {
		const head = "package p; import (\"time\"; toolkit \"fyne.io/fyne/v2\"); func p() {\n"
		source, err := parser.ParseFile(token.NewFileSet(), c.file, head+c.line+"\n}", parser.SkipObjectResolution)
		if err != nil {
			t.Fatal(err)
		}
		if got := strings.Join(faults(c.file, source), " "); got != c.want {
			t.Errorf("%s with %s: found %q, not %q", c.file, c.line, got, c.want)
		}
	}
	source, err := parser.ParseFile(token.NewFileSet(), "", "package p; import . \"time\"", 0)
	if err != nil {
		t.Fatal(err)
	}
	if len(faults("data/store.go", source)) == 0 {
		t.Error("an import without a name hides what is used of it, and was not found")
	}
}

// faults lists what a file does against the habits.
func faults(file string, source *ast.File) (found []string) {
	if strings.HasSuffix(file, "_test.go") || strings.HasPrefix(file, "ui/uitest/") {
		return nil
	}
	imported := map[string]string{} // by the name it has in the file
	for _, spec := range source.Imports {
		name := path.Base(strings.TrimSuffix(importPath(spec), "/v2"))
		if spec.Name != nil {
			name = spec.Name.Name
		}
		if name == "." {
			found = append(found, "an import without a name")
		}
		imported[name] = importPath(spec)
	}
	note := func(what string) {
		for _, h := range habits {
			if strings.HasPrefix(file, h.below) && file != h.but && slices.Contains(strings.Fields(h.not), what) {
				found = append(found, what)
			}
		}
	}
	ast.Inspect(source, func(n ast.Node) bool {
		switch n := n.(type) {
		case *ast.GoStmt:
			note("go")
		case *ast.SelectorExpr:
			if x, ok := n.X.(*ast.Ident); ok && imported[x.Name] != "" {
				note(imported[x.Name] + "." + n.Sel.Name)
			}
		}
		return true
	})
	return found
}

// The folders' names show the architecture, so there are few of them.
func TestTopFolder(t *testing.T) {
	const all = " main.go main_test.go house_test.go testdata go.mod go.sum FyneApp.toml README.md Makefile ui practice data assets "
	entries, err := os.ReadDir(".")
	if err != nil {
		t.Fatal(err)
	}
	for _, entry := range entries {
		if !strings.HasPrefix(entry.Name(), ".") && !strings.Contains(all, " "+entry.Name()+" ") {
			t.Errorf("%s does not belong into the top folder", entry.Name())
		}
	}
}

// eachFile reads all Go files of the module, whatever system they are for.
func eachFile(t *testing.T, do func(file string, source *ast.File)) {
	t.Helper()
	files := 0
	err := filepath.WalkDir(".", func(file string, entry fs.DirEntry, err error) error {
		switch {
		case err != nil:
			return err
		case entry.IsDir() && file != "." && (strings.HasPrefix(entry.Name(), ".") || entry.Name() == "testdata"):
			return filepath.SkipDir
		case entry.IsDir() || filepath.Ext(file) != ".go":
			return nil
		}
		source, err := parser.ParseFile(token.NewFileSet(), file, nil, parser.SkipObjectResolution)
		if err != nil {
			return err
		}
		files++
		do(filepath.ToSlash(file), source)
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
	if files < 50 {
		t.Fatalf("only %d files were found", files)
	}
}

func importPath(spec *ast.ImportSpec) string { return strings.Trim(spec.Path.Value, "\"`") }
