"""The customer widget: what nobody may overlook, notes, looks that end by themselves, earlier contacts, and the panels of the card."""

import msgspec
import pytest

from console.views import customer_data_page
from console.views.customer_link_panel import Party
from console.views.hands import Hands
from console.views.keys import sequence
from console.views.workspace import Workspace
from console.widgets.row_model import InboxRow, RowRole
from contract.commands import EditTicket, SaveCustomer, Unmask
from contract.customer_acts import (
    AddIdentity,
    DropIdentity,
    MergeCustomers,
    PinNote,
    SetDoNotCall,
    UnmergeCustomers,
)
from contract.ticket_file import TicketFile
from domain.ticket import TicketMove, TicketState
from tests.ui import cast
from tests.ui.customer_cast import ALIKE, DAY, DEWI, DOUBLE, EARLIER, PAGES, PAST, SITI
from tests.ui.desk.seen import NO_WINDOWS, queued
from tests.ui.world import NOW, World

pytestmark = NO_WINDOWS


@pytest.fixture
async def open_card(world: World, desk: Workspace) -> Workspace:
    world.line.pages, world.line.alike = PAGES, ALIKE
    await world.put(SITI, DEWI)
    desk.open_ticket("t-siti")
    await world.settle()
    return desk


def past(desk: Workspace) -> list[InboxRow]:
    rows = desk.side.customer.past.table.rows()
    return [rows.index(at, 0).data(RowRole.ROW) for at in range(rows.rowCount())]


async def bodies(world: World) -> list[object]:
    return list(await queued(world))


async def test_do_not_call_and_the_newest_note_stand_above_everything(
    open_card: Workspace, world: World
) -> None:
    head = open_card.side.customer.head
    assert head.warning.isVisible()
    assert head.warning.text.text().startswith("JANGAN DITELEPON – Diminta nasabah")
    assert head.note.text.text().startswith("Gangguan pendengaran")
    assert head.note.text.text().endswith("(+1)")
    open_card.side.customer.page("notes")
    assert not head.note.isVisible(), "what stands below at length is not said twice"
    world.clock.advance(61 * DAY)
    open_card.side.refresh()
    assert not head.warning.isVisible(), "it ended by the clock"


async def test_a_note_is_pinned_by_keyboard_and_taken_off(
    open_card: Workspace, world: World, hands: Hands
) -> None:
    view = open_card.side.customer
    view.head.acts["pin"].trigger()
    assert view.notes.text.hasFocus()
    await hands.type("Hanya bisa sore hari")
    await hands.key("Return")
    await world.settle()
    (body,) = await bodies(world)
    assert isinstance(body, PinNote)
    assert (body.customer, body.text, body.until) == ("c-siti", "Hanya bisa sore hari", None)
    assert view.tabs.tabText(3) == "Catatan 3"
    assert view.notes.text.text() == ""
    await world.desk.acts.customers.unpin("c-siti", body.note)
    await world.settle()
    assert view.tabs.tabText(3) == "Catatan 2"


async def test_a_look_ends_by_itself_with_the_tab_and_with_the_screen(
    open_card: Workspace, world: World, hands: Hands, monkeypatch: pytest.MonkeyPatch
) -> None:
    view = open_card.side.customer
    view.page("data")
    field = view.field("telepon")
    assert field is not None

    async def look() -> None:
        assert field is not None
        field.eye.click()
        await world.settle()
        assert field.is_open()

    await look()
    view.page("products")
    assert not field.is_open()
    view.page("data")
    await look()
    view.cover()
    assert not field.is_open()
    await look()
    open_card.go("inbox")
    assert not field.is_open()
    open_card.open_ticket("t-siti")
    await world.settle()
    monkeypatch.setattr(customer_data_page, "SHOWN_MS", 300)
    field = view.field("telepon")
    assert field is not None
    field.eye.click()
    await hands.until(lambda: field is not None and field.is_open(), "the value stands in clear")
    await hands.until(lambda: field is not None and not field.is_open(), "its time is over")
    assert [body.ticket for body in await bodies(world) if isinstance(body, Unmask)] == ["t-siti"] * 4


async def test_a_look_outlasts_news_about_something_else(open_card: Workspace, world: World) -> None:
    view = open_card.side.customer
    view.page("data")
    field = view.field("telepon")
    assert field is not None
    field.eye.click()
    await world.settle()
    assert field.is_open()
    row = view.customer()
    assert row is not None
    await world.put(msgspec.structs.replace(row, version=row.version + 1, segment="Prioritas"))
    await world.settle()
    assert view.field("telepon") is field
    assert field.is_open()
    await world.put(
        msgspec.structs.replace(
            row, version=row.version + 2, masked=row.masked | {"telepon": "0834-xxxx-000"}
        )
    )
    await world.settle()
    changed = view.field("telepon")
    assert changed is not None
    assert not changed.is_open(), "another number is another look"


async def test_what_is_copied_of_a_masked_value_is_the_mask(open_card: Workspace) -> None:
    view = open_card.side.customer
    view.page("data")
    field = view.field("nik")
    assert field is not None
    field._value.setSelection(0, len("xxxx-xxxx-xxxx-0023"))
    assert field._value.selectedText() == "xxxx-xxxx-xxxx-0023"


async def test_earlier_contacts_come_page_by_page(open_card: Workspace, world: World) -> None:
    view = open_card.side.customer
    assert world.line.asked_past == [], "not before somebody looks"
    view.page("history")
    await world.settle()
    assert world.line.asked_past == [("c-siti", None)]
    assert [row.key for row in past(open_card)][:3] == ["t-siti", "t-p1", "t-p2"]
    assert "sebagai pihak lawan" in past(open_card)[2].snippet
    assert view.past.older.isVisible()
    view.past.older.click()
    await world.settle()
    assert len(past(open_card)) == len(PAST) + len(EARLIER)
    assert not view.past.older.isVisible()
    world.line.online = False
    await world.desk.acts.tickets.move("t-siti", TicketMove.PEND)
    await world.settle()
    assert past(open_card)[0].state == "pending", "a ticket of this desk shows as it is here"


async def test_a_contact_that_is_not_at_this_desk_opens_all_the_same(
    open_card: Workspace, world: World
) -> None:
    far = cast.ticket("t-p1", "1-0188-5", "c-siti", "Tanya jatuh tempo", state=TicketState.SOLVED)
    world.line.files["t-p1"] = TicketFile(far, (), (), ())
    view = open_card.side.customer
    view.page("history")
    await world.settle()
    view.past._opened("t-p2")
    await world.settle()
    assert [notice.code for notice in world.notices] == ["ticket_elsewhere"], "it is not theirs to read"
    view.past._opened("t-p1")
    await world.settle()
    await world.settle()
    assert open_card.tabs.active == "t-p1"


async def test_data_and_the_centre_s_fields_are_changed_in_one_go(open_card: Workspace, world: World) -> None:
    open_card.side.open_card("edit")
    panel = open_card.side.cards.edit
    panel.fields["bergabung"].line.setText("besok")
    panel.submit()
    await world.settle()
    assert await bodies(world) == []
    assert panel.fields["bergabung"]._wrong.isVisible()
    assert panel.fields["kendaraan"].isHidden(), "asked of another caller type only"
    panel.fields["bergabung"].line.setText("4/5/2020")
    panel.own["city"].line.setText("Bantul")
    panel.sealed["email"].line.setText("siti@contoh.id")
    panel.identity.line.setText("0813-1111-2222")
    panel.submit()
    await world.settle()
    saved, known = await bodies(world)
    assert isinstance(saved, SaveCustomer)
    assert (saved.city, saved.fields, saved.name) == ("Bantul", {"bergabung": "2020-05-04"}, msgspec.UNSET)
    assert isinstance(known, AddIdentity)
    assert panel.sealed["email"].line.text() == ""
    row = open_card.side.customer.customer()
    assert row is not None
    assert row.fields["bergabung"] == "2020-05-04"


async def test_two_cards_become_one_and_two_again(open_card: Workspace, world: World) -> None:
    for _ in range(2):
        open_card.side.open_card("merge")
        await world.settle()
    panel = open_card.side.cards.merge
    assert panel.list.item(0).text().splitlines()[1].startswith("sama: Nomor telepon")
    assert not panel.act.isEnabled()
    panel.list.setCurrentRow(0)
    panel.reason.setText("Nomor sama")
    panel.submit()
    await world.settle()
    (body,) = await bodies(world)
    assert isinstance(body, MergeCustomers)
    assert (body.customer, body.other, body.reason) == ("c-siti", DOUBLE.id, "Nomor sama")
    row = open_card.side.customer.customer()
    assert row is not None
    assert [one.name for one in row.merged] == ["Siti R."]
    open_card.side.open_card("merge")
    await world.settle()
    open_card.grab()
    panel._apart(row.merged[0])
    await world.settle()
    assert isinstance((await bodies(world))[1], UnmergeCustomers)
    row = open_card.side.customer.customer()
    assert row is not None
    assert row.merged == ()


async def test_a_call_is_forbidden_and_allowed_again(open_card: Workspace, world: World) -> None:
    open_card.side.open_card("flag")
    panel = open_card.side.cards.flag
    panel.other.click()
    await world.settle()
    assert not open_card.side.customer.head.warning.isVisible()
    open_card.side.open_card("flag")
    panel.reason.setText("Sedang sakit")
    panel.days.set_key("30")
    panel.submit()
    await world.settle()
    lifted, forbidden = await bodies(world)
    assert isinstance(lifted, SetDoNotCall)
    assert isinstance(forbidden, SetDoNotCall)
    assert (lifted.on, forbidden.on, forbidden.until) == (False, True, NOW + 30 * DAY)
    assert "Sedang sakit" in open_card.side.customer.head.warning.text.text()


async def test_the_other_party_has_a_card_of_their_own(open_card: Workspace, world: World) -> None:
    world.line.known = [cast.FAR]
    view = open_card.side.customer
    assert not view.head.parties.isVisible()
    open_card.side.open_card("counterparty")
    panel = open_card.side.cards.link
    panel.picker.name.setText("Dewi Baru")
    panel.picker.phone.setText("0834555771")
    panel.wallet.setText("0834555771")
    panel.submit()
    await world.settle()
    made, linked = await bodies(world)
    assert isinstance(made, SaveCustomer)
    assert isinstance(linked, EditTicket)
    assert linked.counterparty == made.customer
    assert view.head.parties.isVisible()
    view.show_party(Party.COUNTERPARTY)
    row = view.customer()
    assert row is not None
    assert row.name == "Dewi Baru"
    assert view.head.name.text() == "Dewi Baru"
    open_card.side.open_card("counterparty")
    panel.other.click()
    await world.settle()
    assert not view.head.parties.isVisible()
    assert view.head.name.text() == "Siti Rahmawati"


async def test_a_ticket_of_nobody_gets_its_customer(desk: Workspace, world: World) -> None:
    await world.put(SITI)
    desk.open_ticket("t-1")
    await world.settle()
    view = desk.side.customer
    assert view._empty.isVisible()
    view._empty.act_requested.emit()
    panel = desk.side.cards.link
    panel.picker.clear(SITI)
    panel.submit()
    await world.settle()
    (body,) = await bodies(world)
    assert isinstance(body, EditTicket)
    assert (body.complainant, body.ticket) == ("c-siti", "t-1")
    assert view.head.name.text() == "Siti Rahmawati"


async def test_the_card_is_reached_by_keyboard(open_card: Workspace, world: World, hands: Hands) -> None:
    await hands.key(sequence("customer_menu"))
    menu = open_card.side.customer.head.menu
    assert menu.isVisible()
    assert menu.activeAction() is open_card.side.customer.head.acts["edit"]
    menu.close()
    for part in (open_card.side.customer.tabs, open_card.side.customer.head.more):
        assert part.accessibleName()


async def test_an_identity_is_taken_away_once_it_is_said_twice(
    open_card: Workspace, world: World, hands: Hands
) -> None:
    view = open_card.side.customer
    view.page("data")
    key, row = next(iter(view.data.identities.items()))
    assert row.off.accessibleName().startswith("Hapus")
    row.off.setFocus()
    await hands.key("Space")
    assert row.no.hasFocus(), "the same key once more takes nothing away"
    await hands.key("Space")
    await world.settle()
    assert not any(isinstance(body, DropIdentity) for body in await bodies(world))
    assert row.off.hasFocus()
    await hands.key("Space")
    row.yes.setFocus()
    await hands.key("Space")
    await world.settle()
    assert [body.identity for body in await bodies(world) if isinstance(body, DropIdentity)] == [key]
    assert key not in view.data.identities, "seen at once, offline too"
