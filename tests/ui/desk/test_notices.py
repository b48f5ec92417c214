"""The notice centre: what is told, kept, heard by its kind, read and acknowledged."""

from dataclasses import dataclass, field

import pytest
from msgspec.structs import replace
from PySide6.QtWidgets import QWidget

from console.notices import Notice
from console.settings import Choices
from console.sound import Sound
from console.store.kept_notices import KeptNotices, Told
from console.views import notice_planner as planner
from console.views.hands import Hands
from console.views.keys import sequence
from console.views.notice_words import ICON
from console.views.notices_panel import NoticesPanel
from console.views.system_notice import SystemNotice
from console.views.workspace import Workspace
from contract.errors import ErrorCode
from contract.rows import Delivery, MessageKind, MessageRow, TicketRow, ToolHealth
from domain.desk_settings import DESCRIBED
from domain.notice_kind import KINDS, MOST_KEPT, NEAR_MS, NoticeKind
from domain.ticket import TicketState
from tests.ui import cast
from tests.ui.desk.seen import NO_WINDOWS, open_siti
from tests.ui.pictures import take_down
from tests.ui.world import ME, NOW, World

pytestmark = NO_WINDOWS


@dataclass
class Spoken:
    """Stands for the system's own notices."""

    said: list[str] = field(default_factory=list)

    def show(self, text: str) -> None:
        self.said.append(text)


@pytest.fixture
async def desk(desk: Workspace) -> Workspace:
    """Its clock is the test's: at the first second the desk looks for deadlines, and the cast has some."""
    desk._second.stop()
    return desk


def told(desk: Workspace) -> list[NoticeKind]:
    return [one.told.kind for one in desk.centre.kept]


def panel(desk: Workspace) -> NoticesPanel:
    made = desk.over("notices")
    assert isinstance(made, NoticesPanel)
    return made


def test_every_kind_is_described_and_has_its_setting_and_words(desk: Workspace) -> None:
    assert set(KINDS) == set(NoticeKind)
    for kind, described in KINDS.items():
        assert not described.setting or described.setting in DESCRIBED
        assert not desk.look.theme.icon(*ICON[kind]).isNull()
        code = "handbook_changed" if kind is NoticeKind.DESK else ""
        text = desk.centre.words.of(Told("k", kind, NOW, code=code, detail={"number": "12-0042-7"}))
        assert text
        assert "{" not in text.replace("{version}", "")


def test_a_deadline_is_told_before_and_after_and_each_once() -> None:
    from console.store.kept_notices import DueTicket

    near, past = DueTicket("t", "1", NOW + NEAR_MS), DueTicket("t", "1", NOW)
    first, second = planner.of_deadlines([near, past], NOW)
    assert (first.kind, second.kind) == (NoticeKind.SLA_NEAR, NoticeKind.SLA_BREACHED)
    assert first.key != second.key
    assert planner.of_deadlines([near], NOW + 5_000)[0].key == first.key


def test_a_tool_is_told_when_it_goes_down_and_when_it_is_back() -> None:
    before: dict[str, ToolHealth] = {}
    rows = cast.tools()
    down = cast.tools(wallet=ToolHealth.DOWN)
    asked = [[row for row in found if hasattr(row, "health")] for found in (rows, down, down, rows)]
    kinds = [[one.kind for one in planner.of_tools(before, found, NOW)] for found in asked]  # type: ignore[arg-type]
    assert kinds == [[], [NoticeKind.TOOL_DOWN], [], [NoticeKind.TOOL_UP]]


async def test_the_oldest_read_ones_go_first(world: World, desk: Workspace) -> None:
    notices: KeptNotices = world.desk.reads.notices
    await notices.add([Told(f"k{n}", NoticeKind.TOOL_UP, n) for n in range(MOST_KEPT)])
    await notices.read(["k7"])
    await notices.add([Told("new", NoticeKind.TOOL_UP, MOST_KEPT)])
    keys = {one.told.key for one in await notices.all()}
    assert len(keys) == MOST_KEPT
    assert "k7" not in keys
    assert {"new", "k0"} <= keys
    assert await notices.add([Told("new", NoticeKind.TOOL_UP, MOST_KEPT)]) == []


async def test_what_a_customer_wrote_elsewhere_is_told_and_gone_with_reading(
    world: World, desk: Workspace
) -> None:
    desk.go("inbox")
    await world.settle()
    row = await world.db.read(lambda conn: _ticket(conn, "t-siti"))
    await world.put(cast.line("t-siti", row.last + 1, MessageKind.CUSTOMER, "Bagaimana, Mbak?", 0))
    await world.settle()
    assert told(desk) == [NoticeKind.MESSAGE]
    assert desk.centre.unread == 1
    assert "1" in desk.top.bell.text()
    assert Sound.MESSAGE not in world.sounds.played
    await open_siti(world, desk)
    assert desk.centre.unread == 0


async def test_a_rejected_act_a_failed_reply_and_a_returned_ticket_are_heard_though_the_window_is_in_front(
    world: World, desk: Workspace
) -> None:
    command = await world.desk.acts.notes.add("t-siti", "Sudah dicek.")
    await world.reject(command, ErrorCode.INVALID)
    await world.settle()
    assert told(desk) == [NoticeKind.REJECTED]
    assert world.sounds.played == [Sound.ATTENTION]
    failed = cast.line("t-siti", 90, MessageKind.REPLY, "Baik", 0)
    await world.put(replace(failed, delivery=Delivery.FAILED, author=ME.id))
    row = await world.db.read(lambda conn: _ticket(conn, "t-siti"))
    await world.put(
        replace(row, state=TicketState.RETURNED, assignee=ME.id, version=row.version + 1, updated=NOW + 1)
    )
    await world.settle()
    assert set(told(desk)) == {NoticeKind.REJECTED, NoticeKind.DELIVERY_FAILED, NoticeKind.RETURNED}
    assert world.sounds.played == [Sound.ATTENTION] * 3


async def test_a_ticket_came_back_once_whatever_is_written_on_it_then(world: World, desk: Workspace) -> None:
    row = await world.db.read(lambda conn: _ticket(conn, "t-siti"))
    states = (TicketState.RETURNED, TicketState.RETURNED, TicketState.OPEN, TicketState.RETURNED)
    counts = []
    for step, state in enumerate(states, 1):
        changed = replace(row, state=state, assignee=ME.id, version=row.version + step, updated=NOW + step)
        await world.put(changed)
        await world.settle()
        counts.append(len(told(desk)))
    assert counts == [1, 1, 1, 2]


async def test_a_desk_that_starts_again_knows_which_return_it_told_of(
    world: World, desk: Workspace, monkeypatch: pytest.MonkeyPatch
) -> None:
    row = await world.db.read(lambda conn: _ticket(conn, "t-siti"))

    async def becomes(step: int, *lines: MessageRow) -> None:
        more = {"version": row.version + step, "updated": NOW + step, "last": row.last + len(lines)}
        await world.put(*lines, replace(row, state=TicketState.RETURNED, assignee=ME.id, **more))
        await world.settle()

    def back(n: int, at: int) -> MessageRow:
        return replace(cast.line("t-siti", row.last + n, MessageKind.SYSTEM, "ticket.return", 0), at=at)

    await becomes(1, back(1, NOW + 1))
    assert told(desk) == [NoticeKind.RETURNED]
    await desk.centre.acknowledge([one.told.key for one in desk.centre.kept])
    await desk.centre.clear()
    await world.settle()
    again = world.workspace(desk.theme)
    await again.started()
    # The desk before it hears no more.
    monkeypatch.setattr(desk.centre, "heard", lambda _changes: None)
    await becomes(2)
    assert again.centre.kept == [], "what was written on it is no second return"
    await becomes(3, back(1, NOW + 1), back(2, NOW + 3))
    assert told(again) == [NoticeKind.RETURNED], "it was worked on and came back while no desk was looking"
    await world.rest()
    take_down(again)


async def test_what_was_rejected_and_is_settled_asks_for_nothing_any_more(
    world: World, desk: Workspace
) -> None:
    command = await world.desk.acts.notes.add("t-siti", "Sudah dicek.")
    await world.reject(command, ErrorCode.INVALID)
    await world.settle()
    assert desk.centre.unread == 1
    await world.desk.acts.attention.discard(command)
    await world.settle()
    assert (told(desk), desk.centre.unread) == ([NoticeKind.REJECTED], 0)


async def test_a_ticket_that_was_taken_back_by_ones_own_hand_is_no_news(
    world: World, desk: Workspace
) -> None:
    row = await world.db.read(lambda conn: _ticket(conn, "t-siti"))
    woken = replace(row, woken=NOW, assignee=ME.id, version=row.version + 1, last=90)
    said = replace(cast.line("t-siti", 90, MessageKind.SYSTEM, "ticket.unparked", 0), author=ME.id, at=NOW)
    await world.put(woken, said)
    await world.settle()
    assert told(desk) == []
    await world.put(replace(woken, woken=NOW + 1, version=woken.version + 1))
    await world.settle()
    assert told(desk) == [NoticeKind.RETURNED]


async def test_a_deadline_of_my_own_ticket_is_found(world: World, desk: Workspace) -> None:
    row = await world.db.read(lambda conn: _ticket(conn, "t-siti"))
    due = replace(row, limit=NOW + NEAR_MS // 2, target=None, assignee=ME.id, version=row.version + 1)
    await world.put(due, replace(due, id="t-else", number="99-0001-1", assignee="u-else"))
    desk.centre.tick()
    await world.settle()
    of_siti = [one.told.kind for one in desk.centre.kept if one.told.ticket == "t-siti"]
    assert of_siti == [NoticeKind.SLA_NEAR]
    assert "t-else" not in {one.told.ticket for one in desk.centre.kept}
    world.clock.advance(NEAR_MS)
    await desk.centre._deadlines()
    await world.settle()
    of_siti = [one.told.kind for one in desk.centre.kept if one.told.ticket == "t-siti"]
    assert of_siti == [NoticeKind.SLA_BREACHED, NoticeKind.SLA_NEAR]


async def test_settings_silence_a_kind_and_the_system_speaks_only_of_a_window_nobody_looks_at(
    world: World, desk: Workspace
) -> None:
    spoken = Spoken()
    desk.centre.system = spoken  # type: ignore[assignment]
    down = Told("a", NoticeKind.TOOL_DOWN, NOW, detail={"tool": "Core"})
    await desk.centre.tell([down])
    assert (world.sounds.played, spoken.said) == ([], [])
    desk.centre.active = lambda: False
    await desk.centre.tell([replace(down, key="b")])
    assert (world.sounds.played, len(spoken.said)) == ([Sound.ATTENTION], 1)
    world.choices = Choices().choose(notice_tool="silent", system_notices=False)
    await desk.centre.tell([replace(down, key="c")])
    assert (world.sounds.played, len(spoken.said)) == ([Sound.ATTENTION], 1)


async def test_the_panel_by_key_reads_what_may_be_lost_and_keeps_what_must_be_acknowledged(
    world: World, desk: Workspace, hands: Hands
) -> None:
    await desk.centre.tell(
        [
            Told("low", NoticeKind.TOOL_UP, NOW, detail={"tool": "Core"}),
            Told("held", NoticeKind.RETURNED, NOW - 60_000, "t-siti", detail={"number": "12-0042-7"}),
        ]
    )
    desk.show_notice(Notice("handbook_changed", "ok", {"version": "7"}))
    desk.show_notice(Notice("nothing_unread", "ok", fleeting=True))
    await world.settle()
    assert desk.centre.unread == 3
    await hands.key(sequence("notices"))
    shown = panel(desk)
    assert shown.isVisible()
    assert shown.rows[0].key == "held"
    assert "belum dibaca" in shown.rows[0].accessibleName()
    await hands.key(sequence("notices"))
    await world.settle()
    assert not shown.isVisible()
    assert desk.centre.unread == 1
    desk.show_notices()
    shown.rows[0].acknowledge.click()
    await world.settle()
    assert desk.centre.unread == 0
    next(row for row in shown.rows if row.key == "held").open.click()
    await world.settle()
    assert desk.in_front is not None
    assert desk.in_front.ticket == "t-siti"
    shown.other.click()
    await world.settle()
    assert shown.rows == []


def test_without_a_tray_nothing_is_said_and_nothing_fails(desk: QWidget) -> None:
    SystemNotice(desk, lambda: False).show("x")


def _ticket(conn: object, id: str) -> TicketRow:
    from console.store import rows

    row = rows.get(conn, TicketRow, id)  # type: ignore[arg-type]
    assert row is not None
    return row
