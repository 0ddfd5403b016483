// Package theme is ink on paper: one warm neutral ground, one ink blue for what is active or written by the person, and
// green, amber and red only for levels.
package theme
