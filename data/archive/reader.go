package archive

import (
	"bufio"
	"bytes"
	"crypto/sha256"
	"encoding/hex"
	"errors"
	"fmt"
	"hash"
	"io"

	"retake/practice"
)

// Reader reads an export or a backup line by line.
type Reader struct {
	from   *counted
	packed bool
	text   *bufio.Reader // unpacked
	sum    hash.Hash     // of the lines before this one

	head Head
	held practice.Holding
	line int
	buf  []byte
	err  error
}

// NewReader begins to read a file, packed or not, and checks its head. Errors: ErrForeign, ErrNewer, those of Next.
func NewReader(from io.Reader) (*Reader, error) { return newReader(from, maxWhole) }

// newReader sets how many bytes the file may have, unpacked.
func newReader(from io.Reader, whole int64) (*Reader, error) {
	const buffer = 64 << 10
	r := &Reader{from: &counted{from: from}, sum: sha256.New()}
	raw := bufio.NewReaderSize(r.from, buffer)
	text := io.Reader(raw)
	mark, err := raw.Peek(len(packedMark))
	if err != nil && err != io.EOF {
		return nil, err
	}
	if r.packed = string(mark) == packedMark; r.packed {
		if text, err = newPacked(raw); err != nil {
			return nil, err
		}
	}
	r.text = bufio.NewReaderSize(&limited{text, whole}, buffer)
	if err := r.readHead(); err != nil {
		return nil, r.reason(err)
	}
	return r, nil
}

// Head is what the file says of itself.
func (r *Reader) Head() Head { return r.head }

// Line is the number of the line that was read last, from 1, the head.
func (r *Reader) Line() int { return r.line }

// Holding counts the records that were read so far.
func (r *Reader) Holding() practice.Holding { return r.held }

// Read is how many bytes of the file, packed as it is, were taken so far. It may be a little ahead of the lines.
func (r *Reader) Read() int64 { return r.from.n }

// Next reads the next record. The error is io.EOF once the end was there and fits, and nothing follows it; only then
// the file is whole. Other errors: ErrCut, ErrDamaged, a LineError for a line that cannot be taken, and those of
// reading. After an error it gives the same one again.
func (r *Reader) Next() (Line, error) {
	if r.err != nil {
		return Line{}, r.err
	}
	l, err := r.next()
	if err != nil {
		r.err = r.reason(err)
		return Line{}, r.err
	}
	return l, nil
}

func (r *Reader) next() (l Line, err error) {
	text, err := r.take()
	switch {
	case err == io.EOF:
		return l, r.stop()
	case err != nil:
		return l, err
	case r.mayBlank() && blank(text):
		if err := r.rest("a blank line"); err != nil {
			return l, err
		}
		return l, r.stop()
	}

	o, err := readObject(text)
	if err != nil {
		if text[len(text)-1] != '\n' {
			return l, ErrCut
		}
		return l, &LineError{r.line, err}
	}
	if string(o["kind"]) == `"`+endKind+`"` && r.head.Form > 1 {
		if err := r.end(o, text); err != nil {
			return l, err
		}
		return l, io.EOF
	}
	if l, err = readLine(o); err == nil {
		err = count(&r.held, l)
	}
	if err != nil {
		return l, &LineError{r.line, err}
	}
	r.sum.Write(text)
	l.Record = bytes.Clone(l.Record) // the line's bytes will be the next one's
	return l, nil
}

// readHead reads the first line.
func (r *Reader) readHead() error {
	text, err := r.take()
	if err == io.EOF {
		return ErrForeign
	}
	if tooLong := (*LineError)(nil); errors.As(err, &tooLong) {
		return ErrForeign
	}
	if err != nil {
		return err
	}
	r.sum.Write(text)
	r.head, err = readHead(bytes.TrimPrefix(text, []byte("\xef\xbb\xbf")))
	if err != nil && !errors.Is(err, ErrForeign) && !errors.Is(err, ErrNewer) {
		return &LineError{r.line, err}
	}
	return err
}

// end checks the end of the file, and that nothing follows it.
func (r *Reader) end(o object, text []byte) error {
	err := readEnd(o, text, newEnd(r.head.Backup, r.held, hex.EncodeToString(r.sum.Sum(nil))))
	if errors.Is(err, ErrDamaged) {
		return err
	}
	if err != nil {
		return &LineError{r.line, err}
	}
	return r.rest("the end")
}

// stop says what it means that the file stops here, without an end.
func (r *Reader) stop() error {
	if r.head.Form == 1 {
		return io.EOF
	}
	return ErrCut
}

// rest reads what is left of a file that may only have blank lines now.
func (r *Reader) rest(after string) error {
	for {
		text, err := r.take()
		switch {
		case err == io.EOF:
			return nil
		case err != nil:
			return err
		case !r.mayBlank() || !blank(text):
			return &LineError{r.line, fmt.Errorf("it follows %s", after)}
		}
	}
}

// mayBlank tells whether the file may have been through an editor.
func (r *Reader) mayBlank() bool { return !r.head.Backup }

func blank(text []byte) bool { return len(bytes.TrimSpace(text)) == 0 }

// take reads a line with its end, which only the last one of the file may lack. It is good until the next one is
// taken. The error is io.EOF where there is none.
func (r *Reader) take() ([]byte, error) {
	r.buf = r.buf[:0]
	r.line++
	for {
		part, err := r.text.ReadSlice('\n')
		r.buf = append(r.buf, part...)
		switch {
		case len(r.buf) > maxLine:
			return nil, &LineError{r.line, errTooLong}
		case err == bufio.ErrBufferFull:
		case err == io.EOF && len(r.buf) > 0:
			return r.buf, nil
		case err != nil:
			r.line--
			return nil, err
		default:
			return r.buf, nil
		}
	}
}

// reason looks for what is behind an error of a packed file. Gzip tells damage for sure, but not before its end; till
// then a damaged line looks as if it had been written so.
func (r *Reader) reason(err error) error {
	if err == io.EOF || !r.packed {
		return err
	}
	_, behind := io.Copy(io.Discard, r.text)
	if errors.Is(behind, ErrCut) || errors.Is(behind, ErrDamaged) {
		return behind
	}
	return err
}
