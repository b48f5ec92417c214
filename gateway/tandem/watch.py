"""Ends what should not go on: a trainer whose right ended, a call that is over, a telephone that never came (flow: Training)."""

import asyncio

from sqlalchemy import func, select

from domain.tandem import JOIN_MS, TandemState
from gateway.accounts import people
from gateway.calls import rows as calls
from gateway.tandem import rows
from gateway.tandem.models import tandem
from gateway.tandem.service import may_join
from gateway.tx import Transactions, Tx

_LOOK_S = 2.0


async def keep_right(transactions: Transactions) -> None:
    """Looks every two seconds while there are any. Runs until cancelled."""
    count = select(func.count()).where(tandem.c.state.in_(rows.RUNNING))
    while True:
        async with transactions.database.read() as conn:
            some = await conn.scalar(count)
        if some:
            await transactions.run(look)
        await asyncio.sleep(_LOOK_S)


async def look(tx: Tx) -> None:
    """Ends those of which it is time."""
    for row in await rows.running(tx):
        why = await _why_over(tx, row)
        if why:
            await rows.end(tx, row, why)


async def _why_over(tx: Tx, row: rows.Tandem) -> str:
    if row.state == TandemState.ASKED.value and tx.now > row.asked + 2 * JOIN_MS:
        return "late"
    call = await calls.find(tx.conn, row.call)
    if call is None or call.ended_at is not None:
        return "call"
    found = await people.find_many(tx.conn, [row.trainer, row.trainee])
    trainer, trainee = found.get(row.trainer), found.get(row.trainee)
    if trainer is None or trainee is None or not await may_join(tx, trainer, trainee):
        return "right"
    return ""
