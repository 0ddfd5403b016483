// Package progress makes of many tries what shows whether a person gets better, at what, and what to practise next. Each
// chart is a pure function of the tries, oldest first, and of the day it is; none knows of pixels, disks or clocks. Below
// five tries nothing is claimed.
package progress
