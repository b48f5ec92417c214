"""Statements that run where they are called: a transaction given up at any moment leaves its connection whole."""

import asyncio
from pathlib import Path

from sqlalchemy import text

from gateway.database import Database, database_url

#: More turns of the loop than a transaction takes.
_TURNS = 60


async def _write(database: Database, n: int) -> None:
    async with database.write() as conn:
        await conn.execute(text("INSERT INTO line VALUES (:n)"), {"n": n})


async def test_a_transaction_given_up_at_any_turn_is_done_or_undone(tmp_path: Path) -> None:
    database = Database(database_url("", tmp_path))
    async with database.write() as conn:
        await conn.execute(text("CREATE TABLE line (n INTEGER)"))
    done = set()
    for n in range(3 * _TURNS):
        task = asyncio.create_task(_write(database, n))
        for _ in range(n % _TURNS):
            await asyncio.sleep(0)
        task.cancel()
        (end,) = await asyncio.gather(task, return_exceptions=True)
        assert end is None or isinstance(end, asyncio.CancelledError), end
        if end is None:
            done.add(n)
    await _write(database, -1)
    async with database.read() as conn:
        kept = list((await conn.execute(text("SELECT n FROM line"))).scalars())
    assert done | {-1} <= set(kept)
    assert len(kept) == len(set(kept))
    await database.close()
