"""Reading a timeline backwards: in pages, by who may read the ticket, and no more than a desk takes."""

import msgspec
import pytest

from contract import paths
from contract.envelope import Outcome
from contract.rows import MessageRow
from gateway.cases.rows import TIMELINE_CHARS
from tests.gateway.site import Desk, Site
from tests.gateway.test_commands import note, opening

LINES = 25


async def case(desk: Desk, texts: list[str]) -> str:
    opened = opening(desk)
    results = await desk.send(
        desk.command(opened), *(desk.command(note(opened.ticket, text)) for text in texts)
    )
    assert {result.outcome for result in results} == {Outcome.APPLIED}
    return opened.ticket


async def page(desk: Desk, ticket: str, **query: int) -> list[MessageRow]:
    params = {name: str(value) for name, value in query.items()}
    answer = await desk.http.get(f"{paths.TICKETS}/{ticket}/timeline", params=params)
    assert answer.status_code == 200, answer.text
    return msgspec.json.decode(answer.content, type=list[MessageRow])


async def test_pages_go_back_to_the_first_line_without_a_hole(site: Site) -> None:
    desk = await site.desk("rina")
    ticket = await case(desk, [f"baris {n}" for n in range(1, LINES + 1)])
    numbers, before = [], LINES + 1
    while found := await page(desk, ticket, before=before, limit=10):
        assert len(found) <= 10
        numbers += [line.n for line in found]
        before = numbers[-1]
    assert numbers == list(range(LINES, 0, -1))


async def test_a_page_ends_before_it_is_too_much_and_has_one_line_at_least(site: Site) -> None:
    desk = await site.desk("rina")
    long = "a" * 9_000
    ticket = await case(desk, [long] * (TIMELINE_CHARS // len(long) + 5))
    found = await page(desk, ticket, limit=500)
    assert sum(len(line.text) for line in found) <= TIMELINE_CHARS
    assert len(found) == TIMELINE_CHARS // len(long)
    rest = await page(desk, ticket, before=found[-1].n, limit=500)
    assert [line.n for line in rest] == [5, 4, 3, 2, 1]


@pytest.mark.parametrize(
    "query", ["before=0", "before=-1", f"before={2**64}", "before=x", "limit=0", "limit=501"]
)
async def test_a_cursor_that_is_none_is_refused(site: Site, query: str) -> None:
    desk = await site.desk("rina")
    ticket = await case(desk, ["baris"])
    assert (await desk.http.get(f"{paths.TICKETS}/{ticket}/timeline?{query}")).status_code == 400


async def test_who_does_not_reach_a_ticket_does_not_learn_that_it_is_there(site: Site) -> None:
    await site.person("budi", skills=())
    desk, stranger = await site.desk("rina"), await site.desk("budi")
    ticket = await case(desk, ["rahasia"])
    answers = [
        await stranger.http.get(f"{paths.TICKETS}/{id}/timeline?before=9") for id in (ticket, "tidak-ada")
    ]
    assert [answer.status_code for answer in answers] == [404, 404]
    assert answers[0].json()["code"] == answers[1].json()["code"]
