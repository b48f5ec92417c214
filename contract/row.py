"""What every row of contract.rows has."""

from typing import ClassVar

import msgspec


class Row(msgspec.Struct, frozen=True, kw_only=True):
    """``REF`` is the kind of the row in Event.ref; ``V`` the version of its shape."""

    REF: ClassVar[str]
    V: ClassVar[int] = 1
    id: str
    version: int
