// Package report writes what goes on paper: tries and rounds a person wants to read, print, paste or hand to a mentor, as
// plain text, as Markdown and as PDF, or to sort and count, as CSV.
package report
