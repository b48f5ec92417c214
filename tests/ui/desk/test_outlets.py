"""The line of the outlets' own staff: the outlet stands where a customer would, with who calls, about what, and what is open there."""

import pytest
from msgspec import structs
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from console.softphone.scripted import ScriptedTelephone
from console.views.outlet_view import OutletView
from console.views.phone_caller import PhoneCallerPanel
from console.views.workspace import Workspace
from contract.outlet_acts import NoteOutlet, TellStatus
from contract.rows import Row
from domain.outlet import Officer, OutletFacts
from domain.parties import CallerType
from tests.ui.desk.phone_desk import room as room
from tests.ui.desk.phone_desk import telephone as telephone
from tests.ui.desk.phone_desk import world as world
from tests.ui.desk.seen import queued
from tests.ui.outlet_scenes import RINA, outlet_calls, outlet_rows
from tests.ui.phone_scenes import cast_to, talks
from tests.ui.world import World

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support", extend=True)
CTRL_ALT = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier


@pytest.fixture
def rows() -> list[Row]:
    return outlet_rows()


async def on_the_line(world: World, desk: Workspace) -> OutletView:
    await outlet_calls(world, desk)
    panel = desk.side.parties.outlet_in_front()
    assert panel is not None
    return panel


def shown(panel: OutletView) -> list[tuple[str, str]]:
    rows = panel.table.rows()
    return [
        (row.name, row.snippet) for row in (rows.row_at(rows.index(at, 0)) for at in range(rows.rowCount()))
    ]


def ticket_of(desk: Workspace) -> str:
    assert desk.in_front is not None
    assert desk.in_front.case is not None
    return desk.in_front.case.ticket.id


async def test_an_outlet_is_seen_with_its_officers_and_all_that_is_open_there(
    world: World, desk: Workspace
) -> None:
    panel = await on_the_line(world, desk)
    assert panel.head.name.text() == "Outlet Kalisari"
    assert panel.place.text() == "Kode O-0417 · Area Jawa Tengah 2 · (024) xxxx34"
    assert [one.name for one in panel.model.officers] == ["Wulan Ayu Pertiwi", "Joko Susilo", "Rina Wijaya"]
    assert shown(panel) == [
        ("Passion tidak mencetak surat gadai", "Terakhir diberi tahu 10:02"),
        ("VPN outlet putus tiap pagi", "Belum pernah diberi tahu"),
        ("Saldo kas outlet selisih", "Belum pernah diberi tahu"),
    ]
    assert [one.here for one in panel.model.open] == [True, True, False]
    assert not desk.side.customer.isVisible()


async def test_who_calls_and_about_what_is_kept_with_the_ticket(world: World, desk: Workspace) -> None:
    panel = await on_the_line(world, desk)
    ticket = ticket_of(desk)
    assert not [body for body in await queued(world) if isinstance(body, NoteOutlet)]
    panel.officer.name.setCurrentIndex(2)
    panel.officer.name.activated.emit(2)
    await world.settle()
    assert (panel.officer.nip.text(), panel.officer.role.text()) == (RINA.nip, RINA.role)
    panel.application.combo.setCurrentIndex(panel.application.combo.findData("passion"))
    panel.application.chosen.emit("passion")
    await world.settle()
    told = [body for body in await queued(world) if isinstance(body, NoteOutlet)]
    assert [body.facts for body in told] == [
        OutletFacts(officer=RINA),
        OutletFacts(officer=RINA, application="passion"),
    ]
    case = await world.desk.reads.cases.get(ticket)
    assert case is not None
    assert case.ticket.outlet == told[-1].facts, "seen at once, before the gateway has said anything"


async def test_a_ticket_read_before_takes_nothing_away_of_what_was_said_since(
    world: World, desk: Workspace
) -> None:
    panel = await on_the_line(world, desk)
    before = panel._case
    assert before is not None
    panel.officer.name.activated.emit(2)
    panel.show_case(before, read_only=False)
    assert panel.officer.officer() == RINA
    panel.application.combo.setCurrentIndex(panel.application.combo.findData("passion"))
    panel.application.chosen.emit("passion")
    await world.settle()
    told = [body.facts for body in await queued(world) if isinstance(body, NoteOutlet)]
    assert told[-1] == OutletFacts(officer=RINA, application="passion")


async def test_somebody_new_is_entered_by_keys_and_stays_while_the_rest_is_written(
    world: World, desk: Workspace
) -> None:
    panel = await on_the_line(world, desk)
    edit = panel.officer.name.lineEdit()
    assert edit is not None
    edit.setFocus()
    QTest.keyClicks(edit, "Bagas Wibowo")
    QTest.keyClick(edit, Qt.Key.Key_Tab)
    QTest.keyClicks(panel.officer.nip, "88499")
    await world.settle()
    assert panel.officer.nip.text() == "88499"
    QTest.keyClick(panel.officer.nip, Qt.Key.Key_Tab)
    await world.settle()
    facts = [body.facts for body in await queued(world) if isinstance(body, NoteOutlet)]
    assert facts[-1].officer == Officer(name="Bagas Wibowo", nip="88499")


@pytest.mark.parametrize("at", [0, 2], ids=["of this desk", "of another"])
async def test_a_status_is_read_by_a_key_and_kept_as_told(world: World, desk: Workspace, at: int) -> None:
    panel = await on_the_line(world, desk)
    panel.table.setCurrentIndex(panel.table.rows().index(at, 0))
    desk.case.composer.editor().setFocus()
    QTest.keyClick(QApplication.focusWidget() or desk, Qt.Key.Key_I, CTRL_ALT)
    await world.settle()
    one = panel.model.open[at]
    assert [body for body in await queued(world) if isinstance(body, TellStatus)] == [
        TellStatus(ticket=one.id, state=one.state)
    ]
    assert panel.said.isVisible()
    assert panel.said.text().startswith(f"Tiket {one.number}, {one.subject}: statusnya ")
    assert shown(panel)[at][1] == "Terakhir diberi tahu 10:42"


async def test_what_is_open_besides_is_never_the_ticket_in_front_though_it_was_listed_a_moment_ago(
    world: World, desk: Workspace
) -> None:
    panel = await on_the_line(world, desk)
    other = panel.model.open[0]
    case = await world.desk.reads.cases.get(other.id)
    assert case is not None
    panel.show_case(case, read_only=False)
    # At once: a key may be pressed before the outlet was read again.
    assert other.id not in [one.id for one in panel.model.open]
    panel.tell_status()
    await world.settle()
    assert other.id not in [body.ticket for body in await queued(world) if isinstance(body, TellStatus)]


async def test_another_partys_open_tickets_are_not_told_of_while_the_next_is_read(
    world: World, desk: Workspace
) -> None:
    panel = await on_the_line(world, desk)
    case = await world.desk.reads.cases.get(ticket_of(desk))
    assert case is not None
    assert case.customer is not None
    other = structs.replace(case, customer=structs.replace(case.customer, id="c-lain"))
    panel.show_case(other, read_only=False)
    assert not panel.can_tell
    await world.settle()


async def test_offline_all_of_it_is_there_but_what_only_the_gateway_knows(
    world: World, desk: Workspace
) -> None:
    world.line.online = False
    panel = await on_the_line(world, desk)
    assert [one.id for one in panel.model.open] == ["t-printer", "t-vpn"]
    panel.tell_status()
    await world.settle()
    row = await world.desk.reads.cases.get("t-printer")
    assert row is not None
    assert row.ticket.told == world.clock.gateway_now()


async def test_an_outlet_nobody_knows_may_be_entered_as_one(
    world: World, desk: Workspace, telephone: ScriptedTelephone
) -> None:
    await outlet_calls(world, desk, "02475559999")
    panel = cast_to(PhoneCallerPanel, desk.over("phone_caller"))
    assert panel.kind.key() == CallerType.PETUGAS_OUTLET.value
    outlet = desk.side.parties.outlet_in_front()
    assert outlet is not None
    assert outlet.unknown.isVisibleTo(outlet)
    assert not outlet.head.isVisibleTo(outlet)


async def test_a_customer_is_no_outlet(world: World, desk: Workspace) -> None:
    await talks(world, desk)
    assert desk.side.parties.outlet_in_front() is None
    assert desk.side.customer.isVisible()
    missing = desk.acts["tell_status"].why_not()
    assert missing is not None
    assert missing.code == "no_outlet"
