"""Teams, roles and skills of the administration with the real gateway at the other end, and by the keyboard alone."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from console.views.admin_parts import PartsSection
from console.views.admin_people import PeopleSection
from console.views.admin_roles import RolesSection
from console.views.admin_teams import TeamsSection
from console.widgets.combo_field import ComboField
from contract.commands import SetPresence
from domain.permissions import Role
from domain.presence import PresenceState
from tests.ui.desk.admin_room import Room, focused, pressed, tab_to, typed

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support", extend=True)


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
