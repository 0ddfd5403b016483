package data

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"os/exec"
	"strings"
	"time"

	"github.com/dgraph-io/badger/v4"

	"retake/data/disk"
)

// What a child can be asked to do with a copy of a history.
const (
	childInspect = "inspect" // FOLDER: says what is in it, as a Report
	childRescue  = "rescue"  // FOLDER FILE TIME: saves what can be read into a backup, and says what that is, as a rescued
)

// RunChild does what another process of this program asks for, and writes the answer. A folder that is
// inspected is a copy, which may be changed.
func RunChild(args []string, out io.Writer) error {
	newFilesPrivate()
	var answer any
	var err error
	switch {
	case len(args) == 2 && args[0] == childInspect:
		answer, err = inspectFolder(args[1])
	case len(args) == 4 && args[0] == childRescue:
		var now time.Time
		if now, err = time.Parse(time.RFC3339, args[3]); err == nil {
			answer, err = rescueFolder(args[1], args[2], now)
		}
	default:
		err = fmt.Errorf("%q cannot be done", args)
	}
	if err != nil {
		return err
	}
	return json.NewEncoder(out).Encode(answer)
}

// child has something done in another process, where there can be one, and reads its answer.
func child[T any](how Opening, args ...string) (answer T, err error) {
	var out []byte
	if how.Again == nil {
		var said bytes.Buffer
		err = RunChild(args, &said)
		out = said.Bytes()
	} else {
		cmd := how.Again(args...)
		cmd.Env = append(cmd.Environ(), "GOTRACEBACK=none")
		out, err = cmd.Output()
	}
	if err != nil {
		return answer, lastWords(err)
	}
	return answer, json.Unmarshal(out, &answer)
}

// lastWords gives what a process that failed said last in the place of how it ended, where it said something.
func lastWords(err error) error {
	ended := (*exec.ExitError)(nil)
	if !errors.As(err, &ended) {
		return err
	}
	said := strings.Split(strings.TrimSpace(string(ended.Stderr)), "\n")
	if last := said[len(said)-1]; last != "" {
		return errors.New(strings.TrimPrefix(last, "retake: "))
	}
	return err
}

// inspect looks through a copy of a history.
func (o Opening) inspect(copied string) (Report, error) {
	return child[Report](o, childInspect, copied)
}

// inspectFolder opens a copy of a history as it is, lets nothing be tidied up in it, and looks through it.
func inspectFolder(copied string) (r Report, err error) {
	form, err := manifestForm(disk.System{}, copied)
	if err != nil {
		return r, err
	}
	db, err := badger.Open(storeOptions(copied).
		WithExternalMagic(form).WithSyncWrites(false).
		WithCompactL0OnClose(false).WithNumCompactors(0).WithNumLevelZeroTablesStall(1 << 20))
	if err != nil {
		return r, err
	}
	defer func() { err = errors.Join(err, db.Close()) }()
	return inspect(db)
}
