"""Telephone calls: what the desks told of them, and the contacts they are."""
