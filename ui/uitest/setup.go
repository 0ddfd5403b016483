package uitest

import (
	"bytes"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strings"

	"github.com/rogpeppe/go-internal/testscript"
)

// session is what one script has: its folders, its display and its program.
type session struct {
	program string   // absolute path
	work    string   // $WORK
	name    string   // the script's
	shots   string   // folder for pictures, or empty
	env     []string // for the tools; the program gets the script's own

	display *display   // nil before the first window command
	others  []*display // the unusable ones
	run                // the program that the commands are about
	other   run        // the one that window turn turns to
}

// run is one start of the program.
type run struct {
	app    *process // nil before window start
	killed bool     // the script ended app with window kill
	window uint64   // the X id of app's window
}

type sessionKey struct{}

// Setup prepares a script's environment for [Commands]. It is for testscript.Params.Setup, or to be called from it.
// The program is a path, or a name to be found in PATH.
func Setup(env *testscript.Env, program string) error {
	path, err := exec.LookPath(program)
	if err != nil {
		return fmt.Errorf("the program to test: %w", err)
	}
	if path, err = filepath.Abs(path); err != nil {
		return err
	}
	home := filepath.Join(env.WorkDir, "home")
	for name, folder := range map[string]string{
		"HOME": "", "XDG_CONFIG_HOME": "config", "XDG_DATA_HOME": "data", "XDG_STATE_HOME": "state",
		"XDG_CACHE_HOME": "cache", "XDG_RUNTIME_DIR": "run",
	} {
		folder = filepath.Join(home, folder)
		if err := os.MkdirAll(folder, 0o700); err != nil {
			return err
		}
		env.Setenv(name, folder)
	}
	for name, value := range map[string]string{
		"FYNE_SCALE": "1", "FYNE_THEME": "light", "LANG": locale(), "LIBGL_ALWAYS_SOFTWARE": "1",
		// Without an address, D-Bus clients run dbus-launch, whose daemon leaves the process group and stays.
		"DBUS_SESSION_BUS_ADDRESS": "unix:path=" + filepath.Join(home, "run", "none"),
	} {
		if env.Getenv(name) == "" {
			env.Setenv(name, value)
		}
	}
	s := &session{
		program: path,
		work:    env.WorkDir,
		name:    strings.TrimPrefix(filepath.Base(env.WorkDir), "script-"),
		shots:   os.Getenv("RETAKE_SHOTS"),
		env:     slices.Clip(env.Vars),
	}
	env.Values[sessionKey{}] = s
	env.Defer(func() {
		if t, ok := env.T().(interface{ Failed() bool }); ok && t.Failed() {
			s.lastShot()
		}
		s.end()
	})
	return nil
}

// Missing names the tools that are needed and not installed. The Debian packages that have them are xvfb, openbox,
// xdotool, wmctrl and imagemagick.
func Missing() []string {
	var missing []string
	for _, tool := range []string{"Xvfb", "openbox", "xdotool", "wmctrl", "import"} {
		if _, err := exec.LookPath(tool); err != nil {
			missing = append(missing, tool)
		}
	}
	return missing
}

// locale is American English where the machine has it. Both choices are UTF-8, which xdotool needs for accents.
func locale() string {
	list, err := exec.Command("locale", "-a").Output()
	if err == nil && bytes.Contains(bytes.ToLower(list), []byte("en_us.utf")) {
		return "en_US.UTF-8"
	}
	return "C.UTF-8"
}

// end ends everything that the script started. The program goes first: it would report the loss of its display.
func (s *session) end() {
	for _, r := range []run{s.run, s.other} {
		if r.app != nil {
			r.app.end(0)
		}
	}
	for _, d := range append(s.others, s.display) {
		if d != nil {
			d.end()
		}
	}
}
