"""Starting: what is said when it cannot be, and that a kill costs nothing."""

import asyncio
import json
import random
import signal
import sqlite3
from collections.abc import Iterator
from pathlib import Path

import httpx
import msgspec
import pytest
from alembic.autogenerate import compare_metadata
from alembic.runtime.migration import MigrationContext
from sqlalchemy import Connection, text

from contract import PROTOCOL, paths
from contract.envelope import Batch, BatchResult, Command, Outcome
from contract.session import Session, SignIn
from gateway.app import assemble
from gateway.config import Config, load
from gateway.database import Database, database_url
from gateway.errors import StartError
from gateway.models import metadata
from gateway.seed import refuse_demo
from gateway.upgrade import current, upgrade
from tests.gateway.process import ROOT, run, running
from tests.gateway.site import PASSWORD, make_command, open_site
from tests.gateway.test_commands import note, opening_of
from tests.support.postgres import Postgres

DEMO_KEY = "0123456789abcdef" * 4


@pytest.fixture(params=["sqlite", "postgresql"])
def database(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[str]:
    """The address of a database without a table: here the gateway makes its own."""
    if request.param == "sqlite":
        yield f"sqlite:///{tmp_path}/gateway.db"
        return
    server: Postgres = request.getfixturevalue("postgres_server")
    url = server.database()
    yield url
    server.drop(url)


async def test_migrations_make_what_the_tables_say(database: str, tmp_path: Path) -> None:
    db = Database(database_url(database, tmp_path))
    await upgrade(db)
    assert await current(db)

    def differences(conn: Connection) -> list[object]:
        return list(compare_metadata(MigrationContext.configure(conn), metadata))

    async with db.read() as conn:
        assert await conn.run_sync(differences) == []
    await upgrade(db)
    await db.close()


async def test_a_database_newer_than_the_program_is_left_alone(database: str, tmp_path: Path) -> None:
    db = Database(database_url(database, tmp_path))
    await upgrade(db)
    async with db.write() as conn:
        await conn.execute(text("UPDATE alembic_version SET version_num = '9999'"))
    with pytest.raises(StartError, match="newer than this program"):
        await upgrade(db)
    assert not await current(db)
    await db.close()


@pytest.mark.processes
def test_a_newer_database_ends_with_a_sentence(tmp_path: Path) -> None:
    with running(tmp_path) as gateway:
        assert gateway.end()[0] == 0
    with sqlite3.connect(tmp_path / "gateway.db") as conn:
        conn.execute("UPDATE alembic_version SET version_num = '9999'")
    conn.close()
    done = run(tmp_path)
    assert done.returncode == 2
    assert "newer than this program" in done.stderr
    assert "Traceback" not in done.stderr


@pytest.mark.processes
def test_a_damaged_database_ends_with_a_sentence(tmp_path: Path) -> None:
    damaged = random.Random(1).randbytes(40_000)
    (tmp_path / "gateway.db").write_bytes(damaged)
    done = run(tmp_path)
    assert done.returncode == 2
    assert "put its last backup in its place" in done.stderr
    assert "Traceback" not in done.stderr
    assert (tmp_path / "gateway.db").read_bytes() == damaged


@pytest.mark.parametrize(
    ("written", "parts"),
    [
        ("port = 8080\nhost = = 1\n", ["line 2"]),
        ("# a\nport = 'many'\n", ["line 2", "port", "Expected int"]),
        ("\n\nprot = 8080\n", ["line 3", "'prot'", "'port'"]),
        ("ledger_days = 3\n", ["line 1", "ledger_days", "90"]),
        ("secret_key = 'short'\n", ["secret_key", "at least 32"]),
        ("database = 'mysql://x/y'\n", ["'database'", "mysql", "postgresql"]),
        ("handbook = 'not-there.yaml'\n", ["not-there.yaml", "'handbook'"]),
        ("tools = {core = 'core.internal'}\n", ["'tools'", "'core'", "https://"]),
        ("tools = {core = 'http://[::1'}\n", ["'tools'", "'core'", "https://"]),
        ("tools = {kore = 'http://core.internal/'}\n", ["'tools'", "'kore'", "handbook", "core"]),
        ("trusted_proxies = '127.0.0.1, balancer'\n", ["'trusted_proxies'", "'balancer'"]),
    ],
)
def test_a_broken_setting_is_named(tmp_path: Path, written: str, parts: list[str]) -> None:
    file = tmp_path / "gateway.toml"
    file.write_text(written)
    try:
        config = load(file, {"SAHUT_DATA_DIR": str(tmp_path)})
    except StartError as error:
        said = str(error)
        assert "gateway.toml" in said
    else:
        with pytest.raises(StartError) as raised:
            asyncio.run(assemble(config))
        said = str(raised.value)
    for part in parts:
        assert part in said


def test_every_setting_is_described() -> None:
    page = (ROOT / "docs" / "administrators.md").read_text("utf-8")
    assert [field.name for field in msgspec.structs.fields(Config) if f"`{field.name}`" not in page] == []


def test_the_environment_goes_before_the_file(tmp_path: Path) -> None:
    file = tmp_path / "gateway.toml"
    file.write_text("port = 1\nhost = '127.0.0.2'\n")
    config = load(file, {"SAHUT_PORT": "2", "SAHUT_TOOLS": '{"core": "http://127.0.0.1:1/"}'})
    assert (config.port, config.host) == (2, "127.0.0.2")
    with pytest.raises(StartError, match="SAHUT_PORT"):
        load(file, {"SAHUT_PORT": "many"})


@pytest.mark.processes
def test_a_broken_setting_ends_with_a_sentence(tmp_path: Path) -> None:
    file = tmp_path / "gateway.toml"
    file.write_text("port = -1\n")
    done = run(tmp_path, "--config", str(file))
    # The environment gives a port of its own, but the file is wrong all the same.
    assert (done.returncode, done.stdout) == (2, "")
    assert "line 1, port" in done.stderr
    assert "Traceback" not in done.stderr


def seed_file(folder: Path, demo: bool) -> Path:
    path = folder / "seed.json"
    user = {
        "id": "018f0000-0000-7000-8000-000000000001", "username": "rina", "name": "Rina Wulandari", "password": PASSWORD,
        "roles": ["agent"], "skills": ["livechat"],
    }  # fmt: skip
    path.write_text(json.dumps({"demo": demo, "signing_key": DEMO_KEY if demo else None, "users": [user]}))
    return path


async def test_a_demo_is_never_taken_for_a_real_centre(database: str, tmp_path: Path) -> None:
    seed = str(seed_file(tmp_path, demo=True))
    with pytest.raises(StartError, match="demo accounts"):
        async with open_site(database, tmp_path, seed=seed):
            pass
    async with open_site(database, tmp_path, seed=seed, demo=True) as site:
        assert (await site.desk("rina")).session.user.name == "Rina Wulandari"
    db = Database(database_url(database, tmp_path))
    with pytest.raises(StartError, match="belongs to a demo"):
        await refuse_demo(db, Config(database=database, data_dir=str(tmp_path)))
    await db.close()
    with pytest.raises(StartError, match="belongs to a demo"):
        async with open_site(database, tmp_path):
            pass


async def test_a_centre_may_begin_with_a_seed_of_its_own(database: str, tmp_path: Path) -> None:
    seed = str(seed_file(tmp_path, demo=False))
    for _ in range(2):
        async with open_site(database, tmp_path, seed=seed) as site:
            await site.desk("rina")


def sign_in(url: str, client: str | None = None) -> Session:
    asked = SignIn("rina", PASSWORD, PROTOCOL, "PC-1", client)
    answer = httpx.post(url + paths.SESSION, content=msgspec.json.encode(asked), timeout=30)
    assert answer.status_code == 200, answer.text
    return msgspec.json.decode(answer.content, type=Session)


def deliver(url: str, session: Session, batch: Batch) -> BatchResult:
    headers = {"authorization": f"Bearer {session.access}"}
    answer = httpx.post(url + paths.COMMANDS, content=msgspec.json.encode(batch), headers=headers, timeout=30)
    assert answer.status_code == 200, answer.text
    return msgspec.json.decode(answer.content, type=BatchResult)


@pytest.mark.processes
def test_a_killed_gateway_gives_the_same_answers(tmp_path: Path) -> None:
    seed = str(seed_file(tmp_path, demo=True))
    with running(tmp_path, demo="true", seed=seed) as gateway:
        assert httpx.get(gateway.url + paths.HEALTH_READY).status_code == 200
        session = sign_in(gateway.url)
        batch = Batch(session.client, _commands(session))
        first = deliver(gateway.url, session, batch)
        assert [r.outcome for r in first.results] == [Outcome.APPLIED] * 3 + [Outcome.REJECTED]
        assert gateway.end(signal.SIGKILL)[0] == -signal.SIGKILL
    with running(tmp_path, demo="true", seed=seed) as gateway:
        # The access token is still good: the key was kept, the session too.
        again = deliver(gateway.url, session, batch)
        assert again.results == first.results
        assert sign_in(gateway.url, session.client).desk_number == session.desk_number
        code, errors = gateway.end()
        assert code == 0, errors


def _commands(session: Session) -> list[Command]:
    opened = opening_of(session)
    bodies = [opened, note(opened.ticket), note(opened.ticket), note(opened.ticket, " ")]
    return [make_command(session, body, seq, session.now) for seq, body in enumerate(bodies, start=1)]


@pytest.mark.processes
def test_accounts_from_the_command_line(tmp_path: Path) -> None:
    words = ("admin", "add-user", "rina", "--name", "Rina", "--role", "agent", "--skill", "livechat")
    assert run(tmp_path, *words, stdin=PASSWORD + "\n").returncode == 0
    again = run(tmp_path, *words, stdin=PASSWORD + "\n")
    assert (again.returncode, "already" in again.stderr) == (2, True)
    assert run(tmp_path, "admin", "set-password", "rina", stdin="pendek\n").returncode == 2
    with running(tmp_path) as gateway:
        assert sign_in(gateway.url).user.username == "rina"
    assert run(tmp_path, "admin", "disable-user", "rina").returncode == 0
    with running(tmp_path) as gateway:
        asked = SignIn("rina", PASSWORD, PROTOCOL, "PC-1")
        assert httpx.post(gateway.url + paths.SESSION, content=msgspec.json.encode(asked)).status_code == 401
