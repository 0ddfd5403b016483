// Package assets embeds what comes with the program: the question bank, the rules, the icons and the texts of a made-up
// history. It imports nothing of ours.
package assets

import (
	"embed"
	"io/fs"
)

//go:embed questions rules demo icons/*.svg icons/retake.png
var files embed.FS

// Questions is the folder of the English question bank, one theme a file.
func Questions() fs.FS { return folder("questions/en") }

// Rules is the folder of the English rules, one criterion a file, and the words they are made of.
func Rules() fs.FS { return folder("rules/en") }

// Demo is the folder of the English texts that a made-up history is told with, one mistake a file.
func Demo() fs.FS { return folder("demo/en") }

// Icon is the program's icon, a PNG of 256 x 256 pixels.
func Icon() []byte {
	data, err := files.ReadFile("icons/retake.png")
	if err != nil {
		panic(err) // it is embedded by name
	}
	return data
}

// IconSVG is the drawing of an icon of the window by its name, such as "speech", and whether there is one. Drawings are
// 24 units wide and high, made of lines and arcs of circles in currentColor.
func IconSVG(name string) ([]byte, bool) {
	data, err := files.ReadFile("icons/" + name + ".svg")
	return data, err == nil
}

func folder(name string) fs.FS {
	sub, err := fs.Sub(files, name)
	if err != nil {
		panic(err) // only an invalid name is an error
	}
	return sub
}
