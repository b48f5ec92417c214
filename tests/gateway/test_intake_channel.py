"""The web form keeps the contract of all channels."""

from collections.abc import AsyncIterator

import httpx
import pytest

from contract import paths
from contract.ids import new_id
from contract.rows import Delivery, MessageKind
from domain.contact import Channel
from gateway.channels.base import Driver, Outgoing
from gateway.tx import Tx
from tests.gateway.channel_contract import ChannelContract
from tests.gateway.site import Site
from tests.gateway.test_intake import bearing, key_of, submitted, thread_of, ticket_of


class FormBench:
    """The customer's page, shut and opened again: what was shown while it was open counts once."""

    def __init__(self, site: Site, ticket: str, page: httpx.AsyncClient) -> None:
        self._site, self._ticket, self._page = site, ticket, page
        self._shown: list[str] = []
        self._last = 0
        found = next(one for one in site.gateway.drivers if one.channel is Channel.WEBFORM)
        self.driver: Driver = found

    async def line(self, text: str) -> Outgoing:
        id, cases = new_id(), self._site.gateway.cases

        async def work(tx: Tx) -> int:
            ticket = await cases.get(tx, self._ticket)
            row = await cases.add_message(
                tx, ticket, id=id, kind=MessageKind.REPLY, author="u-siti", author_name="Siti", text=text,
                delivery=Delivery.ACCEPTED,
            )  # fmt: skip
            return row.n

        n = await self._site.gateway.transactions.run(work)
        return Outgoing(id, self._ticket, None, None, n, "Siti", text, 0)

    async def customer_here(self) -> None:
        """Nothing to do: the page asks when it is looked at."""

    async def customer_away(self) -> None:
        """Nothing to do: it does not ask meanwhile."""

    async def arrived(self, id: str) -> int:
        thread = await thread_of(self._page, self._last)
        self._shown += [line.id for line in thread.lines]
        self._last = thread.last
        assert (await self._page.post(paths.INTAKE_SEEN, json={"up_to": thread.last})).is_success
        async with self._site.gateway.database.read() as conn:
            delivery = await conn.exec_driver_sql(f"SELECT delivery FROM message WHERE id = '{id}'")
        assert delivery.scalar_one() == Delivery.DELIVERED.value
        return self._shown.count(id)

    def shown(self) -> list[str]:
        return self._shown


@pytest.fixture
async def bench(site: Site) -> AsyncIterator[FormBench]:
    accepted = await submitted(site, await key_of(site))
    desk = await site.desk("rina")
    ticket = await ticket_of(desk, accepted.number)
    async with bearing(site, accepted.token) as page:
        yield FormBench(site, ticket.id, page)


class TestWebForm(ChannelContract):
    pass
