package practice

import "slices"

// Shares is each part's share of the answer's words, in whole per cent that add up to 100, or all 0 where nothing is
// written. What rounding leaves over goes to the parts it took most from.
func (a Answer) Shares() (shares [sections]int) {
	all := a.AllWords()
	if all == 0 {
		return shares
	}
	left := 100
	byRest := slices.Clone(Sections[:])
	rest := func(s Section) int { return a.Words(s) * 100 % all }
	for _, s := range Sections {
		shares[s] = a.Words(s) * 100 / all
		left -= shares[s]
	}
	slices.SortStableFunc(byRest, func(x, y Section) int { return rest(y) - rest(x) })
	for _, s := range byRest[:left] {
		shares[s]++
	}
	return shares
}
