"""Cross-selling: what customers answered, and call-backs."""
