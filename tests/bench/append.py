"""A durable act (operation called → on the disk) beside a bare transaction of the driver that writes the same lines into the
same kind of file: same key, same settings, same indexes, alternating, so that both meet the same disk."""

import asyncio
import tempfile
import time
from pathlib import Path

import sqlcipher3.dbapi2

from console.clock import SystemClock
from console.operations.desk import Desk
from console.operations.reply import Replies
from console.store.connection import Connection, pragmas
from console.store.database import Database
from console.store.feeds import Feeds
from tests.bench.figure import Figure, at_most, percentile
from tests.console.makers import AUTHOR, HANDBOOK, KEY, contact, customer, message, ticket

Line = tuple[object, ...]
ACTS = 1_500
#: Tickets take turns, as at a desk: an act's cost must not be that of one ticket with a thousand acts waiting.
TICKETS = 300
TEXT = "Baik Ibu, mohon ditunggu sebentar ya, kami cek dulu pelunasannya di sistem."


def run() -> list[Figure]:
    """p50 and p99 in ms; the target is on p99."""
    with tempfile.TemporaryDirectory() as folder:
        ours, floor = asyncio.run(_measure(Path(folder)))
    return [
        at_most("append.p99", percentile(ours, 0.99), percentile(floor, 0.99), "ms", 3),
        at_most("append.p50", percentile(ours, 0.5), percentile(floor, 0.5), "ms", 3),
    ]


async def _measure(folder: Path) -> tuple[list[float], list[float]]:
    db = await _prepared(folder / "ours.db")
    twin = await _prepared(folder / "floor.db")
    await twin.close()
    raw = sqlcipher3.dbapi2.connect(str(folder / "floor.db"), isolation_level=None)
    for pragma in pragmas(KEY, writing=True):
        raw.execute(pragma).fetchall()
    replies = Replies(Desk(db, SystemClock(), AUTHOR, lambda: HANDBOOK))
    ours, floor = [], []
    for i in range(ACTS):
        started = time.perf_counter()
        await replies.send(f"t{i % TICKETS}", f"{TEXT} {i}", undo_s=0, seen_up_to=1)
        ours.append((time.perf_counter() - started) * 1000)
        line = await db.read(_latest)
        started = time.perf_counter()
        _bare(raw, line)
        floor.append((time.perf_counter() - started) * 1000)
    raw.close()
    await db.close()
    return ours, floor


async def _prepared(path: Path) -> Database:
    db = Database(path, KEY)
    await db.open()
    feeds = Feeds(db, SystemClock())
    for i in range(TICKETS):
        t, k = f"t{i}", f"k{i}"
        await feeds.keep([ticket(t), contact(k, ticket=t), message(1, ticket=t)])
    await feeds.keep([customer()])
    return db


def _latest(conn: Connection) -> Line:
    return tuple(conn.run("SELECT * FROM outbox ORDER BY pos DESC LIMIT 1").one())


def _bare(raw: sqlcipher3.dbapi2.Connection, line: Line) -> None:
    """What Replies.send writes: the act, its words in the index, its draft removed."""
    raw.execute("BEGIN IMMEDIATE")
    raw.execute("DELETE FROM drafts WHERE ticket = ? AND mode = ?", (line[14], "reply"))
    raw.execute(f"INSERT INTO outbox VALUES ({','.join('?' * len(line))})", line)
    raw.execute(
        "INSERT OR REPLACE INTO fts (rowid, head, body) VALUES (?, ?, ?)", (-int(str(line[0])), "", TEXT)
    )
    raw.execute("COMMIT")
