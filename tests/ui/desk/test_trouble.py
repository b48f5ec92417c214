"""Trouble is reported, answered and led to its end, and a BCP is ticked off: by keyboard, offline too."""

from msgspec.structs import replace
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from console.sound import Sound
from console.views.bcp_panel import BcpPanel
from console.views.hands import Hands
from console.views.incidents_view import IncidentsView
from console.views.keys import sequence
from console.views.trouble_panel import TroublePanel
from console.views.workspace import Workspace
from console.widgets.theme import Theme
from contract.incident_acts import (
    AnswerIncident,
    DeclareBcp,
    LiftBcp,
    MoveIncident,
    ReportIncident,
    TickBcp,
)
from contract.incident_row import BcpRow, BcpTickRow, IncidentReportRow, IncidentRow, LostTimeRow
from contract.rows import ToolHealth, ToolRow
from domain.incident import IncidentMove, IncidentState, Period, Thing
from domain.lost_time import DAY_MS, day_of
from domain.notice_kind import NoticeKind
from domain.permissions import Role
from tests.ui import cast
from tests.ui.desk.seen import NO_WINDOWS, queued
from tests.ui.pictures import take_down
from tests.ui.world import ME, NOW, World

pytestmark = NO_WINDOWS
MIN = 60_000


def incident(**more: object) -> IncidentRow:
    fields: dict[str, object] = {
        "id": "i1",
        "version": 1,
        "thing": Thing.TOOL,
        "name": "wallet",
        "title": "Wallet",
        "state": IncidentState.OPEN,
        "spans": (Period(NOW - 20 * MIN),),
        "changed": NOW - 20 * MIN,
        "reports": 2,
        "waiting": 2,
    }
    return IncidentRow(**(fields | more))  # type: ignore[arg-type]


def report(user: str, name: str, **more: object) -> IncidentReportRow:
    fields: dict[str, object] = {
        "id": f"i1:{user}",
        "version": 1,
        "incident": "i1",
        "user": user,
        "user_name": name,
        "text": "Saldo kosong",
        "since": NOW - 20 * MIN,
        "at": NOW - 20 * MIN,
    }
    return IncidentReportRow(**(fields | more))  # type: ignore[arg-type]


BCP = BcpRow(
    id="b1", version=1, name="Tools mati", text="BCP berlaku.", points=("Minta maaf", "Catat"), author="u-dewi",
    author_name="Dewi", declared=NOW - MIN,
)  # fmt: skip


def panel(desk: Workspace) -> TroublePanel:
    made = desk.over("trouble")
    assert isinstance(made, TroublePanel)
    return made


async def test_a_headset_is_reported_offline_and_the_agent_answers_when_it_is_said_to_work(
    world: World, desk: Workspace, hands: Hands
) -> None:
    await world.put(ToolRow(id="wallet", version=98, name="Wallet", health=ToolHealth.DOWN, since=NOW - MIN))
    await world.settle()
    world.line.online = False
    await hands.key(sequence("trouble"))
    await world.settle()
    shown = panel(desk)
    assert shown.thing.key() == "tool:wallet", "what the status line names is chosen"
    shown.thing.set_key("headset")
    shown.since.set_key("900")
    shown.text.setPlainText("Suara putus-putus")
    await hands.key("Ctrl+Return")
    await world.settle()
    (body,) = await queued(world)
    assert isinstance(body, ReportIncident)
    assert (body.thing, body.name, body.text, body.since) == (
        Thing.HEADSET,
        "",
        "Suara putus-putus",
        NOW - 15 * MIN,
    )
    assert not shown.isVisible()
    await hands.key(sequence("trouble"))
    await world.settle()
    assert list(shown.cards) == [body.incident]
    assert shown.cards[body.incident].works.isHidden()

    done = incident(state=IncidentState.RESOLVED, spans=(Period(NOW - 20 * MIN, NOW - MIN),), number="IOC-7")
    lost = LostTimeRow(
        id="l1", version=1, user=ME.id, user_name=ME.name, day=day_of(NOW), ms=19 * MIN, until=NOW
    )
    await world.put(done, report(ME.id, ME.name), lost)
    up = ToolRow(id="wallet", version=99, name="Wallet", health=ToolHealth.UP, since=NOW)
    await world.put(up)
    await world.settle()
    kinds = [one.told.kind for one in desk.centre.kept]
    assert kinds.count(NoticeKind.INCIDENT_ASK) == 1
    assert "Wallet dinyatakan pulih" in desk.status._message.text()
    shown.closed.emit()
    await hands.key(sequence("report_tool"))
    await world.settle()
    assert shown.isVisible()
    assert shown.cards["i1"].works.hasFocus()
    assert "19 menit" in shown._lost.text()
    QTest.keyClick(shown.cards["i1"].works, Qt.Key.Key_Return)
    await world.settle()
    assert (await queued(world))[1:] == [AnswerIncident(incident="i1", works=True)]
    assert shown.cards["i1"].works.isHidden()
    assert desk.status._message.text() == ""
    assert [one.read is not None for one in desk.centre.kept if one.told.kind is NoticeKind.INCIDENT_ASK] == [
        True
    ]


async def test_what_still_does_not_work_is_open_again_at_once(world: World, desk: Workspace) -> None:
    done = incident(state=IncidentState.RESOLVED, spans=(Period(NOW - 20 * MIN, NOW - MIN),), number="IOC-7")
    await world.put(done, report(ME.id, ME.name))
    await world.settle()
    desk.show_trouble()
    await world.settle()
    panel(desk).cards["i1"].broken.click()
    await world.settle()
    assert await queued(world) == [AnswerIncident(incident="i1", works=False)]
    (one,) = desk.floor.wrong.troubles
    assert (one.row.state, one.row.spans) == (IncidentState.ESCALATED, (Period(NOW - 20 * MIN),))


async def test_a_bcp_stands_on_the_desk_and_is_ticked_off_by_keyboard(
    world: World, desk: Workspace, hands: Hands
) -> None:
    assert desk.bcp.isHidden()
    await world.put(BCP)
    await world.settle()
    assert desk.bcp.isVisible()
    assert desk.bcp.text() == "BCP berlaku."
    assert desk.bcp.act.text() == "Langkah 0/2"
    assert [one.told.kind for one in desk.centre.kept].count(NoticeKind.BCP_ON) == 1
    world.line.online = False
    desk.bcp.act.click()
    await world.settle()
    shown = desk.over("bcp")
    assert isinstance(shown, BcpPanel)
    assert shown.points[0].hasFocus()
    await hands.key("Space")
    await world.settle()
    assert await queued(world) == [TickBcp(bcp="b1", point=0)]
    assert shown.points[0].isChecked()
    assert shown.points[0].hasFocus(), "whoever ticks goes on where they were"
    assert desk.bcp.act.text() == "Langkah 1/2"
    await world.put(replace(BCP, version=2, lifted=NOW, lifted_name="Dewi"))
    await world.settle()
    assert desk.bcp.isHidden()
    assert not shown.isVisible()
    assert [one.told.kind for one in desk.centre.kept].count(NoticeKind.BCP_OFF) == 1


async def test_a_leader_asks_for_the_lost_time_of_a_day(theme: Theme) -> None:
    world = World(role=Role.TEAM_LEADER)
    await world.open(cast.desk_rows())
    desk = world.workspace(theme)
    desk.show()
    today = day_of(NOW)
    world.line.lost = [
        LostTimeRow(id=f"u{at}", version=1, user=f"u{at}", user_name=name, day=day, ms=ms * 60_000, until=NOW)
        for at, (name, day, ms) in enumerate((("Budi", today, 12), ("Sari", today - DAY_MS, 75)))
    ]
    try:
        await desk.started()
        desk.go("incidents")
        await world.settle()
        view = desk.page("incidents")
        assert isinstance(view, IncidentsView)
        card = view.lost
        assert card.figures.text() == "Budi 12 menit"
        for key, said in (
            (str(today - DAY_MS), "Sari 1 jam 15 menit"),
            (str(today - 2 * DAY_MS), "Tidak ada"),
        ):
            card.day.set_key(key)
            card.day.combo.activated.emit(card.day.combo.currentIndex())
            await world.settle()
            assert card.figures.text().startswith(said)
        world.line.online = False
        card.refresh()
        await world.settle()
        assert "gateway tidak terhubung" in card.figures.text()
    finally:
        await world.rest()
        take_down(desk)
        await world.close()


async def test_a_leader_leads_it_to_the_ioc_and_back_and_declares_a_bcp(theme: Theme) -> None:
    world = World(role=Role.TEAM_LEADER)
    await world.open(cast.desk_rows())
    desk = world.workspace(theme)
    desk.resize(1366, 768)
    desk.show()
    try:
        await desk.started()
        await world.settle()
        await world.put(incident(), report("u-1", "Budi"), report("u-2", "Sari"))
        await world.settle()
        assert [one.told.kind for one in desk.centre.kept].count(NoticeKind.INCIDENT_NEW) == 1
        assert world.sounds.played[-1:] == [Sound.ATTENTION]
        desk.go("incidents")
        await world.settle()
        view = desk.page("incidents")
        assert isinstance(view, IncidentsView)
        card = view.cards["i1"]
        card.steps[IncidentMove.ESCALATE].click()
        assert await queued(world) == [], "without its number nothing is escalated"
        card.number.setText("IOC-1")
        headset = incident(id="i2", thing=Thing.HEADSET, name="PC-17", title="PC-17", version=1, reports=1)
        await world.put(headset)
        await world.settle()
        card = view.cards["i1"]
        assert card.number.text() == "IOC-1", "whoever writes goes on where they were"
        QTest.keyClick(card.number, Qt.Key.Key_Return)
        await world.settle()
        assert set(view.cards["i1"].steps) >= {IncidentMove.PEND, IncidentMove.RESOLVE}
        view.cards["i1"].steps[IncidentMove.RESOLVE].click()
        await world.settle()
        assert set(view.cards["i1"].steps) == {IncidentMove.CONFIRM, IncidentMove.REOPEN}

        plan = world.desk.handbook().bcp[0]
        assert view.bcp.text.toPlainText() == plan.text
        view.bcp.act.click()
        await world.settle()
        declared = desk.floor.wrong.bcp
        assert declared is not None
        assert desk.bcp.isVisible()
        tick = BcpTickRow(
            id="t1", version=1, bcp=declared.row.id, user="u-1", user_name="Budi", done={"0": NOW}
        )
        await world.put(tick)
        await world.settle()
        assert "Budi 1/" in view.bcp._far.text()
        view.bcp.act.click()
        await world.settle()
        assert desk.bcp.isHidden()
        assert await queued(world) == [
            MoveIncident(incident="i1", move=IncidentMove.ESCALATE, number="IOC-1"),
            MoveIncident(incident="i1", move=IncidentMove.RESOLVE),
            DeclareBcp(bcp=declared.row.id, name=plan.name, text=plan.text, points=plan.points),
            LiftBcp(bcp=declared.row.id),
        ]
    finally:
        await world.rest()
        take_down(desk)
        await world.close()
