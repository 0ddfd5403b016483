package archive

import (
	"encoding/json"

	"retake/practice"
)

// endLine is the last line of a file. An export's has no holding and no sum.
type endLine struct {
	Kind    string            `json:"kind"` // end
	Records *int              `json:"records"`
	Holding *practice.Holding `json:"holding,omitempty"`
	Sum     string            `json:"sha256,omitempty"`
}

const endKind = "end"

// newEnd makes the end for what was written or read.
func newEnd(backup bool, held practice.Holding, sum string) endLine {
	all := held.All()
	end := endLine{Kind: endKind, Records: &all}
	if backup {
		end.Holding, end.Sum = &held, sum
	}
	return end
}

// readEnd compares the end of a file with what was read before it. Error: ErrDamaged, or what is wrong with the line.
func readEnd(o object, text []byte, want endLine) error {
	keys := []string{"kind", "records"}
	if want.Holding != nil {
		keys = append(keys, "holding", "sha256")
	}
	if err := o.only(keys...); err != nil {
		return err
	}
	var got endLine
	if err := json.Unmarshal(text, &got); err != nil {
		return err
	}
	switch {
	case got.Records == nil || *got.Records != *want.Records:
		return damaged("it has %d records, and its end says %s", *want.Records, o["records"])
	case want.Holding == nil:
		return nil
	case got.Holding == nil || *got.Holding != *want.Holding:
		return damaged("it does not hold what its end says")
	case got.Sum != want.Sum:
		return damaged("its sum is not the one at its end")
	}
	return nil
}
