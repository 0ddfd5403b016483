package archive

import (
	"errors"
	"fmt"
)

var (
	// ErrForeign is returned for a file that does not begin as an export or a backup does.
	ErrForeign = errors.New("it is not an export or a backup of Retake")

	// ErrNewer is returned for a file of a higher form or schema than this program knows.
	ErrNewer = errors.New("it was made by a newer version of Retake")

	// ErrCut is returned for a file that stops before its end.
	ErrCut = errors.New("it was cut off: its end is missing")

	// ErrDamaged is returned for a file that is not as it was written: its counts, its sum or gzip's do not fit.
	ErrDamaged = errors.New("it is damaged")
)

// LineError says which line cannot be taken, and why.
type LineError struct {
	Line int // from 1, the head
	Err  error
}

func (e *LineError) Error() string { return fmt.Sprintf("line %d: %v", e.Line, e.Err) }

// Unwrap gives the reason alone.
func (e *LineError) Unwrap() error { return e.Err }

// damaged says what does not fit.
func damaged(format string, args ...any) error {
	return fmt.Errorf("%w: %w", ErrDamaged, fmt.Errorf(format, args...))
}
