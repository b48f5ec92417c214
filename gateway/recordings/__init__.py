"""Recorded calls: brought by the desks, sealed on the disk, heard by who may, forgotten in time."""
