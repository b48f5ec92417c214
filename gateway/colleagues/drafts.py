"""Unsent texts go with their ticket: kept from whoever writes, shown to whoever has it next, gone once sent, taken over or refused.

Every function here is called with the ticket locked; drafts are seen wherever their ticket is.
"""

from sqlalchemy import delete, exists, insert, select, update
from sqlalchemy.ext.asyncio import AsyncConnection

from contract.colleague_acts import DropDraft, KeepDraft
from contract.envelope import Command
from contract.errors import ErrorCode
from contract.ids import new_id
from domain.draft import DraftMode, joined
from domain.handbook import Handbook
from domain.limits import NOTE
from gateway.accounts.user import User
from gateway.cases.access import need_reach, reaches
from gateway.cases.models import message
from gateway.cases.service import Cases, Ticket
from gateway.cases.whole import whole_of
from gateway.colleagues.models import draft
from gateway.commands.handlers import Handler, on
from gateway.errors import Rejection
from gateway.feeds.places import ticket_feeds
from gateway.tx import Tx

_D = draft.c


def handlers(cases: Cases, handbook: Handbook) -> list[tuple[str, Handler]]:
    async def keep(tx: Tx, command: Command, body: KeepDraft, author: User) -> None:
        row = await cases.get(tx, await whole_of(tx.conn, body.ticket))
        if not reaches(author, row, handbook) and not await _worked_on(tx.conn, row, author):
            raise Rejection(ErrorCode.FORBIDDEN, {"ticket": row.id})
        if not body.text.strip():
            await erase(tx, row.id, author.id, body.mode)
            return
        at = command.made.at(tx.now)
        await _put(tx, row, author.id, author.name, body.mode, body.text, at)

    async def drop(tx: Tx, _command: Command, body: DropDraft, author: User) -> None:
        row = await cases.get(tx, await whole_of(tx.conn, body.ticket))
        need_reach(author, row, handbook)
        gone = delete(draft).where(_D.id == body.draft, _D.ticket == row.id)
        if (await tx.conn.execute(gone)).rowcount:
            tx.touch("draft", body.draft, ())
            tx.audit(author.id, "draft.drop", "ticket", row.id, draft=body.draft)

    return [on(KeepDraft, keep), on(DropDraft, drop)]


async def erase(tx: Tx, ticket: str, author: str, mode: DraftMode) -> None:
    """What ``author`` had written was sent, or is not wanted any more."""
    gone = delete(draft).where(_D.ticket == ticket, _D.author == author, _D.mode == mode.value)
    for id in (await tx.conn.execute(gone.returning(_D.id))).scalars().all():
        tx.touch("draft", id, ())


async def merge(tx: Tx, part: str, whole: Ticket) -> None:
    """The drafts of ``part`` stand before those of the same author and kind on ``whole``."""
    found = (await tx.conn.execute(select(draft).where(_D.ticket == part).order_by(_D.id))).all()
    for row in found:
        await tx.conn.execute(delete(draft).where(_D.id == row.id))
        tx.touch("draft", row.id, ())
        there = select(_D.text).where(_D.ticket == whole.id, _D.author == row.author, _D.mode == row.mode)
        text = joined(row.text, await tx.conn.scalar(there) or "")[:NOTE]
        await _put(tx, whole, row.author, row.author_name, DraftMode(row.mode), text, row.at)


async def _put(
    tx: Tx, row: Ticket, author: str, author_name: str, mode: DraftMode, text: str, at: int
) -> None:
    values = {"author_name": author_name, "text": text, "at": at}
    mine = (_D.ticket == row.id, _D.author == author, _D.mode == mode.value)
    id = (await tx.conn.execute(update(draft).where(*mine).values(**values).returning(_D.id))).scalar()
    if id is None:
        id = new_id()
        key = {"id": id, "version": 0, "ticket": row.id, "author": author, "mode": mode.value}
        await tx.conn.execute(insert(draft).values(**key, **values))
    tx.touch("draft", id, ticket_feeds(row))


async def _worked_on(conn: AsyncConnection, row: Ticket, author: User) -> bool:
    """Whether what was written before it went out of ``author``'s sight is theirs to leave: they have had a hand in it."""
    if author.id in (row.escalated_by, row.returned_by):
        return True
    theirs = exists().where(message.c.ticket == row.id, message.c.author == author.id)
    return bool(await conn.scalar(select(theirs)))
