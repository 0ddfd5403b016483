package data

import (
	"encoding/binary"
	"errors"
	"fmt"
	"maps"
	"math"
	"slices"
	"sort"

	"github.com/dgraph-io/badger/v4"

	"retake/practice"
)

// prefixDay begins the keys under which the points of the tries of a practice day stand side by side.
const prefixDay = "p/"

// pointSize is how many bytes a point takes: its place, zone, words, seconds written and told, pace, levels, question, round,
// rules, shares, score, and whether it revises none.
const pointSize = 8 + 2 + 2 + 2 + 2 + 2 + 4 + 4 + 4 + 4 + 4 + 1 + 1

// levelBits is how many bits a level takes, one more than it is.
const levelBits = 3

// Points reads every try that is not in the trash as charts need it, oldest first.
func (s *Store) Points() (points []practice.Point, err error) {
	err = s.view(func(txn *badger.Txn) error {
		all, err := readCounts(txn)
		if err != nil {
			return err
		}
		points = make([]practice.Point, 0, all[attempts.name])
		return walk(txn, prefixDay, false, func(item *badger.Item) error {
			day, err := dayOfKey(item.Key())
			if err != nil {
				return err
			}
			return item.Value(func(block []byte) error {
				if len(block)%pointSize != 0 {
					return fmt.Errorf("what charts show of %s is damaged", day.Date().Format("2006-01-02"))
				}
				for ; len(block) > 0; block = block[pointSize:] {
					points = append(points, pointOf(block, day))
				}
				return nil
			})
		})
	})
	// A day may begin before the one before it has ended, where somebody travels.
	if !slices.IsSortedFunc(points, byPlace) {
		slices.SortFunc(points, byPlace)
	}
	return points, err
}

func byPlace(a, b practice.Point) int {
	switch {
	case a.Place < b.Place:
		return -1
	case a.Place > b.Place:
		return 1
	}
	return 0
}

// AtPlace reads the summary of the try with a place. Error: ErrNotFound.
func (s *Store) AtPlace(place int64) (summary practice.Summary, err error) {
	err = s.view(func(txn *badger.Txn) error {
		id, err := idAt(txn, place)
		if err != nil {
			return err
		}
		summary, err = summaryAt(txn, []byte(positionOf(place)+id))
		return err
	})
	return summary, err
}

// idAt finds the ID of the try with a place, by its summary. Error: ErrNotFound.
func idAt(txn *badger.Txn, place int64) (id string, err error) {
	prefix := prefixSummary + positionOf(place)
	err = walk(txn, prefix, false, func(item *badger.Item) error {
		id = string(item.Key()[len(prefix):])
		return nil
	})
	if err == nil && id == "" {
		err = fmt.Errorf("the try of that moment is %w", ErrNotFound)
	}
	return id, err
}

func dayKey(day practice.Day) string {
	return prefixDay + string(binary.BigEndian.AppendUint32(nil, uint32(day)^1<<31))
}

func dayOfKey(key []byte) (practice.Day, error) {
	if len(key) != len(prefixDay)+4 {
		return 0, fmt.Errorf("the key %q is none of a day", key)
	}
	return practice.Day(binary.BigEndian.Uint32(key[len(prefixDay):]) ^ 1<<31), nil
}

// appendPoint writes a point behind others; its day is in the key.
func appendPoint(to []byte, p practice.Point) []byte {
	short := func(n int32) uint16 { return uint16(min(max(n, 0), math.MaxUint16)) }
	to = binary.BigEndian.AppendUint64(to, uint64(p.Place))
	to = binary.BigEndian.AppendUint16(to, uint16(p.Zone))
	for _, n := range []int32{p.Words, p.Used, p.Told, p.Pace} {
		to = binary.BigEndian.AppendUint16(to, short(n))
	}
	var levels uint32
	for i, l := range p.Levels {
		levels |= uint32(l+1) << (levelBits * i)
	}
	for _, n := range []uint32{levels, p.Question, p.Round, p.Rules} {
		to = binary.BigEndian.AppendUint32(to, n)
	}
	to = append(to, p.Shares[:]...)
	first := uint8(0)
	if p.First {
		first = 1
	}
	return append(to, uint8(p.Score), first)
}

// pointOf reads the point that a block begins with.
func pointOf(block []byte, day practice.Day) practice.Point {
	at := 0
	next := func(n int) []byte {
		at += n
		return block[at-n : at]
	}
	short := func() int32 { return int32(binary.BigEndian.Uint16(next(2))) }
	long := func() uint32 { return binary.BigEndian.Uint32(next(4)) }
	p := practice.Point{Day: day, Place: int64(binary.BigEndian.Uint64(next(8))), Zone: int16(short())}
	p.Words, p.Used, p.Told, p.Pace = short(), short(), short(), short()
	levels := long()
	for i := range p.Levels {
		p.Levels[i] = practice.Level(levels>>(levelBits*i)&(1<<levelBits-1)) - 1
	}
	p.Question, p.Round, p.Rules = long(), long(), long()
	copy(p.Shares[:], next(len(p.Shares)))
	p.Score = practice.Score(int8(next(1)[0]))
	p.First = next(1)[0] == 1
	return p
}

// withPoint puts a point into the block of its day, in the place of one that was there; without where keep is false.
func withPoint(block []byte, p practice.Point, keep bool) []byte {
	n := len(block) / pointSize
	at := func(i int) int64 { return int64(binary.BigEndian.Uint64(block[i*pointSize:])) }
	i := sort.Search(n, func(i int) bool { return at(i) >= p.Place })
	end := i
	if i < n && at(i) == p.Place {
		end = i + 1
	}
	var own []byte
	if keep {
		own = appendPoint(nil, p)
	}
	return slices.Concat(block[:i*pointSize], own, block[end*pointSize:])
}

// point derives a try's point, and whether charts show it: the trash is not shown.
func point(p placed, about []practice.Note) (of practice.Point, shown bool) {
	return practice.PointOf(p.Attempt, p.Place, about), p.Deleted.IsZero()
}

// indexPoint keeps the point of an attempt in the block of its day.
func indexPoint(txn *badger.Txn, p placed, about []practice.Note) error {
	of, shown := point(p, about)
	key := []byte(dayKey(of.Day))
	var block []byte
	item, err := txn.Get(key)
	if err == nil {
		block, err = item.ValueCopy(nil)
	}
	if err != nil && !errors.Is(err, badger.ErrKeyNotFound) {
		return err
	}
	switch with := withPoint(block, of, shown); {
	case len(with) > 0:
		return txn.Set(key, with)
	case len(block) > 0:
		return txn.Delete(key)
	}
	return nil
}

// blocks gathers the points of many attempts, by the keys of their days.
type blocks map[string][]practice.Point

func (b blocks) add(p placed, about []practice.Note) {
	if of, shown := point(p, about); shown {
		key := dayKey(of.Day)
		b[key] = append(b[key], of)
	}
}

// each hands out every block.
func (b blocks) each(fn func(key string, block []byte) error) error {
	for _, key := range slices.Sorted(maps.Keys(b)) {
		points := b[key]
		slices.SortFunc(points, byPlace)
		block := make([]byte, 0, pointSize*len(points))
		for _, p := range points {
			block = appendPoint(block, p)
		}
		if err := fn(key, block); err != nil {
			return err
		}
	}
	return nil
}
