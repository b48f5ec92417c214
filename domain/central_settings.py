"""What a centre gives its desks to begin with, and what it does not leave to them (domain.desk_settings)."""

from collections.abc import Iterator, Mapping

import msgspec

from domain.desk_settings import DESCRIBED
from domain.setting import Who


class CentralSetting(msgspec.Struct, frozen=True, forbid_unknown_fields=True, omit_defaults=True):
    """``value`` None: the program's own; ``locked``: agents cannot change it."""

    value: str | int | bool | dict[str, str] | None = None
    locked: bool = False


def wrong_settings(given: Mapping[str, CentralSetting]) -> Iterator[tuple[str, str]]:
    """Name and sentence of everything a handbook may not give."""
    for name, central in given.items():
        described = DESCRIBED.get(name)
        if described is None:
            yield name, f"there is no setting {name!r}; known: {', '.join(sorted(_central()))}"
        elif described.who is Who.COMPUTER:
            yield name, "belongs to each computer, a centre cannot give it"
        elif central.value is not None and described.right(central.value) != central.value:
            yield name, f"must be {described.bounds}"


def _central() -> list[str]:
    return [name for name, one in DESCRIBED.items() if one.who is not Who.COMPUTER]
