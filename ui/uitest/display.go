package uitest

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"time"

	"github.com/rogpeppe/go-internal/testscript"
)

// openboxConfig takes no key away from the program.
const openboxConfig = `<?xml version="1.0" encoding="UTF-8"?>
<openbox_config xmlns="http://openbox.org/3.4/rc">
  <focus><focusNew>yes</focusNew><followMouse>no</followMouse></focus>
  <desktops><number>1</number><popupTime>0</popupTime></desktops>
  <keyboard></keyboard>
</openbox_config>
`

// display is a virtual screen with a window manager.
type display struct {
	name    string // ":7"
	server  *process
	manager *process
}

// show starts the script's display at the first call.
func (s *session) show() error {
	if s.display != nil {
		return nil
	}
	if missing := Missing(); len(missing) > 0 {
		return fmt.Errorf("not installed: %s", strings.Join(missing, " "))
	}
	folder := filepath.Join(s.work, ".display")
	if err := os.MkdirAll(folder, 0o700); err != nil {
		return err
	}
	config := filepath.Join(folder, "openbox.xml")
	if err := os.WriteFile(config, []byte(openboxConfig), 0o600); err != nil {
		return err
	}
	log, err := os.Create(filepath.Join(folder, "log"))
	if err != nil {
		return err
	}
	defer log.Close()

	s.display = &display{}
	if err := s.display.startServer(s.env, log, "-screen", "0", "1920x1200x24"); err != nil {
		return fmt.Errorf("starting Xvfb: %w: %s", err, tail(log.Name()))
	}
	manager := exec.Command("openbox", "--sm-disable", "--config-file", config)
	manager.Env = s.toolEnv()
	manager.Stdout, manager.Stderr = log, log
	if s.display.manager, err = launch(manager); err != nil {
		return err
	}
	// It has a name before it is ready to list windows, and never lists one that comes in between.
	managed := poll(20*time.Second, 50*time.Millisecond, func() bool {
		_, err := s.tool("", "wmctrl", "-l")
		return err == nil
	})
	if !managed {
		return fmt.Errorf("openbox does not answer: %s", tail(log.Name()))
	}
	// In a corner the pointer hovers over nothing.
	_, err = s.tool("", "xdotool", "mousemove", "1919", "1199")
	return err
}

// unusable makes a display that no window can be opened on: one that lets nobody in, or one that can't draw.
func (s *session) unusable(ts *testscript.TestScript, neg bool, args []string) error {
	if neg {
		return errNegated
	}
	var options []string
	switch strings.Join(args, " ") {
	case "locked":
		secret := filepath.Join(s.work, "secret")
		if err := os.WriteFile(secret, anyonesCookie, 0o600); err != nil {
			return err
		}
		options = []string{"-auth", secret}
	case "flat":
		options = []string{"-extension", "GLX"}
	default:
		return errors.New("usage: display locked|flat")
	}
	d := &display{}
	s.others = append(s.others, d)
	if err := d.startServer(s.env, nil, options...); err != nil {
		return fmt.Errorf("starting Xvfb: %w", err)
	}
	ts.Setenv("DISPLAY", d.name)
	return nil
}

// anyonesCookie is a file of xauth with a key for every display: family, address, number, name and key.
var anyonesCookie = []byte("\xff\xff\x00\x00\x00\x00\x00\x12MIT-MAGIC-COOKIE-1\x00\x10abcdefghijklmnop")

// startServer starts Xvfb on a display number that nobody uses.
func (d *display) startServer(env []string, log *os.File, options ...string) error {
	number, tell, err := os.Pipe()
	if err != nil {
		return err
	}
	defer number.Close()
	server := exec.Command("Xvfb", append(options, "-displayfd", "3", "-nolisten", "tcp", "-noreset")...)
	server.Env = env
	server.ExtraFiles = []*os.File{tell}
	if log != nil {
		server.Stdout, server.Stderr = log, log
	}
	d.server, err = launch(server)
	tell.Close()
	if err != nil {
		return err
	}
	if err := number.SetReadDeadline(time.Now().Add(20 * time.Second)); err != nil {
		return err
	}
	var n int
	if _, err := fmt.Fscan(number, &n); err != nil {
		return fmt.Errorf("it told no display number: %w", err)
	}
	d.name = fmt.Sprintf(":%d", n)
	return nil
}

// end ends the window manager and the display.
func (d *display) end() {
	for _, p := range []*process{d.manager, d.server} {
		if p != nil {
			p.end(3 * time.Second)
		}
	}
}

// toolEnv is the environment of the tools.
func (s *session) toolEnv() []string { return append(s.env, "DISPLAY="+s.display.name) }

// tool runs one of the tools on the display, with input as its standard input, and gives its output. What xdotool
// complains about is an error, as it ends with 0 even for a key that it does not know.
func (s *session) tool(input, name string, args ...string) ([]byte, error) {
	limit := 20*time.Second + time.Duration(len(input))*100*time.Millisecond
	ctx, cancel := context.WithTimeout(context.Background(), limit)
	defer cancel()
	cmd := exec.CommandContext(ctx, name, args...)
	cmd.Env = s.toolEnv()
	cmd.Stdin = strings.NewReader(input)
	cmd.WaitDelay = time.Second
	var out, complaint bytes.Buffer
	cmd.Stdout, cmd.Stderr = &out, &complaint
	err := cmd.Run()
	if ctx.Err() != nil {
		return nil, fmt.Errorf("%s did not end within %v", name, limit)
	}
	if err == nil && name == "xdotool" && complaint.Len() > 0 {
		err = errors.New("it complains")
	}
	if err != nil {
		return nil, fmt.Errorf("%s %s: %w: %s", name, strings.Join(args, " "), err, bytes.TrimSpace(complaint.Bytes()))
	}
	return out.Bytes(), nil
}
