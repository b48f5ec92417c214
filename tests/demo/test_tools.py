"""Tools that answer, answer late, or fail, as a gateway's probe would see them."""

import asyncio
import time
from itertools import islice

import httpx
import pytest
import yaml

from demo import tools as imitation
from demo.gateway_process import HANDBOOK, with_calls
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


async def test_what_a_tool_knows_of_a_customer_and_what_it_says_instead() -> None:
    tools = Tools()
    await tools.start()
    async with httpx.AsyncClient(trust_env=False) as client:

        async def ask(tool: str) -> httpx.Response:
            return await client.get(tools.questions[tool].replace("{pelanggan}", "c-siti"))

        core = await ask("core")
        assert core.json()["contract"]["status"] == "Aktif"
        again = (await ask("core")).json()
        assert core.json()["contract"]["number"] == again["contract"]["number"], (
            "the same whenever it is asked"
        )
        tools.set("wallet", "page")
        assert "html" in (await ask("wallet")).text
        tools.set("wallet", "down")
        assert (await ask("wallet")).status_code == 503
    await tools.close()


def test_the_demos_handbook_has_its_tools_called() -> None:
    text = (HANDBOOK / "handbook.yaml").read_text(encoding="utf-8")
    questions = {name: f"http://127.0.0.1:1/{name}/{{pelanggan}}" for name in ("core", "wallet")}
    made = yaml.safe_load(with_calls(text, questions))
    calls = {tool["id"]: tool.get("call") for tool in made["tools"]}
    assert {name: calls[name]["url"] for name in questions} == questions
    assert calls["ticket"] is None
    assert made | {"tools": []} == yaml.safe_load(text) | {"tools": []}, "nothing else is other than it was"
    with pytest.raises(ValueError, match="fax"):
        with_calls(text, {"fax": "http://x/"})


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
