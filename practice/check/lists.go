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

// end ends a list: all members behind those of the lists before are its own.
func (l *lists) end() { l.from = append(l.from, int32(len(l.members))) }

// turned gives n lists: of each member, by their numbers the lists that it is in.
func (l *lists) turned(n int) lists {
	t := lists{members: make([]int32, len(l.members)), from: make([]int32, n+2)}
	for _, member := range l.members {
		t.from[member+2]++
	}
	for i := 2; i < len(t.from); i++ {
		t.from[i] += t.from[i-1]
	}
	for list := range len(l.from) - 1 {
		for _, member := range l.of(list) {
			at := &t.from[member+1]
			t.members[*at] = int32(list)
			*at++
		}
	}
	t.from = t.from[:n+1]
	return t
}

// of gives a list; one that there is not is empty.
func (l *lists) of(i int) []int32 {
	if i >= len(l.from)-1 {
		return nil
	}
	return l.members[l.from[i]:l.from[i+1]]
}
