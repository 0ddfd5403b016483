package assets

import (
	"encoding/xml"
	"io/fs"
	"strings"
	"testing"
)

func TestIconSVG(t *testing.T) {
	for name, want := range map[string]bool{
		"speech": true, "retake": true, "no-such": false, "": false, "../icons/speech": false,
	} {
		if data, ok := IconSVG(name); ok != want || ok != (len(data) > 0) {
			t.Errorf("%q: found %t, with %d bytes", name, ok, len(data))
		}
	}
}

// All icons of the window are of one style, and of nothing but what the theme can draw.
func TestIconsAreOfOneStyle(t *testing.T) {
	const head = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 24 24" fill="none" stroke="currentColor"` +
		` stroke-width="1.75" stroke-linecap="round" stroke-linejoin="round">` + "\n"
	names, err := fs.Glob(files, "icons/*.svg")
	if err != nil || len(names) < 50 {
		t.Fatalf("only %d icons were found: %v", len(names), err)
	}
	for _, name := range names {
		if name == "icons/retake.svg" {
			continue // the program's own, in fixed colours
		}
		data, err := fs.ReadFile(files, name)
		if err != nil {
			t.Fatal(err)
		}
		text := string(data)
		if name == "icons/mark.svg" { // the program's sign is a little bolder
			text = strings.Replace(text, `stroke-width="2"`, `stroke-width="1.75"`, 1)
		}
		body, ok := strings.CutPrefix(text, head)
		if !ok {
			t.Errorf("%s does not begin with %s", name, head)
		}
		var icon struct {
			Shapes []shape `xml:",any"`
		}
		if err := xml.Unmarshal(data, &icon); err != nil {
			t.Errorf("%s: %v", name, err)
		}
		if len(icon.Shapes) == 0 || len(icon.Shapes) != strings.Count(body, "\n")-1 {
			t.Errorf("%s does not have one shape a line", name)
		}
		for _, s := range icon.Shapes {
			if fault := s.fault(); fault != "" {
				t.Errorf("%s: %s: %s", name, s.XMLName.Local, fault)
			}
		}
	}
}

type shape struct {
	XMLName xml.Name
	Attrs   []xml.Attr `xml:",any,attr"`
}

// fault tells what is not of the style in a shape.
func (s shape) fault() string {
	places := map[string]string{"path": "d", "circle": "cx cy r", "rect": "x y width height rx"}[s.XMLName.Local]
	var got, rest []string
	for _, a := range s.Attrs {
		if a.Name.Local == "fill" || a.Name.Local == "stroke" {
			rest = append(rest, a.Name.Local+"="+a.Value)
			continue
		}
		got = append(got, a.Name.Local)
		if s.XMLName.Local == "path" && strings.ContainsAny(a.Value, "CcSsQqTt") {
			return "curves other than arcs of circles: " + a.Value
		}
	}
	switch paint := strings.Join(rest, " "); {
	case places == "":
		return "not a path, a circle or a rectangle"
	case strings.Join(got, " ") != places:
		return "has " + strings.Join(got, " ") + ", not " + places
	case paint != "" && paint != "fill=currentColor stroke=none":
		return "neither drawn nor filled: " + paint
	}
	return ""
}
