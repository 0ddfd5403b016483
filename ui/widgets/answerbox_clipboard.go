package widgets

import "fyne.io/fyne/v2"

func (b *AnswerBox) copy(to fyne.Clipboard) {
	if text := b.SelectedText(); text != "" {
		to.SetContent(text)
	}
}

func (b *AnswerBox) cut(to fyne.Clipboard) {
	b.copy(to)
	b.erase(b.buffer.cursor, true)
}

func (b *AnswerBox) paste(from fyne.Clipboard) {
	before := b.known
	pasted := clean(from.Content())
	if len(pasted) > 0 && b.insert(pasted, true) && b.OnPaste != nil {
		b.OnPaste(string(pasted), before)
	}
}

func (b *AnswerBox) undo() {
	if b.OnUndo == nil || !b.OnUndo() {
		b.Undo()
	}
}

func (b *AnswerBox) redo() {
	if b.OnRedo == nil || !b.OnRedo() {
		b.Redo()
	}
}
