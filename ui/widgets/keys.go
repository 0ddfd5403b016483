package widgets

import "fyne.io/fyne/v2"

// Keys is what a window wants to hear of keys that go to whatever has the focus. It and its functions may be nil.
type Keys struct {
	OnDown  func()                  // a key goes down; repeats of a held one are not told
	OnOther func(fyne.KeyName)      // a key that the control has no use for, such as Escape
	OnFocus func(fyne.CanvasObject) // a control, or a field, has the focus now

	OnShortcut func(fyne.Shortcut) // one that a list has no use for
}

func (k *Keys) down() {
	if k != nil && k.OnDown != nil {
		k.OnDown()
	}
}

func (k *Keys) other(name fyne.KeyName) {
	if k != nil && k.OnOther != nil {
		k.OnOther(name)
	}
}

func (k *Keys) shortcut(s fyne.Shortcut) {
	if k != nil && k.OnShortcut != nil {
		k.OnShortcut(s)
	}
}

func (k *Keys) focus(o fyne.CanvasObject) {
	if k != nil && k.OnFocus != nil {
		k.OnFocus(o)
	}
}

// keyboard tells keys that go down from those that are held and repeat.
type keyboard struct {
	keys  *Keys
	fresh bool // a key went down and nothing was done for it yet
}

// once tells whether this is the first time that something is to be done since a key went down.
func (k *keyboard) once() bool {
	fresh := k.fresh
	k.fresh = false
	return fresh
}

// KeyDown tells of a key before what it does.
func (k *keyboard) KeyDown(*fyne.KeyEvent) {
	k.fresh = true
	k.keys.down()
}

// KeyUp is told to nobody.
func (k *keyboard) KeyUp(*fyne.KeyEvent) { k.fresh = false }

// TypedRune has no use for letters.
func (k *keyboard) TypedRune(rune) {}
