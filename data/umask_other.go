//go:build !unix

package data

// newFilesPrivate has nothing to do: a person's own folders are private by what they inherit.
func newFilesPrivate() {}
