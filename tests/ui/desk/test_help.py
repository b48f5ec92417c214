"""A hand raised by one key, and a leader who comes: at both desks, offline too."""

import pytest
from PySide6.QtGui import QTextCursor

from console.sound import Sound
from console.views.hands import Hands
from console.views.help_panel import HelpPanel
from console.views.help_view import HelpView
from console.views.keys import sequence
from console.views.workspace import Workspace
from console.widgets.theme import Theme
from contract.help_acts import AnswerHelp, AskHelp, CancelHelp, TakeHelp
from contract.rows import HelpRow
from domain.help import HELP_MS, HelpReason, HelpState
from domain.notice_kind import NoticeKind
from domain.permissions import Role
from tests.ui import cast
from tests.ui.desk.seen import NO_WINDOWS, open_siti, queued
from tests.ui.pictures import take_down
from tests.ui.world import ME, NOW, World

pytestmark = NO_WINDOWS


def asked(**more: object) -> HelpRow:
    fields: dict[str, object] = {
        "id": "h1",
        "version": 1,
        "asker": "u-budi",
        "asker_name": "Budi Santoso",
        "team": "Tim A",
        "reason": HelpReason.DECISION,
        "text": "Nasabah minta adjustment.",
        "ticket": "t-siti",
        "number": "1-0244-3",
        "state": HelpState.OPEN,
        "asked": NOW - 90_000,
        "until": NOW + HELP_MS,
    }
    return HelpRow(**(fields | more))  # type: ignore[arg-type]


def panel(desk: Workspace) -> HelpPanel:
    made = desk.over("help")
    assert isinstance(made, HelpPanel)
    return made


async def test_one_key_asks_about_the_ticket_in_front_and_is_called_back_offline_too(
    world: World, desk: Workspace, hands: Hands
) -> None:
    await open_siti(world, desk)
    world.line.online = False
    await hands.key(sequence("raise_hand"))
    await world.settle()
    shown = panel(desk)
    assert shown.isVisible()
    assert shown.about.isChecked()
    shown.text.setPlainText("Boleh diadjust?")
    await hands.key("Ctrl+Return")
    await world.settle()
    (body,) = await queued(world)
    assert isinstance(body, AskHelp)
    assert (body.reason, body.text, body.about) == (HelpReason.DECISION, "Boleh diadjust?", "t-siti")
    assert body.until == NOW + HELP_MS
    await hands.key(sequence("raise_hand"))
    await world.settle()
    assert shown.other.hasFocus()
    assert "menunggu" in shown.state.text()
    shown.other.click()
    await world.settle()
    assert await queued(world) == [body, CancelHelp(help=body.help)]
    assert shown.other.isHidden()
    assert "dibatalkan" in shown.state.text()


async def test_a_request_nobody_took_expires_on_the_screen_and_another_can_be_made(
    world: World, desk: Workspace
) -> None:
    await world.desk.acts.help.ask(HelpReason.TOOL)
    desk.raise_hand()
    await world.settle()
    assert not panel(desk).other.isHidden()
    world.clock.advance(HELP_MS + 1)
    panel(desk).tick()
    assert panel(desk).other.isHidden()
    assert "kedaluwarsa" in panel(desk).state.text()


async def test_the_answer_is_a_notice_and_stands_in_the_panel(world: World, desk: Workspace) -> None:
    mine = asked(asker=ME.id, state=HelpState.ANSWERED, leader_name="Dewi", answer="Boleh.", ended=NOW)
    await world.put(mine)
    await world.settle()
    (kept,) = desk.centre.kept
    assert kept.told.kind is NoticeKind.HELP_ANSWERED
    assert desk.centre.words.of(kept.told) == "Dewi menanggapi permintaan bantuan Anda. “Boleh.”"
    assert "Boleh" not in desk.centre.words.of(kept.told, whole=False)
    desk.raise_hand()
    await world.settle()
    assert panel(desk).answer.text() == "Boleh."


@pytest.mark.parametrize("closing", [False, True])
async def test_a_leader_hears_comes_and_answers(theme: Theme, closing: bool) -> None:
    world = World(role=Role.TEAM_LEADER)
    await world.open(cast.desk_rows())
    desk = world.workspace(theme)
    desk.resize(1366, 768)
    desk.show()
    try:
        await desk.started()
        await world.settle()
        await world.put(asked())
        await world.settle()
        assert [one.told.kind for one in desk.centre.kept] == [NoticeKind.HELP_ASKED]
        assert world.sounds.played == [Sound.ATTENTION]
        desk.go("hands")
        await world.settle()
        view = desk.page("hands")
        assert isinstance(view, HelpView)
        assert view.cards["h1"].text.isHidden()
        view.cards["h1"].take.click()
        await world.settle()
        card = view.cards["h1"]
        assert not card.text.isHidden()
        card.answer.click()
        card.text.setPlainText("Boleh.")
        card.text.moveCursor(QTextCursor.MoveOperation.EndOfBlock)
        await world.put(asked(id="h2", asker="u-2"))
        await world.settle()
        card = view.cards["h1"]
        assert card.text.textCursor().position() == len("Boleh."), "whoever writes goes on where they were"
        (card.close_ if closing else card.answer).click()
        await world.settle()
        take, answer = await queued(world)
        assert take == TakeHelp(help="h1")
        assert isinstance(answer, AnswerHelp)
        assert answer.text == ("" if closing else "Boleh.")
        assert set(view.cards) == {"h2"}
    finally:
        await world.rest()
        take_down(desk)
        await world.close()
