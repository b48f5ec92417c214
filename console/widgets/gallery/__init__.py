"""Pictures of every part from fixed data, and of the parts put together."""
