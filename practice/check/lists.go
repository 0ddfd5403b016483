package check

// lists are many short lists in one piece of memory.
type lists struct {
	members []int32
	from    []int32 // of each list, its first member; one more for the end
}

// roomFor has no list yet, and room for n of so many members together.
func roomFor(n, members int) lists {
	return lists{members: make([]int32, 0, members), from: make([]int32, 1, n+1)}
}

// newLists makes n lists of what fill adds to them, in that order. It calls fill twice: first it counts.
func newLists(n int, fill func(add func(list, member int32))) lists {
	l := lists{from: make([]int32, n+2)}
	fill(func(list, _ int32) { l.from[list+2]++ })
	for i := 2; i < len(l.from); i++ {
		l.from[i] += l.from[i-1]
	}
	l.members = make([]int32, l.from[n+1])
	fill(func(list, member int32) {
		l.members[l.from[list+1]] = member
		l.from[list+1]++
	})
	l.from = l.from[:n+1]
	return l
}

// end ends a list: all members behind those of the lists before are its own.
func (l *lists) end() { l.from = append(l.from, int32(len(l.members))) }

// of gives a list; one that there is not is empty.
func (l *lists) of(i int) []int32 {
	if i >= len(l.from)-1 {
		return nil
	}
	return l.members[l.from[i]:l.from[i+1]]
}
