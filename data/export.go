package data

import (
	"bufio"
	"encoding/json"
	"errors"
	"io"
)

// exportForm is the version of the export's form; a program reads its own and older ones.
const exportForm = 1

// Export writes every record as a line of JSON, trash included, in the order of Each: the kind under "kind", and the
// record as it is kept. The first line is {"kind":"retake","form":1}. The same history always gives the same
// bytes. Records that cannot be read are left out, and the error names them.
func (s *Store) Export(w io.Writer) error {
	b := bufio.NewWriter(w)
	line := json.NewEncoder(b)
	line.SetEscapeHTML(false)
	if err := line.Encode(exportHead{"retake", exportForm}); err != nil {
		return err
	}
	err := s.Each(func(kind string, record any) error {
		value, err := json.Marshal(record)
		if err != nil {
			return err
		}
		return line.Encode(exportLine{kind, value})
	})
	return errors.Join(err, b.Flush())
}

// ExportFile writes an export to a file, which is there whole or not at all.
func (s *Store) ExportFile(path string) error {
	return WriteWhole(path, s.Export)
}

type exportHead struct {
	Kind string `json:"kind"`
	Form int    `json:"form"`
}

type exportLine struct {
	Kind   string          `json:"kind"`
	Record json.RawMessage `json:"record"`
}
