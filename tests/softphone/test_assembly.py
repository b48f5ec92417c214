"""The engine's rooms together: what a call means for the agent's sound."""

from console.softphone.engine.assembly import Assembly, SoundOfCalls
from console.softphone.engine.line import Came, Connected, Happening
from console.softphone.engine.sound.port import FRAME_BYTES, SoundEvent, SoundPort
from console.softphone.events import Done, Events, Level, Refused
from console.softphone.orders import Answer, Configure, Dial, HangUp, Levels, Receive, Reject, TestSound
from console.softphone.reasons import Reason
from console.softphone.state import Sound, SoundDevice
from tests.softphone.scripted import LINE, HandClock, ScriptedLine

HEADSET = SoundDevice("h", "Headset", input=True, output=True)


class Port:
    """Frames of one number each: 1, 2, 3 …"""

    def __init__(self) -> None:
        self.frame = 0
        self.said: list[bytes] = []

    def pull(self) -> bytes:
        self.frame += 1
        return bytes([self.frame]) * FRAME_BYTES

    def push(self, pcm: bytes) -> None:
        self.said.append(pcm)


class Sounds:
    """Keeps what it was asked."""

    def __init__(self) -> None:
        self.port: SoundPort = Port()
        self.asked: list[object] = []
        self.coming: list[SoundEvent] = []

    def open_for_call(self) -> None:
        self.asked.append("open")

    def close(self) -> None:
        self.asked.append("close")

    def choose(self, sound: Sound) -> None:
        self.asked.append(sound)

    def devices(self) -> tuple[SoundDevice, ...]:
        return (HEADSET,)

    def ring(self, on: bool) -> None:
        self.asked.append("ring" if on else "quiet")

    def test(self, on: bool, seconds: float = 3.0) -> bool:
        self.asked.append(("test", on, seconds))
        return "open" not in self.asked

    def levels(self, on: bool) -> None:
        self.asked.append(("levels", on))

    def happened(self) -> tuple[SoundEvent, ...]:
        coming, self.coming = self.coming, []
        return tuple(coming)

    def leave(self) -> None:
        self.asked.append("leave")


class Bench:
    def __init__(self, sounds: Sounds | None) -> None:
        self.line, self.told = ScriptedLine(), list[Events]()
        self.assembly = Assembly(lambda: self.line, HandClock(), self.told.append, sounds)
        self.assembly.order(Configure(accounts=(LINE,)))
        self.assembly.order(Receive(on=True))
        self.assembly.turn()
        if sounds:
            sounds.asked.clear()

    def hear(self, happening: Happening) -> None:
        self.line.coming.append(happening)
        self.assembly.turn()


def came(leg: str) -> Came:
    return Came(leg=leg, account=LINE.id, number="0812")


def test_it_rings_until_the_answer_and_devices_are_held_until_the_end() -> None:
    sounds = Sounds()
    bench = Bench(sounds)
    bench.hear(came("a"))
    assert sounds.asked == ["ring"]
    bench.assembly.order(Answer(call="a"))
    bench.hear(Connected("a"))
    assert sorted(map(str, sounds.asked)) == ["open", "quiet", "ring"]
    bench.assembly.order(HangUp(call="a"))
    assert sounds.asked[-1] == "close"
    assert sounds.asked.count("open") == 1


def test_a_call_that_is_rejected_needs_no_device() -> None:
    sounds = Sounds()
    bench = Bench(sounds)
    bench.hear(came("a"))
    bench.assembly.order(Reject(call="a"))
    assert sounds.asked == ["ring", "quiet"]


def test_a_call_that_goes_out_is_heard_from_its_beginning() -> None:
    sounds = Sounds()
    bench = Bench(sounds)
    bench.assembly.order(Dial(call="a", to="2002"))
    assert sounds.asked == ["open"]
    bench.assembly.order(HangUp(call="a"))
    assert sounds.asked == ["open", "close"]


def test_orders_about_sound() -> None:
    sounds = Sounds()
    bench = Bench(sounds)
    chosen = Sound(microphone="h")
    bench.assembly.order(Configure(accounts=(LINE,), sound=chosen))
    bench.assembly.order(Levels(ref=1, on=True))
    bench.assembly.order(TestSound(ref=2, seconds=1.5))
    assert sounds.asked == [chosen, ("levels", True), ("test", True, 1.5)]
    welcome = bench.assembly.welcome()
    assert (welcome.sound, welcome.devices) == (chosen, (HEADSET,))
    bench.assembly.order(Dial(call="a", to="2002"))
    bench.assembly.order(TestSound(ref=3))
    answers = [event for event in bench.told if isinstance(event, Done | Refused)]
    assert [answer.ref for answer in answers] == [1, 2, 3]
    refused = answers[-1]
    assert isinstance(refused, Refused)
    assert refused.reason == Reason.NOT_NOW


def test_what_happens_to_sound_is_told_and_everything_is_given_back() -> None:
    sounds = Sounds()
    bench = Bench(sounds)
    level = Level(microphone=0.1, speaker=0.2)
    sounds.coming.append(level)
    bench.assembly.turn()
    assert bench.told[-1] == level
    bench.assembly.end()
    assert sounds.asked == ["leave"]
    assert bench.line.asked[-1] == ("end",)


def test_a_machine_without_sound_signals_calls_all_the_same() -> None:
    bench = Bench(None)
    bench.hear(came("a"))
    bench.assembly.order(Answer(call="a"))
    bench.hear(Connected("a"))
    bench.assembly.order(TestSound(ref=1))
    assert isinstance(bench.told[-1], Refused)
    assert bench.assembly.welcome().devices == ()
    bench.assembly.end()


def test_frames_are_cut_to_what_the_line_asks_for() -> None:
    port = Port()
    sound = SoundOfCalls(port)
    heard = b"".join(sound.spoken(samples) for samples in (160, 160, 320, 160, 320, 160))
    assert heard == b"".join(bytes([n]) * FRAME_BYTES for n in range(1, 5))
    sound.heard(b"ab")
    assert port.said == [b"ab"]
