"""What every PBX keeps, the harmless one too: it is told, it is told twice, and it can be left and met again."""

import ssl
from collections.abc import AsyncIterator
from contextlib import AsyncExitStack
from pathlib import Path

import pytest

from gateway.pbx.asterisk import Asterisk, Manager
from gateway.pbx.base import NoPbx, Pbx, Standing
from tests.support.ami import Ami
from tests.support.tls import Authority

TAKES, BREAK = Standing(False), Standing(True, "istirahat")


@pytest.fixture(params=["none", "md5", "plain", "tls"])
async def pbx(request: pytest.FixtureRequest, tmp_path: Path) -> AsyncIterator[tuple[Pbx, Ami | None]]:
    if request.param == "none":
        yield NoPbx(), None
        return
    ami = Ami("sahut", "rahasia", "PJSIP/101")
    served = called = None
    if request.param == "tls":
        authority = Authority(tmp_path)
        served = authority.served("127.0.0.1")
        called = ssl.create_default_context(cafile=authority.file)
    async with AsyncExitStack() as stack:
        await stack.enter_async_context(ami.serving(served))
        md5 = request.param != "plain"
        yield Asterisk(Manager("127.0.0.1", ami.port, "sahut", "rahasia", md5, tls=called)), ami


async def test_a_pbx_is_told(pbx: tuple[Pbx, Ami | None]) -> None:
    told, ami = pbx
    assert told.listens is (ami is not None)
    for standing in (BREAK, BREAK, TAKES):
        async with told.link() as link:
            await link.tell("101", standing)
            await link.ping()
            await link.tell("101", standing)
        if ami is not None:
            assert ami.members == {"PJSIP/101": (standing.paused, standing.reason)}
