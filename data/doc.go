// Package data keeps the history of one person's practice in one folder of their machine. Nothing leaves it.
//
// # The folder
//
//	history/         a Badger store: every record, and what is derived from them
//	drafts/          one small JSON file a question that is being answered
//	drafts/earlier/  drafts that were replaced, discarded or found damaged
//	reports/         where in the program it was when it ended by a fault of its own; the last ten, without any answer
//	window.json      the window's size, its last screen, theme and text size: of this machine, never exported
//	window.sock      a socket, while the window is open: a second start asks there for it
//
// [DefaultDir] names the folder that is used unless the person names another. A [Store] is history/, [Drafts] is
// drafts/, [Reports] is reports/, a [JSONFile] is window.json; none needs another. [Listen] makes the socket and [Raise] asks there. The
// folder and its parts are closed to other users (0700, files 0600).
//
// # Records
//
// All that is kept is a record of one of six kinds; each has a file here, and its noun is in package practice. Values
// are JSON. Between slashes, keys are text; <place> is eight bytes, big-endian, all bits turned over, so that walking
// forward meets the newest first.
//
//	a/<id>                          attempt, and its place in the history
//	n/<attempt>/<id>                note about that attempt
//	r/<id>                          round
//	s/<id>                          story
//	o/<id>                          question of the person's own
//	g/<name>                        setting
//
//	m/schema                        version of all the forms above; an older program refuses a higher one
//	m/seq                           how often something was committed; never falls
//	m/last                          the highest place given so far, in µs since 1970; never falls
//	m/index                         version of the derived keys below; missing while they are being rebuilt
//
//	h/<place><id>                   derived: the summary of an attempt that is not in the trash
//	q/<question>/<place><id>        derived: nothing but the key: a try of that question (its ID path-escaped); a
//	                                question without an ID has none
//	t/<id>                          derived: nothing but the key: an attempt that is in the trash
//
// An attempt's place is the microsecond it was finished at, or the one after the last place given, whichever is
// later. So the history keeps the order in which tries were added whatever the clock did. The place is kept with the
// attempt and never changes.
//
// Derived keys are written in the transaction of the record they follow from. [Open] rebuilds them when m/index is
// not this program's; [Store.Verify] compares them with what the records say.
//
// # What wins
//
// An attempt's content never changes: adding it again is harmless, adding another under its ID an error. Only its
// being in the trash may change, and what has been there for thirty days [Store.EmptyTrash] removes with its notes. Of
// all other records a later one, by its Changed, replaces an earlier one, and an earlier one is refused with
// [ErrOlder], so that a clock that was set back never swallows an edit silently.
//
// # What is promised
//
// Each of these has a test.
//
//   - What a method returned nil for is there after the process is killed, whenever that happens.
//   - An attempt, its summary and its place in the lists are there together or not at all.
//   - Tries keep the order in which they were added.
//   - An edit that [practice.Record.Touch] dates is not refused as older, wherever the clock is set.
//   - An attempt stays in the trash for thirty days or longer, counted from the clock then or from the last place in
//     the history, whichever is later. Until it is removed, which takes its notes too, it can be taken back.
//   - What could not be read again, or is larger than 1 MiB, is refused when it is written.
//   - Summaries and lists can be rebuilt from the records, byte by byte the same.
//   - Two programs never have one history open: the second gets [ErrInUse].
//   - A history of a newer program is refused with [ErrNewer]; its records stay as they are.
//   - A draft file holds one whole draft, the last that was saved or the one before. A draft that is replaced or put
//     aside is kept thirty days, a damaged or a newer program's one is never deleted.
//   - window.json holds all of what was saved last or of what was saved before. A damaged one is put aside beside it,
//     and nothing of it is used.
//   - What ends the program by a fault of its own leaves a report, of which the next start tells, and no word of a person
//     is in it: only what is known to be the program's own is taken into a report.
//   - Raise returns nil only when it was answered, and the answer comes after the window was told. What else connects
//     to the socket changes nothing and holds nobody up; one that a killed program left behind is in nobody's way.
//
// # What is not
//
//   - A commit is synced to the disk before it is acknowledged on Linux, and to the drive on macOS (which may keep it in
//     its cache). On Windows Badger syncs nothing: a power cut there can cost what the system had not written yet, and
//     in the worst case the store. Draft files are synced everywhere; renaming them is not on Windows.
//   - A full disk or a damaged store ends the program inside Badger; opening is not guarded against it yet.
//   - Badger takes a damaged block for the end of its table: lists are shorter than they should be, and when it
//     compacts the table, what lay behind the block is gone. Verify tells, if it is asked before that.
//   - A folder that Dropbox, OneDrive or their like keep in step while it is open will be damaged. The lock does not
//     hold on some network drives.
//   - What is deleted stays in Badger's files until it compacts them.
//   - A clock that is ahead while the trash is emptied takes what is in it for older than it is.
package data
