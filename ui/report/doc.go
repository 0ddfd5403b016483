// Package report writes what goes on paper: tries a person wants to read, print or hand to a mentor.
package report
