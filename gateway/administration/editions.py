"""The versions of the handbook this gateway has at hand, and which of them is due (contract.handbook_shelf).

A file or folder of its own is read at the start and stays. A shelf is looked at while the gateway runs: what is put there is taken
once its files have rested from one look to the next, and what is broken changes nothing. Beside them stand the versions that were
published from a draft (gateway.handbook_drafts); the day of one of these is taken, whatever a file says later.
"""

import asyncio
from collections.abc import Mapping, Sequence
from pathlib import Path

import msgspec
import structlog

from contract.handbook_file import Texts
from contract.handbook_shelf import Entry, Look, is_shelf, look_at, read_shelf
from domain import handbook_versions
from domain.handbook import Handbook
from gateway.errors import StartError

_log = structlog.get_logger()


class Edition(msgspec.Struct, frozen=True):
    """A sound version, and the texts it was read from by their names inside it. ``draft``: id of the draft it was published from."""

    handbook: Handbook
    texts: Texts
    draft: str = ""


class Editions:
    """Sound versions by the name of their file or folder. Raises StartError when there is none to begin with."""

    def __init__(self, path: Path) -> None:
        self._path = path
        self._by_name: dict[str, Edition] = {}
        self._published: Mapping[str, Edition] = {}
        self._told: set[str] = set()
        try:
            self._shelf = is_shelf(path)
            self._seen: Look = look_at(path) if self._shelf else ()
            entries = read_shelf(path)
        except OSError as error:
            raise StartError(
                f"The handbook {path} cannot be read ({error.strerror}). Check the setting 'handbook'."
            ) from None
        self._read = self._seen
        self._refused = "\n".join(str(fault) for entry in entries for fault in entry.faults)
        if all(entry.handbook is None for entry in entries):
            raise StartError(
                f"The handbook cannot be put in force:\n{self._refused}\nCorrect it and start again."
            )
        self._take(entries)

    def due(self, now: int) -> list[Handbook]:
        """The version in force at ``now`` (Unix ms), then those before it."""
        return handbook_versions.due(self._all(), now)

    def first(self, now: int) -> Handbook:
        """The version to begin with. Raises StartError when every sound one is still to come."""
        if not (due := self.due(now)):
            moments = ", ".join(sorted(version.effective for version in self._all()))
            refused = f"\nRefused:\n{self._refused}" if self._refused else ""
            raise StartError(
                f"No version of the handbook is in force yet; they begin on {moments}. Put one there that has begun, or one "
                f"without 'effective', and start again.{refused}"
            )
        return due[0]

    def next_change(self, now: int) -> int | None:
        """When another one comes into force, None for never."""
        return handbook_versions.next_change(self._all(), now)

    def known(self) -> list[Edition]:
        """All that stand beside each other, those from files first."""
        published = list(self._published.values())
        days = {handbook_versions.day(one.handbook) for one in published}
        return [
            one for one in self._by_name.values() if handbook_versions.day(one.handbook) not in days
        ] + published

    def adopt(self, published: Mapping[str, Edition]) -> None:
        """These, by the ids of their drafts, are what is published from now on."""
        self._published = published
        self._tell_displaced()

    async def look(self) -> bool:
        """Takes what was put on the shelf since. Returns whether something there is still on its way: look again soon."""
        if not self._shelf:
            return False
        try:
            seen = await asyncio.to_thread(look_at, self._path)
            before, self._seen = self._seen, seen
            if seen == self._read:
                return False
            if seen != before:
                return True
            entries = await asyncio.to_thread(read_shelf, self._path)
        except OSError as error:
            _log.error("handbook_shelf_away", exc_info=error)
            return False
        self._read = seen
        self._take(entries)
        return False

    def _take(self, entries: Sequence[Entry]) -> None:
        """What is broken now and was sound stays as it was; what is new and broken is left out."""
        for fault in (fault for entry in entries for fault in entry.faults):
            _log.error(
                "handbook_refused",
                file=fault.file,
                line=fault.line,
                where=fault.where,
                why=fault.problem.what,
            )
        taken: dict[str, Edition] = {}
        kept: set[str] = set()
        for entry in entries:
            if entry.handbook is not None:
                taken[entry.name] = Edition(entry.handbook, entry.texts)
            elif entry.name in self._by_name:
                taken[entry.name] = self._by_name[entry.name]
                kept.add(entry.name)
        names = list(taken)
        for places in handbook_versions.clashing([one.handbook for one in taken.values()]):
            for name in {names[place] for place in places} - kept:
                # What stands for a broken file has the day; the newcomer waits until that is mended.
                _log.error("handbook_refused", file=name, why="begins on the day of one that is broken now")
                del taken[name]
        self._by_name = taken or self._by_name
        self._tell_displaced()

    def _all(self) -> list[Handbook]:
        return [one.handbook for one in self.known()]

    def _tell_displaced(self) -> None:
        """Files that begin on the day of a published version are left out: said once each."""
        stand = {one.handbook.version for one in self.known()}
        displaced = {name: one for name, one in self._by_name.items() if one.handbook.version not in stand}
        for name in displaced.keys() - self._told:
            _log.error("handbook_refused", file=name, why="begins on the day of a version that was published")
        self._told = set(displaced)
