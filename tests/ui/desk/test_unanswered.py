"""What customers ask and nobody can answer: flagged by a key offline, passed on, answered; each told what is theirs to know."""

from collections.abc import AsyncIterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel

from console.store import outbox_rows
from console.views.unanswered_panel import UnansweredPanel
from console.views.unanswered_view import UnansweredView
from console.views.workspace import Workspace
from console.widgets.buttons import Button
from console.widgets.theme import Theme
from contract.errors import ErrorCode
from contract.unanswered_acts import (
    AnswerUnanswered,
    FlagUnanswered,
    ForwardUnanswered,
    PartUnanswered,
    UnansweredBody,
)
from domain.notice_kind import NoticeKind
from domain.permissions import Role
from domain.unanswered import UnansweredState
from tests.ui.desk.admin_room import pressed, tab_to, typed
from tests.ui.desk.test_news import opened
from tests.ui.knowledge_scenes import asked
from tests.ui.pictures import take_down
from tests.ui.world import NOW, World

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support", extend=True)


@pytest.fixture
async def leader(theme: Theme) -> AsyncIterator[tuple[World, Workspace]]:
    world, desk = await opened(Role.TEAM_LEADER, theme)
    yield world, desk
    await world.rest()
    take_down(desk)
    await world.close()


async def acts(world: World) -> list[UnansweredBody]:
    await world.settle()
    found = await world.db.read(lambda conn: outbox_rows.select(conn, "stream LIKE 'unanswered:%'", ()))
    return [act.body for act in found if isinstance(act.body, UnansweredBody)]


def unread(desk: Workspace) -> list[NoticeKind]:
    kinds = (NoticeKind.UNANSWERED, NoticeKind.UNANSWERED_TOLD)
    return [one.told.kind for one in desk.centre.kept if not one.read and one.told.kind in kinds]


async def test_it_is_flagged_by_a_key_offline_and_its_answer_comes_to_who_asked(
    world: World, desk: Workspace
) -> None:
    world.line.online = False
    desk.link_changed(False, 0, "")
    desk.open_ticket("t-siti")
    await world.settle()
    QTest.keyClick(desk, Qt.Key.Key_Q, Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier)
    await world.settle()
    panel = desk.over("unanswered")
    assert isinstance(panel, UnansweredPanel)
    assert panel.text.hasFocus()
    assert not panel.act.isEnabled()
    typed("Promo emas sampai kapan?")
    tab_to(panel.act)
    pressed(Qt.Key.Key_Space)
    (body,) = await acts(world)
    assert isinstance(body, FlagUnanswered)
    assert (body.text, body.about) == ("Promo emas sampai kapan?", "t-siti")
    assert panel.isHidden()
    desk.flag_unanswered()
    await world.settle()
    assert [row.state for row in panel.mine] == [UnansweredState.FLAGGED], "it is seen here at once"
    assert unread(desk) == []
    done = asked(
        body.unanswered, asker="u-rina", state=UnansweredState.ANSWERED, answered=NOW, answered_name="Lia", answer="31 Mei."
    )  # fmt: skip
    await world.put(done)
    await world.settle()
    assert unread(desk) == [NoticeKind.UNANSWERED_TOLD]
    (told,) = [one.told for one in desk.centre.kept if one.told.kind is NoticeKind.UNANSWERED_TOLD]
    assert "31 Mei." in desk.centre.words.of(told)
    assert panel.mine[0].answer == "31 Mei."
    assert world.errors == []


async def test_a_leader_passes_one_on_and_answers_another(leader: tuple[World, Workspace]) -> None:
    world, desk = leader
    await world.put(
        asked("q-1", "Promo emas sampai kapan?"), asked("q-2", "Ongkir emas berapa?", asked=NOW - 5)
    )
    await world.settle()
    assert unread(desk) == [NoticeKind.UNANSWERED] * 2
    desk.go("unanswered")
    await world.settle()
    view = desk.page("unanswered")
    assert isinstance(view, UnansweredView)
    assert list(view.cards) == ["q-1", "q-2"]
    view.cards["q-2"].text.setPlainText("sedang ditulis")
    view.cards["q-1"].text.setPlainText("Ditanya tiga kali")
    view.cards["q-1"].forward.click()
    assert await acts(world) == [ForwardUnanswered(unanswered="q-1", note="Ditanya tiga kali")]
    assert view.cards["q-1"].forward.isHidden(), "it is passed on here at once"
    card = view.cards["q-2"]
    assert card.text.toPlainText() == "sedang ditulis"
    card.subject.setText("Ongkir emas")
    card.text.setPlainText("Gratis.")
    card.answer.click()
    _, body = await acts(world)
    assert isinstance(body, AnswerUnanswered)
    assert (body.unanswered, body.subject, body.text) == ("q-2", "Ongkir emas", "Gratis.")
    assert body.announcement is not None
    assert list(view.cards) == ["q-1"]
    await world.reject(
        (await world.db.read(lambda conn: outbox_rows.select(conn, "1", ())))[1].id, ErrorCode.INVALID
    )
    await desk.floor.load()
    await world.settle()
    (item,) = desk.floor.attention
    shown = desk.attention._shown(item)
    assert (shown.title, shown.text) == ("Pertanyaan tanpa jawaban", "Gratis.")
    assert isinstance(item.body, AnswerUnanswered)
    assert list(view.cards) == ["q-1", "q-2"], "what was refused waits again"


async def test_one_that_is_asked_already_is_told_so_and_can_be_another_question(
    world: World, desk: Workspace
) -> None:
    first = "Promo emas sampai kapan?"
    together = {"same_as": "q-1", "same_text": first, "askers": 4, "asker": "u-rina"}
    mine = asked("q-2", "sampai kapan promo emas perhiasan", **together)
    await world.put(mine)
    await world.settle()
    (told,) = [one.told for one in desk.centre.kept if one.told.kind is NoticeKind.UNANSWERED_SAME]
    assert first in desk.centre.words.of(told)
    world.line.online = False
    desk.link_changed(False, 0, "")
    desk.flag_unanswered()
    await world.settle()
    panel = desk.over("unanswered")
    assert isinstance(panel, UnansweredPanel)
    said = [one.text() for one in panel.findChildren(QLabel)]
    assert f"Sudah ditanyakan 3 rekan: “{first}”" in said
    (other,) = [one for one in panel.findChildren(Button) if one.text() == "Ini pertanyaan lain"]
    tab_to(other)
    pressed(Qt.Key.Key_Space)
    assert await acts(world) == [PartUnanswered(unanswered="q-2")]
    (row,) = panel.mine
    assert (row.same_as, row.state) == (None, UnansweredState.FLAGGED), "here at once"
    assert not [one for one in panel.findChildren(Button) if one.text() == "Ini pertanyaan lain"]


async def test_those_that_ask_the_same_stand_once_before_the_leader(leader: tuple[World, Workspace]) -> None:
    world, desk = leader
    await world.put(asked("q-1", askers=3), asked("q-2", same_as="q-1", askers=3))
    desk.go("unanswered")
    await world.settle()
    view = desk.page("unanswered")
    assert isinstance(view, UnansweredView)
    (card,) = view.cards.values()
    assert any("ditanyakan 3 rekan" in one.text() for one in card.findChildren(QLabel))
