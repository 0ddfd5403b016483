package uitest

import (
	"bufio"
	"bytes"
	"encoding/hex"
	"errors"
	"fmt"
	"image"
	"image/color"
	"image/png"
	"io"
	"os"
	"path/filepath"
	"slices"
	"strconv"
	"time"

	"github.com/rogpeppe/go-internal/testscript"
)

// blank is the number of colours below which a window shows nothing: letters with smooth edges have more.
const blank = 8

// caret is how many pixels a caret has at most; the edge around the smallest control has more.
const caret = 120

// picture is what a window shows: three bytes a pixel, row by row.
type picture struct {
	width, height int
	pixels        []byte
}

// settleCommand is the command settle.
func (s *session) settleCommand(args []string) error {
	if len(args) > 1 {
		return errors.New("usage: settle [SECONDS]")
	}
	if err := s.running(); err != nil {
		return err
	}
	if len(args) == 0 {
		s.settle(5 * time.Second)
		return s.running()
	}
	length, err := seconds(args[0])
	if err != nil {
		return err
	}
	if s.app.gone(length) {
		return s.running()
	}
	return nil
}

// settle waits until the picture stays the same, or the limit is over.
func (s *session) settle(limit time.Duration) {
	const still = 400 * time.Millisecond
	var last *picture
	var since time.Time
	poll(limit, 80*time.Millisecond, func() bool {
		now := time.Now()
		p, err := s.grab()
		if err != nil || last == nil || !p.like(last) {
			last, since = p, now
		}
		return s.app.gone(0) || last != nil && now.Sub(since) >= still
	})
}

// shotCommand is the command shot.
func (s *session) shotCommand(args []string) error {
	if len(args) != 1 || filepath.Ext(args[0]) != ".png" || !filepath.IsLocal(args[0]) {
		return errors.New("usage: shot FILE.png")
	}
	if err := s.running(); err != nil {
		return err
	}
	folder := s.shots
	if folder == "" {
		folder = s.work
	}
	var p *picture
	var err error
	full := poll(2*time.Second, 100*time.Millisecond, func() bool {
		p, err = s.grab()
		return err == nil && p.colours(blank) >= blank
	})
	if err != nil {
		return err
	}
	if err := p.save(filepath.Join(folder, args[0])); err != nil {
		return err
	}
	if !full {
		return fmt.Errorf("the window is blank: %d colours%s", p.colours(blank), s.lastLines())
	}
	return nil
}

// showsCommand is the command shows.
func showsCommand(s *session, _ *testscript.TestScript, neg bool, args []string) error {
	const limit = 5 * time.Second
	const usage = "shows RRGGBB PIXELS"
	if len(args) != 2 {
		return errors.New("usage: " + usage)
	}
	colour, err := hex.DecodeString(args[0])
	if err != nil || len(colour) != 3 {
		return fmt.Errorf("%q is not a colour such as 2952b8; usage: %s", args[0], usage)
	}
	least, err := numbers(args[1:], 1, usage)
	if err != nil {
		return err
	}
	if err := s.running(); err != nil {
		return err
	}
	found := 0
	done := poll(limit, 80*time.Millisecond, func() bool {
		var p *picture
		if p, err = s.grab(); err != nil {
			return true
		}
		found = p.has([3]byte(colour))
		return (found >= least[0]) != neg
	})
	if err == nil && !done {
		err = fmt.Errorf("after %v %d pixels are %s", limit, found, args[0])
	}
	return err
}

// lastShot keeps the picture of a script that failed. Nothing more can fail here.
func (s *session) lastShot() {
	if s.shots == "" || s.window == 0 || s.running() != nil {
		return
	}
	if p, err := s.grab(); err == nil {
		_ = p.save(filepath.Join(s.shots, s.name+"-failed.png"))
	}
}

// grab takes a picture of the window's inside.
func (s *session) grab() (*picture, error) {
	out, err := s.tool("", "import", "-silent", "-window", strconv.FormatUint(s.window, 10), "-depth", "8", "ppm:-")
	if err != nil {
		return nil, err
	}
	return parsePPM(out)
}

// parsePPM reads a picture in the binary form of the portable pixmap, 8 bits a colour.
func parsePPM(content []byte) (*picture, error) {
	r := bufio.NewReader(bytes.NewReader(content))
	var magic string
	var p picture
	var top int
	if _, err := fmt.Fscan(r, &magic, &p.width, &p.height, &top); err != nil {
		return nil, fmt.Errorf("the picture's head: %w", err)
	}
	if magic != "P6" || top != 255 {
		return nil, fmt.Errorf("the picture is %s with colours up to %d, not P6 with 255", magic, top)
	}
	if _, err := r.ReadByte(); err != nil {
		return nil, err
	}
	pixels, err := io.ReadAll(r)
	if err != nil {
		return nil, err
	}
	if len(pixels) != 3*p.width*p.height {
		return nil, fmt.Errorf("the picture has %d bytes for %dx%d pixels", len(pixels), p.width, p.height)
	}
	p.pixels = pixels
	return &p, nil
}

// like tells whether all but a few pixels are as in another picture: a caret blinks, a clock runs. That is at most one in
// 500: in a window of 1024x640 about 1300, as many as 30 letters have.
func (p *picture) like(other *picture) bool { return p.differs(other) <= p.width*p.height/500 }

// differs counts the pixels that are as in none of some other pictures. Where one has another size that is all.
func (p *picture) differs(others ...*picture) int {
	same := func(from, to int) bool {
		return slices.ContainsFunc(others, func(o *picture) bool {
			return p.width == o.width && p.height == o.height && bytes.Equal(p.pixels[from:to], o.pixels[from:to])
		})
	}
	differ := 0
	for row := 0; row < len(p.pixels); row += 3 * p.width {
		if same(row, row+3*p.width) {
			continue // as most are
		}
		for i := row; i < row+3*p.width; i += 3 {
			if !same(i, i+3) {
				differ++
			}
		}
	}
	return differ
}

// has counts the pixels of a colour.
func (p *picture) has(colour [3]byte) int {
	found := 0
	for i := 0; i < len(p.pixels); i += 3 {
		if [3]byte(p.pixels[i:]) == colour {
			found++
		}
	}
	return found
}

// colours counts the different colours, up to most.
func (p *picture) colours(most int) int {
	seen := map[[3]byte]bool{}
	for i := 0; i+3 <= len(p.pixels) && len(seen) < most; i += 3 {
		seen[[3]byte(p.pixels[i:])] = true
	}
	return len(seen)
}

// save writes the picture as a PNG file, with the folders above it.
func (p *picture) save(file string) error {
	img := image.NewNRGBA(image.Rect(0, 0, p.width, p.height))
	for i := range p.width * p.height {
		c := p.pixels[3*i:]
		img.SetNRGBA(i%p.width, i/p.width, color.NRGBA{c[0], c[1], c[2], 255})
	}
	if err := os.MkdirAll(filepath.Dir(file), 0o755); err != nil {
		return err
	}
	var content bytes.Buffer
	if err := png.Encode(&content, img); err != nil {
		return err
	}
	return os.WriteFile(file, content.Bytes(), 0o644)
}
