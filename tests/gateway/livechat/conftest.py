from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from tests.end2end.processes import agent
from tests.gateway.inprocess import InProcessGateway


@pytest.fixture
async def gateway(tmp_path: Path) -> AsyncIterator[InProcessGateway]:
    async with InProcessGateway(tmp_path, [agent()]) as gateway:
        yield gateway
