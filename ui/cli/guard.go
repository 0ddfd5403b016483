package cli

import (
	"os"
	"os/exec"

	"retake/data"
)

// guardCmd is what the program starts itself with to look at a history that may be damaged.
type guardCmd struct {
	Args []string `arg:""`
}

// Run does what the other process asks for.
func (c guardCmd) Run(p Program) error { return data.RunChild(c.Args, p.Out) }

// Again makes a command that runs this program once more, for [data.Opening].
func Again(args ...string) *exec.Cmd {
	program, err := os.Executable()
	if err != nil {
		program = os.Args[0]
	}
	cmd := exec.Command(program, append([]string{"guard"}, args...)...)
	cmd.Args[0] = os.Args[0]
	return cmd
}
