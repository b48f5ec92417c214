"""Writes the databases of the program it runs in, for tests/migrations/landed to keep: ``python -m tests.migrations.writing FOLDER``.

For a program that landed earlier: put this folder and written.py into a copy of its tree and run it there.
"""

import asyncio
import logging
import secrets
import shutil
import sqlite3
import subprocess
import sys
import tempfile
from pathlib import Path
from typing import Any

import msgspec
import structlog

from console.store import schema
from gateway.clock import system_clock
from gateway.upgrade import alembic_config
from tests.gateway.site import open_site
from tests.migrations.writing import desk, floor, wire
from tests.migrations.written import Told
from tests.support.postgres import Postgres, postgres


async def _write(url: str, folder: Path, told: Path, desk_file: Path | None, revision: str) -> None:
    keys = {"secret_key": secrets.token_hex(32), "field_key": secrets.token_hex(32)}
    settings: dict[str, Any] = dict(keys)
    async with open_site(url, folder, **settings) as site:
        day = await floor.write(site)
        if desk_file is not None:
            await desk.write(day, desk_file)
            await wire.write(day, told.parent / "wire")
        sessions = {name: at.session for name, at in day.desks.items()}
        kept = Told(
            system_clock(), revision, keys, {name: one.client for name, one in sessions.items()},
            {name: one.desk_number for name, one in sessions.items()}, tuple(day.answered), day.tickets, day.clear,
        )  # fmt: skip
    told.write_bytes(msgspec.json.format(msgspec.json.encode(kept), indent=1))


def _revision() -> str:
    from alembic.script import ScriptDirectory

    head = ScriptDirectory.from_config(alembic_config()).get_current_head()
    assert head is not None
    return head


def _dump(server: Postgres, url: str) -> bytes:
    words = [str(server._bin / "pg_dump"), "--no-owner", "--no-privileges", "--restrict-key=sahut", url]
    return subprocess.run(words, capture_output=True, check=True).stdout


def main(target: Path) -> None:
    """Makes ``target``/gateway-<revision>_desk-<steps>."""
    structlog.configure(wrapper_class=structlog.make_filtering_bound_logger(logging.WARNING))
    revision = _revision()
    out = target / f"gateway-{revision}_desk-{len(schema.STEPS)}"
    out.mkdir(parents=True)
    with tempfile.TemporaryDirectory() as name:
        passing = Path(name)
        file, desk_file = passing / "gateway.db", passing / "desk.db"
        asyncio.run(_write(f"sqlite:///{file}", passing / "lite", out / "sqlite.json", desk_file, revision))
        conn = sqlite3.connect(file, isolation_level=None)
        conn.execute("PRAGMA journal_mode = DELETE").fetchall()
        conn.execute("VACUUM")
        conn.close()
        for one in (file, desk_file):
            shutil.copy(one, out / one.name)
        with postgres() as server:
            url = server.database()
            asyncio.run(_write(url, passing / "pg", out / "postgresql.json", None, revision))
            (out / "gateway.sql").write_bytes(_dump(server, url))
    print(out)


if __name__ == "__main__":
    main(Path(sys.argv[1]))
