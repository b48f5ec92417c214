"""Devices by name, loudness while one looks, the headset tested before the shift, the extension and its secret."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from console.softphone.events import AccountChanged, DevicesChanged, Level, SoundTested, SoundTrouble
from console.softphone.orders import Levels, TestSound
from console.softphone.reasons import Reason
from console.softphone.scripted import ScriptedTelephone
from console.softphone.state import AccountState, AccountStatus
from console.views.phone_room import PhoneRoom
from console.views.phone_sound import PhoneSoundPanel
from console.views.workspace import Workspace
from tests.ui.desk.phone_desk import room as room
from tests.ui.desk.phone_desk import rows as rows
from tests.ui.desk.phone_desk import telephone as telephone
from tests.ui.desk.phone_desk import world as world
from tests.ui.phone_scenes import cast_to
from tests.ui.world import DEVICES, EXTENSION, World

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support", extend=True)


@pytest.fixture
async def panel(world: World, desk: Workspace, room: PhoneRoom) -> PhoneSoundPanel:
    room.view.bar.state.click()
    await world.settle()
    return cast_to(PhoneSoundPanel, desk.over("phone_sound"))


async def test_a_device_is_chosen_by_name_and_kept(world: World, panel: PhoneSoundPanel) -> None:
    combo = panel.devices["phone_microphone"].combo
    assert [combo.itemText(at) for at in range(combo.count())] == [
        "Pilihan sistem",
        "Audio internal",
        "Jabra Evolve2 30",
    ]
    combo.setFocus()
    QTest.keyClick(combo, Qt.Key.Key_End)
    assert world.choices.settings.phone_microphone == "jabra"
    panel.switches["phone_noise"].click()
    assert not world.choices.settings.phone_noise


async def test_loudness_is_asked_for_only_while_it_is_looked_at(
    world: World, panel: PhoneSoundPanel, telephone: ScriptedTelephone
) -> None:
    await telephone.tell(Level(microphone=0.5, speaker=0.25))
    assert (panel.level.value(), panel.heard_level.value()) == (50, 25)
    QTest.keyClick(panel, Qt.Key.Key_Escape)
    await world.settle()
    assert [order for order in telephone.asked if isinstance(order, Levels)] == [
        Levels(on=True),
        Levels(on=False),
    ]


async def test_a_headset_is_tested_and_a_silent_one_is_told(
    world: World, panel: PhoneSoundPanel, telephone: ScriptedTelephone
) -> None:
    panel.test.click()
    await world.settle()
    assert [order for order in telephone.asked if isinstance(order, TestSound)] == [TestSound(seconds=4.0)]
    said = []
    for phase, peak in (("recording", 0.0), ("playing", 0.3), ("done", 0.3), ("done", 0.0)):
        await telephone.tell(SoundTested(phase=phase, peak=peak))
        said.append(panel.result.text().split()[0])
    assert said == ["Bicaralah…", "Dengarkan…", "Selesai.", "Mikrofon"]


async def test_the_secret_goes_to_its_keeper_and_stands_nowhere_else(
    world: World, panel: PhoneSoundPanel
) -> None:
    panel.user.setText("2104")
    QTest.keyClicks(panel.secret, "rahasia-2104")
    QTest.keyClick(panel.secret, Qt.Key.Key_Return)
    await world.settle()
    assert (world.extension.extension, world.extension.secrets) == ("2104", ["rahasia-2104"])
    assert panel.secret.text() == ""
    assert "rahasia" not in str(world.choices)


async def test_why_the_line_is_not_there_is_said(
    world: World, panel: PhoneSoundPanel, telephone: ScriptedTelephone, room: PhoneRoom
) -> None:
    status = AccountStatus(
        account=EXTENSION.id, state=AccountState.REFUSED, code=401, reason=Reason.WRONG_SECRET.value
    )
    await telephone.tell(AccountChanged(status=status))
    assert panel.state.text() == "Telepon: kata sandi ekstensi ditolak"
    assert room.view.bar.state.accessibleName() == "Telepon: kata sandi ekstensi ditolak"


async def test_a_headset_that_is_pulled_out_is_named(
    world: World, panel: PhoneSoundPanel, telephone: ScriptedTelephone
) -> None:
    gone = DevicesChanged(devices=DEVICES[:1], trouble=SoundTrouble.DEVICE_GONE, name="Jabra Evolve2 30")
    await telephone.tell(gone)
    assert world.notices[-1].code == "sound_gone"
    assert panel.devices["phone_speaker"].combo.count() == 2
