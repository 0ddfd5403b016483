package archive

import "fmt"

const (
	// maxLine is the most bytes a line may have. A record has less than 1 MiB in the store, where letters such as <
	// take six bytes as \u003c; files from elsewhere may write every letter that way.
	maxLine = 4 << 20

	// maxDepth is how deep objects and arrays of a line may lie in one another. A note with a check in it, the deepest
	// there is, has seven.
	maxDepth = 32

	// maxWhole is the most bytes a file may have, unpacked. A hundred thousand tries have some 800 MB; a few kilobytes
	// of gzip made to fill a disk have more than any history.
	maxWhole = 2 << 30
)

var (
	errTooLong  = fmt.Errorf("it has more than %d MiB, which no record has", maxLine>>20)
	errTooLarge = fmt.Errorf("it has more than %d GiB unpacked, which no history has", maxWhole>>30)
)
