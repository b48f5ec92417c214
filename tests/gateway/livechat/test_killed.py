"""``kill -9`` of a real gateway process at named places of the live chat: nothing lost, nothing twice."""

import sqlite3
from pathlib import Path

import pytest

from contract.chat import Say
from contract.ids import new_id
from contract.rows import Delivery, MessageRow
from tests.end2end.processes import GatewayProcess, agent
from tests.gateway.agent import AgentAtTheWire
from tests.gateway.livechat.page import Visitor

pytestmark = pytest.mark.processes


def texts(gateway: GatewayProcess) -> list[str]:
    conn = sqlite3.connect(gateway.database)
    found = conn.execute("SELECT text FROM message WHERE kind IN ('customer', 'reply') ORDER BY n").fetchall()
    conn.close()
    return [text for (text,) in found]


@pytest.mark.parametrize("place", ["chat.started", "chat.said:2"])
async def test_what_the_visitor_said_is_kept_once(tmp_path: Path, place: str) -> None:
    """Killed after the commit and before the page hears of it: the page says it again under the same id."""
    lines = {new_id(): f"baris {n}" for n in range(3)}
    async with GatewayProcess(tmp_path / "gateway", [agent()]) as gateway:
        assert isinstance(gateway, GatewayProcess)
        await gateway.start(kill_at=place)
        visitor = Visitor(gateway.url)
        await visitor.begin()
        if place != "chat.started":
            await visitor.until(lambda: visitor.token is not None)
            for id, text in lines.items():
                await visitor.send(Say(id, text))
        assert await gateway.ended(20)
        await visitor.drop()
        assert {saved.id for saved in visitor.saved} < set(lines), "the last Saved was never heard"
        await gateway.start()
        await visitor.connect()
        for id, text in lines.items():
            await visitor.say(text, id)
        await visitor.until(lambda: len(visitor.texts) == len(lines))
        await visitor.close()
        assert visitor.texts == list(lines.values())
        assert texts(gateway) == list(lines.values())


async def test_a_reply_told_and_not_yet_marked_is_shown_once_and_marked_in_the_end(tmp_path: Path) -> None:
    async with GatewayProcess(tmp_path / "gateway", [agent()]) as gateway:
        assert isinstance(gateway, GatewayProcess)
        await gateway.start(kill_at="chat.told")
        async with AgentAtTheWire(gateway.url, "siti", "sandi-siti") as desk:
            visitor = Visitor(gateway.url)
            visitor.acknowledges = False
            await visitor.connect()
            await visitor.say("Halo")
            await desk.avail()
            reply = await desk.reply(await desk.take(), "jawaban")
            assert await gateway.ended(20)
            await visitor.drop()
            await gateway.start()
            visitor.acknowledges = True
            await visitor.connect()
            await visitor.until(lambda: "jawaban" in visitor.texts)
            await desk.wait_for(MessageRow, lambda m: m.id == reply and m.delivery is Delivery.DELIVERED)
            await visitor.close()
        assert visitor.texts == texts(gateway) == ["Halo", "jawaban"]


async def test_work_claimed_by_a_killed_worker_is_done_by_the_next(tmp_path: Path) -> None:
    async with GatewayProcess(tmp_path / "gateway", [agent()]) as gateway:
        assert isinstance(gateway, GatewayProcess)
        await gateway.start(kill_at="job.attempted")
        async with AgentAtTheWire(gateway.url, "siti", "sandi-siti") as desk:
            visitor = Visitor(gateway.url)
            await visitor.connect()
            await visitor.say("Halo")
            await desk.avail()
            contact = await desk.take()
            await visitor.drop()
            reply = await desk.reply(contact, "jawaban")
            assert await gateway.ended(20)
            await gateway.start()
            await visitor.connect()
            await visitor.until(lambda: "jawaban" in visitor.texts)
            await desk.wait_for(MessageRow, lambda m: m.id == reply and m.delivery is Delivery.DELIVERED)
            await visitor.close()
        assert visitor.texts == texts(gateway) == ["Halo", "jawaban"]
