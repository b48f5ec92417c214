"""Trouble with tools and desks, declared BCPs, and the time lost to them."""
