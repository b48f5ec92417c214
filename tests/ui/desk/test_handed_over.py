"""A customer or a ticket that a colleague hands over comes without an offer: with a tab, and with a notice that is kept."""

import msgspec
import pytest

from console.views.workspace import Workspace
from contract.rows import ContactRow, MessageKind, MessageRow, TicketRow
from domain.notice_kind import NoticeKind
from tests.ui import cast
from tests.ui.world import ME, NOW, World

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support", extend=True)

TICKET = "t-over"


def rows_of(agent: str, version: int) -> tuple[TicketRow, ContactRow]:
    ticket = cast.ticket(TICKET, "1-0310-6", "c-bambang", "Saldo deposit", assignee=agent, last=3)
    contact = cast.contact("k-over", TICKET, "c-bambang", agent=agent)
    return msgspec.structs.replace(ticket, version=version), msgspec.structs.replace(
        contact, version=version, epoch=version
    )


def said(before: int = 1_000, author: str = cast.BUDI.id) -> MessageRow:
    return cast.line(
        TICKET,
        3,
        MessageKind.SYSTEM,
        "ticket.passed_on",
        before,
        author=author,
        author_name=cast.BUDI.name,
        args={"by": cast.BUDI.name, "to": ME.name},
    )


def told(desk: Workspace) -> list[str]:
    return [
        desk.centre.words.of(one.told) for one in desk.centre.kept if one.told.kind is NoticeKind.PASSED_ON
    ]


async def test_a_chat_handed_over_has_its_tab_and_is_told_once(world: World, desk: Workspace) -> None:
    front = desk.tabs.active
    await world.put(*rows_of(cast.BUDI.id, 1))
    await world.settle()
    assert desk.tabs.state(TICKET) is None
    # The line of it may come before the rows do.
    await world.put(said())
    await world.settle()
    assert told(desk) == []
    await world.put(*rows_of(ME.id, 2))
    await world.settle()
    assert desk.tabs.state(TICKET) is not None
    assert desk.tabs.active == front
    assert len(told(desk)) == 1
    assert "Budi Santoso" in told(desk)[0]
    assert "1-0310-6" in told(desk)[0]
    assert "tersambung" in told(desk)[0]
    await world.put(*(msgspec.structs.replace(row, version=3) for row in rows_of(ME.id, 2)))
    await world.settle()
    assert len(told(desk)) == 1


async def test_a_ticket_without_its_customer_is_told_too(world: World, desk: Workspace) -> None:
    await world.put(said(), rows_of(ME.id, 1)[0])
    await world.settle()
    assert len(told(desk)) == 1
    assert "tersambung" not in told(desk)[0]


async def test_what_was_handed_over_long_ago_or_taken_by_oneself_is_no_news(
    world: World, desk: Workspace
) -> None:
    await world.put(said(2 * 3_600_000), *rows_of(ME.id, 1))
    await world.settle()
    assert told(desk) == []
    await world.put(msgspec.structs.replace(said(author=ME.id), version=2, at=NOW))
    await world.settle()
    assert told(desk) == []
