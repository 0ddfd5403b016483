package widgets

import (
	"testing"

	"fyne.io/fyne/v2"

	"retake/ui/theme"
)

func TestActionsLeaveTheirKeysOutWhereThereIsNoRoom(t *testing.T) {
	app(t)
	next := NewButton(nil, Face{Text: "Next question", Key: "Ctrl+N"}, nil)
	check := NewButton(nil, Face{Text: "Check answer", Key: "Ctrl+Enter", Kind: Filled}, nil)
	said := NewText(theme.Small, Run{Text: "Draft saved at 18:19"}).Clipped()
	bar := NewActions(8, Grow(said), next, check)
	whole := leastWidth(bar) - leastWidth(said) + wordsEms*theme.Size(theme.Small)
	for _, width := range []float32{whole, whole - 1, whole - next.keyWidth(), whole + 200, whole - 1, whole} {
		bar.Resize(fyne.NewSize(width, 60))
		shown := width >= whole
		if next.key.Visible() != shown || check.key.Visible() != shown {
			t.Errorf("%g of %g: the keys are shown: %t, %t", width, whole, next.key.Visible(), check.key.Visible())
		}
		if need := fyne.MeasureText("Draft saved at 18:19", theme.Size(theme.Small), fyne.TextStyle{}).Width; said.Size().Width < need {
			t.Errorf("%g of %g: the words have %g, and need %g", width, whole, said.Size().Width, need)
		}
		if end := check.Position().X + check.Size().Width; end > width {
			t.Errorf("%g of %g: the last ends at %g", width, whole, end)
		}
	}
}
