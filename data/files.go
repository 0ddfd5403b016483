package data

import (
	"io"

	"retake/data/disk"
)

// WriteFile makes data the content of a file, new or old, which only its owner may read (0600). At any moment, be it a
// crash or a full disk, the file has its old content or the new one, never a part. The folder must be there.
func WriteFile(path string, data []byte) error { return disk.WriteFile(disk.System{}, path, data) }

// WriteWhole makes what write writes the content of a file, as WriteFile does. Where write fails, the file stays as it
// was.
func WriteWhole(path string, write func(io.Writer) error) error {
	return disk.Write(disk.System{}, path, write)
}

// WriteNew is WriteWhole for a file that is not there yet. One that is there is fs.ErrExist, and stays. Where there is no
// room the error is practice.ErrNoRoom.
func WriteNew(path string, write func(io.Writer) error) error {
	return noRoom(disk.WriteNew(disk.System{}, path, write))
}
