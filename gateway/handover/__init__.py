"""The handover list at the end of a shift."""
