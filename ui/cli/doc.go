// Package cli is the other user interface: the command line. It needs no display and knows no toolkit.
//
// check and split read JSON lines and answer each with one; export and doctor open the history, demo makes up a new one.
// Errors go to standard error. Exit codes: 0 all well; 1 some input was bad, or the history is in use or not sound; 2
// the command line itself was wrong.
package cli
