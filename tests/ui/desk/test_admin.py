"""Administrasi with the real gateway at the other end, and by the keyboard alone."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QCheckBox

from console.views.admin_audit import AuditSection
from console.views.admin_desks import DesksSection
from console.views.admin_files import FilesSection
from console.views.admin_items_model import Body, body_of, fields_of, shown
from console.views.admin_parts import PartsSection
from console.views.admin_people import PeopleSection
from console.views.admin_view import AdminView
from console.views.audit_change import changes
from console.widgets.theme import Theme
from contract.session import Session
from domain.permissions import ALLOWED, Role
from tests.gateway.administration.test_people import sign_in
from tests.ui.cast import desk_rows
from tests.ui.desk.admin_room import Room, pressed, tab_to, typed
from tests.ui.pictures import end
from tests.ui.world import World

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support", extend=True)


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


def test_an_item_of_the_file_that_leaves_things_out_is_kept_as_it_stands(room: Room) -> None:
    book = room.desk.desk.handbook()
    short: Body = {"id": "baru", "name": "Baru", "channel": "webform", "skill": "gadai"}
    values = {field.key: shown("queues", field, short) for field in fields_of("queues", book)}
    body = body_of("queues", "baru", values, book, short)
    assert body | short == body
    assert body["priority"] == 0


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


@pytest.mark.parametrize(
    ("before", "after", "told"),
    [
        ('{"skills":["livechat"]}', '{"skills":["livechat","gadai"]}', [("skills", "livechat", "livechat, gadai")]),
        ("", '{"name":"Dewi","active":true}', [("name", "–", "Dewi"), ("active", "–", "✓")]),
        ('{"id":"x","sets":{"priority":"urgent"}}', "", [("id", "x", "–"), ("sets", "priority urgent", "–")]),
        ("Tim A", "Tim Pagi", [("", "Tim A", "Tim Pagi")]),
        ('{"a":1,"b":2}', '{"a":1,"b":3}', [("b", "2", "3")]),
    ],
)  # fmt: skip
def test_a_change_is_told_field_by_field(before: str, after: str, told: list[tuple[str, str, str]]) -> None:
    assert changes(before, after) == told


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
        (Role.TEAM_LEADER, ["people", "teams", "book", "desks"]),
        (Role.ADMIN, ["people", "teams", "roles", "book", "parts", "files", "desks", "audit"]),
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
    await end(world, desk)
