"""Mass problems: proposed by the figures, confirmed by a leader, linked tickets answered together."""
