//go:build !race

package data

const slow = false
