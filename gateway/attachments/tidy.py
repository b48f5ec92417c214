"""What becomes of files no message took, and of bytes no file has any more."""

import asyncio

from sqlalchemy import delete, or_, select

from gateway.attachments.files import Files
from gateway.attachments.models import attachment
from gateway.schema import chunks
from gateway.tx import Transactions, Tx

DAY_S = 86_400
#: Days what never became whole, or came from a page, waits for its message.
SOON = 2


async def tidy(transactions: Transactions, files: Files, desk_days: int) -> None:
    """One round. ``desk_days``: a desk may come back after so long with the message that names its files."""
    await transactions.run(lambda tx: _rows(tx, desk_days))
    for upload in await asyncio.to_thread(files.old_uploads, SOON * DAY_S):
        await asyncio.to_thread(files.drop, upload)
    # Every file the centre ever had is old: many are asked about at once.
    for some in chunks(await asyncio.to_thread(lambda: list(files.old_blobs(SOON * DAY_S)))):
        async with transactions.database.read() as conn:
            used = set(
                await conn.scalars(select(attachment.c.blob).where(attachment.c.blob.in_(some)).distinct())
            )
        for blob in some:
            if blob not in used:
                await asyncio.to_thread(files.remove, blob, SOON * DAY_S)


async def _rows(tx: Tx, desk_days: int) -> None:
    a = attachment.c
    soon = or_(a.state != "ready", a.surface == "customer")
    for which, days in ((soon, SOON), (a.state == "ready", desk_days)):
        old = a.made < tx.now - days * DAY_S * 1000
        await tx.conn.execute(delete(attachment).where(a.message.is_(None), old, which))


async def keep_tidy(
    transactions: Transactions, files: Files, desk_days: int, every_s: float = 3600.0
) -> None:
    """Rounds until cancelled."""
    while True:
        await tidy(transactions, files, desk_days)
        await asyncio.sleep(every_s)
