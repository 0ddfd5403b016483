package check

// stock keeps many short slices in a few large pieces of memory.
type stock[T any] []T

// piece is how many elements a piece of memory has at least.
const piece = 1 << 10

// take gives n elements that are zero.
func (s *stock[T]) take(n int) []T {
	if len(*s) < n {
		*s = make([]T, max(piece, n))
	}
	taken := (*s)[:n:n]
	*s = (*s)[n:]
	return taken
}
