"""Scrolling up reads on: first what this desk has, then what the gateway has; offline it says so."""

import asyncio

import msgspec
import pytest
from PySide6.QtCore import QPoint, Qt

from console.operations.errors import NotHere
from console.views.hands import Hands
from console.views.workspace import Workspace
from console.widgets.transcript_rows import RowKind
from contract.rows import MessageKind, MessageRow, Row, TicketRow
from tests.ui import cast
from tests.ui.world import World

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support", extend=True)

#: Lines of the long conversation, and those of them that are here.
ALL, HERE = 400, 90


def old(n: int) -> MessageRow:
    text = f"baris {n} " + "tentang pelunasan di outlet " * (n % 5)
    return cast.line("t-siti", n, MessageKind.CUSTOMER, text, (ALL - n) * 60_000)


def reopened(here: int) -> list[Row]:
    """The desk's rows with the ticket of a conversation of which only the newest ``here`` lines are cached."""
    rows = [row for row in cast.desk_rows() if not (isinstance(row, MessageRow) and row.ticket == "t-siti")]
    rows = [
        msgspec.structs.replace(row, last=ALL, last_customer=ALL)
        if isinstance(row, TicketRow) and row.id == "t-siti"
        else row
        for row in rows
    ]
    return [*rows, *(old(n) for n in range(ALL - here + 1, ALL + 1))]


@pytest.fixture
def rows(request: pytest.FixtureRequest) -> list[Row]:
    return reopened(getattr(request, "param", HERE))


@pytest.fixture(autouse=True)
def gateway(world: World) -> None:
    world.line.messages = [old(n) for n in range(1, ALL + 1)]


def numbers(desk: Workspace) -> list[int]:
    """The lines the transcript holds, the edge left out."""
    model = desk.case.transcript.rows()
    held = [row for row in model._rows if row.kind is not RowKind.EDGE]
    return [int(row.id.rpartition("-")[2]) for row in held]


def edge(desk: Workspace) -> str:
    row = desk.case.transcript.rows().edge()
    return "" if row is None else row.text


def under_eye(desk: Workspace) -> tuple[str, int]:
    """The row near the top that is no edge, and where it stands."""
    view = desk.case.transcript
    for y in range(40, view.height(), 20):
        index = view.indexAt(QPoint(view.width() // 2, y))
        if index.isValid() and view.rows().row(index).kind is not RowKind.EDGE:
            return view.rows().row(index).id, view.visualRect(index).top()
    raise AssertionError("nothing in sight")


async def to_the_top(desk: Workspace, hands: Hands) -> None:
    """Up through what is here, as a wheel goes."""
    bar = desk.case.transcript.verticalScrollBar()

    def up() -> bool:
        bar.setValue(max(0, bar.value() - 300))
        return desk.case.transcript.rows().at_oldest() and bar.value() < 300

    await hands.until(up, "the oldest row that is here")


async def test_the_gateway_is_asked_near_the_top_and_nothing_jumps(
    world: World, desk: Workspace, hands: Hands
) -> None:
    world.line.held = asyncio.Event()
    desk.open_ticket("t-siti")
    await world.settle()
    assert world.line.older_asked == []
    await to_the_top(desk, hands)
    await hands.until(lambda: world.line.older_asked, "the gateway is asked")
    await hands.until(lambda: "Mengambil" in edge(desk), "it says that it fetches")
    await hands.settle()
    row, top = under_eye(desk)
    world.line.held.set()
    await hands.until(lambda: len(numbers(desk)) == HERE + 100, "a page more")
    await hands.settle()
    assert world.line.older_asked[0] == ("t-siti", ALL - HERE + 1)
    assert numbers(desk) == list(range(ALL - HERE - 99, ALL + 1))
    view = desk.case.transcript
    at = next(i for i in range(view.rows().rowCount()) if view.rows().row(view.rows().index(i)).id == row)
    assert abs(view.visualRect(view.rows().index(at)).top() - top) <= 2
    assert edge(desk) == ""


async def test_going_up_ends_at_the_first_line(world: World, desk: Workspace, hands: Hands) -> None:
    desk.open_ticket("t-siti")
    await world.settle()
    desk.case.transcript.setFocus()
    bar = desk.case.transcript.verticalScrollBar()

    def up() -> bool:
        bar.setValue(0)
        return len(numbers(desk)) == ALL and desk.case.transcript.rows().at_oldest()

    await hands.until(up, "the first line")
    await world.settle()
    assert numbers(desk) == list(range(1, ALL + 1))
    asked = [before for _, before in world.line.older_asked]
    assert asked == sorted(asked, reverse=True)
    assert len(asked) == len(set(asked)), "no page is fetched twice"
    bar.setValue(bar.maximum())
    bar.setValue(0)
    await world.settle()
    assert len(world.line.older_asked) == len(asked)
    assert edge(desk) == ""


@pytest.mark.parametrize("rows", [2], indirect=True)
async def test_a_conversation_that_is_short_here_reads_on_by_itself(
    world: World, desk: Workspace, hands: Hands
) -> None:
    desk.open_ticket("t-siti")
    await world.settle()
    await hands.until(lambda: len(numbers(desk)) == 102, "one page is fetched")
    await hands.settle()
    assert len(world.line.older_asked) == 1, "and no more, while that fills the view"
    bar = desk.case.transcript.verticalScrollBar()
    assert bar.value() == bar.maximum(), "the newest line is in sight"


@pytest.mark.parametrize("rows", [2], indirect=True)
async def test_offline_it_says_where_the_rest_is_and_online_reads_it(
    world: World, desk: Workspace, hands: Hands
) -> None:
    world.line.online = False
    desk.link_changed(False, 0, "")
    desk.open_ticket("t-siti")
    await world.settle()
    assert "riwayat lebih lama ada di gateway" in edge(desk)
    view = desk.case.transcript
    said = str(view.rows().index(0).data(Qt.ItemDataRole.AccessibleTextRole))
    assert said.startswith("Riwayat, Offline")
    view.setFocus()
    await hands.key("Home")
    await world.settle()
    assert world.line.older_asked == []
    assert world.notices == []
    world.line.online = True
    desk.link_changed(True, 0, "")
    await hands.until(lambda: len(numbers(desk)) == 102, "the older lines")
    assert edge(desk) == ""


@pytest.mark.parametrize("rows", [2], indirect=True)
async def test_what_could_not_be_fetched_is_said_once_and_tried_again_by_key(
    world: World, desk: Workspace, hands: Hands, monkeypatch: pytest.MonkeyPatch
) -> None:
    answer = world.line.older

    async def lost(ticket: str, before: int, limit: int) -> list[MessageRow]:
        world.line.online = False
        try:
            return await answer(ticket, before, limit)
        finally:
            world.line.online = True

    monkeypatch.setattr(world.line, "older", lost)
    desk.open_ticket("t-siti")
    await world.settle()
    assert "belum terambil" in edge(desk)
    assert len(world.line.older_asked) == 1
    desk.case.transcript.setFocus()
    await hands.key("Up")
    await world.settle()
    assert len(world.line.older_asked) == 1, "it rests after a failure"
    monkeypatch.undo()
    world.clock.advance(5_000)
    await hands.key("Up")
    await hands.until(lambda: len(numbers(desk)) == 102, "the older lines")


@pytest.mark.parametrize("rows", [2], indirect=True)
async def test_a_ticket_that_may_be_read_no_more_is_not_asked_for_again(
    world: World, desk: Workspace, hands: Hands, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked: list[int] = []

    async def gone(ticket: str, before: int, limit: int) -> list[MessageRow]:
        asked.append(before)
        raise NotHere("ticket", ticket)

    monkeypatch.setattr(world.line, "older", gone)
    desk.open_ticket("t-siti")
    await world.settle()
    desk.case.transcript.setFocus()
    await hands.key("Home")
    await world.settle()
    assert len(asked) == 1
    assert edge(desk) == ""


@pytest.mark.parametrize("rows", [ALL], indirect=True)
async def test_all_that_is_here_is_read_without_the_gateway(
    world: World, desk: Workspace, hands: Hands, monkeypatch: pytest.MonkeyPatch
) -> None:
    desk.open_ticket("t-siti")
    await world.settle()
    model = desk.case.model
    assert model is not None
    monkeypatch.setattr(model, "_lines", 60)
    await model.load()
    assert len(numbers(desk)) == 60
    bar = desk.case.transcript.verticalScrollBar()

    def up() -> bool:
        bar.setValue(0)
        return len(numbers(desk)) == ALL

    await hands.until(up, "all that is here")
    assert world.line.older_asked == []


@pytest.mark.parametrize("rows", [2], indirect=True)
async def test_lines_that_are_nowhere_are_asked_for_once(world: World, desk: Workspace, hands: Hands) -> None:
    """Erased at the gateway: their numbers stay empty for ever."""
    world.line.messages = [old(n) for n in (397, 391)]
    desk.open_ticket("t-siti")
    await world.settle()
    await hands.until(lambda: numbers(desk)[0] == 391, "what there is")
    await world.settle()
    for _ in range(3):
        await world.put(msgspec.structs.replace(old(ALL), version=2, text="sunting"))
        await world.settle()
    asked = [before for _, before in world.line.older_asked]
    assert len(asked) == len(set(asked)), "nothing is asked for twice"
    assert numbers(desk) == [391, 397, 399, 400]
    assert edge(desk) == ""
