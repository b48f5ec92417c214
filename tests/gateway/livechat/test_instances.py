"""Two gateways on one PostgreSQL: the visitor's page at one, the agent's desk at the other."""

from pathlib import Path

import pytest

from contract.commands import EndContact
from contract.envelope import Outcome
from contract.rows import Delivery, MessageRow
from tests.end2end.processes import agent
from tests.gateway.agent import AgentAtTheWire
from tests.gateway.inprocess import InProcessGateway
from tests.gateway.livechat.page import Visitor


@pytest.mark.parametrize("database", ["postgresql"], indirect=True)
async def test_a_conversation_between_two_gateways(database: str, tmp_path: Path) -> None:
    async with (
        InProcessGateway(tmp_path, [agent()], database=database) as here,
        InProcessGateway(tmp_path, [agent()], database=database) as there,
        AgentAtTheWire(there.url, "siti", "sandi-siti") as desk,
        Visitor(here.url) as visitor,
    ):
        await visitor.say("Halo dari sini")
        await desk.avail()
        contact = await desk.take()
        await visitor.until(lambda: visitor.state is not None and visitor.state.state == "active")
        id = await desk.reply(contact, "Halo dari sana")
        await visitor.until(lambda: "Halo dari sana" in visitor.texts)
        await desk.wait_for(MessageRow, lambda m: m.id == id and m.delivery is Delivery.DELIVERED)
        await visitor.drop()
        second = await desk.reply(contact, "Kalau pindah?")
        visitor.move(there.url)
        await visitor.connect()
        await visitor.until(lambda: "Kalau pindah?" in visitor.texts)
        await desk.wait_for(MessageRow, lambda m: m.id == second and m.delivery is Delivery.DELIVERED)
        end = EndContact(ticket=contact.ticket, contact=contact.id, epoch=contact.epoch)
        assert (await desk.do(end)).outcome is Outcome.APPLIED
        await visitor.until(lambda: visitor.state is not None and visitor.state.state == "ended")
        assert visitor.texts == ["Halo dari sini", "Halo dari sana", "Kalau pindah?"]
        assert await here.rows("SELECT count(*) FROM offer") == [(1,)]
