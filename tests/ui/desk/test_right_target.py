"""An act is done to what is seen to be chosen, whatever comes, goes or is opened meanwhile."""

import asyncio

import pytest
from msgspec.structs import replace
from PySide6.QtCore import Qt

from console.views.hands import Hands
from console.views.keys import sequence
from console.views.merge_panel import MergePanel
from console.views.transfer_panel import TransferPanel
from console.views.workspace import Workspace
from contract.commands import Document
from contract.customer_acts import MergeCustomers
from contract.ticket_acts import MergeTicket, TransferTicket
from domain.contact import ContactState
from tests.ui import cast
from tests.ui.customer_cast import ALIKE, DEWI, DOUBLE, SITI
from tests.ui.desk.seen import NO_WINDOWS, open_siti, queued
from tests.ui.world import NOW, World

pytestmark = NO_WINDOWS


async def merging(world: World, desk: Workspace, hands: Hands, *others: str) -> MergePanel:
    """The merge panel of a ticket of Bambang who has ``others`` besides."""
    for at, id in enumerate(("t-b2", *others)):
        await world.put(cast.ticket(id, f"1-0188-{at}", "c-bambang", f"Deposit {at}"))
    desk.open_ticket("t-b2")
    await world.settle()
    await hands.key(sequence("merge"))
    await world.settle()
    return desk.side.tickets.of(MergePanel)


async def test_a_number_typed_for_a_merge_lets_go_of_what_the_list_offered_before(
    world: World, desk: Workspace, hands: Hands
) -> None:
    panel = await merging(world, desk, hands)
    assert panel.act.isEnabled(), "the only other ticket is chosen"
    panel.search.setFocus()
    await hands.type("1-0231")
    await hands.key("Ctrl+Return")
    await world.settle()
    assert await queued(world) == [], "the list still offered another ticket than the one that was typed"
    await hands.until(panel.act.isEnabled, "what was typed is found")
    await hands.key("Ctrl+Return")
    await world.settle()
    (merged,) = await queued(world)
    assert isinstance(merged, MergeTicket)
    assert merged.into == "t-2"


async def test_a_merge_takes_what_was_chosen_when_it_began(
    world: World, desk: Workspace, hands: Hands
) -> None:
    panel = await merging(world, desk, hands, "t-b3")
    wanted = panel._found[0].id
    panel.list.setCurrentRow(0)
    panel.submit()
    panel.retranslate()  # lays the list anew before the act has its turn
    await world.settle()
    (merged,) = await queued(world)
    assert isinstance(merged, MergeTicket)
    assert merged.into == wanted


async def test_the_cursor_passing_through_a_list_chooses_no_ticket_and_down_from_the_search_does(
    world: World, desk: Workspace, hands: Hands
) -> None:
    panel = await merging(world, desk, hands, "t-b3")
    panel.list.setFocus(Qt.FocusReason.TabFocusReason)
    assert not panel.act.isEnabled()
    panel.search.setFocus()
    await hands.key("Down")
    assert panel.list.hasFocus()
    assert panel.act.isEnabled()
    assert panel.list.item(0).isSelected()


async def test_of_two_ways_to_choose_a_card_the_last_one_holds(world: World, desk: Workspace) -> None:
    world.line.alike = ALIKE
    await world.put(SITI, DEWI)
    desk.open_ticket("t-siti")
    await world.settle()
    desk.side.open_card("merge")
    await world.settle()
    panel = desk.side.cards.merge
    panel.picker.clear(DEWI)
    assert panel.act.isEnabled()
    panel.list.setCurrentRow(0)
    assert panel.picker.customer() is None, "only one card is seen to be chosen"
    panel.picker.clear(DEWI)
    assert panel.list.selectedItems() == []
    panel.list.setCurrentRow(0)
    panel.submit()
    await world.settle()
    (body,) = await queued(world)
    assert isinstance(body, MergeCustomers)
    assert body.other == DOUBLE.id


async def test_a_list_opened_over_one_ticket_chooses_nothing_for_the_next(
    world: World, desk: Workspace
) -> None:
    await open_siti(world, desk)
    form = desk.side.form
    form.priority.combo.showPopup()
    assert form.priority.combo.view().isVisible()
    desk.open_ticket("t-2")
    await world.settle()
    assert not form.priority.combo.view().isVisible()


async def test_a_panel_that_is_done_late_closes_no_other_ticket_s(
    world: World, desk: Workspace, hands: Hands, monkeypatch: pytest.MonkeyPatch
) -> None:
    tickets, slow_disk = world.desk.acts.tickets, asyncio.Event()
    transfer = tickets.transfer

    async def late(ticket: str, note: str, *, queue: str | None, person: str | None) -> str:
        await slow_disk.wait()
        return await transfer(ticket, note, queue=queue, person=person)

    monkeypatch.setattr(tickets, "transfer", late)
    await open_siti(world, desk)
    desk.side.open_act("transfer")
    await world.settle()
    panel = desk.side.tickets.of(TransferPanel)
    panel.note.setPlainText("Tolong dicek mutasinya.")
    panel.to.combo.setCurrentIndex(1)
    panel.dress()
    panel.submit()
    desk.open_ticket("t-2")
    await hands.until(
        lambda: desk.in_front is not None and desk.in_front.ticket == "t-2", "another ticket is in front"
    )
    desk.side.open_act("transfer")
    panel.note.setPlainText("Untuk tiket lain.")
    slow_disk.set()
    await world.settle()
    assert [body.ticket for body in await queued(world) if isinstance(body, TransferTicket)] == ["t-siti"]
    assert desk.side.panel() is panel
    assert (panel.number, panel.note.toPlainText()) == ("1-0231-7", "Untuk tiket lain.")


async def ended(world: World, ticket: str, customer: str) -> None:
    over = cast.contact(f"k-{ticket}", ticket, customer, state=ContactState.WRAP_UP, ended=NOW - 20_000)
    await world.put(replace(over, version=9))


async def test_documentation_begun_for_one_contact_waits_while_another_s_is_written(
    world: World, desk: Workspace, hands: Hands
) -> None:
    await ended(world, "t-siti", "c-siti")
    desk.open_ticket("t-bambang")
    await world.settle()
    panel = desk.side.wrap_up
    assert desk.side.panel() is panel
    panel.note.setPlainText("Janji dihubungi besok pukul 10.")
    await open_siti(world, desk)
    assert desk.side.panel() is panel
    assert panel.note.toPlainText() == ""
    desk.open_ticket("t-bambang")
    await world.settle()
    assert panel.note.toPlainText() == "Janji dihubungi besok pukul 10."


async def test_documentation_of_the_next_contact_begins_empty(world: World, desk: Workspace) -> None:
    desk.open_ticket("t-bambang")
    await world.settle()
    panel = desk.side.wrap_up
    for field, key in ((panel.category, "pengaduan"), (panel.issue, "saldo_mitra"), (panel.code, "selesai")):
        field.set_key(key)
        field.chosen.emit(key)
    panel.code.combo.setCurrentIndex(1)
    panel.note.setPlainText("Sudah dijelaskan.")
    panel.submit()
    await world.settle()
    assert any(isinstance(body, Document) for body in await queued(world))
    await world.put(
        cast.contact("k-again", "t-bambang", "c-bambang", state=ContactState.WRAP_UP, ended=NOW - 5_000)
    )
    await world.settle()
    if desk.side.panel() is not panel:
        desk.side.document()
    assert panel.note.toPlainText() == ""


async def test_a_note_begun_for_one_customer_is_theirs_alone_with_its_end(
    world: World, desk: Workspace
) -> None:
    await open_siti(world, desk)
    notes = desk.side.customer.notes
    notes.text.setText("Hanya bisa sore")
    notes.days.set_key("1")
    desk.open_ticket("t-bambang")
    await world.settle()
    assert (notes.text.text(), notes.days.key()) == ("", "")
    await open_siti(world, desk)
    assert (notes.text.text(), notes.days.key()) == ("Hanya bisa sore", "1")
    notes.pin.click()
    await world.settle()
    assert (notes.text.text(), notes.days.key()) == ("", "")


async def test_what_was_begun_on_a_card_is_there_again_after_escape_but_not_for_another_customer(
    world: World, desk: Workspace, hands: Hands
) -> None:
    await open_siti(world, desk)
    side = desk.side
    side.open_card("flag")
    side.cards.flag.reason.setText("Diminta")
    side.cards.flag.closed.emit()
    side.open_card("edit")
    side.cards.edit.own["city"].line.setText("Bantul")
    await hands.key("Escape")
    assert side.panel() is None
    side.open_card("flag")
    assert side.cards.flag.reason.text() == "Diminta"
    side.open_card("edit")
    assert side.cards.edit.own["city"].text() == "Bantul"
    desk.open_ticket("t-2")
    await world.settle()
    await world.put(cast.ticket("t-b2", "1-0188-0", "c-bambang", "Deposit"))
    desk.open_ticket("t-b2")
    await world.settle()
    side.open_card("flag")
    assert side.cards.flag.reason.text() == ""
    side.open_card("edit")
    assert side.cards.edit.own["city"].text() == "Surabaya"
