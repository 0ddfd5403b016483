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
	t := newFilling(n)
	for _, member := range l.members {
		t.expect(member)
	}
	t.makeRoom()
	for list := range len(l.from) - 1 {
		for _, member := range l.of(list) {
			t.put(member, int32(list))
		}
	}
	return t.filled()
}

// filling is lists whose members come in any order; how many each will have is counted before.
type filling struct{ lists }

func newFilling(n int) filling { return filling{lists{from: make([]int32, n+2)}} }

// expect counts a member of a list.
func (f *filling) expect(list int32) { f.from[list+2]++ }

// makeRoom makes room for those that were counted.
func (f *filling) makeRoom() {
	for i := 2; i < len(f.from); i++ {
		f.from[i] += f.from[i-1]
	}
	f.members = make([]int32, f.from[len(f.from)-1])
}

// put appends a member to a list.
func (f *filling) put(list, member int32) {
	at := &f.from[list+1]
	f.members[*at] = member
	*at++
}

func (f *filling) filled() lists { return lists{f.members, f.from[:len(f.from)-1]} }

// of gives a list; one that there is not is empty.
func (l *lists) of(i int) []int32 {
	if i >= len(l.from)-1 {
		return nil
	}
	return l.members[l.from[i]:l.from[i+1]]
}
