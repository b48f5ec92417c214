"""What is thrown away, and when: old events and old ledger entries, in the hours' quiet."""

import asyncio

from gateway.commands import ledger
from gateway.config import Config
from gateway.feeds import log
from gateway.tx import Transactions, Tx

DAY = 86_400_000
_EVERY_S = 3600.0


async def tidy(transactions: Transactions, config: Config) -> None:
    """One round."""

    async def work(tx: Tx) -> None:
        await log.prune(tx.conn, tx.now - config.event_days * DAY)
        await ledger.prune(tx.conn, tx.now - config.ledger_days * DAY)

    await transactions.run(work)


async def keep_tidy(transactions: Transactions, config: Config) -> None:
    while True:
        await tidy(transactions, config)
        await asyncio.sleep(_EVERY_S)
