"""A mass problem at the desks: one act links the ticket in front, the leader decides; and what may be offered once all is settled."""

import pytest
from PySide6.QtCore import QEvent, QObject
from PySide6.QtWidgets import QApplication, QWidget

from console.operations.ticket import Changes
from console.views.hands import Hands
from console.views.keys import sequence
from console.views.lead_panel import LeadPanel
from console.views.leads_view import LeadsView
from console.views.mass_raise import MassRaisePanel
from console.views.mass_view import MassView
from console.views.workspace import Workspace
from console.widgets.theme import Theme
from contract.lead_acts import RecordOffer, SettleLead
from contract.mass_acts import (
    ConfirmProblem,
    DismissProblem,
    LinkTicket,
    RaiseProblem,
    SolveProblem,
    UnlinkTicket,
)
from domain.cross_selling import LeadResult, OfferAnswer
from domain.mass_problem import LeftOut, LinkState, ProblemState
from domain.notice_kind import NoticeKind
from domain.permissions import Role
from domain.ticket import TicketMove
from tests.ui import cast
from tests.ui.desk.seen import NO_WINDOWS, open_siti, queued
from tests.ui.mass_scenes import lead, linked, problem
from tests.ui.pictures import take_down
from tests.ui.world import NOW, World

pytestmark = NO_WINDOWS


async def test_one_key_links_the_ticket_in_front_and_takes_it_off_again_offline_too(
    world: World, desk: Workspace, hands: Hands
) -> None:
    world.line.online = False
    assert desk.banners.mass.isHidden()
    await world.put(problem(queues=("tidak_dilayani",)))
    await open_siti(world, desk)
    assert desk.banners.mass.isHidden(), "not a queue of this agent"
    await world.put(problem(version=2))
    await world.settle()
    shown = desk.banners.mass
    assert shown.isVisible()
    assert "Pelunasan gagal" in shown.text()
    assert shown.act.text() == "Tautkan tiket ini"
    await hands.key(sequence("link_problem"))
    await world.settle()
    assert await queued(world) == [LinkTicket(ticket="t-siti", problem="p1")]
    assert "tertaut" in shown.text()
    await hands.key(sequence("link_problem"))
    await world.settle()
    assert (await queued(world))[1:] == [UnlinkTicket(ticket="t-siti", problem="p1")]
    assert shown.act.text() == "Tautkan tiket ini"
    await hands.key(sequence("mass_answer"))
    await world.settle()
    said = desk.case.composer.editor().toPlainText()
    assert "1-0244-3" in said, "the gap is filled"
    await world.put(problem(version=3, state=ProblemState.SOLVED, ended=NOW, closing="Sudah normal."))
    await world.settle()
    assert shown.isHidden()


@pytest.fixture
async def leading(theme: Theme) -> object:
    """A leader's desk."""
    world = World(role=Role.TEAM_LEADER)
    await world.open(cast.desk_rows())
    desk = world.workspace(theme)
    desk.resize(1366, 768)
    desk.show()
    await desk.started()
    yield world, desk
    await world.rest()
    take_down(desk)
    await world.close()


async def test_the_leader_confirms_corrects_and_answers_all_or_says_it_is_none(
    leading: tuple[World, Workspace],
) -> None:
    world, desk = leading
    await world.put(problem(state=ProblemState.PROPOSED))
    await world.settle()
    assert "9 pelanggan dalam 30 menit, biasanya 1" in desk.banners.mass.text()
    desk.banners.mass.act.click()
    await world.settle()
    view = desk.page("mass")
    assert isinstance(view, MassView)
    decision = view.decision
    assert not decision.confirm_.isEnabled(), "no answer yet"
    decision.dismiss_.click()
    assert decision.reason.isVisible()
    assert await queued(world) == []
    scripts = {decision.script.combo.itemData(at) for at in range(decision.script.combo.count())}
    assert len(scripts) > 1
    decision.text.setPlainText("Sedang diperbaiki.")
    decision.estimate.set_key("2")
    decision.confirm_.click()
    await world.settle()
    (confirmed,) = await queued(world)
    assert confirmed == ConfirmProblem(problem="p1", text="Sedang diperbaiki.", estimate=NOW + 3_600_000)
    assert view.shown is not None
    assert view.shown.row.state is ProblemState.CONFIRMED, "seen at once"
    for at in range(3):
        await world.put(linked(at))
    await world.settle()
    assert view.links.rows().rowCount() == 3
    decision.closing.setPlainText("Sudah normal kembali.")
    await world.put(linked(3))
    await world.settle()
    assert decision.closing.toPlainText() == "Sudah normal kembali.", "what is being written stays"
    assert "4" in decision.solve_.text()
    assert not decision.settles.isChecked()
    decision.settles.click()
    decision.solve_.click()
    await world.settle()
    assert (await queued(world))[1:] == [
        SolveProblem(problem="p1", text="Sudah normal kembali.", settles=True)
    ]
    assert not decision.isVisible()
    await world.put(problem("p2", ProblemState.PROPOSED, found=NOW))
    await world.settle()
    view.table.selectRow(0)
    decision.dismiss_.click()
    decision.reason.setText("Promo, bukan gangguan")
    decision.dismiss_.click()
    await world.settle()
    assert (await queued(world))[2:] == [DismissProblem(problem="p2", reason="Promo, bukan gangguan")]


async def test_a_leader_raises_one_and_is_told_of_those_proposed_and_of_those_nobody_decided(
    leading: tuple[World, Workspace],
) -> None:
    world, desk = leading
    desk.acts["raise_problem"].do()
    panel = desk.over("mass_raise")
    assert isinstance(panel, MassRaisePanel)
    assert not panel.act.isEnabled()
    for field, key in ((panel.category, "pengaduan"), (panel.issue, "saldo_mitra")):
        field.set_key(key)
        field.combo.activated.emit(field.combo.currentIndex())
    panel.text.setPlainText("Sedang diperbaiki.")
    panel.submit()
    await world.settle()
    (raised,) = await queued(world)
    assert isinstance(raised, RaiseProblem)
    assert (raised.category, raised.issue, raised.text) == ("pengaduan", "saldo_mitra", "Sedang diperbaiki.")
    assert "Saldo" in desk.banners.mass.text(), "by its name, though the gateway has not heard of it"
    assert [one.told.kind for one in desk.centre.kept] == []
    await world.put(problem(state=ProblemState.PROPOSED))
    await world.settle()
    assert [one.told.kind for one in desk.centre.kept] == [NoticeKind.MASS_PROPOSED]
    assert not desk.centre.kept[0].read
    await world.put(problem(state=ProblemState.DISMISSED, version=2, leader=None, ended=NOW))
    await world.settle()
    kinds = {one.told.kind: one.read for one in desk.centre.kept}
    assert kinds == {NoticeKind.MASS_PROPOSED: True, NoticeKind.MASS_EXPIRED: False}


async def test_who_was_left_out_is_named_with_the_reason(leading: tuple[World, Workspace]) -> None:
    world, desk = leading
    await world.put(problem(state=ProblemState.SOLVED, ended=NOW, closing="Sudah normal."))
    await world.put(linked(0, LinkState.ANSWERED))
    for at, why in enumerate(LeftOut, start=1):
        await world.put(linked(at, LinkState.LEFT_OUT, why))
    desk.go("mass")
    await world.settle()
    view = desk.page("mass")
    assert isinstance(view, MassView)
    assert view.linked.text() == f"1 dijawab · {len(LeftOut)} tidak ikut dijawab"
    rows = view.links.rows()
    states = [rows.row_at(rows.index(at, 0)).state for at in range(rows.rowCount())]
    assert len(set(states)) == len(LeftOut) + 1
    assert "dijawab di #1-0241-1" in states


async def _settled(world: World) -> str:
    """The ticket of Siti is solved, with an issue that something fits to; what fits."""
    category, issue = next(
        (category, issue)
        for category in world.desk.handbook().categories
        for issue in category.issues
        if issue.cross_selling
    )
    await world.desk.acts.tickets.edit("t-siti", Changes(category=category.id, issue=issue.id))
    await world.desk.acts.tickets.move("t-siti", TicketMove.SOLVE)
    return issue.cross_selling[0]


async def test_an_offer_is_made_when_all_is_settled_and_a_no_is_not_asked_again(
    world: World, desk: Workspace, hands: Hands
) -> None:
    await open_siti(world, desk)
    assert desk.banners.offer.isHidden(), "not settled"
    product = await _settled(world)
    await world.settle()
    assert desk.banners.offer.isVisible()
    before = len(await queued(world))
    desk.banners.offer.act.click()
    await world.settle()
    panel = desk.side.panel()
    assert isinstance(panel, LeadPanel)
    assert panel.when.isVisible()
    panel.answer.set_key(OfferAnswer.NOT_INTERESTED.value)
    panel.dress()
    assert panel.when.isHidden()
    panel.note.setPlainText("sudah punya")
    await hands.key("Ctrl+Return")
    await world.settle()
    (body,) = (await queued(world))[before:]
    assert isinstance(body, RecordOffer)
    assert (body.product, body.answer, body.note) == (product, OfferAnswer.NOT_INTERESTED, "sudah punya")
    assert (body.call_at, body.by) == (None, None)
    assert desk.banners.offer.isHidden()
    desk.side.open_act("cross_sell")
    await world.settle()
    assert panel.why.isVisible()
    assert not panel.act.isEnabled()


async def test_a_call_back_stands_in_the_list_until_it_came_to_something(
    world: World, desk: Workspace, hands: Hands
) -> None:
    await open_siti(world, desk)
    await _settled(world)
    await world.settle()
    await hands.key(sequence("cross_sell"))
    await world.settle()
    panel = desk.side.panel()
    assert isinstance(panel, LeadPanel)
    panel.when.set_key("hour")
    await hands.key("Ctrl+Return")
    await world.settle()
    await world.put(lead("l9", "Bambang Prakoso", NOW - 60_000))
    desk.go("leads")
    await world.settle()
    view = desk.page("leads")
    assert isinstance(view, LeadsView)
    assert [row.customer_name for row in view.leads.values()] == ["Bambang Prakoso", "Siti Rahmawati"]
    assert view.count.text() == "2 menunggu ditelepon"
    assert "jatuh waktu" in view.table.rows().row_at(view.table.rows().index(0, 0)).state
    view.table.selectRow(1)
    made = (await queued(world))[-1]
    assert isinstance(made, RecordOffer)
    assert made.call_at == NOW + 3_600_000
    view.when.set_key("tomorrow")
    view.note.setText("tidak diangkat")
    view.later.click()
    await world.settle()
    settled = (await queued(world))[-1]
    assert isinstance(settled, SettleLead)
    assert (settled.lead, settled.result, settled.note) == (made.lead, LeadResult.LATER, "tidak diangkat")
    view.table.selectRow(1)
    view.won.click()
    await world.settle()
    assert (await queued(world))[-1] == SettleLead(lead=made.lead, result=LeadResult.WON)
    assert view.count.text() == "1 menunggu ditelepon"


class Windows(QObject):
    """Watches which widgets are shown as windows of their own."""

    def __init__(self) -> None:
        super().__init__()
        self.shown: list[QWidget] = []

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Show and isinstance(watched, QWidget) and watched.isWindow():
            self.shown.append(watched)
        return False


async def test_the_call_backs_of_a_desk_with_a_telephone_open_no_window_of_their_own(desk: Workspace) -> None:
    windows, app = Windows(), QApplication.instance()
    assert app is not None
    app.installEventFilter(windows)
    try:
        view = LeadsView(desk.look, desk.desk, lambda _customer, _ticket: None)
    finally:
        app.removeEventFilter(windows)
    assert windows.shown == []
    take_down(view)
