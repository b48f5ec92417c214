"""A leader declares a BCP; every desk has its banner and checklist until it is lifted (flow: When tools go down)."""

from typing import Any

from sqlalchemy import Row as Found
from sqlalchemy import insert, select, update

from contract.envelope import Command
from contract.errors import ErrorCode
from contract.incident_acts import DeclareBcp, LiftBcp, TickBcp
from contract.rows import FLOOR
from domain.bcp import MOST_POINTS, MOST_TEXT
from domain.errors import InvalidValue
from gateway.accounts.user import User
from gateway.commands.handlers import Handler, on
from gateway.errors import Rejection
from gateway.feeds.standing import stands
from gateway.incidents.models import bcp, bcp_tick
from gateway.incidents.people import declarers, feeds_of
from gateway.schema import upsert
from gateway.tx import Tx, lock_keys

_B, _T = bcp.c, bcp_tick.c


def handlers() -> list[tuple[str, Handler]]:
    return [on(DeclareBcp, declare), on(LiftBcp, lift), on(TickBcp, tick)]


async def declare(tx: Tx, command: Command, body: DeclareBcp, author: User) -> None:
    name, text, points = body.name.strip(), body.text.strip(), tuple(point.strip() for point in body.points)
    if not text:
        raise InvalidValue("text", "empty")
    if len(text) > MOST_TEXT or any(not 0 < len(point) <= MOST_TEXT for point in points):
        raise InvalidValue("text", f"longer than {MOST_TEXT}, or nothing")
    if len(points) > MOST_POINTS:
        raise InvalidValue("points", f"more than {MOST_POINTS}")
    # One at a time: two checklists are followed by nobody.
    await lock_keys(tx.conn, ["bcp"])
    if await tx.conn.scalar(select(_B.id).where(_B.id == body.bcp)) is not None:
        raise Rejection(ErrorCode.INVALID, {"field": "bcp"})
    if await tx.conn.scalar(select(_B.id).where(_B.lifted.is_(None)).limit(1)) is not None:
        raise Rejection(ErrorCode.ILLEGAL_TRANSITION, {"bcp": "declared"})
    await _let_go(tx)
    await tx.conn.execute(
        insert(bcp).values(
            id=body.bcp, version=0, name=name, text=text, points=list(points), author=author.id, author_name=author.name,
            declared=command.made.at(tx.now), lifted_name="",
        )
    )  # fmt: skip
    tx.touch("bcp", body.bcp, {FLOOR})
    tx.audit(author.id, "bcp.declare", "bcp", body.bcp)


async def lift(tx: Tx, command: Command, body: LiftBcp, author: User) -> None:
    row = await _locked(tx, body.bcp)
    if row.lifted is None:
        end = max(row.declared, command.made.at(tx.now))
        await tx.conn.execute(update(bcp).where(_B.id == row.id).values(lifted=end, lifted_name=author.name))
        tx.audit(author.id, "bcp.lift", "bcp", row.id)
    tx.touch("bcp", row.id, {FLOOR} if await _stands(tx, row.id) else ())


async def tick(tx: Tx, command: Command, body: TickBcp, author: User) -> None:
    row = await _locked(tx, body.bcp)
    if not 0 <= body.point < len(row.points):
        raise InvalidValue("point", "there is no such point")
    id = f"{row.id}:{author.id}"
    first = {"id": id, "version": 0, "bcp": row.id, "user": author.id, "user_name": author.name, "done": {}}
    await tx.conn.execute(upsert(tx.conn, bcp_tick).values(first).on_conflict_do_nothing())
    found = await tx.conn.execute(select(_T.done).where(_T.id == id).with_for_update())
    done: dict[str, int] = dict(found.scalar_one())
    if body.done:
        done.setdefault(str(body.point), command.made.at(tx.now))
    else:
        done.pop(str(body.point), None)
    await tx.conn.execute(update(bcp_tick).where(_T.id == id).values(done=done))
    seen = feeds_of(await declarers(tx), [author.id]) if await _stands(tx, row.id) else ()
    tx.touch("bcp_tick", id, seen)


async def _let_go(tx: Tx) -> None:
    """Those before leave the desks with the next: they stay here, with who did what."""
    newest = select(_B.id).order_by(_B.declared.desc()).limit(1).scalar_subquery()
    before = await tx.conn.execute(select(_B.id).where((_B.id == newest) | stands("bcp", _B.id)))
    for id in before.scalars().all():
        tx.touch("bcp", id, ())
        for one in (await tx.conn.execute(select(_T.id).where(_T.bcp == id))).scalars().all():
            tx.touch("bcp_tick", one, ())


async def _stands(tx: Tx, id: str) -> bool:
    """Whether the desks have it; what is said of one that left them brings it back to nobody."""
    if tx.touches(("bcp", id)):
        return tx.place_of(("bcp", id), [FLOOR]) is not None
    return await tx.conn.scalar(select(_B.id).where(_B.id == id, stands("bcp", _B.id))) is not None


async def _locked(tx: Tx, id: str) -> Found[Any]:
    row = (await tx.conn.execute(select(bcp).where(_B.id == id).with_for_update())).one_or_none()
    if row is None:
        raise Rejection(ErrorCode.NOT_FOUND, {"bcp": id})
    return row
