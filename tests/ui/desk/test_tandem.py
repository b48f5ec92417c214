"""A trainer beside a trainee on both screens: who is there and what they do is always seen, and the trainer's acts are a key away."""

from collections.abc import AsyncIterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from console.softphone.orders import HangUp
from console.softphone.phone import OrderRefused
from console.softphone.reasons import Reason
from console.softphone.scripted import ScriptedTelephone
from console.views.phone_room import PhoneRoom
from console.views.phone_tandem_panel import PhoneTandemPanel
from console.views.workspace import Workspace
from console.widgets.theme import Theme
from contract.call_acts import AnswerCall
from contract.envelope import CommandResult, Outcome
from contract.errors import ErrorCode
from contract.rows import Row
from contract.tandem_acts import SetTandem, TakeCall, TakeTandem
from domain.permissions import Role
from domain.tandem import TandemMode, TandemState
from tests.ui.desk.phone_desk import room as room
from tests.ui.desk.phone_desk import telephone as telephone
from tests.ui.desk.seen import queued
from tests.ui.phone_scenes import house
from tests.ui.pictures import take_down
from tests.ui.tandem_scenes import accompanied, accompanies, tandem
from tests.ui.world import ME, World

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support", extend=True)


@pytest.fixture
def rows() -> list[Row]:
    return house()


@pytest.fixture
async def world(rows: list[Row]) -> AsyncIterator[World]:
    made = World(telephone=True, role=Role.TEAM_LEADER)
    await made.open(rows)
    yield made
    await made.close()


def press(desk: Workspace, key: Qt.Key) -> None:
    held = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier
    QTest.keyClick(QApplication.focusWidget() or desk, key, held)


def said(room: PhoneRoom) -> str:
    return room.view.bar.state.accessibleName()


async def test_a_trainee_sees_who_is_there_and_what_they_do(
    world: World, desk: Workspace, room: PhoneRoom
) -> None:
    call = await accompanied(world, desk)
    assert "Didampingi: Budi Santoso · berbisik" in said(room)
    assert world.notices[-1].code == "tandem_joined"
    # The call itself is as it was.
    assert room.view.bar.act("hold")
    there = {"trainer": "u-budi", "trainer_name": "Budi Santoso", "trainee": ME.id, "call": call}
    await world.put(tandem(**there, version=3, state=TandemState.TAKING, mode=TandemMode.WHISPER))
    await world.settle()
    assert "Budi Santoso · mengambil alih" in said(room)
    await world.put(tandem(**there, version=4, state=TandemState.TAKEN, mode=TandemMode.WHISPER))
    await world.settle()
    assert (world.notices[-1].code, world.notices[-1].detail) == ("tandem_over_to", {"name": "Budi Santoso"})


async def test_a_trainer_listens_whispers_speaks_and_takes_over(
    world: World, desk: Workspace, room: PhoneRoom, telephone: ScriptedTelephone
) -> None:
    leg = await accompanies(world, desk)
    assert "Mendampingi Budi Santoso" in said(room)
    assert room.view.now.front is not None
    assert not desk.phone.card.isVisible(), "nothing rings"  # type: ignore[union-attr]
    # The case stands beside it.
    assert desk.in_front is not None
    assert desk.in_front.ticket == "t-siti"
    bar = room.view.bar
    assert bar.act("hold") is None
    modes = (bar.act("listen"), bar.act("whisper"), bar.act("barge"))
    assert [button is not None and button.isChecked() for button in modes] == [True, False, False]
    for key in (Qt.Key.Key_2, Qt.Key.Key_3, Qt.Key.Key_4):
        press(desk, key)
        await world.settle()
    assert world.line.asked == [
        SetTandem(tandem="tandem-1", mode=TandemMode.WHISPER),
        SetTandem(tandem="tandem-1", mode=TandemMode.BARGE),
        TakeTandem(tandem="tandem-1"),
    ]
    await world.put(tandem(version=3, state=TandemState.JOINED, mode=TandemMode.BARGE))
    await world.settle()
    assert "ikut bicara" in said(room)
    assert bar.act("barge").isChecked()  # type: ignore[union-attr]
    world.line.answer = CommandResult("x", Outcome.REJECTED, ErrorCode.ILLEGAL_TRANSITION)
    bar.act("listen").click()  # type: ignore[union-attr]
    await world.settle()
    assert world.notices[-1].code == "tandem_over"
    assert bar.act("barge").isChecked(), "what is in force is shown, not what was pressed"  # type: ignore[union-attr]
    bar.act("end").click()  # type: ignore[union-attr]
    await world.settle()
    assert HangUp(call=leg) in telephone.asked


async def test_whom_to_be_beside_is_chosen_by_name(world: World, desk: Workspace, room: PhoneRoom) -> None:
    asked: list[tuple[str, TandemMode]] = []
    answers: list[CommandResult | OrderRefused] = [
        CommandResult("x", Outcome.APPLIED),
        CommandResult("x", Outcome.REJECTED, ErrorCode.NOT_FOUND),
        CommandResult("x", Outcome.REJECTED, ErrorCode.ILLEGAL_TRANSITION, {"with": "Tono Wijaya"}),
        OrderRefused(Reason.BUSY),
    ]

    async def ask(trainee: str, mode: TandemMode) -> CommandResult:
        asked.append((trainee, mode))
        answer = answers.pop(0)
        if isinstance(answer, OrderRefused):
            raise answer
        return answer

    object.__setattr__(desk.desk, "ask_tandem", ask)
    told = []
    for _ in range(4):
        press(desk, Qt.Key.Key_U)
        await world.settle()
        panel = desk.over("phone_tandem")
        assert isinstance(panel, PhoneTandemPanel)
        # Who speaks with somebody stands first, who is away cannot be chosen.
        assert panel.list.targets()[0].name == "Sari Utami"
        panel.to.setText("bud")
        QTest.keyClick(panel.to, Qt.Key.Key_Return)
        await world.settle()
        assert not panel.isVisible()
        told.append(world.notices[-1].code if world.notices else "")
    assert asked == [("u-budi", TandemMode.LISTEN)] * 4
    assert told == ["", "tandem_no_call", "tandem_taken", "tandem_busy"]


async def test_an_agent_has_no_such_act(rows: list[Row], theme: Theme) -> None:
    made = World(telephone=True)
    await made.open(rows)
    desk = made.workspace(theme)
    await desk.started()
    missing = desk.acts["tandem"].why_not()
    assert missing is not None
    assert missing.code == "may_not_tandem"
    await made.rest()
    take_down(desk)
    await made.close()


@pytest.mark.parametrize("ticket", ["t-siti", "t-elsewhere"])
async def test_a_caller_who_was_taken_over_opens_with_their_case(
    world: World, desk: Workspace, room: PhoneRoom, telephone: ScriptedTelephone, ticket: str
) -> None:
    """Also where this desk has not seen the ticket yet: the gateway brings it."""
    leg = await accompanies(world, desk)
    await world.put(tandem(version=3, state=TandemState.TAKING, ticket=ticket))
    await world.settle()
    assert "mengambil alih" in said(room)
    assert room.view.bar.act("barge") is None
    call = await telephone.come_over(leg, "0812-3456-4437")
    await world.settle()
    assert not desk.phone.card.isVisible()  # type: ignore[union-attr]
    done = await queued(world)
    (body,) = [one for one in done if isinstance(one, TakeCall)]
    assert (body.tandem, body.ticket, body.facts.call) == ("tandem-1", ticket, call)
    assert not any(isinstance(one, AnswerCall) for one in done), "no second contact, no second ticket"
    assert desk.tabs.active == ticket
    assert room.view.bar.act("hold"), "it is a call like any other now"
    assert room.hang_up("k-siti"), "the contact's end is the call's"
