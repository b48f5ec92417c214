"""From a draft to a version in force: proposed by who writes, approved by somebody else, published; or sent back, or withdrawn."""

from collections.abc import Callable
from typing import Any

from sqlalchemy import Row as Found

from contract.handbook_draft import DraftDecision, DraftHead, DraftState
from domain.handbook_versions import day, moment
from domain.permissions import Act
from gateway.accounts.auth import need
from gateway.accounts.user import User
from gateway.administration.in_force import BELL, InForce
from gateway.errors import forbidden, invalid
from gateway.handbook_drafts import rows, texts
from gateway.handbook_drafts.checking import Checked, Checking
from gateway.handbook_drafts.service import KIND, before
from gateway.tx import Transactions, Tx

#: What was said of an earlier text is not said of this one; the audit keeps it.
_UNDECIDED = {"decided_by_name": "", "decision": "", "decided_on": ""}


class Deciding:
    """Every method raises Refusal."""

    def __init__(self, transactions: Transactions, in_force: InForce) -> None:
        self._run, self._database = transactions.run, transactions.database
        self._in_force, self._checking = in_force, Checking(transactions, in_force)

    async def propose(self, user: User, id: str, asked: DraftDecision) -> DraftHead:
        """It has no fault, and says what it is, from when, and why."""
        need(user, Act.HANDBOOK_DRAFT)
        row, _ = await self._sound(id, asked.revision, DraftState.DRAFT)
        for field in ("version", "effective", "why"):
            if not getattr(row, field):
                raise invalid(field=field, why="empty")
        return await self._move(
            user,
            id,
            asked,
            "propose",
            DraftState.PROPOSED,
            DraftState.DRAFT,
            values=lambda _row: dict(_UNDECIDED),
        )

    async def approve(self, user: User, id: str, asked: DraftDecision) -> DraftHead:
        """Never by who wrote in it. What was approved is what takes the place of the version there was then."""
        need(user, Act.HANDBOOK_APPROVE)
        await self._sound(id, asked.revision, DraftState.PROPOSED)

        def judged(row: Found[Any]) -> dict[str, object]:
            if user.id in row.writers or user.id == row.author:
                raise forbidden(act=Act.HANDBOOK_APPROVE.value, why="own")
            return _decided(user, asked) | {"decided_on": before(self._in_force, row)}

        return await self._move(
            user, id, asked, "approve", DraftState.APPROVED, DraftState.PROPOSED, values=judged
        )

    async def send_back(self, user: User, id: str, asked: DraftDecision) -> DraftHead:
        need(user, Act.HANDBOOK_APPROVE)
        if not asked.words.strip():
            raise invalid(field="words", why="empty")
        from_states = (DraftState.PROPOSED, DraftState.APPROVED)
        return await self._move(
            user,
            id,
            asked,
            "return",
            DraftState.DRAFT,
            *from_states,
            values=lambda _row: _decided(user, asked),
        )

    async def publish(self, user: User, id: str, asked: DraftDecision) -> DraftHead:
        """It is a version beside the others from now on, here and at every other gateway of the database."""
        _need_either(user)
        row, found = await self._sound(id, asked.revision, DraftState.APPROVED)
        assert found.read is not None
        read, said = found.read, rows.said(row)

        async def work(tx: Tx) -> None:
            row = await rows.held(tx, id, asked.revision, DraftState.APPROVED)
            # Another may have been published, another part changed, while this one was read.
            _refuse(await self._checking.fits(tx.conn, id, read, said, tx.now))
            if (there := before(self._in_force, row)) != row.decided_on:
                raise invalid(field="decided_on", why="approved before another version", version=there)
            await texts.keep(tx.conn, id, await texts.texts_of(tx.conn, id), dict(read.texts))
            await rows.put(
                tx,
                row,
                state=DraftState.PUBLISHED.value,
                day=str(day(read.handbook)),
                published_as=read.handbook.version,
            )
            told = {"version": read.handbook.version, "effective": row.effective, "title": row.title}
            tx.audit(user.id, "handbook.draft.publish", KIND, id, **told)
            tx.ring(BELL)

        await self._run(work)
        return await self._done(id)

    async def withdraw(self, user: User, id: str, asked: DraftDecision) -> DraftHead:
        """A published one goes before its moment; one that was proposed is written on."""
        _need_either(user)
        open_states = (DraftState.PROPOSED, DraftState.APPROVED)

        async def work(tx: Tx) -> None:
            row = await rows.held(tx, id, asked.revision, *open_states, DraftState.PUBLISHED)
            to, undone = DraftState.DRAFT, dict(_UNDECIDED)
            if row.state == DraftState.PUBLISHED.value:
                if (moment(row.effective) or 0) <= tx.now:
                    raise invalid(field="effective", why="has begun")
                to, undone = DraftState.WITHDRAWN, {}
                tx.ring(BELL)
            await rows.put(tx, row, state=to.value, day=None, published_as=None, **undone)
            tx.audit(user.id, "handbook.draft.withdraw", KIND, id, title=row.title, words=_words(asked))

        await self._run(work)
        return await self._done(id)

    async def _sound(self, id: str, revision: int, state: DraftState) -> tuple[Found[Any], Checked]:
        """The draft, read. Raises Refusal invalid with its first fault."""
        async with self._database.read() as conn:
            row, files = await rows.whole(conn, id)
        rows.need(row, revision, state)
        found = await self._checking.whole(id, files, rows.said(row))
        _refuse(found)
        return row, found

    async def _move(
        self,
        user: User,
        id: str,
        asked: DraftDecision,
        act: str,
        to: DraftState,
        *from_states: DraftState,
        values: Callable[[Found[Any]], dict[str, object]] = lambda _row: {},
    ) -> DraftHead:
        async def work(tx: Tx) -> None:
            row = await rows.held(tx, id, asked.revision, *from_states)
            await rows.put(tx, row, state=to.value, **values(row))
            tx.audit(user.id, f"handbook.draft.{act}", KIND, id, title=row.title, words=_words(asked))

        await self._run(work)
        return await self._head(id)

    async def _done(self, id: str) -> DraftHead:
        await self._in_force.refresh(self._database)
        return await self._head(id)

    async def _head(self, id: str) -> DraftHead:
        async with self._database.read() as conn:
            return rows.head(await rows.row_of(conn, id))


def _decided(user: User, asked: DraftDecision) -> dict[str, object]:
    return {"decided_by_name": user.name, "decision": _words(asked)}


def _words(asked: DraftDecision) -> str:
    if "\x00" in asked.words:
        raise invalid(field="words", why="U+0000")
    return asked.words.strip()


def _need_either(user: User) -> None:
    if not user.may(Act.HANDBOOK_APPROVE):
        need(user, Act.HANDBOOK_DRAFT)


def _refuse(found: Checked) -> None:
    """Raises Refusal invalid with the first fault."""
    for fault in found.faults:
        raise invalid(field="files", file=fault.file, line=str(fault.line), where=fault.where, why=fault.what)
