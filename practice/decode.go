package practice

import (
	"bytes"
	"errors"
	"fmt"
	"strings"

	"github.com/pelletier/go-toml/v2"
)

// Decode reads the TOML text of a file. A key that `into` has no place for is an error; each error names the file and
// the line.
func Decode(name string, text []byte, into any) error {
	err := toml.NewDecoder(bytes.NewReader(text)).DisallowUnknownFields().Decode(into)
	var unknown *toml.StrictMissingError
	var at *toml.DecodeError
	switch {
	case errors.As(err, &unknown):
		var all []error
		for _, e := range unknown.Errors {
			line, _ := e.Position()
			all = append(all, fmt.Errorf("%s:%d: unknown key %q", name, line, strings.Join(e.Key(), ".")))
		}
		return errors.Join(all...)
	case errors.As(err, &at):
		line, _ := at.Position()
		return fmt.Errorf("%s:%d: %w", name, line, err)
	case err != nil:
		return fmt.Errorf("%s: %w", name, err)
	}
	return nil
}
