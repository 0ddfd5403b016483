package archive

import (
	"bufio"
	"compress/flate"
	"compress/gzip"
	"errors"
	"io"
)

// packedMark is what gzip begins with; no text does.
const packedMark = "\x1f\x8b"

// packed unpacks gzip and speaks of it in this package's errors. What follows it is one.
type packed struct {
	from *bufio.Reader
	zip  *gzip.Reader
}

func newPacked(from *bufio.Reader) (*packed, error) {
	zip, err := gzip.NewReader(from)
	if err != nil {
		return nil, unpackError(err)
	}
	zip.Multistream(false) // a second one behind it would begin anew
	return &packed{from, zip}, nil
}

func (p *packed) Read(to []byte) (int, error) {
	n, err := p.zip.Read(to)
	if err == io.EOF {
		switch _, after := p.from.Peek(1); after {
		case io.EOF:
		case nil:
			err = damaged("something follows its end")
		default:
			err = after
		}
	}
	return n, unpackError(err)
}

func unpackError(err error) error {
	var corrupt flate.CorruptInputError
	switch {
	case errors.Is(err, io.ErrUnexpectedEOF):
		return ErrCut
	case errors.Is(err, gzip.ErrHeader), errors.Is(err, gzip.ErrChecksum), errors.As(err, &corrupt):
		return damaged("%w", err)
	}
	return err
}

// limited reads so many bytes and no more.
type limited struct {
	from io.Reader
	left int64
}

func (l *limited) Read(to []byte) (int, error) {
	n, err := l.from.Read(to)
	if l.left -= int64(n); l.left < 0 {
		return 0, errTooLarge
	}
	return n, err
}

// counted counts the bytes that were read.
type counted struct {
	from io.Reader
	n    int64
}

func (c *counted) Read(to []byte) (int, error) {
	n, err := c.from.Read(to)
	c.n += int64(n)
	return n, err
}
