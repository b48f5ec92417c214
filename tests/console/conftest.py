"""A desk's store for a test: on a real encrypted file, or in memory."""

from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from console.clock import FakeClock
from console.operations.desk import Desk
from console.store.database import Database
from tests.console import makers


@pytest.fixture
def clock() -> FakeClock:
    return FakeClock()


@pytest.fixture(params=["file", "memory"])
async def db(request: pytest.FixtureRequest, tmp_path: Path) -> AsyncIterator[Database]:
    store = Database(tmp_path / "desk.db", makers.KEY) if request.param == "file" else Database(None, None)
    await store.open()
    yield store
    await store.close()


@pytest.fixture
def desk(db: Database, clock: FakeClock) -> Desk:
    return makers.desk(db, clock)
