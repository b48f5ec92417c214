from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from tests.end2end.processes import agent
from tests.gateway.inprocess import InProcessGateway


@pytest.fixture
async def gateway(database: str, tmp_path: Path) -> AsyncIterator[InProcessGateway]:
    """On SQLite and on PostgreSQL."""
    async with InProcessGateway(tmp_path, [agent()], database=database) as gateway:
        yield gateway
