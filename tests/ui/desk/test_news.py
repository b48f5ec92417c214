"""Announcements at the desk: told, read by the keyboard, offline too; written by those who lead; seen who has not read."""

from collections.abc import AsyncIterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from console.store import outbox_rows
from console.views.news_view import NewsView
from console.views.workspace import Workspace
from console.widgets.theme import Theme
from contract.announcement import (
    AnnouncementBody,
    PublishAnnouncement,
    ReadAnnouncement,
    WithdrawAnnouncement,
)
from domain.notice_kind import NoticeKind
from domain.permissions import Role
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
