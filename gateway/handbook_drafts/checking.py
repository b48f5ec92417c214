"""What is wrong with a draft: with its texts by themselves, and with bringing it into force beside what there is."""

import asyncio
from collections.abc import Mapping

import msgspec
from sqlalchemy import select
from sqlalchemy.ext.asyncio import AsyncConnection

from contract.handbook_draft import FAULTS, DraftFault
from contract.handbook_fault import HandbookFault
from contract.handbook_file import MAIN, Read, Texts, read_texts
from contract.handbook_stamp import stamped
from domain.handbook import Handbook
from domain.handbook_versions import begins, day, day_of
from gateway.administration import in_force as overlay
from gateway.administration.in_force import InForce
from gateway.handbook_drafts.models import handbook_draft
from gateway.tx import Transactions

#: Characters of what is told of one fault: it may quote what somebody pasted.
_TOLD = 400


class Said(msgspec.Struct, frozen=True):
    """What the draft says of the version it will be; "" while it does not say."""

    version: str
    effective: str
    why: str

    def texts(self, files: Texts) -> Texts:
        """``files`` saying so."""
        return stamped(
            files, {name: value for name, value in msgspec.structs.asdict(self).items() if value.strip()}
        )


class Checked(msgspec.Struct, frozen=True):
    """``read``: None where the texts are no handbook; ``laid``: as desks read it, with the centre's changes over it, None with any
    fault."""

    faults: tuple[DraftFault, ...]
    read: Read | None = None
    laid: Handbook | None = None


class Checking:
    """Reads one draft at a time, beside the loop: a floor is served meanwhile."""

    def __init__(self, transactions: Transactions, in_force: InForce) -> None:
        self._transactions, self._in_force = transactions, in_force
        self._turn = asyncio.Semaphore(1)

    async def read(self, files: Texts, said: Said) -> "Read | tuple[DraftFault, ...]":
        """The handbook in ``files``, or what is wrong with it."""
        async with self._turn:
            try:
                return await asyncio.to_thread(lambda: read_texts(said.texts(files)))
            except HandbookFault as wrong:
                found = wrong.faults[:FAULTS]
                return tuple(_fault(one.file, one.line, one.problem.where, one.problem.what) for one in found)

    async def whole(self, id: str, files: Texts, said: Said) -> Checked:
        """All that is wrong with the draft ``id``, whose files are ``files``."""
        read = await self.read(files, said)
        if not isinstance(read, Read):
            return Checked(read)
        async with self._transactions.database.read() as conn:
            return await self.fits(conn, id, read, said, self._transactions.now())

    async def fits(self, conn: AsyncConnection, id: str, read: Read, said: Said, now: int) -> Checked:
        """What keeps a handbook that is sound by itself from being published."""
        found: list[tuple[str, str]] = []
        if said.effective.strip():
            found += [("$.effective", what) for what in await self._moment(conn, id, read.handbook, now)]
        if said.version.strip():
            found += [("$.version", what) for what in await self._name(conn, id, said.version.strip())]
        _, laid = await overlay.read(conn, read.handbook)
        faults = [_fault(*read.place(where), where, what) for where, what in found]
        for problem in self._in_force.wrong(laid):
            # The places of what was changed over it are not those of the file.
            what = f"with what was changed while the centre runs: {problem.what}"
            faults.append(_fault(MAIN, 1, problem.where, what))
        return Checked(tuple(faults[:FAULTS]), read, None if faults else laid)

    async def _moment(self, conn: AsyncConnection, id: str, handbook: Handbook, now: int) -> list[str]:
        begun, on = begins(handbook), day(handbook)
        if begun is None or on is None:
            return ["a version that is published needs a beginning"]
        if on < day_of(now):
            return [f"begins on {on}, which is over"]
        taken = [
            one.handbook.version
            for one in self._in_force.known()
            if one.draft != id and day(one.handbook) == on
        ]
        d = handbook_draft.c
        other = select(d.version).where(d.day == str(on), d.id != id)
        taken = taken or list((await conn.execute(other)).scalars())
        return [f"begins on {on} like version {taken[0]}"] if taken else []

    async def _name(self, conn: AsyncConnection, id: str, name: str) -> list[str]:
        known = {one.handbook.version.rpartition("+")[0] for one in self._in_force.known() if one.draft != id}
        d = handbook_draft.c
        other = select(d.id).where(d.version == name, d.id != id, d.published_as.is_not(None))
        if name in known or (await conn.execute(other)).first() is not None:
            return [f"there is a version {name!r} already"]
        return []


def merged_said(kept: Said, change: Mapping[str, str | None]) -> Said:
    """``kept`` with what ``change`` says otherwise."""
    return msgspec.structs.replace(
        kept, **{name: value for name, value in change.items() if value is not None}
    )


def _fault(file: str, line: int, where: str, what: str) -> DraftFault:
    return DraftFault(file, line, where.removeprefix("$.")[:_TOLD], what[:_TOLD])
