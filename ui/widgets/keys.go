package widgets

import "fyne.io/fyne/v2"

// Keys is what a window wants to hear of keys that go to whatever has the focus. Its functions may be nil.
type Keys struct {
	OnDown  func()             // a key goes down; repeats of a held one are not told
	OnOther func(fyne.KeyName) // a key that the control has no use for, such as Escape
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
