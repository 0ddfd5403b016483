package uitest

import (
	"errors"
	"sync/atomic"

	"github.com/jezek/xgb"
	"github.com/jezek/xgb/damage"
	"github.com/jezek/xgb/xproto"
	"github.com/jezek/xgb/xtest"
)

// xclient speaks to an X server itself. The tools take longer to start than what is measured takes.
type xclient struct {
	conn   *xgb.Conn
	root   xproto.Window
	frames atomic.Int64 // painted since count was called
}

// dial opens a connection to a display, such as ":7".
func dial(display string) (*xclient, error) {
	conn, err := xgb.NewConnDisplay(display)
	if err != nil {
		return nil, err
	}
	c := &xclient{conn: conn, root: xproto.Setup(conn).DefaultScreen(conn).Root}
	return c, errors.Join(xtest.Init(conn), damage.Init(conn))
}

// focus is the window that gets the keys.
func (c *xclient) focus() (xproto.Window, error) {
	reply, err := xproto.GetInputFocus(c.conn).Reply()
	if err != nil {
		return 0, err
	}
	return reply.Focus, nil
}

// size is that of a window.
func (c *xclient) size(window xproto.Window) (width, height int, err error) {
	reply, err := xproto.GetGeometry(c.conn, xproto.Drawable(window)).Reply()
	if err != nil {
		return 0, 0, err
	}
	return int(reply.Width), int(reply.Height), nil
}

// image is what a part of a window shows, four bytes a pixel.
func (c *xclient) image(window xproto.Window, x, y, width, height int) ([]byte, error) {
	reply, err := xproto.GetImage(c.conn, xproto.ImageFormatZPixmap, xproto.Drawable(window),
		int16(x), int16(y), uint16(width), uint16(height), ^uint32(0)).Reply()
	if err != nil {
		return nil, err
	}
	return reply.Data[:4*width*height], nil
}

// press presses and releases keys together, by the numbers that they have on a PC's keyboard.
func (c *xclient) press(codes ...byte) error {
	var err error
	key := func(event, code byte) {
		err = errors.Join(err, xtest.FakeInputChecked(c.conn, event, code, 0, c.root, 0, 0, 0).Check())
	}
	for _, code := range codes {
		key(xproto.KeyPress, code)
	}
	for i := range codes {
		key(xproto.KeyRelease, codes[len(codes)-1-i])
	}
	return err
}

// count counts the frames that a window is painted with from now on, and what is there already as one.
func (c *xclient) count(window xproto.Window) error {
	if _, err := damage.QueryVersion(c.conn, 1, 1).Reply(); err != nil {
		return err
	}
	id, err := damage.NewDamageId(c.conn)
	if err != nil {
		return err
	}
	go func() {
		for {
			event, err := c.conn.WaitForEvent()
			if event == nil && err == nil {
				return // the display is gone
			}
			if _, painted := event.(damage.NotifyEvent); painted {
				c.frames.Add(1)
			}
		}
	}()
	return damage.CreateChecked(c.conn, id, xproto.Drawable(window), damage.ReportLevelRawRectangles).Check()
}
