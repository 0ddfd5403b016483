// Package widgets holds the controls the toolkit has not: values go in, callbacks come out. They know nothing of
// interviews.
//
// Layouts (flow.go and, beside it, column, row, grow, inset and sized) ask how high an object has to be at a width, before
// anything is laid out: HeightFor. A Text answers that, and so does all that holds one.
//
// What has the keyboard's focus embeds a control, which shows the focus and the mouse, presses once a press, and passes
// on the keys it has no use for. What is drawn of shapes is a figure (renderer.go).
//
// Colours and sizes are names of package theme. They are looked up whenever something is drawn, so that a theme that
// changes while the window is open is taken over. The files looks_*_test.go have a picture of everything in all its
// states.
package widgets
