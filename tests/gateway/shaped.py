"""An empty SQLite database at this program's shape, made once a run. How one comes to be so from none is tried in
tests/gateway/test_start.py and tests/migrations; every other gateway need not go that way again."""

import asyncio
from concurrent.futures import ThreadPoolExecutor
from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory

from gateway.database import Database, database_url
from gateway.upgrade import upgrade


def begin_shaped(folder: Path) -> None:
    """The gateway of ``folder`` (its ``data_dir``) begins with every table and no row, unless it has a database."""
    path = folder / "gateway.db"
    if not path.exists():
        path.write_bytes(_shaped())


@cache
def _shaped() -> bytes:
    # On a thread of its own: the caller's may be running a loop, which the work here must not wait for nor touch.
    with TemporaryDirectory() as folder, ThreadPoolExecutor(1) as aside:
        path = Path(folder) / "gateway.db"
        aside.submit(shape, f"sqlite:///{path}").result()
        return path.read_bytes()


def shape(url: str) -> None:
    """Gives the empty database at ``url`` its tables, in a loop of its own, of which no test's loop hears."""

    async def upgraded() -> None:
        database = Database(database_url(url, Path()))
        await upgrade(database)
        await database.close()

    with asyncio.Runner(loop_factory=asyncio.new_event_loop) as runner:
        runner.run(upgraded())
