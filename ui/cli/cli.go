package cli

import (
	"errors"
	"fmt"
	"io"
	"os"
	"runtime"

	"github.com/alecthomas/kong"

	"retake/assets"
	"retake/data"
	"retake/practice"
	"retake/practice/check"
)

// Exit codes.
const (
	exitWell  = 0
	exitBad   = 1 // some input was bad, or the history is in use or not sound
	exitUsage = 2
	exitFell  = 2 // as Go ends a program
)

// Program is what the commands run with.
type Program struct {
	In      io.Reader
	Out     io.Writer
	Err     io.Writer
	Version string

	// Window opens the window on the history in a folder and returns when it was closed.
	Window func(dir string) error

	// Opening is what the history is opened with.
	Opening data.Opening

	// Dir is the data folder; Run sets it.
	Dir string
}

type grammar struct {
	Data string `help:"Keep the history in this folder instead of ${dir}." placeholder:"DIR"`

	Window  windowCmd  `cmd:"" default:"1" help:"Open the window. This is what retake does by itself."`
	Check   checkCmd   `cmd:"" help:"Judge answers: JSON lines in, JSON lines out."`
	Split   splitCmd   `cmd:"" help:"Spread whole answers over the four parts: JSON lines in, JSON lines out."`
	Export  exportCmd  `cmd:"" help:"Write out the history."`
	Import  importCmd  `cmd:"" help:"Add what an export or a backup holds to the history; nothing is deleted."`
	Doctor  doctorCmd  `cmd:"" help:"Look whether the history is sound."`
	Demo    demoCmd    `cmd:"" help:"Make up the history of a person who practises, in a new folder."`
	Rules   rulesCmd   `cmd:"" help:"Write out what answers are judged by, with every reason and its source."`
	Version versionCmd `cmd:"" help:"Say which version this is."`
	Guard   guardCmd   `cmd:"" hidden:""`
}

// Run does what the arguments ask for and gives the exit code.
func Run(args []string, p Program) int {
	var g grammar
	helped := false
	parser := kong.Must(&g,
		kong.Name("retake"),
		kong.Description("Practise the interview question about a mistake at work. Nothing leaves this computer."),
		kong.Vars{"dir": data.DefaultDir()},
		kong.Writers(p.Out, p.Err),
		kong.Exit(func(int) { helped = true }),
		kong.ConfigureHelp(kong.HelpOptions{Compact: true}),
	)
	command, err := parser.Parse(args)
	switch {
	case helped:
		return exitWell
	case err != nil:
		fmt.Fprintf(p.Err, "retake: %v\nretake --help says what it can do.\n", err)
		return exitUsage
	}
	p.Dir = g.Data
	if p.Dir == "" {
		p.Dir = data.DefaultDir()
	}
	switch err := command.Run(p); {
	case errors.Is(err, errSomeBad): // each was answered where it stood
		return exitBad
	case errors.Is(err, data.ErrInUse):
		fmt.Fprintln(p.Err, "Retake is open: use Export there or close it")
		return exitBad
	case errors.As(err, new(*practice.Doubt)):
		fmt.Fprintf(p.Err, "retake: %v Nothing was changed; the window offers ways to go on.\n", err)
		return exitBad
	case err != nil:
		fmt.Fprintf(p.Err, "retake: %v\n", err)
		if errors.Is(err, data.ErrFell) {
			return exitFell
		}
		return exitBad
	}
	return exitWell
}

type windowCmd struct{}

// Run opens the window. Where no display is named the toolkit has no good word for it.
func (windowCmd) Run(p Program) error {
	if runtime.GOOS == "linux" && os.Getenv("DISPLAY") == "" && os.Getenv("WAYLAND_DISPLAY") == "" {
		return errors.New("there is no display to open a window on; retake --help says what works without one")
	}
	return p.Window(p.Dir)
}

type versionCmd struct{}

// Run says which version this is, and of which rules.
func (versionCmd) Run(p Program) error {
	rules, err := check.Load(assets.Rules())
	if err != nil {
		return err
	}
	_, err = fmt.Fprintf(p.Out, "retake %s, rules %s\n", p.Version, rules.Version())
	return err
}
