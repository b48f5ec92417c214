"""Announcements at the desk: told, read by the keyboard, offline too; written by those who lead; seen who has not read."""

from collections.abc import AsyncIterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QButtonGroup, QCheckBox

from console.operations.announcements import Wording
from console.store import outbox_rows
from console.views.news_view import NewsView
from console.views.workspace import Workspace
from console.widgets.combo_field import ComboField
from console.widgets.theme import Theme
from contract.announcement import (
    AnnouncementBody,
    CorrectAnnouncement,
    PublishAnnouncement,
    ReadAnnouncement,
    WithdrawAnnouncement,
)
from contract.errors import ErrorCode
from contract.rows import AnnouncementReadRow
from domain.announcement import NewsKind, QuizQuestion
from domain.notice_kind import NoticeKind
from domain.permissions import Role
from domain.quiz_text import write_quiz
from tests.ui.cast import desk_rows
from tests.ui.desk.admin_room import pressed, tab_to, typed
from tests.ui.news_scenes import DAY, news, told_readers
from tests.ui.pictures import take_down
from tests.ui.world import NOW, World


async def opened(role: Role, theme: Theme) -> tuple[World, Workspace]:
    world = World(role=role)
    await world.open(desk_rows())
    desk = world.workspace(theme)
    desk.resize(1366, 768)
    desk.show()
    desk.activateWindow()
    assert QTest.qWaitForWindowActive(desk)
    await desk.started()
    desk.link_changed(True, 0, "")
    await world.settle()
    return world, desk


@pytest.fixture
async def agent(theme: Theme) -> AsyncIterator[tuple[World, Workspace]]:
    world, desk = await opened(Role.AGENT, theme)
    yield world, desk
    await world.rest()
    take_down(desk)
    await world.close()


@pytest.fixture
async def leader(theme: Theme) -> AsyncIterator[tuple[World, Workspace]]:
    world, desk = await opened(Role.TEAM_LEADER, theme)
    yield world, desk
    await world.rest()
    take_down(desk)
    await world.close()


def page(desk: Workspace) -> NewsView:
    view = desk.page("news")
    assert isinstance(view, NewsView)
    return view


async def front(world: World, desk: Workspace) -> None:
    desk.go("news")
    await world.settle()
    desk.activateWindow()
    assert QTest.qWaitForWindowActive(desk)


async def acts(world: World) -> list[AnnouncementBody]:
    await world.settle()
    found = await world.db.read(lambda conn: outbox_rows.select(conn, "stream LIKE 'announcement:%'", ()))
    return [act.body for act in found if isinstance(act.body, AnnouncementBody)]


async def test_it_is_told_read_by_the_keyboard_and_no_news_any_more_offline_too(
    agent: tuple[World, Workspace],
) -> None:
    world, desk = agent
    await world.put(
        news("n-1", "Bunga turun", "Mulai Senin.", must=True, teams=("Tim A",)),
        news("n-2", "Bukan untuk Rina", "Tim lain.", teams=("Tim Z",)),
        news("n-3", "Ditarik", "Keliru.", withdrawn=True, since=NOW - DAY),
        news("n-4", "Besok", "Belum mulai.", since=NOW + DAY),
    )
    await world.settle()
    (told,) = [one for one in desk.centre.kept if not one.read]
    assert told.told.kind is NoticeKind.NEWS_MUST
    assert "Tono Wijaya" in desk.centre.words.of(told.told)
    assert "Bunga turun" not in desk.centre.words.of(told.told, whole=False)
    world.line.online = False
    desk.link_changed(False, 0, "")
    await front(world, desk)
    view = page(desk)
    assert list(view.news) == ["n-1", "n-3"]
    assert not view.write.isVisible()
    view.table.selectRow(0)
    assert view.text.text() == "Mulai Senin."
    assert "Tim A" in view.about.text()
    assert "1" in view.count.text()
    tab_to(view.confirm)
    pressed(Qt.Key.Key_Space)
    assert [type(one) for one in await acts(world)] == [ReadAnnouncement]
    assert view.news["n-1"].read is not None
    assert not view.confirm.isVisible()
    assert view.count.text() == "Semua sudah dibaca"
    assert [one for one in desk.centre.kept if not one.read] == []
    view.table.selectRow(1)
    assert not view.confirm.isVisible()
    assert world.errors == []


async def test_a_leader_writes_one_for_a_team_and_takes_it_back(leader: tuple[World, Workspace]) -> None:
    world, desk = leader
    await front(world, desk)
    view = page(desk)
    tab_to(view.write)
    pressed(Qt.Key.Key_Space)
    await world.settle()
    fields = view.editor.form.fields
    assert fields["subject"].hasFocus()
    typed("Outlet tutup")
    tab_to(view.editor.publish)
    pressed(Qt.Key.Key_Space)
    await world.settle()
    assert "wajib diisi" in view.editor.banner.text()
    assert await acts(world) == []
    fields["text"].setFocus()
    typed("Jumat ini.")
    tab_to(fields["must"])
    pressed(Qt.Key.Key_Space)
    tab_to(fields["team:Tim A"])
    pressed(Qt.Key.Key_Space)
    tab_to(view.editor.publish)
    pressed(Qt.Key.Key_Space)
    await world.settle()
    (body,) = await acts(world)
    assert isinstance(body, PublishAnnouncement)
    assert (body.subject, body.text, body.must, body.teams, body.queues) == (
        "Outlet tutup",
        "Jumat ini.",
        True,
        ("Tim A",),
        (),
    )
    assert body.until - body.since == 7 * DAY
    assert body.announcement in view.news
    assert view.subject.text() == "Outlet tutup"
    view.withdraw.click()
    _, withdrawn = await acts(world)
    assert isinstance(withdrawn, WithdrawAnnouncement)
    assert view.news[body.announcement].row.withdrawn
    assert world.errors == []


async def test_a_leader_sees_who_has_not_read_while_the_gateway_answers(
    leader: tuple[World, Workspace],
) -> None:
    world, desk = leader
    world.office = told_readers
    await world.put(news("n-1", "Bunga turun", "Mulai Senin."))
    await front(world, desk)
    view = page(desk)
    tab_to(view.who)
    pressed(Qt.Key.Key_Space)
    await world.settle()
    assert view.readers.toPlainText().startswith("2 dari 4 orang sudah membaca.\nbelum\tBudi Santoso · Tim A")
    world.line.online = False
    desk.link_changed(False, 0, "")
    assert not view.who.isEnabled()


async def test_a_leader_corrects_one_by_the_keyboard_and_asks_for_it_to_be_read_again(
    leader: tuple[World, Workspace],
) -> None:
    world, desk = leader
    await world.put(news("n-1", "Bunga turn", "Mulai Senin.", must=True, teams=("Tim A",), edition=3))
    await front(world, desk)
    view = page(desk)
    tab_to(view.correct)
    pressed(Qt.Key.Key_Space)
    await world.settle()
    fields = view.editor.form.fields
    assert fields["subject"].hasFocus()
    pressed(Qt.Key.Key_End)
    pressed(Qt.Key.Key_Backspace)
    typed("un")
    tab_to(fields["again"])
    pressed(Qt.Key.Key_Space)
    tab_to(view.editor.publish)
    pressed(Qt.Key.Key_Space)
    (body,) = await acts(world)
    assert isinstance(body, CorrectAnnouncement)
    assert (body.since, body.until) == (NOW - 60 * 60_000, NOW + 7 * DAY), "to the second as they were"
    assert (body.edition, body.subject, body.text, body.must, body.teams, body.again) == (
        3,
        "Bunga turun",
        "Mulai Senin.",
        True,
        ("Tim A",),
        True,
    )
    shown = view.news["n-1"].row
    assert (shown.subject, shown.edition, shown.asked) == ("Bunga turun", 4, 4), "it is so here at once"
    assert "diperbaiki" in view.about.text()
    view.correct.click()
    await world.settle()
    view.editor.cancel.click()
    view.write.click()
    await world.settle()
    assert "again" not in view.editor.form.fields, "a new one is empty again"
    assert view.editor.form.value("subject") == ""


async def test_who_has_read_it_is_told_and_asked_again(agent: tuple[World, Workspace]) -> None:
    world, desk = agent
    read = AnnouncementReadRow(id="n-1:u-rina", version=1, announcement="n-1", at=NOW)
    await world.put(news("n-1", "Bunga turun", "Mulai Senin.", must=True), read)
    await world.settle()
    assert [one for one in desk.centre.kept if not one.read] == []
    again = {"must": True, "version": 2, "edition": 2, "asked": 2, "corrected": NOW}
    await world.put(news("n-1", "Bunga turun", "Mulai Selasa.", **again))
    await world.settle()
    (told,) = [one for one in desk.centre.kept if not one.read]
    assert told.told.kind is NoticeKind.NEWS_MUST
    await front(world, desk)
    view = page(desk)
    assert "Diperbaiki sejak Anda membacanya" in view.state.text()
    tab_to(view.confirm)
    pressed(Qt.Key.Key_Space)
    assert await acts(world) == [ReadAnnouncement(announcement="n-1", edition=2)]
    assert not view.confirm.isVisible()
    assert [one for one in desk.centre.kept if not one.read] == []


async def test_a_correction_that_is_refused_keeps_its_text(leader: tuple[World, Workspace]) -> None:
    world, desk = leader
    await world.put(news("n-1", "Bunga turun", "Mulai Senin."))
    wording = Wording(subject="Bunga turun", text="Mulai Selasa.", since=NOW, until=NOW + DAY)
    await world.desk.acts.announcements.correct("n-1", 1, wording)
    (act,) = await world.db.read(lambda conn: outbox_rows.select(conn, "1", ()))
    await world.reject(act.id, ErrorCode.INVALID)
    await desk.floor.load()
    await world.settle()
    (item,) = desk.floor.attention
    shown = desk.attention._shown(item)
    assert (shown.title, shown.text) == ("Pengumuman", "Bunga turun\n\nMulai Selasa.")
    assert [act for act, _ in shown.acts] == ["again", "discard"], "it is no text for a ticket"
    await front(world, desk)
    assert page(desk).news["n-1"].row.text == "Mulai Senin."


QUIZ = (
    QuizQuestion("Berapa bunga baru?", ("1,2 %", "1,1 %"), 1, "Turun mulai Senin."),
    QuizQuestion("Untuk siapa?", ("Kontrak baru", "Semua kontrak"), 0),
)


async def test_an_update_is_read_once_its_quiz_is_right_offline_too(agent: tuple[World, Workspace]) -> None:
    world, desk = agent
    fields = {
        "kind": NewsKind.UPDATE,
        "effective": NOW + DAY,
        "due": NOW + 60_000,
        "quiz": QUIZ,
        "must": True,
    }
    await world.put(news("n-1", "Bunga turun", "Mulai Senin.", **fields))
    world.line.online = False
    desk.link_changed(False, 0, "")
    await front(world, desk)
    view = page(desk)
    assert not view.confirm.isEnabled()
    assert "berlaku mulai" in view.about.text()
    first, second = view.reading.findChildren(QButtonGroup)
    first.button(0).setFocus()
    pressed(Qt.Key.Key_Space)
    second.button(0).setFocus()
    pressed(Qt.Key.Key_Space)
    tab_to(view.confirm)
    pressed(Qt.Key.Key_Space)
    assert [one.answers for one in await acts(world) if isinstance(one, ReadAnnouncement)] == [(0, 0)]
    assert view.confirm.isVisible()
    assert view.reading.result.text().startswith("1 dari 2 jawaban benar.")
    assert view.news["n-1"].read is None
    first.button(1).setFocus()
    pressed(Qt.Key.Key_Space)
    tab_to(view.confirm)
    pressed(Qt.Key.Key_Space)
    assert [one.answers for one in await acts(world) if isinstance(one, ReadAnnouncement)] == [(0, 0), (1, 0)]
    assert page(desk).news["n-1"].read is not None
    assert view.confirm.isHidden()
    assert [one for one in desk.centre.kept if not one.read] == []


async def test_a_briefing_is_confirmed_point_by_point(agent: tuple[World, Workspace]) -> None:
    world, desk = agent
    points = ("SCR kemarin 88 %.", "Wallet sering lambat.")
    await world.put(
        news("n-1", "Briefing pagi", "Tiga hal.", kind=NewsKind.BRIEFING, points=points, must=True)
    )
    await front(world, desk)
    view = page(desk)
    for tick in view.reading.findChildren(QCheckBox):
        assert not view.confirm.isEnabled()
        tab_to(tick)
        pressed(Qt.Key.Key_Space)
    tab_to(view.confirm)
    pressed(Qt.Key.Key_Space)
    assert await acts(world) == [ReadAnnouncement(announcement="n-1")]


async def test_a_leader_writes_an_update_with_its_quiz(leader: tuple[World, Workspace]) -> None:
    world, desk = leader
    await front(world, desk)
    view = page(desk)
    view.write.click()
    await world.settle()
    form = view.editor.form
    form.fields["subject"].setText("Bunga turun")  # type: ignore[union-attr]
    kind = form.fields["kind"]
    assert isinstance(kind, ComboField)
    kind.combo.setFocus()
    pressed(Qt.Key.Key_Down)
    assert form.value("subject") == "Bunga turun", "what was written stays"
    form.fields["text"].setPlainText("Mulai Senin.")  # type: ignore[union-attr]
    quiz = form.fields["quiz"]
    quiz.setPlainText("Berapa bunga baru?\n- 1,2 %")  # type: ignore[union-attr]
    view.editor.publish.click()
    await world.settle()
    assert view.editor.banner.text().startswith("Kuis, baris 1:")
    quiz.setPlainText(write_quiz(QUIZ))  # type: ignore[union-attr]
    view.editor.publish.click()
    (body,) = await acts(world)
    assert isinstance(body, PublishAnnouncement)
    assert (body.kind, body.quiz, body.effective, body.demands) == (
        NewsKind.UPDATE,
        QUIZ,
        NOW - NOW % 60_000,
        True,
    )
    assert view.news[body.announcement].row.quiz == QUIZ
