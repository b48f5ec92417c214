"""10,000 waiting acts delivered by the real street (encrypted outbox → engine → HTTP → gateway process → database → answers
settled), beside bare transactions of the driver that write the same rows, one act each, into a twin of the same database."""

import asyncio
import tempfile
import time
from collections import defaultdict
from pathlib import Path
from typing import Any

import msgspec

from console.store import outbox
from console.store.connection import Connection
from console.store.database import Database
from console.store.seal import Sealer
from contract.body import Body
from contract.commands import AddNote, SendReply
from contract.ids import new_id
from tests.bench._raw import Postgresql, Raw, Row, Sqlite, Write
from tests.bench.figure import Figure
from tests.end2end.desk import KEY, Runner
from tests.end2end.processes import GatewayProcess, agent
from tests.support.postgres import postgres

ACTS = 10_000
TICKETS = 300
TEXT = "Baik Ibu, mohon ditunggu sebentar ya, kami cek dulu pelunasannya di sistem."
TARGET = 0.4


def run() -> list[Figure]:
    """Acts per second: notes, which end at the gateway, and notes and replies in turn, while the gateway also works on sending
    each reply out (claimed, attempted, finished and told, which the floor has not). On SQLite, which the gateway uses by
    default, and on a PostgreSQL that syncs every commit, as a centre's does."""
    figures = []
    for replies in (False, True):
        with tempfile.TemporaryDirectory() as folder:
            raw = Sqlite(Path(folder) / "gateway" / "gateway.db")
            figures.append(_figure(Path(folder), raw, replies=replies))
    with postgres(durable=True) as server:
        for replies in (False, True):
            with tempfile.TemporaryDirectory() as folder:
                figures.append(_figure(Path(folder), Postgresql(server), replies=replies))
    return figures


def _figure(folder: Path, raw: Raw, *, replies: bool) -> Figure:
    ours = asyncio.run(_ours(folder, raw, replies=replies))
    floor = _floor(raw)
    ratio = ours / floor
    name = f"deliver.{raw.name}.{'mixed' if replies else 'notes'}"
    target = f">= {TARGET:.0%} of raw transactions"
    return Figure(name, round(ours, 1), "acts/s", round(floor, 1), round(ratio, 3), target, ratio >= TARGET)


async def _ours(folder: Path, raw: Raw, *, replies: bool) -> float:
    async with GatewayProcess(folder / "gateway", [agent()], beat=5) as gateway:
        assert isinstance(gateway, GatewayProcess)
        await gateway.start(**raw.settings)
        runner = Runner(gateway.url, folder / "desk.db", "siti", "sandi-siti", silence=25)
        await runner.start()
        tickets = [await _opened(runner, at) for at in range(TICKETS)]
        assert runner.engine is not None
        await runner.engine.drained()
        desk = runner.desk.author
        await runner.stop()
        await gateway.kill()
        await asyncio.to_thread(raw.twin)
        db = Database(folder / "desk.db", KEY)
        await db.open()
        await db.write(lambda conn: _queue(conn, desk.id, runner, tickets, replies=replies))
        await db.close()
        await gateway.start(**raw.settings)
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


def _floor(raw: Raw) -> float:
    """Raw transactions per second, of the rows the gateway wrote for each act."""
    acts = _written(raw)
    assert len(acts) == ACTS, len(acts)
    return ACTS / raw.replay(acts)


def _written(raw: Raw) -> list[list[Write]]:
    """The writes of each act, from what stands in the database afterwards."""
    events: dict[str, list[Row]] = defaultdict(list)
    for row in raw.rows("SELECT * FROM event WHERE cause IS NOT NULL ORDER BY feed, n"):
        events[row["cause"]].append(row)
    members: dict[str, list[Row]] = defaultdict(list)
    for row in raw.rows("SELECT * FROM membership WHERE ref = 'message'"):
        members[row["id"]].append(row)
    messages = {row["id"]: row for row in raw.rows("SELECT * FROM message")}
    jobs = {row["key"]: row for row in raw.rows("SELECT * FROM job")}
    acts = []
    wanted = "SELECT * FROM ledger WHERE kind IN ('note.add', 'reply.send') ORDER BY client, stream, seq"
    for line in raw.rows(wanted):
        touched = msgspec.json.decode(line["touched"], type=list[tuple[str, str]])
        message = next(id for ref, id in touched if ref == "message")
        ticket = next(id for ref, id in touched if ref == "ticket")
        act = [
            _insert("ledger", line),
            (
                "INSERT INTO stream_head (client, stream, seq) VALUES (?, ?, ?) "
                "ON CONFLICT (client, stream) DO UPDATE SET seq = excluded.seq",
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
            heads[event["feed"]] = event["n"]
            act.append(_insert("event", event))
        act += [("UPDATE feed_head SET n = ? WHERE feed = ?", (n, feed)) for feed, n in heads.items()]
        if message in jobs:
            act.append(_insert("job", jobs[message]))
        acts.append(act)
    return acts


def _insert(table: str, row: Row) -> Write:
    names = ", ".join(f'"{name}"' for name in row)
    return f"INSERT INTO {table} ({names}) VALUES ({', '.join('?' * len(row))})", tuple(row.values())
