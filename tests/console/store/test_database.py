"""What every store keeps to, on a file and in memory; and what a file adds."""

import asyncio
from pathlib import Path

import pytest

from console.store import meta, schema
from console.store.changes import Changeset
from console.store.connection import Connection, open_raw
from console.store.database import Database
from console.store.errors import Closed, Newer, WrongKey
from console.store.feeds import Feeds
from tests.console.makers import KEY, message, ticket


async def test_a_failed_write_leaves_nothing(db: Database) -> None:
    heard: list[Changeset] = []
    db.listen(heard.append)

    def job(conn: Connection) -> None:
        meta.put(conn, "a", 1)
        raise ValueError("no")

    with pytest.raises(ValueError, match="no"):
        await db.write(job)
    assert await meta.Meta(db).get("a", int) is None
    assert heard == []


async def test_listeners_hear_before_the_writer_goes_on(db: Database) -> None:
    heard: list[Changeset] = []
    stop = db.listen(heard.append)
    await meta.Meta(db).put("a", 1)
    assert heard == [Changeset(meta=frozenset({"a"}))]
    stop()
    await meta.Meta(db).put("a", 2)
    assert len(heard) == 1


async def test_listeners_are_called_on_the_loops_thread(db: Database) -> None:
    loops: list[object] = []
    db.listen(lambda _: loops.append(asyncio.get_running_loop()))
    await meta.Meta(db).put("a", 1)
    assert loops == [asyncio.get_running_loop()]


async def test_a_write_that_changes_nothing_is_not_told(db: Database) -> None:
    heard: list[Changeset] = []
    db.listen(heard.append)
    await db.write(lambda conn: None)
    assert heard == []


async def test_a_cancelled_caller_does_not_undo_what_was_begun(db: Database) -> None:
    begun, go_on = asyncio.Event(), asyncio.Event()
    loop = asyncio.get_running_loop()

    def job(conn: Connection) -> None:
        loop.call_soon_threadsafe(begun.set)
        asyncio.run_coroutine_threadsafe(go_on.wait(), loop).result()
        meta.put(conn, "a", 1)

    task = asyncio.create_task(db.write(job))
    await begun.wait()
    task.cancel()
    with pytest.raises(asyncio.CancelledError):
        await task
    go_on.set()
    await db.write(lambda conn: None)
    assert await meta.Meta(db).get("a", int) == 1


async def test_a_closed_store_says_so(db: Database) -> None:
    await db.close()
    await db.close()
    with pytest.raises(Closed):
        await db.read(lambda conn: None)


async def test_nothing_readable_stands_on_the_disk(tmp_path: Path) -> None:
    db = Database(tmp_path / "desk.db", KEY)
    await db.open()
    await meta.Meta(db).put("a", "rahasia sekali")
    on_disk = b"".join(file.read_bytes() for file in tmp_path.iterdir())
    await db.close()
    assert len(on_disk) > 10_000
    assert b"rahasia" not in on_disk
    assert b"SQLite format" not in on_disk
    assert b"CREATE TABLE" not in on_disk


async def test_another_key_does_not_open_it(tmp_path: Path) -> None:
    db = Database(tmp_path / "desk.db", KEY)
    await db.open()
    await db.close()
    other = Database(tmp_path / "desk.db", bytes(32))
    with pytest.raises(WrongKey):
        await other.open()
    await other.close()


async def test_a_file_needs_a_whole_key(tmp_path: Path) -> None:
    for key in (None, b"short"):
        with pytest.raises(ValueError, match="32"):
            Database(tmp_path / "desk.db", key)


async def test_a_newer_file_is_left_untouched(tmp_path: Path) -> None:
    path = tmp_path / "desk.db"
    db = Database(path, KEY)
    await db.open()
    await meta.Meta(db).put("a", 1)
    newer = len(schema.STEPS) + 1
    await db.write(lambda conn: conn.run(f"PRAGMA user_version = {newer}"))
    await db.close()
    before = path.read_bytes()
    older = Database(path, KEY)
    with pytest.raises(Newer) as found:
        await older.open()
    await older.close()
    assert found.value.detail == {"found": str(newer), "known": str(len(schema.STEPS))}
    assert path.read_bytes() == before


async def test_what_is_rebuildable_is_rebuilt_and_what_is_durable_stays(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    from console.clock import FakeClock
    from console.operations.note import Notes
    from console.store.cases import Cases
    from console.store.outbox import Outbox
    from console.store.search import Search
    from tests.console import makers

    clock = FakeClock()
    db = Database(tmp_path / "desk.db", KEY)
    await db.open()
    await Feeds(db, clock).keep([ticket(), message(1)])
    await Notes(makers.desk(db, clock)).add("t1", "catatan penting")
    await db.close()
    monkeypatch.setattr(schema, "REBUILDABLE", schema.REBUILDABLE + 1)
    db = Database(tmp_path / "desk.db", KEY)
    await db.open()
    assert await Cases(db, clock).get("t1") is None
    assert (await Outbox(db, clock).counts()).waiting == 1
    assert [hit.kind for hit in await Search(db, clock).find("penting")] == ["pending"]
    await db.close()


async def test_settings_of_the_connections(tmp_path: Path) -> None:
    db = Database(tmp_path / "desk.db", KEY)
    await db.open()

    def pragma(name: str, conn: Connection) -> object:
        return conn.run(f"PRAGMA {name}").scalar()

    assert await db.write(lambda conn: pragma("journal_mode", conn)) == "wal"
    assert await db.write(lambda conn: pragma("synchronous", conn)) == 2
    assert await db.read(lambda conn: pragma("query_only", conn)) == 1
    await db.close()
    raw = open_raw(tmp_path / "desk.db", KEY)
    assert raw.execute("PRAGMA user_version").fetchone() == (len(schema.STEPS),)
    raw.close()
