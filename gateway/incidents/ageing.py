"""Trouble that nobody ends: those who lead are reminded of what is broken, what works and was never closed is closed."""

from collections.abc import Sequence

from sqlalchemy import func, or_, select, update

from domain.incident import BROKEN, IncidentMove, IncidentState, moved
from gateway.incidents.models import incident
from gateway.incidents.service import KEEP_MS, Incidents, incident_of
from gateway.tx import Transactions, Tx

_I = incident.c
_S = IncidentState
_BROKEN = [state.value for state in sorted(BROKEN)]
_WORKS = [_S.RESOLVED.value, _S.CONFIRMED.value]


async def turn(transactions: Transactions, incidents: Incidents, hours: int) -> int:
    """One look; how many were taken up. ``hours``: how long trouble may stand as it is. Safe in several processes."""
    now = transactions.now()
    old = now - hours * 3_600_000
    stale = or_(
        _I.state.in_(_WORKS) & (_I.changed < old),
        _I.state.in_(_BROKEN) & (_I.changed < old) & (func.coalesce(_I.reminded, 0) < old),
        (_I.state == _S.CLOSED.value) & (_I.changed < now - KEEP_MS),
    )
    async with transactions.database.read() as conn:
        wanted = select(_I.id).where(_I.gone.is_(False), stale).order_by(_I.changed)
        ids: Sequence[str] = (await conn.execute(wanted)).scalars().all()
    done = 0
    for id in ids:
        done += await transactions.run(lambda tx, id=id: _one(tx, incidents, id, hours))  # type: ignore[misc]
    return done


async def _one(tx: Tx, incidents: Incidents, id: str, hours: int) -> int:
    row = await incidents.locked(tx, id)
    before, now = tx.now - hours * 3_600_000, incident_of(row)
    if row.gone:
        return 0
    if now.state is _S.CLOSED:
        await incidents.let_go(tx)
        return 1
    if now.state in BROKEN:
        if max(row.changed, row.reminded or 0) >= before:
            return 0
        await tx.conn.execute(update(incident).where(_I.id == id).values(reminded=tx.now))
        tx.touch("incident", id, await incidents.feeds(tx, row))
        return 1
    if row.changed >= before:
        return 0
    # Who has not said so until now will not: nothing was heard of it since.
    if now.state is _S.RESOLVED:
        now = moved(now, IncidentMove.CONFIRM, tx.now)
    await incidents.change(tx, row, moved(now, IncidentMove.CLOSE, tx.now), "")
    tx.audit("system", "incident.age", "incident", id)
    return 1
