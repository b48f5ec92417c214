"""The table of what tools said: written, and shown wherever its ticket is."""

from collections.abc import Iterable
from typing import Any

import msgspec
from sqlalchemy import Row as Found
from sqlalchemy import insert, select, update

from contract.tool_row import ResultState, ToolResultRow
from domain.handbook_tool import Tool
from domain.tool_result import ResultLine
from gateway.accounts.user import User
from gateway.cases.models import ticket
from gateway.cases.service import Ticket
from gateway.feeds.places import ticket_feeds
from gateway.schema import change_row
from gateway.tools.result_models import tool_result
from gateway.tx import Tx

_r = tool_result.c


async def add(
    tx: Tx, id: str, row: Ticket, tool: Tool, author: User, contact: str | None, **values: Any
) -> None:
    """A question to ``tool``, or what was seen in it. ``values``: columns of the table; a state and ``until`` at least, and the
    ``customer`` whose own identifiers it was asked with, else nobody's."""
    base = {
        "id": id, "version": 1, "ticket": row.id, "customer": None, "contact": contact, "tool": tool.id,
        "name": tool.name, "kind": tool.kind.value, "by": author.id, "by_name": author.name, "asked": tx.now, "at": None,
        "lines": [], "missing": [], "cached": False, "box": None, "forgotten": None,
    }  # fmt: skip
    await tx.conn.execute(insert(tool_result).values(**base | values))
    tx.touch(ToolResultRow.REF, id, ticket_feeds(row), new=True)


async def known(tx: Tx, id: str) -> bool:
    """Whether there is a result ``id``."""
    return await tx.conn.scalar(select(_r.id).where(_r.id == id)) is not None


async def answered(
    tx: Tx, id: str, state: ResultState, lines: Iterable[ResultLine] = (), box: bytes | None = None
) -> None:
    """What became of the question ``id``; one that is decided already stays as it is."""
    of = await tx.conn.scalar(select(_r.ticket).where(_r.id == id))
    row = await _locked(tx, of)
    # Its ticket may have gone into another between the two looks.
    wanted = select(_r.ticket).where(_r.id == id, _r.state == ResultState.RUNNING.value).with_for_update()
    at: str | None = await tx.conn.scalar(wanted)
    if at is None:
        return
    if row is None or at != row.id:
        row = await _locked(tx, at)
    values = {"state": state.value, "at": tx.now, "lines": msgspec.to_builtins(list(lines)), "box": box}
    await change_row(tx.conn, tool_result, id, values)
    if row is not None:
        tx.touch(ToolResultRow.REF, id, () if row.rested else ticket_feeds(row))


async def overdue(tx: Tx) -> int:
    """Questions whose gateway went away: nobody knows what they came to. Returns how many."""
    running = select(_r.id).where(_r.state == ResultState.RUNNING.value, _r.until < tx.now).order_by(_r.id)
    ids = (await tx.conn.execute(running)).scalars().all()
    for id in ids:
        await answered(tx, id, ResultState.UNKNOWN)
    return len(ids)


async def forget(tx: Tx, before: int, most: int) -> int:
    """What was sealed of results told before ``before`` (Unix ms), and what was shown of it, is thrown away; who asked what when stays,
    for casework and notes that name it. Returns how many, at most ``most``."""
    old = (
        select(_r.id, _r.ticket).where(_r.box.is_not(None), _r.at < before).order_by(_r.at, _r.id).limit(most)
    )
    found = (await tx.conn.execute(old)).all()
    wanted = select(ticket).where(ticket.c.id.in_({row.ticket for row in found})).order_by(ticket.c.id)
    tickets = {row.id: row for row in await tx.conn.execute(wanted.with_for_update())}
    for one in found:
        gone = update(tool_result).where(_r.id == one.id, _r.ticket == one.ticket)
        done = await tx.conn.execute(gone.values(lines=[], box=None, forgotten=tx.now))
        row = tickets.get(one.ticket)
        if done.rowcount and row is not None:
            tx.touch(ToolResultRow.REF, one.id, () if row.rested else ticket_feeds(row))
    return len(found)


async def follow(tx: Tx, part: str, whole: Ticket) -> None:
    """``part`` goes into ``whole``: what its tools said goes along."""
    moved = update(tool_result).where(_r.ticket == part).values(ticket=whole.id).returning(_r.id)
    for id in (await tx.conn.execute(moved)).scalars().all():
        tx.touch(ToolResultRow.REF, id, ticket_feeds(whole))


async def _locked(tx: Tx, id: str | None) -> Found[Any] | None:
    found = await tx.conn.execute(select(ticket).where(ticket.c.id == id).with_for_update())
    return found.one_or_none()
