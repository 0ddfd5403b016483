package cli

import (
	"bufio"
	"encoding/json"
	"errors"
	"fmt"
	"io"
)

// errSomeBad ends a command that has answered bad lines with an error each.
var errSomeBad = errors.New("some lines could not be read")

// longestLine is how many bytes a line may have; a longer one ends the command, since what follows it is lost.
const longestLine = 16 << 20

// eachLine answers every line of JSON with one. A line that is bad is answered with {"id", "error"}, and the others
// still are.
func eachLine[T any](in io.Reader, out io.Writer, answer func(T) (any, error)) error {
	lines := bufio.NewScanner(in)
	lines.Buffer(nil, longestLine)
	w := bufio.NewWriter(out)
	encode := json.NewEncoder(w)
	encode.SetEscapeHTML(false)
	bad := false
	for lines.Scan() {
		if len(lines.Bytes()) == 0 {
			continue
		}
		result, err := answerLine(lines.Bytes(), answer)
		if err != nil {
			bad = true
			result = badLine{idOf(lines.Bytes()), err.Error()}
		}
		if err := encode.Encode(result); err != nil {
			return err
		}
	}
	if err := errors.Join(lines.Err(), w.Flush()); err != nil {
		return fmt.Errorf("reading or writing lines: %w", err)
	}
	if bad {
		return errSomeBad
	}
	return nil
}

type badLine struct {
	ID    string `json:"id"`
	Error string `json:"error"`
}

func answerLine[T any](line []byte, answer func(T) (any, error)) (any, error) {
	var in T
	if err := json.Unmarshal(line, &in); err != nil {
		return nil, fmt.Errorf("not a line this command reads: %w", err)
	}
	return answer(in)
}

// idOf finds the id of a line even where the rest of it is bad.
func idOf(line []byte) string {
	var in struct {
		ID string `json:"id"`
	}
	_ = json.Unmarshal(line, &in) // an id that can't be read is empty
	return in.ID
}
