"""The table of the tandems: written and found again. Both who are in one see it until they are in another."""

from collections.abc import Sequence
from typing import Any

from sqlalchemy import Row as Found
from sqlalchemy import insert, or_, select

from contract.rows import agent_feed
from contract.tandem_row import TandemRow
from domain.tandem import ON, TandemState
from gateway.feeds.models import membership
from gateway.schema import change_row
from gateway.tandem.models import tandem
from gateway.tx import Tx

Tandem = Found[Any]
"""A row of the table."""

RUNNING = [state.value for state in ON]
_t, _m = tandem.c, membership.c


async def find(tx: Tx, id: str, *, hold: bool = True) -> Tandem | None:
    """The tandem ``id``; ``hold``: locked."""
    wanted = select(tandem).where(_t.id == id)
    return (await tx.conn.execute(wanted.with_for_update() if hold else wanted)).one_or_none()


async def running(tx: Tx, *, people: Sequence[str] = (), call: str | None = None) -> Sequence[Tandem]:
    """Those that go on, of any of ``people`` (on either side) or of a call, locked; of neither: all."""
    wanted = select(tandem).where(_t.state.in_(RUNNING)).order_by(_t.id)
    if people:
        wanted = wanted.where(or_(_t.trainer.in_(people), _t.trainee.in_(people)))
    if call is not None:
        wanted = wanted.where(_t.call == call)
    return (await tx.conn.execute(wanted.with_for_update())).all()


async def add(tx: Tx, **values: Any) -> Tandem:
    row = (await tx.conn.execute(insert(tandem).values(version=1, **values).returning(*_t))).one()
    tx.touch(TandemRow.REF, row.id, _feeds(row), new=True)
    return row


async def change(tx: Tx, row: Tandem, **values: Any) -> Tandem:
    """New values for columns of the tandem; without any it is only shown."""
    after = await change_row(tx.conn, tandem, row.id, values) if values else row
    tx.touch(TandemRow.REF, row.id, _feeds(row))
    return after


async def end(tx: Tx, row: Tandem, why: str) -> Tandem:
    """It is over, and nobody's word is of use any more. ``why``, for the audit: left, call, right, late, again."""
    tx.audit(row.trainer, "tandem.end", "tandem", row.id, why=why)
    return await change(tx, row, state=TandemState.ENDED.value, token="", ended=tx.now)


async def let_go(tx: Tx, *people: str) -> None:
    """What was over before leaves the screens of ``people``; it stays here for the reports."""
    feeds = [agent_feed(person) for person in people]
    over = select(_t.id).join(membership, (_m.id == _t.id) & (_m.ref == TandemRow.REF))
    over = over.where(_m.feed.in_(feeds), _t.state.not_in(RUNNING)).distinct()
    for id in (await tx.conn.execute(over)).scalars().all():
        tx.touch(TandemRow.REF, id, ())


def _feeds(row: Tandem) -> set[str]:
    return {agent_feed(row.trainer), agent_feed(row.trainee)}
