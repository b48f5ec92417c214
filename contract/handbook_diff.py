"""What differs between the files of two handbooks, line by line."""

from typing import Literal

import msgspec


class DiffLine(msgspec.Struct, frozen=True):
    """``kind``: " " in both, "-" only before, "+" only after. Numbers from 1, 0 on the side that has not got it. A run of equal lines
    far from any difference is left out: the numbers leap."""

    kind: Literal[" ", "+", "-"]
    before_no: int
    after_no: int
    text: str


class FileDiff(msgspec.Struct, frozen=True):
    """``path`` of a file that differs. All of its lines are "+" in a new one and "-" in one that is gone."""

    path: str
    lines: tuple[DiffLine, ...]
