"""Who takes part in a contact and a ticket (flow: Parties)."""

from enum import StrEnum


class CallerType(StrEnum):
    """The handbook gives each its word on the screen and may hide what the centre has no use for."""

    NASABAH = "nasabah"
    MITRA = "mitra"
    MASYARAKAT = "masyarakat"
    PETUGAS_OUTLET = "petugas_outlet"
    MITRA_KERJA = "mitra_kerja"


class Verification(StrEnum):
    """What the validation act found; only that act sets it."""

    UNCHECKED = "unchecked"
    VALID = "valid"
    FAILED = "failed"


#: A verdict is worth something this long (ms): whoever is on the line later may be somebody else.
VERDICT_HOLDS_MS = 60 * 60_000


def needs_validation(caller: CallerType) -> bool:
    """A general question of someone who is no customer needs none."""
    return caller is not CallerType.MASYARAKAT
