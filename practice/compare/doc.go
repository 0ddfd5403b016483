// Package compare says in which words two versions of a text differ.
package compare
