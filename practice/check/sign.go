package check

// sign is something that speaks for what is asked of an answer as a whole, by points, or against it.
type sign struct {
	there  bool
	points int
}

// weigh adds up the signs that are there.
func weigh(signs ...sign) (points int) {
	for _, s := range signs {
		if s.there {
			points += s.points
		}
	}
	return points
}
