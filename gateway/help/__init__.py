"""Requests for a team leader's help."""
