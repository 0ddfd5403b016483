package data

import (
	"bytes"
	"context"
	"encoding/binary"

	"github.com/dgraph-io/badger/v4"

	"retake/practice"
)

// prefixText begins the keys under which the text of a try stands as it is looked through: its day and its point, the theme
// of its question, and behind a zero byte the question and the answer, folded.
const prefixText = "x/"

// headSize is how many bytes stand before the theme.
const headSize = 4 + pointSize

// searchText is what is looked through of an attempt.
func searchText(p placed, about []practice.Note) []byte {
	of, _ := point(p, about)
	text := binary.BigEndian.AppendUint32(nil, uint32(of.Day))
	text = appendPoint(text, of)
	text = append(text, p.Question.Theme...)
	text = append(text, 0)
	text = append(text, practice.Fold(p.Question.Text)...)
	for _, part := range p.Answer {
		text = append(text, " | "...) // no phrase goes from one part to the next
		text = append(text, practice.Fold(part)...)
	}
	return text
}

// Batches of what a search finds: the first is small, so that something shows at once.
const (
	firstFound = 20
	nextFound  = 200
)

// Search hands out the tries that a query finds, newest first and some at a time, without the trash. It ends with ctx's
// error where that is cancelled, or with that of found.
func (s *Store) Search(ctx context.Context, q practice.Query, found func([]practice.Summary) error) error {
	return s.view(func(txn *badger.Txn) error {
		var some []practice.Summary
		size := firstFound
		err := walk(txn, prefixText, false, func(item *badger.Item) error {
			if err := ctx.Err(); err != nil {
				return err
			}
			fits := false
			err := item.Value(func(text []byte) error {
				fits = finds(q, text)
				return nil
			})
			if err != nil || !fits {
				return err
			}
			summary, err := summaryAt(txn, item.Key()[len(prefixText):])
			if err != nil {
				return err
			}
			if some = append(some, summary); len(some) < size {
				return nil
			}
			err, some, size = found(some), nil, nextFound
			return err
		})
		if err != nil || len(some) == 0 {
			return err
		}
		return found(some)
	})
}

// finds tells whether a query finds a try by its text.
func finds(q practice.Query, text []byte) bool {
	if len(text) < headSize {
		return false
	}
	day := practice.Day(binary.BigEndian.Uint32(text))
	if !q.Lets(pointOf(text[4:], day)) {
		return false
	}
	theme, folded, _ := bytes.Cut(text[headSize:], []byte{0})
	return (q.Theme == "" || string(theme) == q.Theme) && q.Finds(string(folded))
}
