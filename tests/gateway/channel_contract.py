"""What every channel's way out must keep, whatever it is: one set of tests, run by each channel with its own bench.

A channel's test module derives from ``ChannelContract`` and gives it a fixture ``bench`` that knows how to make the world outside
answer, be silent or refuse. Channels differ by their capabilities; what they promise there they must keep.
"""

from dataclasses import replace
from typing import Protocol

import pytest

from contract.ids import new_id
from domain.contact import Channel
from gateway.channels.base import Again, Done, Driver, Failed, Outgoing, Parked, Unknown, delivery_of


class Bench(Protocol):
    """The world outside of one channel, as a test needs it. ``line`` is a reply that exists in the tables."""

    driver: Driver

    async def line(self, text: str) -> Outgoing: ...

    async def customer_here(self) -> None:
        """The way is open."""

    async def customer_away(self) -> None:
        """The customer cannot be reached now; the way as such is open."""

    async def arrived(self, id: str) -> int:
        """How often the customer has seen the line, once what is under way has settled."""

    def shown(self) -> list[str]:
        """The ids of the lines in the order the customer saw them first."""


class ChannelContract:
    def test_it_names_itself_and_what_it_can(self, bench: Bench) -> None:
        assert isinstance(bench.driver.channel, Channel)
        assert bench.driver.can.max_chars > 0
        assert bench.driver.can.keeps_s > 0, "no line waits for ever"

    async def test_a_line_arrives_once(self, bench: Bench) -> None:
        await bench.customer_here()
        line = await bench.line("Baik, Bapak/Ibu.")
        result = await bench.driver.deliver(line)
        assert isinstance(result, Done | Parked)
        assert await bench.arrived(line.id) == 1

    async def test_a_line_given_twice_arrives_once_where_that_is_promised(self, bench: Bench) -> None:
        if not bench.driver.can.keyed:
            pytest.skip("this channel promises no keys: the job never repeats")
        await bench.customer_here()
        line = await bench.line("sekali saja")
        for _ in range(3):
            assert isinstance(await bench.driver.deliver(line), Done | Parked)
        assert await bench.arrived(line.id) == 1

    async def test_to_a_customer_who_is_away_it_waits_or_says_so(self, bench: Bench) -> None:
        await bench.customer_away()
        line = await bench.line("nanti saja")
        result = await bench.driver.deliver(line)
        assert isinstance(result, Done | Parked | Again | Failed)
        if isinstance(result, Parked):
            await bench.customer_here()
            assert await bench.arrived(line.id) == 1

    async def test_lines_are_seen_in_the_order_they_were_written(self, bench: Bench) -> None:
        """Each is given to the channel when the one before it has ended, and no sooner: also those that waited for the customer."""
        await bench.customer_here()
        lines = [await bench.line("satu")]
        assert isinstance(await bench.driver.deliver(lines[0]), Done | Parked)
        await bench.arrived(lines[0].id)
        await bench.customer_away()
        lines += [await bench.line("dua"), await bench.line("tiga")]
        first = await bench.driver.deliver(lines[1])
        await bench.customer_here()
        if not isinstance(first, Parked):
            assert isinstance(await bench.driver.deliver(lines[1]), Done)
        await bench.arrived(lines[1].id)
        await bench.driver.deliver(lines[2])
        await bench.arrived(lines[2].id)
        ids = [line.id for line in lines]
        assert [id for id in bench.shown() if id in ids] == ids

    async def test_what_it_cannot_know_it_does_not_claim(self, bench: Bench) -> None:
        """An address nobody has: never "delivered"."""
        line = replace(await bench.line("ke mana?"), ticket=new_id(), contact=None, customer=None)
        result = await bench.driver.deliver(line)
        assert isinstance(result, Parked | Failed | Again | Unknown)
        delivery = delivery_of(result)
        assert delivery is None or delivery.value != "delivered"

    async def test_the_longest_text_and_strange_ones_arrive_whole(self, bench: Bench) -> None:
        await bench.customer_here()
        longest = "é" * bench.driver.can.max_chars
        for text in (longest, "baris\nbaris", "<b>&amp;</b>", "🙏 شكرا ขอบคุณ", "{tiket}"):
            line = await bench.line(text)
            assert isinstance(await bench.driver.deliver(line), Done | Parked)
            assert await bench.arrived(line.id) == 1
