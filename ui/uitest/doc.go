// Package uitest drives a desktop program in a real window, so that a testscript script reads like a session at the
// screen:
//
//	window start -size 1024x640
//	key ctrl+n
//	type The release was two days away.
//	settle
//	shot typed.png
//	window close
//
// A caller passes [Commands] and [Setup] to testscript and asks [Missing] first whether the machine has the tools.
//
// # The screen
//
// The first window command of a script starts an Xvfb display of 1920x1200 pixels and an openbox window manager; both
// end with the script, and so does whatever the program left running. Scripts may run in parallel: every one has its
// own display, and its own HOME, XDG_CONFIG_HOME, XDG_DATA_HOME, XDG_STATE_HOME, XDG_CACHE_HOME and XDG_RUNTIME_DIR
// under $WORK/home. The script can set FYNE_THEME (light) and FYNE_SCALE (1) before it starts the window. There is no
// session bus: a D-Bus client would start one that outlives the script.
//
// # Commands
//
// Lengths of time are in seconds, with or without a fraction. Places and sizes are in pixels of the window's inside.
//
//	window start [-size WxH] [ARGS...]
//	    starts the program; done when its window is painted and has the focus. Its output goes to $WORK/window.log.
//	    Without -size the window has the size that the program gives it. A -size later in ARGS is the program's.
//	    Sets $PID to the program's process number.
//	window beside [-size WxH] [ARGS...]
//	    starts the program once more, beside the one that runs; all commands are about the new one then.
//	window turn
//	    turns to the other one, which must run: its window gets the focus, and all commands are about it.
//	[!] window second [ARGS...]
//	    runs the program beside the first until it ends (limit 20 s), then stdout and stderr look at its output.
//	    Its exit code must be 0; with ! another one.
//	[!] window front
//	    the keys go to the program's window, within 5 s.
//	[!] window close
//	    asks the window to close as its x does; the program must end with exit code 0 (limit 15 s).
//	    With ! it must still be there 1 s later, as when it asks a question first.
//	window term, window hup
//	    sends SIGTERM or SIGHUP; the program must end with exit code 0 (limit 15 s).
//	window kill
//	    sends SIGKILL.
//	[!] window alive
//	    the program runs.
//	[!] window gone
//	    the program has ended, or ends within 5 s; by itself only with exit code 0.
//	window fell
//	    the program ends by a fault of its own, with exit code 2 (limit 15 s).
//	display locked|flat
//	    starts a display that lets nobody in, or one that can't draw, and sets $DISPLAY to it until the next window command.
//	key KEY...
//	    presses and releases keys by their xdotool names: ctrl+Return, Tab, F2.
//	hold KEY SECONDS
//	    holds a key down; it repeats as a real one does.
//	stops KEY N
//	    presses the key N times, as Tab to go round: each time something else must be lit, and all be as at first only
//	    after the last. What is as small as a caret does not count, but a clock should stand.
//	type TEXT...
//	    types the text, its words joined by one space, about 140 letters a second, others than ASCII one a second.
//	    Quote it in the script to keep $ and more spaces. A busy program loses nothing but may show it seconds later:
//	    wait with waitfile.
//	click X Y
//	    clicks the left button.
//	[!] resize W H
//	    resizes the window; with ! the window refuses that size.
//	[!] size W H
//	    the window has that size, within 5 s.
//	[!] shows RRGGBB PIXELS
//	    so many pixels of the window, or more, have that colour, within 5 s.
//	settle [SECONDS]
//	    waits until the picture has not changed for 0.4 s, and goes on after 5 s even if it still changes. What is as
//	    small as a caret or the last figure of a clock does not count. With SECONDS it only waits that long.
//	shot FILE.png
//	    takes a picture of the window's inside, under $RETAKE_SHOTS where the test runs with that set, else under
//	    $WORK; fails if it stays blank, that is has fewer than 8 colours.
//	[!] waitfile FILE REGEXP [SECONDS]
//	    waits (5 s) until FILE, or one of the files if it is a pattern of filepath.Glob, is there with a content
//	    that matches, ^ and $ being the ends of a line. With ! it waits until there is no such file.
//
// Where a script fails with a window open and RETAKE_SHOTS is set, the window's last picture is SCRIPT-failed.png there.
package uitest
