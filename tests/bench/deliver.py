"""10,000 waiting acts delivered by the real street (encrypted outbox → engine → HTTP → gateway process → database → answers
settled), beside bare transactions of the driver that write the same rows, one act each, into a twin of the same database."""

import asyncio
import sqlite3
import tempfile
import time
from collections import defaultdict
from contextlib import closing
from pathlib import Path
from typing import Any

import msgspec

from console.store import outbox
from console.store.connection import Connection
from console.store.database import Database
from console.store.seal import Sealer
from contract.commands import AddNote, Body, SendReply
from contract.ids import new_id
from tests.bench.figure import Figure
from tests.end2end.desk import KEY, Runner
from tests.end2end.processes import GatewayProcess, agent

ACTS = 10_000
TICKETS = 300
TEXT = "Baik Ibu, mohon ditunggu sebentar ya, kami cek dulu pelunasannya di sistem."
TARGET = 0.4


def run() -> list[Figure]:
    """Acts per second on SQLite, which the gateway uses by default: notes, which end at the gateway, and notes and replies in
    turn, while the gateway also sends each reply out (two transactions more for each, which the floor has not)."""
    return [_figure("deliver.sqlite.notes", replies=False), _figure("deliver.sqlite.mixed", replies=True)]


def _figure(name: str, *, replies: bool) -> Figure:
    with tempfile.TemporaryDirectory() as folder:
        ours = asyncio.run(_ours(Path(folder), replies=replies))
        floor = _floor(Path(folder))
    ratio = ours / floor
    target = f">= {TARGET:.0%} of raw transactions"
    return Figure(name, round(ours, 1), "acts/s", round(floor, 1), round(ratio, 3), target, ratio >= TARGET)


async def _ours(folder: Path, *, replies: bool) -> float:
    async with GatewayProcess(folder / "gateway", [agent()], beat=5) as gateway:
        assert isinstance(gateway, GatewayProcess)
        await gateway.start()
        runner = Runner(gateway.url, folder / "desk.db", "siti", "sandi-siti", silence=25)
        await runner.start()
        tickets = [await _opened(runner, at) for at in range(TICKETS)]
        assert runner.engine is not None
        await runner.engine.drained()
        desk = runner.desk.author
        await runner.stop()
        await gateway.kill()
        with closing(sqlite3.connect(gateway.database)) as conn:
            conn.execute("VACUUM INTO ?", (str(folder / "twin.db"),))
        db = Database(folder / "desk.db", KEY)
        await db.open()
        await db.write(lambda conn: _queue(conn, desk.id, runner, tickets, replies=replies))
        await db.close()
        await gateway.start()
        runner = Runner(gateway.url, folder / "desk.db", "siti", "sandi-siti", silence=25)
        began = time.perf_counter()
        await runner.start()
        assert runner.engine is not None
        await runner.engine.drained()
        took = time.perf_counter() - began
        counts = await runner.outbox.counts()
        assert (counts.waiting, counts.rejected) == (0, 0), counts
        await runner.stop()
        # The log must be in the file before the file is read.
        await gateway.kill()
    return ACTS / took


async def _opened(runner: Runner, at: int) -> str:
    opened: Any = await runner.do(
        {"do": "open", "channel": "voice", "queue": "telepon_umum", "subject": f"Tiket {at}"}
    )
    return str(opened["ticket"])


def _queue(conn: Connection, author: str, runner: Runner, tickets: list[str], *, replies: bool) -> None:
    sealer = Sealer(KEY)
    for at in range(ACTS):
        ticket, text = tickets[at % TICKETS], f"{TEXT} {at}"
        body: Body = AddNote(ticket=ticket, message=new_id(), text=text)
        if replies and at % 2:
            body = SendReply(ticket=ticket, message=new_id(), contact=None, text=text, seen_up_to=0, epoch=0)
        outbox.append(conn, sealer, body=body, author=author, made=runner.clock.stamp())


Write = tuple[str, tuple[Any, ...]]


def _floor(folder: Path) -> float:
    """Raw transactions per second, of the rows the gateway wrote for each act."""
    with closing(sqlite3.connect(folder / "gateway" / "gateway.db")) as delivered:
        acts = _written(delivered)
    assert len(acts) == ACTS, len(acts)
    with closing(sqlite3.connect(folder / "twin.db", isolation_level=None)) as twin:
        for pragma in ("journal_mode=WAL", "synchronous=FULL", "foreign_keys=ON"):
            twin.execute(f"PRAGMA {pragma}").fetchall()
        began = time.perf_counter()
        for act in acts:
            twin.execute("BEGIN IMMEDIATE")
            for sql, values in act:
                twin.execute(sql, values)
            twin.execute("COMMIT")
        return ACTS / (time.perf_counter() - began)


def _written(conn: sqlite3.Connection) -> list[list[Write]]:
    """The writes of each act, from what stands in the database afterwards."""
    events: dict[str, list[tuple[Any, ...]]] = defaultdict(list)
    for row in conn.execute("SELECT * FROM event WHERE cause IS NOT NULL ORDER BY feed, n"):
        events[_named(conn, "event", row)["cause"]].append(row)
    members: dict[str, list[tuple[Any, ...]]] = defaultdict(list)
    for row in conn.execute("SELECT * FROM membership WHERE ref = 'message'"):
        members[_named(conn, "membership", row)["id"]].append(row)
    messages = {row[0]: row for row in conn.execute("SELECT * FROM message")}
    jobs = {_named(conn, "job", row)["key"]: row for row in conn.execute("SELECT * FROM job")}
    acts = []
    for row in conn.execute("SELECT * FROM ledger WHERE kind IN ('note.add', 'reply.send') ORDER BY rowid"):
        line = _named(conn, "ledger", row)
        touched = msgspec.json.decode(line["touched"], type=list[tuple[str, str]])
        message = next(id for ref, id in touched if ref == "message")
        ticket = next(id for ref, id in touched if ref == "ticket")
        act: list[Write] = [
            _insert("ledger", row),
            (
                "INSERT INTO stream_head VALUES (?, ?, ?) ON CONFLICT DO UPDATE SET seq = excluded.seq",
                (line["client"], line["stream"], line["seq"]),
            ),
            _insert("message", messages[message]),
            (
                "UPDATE ticket SET version = version + 1, last = last + 1, updated = ? WHERE id = ?",
                (line["at"], ticket),
            ),
        ]
        act += [_insert("membership", member) for member in members[message]]
        heads: dict[str, int] = {}
        for event in events[line["id"]]:
            named = _named(conn, "event", event)
            heads[named["feed"]] = named["n"]
            act.append(_insert("event", event))
        act += [("UPDATE feed_head SET n = ? WHERE feed = ?", (n, feed)) for feed, n in heads.items()]
        if message in jobs:
            act.append(_insert("job", jobs[message]))
        acts.append(act)
    return acts


_COLUMNS: dict[str, list[str]] = {}


def _named(conn: sqlite3.Connection, table: str, row: tuple[Any, ...]) -> dict[str, Any]:
    if table not in _COLUMNS:
        _COLUMNS[table] = [column[1] for column in conn.execute(f"PRAGMA table_info({table})")]
    return dict(zip(_COLUMNS[table], row, strict=True))


def _insert(table: str, row: tuple[Any, ...]) -> Write:
    return f"INSERT INTO {table} VALUES ({','.join('?' * len(row))})", row
