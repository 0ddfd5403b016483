package disk

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"hash/crc32"
	"io"
	"io/fs"
	"path/filepath"
)

// piece is how much is copied at a time, in bytes.
const piece = 64 << 10

// CopyFolder copies the files of a folder, byte for byte, into another one that must not be there; zeros become holes.
// The copy is not synced: it is made to be looked at. What is a folder, a link or anything else inside is an error.
func CopyFolder(ctx context.Context, d Disk, from, to string) error {
	entries, err := d.List(from)
	if err != nil {
		return err
	}
	if _, err := d.Stat(to); err == nil {
		return fmt.Errorf("%s is in the way", to)
	}
	if err := d.Mkdir(to); err != nil {
		return err
	}
	for _, entry := range entries {
		if !entry.Type().IsRegular() {
			return fmt.Errorf("%s is no file", filepath.Join(from, entry.Name()))
		}
		if err := copyFile(ctx, d, filepath.Join(from, entry.Name()), filepath.Join(to, entry.Name())); err != nil {
			return err
		}
	}
	return nil
}

func copyFile(ctx context.Context, d Disk, from, to string) (err error) {
	in, err := d.Open(from)
	if err != nil {
		return err
	}
	defer func() { err = errors.Join(err, in.Close()) }()
	out, err := d.Create(to)
	if err != nil {
		return err
	}
	defer func() { err = errors.Join(err, out.Close()) }()
	buffer := make([]byte, piece)
	zeros := make([]byte, piece)
	for {
		if err := ctx.Err(); err != nil {
			return err
		}
		n, readErr := io.ReadFull(in, buffer)
		switch {
		case n == 0:
		case bytes.Equal(buffer[:n], zeros[:n]):
			err = out.Hole(int64(n))
		default:
			err = writeAll(out, buffer[:n])
		}
		switch {
		case err != nil:
			return err
		case errors.Is(readErr, io.EOF), errors.Is(readErr, io.ErrUnexpectedEOF):
			return nil
		case readErr != nil:
			return readErr
		}
	}
}

// SyncFiles makes the content of all files in a folder last, and their names. Windows lets only those who write a file
// do so; there, who wrote it has to have done it.
func SyncFiles(d Disk, dir string) error {
	entries, err := d.List(dir)
	if err != nil {
		return err
	}
	for _, entry := range entries {
		if !entry.Type().IsRegular() {
			continue
		}
		f, err := d.Open(filepath.Join(dir, entry.Name()))
		if err != nil {
			return err
		}
		err = f.Sync()
		if errors.Is(err, fs.ErrPermission) {
			err = nil
		}
		if err := errors.Join(err, f.Close()); err != nil {
			return err
		}
	}
	return d.SyncFolder(dir)
}

// Sum is a file's size and the CRC-32 (Castagnoli) of its bytes. That finds every change of up to three bits and all but one
// in four billion of the others; it is not made against people who mean to deceive.
type Sum struct {
	Name    string `json:"name"`
	Size    int64  `json:"size"`
	CRC     uint32 `json:"crc32c"`
	Changed int64  `json:"changed,omitempty"` // when, in ns since 1970, as the system says; 0 where nobody asked
}

// Same tells whether two files have the same name and content.
func (s Sum) Same(as Sum) bool { return s.Name == as.Name && s.Size == as.Size && s.CRC == as.CRC }

// SumFile reads a file and gives its sum.
func SumFile(d Disk, path string) (sum Sum, err error) {
	f, err := d.Open(path)
	if err != nil {
		return sum, err
	}
	defer func() { err = errors.Join(err, f.Close()) }()
	hash := crc32.New(crc32.MakeTable(crc32.Castagnoli))
	sum.Name = filepath.Base(path)
	sum.Size, err = io.Copy(hash, f)
	sum.CRC = hash.Sum32()
	return sum, err
}

// Check is the CRC-32 (Castagnoli) of a text.
func Check(text []byte) uint32 { return crc32.Checksum(text, crc32.MakeTable(crc32.Castagnoli)) }
