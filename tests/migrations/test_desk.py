"""Every desk file that a landed program wrote is opened by today's, and no act, draft or tab in it is lost."""

import asyncio
import hashlib
import os
import subprocess
import sys
from functools import partial
from pathlib import Path

import pytest

from console.clock import FakeClock
from console.store import outbox_queue, outbox_rows, schema
from console.store.connection import Connection, open_raw
from console.store.database import Database
from console.store.drafts import Drafts, Mode
from console.store.errors import Newer
from console.store.feeds import Feeds
from console.store.meta import Meta
from console.store.outbox import Outbox
from console.store.tabs import Tabs
from contract.envelope import Outcome
from domain.ticket import TicketState
from tests.gateway.process import ROOT
from tests.migrations.test_gateway import serving, signed_in
from tests.migrations.written import DESK_KEY, Landed

Lines = dict[str, list[dict[str, object]]]
#: What is made anew from elsewhere, by table.
_REBUILT = {"meta": {"rebuildable"}}


def durable(path: Path) -> Lines:
    """Every line of the tables that hold what exists nowhere else."""
    raw = open_raw(path, DESK_KEY)
    try:
        found: Lines = {}
        for table in ("outbox", "streams", "drafts", "tabs", "meta"):
            cursor = raw.execute(f"SELECT * FROM {table} ORDER BY 1, 2")
            names = [column[0] for column in cursor.description]
            lines = [dict(zip(names, line, strict=True)) for line in cursor.fetchall()]
            found[table] = [line for line in lines if line.get("key") not in _REBUILT.get(table, ())]
        return found
    finally:
        raw.close()


def lost(before: Lines, after: Lines) -> list[str]:
    """Lines that stood before and of which no line now says the same."""
    return [
        f"{table}: {line}"
        for table, lines in before.items()
        for line in lines
        if not any(line.items() <= now.items() for now in after[table])
    ]


async def test_nothing_is_lost(desk_file: Path, landing: Landed) -> None:
    before, told = durable(desk_file), landing.told("sqlite")
    assert len(before["outbox"]) > 5
    db = Database(desk_file, DESK_KEY)
    await db.open()
    try:
        acts = await db.read(lambda conn: outbox_rows.select(conn, "1", ()))
        assert [act.kind for act in acts if act.body is None] == []
        sealer = Outbox(db, FakeClock()).sealer
        sealed = [sealer.open(act.sealed, act.id) for act in acts if act.sealed is not None]
        assert sealed == [{"telepon": "0834-5555-118"}]
        assert {act.state for act in acts} == {"waiting", "sent", "asking", "rejected"}
        drafts = await Drafts(db).of(told.tickets["held"])
        assert (drafts[Mode.REPLY].text, drafts[Mode.REPLY].cursor) == ("Baik, Bapak Agus, kami", 9)
        assert drafts[Mode.NOTE].text == "Tanya lelang, belum\nada kontrak ✓"
        tabs = await Tabs(db).all()
        assert [(tab.ticket, tab.active, tab.pinned) for tab in tabs] == [
            (told.tickets["held"], True, False), (told.tickets[TicketState.PENDING], False, True),
        ]  # fmt: skip
        assert tabs[0].state == {"mode": "reply", "at": 3, "new": True}
        owner = await Meta(db).owner()
        assert owner is not None
        assert (owner.client, owner.user.username) == (told.clients["rina"], "rina")
        assert await Meta(db).handbook() is not None, "without it nobody works through an outage"
    finally:
        await db.close()
    assert lost(before, durable(desk_file)) == []
    assert len(lost({"drafts": [{"text": "tidak ada"}]}, before)) == 1, "the comparison notices"


async def test_it_delivers_what_waited(desk_file: Path, landing: Landed, tmp_path: Path) -> None:
    """The gateway of that day, upgraded too, takes every act once; only what was refused then stays."""
    told = landing.told("sqlite")
    (tmp_path / "gateway.db").write_bytes((landing.folder / "gateway.db").read_bytes())
    async with serving(f"sqlite:///{tmp_path}/gateway.db", told, tmp_path) as site:
        rina = await signed_in(site, told, "rina")
        client, clock, db = rina.session.client, FakeClock(), Database(desk_file, DESK_KEY)
        clock.advance(60_000)
        await db.open()
        try:
            outbox = Outbox(db, clock)
            cursors = await Feeds(db, clock).cursors()
            for id in await outbox.to_ask():
                assert (await rina.http.get(f"/v1/commands/{id}")).status_code == 404
                await outbox.not_known(id)
            while waiting := await db.read(lambda conn: outbox_queue.waiting(conn, clock, 50)):
                ids = [one.id for one in waiting]
                release = partial(outbox_queue.release, sealer=outbox.sealer, client=client, ids=ids)
                commands = await db.write(release)
                results = await rina.send(*commands)
                assert [(one.outcome, one.code) for one in results] == [(Outcome.APPLIED, None)] * len(ids)
                await outbox.settle(results)
            left = await db.read(lambda conn: outbox_rows.select(conn, "1", ()))
            assert [(act.state, act.kind) for act in left] == [("rejected", "ticket.move")]
            # A cache of a former shape is made anew; one of today's goes on where it stood.
            assert cursors == {} or set(cursors) == set(rina.session.feeds)
        finally:
            await db.close()


def test_a_newer_file_is_left_untouched(desk_file: Path) -> None:
    raw = open_raw(desk_file, DESK_KEY)
    raw.execute("PRAGMA user_version = 999")
    raw.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchall()
    raw.close()
    before = hashlib.sha256(desk_file.read_bytes()).digest()
    db = Database(desk_file, DESK_KEY)
    with pytest.raises(Newer) as raised:
        db.open_now()
    db.close_now()
    assert raised.value.detail == {"found": "999", "known": str(len(schema.STEPS))}
    assert hashlib.sha256(desk_file.read_bytes()).digest() == before


@pytest.mark.processes
@pytest.mark.parametrize("place", ["store.preparing", "step.half", "step.whole"])
async def test_killed_in_the_middle_it_is_done_again(desk_file: Path, place: str) -> None:
    before = durable(desk_file)
    words = [sys.executable, "-m", "tests.migrations.opener", str(desk_file)]
    env = os.environ | {"SAHUT_KILL_AT": place}
    killed = await asyncio.to_thread(
        subprocess.run, words, cwd=ROOT, env=env, capture_output=True, timeout=60, check=False
    )
    assert killed.returncode == -9, killed.stderr.decode()
    assert durable(desk_file) == before, "all of it or nothing"
    done = await asyncio.to_thread(
        subprocess.run, words, cwd=ROOT, capture_output=True, timeout=60, check=False
    )
    assert done.returncode == 0, done.stderr.decode()
    after = durable(desk_file)
    assert {line["later"] for line in after["outbox"]} == {"ya"}
    assert lost(before, after) == []


def version_of(conn: Connection) -> int:
    return int(conn.run("PRAGMA user_version").scalar_one())


async def test_a_file_made_today_is_as_one_upgraded_to_today(desk_file: Path, tmp_path: Path) -> None:
    fresh = Database(tmp_path / "fresh.db", DESK_KEY)
    old = Database(desk_file, DESK_KEY)
    shapes = []
    for db in (fresh, old):
        await db.open()
        shapes.append((await db.read(version_of), await db.read(_columns)))
        await db.close()
    assert shapes[0] == shapes[1]


def _columns(conn: Connection) -> set[tuple[object, ...]]:
    found: set[tuple[object, ...]] = set()
    for table in conn.run("SELECT name FROM sqlite_master WHERE type = 'table'").scalars():
        found |= {(table, *line[1:]) for line in conn.run(f"PRAGMA table_info({table})").all()}
    return found
