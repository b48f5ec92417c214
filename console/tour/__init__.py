"""The scripted shift: the real program, driven by real keys through a day in an hour's work (demo/README.md)."""

from console.tour.play import Tour

__all__ = ["Tour"]
