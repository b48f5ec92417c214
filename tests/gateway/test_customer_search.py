"""Customers found from a desk that never saw them, and tickets begun for them there."""

import msgspec
import pytest

from contract import paths
from contract.commands import OpenTicket, SaveCustomer
from contract.envelope import Outcome
from contract.errors import ErrorCode
from contract.ids import new_id
from contract.rows import CustomerRow, TicketRow, queue_feed
from domain.parties import CallerType
from domain.permissions import Role
from tests.gateway.site import Desk, Site
from tests.gateway.test_commands import opening, ticket_of

EMAIL, PHONE = "siti.r@contoh.id", "0812-3456-7443"


async def siti(desk: Desk) -> str:
    id = new_id()
    body = SaveCustomer(
        customer=id,
        name="Siti Rahmawati",
        caller_type=CallerType.NASABAH,
        sensitive={"email": EMAIL, "telepon": PHONE},
    )
    assert (await desk.do(body)).outcome is Outcome.APPLIED
    return id


async def find(desk: Desk, text: str) -> list[CustomerRow]:
    answer = await desk.http.get(paths.CUSTOMERS, params={"q": text})
    assert answer.status_code == 200, answer.text
    return msgspec.json.decode(answer.content, type=list[CustomerRow])


async def members(desk: Desk, queue: str) -> list[tuple[str, str]]:
    _, rows = await desk.snapshot(queue_feed(queue))
    return [(row.ref, row.id) for row in rows]


def opening_for(desk: Desk, customer: str | None) -> OpenTicket:
    return msgspec.structs.replace(opening(desk), complainant=customer)


@pytest.mark.parametrize("text", [EMAIL, f"  {EMAIL.upper()} ", PHONE, "siti", "rahma"])
async def test_whoever_serves_customers_finds_them_masked(site: Site, text: str) -> None:
    await site.person("budi", skills=())
    maker, seeker = await site.desk("rina"), await site.desk("budi")
    id = await siti(maker)
    [row] = await find(seeker, text)
    assert row.id == id
    assert row.masked == {"email": "sxxxx@contoh.id", "telepon": "0812-xxxx-443"}


@pytest.mark.parametrize("text", ["siti.r@contoh", "r@contoh.id", "@contoh.id", "siti@contoh.id"])
async def test_an_address_is_found_whole_or_not_at_all(site: Site, text: str) -> None:
    desk = await site.desk("rina")
    await siti(desk)
    assert await find(desk, text) == []


async def test_who_may_not_read_customers_finds_none(site: Site) -> None:
    await site.person("laras", Role.LD)
    await siti(await site.desk("rina"))
    answer = await (await site.desk("laras")).http.get(paths.CUSTOMERS, params={"q": "siti"})
    assert answer.status_code == 403


async def test_a_ticket_is_linked_to_the_customer_it_names(site: Site) -> None:
    maker, desk = await site.desk("rina"), await site.desk("rina")
    id = await siti(maker)
    opened = opening_for(desk, id)
    result = await desk.do(opened)
    assert result.outcome is Outcome.APPLIED
    assert ticket_of(result).complainant == id
    assert {("ticket", opened.ticket), ("customer", id)} <= set(await members(desk, opened.queue))
    [row] = await find(desk, "siti")
    assert [line[2] for line in row.history] == [opened.number]


async def test_a_ticket_without_a_customer_has_none(site: Site) -> None:
    desk = await site.desk("rina")
    row: TicketRow = ticket_of(await desk.do(opening_for(desk, None)))
    assert row.complainant is None


async def test_a_ticket_for_a_customer_who_is_not_there_is_refused(site: Site) -> None:
    desk = await site.desk("rina")
    result = await desk.do(opening_for(desk, new_id()))
    assert (result.outcome, result.code) == (Outcome.REJECTED, ErrorCode.NOT_FOUND)
