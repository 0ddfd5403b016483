package ui

import (
	"strconv"
	"time"

	"fyne.io/fyne/v2"

	"retake/practice"
	"retake/ui/theme"
	"retake/ui/widgets"
)

// breathing is the minute before a round: in while four are counted, out while six are. Ctrl+Enter, or Enter on the
// button, begins the round at any time; it never begins by itself.
type breathing struct {
	w     *Window
	head  *roundHead
	began practice.Instant
	ring  *widgets.Ring
	word  *widgets.Text
	start *widgets.Button
	stop  func()
}

// One breath, in seconds: out longer than in, six to the minute, is what slows the pulse (Laborde et al. 2022).
const (
	breatheIn  = 4
	breatheOut = 6
)

func newBreathing(w *Window) *breathing {
	b := &breathing{
		w: w, head: newRoundHead(w), began: w.parts.Now(), ring: widgets.NewRing(220),
		word: widgets.NewText(theme.Question, widgets.Run{}).Aligned(fyne.TextAlignCenter),
	}
	b.start = w.mainButton("play", "Begin now")
	b.tick()
	b.stop = w.tasks.Every(time.Second, b.tick)
	return b
}

func (b *breathing) arrange(r room) fyne.CanvasObject {
	b.ring.Fit(r.column(220, 180))
	column := widgets.NewColumn(24, widgets.Space(), b.word, b.ring, widgets.NewCentred(b.start), widgets.Space())
	return r.page(widgets.NewColumn(12, b.head.arrange(), widgets.Grow(column)),
		muted("The clock of the round stands until you begin.", theme.Small).Clipped())
}

func (b *breathing) first() fyne.Focusable { return b.start }
func (b *breathing) isAlone() bool         { return true }
func (b *breathing) leave()                { b.stop() }
func (b *breathing) actions() actions      { return actions{cmdMain: b.w.showSitting} }

func (b *breathing) escape() bool {
	b.w.askToLeaveRound()
	return true
}

// tick goes on with the breath.
func (b *breathing) tick() {
	gone := int(b.w.parts.Now().Since(b.began) / time.Second)
	all := int(practice.BreathingTime / time.Second)
	if gone >= all {
		b.word.Set(widgets.Run{Text: "Ready when you are", Bold: true})
		b.ring.Set(widgets.RingFace{Share: 1, Time: "0:00", Below: "calm"})
		return
	}
	at := gone % (breatheIn + breatheOut)
	word, count, share := "Breathe in", at+1, float32(at+1)/breatheIn
	if at >= breatheIn {
		word, count = "Breathe out", at-breatheIn+1
		share = 1 - float32(count)/breatheOut
	}
	b.word.Set(widgets.Run{Text: word, Bold: true})
	b.ring.Set(widgets.RingFace{Share: share, Time: strconv.Itoa(count), Below: clock(time.Duration(all-gone)*time.Second) + " left"})
}
