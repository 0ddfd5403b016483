//go:build !unix

package data

// systemFalls are none where files in memory can't be cut.
var systemFalls map[string]func(secret string)
