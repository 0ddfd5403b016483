package uitest_test

import (
	"os/exec"
	"strings"
	"testing"

	"github.com/rogpeppe/go-internal/testscript"

	"retake/ui/uitest"
)

// The scripts drive programs that come with the tools: display shows a picture, xev prints the events that it gets.
func TestDriver(t *testing.T) {
	if missing := uitest.Missing(); len(missing) > 0 {
		t.Skipf("not installed: %s", strings.Join(missing, " "))
	}
	for _, program := range []string{"display", "xev"} {
		t.Run(program, func(t *testing.T) {
			if _, err := exec.LookPath(program); err != nil {
				t.Skipf("not installed: %s", program)
			}
			testscript.Run(t, testscript.Params{
				Files: []string{"testdata/" + program + ".txtar"},
				Cmds:  uitest.Commands(),
				Setup: func(env *testscript.Env) error { return uitest.Setup(env, program) },
			})
		})
	}
}
