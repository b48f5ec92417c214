"""Each landed database, copied for the test that upgrades it."""

import shutil
import subprocess
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.gateway.conftest import postgres_server
from tests.migrations.written import Landed, landed
from tests.support.postgres import Postgres

__all__ = ["postgres_server"]


@pytest.fixture(params=landed(), ids=lambda one: str(one.folder.name))
def landing(request: pytest.FixtureRequest) -> Landed:
    found: Landed = request.param
    return found


@pytest.fixture(params=["sqlite", "postgresql"])
def kind(request: pytest.FixtureRequest) -> str:
    return str(request.param)


@pytest.fixture
def gateway_url(landing: Landed, kind: str, tmp_path: Path, request: pytest.FixtureRequest) -> Iterator[str]:
    """The address of a copy of the landed gateway's database."""
    if kind == "sqlite":
        shutil.copy(landing.folder / "gateway.db", tmp_path / "gateway.db")
        yield f"sqlite:///{tmp_path}/gateway.db"
        return
    server: Postgres = request.getfixturevalue("postgres_server")
    url = server.database()
    words = [str(server._bin / "psql"), "-X", "-q", "-v", "ON_ERROR_STOP=1", "-d", url, "-f", "-"]
    with (landing.folder / "gateway.sql").open("rb") as dump:
        subprocess.run(words, stdin=dump, check=True, capture_output=True)
    yield url
    server.drop(url)


@pytest.fixture
def desk_file(landing: Landed, tmp_path: Path) -> Path:
    """A copy of the landed desk's file."""
    return Path(shutil.copy(landing.folder / "desk.db", tmp_path / "desk.db"))
