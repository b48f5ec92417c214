"""The gateway's own suite runs twice: on SQLite and on a real PostgreSQL."""

import shutil
from collections.abc import AsyncIterator, Iterator
from pathlib import Path

import pytest

from tests.gateway.shaped import begin_shaped, shape
from tests.gateway.site import Site, open_site
from tests.support.postgres import Postgres, Unavailable, postgres


@pytest.fixture(scope="session")
def postgres_server() -> Iterator[Postgres]:
    try:
        running = postgres()
        server = running.__enter__()
    except Unavailable as error:
        pytest.skip(f"no PostgreSQL: {error}")
    yield server
    running.__exit__(None, None, None)


@pytest.fixture(scope="session")
def shaped_file(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """An empty SQLite database at this program's shape: what each test's own is a copy of."""
    folder = tmp_path_factory.mktemp("shaped")
    begin_shaped(folder)
    return folder / "gateway.db"


@pytest.fixture(scope="session")
def shaped_url(postgres_server: Postgres) -> str:
    """The same in PostgreSQL: tests have it one after the other, each leaves it empty. None changes its shape (those that
    would have databases of their own, test_start and tests/migrations)."""
    url = postgres_server.database()
    shape(url)
    return url


@pytest.fixture(params=["sqlite", "postgresql"])
def database(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[str]:
    """The address of a database with every table and no row. How it comes to be so is tried in test_start, from none."""
    if request.param == "sqlite":
        shutil.copy(request.getfixturevalue("shaped_file"), tmp_path / "gateway.db")
        yield f"sqlite:///{tmp_path}/gateway.db"
        return
    url: str = request.getfixturevalue("shaped_url")
    server: Postgres = request.getfixturevalue("postgres_server")
    yield url
    server.empty(url)


@pytest.fixture
async def site(database: str, tmp_path: Path) -> AsyncIterator[Site]:
    async with open_site(database, tmp_path) as site:
        yield site
