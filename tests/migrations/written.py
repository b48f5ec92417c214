"""What a landed program wrote, kept beside its databases: enough to look for all of it again."""

from pathlib import Path

import msgspec

from contract.envelope import Command, CommandResult

LANDED = Path(__file__).parent / "landed"
DESK_KEY = bytes(range(32))
PASSWORD = "kata sandi percobaan"


class Answered(msgspec.Struct, frozen=True):
    """A command as the desk sent it, and the gateway's word on it."""

    command: Command
    result: CommandResult


class Told(msgspec.Struct, frozen=True):
    """``at``: Unix ms at which it was written. ``keys``: the gateway's settings of that name. ``clients``: the desk database of
    each person who signed in, ``numbers`` its ticket series; ``answered`` in the order of sending; ``tickets`` their ids by the
    state they were left in; ``clear``: sensitive fields by customer."""

    at: int
    revision: str
    keys: dict[str, str]
    clients: dict[str, str]
    numbers: dict[str, int]
    answered: tuple[Answered, ...]
    tickets: dict[str, str]
    clear: dict[str, dict[str, str]]


class Landed:
    """The databases one landed program wrote: ``gateway.db`` (SQLite), ``gateway.sql`` (PostgreSQL, as text) and ``desk.db``."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder

    def told(self, kind: str) -> Told:
        """``kind``: sqlite or postgresql."""
        return msgspec.json.decode((self.folder / f"{kind}.json").read_bytes(), type=Told)

    @property
    def revision(self) -> str:
        """The gateway's schema."""
        return self.folder.name.partition("_")[0].removeprefix("gateway-")

    @property
    def steps(self) -> int:
        """The desk's schema."""
        return int(self.folder.name.rpartition("-")[2])


def landed() -> list[Landed]:
    """All of them, oldest first."""
    return [Landed(folder) for folder in sorted(LANDED.iterdir()) if folder.is_dir()]
