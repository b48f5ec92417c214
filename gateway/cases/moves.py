"""Moves of a ticket as an agent asks for them: who may, what must be said, and where the ticket goes (flows: Escalation, Tier 2)."""

from typing import Any

from sqlalchemy import select

from contract.commands import MoveTicket
from contract.errors import ErrorCode
from contract.rows import MessageKind
from domain.errors import InvalidValue
from domain.handbook import Handbook
from domain.move_rights import NOBODYS, right_of
from domain.presence import PresenceState
from domain.ticket import NEEDS_REASON, TicketMove
from gateway.accounts.user import User
from gateway.cases.service import Cases, Ticket
from gateway.errors import Rejection
from gateway.presence.models import presence
from gateway.tx import Tx

_M = TicketMove


async def apply(
    tx: Tx, cases: Cases, handbook: Handbook, row: Ticket, asked: MoveTicket, author: User
) -> None:
    """Does the move and writes it on the timeline. Raises Rejection, IllegalTransition or InvalidValue."""
    move = asked.move
    if move in NOBODYS:
        raise Rejection(ErrorCode.FORBIDDEN, {"move": move.value})
    author.need(right_of(move))
    if move in NEEDS_REASON and not asked.reason.strip():
        raise InvalidValue("reason", "needed for this move")
    values = await _placing(tx, handbook, row, asked, author)
    if asked.reason.strip():
        values["reason"] = asked.reason
    # The line first: it must be seen where the ticket was and where it goes.
    await cases.add_message(
        tx, row, kind=MessageKind.SYSTEM, author=author.id, author_name=author.name, text=f"ticket.{move.value}",
        args={"by": author.name, "reason": asked.reason},
    )  # fmt: skip
    await cases.move(tx, row, move, **values)


async def _placing(
    tx: Tx, handbook: Handbook, row: Ticket, asked: MoveTicket, author: User
) -> dict[str, Any]:
    """The columns of place and person the move sets."""
    if asked.move is _M.TAKE or (asked.move is _M.REOPEN and row.assignee is None):
        return {"assignee": author.id}
    if asked.move is _M.ESCALATE:
        queue = asked.queue or handbook.queue(row.queue).escalates_to
        if queue is None:
            raise InvalidValue("queue", "this queue escalates to none by itself")
        handbook.queue(queue)
        # Completed after a return, it goes back to the same tier-2 agent.
        return {
            "queue": queue, "assignee": row.returned_by, "escalated_by": author.id, "escalated_from": row.queue,
        }  # fmt: skip
    if asked.move is _M.RETURN:
        queue = asked.queue or row.escalated_from or row.queue
        handbook.queue(queue)
        home = row.escalated_by if await on_shift(tx, row.escalated_by) else None
        return {"queue": queue, "assignee": home, "returned_by": author.id}
    return {}


async def on_shift(tx: Tx, user: str | None) -> bool:
    """Whether ``user`` is there, ready or not."""
    if user is None:
        return False
    found = await tx.conn.execute(select(presence.c.chosen).where(presence.c.id == user))
    return found.scalar_one_or_none() not in (None, PresenceState.OFFLINE.value)
