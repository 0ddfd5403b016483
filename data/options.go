package data

import (
	"fmt"
	"log/slog"
	"strings"

	"github.com/dgraph-io/badger/v4"
	"github.com/dgraph-io/badger/v4/options"
)

// maxRecord is the most bytes a record may have. Below Badger's threshold of 1 MiB all values stay out of its value
// log, which then never needs collecting; it is some 170,000 words.
const maxRecord = 1<<20 - 1

// logSize is how much is written into one of Badger's logs, in bytes. Their files are made twice as large, on Windows for
// real.
const logSize = 8 << 20

// storeOptions are Badger's for a store of some megabytes in a desktop program; its own defaults are a server's, with
// gigabytes of files and hundreds of megabytes of memory.
func storeOptions(dir string) badger.Options {
	return badger.DefaultOptions(dir).
		WithExternalMagic(schema).
		WithLogger(warnings{}).
		WithMetricsEnabled(false). // they are the process's, not the store's

		// Without it a power cut costs half a minute of commits or more.
		WithSyncWrites(true).
		// By default what is damaged is read as if it were whole.
		WithChecksumVerificationMode(options.OnBlockRead).
		WithVerifyValueChecksum(true).

		// A transaction takes 15 % of a log, which a record must go into: less than 7 MB are refused. Of the log there is
		// an image in memory, which counts with the rest of the program's: 16 MB took 10 MB more.
		WithMemTableSize(logSize).
		WithNumMemtables(2).
		WithValueLogFileSize(logSize).
		WithValueThreshold(maxRecord + 1).
		// It must not be 0 while blocks are compressed.
		WithBlockCacheSize(8 << 20).

		// Fewer compactors than two are refused.
		WithNumCompactors(2).
		// Else it is done at every second start, beside all else, and takes 20 MB of memory.
		WithCompactL0OnClose(true).
		WithNumLevelZeroTables(2).
		WithNumLevelZeroTablesStall(6).
		WithNumGoroutines(2)
}

// warnings passes on what Badger warns of, and drops its talk.
type warnings struct{}

var _ badger.Logger = warnings{}

func (warnings) Errorf(format string, args ...any) { slog.Error(oneLine(format, args)) }

// Warningf leaves out what Badger thinks of the size of its cache, which is small on purpose: each try is read once.
func (warnings) Warningf(format string, args ...any) {
	if !strings.HasPrefix(format, "Block cache might be too small") {
		slog.Warn(oneLine(format, args))
	}
}
func (warnings) Infof(string, ...any)  {}
func (warnings) Debugf(string, ...any) {}

func oneLine(format string, args []any) string {
	return "history: " + strings.TrimSpace(fmt.Sprintf(format, args...))
}
