"""A schema that landed is kept for ever: its databases stand here, and what made it is never edited."""

import sqlite3
from pathlib import Path

from alembic import command
from alembic.script import ScriptDirectory
from sqlalchemy import Connection

from console.store import schema
from gateway.database import Database, database_url
from gateway.upgrade import alembic_config
from tests.migrations.written import DESK_KEY, Landed, landed

#: Gateway migrations and desk steps (their number) being made towards the next landing. Once they have landed, write their
#: databases (``python -m tests.migrations.writing tests/migrations/landed``) before anything is added after them.
UNDER_WAY_GATEWAY: tuple[str, ...] = tuple(f"{n:04}" for n in range(17, 36))
UNDER_WAY_DESK: tuple[int, ...] = (8, 9, 10, 11)
_HOW = "its databases are missing: python -m tests.migrations.writing tests/migrations/landed, in the program that landed"


def _chain() -> list[str]:
    """The gateway's migrations, first to last."""
    scripts = ScriptDirectory.from_config(alembic_config())
    return [script.revision for script in scripts.walk_revisions()][::-1]


def test_a_landed_schema_has_its_databases() -> None:
    chain, newest = _chain(), landed()[-1]
    assert tuple(chain[chain.index(newest.revision) + 1 :]) in (
        UNDER_WAY_GATEWAY[:n] for n in range(len(UNDER_WAY_GATEWAY) + 1)
    ), f"a migration was added behind a landed one; {_HOW}"
    steps = tuple(range(newest.steps + 1, len(schema.STEPS) + 1))
    assert steps == UNDER_WAY_DESK[: len(steps)], f"a step was added behind a landed one; {_HOW}"
    for one in landed():
        names = {file.name for file in one.folder.iterdir()}
        assert names >= {"gateway.db", "gateway.sql", "desk.db", "sqlite.json", "postgresql.json", "wire"}


async def test_no_landed_migration_was_edited(landing: Landed, tmp_path: Path) -> None:
    db = Database(database_url(f"sqlite:///{tmp_path}/today.db", tmp_path))

    def to_landed(conn: Connection) -> None:
        config = alembic_config()
        config.attributes["connection"] = conn
        command.upgrade(config, landing.revision)

    async with db.write() as conn:
        await conn.run_sync(to_landed)
    await db.close()
    assert _shape(tmp_path / "today.db") == _shape(landing.folder / "gateway.db")


def _shape(file: Path) -> set[tuple[str, str]]:
    with sqlite3.connect(f"file:{file}?mode=ro", uri=True) as conn:
        found = conn.execute("SELECT name, sql FROM sqlite_master WHERE sql IS NOT NULL").fetchall()
    conn.close()
    return {(name, sql) for name, sql in found}


def test_no_landed_step_was_edited(landing: Landed, desk_file: Path, tmp_path: Path) -> None:
    from console.store.connection import Connection as DeskConnection

    def tables(path: Path) -> set[tuple[object, ...]]:
        conn = DeskConnection(path, DESK_KEY, writing=True)
        if path != desk_file:
            with conn.begin():
                for step in schema.STEPS[: landing.steps]:
                    step(conn)
        names = "'outbox', 'streams', 'drafts', 'tabs', 'meta'"
        found = conn.run(f"SELECT name, sql FROM sqlite_master WHERE tbl_name IN ({names})").all()
        conn.close()
        return set(found)

    assert tables(tmp_path / "today.db") == tables(desk_file)
