"""What is recorded and when, without a network: the rule, the agent's word, the pause, a disk that is full, an engine that ends."""

import os
import random
import time
from collections.abc import Callable
from pathlib import Path

import numpy as np
import pytest

from console.softphone.engine.assembly import Assembly
from console.softphone.engine.line import RATE, Came, Connected, Gone, Tap
from console.softphone.engine.recording.capture import AFTER_PAUSE_MS, MOST, Capture, Side
from console.softphone.engine.recording.recorder import Shelf
from console.softphone.engine.recording.stereo import MOST_APART, Stereo
from console.softphone.events import CallChanged, Done, Events, Recorded, Refused
from console.softphone.orders import Answer, Configure, Receive, Record
from console.softphone.playback import Playback
from console.softphone.recording_file import KEY
from console.softphone.state import Policy, Recording
from tests.softphone.scripted import LINE, HandClock, ScriptedLine

SHELF_KEY = bytes(range(KEY))
FRAME = RATE // 50


def frame(value: int) -> bytes:
    return np.full(FRAME, value, dtype="<i2").tobytes()


class Bench:
    """An assembly on a scripted line; the test is the sound's clock."""

    def __init__(self, folder: Path, policy: Policy | None = None) -> None:
        self.folder, self.clock, self.line, self.told = folder, HandClock(), ScriptedLine(), list[Events]()
        shelf = Shelf(folder / "recordings", SHELF_KEY)
        self.inside = Assembly(lambda: self.line, self.clock, self.told.append, shelf=shelf)
        self.inside.order(Configure(accounts=(LINE,), policy=policy or Policy(record=True)))
        self.inside.order(Receive(on=True))
        self.inside.turn()

    def talking(self, leg: str) -> None:
        self.line.coming.append(Came(leg=leg, account=LINE.id, number="0812"))
        self.inside.turn()
        self.inside.order(Answer(call=leg))
        self.line.coming.append(Connected(leg))
        self.inside.turn()

    @property
    def tap(self) -> Tap:
        taps = [asked[2] for asked in self.line.asked if asked[0] == "tap"]
        assert isinstance(taps[-1], Capture)
        return taps[-1]

    def sounds(self, near: int, far: int, frames: int = 10) -> None:
        for _ in range(frames):
            self.clock.go(20)
            self.tap.near(frame(near))
            self.tap.far(frame(far))

    def gone(self, leg: str) -> None:
        self.line.coming.append(Gone(leg, 200))
        self.inside.turn()

    def until(self, true: Callable[[], bool]) -> None:
        limit = time.monotonic() + 60
        while not true():
            assert time.monotonic() < limit
            self.inside.turn()
            time.sleep(0.005)

    def recorded(self) -> list[Recorded]:
        return [event for event in self.told if isinstance(event, Recorded)]

    def state(self) -> Recording:
        return [event.call for event in self.told if isinstance(event, CallChanged)][-1].recording

    def whole(self) -> Playback:
        self.until(lambda: bool(self.recorded()))
        return Playback(self.folder / self.recorded()[-1].file, SHELF_KEY)


def columns(playback: Playback) -> tuple[list[int], list[int]]:
    """The values of each side, frame by frame."""
    sound = np.frombuffer(b"".join(playback.sound()), dtype="<i2").reshape(-1, 2)[::FRAME]
    return sound[:, 0].tolist(), sound[:, 1].tolist()


def test_by_rule_it_begins_with_the_answer_and_ends_with_the_call(tmp_path: Path) -> None:
    bench = Bench(tmp_path)
    bench.talking("a")
    assert bench.state() is Recording.ON
    bench.sounds(1, 2)
    bench.gone("a")
    read = bench.whole()
    assert columns(read) == ([1] * 10, [2] * 10)
    assert (read.head.call, read.ended, bench.recorded()[0].seconds) == ("a", True, 0.2)
    assert [path.suffix for path in (tmp_path / "recordings").iterdir()] == [".rec"]
    assert (tmp_path / bench.recorded()[0].file).stat().st_mode & 0o077 == 0


def test_without_a_rule_nothing_is_recorded_and_no_word_reaches_a_call_that_is_not_on(tmp_path: Path) -> None:
    bench = Bench(tmp_path, Policy())
    bench.line.coming.append(Came(leg="a", account=LINE.id, number="0812"))
    bench.inside.turn()
    bench.inside.order(Record(ref=1, call="a", to=Recording.ON))
    bench.inside.order(Answer(call="a"))
    bench.line.coming.append(Connected("a"))
    bench.inside.turn()
    bench.inside.order(Record(ref=2, call="a", to=Recording.PAUSED))
    bench.inside.order(Record(ref=3, call="a", to=Recording.FAILED))
    bench.inside.order(Record(ref=4, call="a", to=Recording.OFF))
    answers = [
        (type(event), event.ref) for event in bench.told if isinstance(event, Done | Refused) and event.ref
    ]
    assert answers == [(Refused, 1), (Refused, 2), (Refused, 3), (Done, 4)]
    bench.gone("a")
    bench.inside.end()
    assert list((tmp_path / "recordings").iterdir()) == []


def test_a_pause_keeps_nothing_anywhere_from_its_order_on(tmp_path: Path) -> None:
    bench = Bench(tmp_path)
    bench.talking("a")
    bench.sounds(1, 2)
    bench.inside.order(Record(call="a", to=Recording.PAUSED))
    assert bench.state() is Recording.PAUSED
    tap = bench.tap
    assert isinstance(tap, Capture)
    bench.until(lambda: not tap._taken)
    bench.sounds(7777, 8888, 100)
    assert not tap._taken
    bench.inside.order(
        Record(call="a", to=Recording.PAUSED),
    )
    bench.inside.order(Record(call="a", to=Recording.ON))
    held_back = AFTER_PAUSE_MS // 20
    bench.sounds(7777, 8888, held_back)
    bench.sounds(3, 4)
    bench.inside.order(Record(call="a", to=Recording.OFF))
    read = bench.whole()
    near, far = columns(read)
    assert set(near) == {1, 3}
    assert set(far) == {2, 4}
    ((at, lasted),) = read.pauses
    assert (at, lasted) == (0.2, 2.0 + AFTER_PAUSE_MS / 1000)
    assert bench.recorded()[0].pauses == read.pauses
    bench.gone("a")


def test_a_call_that_ends_in_a_pause(tmp_path: Path) -> None:
    bench = Bench(tmp_path)
    bench.talking("a")
    bench.sounds(1, 2)
    bench.inside.order(Record(call="a", to=Recording.PAUSED))
    bench.sounds(7, 8, 50)
    bench.gone("a")
    assert (columns(bench.whole()), bench.whole().pauses) == (([1] * 10, [2] * 10), ((0.2, 1.0),))


def test_a_full_disk_is_told_and_the_call_goes_on(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Room for some, then for half of a chunk, then for none, then again."""
    bench = Bench(tmp_path)
    room = [400_000]
    real = os.write

    def write(handle: int, content: bytes) -> int:
        given = min(len(content), room[0])
        room[0] -= given
        if not given:
            raise OSError(28, "No space left on device")
        return real(handle, content[:given])

    monkeypatch.setattr(os, "write", write)
    bench.talking("a")
    while bench.state() is not Recording.FAILED:
        bench.sounds(1, 2, 5)
        bench.inside.turn()
        time.sleep(0.01)
    assert "a" in bench.inside.engine.calls
    room[0] = 1 << 30
    bench.inside.order(Record(ref=5, call="a", to=Recording.ON))
    assert bench.state() is Recording.ON
    bench.sounds(3, 4)
    bench.gone("a")
    bench.inside.end()
    kept = [columns(Playback(tmp_path / told.file, SHELF_KEY)) for told in bench.recorded()]
    assert ([3] * 10, [4] * 10) in kept
    monkeypatch.undo()
    again = Bench(tmp_path)
    again.until(lambda: len(again.recorded()) == 2)
    for told in again.recorded():
        near, far = columns(Playback(tmp_path / told.file, SHELF_KEY))
        assert (set(near) | {3}, set(far) | {4}) in (({1, 3}, {2, 4}), ({3}, {4}))
    assert sorted(path.suffix for path in (tmp_path / "recordings").iterdir()) == [".rec", ".rec"]


def test_an_engine_that_ends_closes_what_is_open_and_foreign_files_are_left_alone(tmp_path: Path) -> None:
    bench = Bench(tmp_path)
    foreign = tmp_path / "recordings" / "x.open"
    bench.talking("a")
    bench.sounds(1, 2)
    bench.inside.end()
    assert len(bench.recorded()) == 1
    foreign.write_bytes(b"something else")
    again = Bench(tmp_path)
    again.until(lambda: bool(again.recorded()) and foreign.with_suffix(".aside").exists())
    assert [told.recording for told in again.recorded()] == [bench.recorded()[0].recording]


def test_a_disk_that_stands_still_holds_little_and_is_told_as_full() -> None:
    capture = Capture(lambda: 0)
    for _ in range(MOST * 3):
        capture.near(frame(1))
    assert (capture.overrun, len(capture._taken)) == (True, MOST)


@pytest.mark.parametrize("seed", range(20))
def test_both_sides_stay_in_step_whatever_is_missing(seed: int) -> None:
    """Frames come in the beat of one clock, now and then one side is without: silence stands there."""
    draw, stereo = random.Random(seed), Stereo()
    out, given = b"", {Side.NEAR: 0, Side.FAR: 0}
    for beat in range(1, 400):
        for side in Side:
            if draw.random() < 0.9:
                stereo.add(side, frame(beat))
                given[side] += FRAME
        out += stereo.give()
        assert max(given.values()) - MOST_APART // 2 <= len(out) // 4 <= beat * FRAME
    out += stereo.give(all_of_it=True)
    assert stereo.give(all_of_it=True) == b""
    sound = np.frombuffer(out, dtype="<i2").reshape(-1, 2)
    for column, side in enumerate(Side):
        kept = [int(value) for value in sound[::FRAME, column] if value]
        assert kept == sorted(kept)
        assert len(kept) * FRAME == given[side]
