"""Checking the spelling of what the agent writes, Indonesian and English. No Qt; ``Speller`` is all that views know."""
