"""Tools that answer, answer late, or fail, as a gateway's probe would see them."""

import asyncio
import time
from itertools import islice

import httpx
import pytest

from demo import tools as imitation
from demo.tools import TOOLS, Tools, outages


async def test_each_tool_behaves_as_it_was_told(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(imitation, "SLOW", 0.3)
    tools = Tools()
    await tools.start()
    async with httpx.AsyncClient(trust_env=False) as client:
        tools.set("core", "slow")
        tools.set("wallet", "down")
        began = time.monotonic()
        answers = await asyncio.gather(*(client.get(tools.urls[name]) for name in TOOLS))
        assert [answer.status_code for answer in answers] == [200, 200, 503]
        assert time.monotonic() - began >= 0.3
        tools.set("wallet", "up")
        assert (await client.get(tools.urls["wallet"])).status_code == 200
        assert (await client.get(tools.urls["wallet"].replace("wallet", "fax"))).status_code == 404
    await tools.close()


def test_a_tool_that_does_not_exist_is_refused() -> None:
    for name, health in (("fax", "down"), ("core", "tired")):
        with pytest.raises(KeyError):
            Tools().set(name, health)


def test_whoever_falls_gets_up_again() -> None:
    for outage in islice(outages(7), 50):
        assert outage.tool in TOOLS
        assert outage.health != "up"
        assert outage.after > 0
        assert outage.lasts > 0
