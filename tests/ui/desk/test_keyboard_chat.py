"""A chat with all its helps, by key events alone: found by the palette, answered with macro, quote and file, noted, handed on."""

from collections.abc import Callable

import pytest
from PySide6.QtGui import QGuiApplication, QImage
from PySide6.QtWidgets import QTabBar, QWidget

from console.views.hands import Hands
from console.views.keys import sequence
from console.views.park_panel import ParkPanel
from console.views.transfer_panel import TransferPanel
from console.views.workspace import Workspace
from contract.commands import SendReply
from contract.customer_acts import PinNote
from contract.ticket_acts import ParkTicket, TransferTicket
from tests.ui.desk.seen import queued
from tests.ui.desk.test_keyboard_alone import choose
from tests.ui.world import World

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support", extend=True)

#: More stops than the window has.
_ROUND = 80


async def tab_to(
    desk: Workspace, hands: Hands, wanted: Callable[[QWidget], bool], back: bool = False
) -> QWidget:
    """Goes on by Tab until the focus stands where it is wanted."""
    for _ in range(_ROUND):
        at = desk.focusWidget()
        if at is not None and wanted(at):
            return at
        await hands.key("Shift+Tab" if back else "Tab")
    raise AssertionError("Tab never comes to it")


async def by_palette(world: World, desk: Workspace, hands: Hands, number: str, ticket: str) -> None:
    await hands.key(sequence("palette"))
    await hands.type(number)
    await world.settle()
    await hands.until(
        lambda: any(number in (row.id + row.title) for row in desk.finder.model.rows), "it is found"
    )
    await hands.key("Return")
    await hands.until(lambda: desk.tabs.active == ticket and desk.case.isVisible(), "the ticket")
    await world.settle()


async def test_a_reply_with_macro_quote_and_file_by_keys_alone(
    world: World, desk: Workspace, hands: Hands
) -> None:
    await hands.key(sequence("inbox"))
    await by_palette(world, desk, hands, "1-0244-3", "t-siti")
    assert desk.case.composer.editor().hasFocus()
    await hands.key(sequence("quote"))
    await hands.key(sequence("macros"))
    await hands.until(desk.case.helps.macros.card.isVisible, "the macros")
    await hands.type("selamat beraktivitas")
    await hands.key("Return")
    await world.settle()
    assert desk.case.composer.editor().hasFocus()
    # Two pictures are pasted; one is taken out where Shift+Tab finds it.
    for _ in range(2):
        picture = QImage(12, 9, QImage.Format.Format_RGB32)
        picture.fill(0)
        QGuiApplication.clipboard().setImage(picture)
        before = len(desk.case.attachments.strip.chips())
        await hands.key("Ctrl+V")
        await hands.until(lambda n=before: len(desk.case.attachments.strip.chips()) == n + 1, "the chip")  # type: ignore[misc]
        await world.settle()
    strip = desk.case.attachments.strip
    at = await tab_to(desk, hands, strip.isAncestorOf, back=True)
    assert at.accessibleDescription().startswith("Lampiran balasan:")
    await hands.key("Del")
    await world.settle()
    await hands.until(lambda: len(strip.chips()) == 1, "one is out")
    await hands.key(sequence("compose"))
    assert desk.case.composer.editor().hasFocus()
    await hands.key(sequence("send"))
    await world.settle()
    [reply] = [body for body in await queued(world) if isinstance(body, SendReply)]
    assert reply.text.startswith("“Ini kak:")
    assert "Siti Rahmawati" in reply.text
    assert len(reply.attachments) == 1


async def test_a_note_is_pinned_in_the_customers_card_by_keys_alone(
    world: World, desk: Workspace, hands: Hands
) -> None:
    desk.open_ticket("t-siti")
    await world.settle()
    await hands.key(sequence("next_pane"))
    assert desk.side.isAncestorOf(desk.focusWidget())
    await tab_to(desk, hands, lambda at: at is desk.side.customer.tabs)
    bar = desk.side.customer.tabs
    assert isinstance(bar, QTabBar)
    seen = [bar.tabText(bar.currentIndex())]
    while bar.currentIndex() < bar.count() - 1:
        await hands.key("Right")
        await world.settle()
        seen.append(bar.tabText(bar.currentIndex()))
    assert [name.split()[0] for name in seen] == ["Produk", "Data", "Riwayat", "Catatan"]
    await tab_to(desk, hands, lambda at: at is desk.side.customer.notes.text)
    await hands.type("Layani tertulis.")
    await hands.key("Tab")
    await choose(desk, hands, desk.side.customer.notes.days.combo.itemData(1))
    await tab_to(desk, hands, lambda at: at is desk.side.customer.notes.pin)
    await hands.key("Return")
    await world.settle()
    [pinned] = [body for body in await queued(world) if isinstance(body, PinNote)]
    assert pinned.text == "Layani tertulis."


async def test_a_ticket_is_parked_and_another_handed_on_by_keys_alone(
    world: World, desk: Workspace, hands: Hands
) -> None:
    desk.open_ticket("t-1")
    await world.settle()
    await hands.key(sequence("park"))
    panel = desk.side.panel()
    assert panel is not None
    assert desk.focusWidget() is panel.first_field()
    await tab_to(desk, hands, lambda at: at is desk.side.tickets.of(ParkPanel).reason)
    await hands.type("Menunggu Core.")
    await hands.key("Ctrl+Return")
    await world.settle()
    await hands.until(lambda: desk.side.panel() is None, "it is parked")
    assert desk.case.composer.editor().hasFocus()

    await by_palette(world, desk, hands, "1-0244-3", "t-siti")
    await hands.key(sequence("transfer"))
    transfer = desk.side.tickets.of(TransferPanel)
    await hands.until(transfer.isVisible, "the panel")
    assert desk.focusWidget() is transfer.kind.combo
    await hands.key("Tab")
    await choose(desk, hands, transfer.to.combo.itemData(1))
    await hands.key("Tab")
    await hands.type("Mohon dilanjutkan.")
    await hands.key("Ctrl+Return")
    await world.settle()
    parked, passed = [body for body in await queued(world) if isinstance(body, ParkTicket | TransferTicket)]
    assert isinstance(parked, ParkTicket)
    assert parked.reason == "Menunggu Core."
    assert isinstance(passed, TransferTicket)
    assert passed.queue == transfer.to.combo.itemData(1)
