"""Administrasi with the real gateway at the other end, and by the keyboard alone."""

import asyncio
from collections.abc import AsyncIterator, Coroutine
from concurrent.futures import Future
from pathlib import Path
from threading import Thread
from typing import TypeVar

import msgspec
import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QCheckBox, QWidget

from console.admin_line import AdminLine
from console.sync.transport import Transport
from console.views.admin_audit import AuditSection
from console.views.admin_desks import DesksSection
from console.views.admin_files import FilesSection
from console.views.admin_parts import PartsSection
from console.views.admin_people import PeopleSection
from console.views.admin_roles import RolesSection
from console.views.admin_teams import TeamsSection
from console.views.admin_view import AdminView
from console.views.workspace import Workspace
from console.widgets.combo_field import ComboField
from console.widgets.theme import Theme
from contract.commands import SetPresence
from contract.session import Session
from domain.permissions import ALLOWED, Role
from domain.presence import PresenceState
from tests.gateway.administration.test_people import sign_in
from tests.gateway.site import Site, open_site
from tests.ui.cast import desk_rows
from tests.ui.pictures import take_down
from tests.ui.world import World

T = TypeVar("T")
pytestmark = pytest.mark.qt_log_ignore("This plugin does not support", extend=True)


class Elsewhere:
    """A gateway on a loop of its own, as it would be in another process."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._up: Future[Site] = Future()
        self._thread = Thread(target=lambda: asyncio.run(self._serve()), daemon=True)

    def __enter__(self) -> "Elsewhere":
        self._thread.start()
        self.site = self._up.result(60)
        return self

    def __exit__(self, *_: object) -> None:
        self._loop.call_soon_threadsafe(self._over.set)
        self._thread.join(60)
        assert not self._thread.is_alive()

    async def _serve(self) -> None:
        self._loop, self._over = asyncio.get_running_loop(), asyncio.Event()
        async with open_site(f"sqlite:///{self._folder}/gateway.db", self._folder) as site:
            self._up.set_result(site)
            await self._over.wait()

    def do(self, work: Coroutine[object, object, T]) -> T:
        """What ``work`` comes to over there."""
        return asyncio.run_coroutine_threadsafe(work, self._loop).result(60)


class Room:
    """The place, on a desk of an administrator, and the gateway it asks."""

    def __init__(self, world: World, desk: Workspace, there: Elsewhere) -> None:
        self.world, self.desk, self.there, self.site = world, desk, there, there.site
        view = desk.page("admin")
        assert isinstance(view, AdminView)
        self.view = view

    async def to(self, section: str) -> None:
        self.view.show_section(section)
        await self.world.settle()


@pytest.fixture
async def room(tmp_path: Path, theme: Theme) -> AsyncIterator[Room]:
    with Elsewhere(tmp_path) as there:
        site = there.site
        there.do(site.person("admin", Role.ADMIN, skills=()))
        admin = there.do(site.desk("admin"))
        transport = Transport(site.url)

        async def exchange(
            method: str, path: str, body: msgspec.Struct | None, content: bytes | None
        ) -> bytes:
            return await transport.raw(method, path, token=admin.session.access, body=body, content=content)

        world = World(role=Role.ADMIN)
        world.office = AdminLine(exchange)
        await world.open(desk_rows())
        desk = world.workspace(theme)
        desk.resize(1366, 768)
        desk.show()
        desk.activateWindow()
        assert QTest.qWaitForWindowActive(desk)
        await desk.started()
        desk.link_changed(True, 0, "")
        desk.go("admin")
        await world.settle()
        yield Room(world, desk, there)
        await transport.close()
        take_down(desk)
        await world.close()


def focused() -> QWidget:
    """Where the keys go."""
    widget = QApplication.focusWidget()
    assert widget is not None, "the focus is nowhere"
    return widget


def typed(text: str) -> None:
    """Into whatever has the focus."""
    QTest.keyClicks(focused(), text)


def pressed(key: Qt.Key) -> None:
    QTest.keyClick(focused(), key)


def tab_to(fits: object) -> None:
    """Tab by tab, as somebody without a mouse."""
    for _ in range(120):
        if QApplication.focusWidget() is fits:
            return
        pressed(Qt.Key.Key_Tab)
    raise AssertionError(f"{fits} is not reached by Tab")


async def test_an_account_is_made_and_changed_by_the_keyboard_alone(room: Room) -> None:
    people = room.view.section("people")
    assert isinstance(people, PeopleSection)
    room.desk.activateWindow()
    assert QTest.qWaitForWindowActive(room.desk)
    people.first().setFocus()
    tab_to(people.add)
    pressed(Qt.Key.Key_Space)
    assert QApplication.focusWidget() is people.form.fields["username"]
    typed("siti")
    pressed(Qt.Key.Key_Tab)
    typed("Siti Aminah")
    for key in ("role:agent", "skill:gadai"):
        tab_to(people.form.fields[key])
        pressed(Qt.Key.Key_Space)
    tab_to(people.save)
    pressed(Qt.Key.Key_Space)
    await room.world.settle()
    told = people.banner.text()
    assert "siti masuk sekali dengan kata sandi" in told
    password = told.split("kata sandi ")[1].split()[0]
    assert isinstance(room.there.do(sign_in(room.site, "siti", password, "pilihan siti sendiri")), Session)
    people.reload()
    await room.world.settle()
    siti = next(user for user in people.users.values() if user.username == "siti")
    assert (siti.name, siti.roles, siti.skills) == ("Siti Aminah", (Role.AGENT,), ("gadai",))
    people.show_person(siti)
    box = people.form.fields["skill:mitra"]
    assert isinstance(box, QCheckBox)
    box.setChecked(True)
    people.save.click()
    await room.world.settle()
    assert people.users[siti.id].skills == ("gadai", "mitra")
    people.out.click()
    await room.world.settle()
    assert "dikeluarkan dari 1 komputer" in people.banner.text()
    people.off.click()
    await room.world.settle()
    assert siti.id not in people.users


async def test_a_no_says_why_and_that_nothing_changed(room: Room) -> None:
    people = room.view.section("people")
    assert isinstance(people, PeopleSection)
    me = next(iter(people.users.values()))
    people.show_person(me)
    people.off.click()
    await room.world.settle()
    assert (
        people.banner.text()
        == "Ini administrator terakhir; harus ada satu yang tersisa. Tidak ada yang berubah."
    )
    people.show_person(me)
    box = people.form.fields["role:supervisor"]
    assert isinstance(box, QCheckBox)
    box.setChecked(True)
    people.save.click()
    await room.world.settle()
    assert people.banner.text().startswith("Hak sendiri tidak bisa ditambah.")
    assert room.world.errors == []


async def test_a_team_from_its_making_to_its_end_by_the_keyboard_alone(room: Room) -> None:
    room.there.do(room.site.person("rina", team="Tim A"))
    room.there.do(room.site.person("tono", Role.TEAM_LEADER, team="Tim A"))
    await room.to("teams")
    teams = room.view.section("teams")
    assert isinstance(teams, TeamsSection)
    room.desk.activateWindow()
    assert QTest.qWaitForWindowActive(room.desk)
    teams.first().setFocus()
    tab_to(teams.add)
    pressed(Qt.Key.Key_Space)
    typed("Tim Malam")
    tab_to(teams.save)
    pressed(Qt.Key.Key_Space)
    await room.world.settle()
    assert teams.banner.text() == "Tim Malam dibuat. Isi anggotanya di sini."
    join = teams.form.fields["join"]
    assert isinstance(join, ComboField)
    tab_to(join.combo)
    typed("Tono")
    assert join.combo.currentText() == "Tono · Tim A"
    assert teams.bring is not None
    tab_to(teams.bring)
    pressed(Qt.Key.Key_Space)
    name = teams.form.fields["name"]
    tab_to(name)
    typed("Tim Malam Dua")
    tab_to(teams.save)
    pressed(Qt.Key.Key_Space)
    await room.world.settle()
    there = {team.name: team for team in teams.teams.values()}
    assert (there["Tim Malam Dua"].people, there["Tim Malam Dua"].leaders) == (1, ("Tono",))
    tono = next(user for user in teams.users.values() if user.username == "tono")
    lead = teams.form.fields[f"lead:{tono.id}"]
    tab_to(lead)
    assert lead.accessibleName() == "Tono memimpin tim ini"
    pressed(Qt.Key.Key_Space)
    tab_to(teams.save)
    pressed(Qt.Key.Key_Space)
    await room.world.settle()
    # Leading was Tono's one role: nobody is left without any.
    assert teams.banner.text() == "Peran: wajib diisi. Tidak ada yang berubah."
    tab_to(teams.remove)
    pressed(Qt.Key.Key_Space)
    await room.world.settle()
    assert teams.banner.text().startswith("Masih ada 1 orang di tim ini.")
    tab_to(teams.move_to.combo)
    pressed(Qt.Key.Key_Down)
    assert teams.move_to.combo.currentText() == "Tim A"
    tab_to(teams.remove)
    pressed(Qt.Key.Key_Space)
    await room.world.settle()
    assert [(team.name, team.people) for team in teams.teams.values()] == [("Tim A", 2)]
    assert room.world.errors == []


async def test_what_roles_may_and_skills_serve_is_read(room: Room) -> None:
    await room.to("roles")
    roles = room.view.section("roles")
    assert isinstance(roles, RolesSection)
    room.desk.activateWindow()
    assert QTest.qWaitForWindowActive(room.desk)
    roles.table.setFocus()
    pressed(Qt.Key.Key_Home)
    assert "• menulis Public Reply" in roles.told.toPlainText()
    pressed(Qt.Key.Key_Return)
    assert QApplication.focusWidget() is roles.told
    roles.table.setFocus()
    QTest.keyClick(focused(), Qt.Key.Key_End, Qt.KeyboardModifier.ControlModifier)
    assert "dipakai antrean" in roles.told.toPlainText()


async def test_who_forgot_it_is_put_in_aux_and_channels_have_words(room: Room) -> None:
    room.there.do(room.site.person("rina", team="Tim A"))
    rina = room.there.do(room.site.desk("rina"))
    room.there.do(rina.do(SetPresence(state=PresenceState.AVAIL)))
    await room.to("people")
    people = room.view.section("people")
    assert isinstance(people, PeopleSection)
    shown = next(user for user in people.users.values() if user.username == "rina")
    people.show_person(shown)
    assert people.form.fields["capacity:livechat"].accessibleName() == "Live chat"
    people.reason.set_key("istirahat")
    people.aux.click()
    await room.world.settle()
    assert people.banner.text() == "Rina sekarang AUX: Istirahat."
    await room.to("parts")
    parts = room.view.section("parts")
    assert isinstance(parts, PartsSection)
    channel = parts.form.fields["channel"]
    assert isinstance(channel, ComboField)
    assert channel.combo.itemText(channel.combo.findData("livechat")) == "Live chat"
    assert parts.table.rows().row_at(parts.table.rows().index(0, 0)).snippet.startswith("Live chat · ")


async def test_items_of_the_handbook_are_in_force_at_once(room: Room) -> None:
    await room.to("parts")
    parts = room.view.section("parts")
    assert isinstance(parts, PartsSection)
    for part, id, values in (
        ("hours", "kantor", {"name": "Jam kantor", "mon": "08:00-12:00, 13:00-17:00"}),
        ("holidays", "2026-12-24", {"name": "Cuti bersama"}),
        ("aux_reasons", "rapat", {"name": "Rapat"}),
        ("wrap_up_codes", "lain", {"name": "Lain-lain"}),
        ("macros", "tutup", {"name": "Tutup", "text": "Sampai jumpa"}),
        ("queues", "baru", {"name": "Baru", "skill": "gadai"}),
    ):
        parts.part.set_key(part)
        parts.part.chosen.emit(part)
        await room.world.settle()
        for key, value in {"id": id, **values}.items():
            field = parts.form.fields[key]
            field.setPlainText(value) if hasattr(field, "setPlainText") else field.setText(value)  # type: ignore[union-attr]
        parts.save.click()
        await room.world.settle()
        assert "sudah berlaku di semua gateway" in parts.banner.text(), (part, parts.banner.text())
        assert id in parts.items
    book = room.site.gateway.handbook
    assert len(book.hours[0].days["mon"]) == 2
    assert book.hours[0].national
    assert book.queue("baru").escalates_to is None
    parts.show_item(parts.items["baru"])
    parts.remove.click()
    await room.world.settle()
    assert "baru" not in {queue.id for queue in book.queues}
    parts.show_item(None)
    parts.form.fields["id"].setText("x")  # type: ignore[union-attr]
    parts.form.fields["priority"].setText("tinggi")  # type: ignore[union-attr]
    parts.save.click()
    await room.world.settle()
    assert parts.banner.text() == "Prioritas: tidak terbaca. Tidak ada yang berubah."


async def test_a_table_is_tried_before_it_is_taken(room: Room) -> None:
    await room.to("files")
    files = room.view.section("files")
    assert isinstance(files, FilesSection)
    await files.try_out("orang.csv", b"username,name,roles\ndewi,Dewi,agent\nagus,,raja\n")
    assert not files.take.isEnabled()
    assert files.lines.toPlainText() == "Baris 3 · Peran: tidak dikenal (raja)"
    await files.try_out("orang.csv", b"username,name,roles\ndewi,Dewi,agent\n")
    assert files.take.isEnabled()
    assert "Belum diambil alih" in files.told.text()
    files.take.click()
    await room.world.settle()
    assert "dewi\t" in files.lines.toPlainText()
    assert not files.take.isEnabled()


async def test_desks_and_the_audit(room: Room) -> None:
    room.there.do(room.site.desk("rina"))
    await room.to("desks")
    desks = room.view.section("desks")
    assert isinstance(desks, DesksSection)
    desks.everyone.click()
    await room.world.settle()
    desks.table.selectRow([one.name for one in desks.desks.values()].index("Rina"))
    desks.out.click()
    await room.world.settle()
    assert "Rina dikeluarkan" in desks.banner.text()
    await room.to("audit")
    audit = room.view.section("audit")
    assert isinstance(audit, AuditSection)
    audit.fields["who"].setText("admin")
    audit.fields["what"].setText("desk.*")
    audit.search.click()
    await room.world.settle()
    assert [line.what for line in audit.found.values()] == ["desk.sign_out"]
    audit.table.selectRow(0)
    assert "sessions: 1" in audit.detail.toPlainText()
    audit.fields["since"].setText("kemarin")
    audit.search.click()
    await room.world.settle()
    assert "bukan tanggal" in audit.banner.text()


async def test_offline_it_says_so_and_comes_back_by_itself(room: Room) -> None:
    people = room.view.section("people")
    assert isinstance(people, PeopleSection)
    room.world.line.online = False
    room.desk.link_changed(False, 0, "")
    assert not people.isVisible()
    room.there.do(room.site.person("rina"))
    room.world.line.online = True
    room.desk.link_changed(True, 0, "")
    await room.world.settle()
    assert people.isVisible()
    assert {user.username for user in people.users.values()} == {"admin", "rina"}


@pytest.mark.parametrize(
    ("role", "sections"),
    [
        (Role.TEAM_LEADER, ["people", "teams", "desks"]),
        (Role.ADMIN, ["people", "teams", "roles", "parts", "files", "desks", "audit"]),
        (Role.AGENT, []),
    ],
)
async def test_who_has_no_right_has_no_such_place(role: Role, sections: list[str], theme: Theme) -> None:
    world = World(role=role)
    await world.open(desk_rows())
    assert set(world.owner.acts) == ALLOWED[role]
    desk = world.workspace(theme)
    await desk.started()
    if sections:
        view = desk.page("admin")
        assert isinstance(view, AdminView)
        assert list(view._sections) == sections
    else:
        with pytest.raises(StopIteration):
            desk.page("admin")
    await asyncio.sleep(0)
    take_down(desk)
    await world.close()
