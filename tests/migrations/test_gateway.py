"""Every gateway database that a landed program wrote is brought to today's shape, and nothing in it is lost."""

import asyncio
import hashlib
import subprocess
import sys
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import MetaData, select, text

from contract import paths
from contract.commands import AddNote
from contract.envelope import Outcome
from contract.ids import new_id
from contract.rows import queue_feed
from contract.upcast import read_row
from domain.ticket import TicketState
from gateway.clock import system_clock
from gateway.database import Database, database_url
from gateway.errors import StartError
from gateway.upgrade import current, upgrade
from tests.gateway.process import ROOT, environment
from tests.gateway.site import Desk, Site, open_site
from tests.migrations.written import Landed, Told, landed

#: Columns (table.column) a migration gave another value or took away on purpose, each with its reason beside it.
CHANGED: frozenset[str] = frozenset({"alembic_version.version_num"})

Content = dict[str, dict[tuple[object, ...], dict[str, object]]]


async def content(url: str) -> Content:
    """Every row of every table, by its key."""
    db = Database(database_url(url, Path()))
    try:
        async with db.read() as conn:
            tables = MetaData()
            await conn.run_sync(tables.reflect)
            found: Content = {}
            for table in tables.sorted_tables:
                rows = (await conn.execute(select(table))).all()
                keys = [column.name for column in table.primary_key.columns]
                found[table.name] = {
                    tuple(getattr(row, key) for key in keys): dict(row._mapping) for row in rows
                }
            return found
    finally:
        await db.close()


def lost(before: Content, after: Content) -> list[str]:
    """What stood before and does not stand now, one line each."""
    found = []
    for table, rows in before.items():
        for key, row in rows.items():
            now = after.get(table, {}).get(key) if table != "alembic_version" else row
            if now is None:
                found.append(f"{table} {key}")
                continue
            found += [
                f"{table}.{name} {key}: {value!r}, now {now.get(name, 'gone')!r}"
                for name, value in row.items()
                if f"{table}.{name}" not in CHANGED and now.get(name, "gone") != value
            ]
    return found


async def upgraded(url: str) -> None:
    db = Database(database_url(url, Path()))
    try:
        await upgrade(db)
        assert await current(db)
    finally:
        await db.close()


async def test_nothing_is_lost(gateway_url: str) -> None:
    before = await content(gateway_url)
    assert len(before["ledger"]) > 30
    await upgraded(gateway_url)
    assert lost(before, await content(gateway_url)) == []
    assert lost({"ledger": {("x",): {"id": "x"}}}, before) == ["ledger ('x',)"], "the comparison notices"


@asynccontextmanager
async def serving(url: str, told: Told, folder: Path) -> AsyncIterator[Site]:
    """Today's gateway on the landed database, at the time it was written."""
    settings: dict[str, Any] = dict(told.keys)
    async with open_site(url, folder / "serving", ahead=told.at - system_clock(), **settings) as site:
        yield site


async def signed_in(site: Site, told: Told, name: str) -> Desk:
    desk = await site.sign_in(name, told.clients[name])
    assert isinstance(desk, Desk), desk
    assert desk.session.desk_number == told.numbers[name]
    return desk


async def test_todays_gateway_works_on(gateway_url: str, landing: Landed, kind: str, tmp_path: Path) -> None:
    told = landing.told(kind)
    async with serving(gateway_url, told, tmp_path) as site:
        desks = {name: await signed_in(site, told, name) for name in told.clients}
        # Whatever was answered is answered the same for ever.
        for name, desk in desks.items():
            mine = [one for one in told.answered if one.command.client == told.clients[name]]
            again = await desk.send(*[one.command for one in mine])
            assert [(one.id, one.outcome, one.code, one.detail) for one in again] == [
                (one.result.id, one.result.outcome, one.result.code, one.result.detail) for one in mine
            ]
        rina = desks["rina"]
        for feed in rina.session.feeds:
            for row in (await rina.snapshot(feed))[1]:
                read_row(row.ref, row.v, row.body)
        for customer, clear in told.clear.items():
            if "telepon" not in clear:
                continue
            answer = await rina.http.get(f"{paths.CUSTOMERS}/{customer}/clear/nik")
            assert answer.json() == {"value": clear["nik"]}
        await _goes_on(rina, told)


async def _goes_on(rina: Desk, told: Told) -> None:
    """The lane of a ticket goes on behind what was answered, and its feed behind what was told."""
    ticket = told.tickets[TicketState.OPEN]
    feed = queue_feed("livechat_gadai")
    head, _ = await rina.snapshot(feed)
    stream = f"ticket:{ticket}"
    # The last act of this lane was the desk's own: its answer was lost on the way.
    last = max(one.command.seq for one in told.answered if one.command.stream == stream)
    for seq in (last + 1, last + 2):
        note = AddNote(ticket=ticket, message=new_id(), text="sesudah pembaruan")
        result = (await rina.send(rina.command(note, seq=seq)))[0]
        if result.outcome is Outcome.APPLIED:
            break
    assert result.outcome is Outcome.APPLIED, result
    assert (await rina.snapshot(feed))[0] > head


async def test_a_newer_database_is_left_untouched(landing: Landed, tmp_path: Path) -> None:
    file = tmp_path / "gateway.db"
    file.write_bytes((landing.folder / "gateway.db").read_bytes())
    db = Database(database_url(f"sqlite:///{file}", tmp_path))
    await upgrade(db)
    async with db.write() as conn:
        await conn.execute(text("UPDATE alembic_version SET version_num = 'later'"))
    await db.close()
    before = hashlib.sha256(file.read_bytes()).digest()
    db = Database(database_url(f"sqlite:///{file}", tmp_path))
    with pytest.raises(StartError, match="newer than this program"):
        await upgrade(db)
    await db.close()
    assert hashlib.sha256(file.read_bytes()).digest() == before


@pytest.mark.processes
# The oldest has the most steps to go.
@pytest.mark.parametrize("landing", landed()[:1], indirect=True, ids=["from the oldest"])
@pytest.mark.parametrize("place", ["upgrade.step", "upgrade.step:4", "upgrade.whole"])
async def test_killed_in_the_middle_it_is_done_again(gateway_url: str, place: str, tmp_path: Path) -> None:
    before = await content(gateway_url)
    env = environment(tmp_path / "killed", database=gateway_url) | {"SAHUT_KILL_AT": place}
    words = [sys.executable, "-m", "gateway"]
    done = await asyncio.to_thread(
        subprocess.run, words, cwd=ROOT, env=env, capture_output=True, timeout=60, check=False
    )
    assert done.returncode == -9, done.stderr.decode()
    assert await content(gateway_url) == before, "all of it or nothing"
    await upgraded(gateway_url)
    assert lost(before, await content(gateway_url)) == []
