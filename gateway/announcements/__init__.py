"""News of the centre, and who has read it."""
