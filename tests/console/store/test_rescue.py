"""A damaged file is set aside, and what the agent did and wrote lives on in a new one."""

import asyncio
import os
import random
import subprocess
import sys
from pathlib import Path

import pytest
import sqlcipher3.dbapi2

from console.clock import FakeClock
from console.store import drafts, outbox_queue
from console.store.connection import Connection, open_raw
from console.store.database import Database
from console.store.errors import Corrupt, DiskError, DiskFull, StoreError, WrongKey
from console.store.meta import Meta
from console.store.outbox import Outbox
from console.store.rescue import Rescued, finish, rescue
from console.store.search import Search
from tests.console.makers import HANDBOOK, KEY
from tests.console.store import session
from tests.console.store.test_desk_things import session as signed_in

PAGE = 4096
ROOT = Path(__file__).parents[3]


async def written(path: Path, acts: int = 400) -> Database:
    db = Database(path, KEY)
    await db.open()
    await Meta(db).signed_in(signed_in())
    await Meta(db).keep_handbook(HANDBOOK)
    steps = dict(session.steps(db, FakeClock()))

    def many(conn: Connection) -> None:
        for _ in range(acts):
            steps["note n1"](conn)

    for work in (steps["snapshot"], steps["draft"], steps["customer"], many, steps["sent"]):
        await db.write(work)
    return db


def damage(path: Path, seed: int, pages: int) -> None:
    dice = random.Random(seed)
    content = bytearray(path.read_bytes())
    readable = [page for page in range(1, len(content) // PAGE) if not holds_shape(path, page)]
    for page in dice.sample(readable, min(pages, len(readable))):
        content[page * PAGE + 100 : page * PAGE + 900] = dice.randbytes(800)
    path.write_bytes(content)


def holds_shape(path: Path, page: int) -> bool:
    """Whether ``page`` tells what tables there are: without it nothing of the file can be read, as without the first."""
    content = bytearray(path.read_bytes())
    content[page * PAGE + 100 : page * PAGE + 900] = bytes(800)
    copy = path.with_name("copy.db")
    copy.write_bytes(content)
    raw = open_raw(copy, KEY)
    try:
        raw.execute("SELECT 1 FROM outbox LIMIT 0").fetchall()
    except sqlcipher3.dbapi2.DatabaseError:
        return True
    finally:
        raw.close()
        copy.unlink()
    return False


async def lives_on(path: Path) -> Database:
    db = Database(path, KEY)
    await db.open()
    await db.write(session.check_whole)
    return db


async def test_everything_readable_is_carried_over(tmp_path: Path) -> None:
    path = tmp_path / "desk.db"
    await (await written(path, 20)).close()
    found = rescue(path, KEY, "1")
    assert found == Rescued(tmp_path / "desk.db.damaged-1", acts=21, drafts=1, complete=True)
    assert found.aside.exists()
    db = await lives_on(path)
    clock = FakeClock()
    assert (await Outbox(db, clock).counts()).waiting == 21
    assert len(await Outbox(db, clock).to_ask()) == 4
    assert await db.read(lambda conn: drafts.text_of(conn, "t1", drafts.Mode.REPLY)) == "Baik, kami"
    assert {hit.kind for hit in await Search(db, clock).find("catatan")} == {"pending"}
    await db.close()


async def test_the_new_file_belongs_to_no_client_yet_and_numbers_nothing_twice(tmp_path: Path) -> None:
    path = tmp_path / "desk.db"
    await (await written(path, 5)).close()
    rescue(path, KEY, "1")
    db = await lives_on(path)
    assert await Meta(db).owner() is None
    assert await Meta(db).delivery() is None
    assert await Meta(db).handbook() == HANDBOOK
    found = await db.read(lambda conn: outbox_queue.waiting(conn, FakeClock(), 100))
    assert {act.seq for act in found} == {None}
    await db.close()


@pytest.mark.parametrize("seed", range(6))
async def test_broken_pages_cost_what_stood_on_them(tmp_path: Path, seed: int) -> None:
    path = tmp_path / "desk.db"
    await (await written(path)).close()
    damage(path, seed, pages=3)
    found = rescue(path, KEY, "1")
    db = await lives_on(path)
    kept = (await Outbox(db, FakeClock()).counts()).waiting
    assert kept == found.acts
    assert found.complete is False or kept == 401
    assert kept > 100
    await db.close()


async def test_a_destroyed_first_page_still_leaves_a_working_desk(tmp_path: Path) -> None:
    path = tmp_path / "desk.db"
    await (await written(path, 3)).close()
    content = bytearray(path.read_bytes())
    content[:PAGE] = bytes(PAGE)
    path.write_bytes(content)
    broken = Database(path, KEY)
    with pytest.raises(WrongKey):
        await broken.open()
    await broken.close()
    found = rescue(path, KEY, "1")
    assert (found.acts, found.drafts, found.complete) == (0, 0, False)
    assert found.aside.read_bytes() == bytes(content)
    await (await lives_on(path)).close()


async def test_a_second_damage_keeps_the_first_files(tmp_path: Path) -> None:
    path = tmp_path / "desk.db"
    await (await written(path, 3)).close()
    rescue(path, KEY, "1")
    rescue(path, KEY, "2")
    assert sorted(file.name for file in tmp_path.glob("desk.db*")) == [
        "desk.db",
        "desk.db.damaged-1",
        "desk.db.damaged-2",
    ]


async def test_a_disk_too_full_to_rescue_leaves_the_file_to_be_rescued_later(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "desk.db"
    await (await written(path, 20)).close()

    def no_room(_db: Database, _work: object) -> None:
        raise DiskFull

    with monkeypatch.context() as full:
        full.setattr(Database, "write_now", no_room)
        with pytest.raises(DiskFull):
            rescue(path, KEY, "1")
    assert path.exists()
    assert rescue(path, KEY, "2").acts == 21


@pytest.mark.parametrize("place", ["rescue.carried", "rescue.whole", "rescue.aside"])
async def test_killed_while_it_rescues_nothing_is_lost(tmp_path: Path, place: str) -> None:
    path = tmp_path / "desk.db"
    await (await written(path, 20)).close()
    ended = await asyncio.to_thread(
        subprocess.run,
        [sys.executable, "-m", "tests.console.store.rescuer", str(path)],
        cwd=ROOT,
        env={**os.environ, "SAHUT_KILL_AT": place},
        check=False,
    )
    assert ended.returncode == -9
    # As signing in does before it opens the file.
    finish(path, "2")
    db = await lives_on(path)
    assert (await Outbox(db, FakeClock()).counts()).waiting == 21
    await db.close()
    assert sorted(file.name.split("-")[0] for file in tmp_path.glob("desk.db*")) in (
        ["desk.db", "desk.db.damaged"],
        ["desk.db", "desk.db.rescuing"],
    )


async def test_a_damaged_page_has_a_name_when_it_is_met(tmp_path: Path) -> None:
    path = tmp_path / "desk.db"
    await (await written(path)).close()
    pages = len(path.read_bytes()) // PAGE
    damage(path, 1, pages=pages - 2)
    db = Database(path, KEY)

    async def work() -> None:
        await db.open()
        await Search(db, FakeClock()).find("catatan")

    with pytest.raises(StoreError) as found:
        await work()
    assert isinstance(found.value, Corrupt | DiskError | WrongKey)
    await db.close()
