"""The live chat keeps the contract of all channels."""

import asyncio
from collections.abc import AsyncIterator

import pytest

from contract.chat import Line
from contract.ids import new_id
from contract.rows import Delivery, MessageKind
from gateway.channels.base import Driver, Outgoing
from gateway.channels.livechat.server import LiveChat
from gateway.tx import Tx
from tests.gateway.channel_contract import ChannelContract
from tests.gateway.inprocess import InProcessGateway
from tests.gateway.livechat.page import Visitor


class ChatBench:
    def __init__(self, gateway: InProcessGateway, visitor: Visitor) -> None:
        self._gateway, self._visitor = gateway, visitor
        self._here = True
        drivers = gateway.gateway.drivers
        found = next(driver for driver in drivers if isinstance(driver, LiveChat))
        self.driver: Driver = found

    async def line(self, text: str) -> Outgoing:
        rows = await self._gateway.rows("SELECT id FROM ticket")
        ticket_id, id = str(rows[0][0]), new_id()

        async def work(tx: Tx) -> int:
            cases = self._gateway.gateway.cases
            ticket = await cases.get(tx, ticket_id)
            row = await cases.add_message(
                tx, ticket, id=id, kind=MessageKind.REPLY, author="u-siti", author_name="Siti", text=text,
                delivery=Delivery.ACCEPTED,
            )  # fmt: skip
            return row.n

        n = await self._gateway.gateway.transactions.run(work)
        return Outgoing(id, ticket_id, None, None, n, "Siti", text, 0)

    async def customer_here(self) -> None:
        if not self._here:
            await self._visitor.connect()
        self._here = True

    async def customer_away(self) -> None:
        await self._visitor.drop()
        self._here = False

    async def arrived(self, id: str) -> int:
        await self._visitor.until(lambda: any(line.id == id for line in self._visitor.lines))
        text = next(line.text for line in self._visitor.lines if line.id == id)
        about = f"SELECT text, delivery FROM message WHERE id = '{id}'"
        async with asyncio.timeout(60):
            while True:
                ((kept, delivery),) = await self._gateway.rows(about)
                assert kept == text
                if delivery == "delivered":
                    break
                await asyncio.sleep(0.02)
        return sum(getattr(frame, "id", "") == id for frame in self._visitor.frames)

    def shown(self) -> list[str]:
        lines = [frame.id for frame in self._visitor.frames if isinstance(frame, Line)]
        return list(dict.fromkeys(lines))


@pytest.fixture
async def bench(gateway: InProcessGateway) -> AsyncIterator[ChatBench]:
    async with Visitor(gateway.url) as visitor:
        yield ChatBench(gateway, visitor)


class TestLiveChat(ChannelContract):
    pass
