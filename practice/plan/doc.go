// Package plan spreads what is left to practise evenly over the days up to an interview.
package plan
