"""What the desk says of itself is true, whole, and in words: no code, no cut state, no row of empty boxes."""

import asyncio
from pathlib import Path

import msgspec
import pytest
from PySide6.QtWidgets import QLabel, QPushButton, QWidget

from console.notices import Notice
from console.store.drafts import Mode
from console.views.hands import Hands
from console.views.workspace import Workspace
from console.widgets.theme import Theme
from console.widgets.transcript_view import TranscriptView
from contract.rows import Delivery, MessageKind, MessageRow, ToolHealth, ToolRow
from tests.ui import cast
from tests.ui.pictures import conversation, end, offline, stage, take_down
from tests.ui.world import NOW, World

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support", extend=True)


async def test_a_short_word_stands_in_the_bar_and_covers_nothing(world: World, desk: Workspace) -> None:
    desk.open_ticket("t-siti")
    await world.settle()
    desk.show_notice(Notice("ticket_opened", "ok", {"number": "12-0001-5"}, fleeting=True))
    toast, bar = desk.toast.geometry(), desk.top.geometry()
    assert bar.contains(toast)
    around = [desk.top.presence, desk.top._hand, desk.top._search, *desk.top.tools.buttons()]
    for part in around:
        assert not part.rect().translated(part.mapTo(desk, part.rect().topLeft())).intersects(toast)


async def test_a_short_word_makes_way_for_what_comes_while_it_stands(
    world: World, desk: Workspace, hands: Hands
) -> None:
    desk.open_ticket("t-siti")
    await world.settle()
    said = "Laporan digabung dengan agen lain; team leader sudah diberi tahu. Lanjutkan seperti biasa."
    desk.toast.show_text(said)
    head = desk.case.head

    def covers(part: QWidget) -> bool:
        place = part.rect().translated(part.mapTo(desk, part.rect().topLeft()))
        return place.intersects(desk.toast.geometry())

    assert not covers(head)
    desk.show_notice(Notice("phone_gone", "bad"))
    await hands.until(lambda: not any(map(covers, (head, desk.case.sop, desk.notice))), "it makes way")
    desk.go("inbox")
    await hands.until(lambda: desk.toast.geometry().bottom() > desk.height() * 3 // 4, "it goes to the foot")


async def test_in_large_letters_a_short_word_is_whole(theme: Theme) -> None:
    theme.set_scale(2.0)
    world, desk = await stage(theme, conversation, (1366, 768))
    try:
        desk.show_notice(Notice("ticket_opened", "ok", {"number": "12-0001-5"}, fleeting=True))
        assert desk.rect().contains(desk.toast.geometry())
        assert not desk.toast.geometry().intersects(desk.top.geometry())
    finally:
        await end(world, desk)


async def test_offline_no_tool_is_said_to_be_up(world: World, desk: Workspace) -> None:
    assert all("normal" in button.accessibleName() for button in desk.top.tools.buttons())
    world.line.online = False
    desk.link_changed(False, NOW, "")
    said = [button.accessibleName() for button in desk.top.tools.buttons()]
    assert said
    assert all("terakhir normal" in words for words in said)


async def test_who_has_reported_a_tool_is_not_asked_again(world: World, desk: Workspace) -> None:
    tools = [row for row in cast.tools(wallet=ToolHealth.DOWN) if isinstance(row, ToolRow)]
    down = [msgspec.structs.replace(tool, version=2) for tool in tools]
    await world.put(*down)
    await world.settle()
    assert desk.status._act.text() == "Laporkan"
    desk.status.message_opened.emit()
    await world.settle()
    assert not desk.status._act.isVisible()
    assert "sudah Anda laporkan" in desk.status._message.text()
    desk.top.tool_opened.emit("wallet")
    assert "sudah Anda laporkan" in desk.toast.accessibleName()
    again = [msgspec.structs.replace(tool, version=3, since=tool.since + 60_000) for tool in down]
    await world.put(*again)
    await world.settle()
    assert desk.status._act.isVisible()


async def test_who_has_reported_a_tool_is_not_asked_again_by_a_desk_that_starts_again(
    world: World, desk: Workspace
) -> None:
    tools = [row for row in cast.tools(wallet=ToolHealth.DOWN) if isinstance(row, ToolRow)]
    await world.put(*(msgspec.structs.replace(tool, version=2) for tool in tools))
    await world.settle()
    desk.status.message_opened.emit()
    await world.settle()
    again = world.workspace(desk.theme)
    again.show()
    await again.started()
    await world.settle()
    assert "sudah Anda laporkan" in again.status._message.text()
    await world.rest()
    take_down(again)


async def test_another_holder_has_a_name_and_a_stranger_no_id(world: World, desk: Workspace) -> None:
    desk.open_ticket("t-siti")
    await world.settle()
    for holder, said in ((world.owner.user.id, world.owner.user.name), ("u-0192", "agen lain")):
        desk.show_notice(Notice("contact_not_mine", "wait", {"holder": holder}))
        assert said in desk.notice.text()
        assert holder not in desk.notice.text()


async def test_a_ticket_whose_data_is_not_here_says_so_and_keeps_its_draft(
    world: World, desk: Workspace
) -> None:
    await world.desk.acts.drafts.save("t-elsewhere", Mode.REPLY, "Draf yang belum selesai", 0)
    desk.open_ticket("t-elsewhere")
    await world.settle()
    shown = [part.text() for part in desk.case.findChildren(QLabel) if part.isVisible()]
    assert any("belum ada di komputer ini" in text for text in shown)
    assert desk.case.composer.text("reply") == "Draf yang belum selesai"
    assert desk.case.composer.editor().isReadOnly()
    pressed = [*desk.side.findChildren(QPushButton), *desk.case.head.findChildren(QPushButton)]
    assert [part.text() for part in pressed if part.isVisible()] == []
    desk.open_ticket("t-siti")
    await world.settle()
    assert not desk.case.composer.editor().isReadOnly()
    assert desk.case.head.isVisible()
    assert desk.side.form.isVisible()


@pytest.mark.parametrize("scale", [1.0, 2.0])
async def test_how_far_a_message_came_is_never_cut(scale: float, theme: Theme) -> None:
    theme.set_scale(scale)
    world, desk = await stage(theme, offline, (1366, 768))
    try:
        view: TranscriptView = desk.case.transcript
        index = view.rows().index(view.rows().rowCount() - 1)
        bubble = view._delegate.bubble(index, view.viewport().width())
        assert (bubble.state is not None) == (scale == 2.0)
        if bubble.state is not None:
            assert bubble.state.text() == "tertunda – menunggu gateway"
            bottom = bubble.meta_at.y() + bubble.state.boundingRect().height()
            assert bottom < bubble.box.bottom()
            assert bubble.state.boundingRect().width() < bubble.box.width()
    finally:
        await end(world, desk)


async def test_a_hole_the_gateway_cannot_fill_is_asked_for_once(world: World, desk: Workspace) -> None:
    last = msgspec.structs.replace(
        next(row for row in cast.desk_rows() if isinstance(row, MessageRow) and row.ticket == "t-siti"),
        id="m-far",
        n=90,
    )
    await world.put(last)
    desk.open_ticket("t-siti")
    for _ in range(40):
        await asyncio.sleep(0.02)
        assert len(world.line.older_asked) <= 1
    await world.settle()


@pytest.mark.parametrize(
    ("failure", "told"),
    [
        ("no_channel", "kanal tidak dapat mengirimnya"),
        ("undelivered_in_time", "pelanggan tidak kembali mengambilnya"),
    ],
)
async def test_a_reason_of_the_channel_is_told_in_words(
    world: World, desk: Workspace, failure: str, told: str
) -> None:
    row = MessageRow(
        id="m-failed",
        version=1,
        ticket="t-siti",
        contact=None,
        n=7,
        kind=MessageKind.REPLY,
        author=world.owner.user.id,
        author_name=world.owner.user.name,
        text="Baik, Ibu.",
        at=NOW,
        delivery=Delivery.FAILED,
        failure=failure,
    )
    await world.put(row)
    desk.open_ticket("t-siti")
    await world.settle()
    rows = desk.case.transcript.rows()
    said = rows.row(rows.index(rows.rowCount() - 1))
    assert said.text == "Baik, Ibu."
    assert said.detail == told


async def test_an_inbox_that_was_not_read_yet_is_not_called_empty(theme: Theme, tmp_path: Path) -> None:
    world = World()
    await world.open()
    await world.read_to_the_end(False)
    desk = world.workspace(theme)
    try:
        desk.show()
        await desk.started()
        await world.settle()
        assert "belum ada di komputer ini" in desk.inbox._empty.accessibleName()
        await world.read_to_the_end()
        hands = Hands(desk, tmp_path)
        await hands.until(lambda: desk.inbox._empty.accessibleName() == "Inbox kosong", "it is empty", 30)
        await world.settle()
        assert not desk.inbox._waiting.isActive()
    finally:
        await end(world, desk)
