"""Who opens and closes devices, against a sound system that follows a script, by a clock that stands."""

from collections.abc import Callable
from dataclasses import dataclass, field

import pytest

from console.softphone.engine.sound.bridge import Bridge
from console.softphone.engine.sound.headset import Headset
from console.softphone.engine.sound.keeper import Keeper, Wanted
from console.softphone.engine.sound.native import SoundFault, SystemGone
from console.softphone.engine.sound.port import SoundEvent
from console.softphone.engine.sound.sounds import RING_FILE
from console.softphone.events import DevicesChanged, Level, SoundTested, SoundTrouble
from console.softphone.state import Sound, SoundDevice

MIC = SoundDevice("mic", "Meja", input=True, output=False, default=True)
SPEAKER = SoundDevice("speaker", "Pengeras", input=False, output=True, default=True)
HEADSET = SoundDevice("jabra", "Jabra", input=False, output=True)
PLAIN = Sound(echo=False, noise=False, gain=False, speaker="jabra")
CALL = Wanted(sound=PLAIN, call=True)


@dataclass
class Device:
    id: str
    system: "Script"
    opened: float
    moves: Callable[..., object]
    last: float | None = None
    failed: bool = False

    def close(self) -> None:
        self.system.open.remove(self)


@dataclass
class Script:
    there: tuple[SoundDevice, ...] = (MIC, SPEAKER, HEADSET)
    now: float = 100.0
    dead: bool = False
    refuses: set[str] = field(default_factory=set)
    open: list[Device] = field(default_factory=list)
    tried: list[str] = field(default_factory=list)
    closed: int = 0

    def look(self) -> tuple[SoundDevice, ...]:
        if self.dead:
            raise SystemGone("it has gone")
        return self.there

    def capture(self, device: str, rate: int, captured: Callable[[bytes], None]) -> Device:
        return self._opened(device, captured)

    def playback(self, device: str, rate: int, wanted: Callable[[int], bytes]) -> Device:
        return self._opened(device, wanted)

    def close(self) -> None:
        self.closed += 1

    def _opened(self, device: str, moves: Callable[..., object]) -> Device:
        self.tried.append(device)
        if self.dead:
            raise SystemGone("it has gone")
        if device in self.refuses:
            raise SoundFault("busy")
        self.open.append(Device(device, self, self.now, moves))
        return self.open[-1]

    def ids(self) -> list[str]:
        return sorted(each.id for each in self.open)


class Desk:
    def __init__(self) -> None:
        self.system, self.told = Script(), list[SoundEvent]()
        self.keeper = Keeper(Bridge(), self._connect, self.told.append, RING_FILE, lambda: self.system.now)

    def _connect(self) -> Script:
        if self.system.dead:
            raise SoundFault("there is none")
        return self.system

    def turn(self, wanted: Wanted, after: float = 0.1, *, moves: bool = True) -> None:
        self.system.now += after
        for each in self.system.open if moves else ():
            each.last = self.system.now
        self.keeper.turn(wanted)

    def troubles(self) -> list[tuple[SoundTrouble, str]]:
        events = [each for each in self.told if isinstance(each, DevicesChanged)]
        return [(each.trouble, each.name) for each in events if each.trouble is not None]


@pytest.fixture
def desk() -> Desk:
    return Desk()


def test_devices_are_opened_for_a_call_and_given_back_after(desk: Desk) -> None:
    desk.turn(Wanted(sound=PLAIN))
    assert (desk.system.ids(), desk.system.tried) == ([], [])
    desk.turn(CALL)
    desk.turn(CALL)
    assert desk.system.ids() == ["jabra", "mic"]
    desk.turn(Wanted(sound=PLAIN))
    assert desk.system.ids() == []
    assert desk.system.tried == ["jabra", "mic"], "each once"
    assert desk.troubles() == []


def test_it_rings_elsewhere_before_and_during_a_call(desk: Desk) -> None:
    ringing = Wanted(sound=PLAIN, ringing=True)
    desk.turn(ringing)
    assert desk.system.ids() == ["speaker"]
    desk.turn(Wanted(sound=PLAIN, ringing=True, call=True))
    assert desk.system.ids() == ["jabra", "mic", "speaker"]
    desk.turn(CALL)
    assert desk.system.ids() == ["jabra", "mic"]


def test_a_device_that_will_not_open_is_left_alone_for_a_while(desk: Desk) -> None:
    desk.system.refuses.add("jabra")
    desk.turn(CALL)
    assert desk.system.ids() == ["mic", "speaker"]
    assert desk.troubles() == [(SoundTrouble.CHOSEN_MISSING, "Jabra")]
    for _ in range(200):
        desk.turn(CALL)
    # After 5 s, 10 s more, …
    assert desk.system.tried.count("jabra") == 3
    assert desk.troubles() == [(SoundTrouble.CHOSEN_MISSING, "Jabra")], "trying in vain is no news"
    desk.system.refuses.clear()
    for _ in range(250):
        desk.turn(CALL)
    assert desk.system.ids() == ["jabra", "mic"]
    assert desk.troubles()[1:] == [(SoundTrouble.DEVICE_BACK, "Jabra")]


def test_with_none_that_opens_the_call_goes_on_in_silence(desk: Desk) -> None:
    desk.system.refuses |= {"jabra", "speaker"}
    desk.turn(CALL)
    assert desk.system.ids() == ["mic"]
    assert (SoundTrouble.NO_SPEAKER, "") in desk.troubles()


def test_one_that_stands_still_is_opened_anew_and_one_that_never_began_does_not_serve(desk: Desk) -> None:
    desk.turn(CALL)
    desk.turn(CALL)
    desk.turn(CALL, 1.0, moves=False)
    assert desk.system.tried == ["jabra", "mic", "jabra", "mic"]
    for _ in range(45):
        desk.turn(CALL, moves=False)
    assert desk.system.ids() == ["speaker"], "neither began in four seconds, the other is tried"
    assert desk.troubles() == [
        (SoundTrouble.DEVICE_GONE, "Meja"),
        (SoundTrouble.NO_MICROPHONE, ""),
        (SoundTrouble.DEVICE_GONE, "Jabra"),
    ]


def test_one_whose_block_failed_is_opened_anew(desk: Desk) -> None:
    desk.turn(CALL)
    desk.system.open[0].failed = True
    desk.turn(CALL)
    assert desk.system.tried == ["jabra", "mic", "jabra"]


def test_the_sound_system_goes_and_comes_back(desk: Desk) -> None:
    desk.turn(CALL)
    desk.system.dead = True
    desk.turn(CALL, 0.4)
    assert desk.system.ids() == []
    assert desk.system.closed == 1
    assert desk.keeper.devices == ()
    gone = [trouble for trouble, _ in desk.troubles()]
    assert gone.count(SoundTrouble.NO_MICROPHONE) == gone.count(SoundTrouble.NO_SPEAKER) == 1
    desk.system.dead = False
    desk.turn(CALL, 0.4)
    assert desk.system.ids() == ["jabra", "mic"]
    assert desk.troubles()[-1][0] is SoundTrouble.DEVICE_BACK


@pytest.mark.parametrize("after", [0.1, 0.4], ids=["between two looks", "by a look"])
def test_a_sound_system_that_goes_while_devices_open_makes_none_of_them_ill(desk: Desk, after: float) -> None:
    desk.turn(CALL)
    desk.told.clear()
    desk.system.dead = True
    for each in desk.system.open:
        each.failed = True
    desk.turn(CALL, after)
    assert (desk.system.ids(), desk.keeper.devices, desk.system.closed) == ([], (), 1)
    assert desk.troubles()[1::2] == [(SoundTrouble.NO_MICROPHONE, ""), (SoundTrouble.NO_SPEAKER, "")]
    assert {each.devices for each in desk.told if isinstance(each, DevicesChanged)} == {()}
    desk.system.dead = False
    desk.turn(CALL, 0.4)
    assert desk.system.ids() == ["jabra", "mic"], "at once"


def test_another_choice_holds_for_the_call_under_way(desk: Desk) -> None:
    desk.turn(CALL)
    desk.turn(Wanted(sound=Sound(echo=False, noise=False, gain=False), call=True))
    assert desk.system.ids() == ["mic", "speaker"]
    assert desk.system.tried.count("mic") == 1, "what stays is not touched"
    assert desk.troubles() == []


def test_a_headset_test_needs_both_and_a_call_ends_it(desk: Desk) -> None:
    test = Headset(1.0)
    wanted = Wanted(sound=PLAIN, test=test)
    desk.turn(wanted)
    desk.turn(CALL)
    phases = [each.phase for each in desk.told if isinstance(each, SoundTested)]
    assert phases == ["recording", "failed"]
    desk.told.clear()
    desk.turn(Wanted(sound=PLAIN))
    desk.system.there = (SPEAKER,)
    desk.turn(Wanted(sound=PLAIN, test=Headset(1.0)), 2.0)
    assert [each.phase for each in desk.told if isinstance(each, SoundTested)] == ["failed"]


def test_levels_are_told_ten_times_a_second_at_most_and_only_when_wanted(desk: Desk) -> None:
    for _ in range(100):
        desk.turn(CALL, 0.02)
    assert not [each for each in desk.told if isinstance(each, Level)]
    wanted = Wanted(sound=PLAIN, call=True, levels=True)
    for _ in range(100):
        desk.turn(wanted, 0.02)
    assert 15 <= len([each for each in desk.told if isinstance(each, Level)]) <= 21
