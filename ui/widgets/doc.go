// Package widgets holds the controls the toolkit has not: values go in, callbacks come out. They know nothing of
// interviews.
package widgets
