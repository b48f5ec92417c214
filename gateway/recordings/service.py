"""Recordings coming in from the desks that made them, and going out to who may hear them: the agent their own, others by right."""

import asyncio
from typing import Any

import structlog
from sqlalchemy import Row as Found
from sqlalchemy import delete, insert, select, update

from contract.recording import PIECE, Listening, RecordingBegin, RecordingInfo, RecordingUpload
from domain.permissions import Act
from gateway.accounts.user import User
from gateway.calls import rows
from gateway.clock import Clock
from gateway.errors import forbidden, invalid, not_found
from gateway.recordings import listing
from gateway.recordings.models import call_recording
from gateway.recordings.vault import Damaged, Vault
from gateway.tx import Transactions, Tx

Recording = Found[Any]
"""A row of the table."""
#: A call with a recording that may be heard (contract.call_row.CallRow.recording).
KEPT = "kept"
#: So long one that was asked for may be fetched (ms).
LISTENING_MS = 4 * 3600 * 1000

_log = structlog.get_logger()
_r = call_recording.c


class Recordings:
    def __init__(self, transactions: Transactions, vault: Vault) -> None:
        self._transactions, self._vault = transactions, vault

    async def begin(self, user: User, asked: RecordingBegin) -> RecordingUpload:
        """Room for a recording of a call of ``user``'s; asked again, how far it came. Raises Refusal: not_found for a call the gateway has
        not heard of (yet) or that is another's, invalid for an id that is."""
        await self._transactions.run(lambda tx: self._begin(tx, user, asked))
        return await self._state(await self._mine(user, asked.id))

    async def _begin(self, tx: Tx, user: User, asked: RecordingBegin) -> None:
        call = await rows.find(tx.conn, asked.call, hold=True)
        if call is None or call.agent != user.id:
            raise not_found(call=asked.call)
        known = (await tx.conn.execute(select(call_recording).where(_r.id == asked.id))).one_or_none()
        if known is None:
            await tx.conn.execute(
                insert(call_recording).values(
                    id=asked.id, call=asked.call, agent=user.id, began=min(asked.began, tx.now), rate=asked.rate, size=asked.size,
                    sha256=asked.sha256, pauses=[list(pause) for pause in asked.pauses], whole=False, made=tx.now,
                )
            )  # fmt: skip
        elif (known.agent, known.call, known.size, known.sha256) != (
            user.id,
            asked.call,
            asked.size,
            asked.sha256,
        ):
            raise invalid(field="id")

    async def put(self, user: User, id: str, offset: int, data: bytes) -> RecordingUpload:
        """Keeps the piece at ``offset``, if it is the next one; how far it came then. Raises Refusal invalid for one of another length."""
        row = await self._mine(user, id)
        if len(data) != min(PIECE, row.size - offset):
            raise invalid(piece=f"{PIECE} bytes")
        if not row.whole and offset == await asyncio.to_thread(self._vault.have, id, row.size):
            await asyncio.to_thread(self._vault.put, id, offset, data)
        return await self._state(row)

    async def finish(self, user: User, id: str) -> RecordingUpload:
        """All of it looked at; its call has a recording from then on. What came otherwise than it was sent begins anew."""
        row = await self._mine(user, id)
        so_far = await self._state(row)
        if so_far.whole or so_far.have < row.size:
            return so_far
        if not await self._came_well(row):
            await asyncio.to_thread(self._vault.remove, id)
            return await self._state(row)
        await self._transactions.run(lambda tx: self._kept(tx, row))
        return await self._state(await self._mine(user, id))

    async def _came_well(self, row: Recording) -> bool:
        try:
            return bool(await asyncio.to_thread(self._vault.sum, row.id, row.size) == row.sha256)
        except Damaged:
            return False

    async def _kept(self, tx: Tx, row: Recording) -> None:
        call = await rows.find(tx.conn, row.call, hold=True)
        await tx.conn.execute(update(call_recording).where(_r.id == row.id).values(whole=True))
        if call is not None:
            await rows.change(tx, call, recording=KEPT)
        tx.audit(row.agent, "recording.keep", "call", row.call)

    async def listed(self, user: User, call: str, agent: str, *, team: bool = False) -> list[RecordingInfo]:
        """Newest first, of a call, of an agent, of the team, or ``user``'s own. Raises Refusal forbidden for another's without the
        right."""
        if team and not user.may(Act.RECORDING_HEAR):
            raise forbidden(act=Act.RECORDING_HEAR.value)
        async with self._transactions.database.read() as conn:
            if team:
                return await listing.of_team(conn, user)
            found = await listing.some(conn, call=call, agent=agent or ("" if call else user.id))
            if not await listing.may_hear(conn, user, {agent or user.id, *(one.agent for one in found)}):
                raise forbidden(act=Act.RECORDING_HEAR.value)
        return found

    async def listen(self, user: User, id: str) -> Listening:
        """``user`` hears it, which is written down. Raises Refusal: not_found, forbidden."""
        async with self._transactions.database.read() as conn:
            info = await listing.one(conn, id)
            if info is None:
                raise not_found(recording=id[:64])
            if not await listing.may_hear(conn, user, [info.agent]):
                raise forbidden(act=Act.RECORDING_HEAR.value)

        async def work(tx: Tx) -> int:
            tx.audit(user.id, "recording.listen", "call", info.call, recording=id)
            return tx.now

        until = await self._transactions.run(work) + LISTENING_MS
        return Listening(recording=info, allowed=self._vault.allow(user.id, id, until))

    async def piece(self, user: User, id: str, offset: int, allowed: str, now: int) -> bytes:
        """A piece for who said before that they listen. Raises Refusal: forbidden, not_found."""
        if not self._vault.allows(allowed, user.id, id, now):
            raise forbidden(recording=id[:64])
        if offset % PIECE:
            raise invalid(offset=str(PIECE))
        try:
            return await asyncio.to_thread(self._vault.piece, id, offset)
        except Damaged:
            _log.error("recording_damaged", recording=id)
            raise not_found(recording=id[:64]) from None

    async def tidy(self, now: int, days: int) -> None:
        """Forgets what is older than ``days``, half uploads of three days, and sound that has no row."""
        day = 86_400_000
        old = (_r.made < now - days * day) | (~_r.whole & (_r.made < now - 3 * day))

        async def work(tx: Tx) -> int:
            some = (await tx.conn.execute(select(_r.id, _r.call).where(old).limit(500))).all()
            await tx.conn.execute(delete(call_recording).where(_r.id.in_([row.id for row in some])))
            for id in {row.call for row in some}:
                call = await rows.find(tx.conn, id, hold=True)
                left = await tx.conn.scalar(select(_r.id).where(_r.call == id, _r.whole).limit(1))
                if call is not None and left is None:
                    await rows.forget_recording(tx, call)
            return len(some)

        before = await asyncio.to_thread(self._vault.names)
        while await self._transactions.run(work):
            pass
        async with self._transactions.database.read() as conn:
            kept = set(await conn.scalars(select(_r.id)))
        for id in set(before) - kept:
            await asyncio.to_thread(self._vault.remove, id)

    async def _mine(self, user: User, id: str) -> Recording:
        async with self._transactions.database.read() as conn:
            wanted = select(call_recording).where(_r.id == id, _r.agent == user.id)
            row = (await conn.execute(wanted)).one_or_none()
        if row is None:
            raise not_found(recording=id[:64])
        return row

    async def _state(self, row: Recording) -> RecordingUpload:
        have = row.size if row.whole else await asyncio.to_thread(self._vault.have, row.id, row.size)
        return RecordingUpload(id=row.id, have=have, size=row.size, whole=row.whole)


async def keep_tidy(recordings: Recordings, clock: Clock, days: int, every_s: float = 3600.0) -> None:
    """Rounds until cancelled."""
    while True:
        await recordings.tidy(clock(), days)
        await asyncio.sleep(every_s)
