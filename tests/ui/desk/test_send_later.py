"""Replies that are sent later, by the keyboard alone; what was held is settled."""

import pytest
from PySide6.QtWidgets import QLabel

from console.store import outbox_rows
from console.store.drafts import Mode
from console.store.inbox_line import line
from console.views.hands import Hands
from console.views.later_panel import SendLaterPanel
from console.views.workspace import Workspace
from console.widgets.attention_tray import AttentionTray
from console.widgets.buttons import Button
from console.widgets.composer import ComposeMode
from console.widgets.transcript_model import Delivery, TranscriptRow
from contract.body import Body
from contract.commands import EditTicket, SendReply
from contract.scheduled_acts import ScheduleReply, UnscheduleReply
from tests.ui.desk.test_macro_sets import choose, teach, ticket
from tests.ui.later_scenes import HOUR, TICKET, held, later, mail, news
from tests.ui.world import NOW, World

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support", extend=True)

#: 08.00 WIB of the day after.
MORNING = NOW - (3 * HOUR + 42 * 60_000 + 7_000) + 25 * HOUR


async def front(world: World, desk: Workspace, ticket: str = TICKET) -> None:
    desk.open_ticket(ticket)
    await world.settle()


async def queued(world: World) -> list[Body | None]:
    await world.settle()
    return [act.body for act in await world.db.read(lambda conn: outbox_rows.select(conn, "1", ()))]


def bubble(desk: Workspace, id: str) -> TranscriptRow | None:
    return next((row for row in desk.case._rows if row.id == id), None)


def press(desk: AttentionTray | SendLaterPanel, words: str) -> None:
    next(one for one in desk.findChildren(Button) if one.isVisible() and one.text() == words).click()


async def test_a_reply_is_scheduled_and_called_back_by_keys(
    world: World, desk: Workspace, hands: Hands
) -> None:
    await world.put(*mail())
    await front(world, desk)
    await hands.key("Ctrl+R")
    await hands.type("Selamat pagi, Ibu Siti.")
    await hands.key("Ctrl+Shift+Return")
    panel = desk.side.tickets.of(SendLaterPanel)
    assert panel.isVisible()
    assert panel.when.combo.hasFocus()
    assert "Besok · 23 Nov 08:00 WIB" in [
        panel.when.combo.itemText(at) for at in range(panel.when.combo.count())
    ]
    await hands.choose(panel.when.combo, "1")
    await hands.key("Ctrl+Return")
    (body,) = [one for one in await queued(world) if isinstance(one, ScheduleReply)]
    assert (body.ticket, body.at, body.seen_up_to) == (TICKET, MORNING, 1)
    assert "Selamat pagi, Ibu Siti." in body.text
    assert not panel.isVisible()
    assert desk.case.composer.blank(ComposeMode.REPLY)
    row = bubble(desk, body.message)
    assert row is not None
    assert (row.delivery, row.detail) == (Delivery.SCHEDULED, "23 Nov 08:00 WIB")
    shown = await world.db.read(lambda conn: line(conn, TICKET, world.clock))
    assert shown is not None
    assert shown.later == MORNING
    await hands.key("Ctrl+Shift+Return")
    for _ in range(12):
        if getattr(desk.focusWidget(), "text", str)() == "Ambil kembali ke kotak tulis":
            break
        await hands.key("Tab")
    await hands.key("Space")
    assert await queued(world) == [], "it had not left the desk"
    assert desk.case.composer.text(ComposeMode.REPLY) == body.text
    assert bubble(desk, body.message) is None


async def test_what_the_gateway_keeps_is_called_back_by_an_act(
    world: World, desk: Workspace, hands: Hands
) -> None:
    await world.put(*mail(), later())
    await front(world, desk)
    await hands.key("Ctrl+Shift+Return")
    panel = desk.side.tickets.of(SendLaterPanel)
    assert not panel.act.isEnabled(), "nothing is written"
    press(panel, "Kirim sekarang")
    back, sent = [one for one in await queued(world) if isinstance(one, UnscheduleReply | SendReply)]
    assert back == UnscheduleReply(ticket=TICKET, scheduled="s-1")
    assert isinstance(sent, SendReply)
    assert sent.text == later().text
    assert panel.waiting == []


async def test_where_the_customer_is_on_the_line_nothing_waits(
    world: World, desk: Workspace, hands: Hands
) -> None:
    await front(world, desk, "t-siti")
    more = desk.case.composer._foot.more
    assert not more.acts["later"].isEnabled()
    await hands.type("Baik, Ibu")
    await hands.key("Ctrl+Shift+Return")
    assert not desk.side.tickets.of(SendLaterPanel).act.isEnabled()
    await world.put(*mail())
    await front(world, desk)
    assert more.acts["later"].isEnabled()
    await hands.key("Ctrl+I")
    assert not more.isVisible(), "a note goes nowhere"


async def test_one_that_was_held_is_read_again_and_gets_another_time(
    world: World, desk: Workspace, hands: Hands
) -> None:
    await world.put(*mail(), news(), held())
    await desk.floor.load()
    (item,) = desk.floor.attention
    assert [one.text for one in item.meanwhile] == ["Tidak jadi, salinannya sudah saya dapat."]
    await hands.key("Ctrl+2")
    tray = desk.attention.tray
    press(tray, "Jadwalkan lagi")
    await world.settle()
    panel = desk.side.tickets.of(SendLaterPanel)
    await hands.until(panel.isVisible, "the panel that asks for another time")
    assert desk.case.composer.text(ComposeMode.REPLY) == held().text
    assert UnscheduleReply(ticket=TICKET, scheduled="s-2") in await queued(world)
    await desk.floor.load()
    assert desk.floor.attention == []


async def test_one_that_was_held_is_changed_and_sent_beside_what_came(
    world: World, desk: Workspace, hands: Hands
) -> None:
    await world.put(*mail(), news(), held())
    await desk.floor.load()
    await hands.key("Ctrl+2")
    press(desk.attention.tray, "Sunting dan kirim")
    await world.settle()
    await hands.until(desk.side.resend.isVisible, "the panel of the text")
    await hands.key("Ctrl+A")
    await hands.type("Baik, Ibu, terima kasih kabarnya.")
    await hands.key("Ctrl+Return")
    (sent,) = [one for one in await queued(world) if isinstance(one, SendReply)]
    assert (sent.text, sent.confirmed_stale) == ("Baik, Ibu, terima kasih kabarnya.", True)


async def test_what_a_macro_sets_waits_with_the_text(world: World, desk: Workspace, hands: Hands) -> None:
    sets = teach(world)
    await world.put(*mail())
    await front(world, desk)
    await hands.key("Ctrl+R")
    await choose(hands, "segera reply")
    await hands.key("Ctrl+Shift+Return")
    panel = desk.side.tickets.of(SendLaterPanel)
    await hands.choose(panel.when.combo, "1")
    await hands.key("Ctrl+Return")
    (body,) = [one for one in await queued(world) if isinstance(one, ScheduleReply | EditTicket)]
    assert isinstance(body, ScheduleReply)
    assert body.sets == sets
    brings = desk.case.composer.brings
    assert not brings.isVisible()
    row = await ticket(world, TICKET)
    assert row.priority is not sets.priority, "it is set when the text is sent"
    await hands.key("Ctrl+Shift+Return")
    await world.settle()
    assert any("prioritas Rendah" in one.text() for one in panel.findChildren(QLabel))
    press(panel, "Ambil kembali ke kotak tulis")
    assert await queued(world) == []
    assert "prioritas Rendah" in brings.text()
    kept = await world.desk.reads.drafts.of(TICKET)
    assert kept[Mode.REPLY].sets == sets
