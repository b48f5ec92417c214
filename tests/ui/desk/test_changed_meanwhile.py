"""What changes while the desk is reading it is not lost."""

import asyncio
from collections.abc import Callable, Coroutine
from typing import Any

import pytest
from msgspec.structs import replace

from console.store.mentions import Asked
from console.views.workspace import Workspace
from contract.rows import ContactRow, MessageKind, TicketRow
from domain.contact import ContactState
from domain.notice_kind import NoticeKind
from tests.ui import cast
from tests.ui.desk.seen import NO_WINDOWS, open_siti
from tests.ui.mention_scenes import asked, colleagues
from tests.ui.world import ME, World

pytestmark = NO_WINDOWS

Read = Callable[..., Coroutine[object, object, Any]]


def meanwhile(read: Read, happens: Callable[[], Coroutine[object, object, object]]) -> tuple[Read, list[int]]:
    """``read``, after whose first time something happens before anybody hears of what was read."""
    times: list[int] = []

    async def reading(*args: object) -> object:
        found = await read(*args)
        times.append(len(times))
        if len(times) == 1:
            await happens()
        return found

    return reading, times


async def test_a_contact_that_comes_while_those_in_hand_are_read_is_in_hand(
    world: World, desk: Workspace, monkeypatch: pytest.MonkeyPatch
) -> None:
    in_hand = desk.floor.in_hand
    taken = cast.contact("k-new", "t-bambang", cast.BAMBANG.id, state=ContactState.ACTIVE, agent=ME.id)

    async def takes() -> None:
        await world.put(taken)

    cases = desk.desk.reads.cases
    reading, times = meanwhile(cases.held_by, takes)
    monkeypatch.setattr(cases, "held_by", reading)
    (known, *_) = await cases_of(world, "t-siti")
    await world.put(replace(known, version=known.version + 1))
    await world.settle()
    assert len(times) > 1
    assert desk.floor.in_hand == in_hand + 1
    assert desk.tabs.state("t-bambang") is not None, "a contact in hand has a tab"


async def test_who_is_named_on_a_ticket_that_comes_while_it_is_looked_for_hears_of_it(
    world: World, desk: Workspace, monkeypatch: pytest.MonkeyPatch
) -> None:
    ticket = cast.ticket("t-later", "12-0099-1", None, "Akad hilang")

    async def comes() -> None:
        await world.put(ticket)

    mentions = desk.desk.reads.mentions
    reading, _ = meanwhile(mentions.unread, comes)
    monkeypatch.setattr(mentions, "unread", reading)
    note = replace(cast.line("t-later", 1, MessageKind.NOTE, "@rina tolong", cast.MIN), author=cast.BUDI.id)
    await world.put(*colleagues(), note, asked(1, ticket="t-later"))
    await world.settle()
    found: list[Asked] = await mentions.unread()
    assert [one.number for one in found] == [ticket.number]
    assert [one.told.kind for one in desk.centre.kept] == [NoticeKind.MENTION]


async def test_a_message_read_before_its_notice_is_on_the_list_is_read(
    world: World, desk: Workspace, monkeypatch: pytest.MonkeyPatch
) -> None:
    desk.go("inbox")
    await world.settle()
    notices = desk.desk.reads.notices
    kept, reading, go_on = notices.all, asyncio.Event(), asyncio.Event()

    async def slow() -> object:
        found = await kept()
        reading.set()
        await go_on.wait()
        return found

    monkeypatch.setattr(notices, "all", slow)
    last = max(row.last for row in cast.desk_rows() if isinstance(row, TicketRow) and row.id == "t-siti")
    await world.put(cast.line("t-siti", last + 1, MessageKind.CUSTOMER, "Bagaimana, Mbak?", 0))
    await reading.wait()
    desk.tabs.seen("t-siti", last + 1)
    go_on.set()
    await world.settle()
    assert [one.told.kind for one in desk.centre.kept] == [NoticeKind.MESSAGE]
    assert desk.centre.unread == 0
    await open_siti(world, desk)


async def cases_of(world: World, ticket: str) -> list[ContactRow]:
    from console.store import rows

    return await world.db.read(lambda conn: rows.children(conn, ContactRow, ticket))
