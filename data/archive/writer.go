package archive

import (
	"bufio"
	"compress/gzip"
	"crypto/sha256"
	"encoding/hex"
	"encoding/json"
	"errors"
	"fmt"
	"hash"
	"io"

	"retake/practice"
)

// Writer writes an export or a backup line by line.
type Writer struct {
	to     io.Writer
	finish func() error
	sum    hash.Hash // of all lines
	left   int64     // bytes that the file may still have, unpacked

	backup bool
	held   practice.Holding
	err    error
}

// NewExport begins an export. Errors of writing come with Add and Close.
func NewExport(to io.Writer) *Writer {
	b := bufio.NewWriterSize(to, 64<<10)
	return newWriter(b, b.Flush, headLine{Kind: exportKind, Form: Form})
}

// NewBackup begins a backup. Of its head the form is always [Form]. A head that could not be read again, and errors of
// writing, come with Add and Close.
func NewBackup(to io.Writer, h Head) *Writer {
	zip := gzip.NewWriter(to)
	return newWriter(zip, zip.Close, headLine{backupKind, Form, h.Schema, h.Made.UTC(), h.Occasion})
}

func newWriter(to io.Writer, finish func() error, head headLine) *Writer {
	w := &Writer{to: to, finish: finish, sum: sha256.New(), left: maxWhole, backup: head.Kind == backupKind}
	text, err := json.Marshal(head)
	if err == nil {
		_, err = readHead(text)
	}
	if err != nil {
		w.err = fmt.Errorf("the head of the file: %w", err)
		return w
	}
	w.write(append(text, '\n'))
	return w
}

// Holding counts the records that were added so far.
func (w *Writer) Holding() practice.Holding { return w.held }

// Add writes a record of a kind: a noun of package practice, or its JSON. What a Reader would not take is refused, and
// others can be added after it. After an error of writing nothing can, and the file has no end.
func (w *Writer) Add(kind string, record any) error {
	if w.err != nil {
		return w.err
	}
	value, err := json.Marshal(record)
	if err != nil {
		return fmt.Errorf("the %s cannot be written as JSON: %w", kind, err)
	}
	text := fmt.Appendf(nil, `{"kind":%q,"record":`, kind)
	text = append(append(text, unescaped(value)...), "}\n"...)
	held := w.held
	if err := w.check(text, &held); err != nil {
		return fmt.Errorf("the %s could not be read again: %w", kind, err)
	}
	if w.write(text); w.err == nil {
		w.held = held
	}
	return w.err
}

// check reads a line as a Reader would.
func (w *Writer) check(text []byte, held *practice.Holding) error {
	o, err := readObject(text)
	if err != nil {
		return err
	}
	l, err := readLine(o)
	if err != nil {
		return err
	}
	switch size := len(text); {
	case size > maxLine:
		return errTooLong
	case int64(size) > w.left-maxLine: // which is for the end
		return errTooLarge
	}
	return count(held, l)
}

// Close writes the end and what is not written yet. It leaves open what it writes to. Without it, or after an error of
// it, the file is not whole, and a Reader says so.
func (w *Writer) Close() error {
	if w.err != nil {
		return w.err
	}
	text, err := json.Marshal(newEnd(w.backup, w.held, hex.EncodeToString(w.sum.Sum(nil))))
	if err != nil {
		return err
	}
	if w.write(append(text, '\n')); w.err == nil {
		w.err = w.finish()
	}
	if err = w.err; err == nil {
		w.err = errClosed
	}
	return err
}

var errClosed = errors.New("the file has its end already")

// write passes a line on. An error stays.
func (w *Writer) write(line []byte) {
	w.sum.Write(line)
	w.left -= int64(len(line))
	_, w.err = w.to.Write(line)
}
