"""Where a call is written down, and who it was passed on to: neither may cost the call."""

from sqlalchemy import bindparam, select
from sqlalchemy.ext.asyncio import AsyncConnection

from contract.call_acts import AnswerCall
from contract.errors import ErrorCode
from contract.rows import MessageKind
from domain.call_queue import voice_queue
from domain.contact import Channel
from domain.handbook import Handbook
from domain.masking import mask_caller
from gateway.accounts.models import users
from gateway.accounts.user import User
from gateway.cases.access import reaches
from gateway.cases.numbers import need_own_number
from gateway.cases.service import Cases, Ticket
from gateway.cases.whole import whole_of
from gateway.errors import Rejection
from gateway.tx import Tx

_AT = select(users.c.name).where(users.c.extension == bindparam("extension_"), users.c.active).limit(2)


async def ticket_of(
    tx: Tx,
    cases: Cases,
    handbook: Handbook,
    body: AnswerCall,
    author: User,
    customer: str | None,
    arrived: int,
) -> Ticket:
    """The ticket of an answered call, locked: the one it opens, or the one it was made for. One that went out of its agent's sight
    meanwhile stays where it is, and is told of the call; the call, which was spoken, opens one of the gateway's series then. Raises
    Rejection for an id or a number that is not the desk's to give."""
    if body.ticket_number:
        await need_own_number(tx.conn, body.ticket_number, author)
        return await _opened(tx, cases, handbook, body, author, customer, arrived)
    found = await _there(tx, cases, body.ticket)
    if found is not None and reaches(author, found, handbook):
        return found
    mine = await _opened(tx, cases, handbook, body, author, customer, arrived)
    if found is not None:
        args = {"agent": author.name, "number": mask_caller(body.facts.number), "ticket": mine.number}
        await cases.add_message(
            tx,
            found,
            kind=MessageKind.SYSTEM,
            author="system",
            author_name="",
            text="call.elsewhere",
            args=args,
        )
    return mine


async def told_as(conn: AsyncConnection, handbook: Handbook, to: str) -> str:
    """Whom a caller was passed on to, as it is told: a colleague or a queue by name with what was dialled, else the number as it may be
    shown."""
    to = to.strip()
    if not to:
        return ""
    names = [queue.name for queue in handbook.queues if queue.number and queue.number == to]
    if not names:
        names = [str(name) for name in (await conn.execute(_AT, {"extension_": to})).scalars()]
    if len(names) == 1:
        return f"{names[0]} ({to})"
    return mask_caller(to) if to.replace("+", "").isdigit() else to


async def _there(tx: Tx, cases: Cases, id: str) -> Ticket | None:
    """None for one that is not here: the act that was to open it was refused."""
    try:
        return await cases.get(tx, await whole_of(tx.conn, id))
    except Rejection as no:
        if no.code is not ErrorCode.NOT_FOUND:
            raise
        return None


async def _opened(
    tx: Tx,
    cases: Cases,
    handbook: Handbook,
    body: AnswerCall,
    author: User,
    customer: str | None,
    arrived: int,
) -> Ticket:
    facts = body.facts
    queue = voice_queue(handbook, facts.queue)
    return await cases.open(
        tx, id=body.ticket if body.ticket_number else None, number=body.ticket_number or None, channel=Channel.VOICE,
        queue=queue.id, subject=body.subject.strip() or facts.ivr.strip() or queue.name, complainant=customer,
        assignee=author.id, origin=arrived,
    )  # fmt: skip
