"""Files coming in, for every door: agents' desks, the live chat's page, and whatever channel brings some of its own.

A file is uploaded for one ticket, by one author, to one surface, and taken by one message of exactly these (``take``). So a note's
file goes with no reply, a colleague's with nobody else's words, and who knows an id or a digest knows nothing.
"""

import asyncio
from collections.abc import Sequence
from dataclasses import dataclass
from hashlib import sha256
from typing import Any

from sqlalchemy import Row as Found
from sqlalchemy import delete, func, insert, select, update
from sqlalchemy.ext.asyncio import AsyncConnection

from contract.attachment import AttachmentRef, Begin, Upload
from contract.errors import ErrorCode
from domain.attachment import CHUNK, Scan, Surface, check_message, check_size, inspect
from domain.attachment_refused import AttachmentRefused, Why
from domain.file_name import clean_name
from domain.handbook import AttachmentRule
from gateway import killpoint
from gateway.attachments.files import Damaged, Files
from gateway.attachments.models import attachment
from gateway.attachments.scan import Scanner
from gateway.errors import Refusal, Rejection, invalid, not_found
from gateway.tx import Transactions, Tx, lock_keys

File = Found[Any]
"""A row of the attachment table."""
#: Files one author may have lying here that no message has taken: a desk back from an outage, and a page.
UNSENT = {Surface.REPLY: 200, Surface.NOTE: 200, Surface.CUSTOMER: 20}
#: Whole files looked at at once; each is in memory meanwhile.
_AT_ONCE = 2


@dataclass(frozen=True)
class Sender:
    """Who sends a file, and what for. ``rule`` None: this surface takes none (domain.attachment.rule_for)."""

    author: str
    ticket: str
    surface: Surface
    rule: AttachmentRule | None


class Attachments:
    def __init__(self, transactions: Transactions, files: Files, scanner: Scanner) -> None:
        self._transactions, self._files, self._scanner = transactions, files, scanner
        self._looking = asyncio.Semaphore(_AT_ONCE)

    async def begin(self, sender: Sender, asked: Begin) -> Upload:
        """Room for a file; asked again, how far it came. Raises Refusal invalid for one that would never be taken, or for an id
        that is another's, rate_limited for an author with too many unsent, unavailable without room on the disk."""
        try:
            check_size(asked.size, sender.rule)
        except AttachmentRefused as no:
            raise refusal(no) from None
        await asyncio.to_thread(self._files.need_room, asked.size)
        await self._transactions.run(lambda tx: self._begin(tx, sender, asked))
        return await self.state(sender.author, asked.id)

    async def _begin(self, tx: Tx, sender: Sender, asked: Begin) -> None:
        await lock_keys(tx.conn, [f"attachments:{sender.author}"])
        a = attachment.c
        known = (await tx.conn.execute(select(attachment).where(a.id == asked.id))).one_or_none()
        if known is not None:
            mine = (known.author, known.ticket, known.surface, known.size) == (
                sender.author, sender.ticket, sender.surface.value, asked.size,
            )  # fmt: skip
            if not mine:
                raise invalid(field="id")
            return
        unsent = select(func.count()).where(
            a.author == sender.author, a.message.is_(None), a.state != "refused"
        )
        if (await tx.conn.execute(unsent)).scalar_one() >= UNSENT[sender.surface]:
            raise Refusal(429, ErrorCode.RATE_LIMITED, {"unsent": str(UNSENT[sender.surface])}, 60_000)
        await tx.conn.execute(
            insert(attachment).values(
                id=asked.id, ticket=sender.ticket, surface=sender.surface.value, author=sender.author, state="open",
                name=clean_name(asked.name), type="", size=asked.size, sha256=asked.sha256, width=0, height=0, flags=[],
                scan=Scan.UNSCANNED.value, why="", made=tx.now,
            )
        )  # fmt: skip

    async def state(self, author: str, id: str) -> Upload:
        """How far ``author``'s file ``id`` came. Raises Refusal: not_found, or why it was refused."""
        return await self._state(await self._mine(author, id))

    async def _state(self, row: File) -> Upload:
        if row.state == "ready":
            return Upload(id=row.id, have=row.size, size=row.size, ref=ref(row))
        return Upload(id=row.id, have=await asyncio.to_thread(self._files.have, row.id), size=row.size)

    async def put(self, author: str, id: str, offset: int, data: bytes, *, least: int = 0) -> Upload:
        """Keeps the piece at ``offset``, if it is the next one; how far it came then. Raises Refusal invalid for one of more bytes
        than CHUNK, or of fewer than ``least`` before the file's end."""
        row = await self._mine(author, id)
        if len(data) > CHUNK or offset + len(data) > row.size:
            raise invalid(chunk=f"at most {CHUNK}")
        if len(data) < min(least, row.size - offset):
            raise invalid(chunk=f"at least {least}")
        if row.state == "ready":
            return await self._state(row)
        have = await asyncio.to_thread(self._files.put, id, offset, data)
        killpoint.here("attachment.piece")
        return Upload(id=id, have=have, size=row.size)

    async def finish(self, author: str, id: str) -> Upload:
        """The whole file looked at and kept. Not all of it here yet: the answer says how far. Raises Refusal with the reason when it
        is not taken; that word stands, whoever asks again."""
        row = await self._mine(author, id)
        so_far = await self._state(row)
        if so_far.ref is not None or so_far.have < row.size:
            return so_far
        try:
            values = await self._looked_at(row)
        except AttachmentRefused as no:
            if no.why is Why.SUM:
                # What came is not what was sent: from the beginning, under the same id.
                await asyncio.to_thread(self._files.drop, id)
                raise refusal(no) from None
            await self._set(row, state="refused", why=f"{no.why}:{no.detail}")
            await asyncio.to_thread(self._files.drop, id)
            raise refusal(no) from None
        killpoint.here("attachment.kept")
        await self._set(row, **values)
        killpoint.here("attachment.ready")
        await asyncio.to_thread(self._files.drop, id)
        return await self.state(author, id)

    async def _looked_at(self, row: File) -> dict[str, object]:
        async with self._looking:
            try:
                data = await asyncio.to_thread(self._files.whole, row.id)
            except (Damaged, FileNotFoundError):
                raise AttachmentRefused(Why.SUM) from None
            if row.sha256 and await asyncio.to_thread(lambda: sha256(data).hexdigest()) != row.sha256:
                raise AttachmentRefused(Why.SUM)
            found = await asyncio.to_thread(inspect, data, row.name)
            scan = await self._scanner.look(data)
            blob = await asyncio.to_thread(self._files.keep, data)
        return {
            "state": "ready", "name": found.name, "type": found.type, "width": found.width, "height": found.height,
            "flags": list(found.flags), "scan": scan.value, "blob": blob,
        }  # fmt: skip

    async def receive(self, sender: Sender, id: str, name: str, data: bytes) -> AttachmentRef:
        """A whole file at once, from a channel that has it already (a form, a mail). Raises Refusal as ``begin`` and ``finish``."""
        asked = Begin(id=id, name=name, size=len(data), ticket=sender.ticket, surface=sender.surface)
        have = (await self.begin(sender, asked)).have
        while have < len(data):
            have = (await self.put(sender.author, id, have, data[have : have + CHUNK])).have
        done = await self.finish(sender.author, id)
        assert done.ref is not None
        return done.ref

    async def take(self, tx: Tx, sender: Sender, ids: Sequence[str], message: str) -> list[AttachmentRef]:
        """``message`` takes the files ``ids`` of its author, ticket and surface: the only way from a file to a message. Raises Rejection
        for any other, or for more than the rule allows."""
        if not ids:
            return []
        if len(set(ids)) != len(ids):
            raise Rejection(ErrorCode.INVALID, {"field": "attachments"})
        a = attachment.c
        wanted = select(attachment).where(a.id.in_(ids)).order_by(a.id).with_for_update()
        found = {row.id: row for row in await tx.conn.execute(wanted)}
        rows = [found.get(id) for id in ids]
        files = [row for row in rows if row is not None and _fits(row, sender, message)]
        if len(files) != len(ids):
            raise Rejection(ErrorCode.INVALID, {"field": "attachments"})
        try:
            check_message([row.size for row in files], sender.rule)
        except AttachmentRefused as no:
            raise Rejection(ErrorCode.INVALID, {"field": "attachments", **_detail(no)}) from None
        await tx.conn.execute(update(attachment).where(a.id.in_(ids)).values(message=message))
        return [ref(row) for row in files]

    async def give_back(self, tx: Tx, message: str) -> None:
        """``message`` will not be: its files are their author's again, as if uploaded now."""
        a = attachment.c
        await tx.conn.execute(
            update(attachment).where(a.message == message).values(message=None, made=tx.now)
        )

    async def remove(self, author: str, id: str) -> None:
        """``author`` does not send it after all; one that a message has taken stays."""
        a = attachment.c

        async def work(tx: Tx) -> None:
            await tx.conn.execute(
                delete(attachment).where(a.id == id, a.author == author, a.message.is_(None))
            )

        await self._mine(author, id)
        await self._transactions.run(work)
        await asyncio.to_thread(self._files.drop, id)

    async def find(self, conn: AsyncConnection, id: str) -> File | None:
        """A file that is whole and good. Whether the asker may see its ticket is the door's to know."""
        a = attachment.c
        wanted = select(attachment).where(a.id == id, a.state == "ready")
        return (await conn.execute(wanted)).one_or_none()

    async def read(self, row: File, start: int, end: int) -> bytes:
        """Bytes ``start`` to ``end`` (exclusive) of the file. Raises gateway.attachments.files.Damaged."""
        return await asyncio.to_thread(self._files.read, row.blob, row.size, start, end)

    async def _mine(self, author: str, id: str) -> File:
        async with self._transactions.database.read() as conn:
            wanted = select(attachment).where(attachment.c.id == id, attachment.c.author == author)
            row = (await conn.execute(wanted)).one_or_none()
        if row is None:
            raise not_found(attachment=id[:64])
        if row.state == "refused":
            why, _, most = row.why.partition(":")
            raise refusal(AttachmentRefused(Why(why), most))
        return row

    async def _set(self, row: File, **values: object) -> None:
        async def work(tx: Tx) -> None:
            a = attachment.c
            await tx.conn.execute(
                update(attachment).where(a.id == row.id, a.state == "open").values(**values)
            )

        await self._transactions.run(work)


def _fits(row: File, sender: Sender, message: str) -> bool:
    mine = (row.author, row.ticket, row.surface) == (sender.author, sender.ticket, sender.surface.value)
    return mine and row.state == "ready" and row.message in (None, message)


def ref(row: File) -> AttachmentRef:
    """The file as a message carries it."""
    return AttachmentRef(
        id=row.id, name=row.name, type=row.type, size=row.size, width=row.width, height=row.height,
        flags=tuple(row.flags), scan=Scan(row.scan),
    )  # fmt: skip


def _detail(no: AttachmentRefused) -> dict[str, str]:
    return {"why": no.why.value, "most": no.detail}


def refusal(no: AttachmentRefused) -> Refusal:
    """What a sender is answered."""
    return Refusal(400, ErrorCode.INVALID, _detail(no))
