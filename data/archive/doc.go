// Package archive reads and writes a history as one file: the export, which a person takes away, and the backup, which
// the program makes for itself. It knows no folder and no store; both are streams, and neither is ever held in memory
// as a whole.
//
// # The lines
//
// Both are lines of UTF-8 text, each one JSON object. An export is
//
//	{"kind":"retake","form":2}
//	{"kind":"attempt","record":{"id":"01J...","schema":1,...}}
//	{"kind":"end","records":1}
//
// with a line for each record between its head and its end. The kind is attempt, note, round, story, question or
// setting, and the record is its noun of package practice as JSON. Nothing is escaped that JSON does not ask for but
// U+2028 and U+2029. The same records in the same order give the same bytes.
//
// A backup is the same lines, packed by gzip, under another head and with an end that vouches for them:
//
//	{"kind":"retake-backup","form":2,"schema":2,"made":"2026-11-22T12:00:00Z","occasion":"asked"}
//	{"kind":"end","records":1,"holding":{"tries":1,...},"sha256":"9f86d0..."}
//
// The schema is the store's when the backup was made, the holding a [practice.Holding], and sha256 in hexadecimal
// digits that of all bytes before the end's line, unpacked. Gzip's own header has neither a time nor a name.
//
// # The forms
//
// Form 1 was the export without an end, which is still read; that such a file was cut between two lines cannot be
// seen. A file of a higher form than [Form], or of a higher schema than [Schema], is refused with [ErrNewer].
//
// # What a reader takes
//
// Exports are opened in editors: a byte order mark at the start, lines that end with CRLF, a last line that does not
// end, and blank lines behind it are fine. All else is refused: a line that is no JSON object, keys that are unknown
// or stand twice, unknown kinds, counts and sums that do not fit, anything behind the end. Which of the two a file is
// says its head; it may be packed or not, since other programs pack and unpack what they pass on.
package archive
