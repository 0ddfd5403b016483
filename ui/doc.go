// Package ui is the window: one file a screen, ui.go for the window itself, commands.go for everything a key can do,
// tasks.go for all that runs beside it.
//
// A screen shows what the nouns of package practice hold and calls their methods; it knows the history and the drafts
// only as the small interfaces of parts.go. State goes to the widgets through a screen's refresh, and the widgets speak
// back through named methods. Nothing here starts a goroutine, waits for the disk or reads a clock, but for Tasks and
// the Now that main hands in.
package ui
