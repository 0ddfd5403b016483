// Package data keeps the history of one person's practice in one folder of their machine. Nothing leaves it.
//
// # The folder
//
//	history/         a Badger store: every record, and what is derived from them; beside them seal.json
//	history-DATE-WHY an older history: damaged, of an earlier form, or from before an import or a restore
//	backups/         all records as they were, each in one file; package archive has its form
//	drafts/          one small JSON file a question that is being answered
//	drafts/rounds/   the mock round that goes on
//	drafts/earlier/  drafts that were replaced, discarded or found damaged
//	reports/         where in the program it was when it ended by a fault of its own; the last ten, without any answer
//	window.json      the window's size, its last screen, theme and text size: of this machine, never exported
//	window.sock      a socket, while the window is open: a second start asks there for it
//	lock             is locked while a program has the history; left behind, it locks nobody out
//	reserve          takes 64 MB, to be given up where a full disk would keep the history from being closed
//
// [DefaultDir] names the folder that is used unless the person names another. A [Store] is history/, [Drafts] is
// drafts/, [Reports] is reports/, a [JSONFile] is window.json; none needs another. [Store.Listen] makes the socket and
// [Raise] asks there. The folder and its parts are closed to other users (0700, files 0600).
//
// # Opening
//
// seal.json says how often something was committed and how many records there are, after each commit, and when the
// history was closed also the size and the CRC-32C of each of Badger's files. [Open] locks the folder and looks for
// room. A history that is byte for byte what its seal says is opened; a table that has its size, and that nobody has
// written to since, is not read for that, and Badger checks each block of it when it reads it. Any other, as after a crash, is copied, and
// another process of this program opens the copy, reads every block and record, and counts: only a history that holds
// all that its seal says is opened then. Else Open returns a [practice.Doubt], which has the ways to go on: the newest
// good backup, what package salvage can still read, or an empty history. Whichever is taken, the damaged folder stays
// as it is, under another name.
//
// What takes a history's place, as after an import, a restore or a change of the schema, is built whole in a folder of
// its own (history.staging), synced and sealed, named history.next, and takes the name of the other, which keeps a
// dated one. A start after a crash in between ends that or removes what was not whole.
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
//	m/schema                        version of all the forms above, also in Badger's MANIFEST; an older program
//	                                refuses a higher one, and of a lower one a new history is made
//	m/counts                        how many records there are of each kind
//	m/seq                           how often something was committed; never falls
//	m/last                          the highest place given so far, in µs since 1970; never falls
//	m/index                         version of the derived keys below; missing while they are being rebuilt
//
//	h/<place><id>                   derived: the summary of an attempt that is not in the trash
//	q/<question>/<place><id>        derived: nothing but the key: a try of that question (its ID path-escaped); a
//	                                question without an ID has none
//	t/<id>                          derived: nothing but the key: an attempt or a round that is in the trash
//	x/<place><id>                   derived: what is searched of an attempt that is not in the trash: its day, point and
//	                                theme, and the folded text of question and answer
//	p/<day>                         derived: the points of the tries of a practice day that are not in the trash, 44
//	                                bytes each, oldest first; the day is four bytes, big-endian
//
// An attempt's place is the microsecond it was finished at, or the one after the last place given, whichever is later.
// So the history keeps the order in which tries were added whatever the clock did. The place is kept with the attempt
// and never changes.
//
// Derived keys are written in the transaction of the record they follow from. [Open] rebuilds them when m/index is not
// this program's; [Store.Verify] compares them with what the records say.
//
// # What wins
//
// An attempt's content never changes: adding it again is harmless, adding another under its ID an error. Only its being
// in the trash may change, and what has been there for thirty days [Store.EmptyTrash] removes with its notes. Of all
// other records a later one, by its Changed, replaces an earlier one, and an earlier one is refused with [ErrOlder], so
// that a clock that was set back never swallows an edit silently.
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
//   - A history of a newer program is refused with [ErrNewer]; its files stay as they are, byte for byte. One of an
//     older program is made anew in the present form, and the old one kept.
//   - A history that opens holds all that was acknowledged. Where a file is damaged, shortened or missing and something
//     is lost with it, the history is refused, and its files stay as they are.
//   - Where the disk is nearly full a commit is refused with [practice.ErrNoRoom]; nothing is lost, and the next one
//     goes on when there is room.
//   - An import, a restore, its undoing and a change of the schema do all or nothing, whenever they are cut short. An
//     import deletes nothing. Exporting, importing into an empty folder and exporting again gives the same bytes.
//   - A backup is read back before it counts, and one with a flipped bit is refused. Of those that are thinned out the
//     ten newest, the newest of seven days and of eight weeks stay, as far as all take no more than 20 times the room
//     of the history or 1 GB; while the clock is behind one of them, none is removed.
//   - Erase removes everything in this list but window.json, the lock and the folders.
//   - A draft that was saved is there after the process is killed and, but for Windows, after a power cut, whatever the
//     history is in. The window saves one a second after the first key that is not saved.
//   - A draft file holds one whole draft, the last that was saved or the one before. A draft that is replaced or put
//     aside is kept thirty days, a damaged or a newer program's one is never deleted.
//   - window.json holds all of what was saved last or of what was saved before. A damaged one is put aside beside it,
//     and nothing of it is used.
//   - What ends the program by a fault of its own leaves a report, of which the next start tells, and no word of a
//     person is in it: only what is known to be the program's own is taken into a report.
//   - Raise returns nil only when it was answered, and the answer comes after the window was told. What else connects
//     to the socket changes nothing and holds nobody up; one that a killed program left behind is in nobody's way.
//
// # What is not
//
//   - A commit is synced to the disk before it is acknowledged on Linux, and to the drive on macOS (which may keep it
//     in its cache). On Windows Badger syncs nothing: a power cut there can cost what the system had not written yet,
//     and in the worst case the store. Draft files are synced everywhere; renaming them is not on Windows.
//   - Badger writes into mappings of its files, and ends the program where the disk is full to the last byte. On Linux
//     the files get their room when the history is opened; elsewhere only the check before each commit stands before
//     that.
//   - What happens to the files while the history is open is seen at the next start. Badger takes a damaged block for
//     the end of its table until then.
//   - If seal.json is lost together with a part of the log of the last commits, nobody knows of these.
//   - A folder that Dropbox, OneDrive or their like keep in step while it is open will be damaged. The lock does not
//     hold on some network drives.
//   - What is deleted stays in Badger's files until it compacts them.
//   - A clock that is ahead while the trash is emptied takes what is in it for older than it is.
package data
