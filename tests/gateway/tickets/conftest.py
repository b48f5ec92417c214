from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from gateway.database import database_url
from tests.gateway.floor import Floor, floor_on


@pytest.fixture
async def floor(database: str, tmp_path: Path) -> AsyncIterator[Floor]:
    """On SQLite and on PostgreSQL."""
    async with floor_on(database_url(database, tmp_path)) as floor:
        yield floor
