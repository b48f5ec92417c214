"""The pipe admits who knows the key, and whatever else comes costs the engine nothing."""

import socket
import stat
import tempfile
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import suppress
from pathlib import Path

import pytest

from console.softphone import pipe
from console.softphone.pipe import (
    MAX_FRAME,
    Door,
    NobodyThere,
    NotAdmitted,
    Silent,
    UnsafeFolder,
    Wire,
    connect,
    forget_address,
    new_address,
    new_key,
)

KEY = new_key()


def wait(condition: Callable[[], object], seconds: float = 60.0) -> None:
    end = time.monotonic() + seconds
    while not condition():
        assert time.monotonic() < end, "waited in vain"
        threading.Event().wait(0.005)


class Side:
    """What one side heard."""

    def __init__(self) -> None:
        self.frames: list[bytes] = []
        self.gone = False

    def __call__(self, _wire: Wire, frame: bytes | None) -> None:
        if frame is None:
            self.gone = True
        else:
            self.frames.append(frame)


class Engine:
    """A door that hears everybody; as patient as a test wants."""

    def __init__(self) -> None:
        self.address = new_address()
        self.door = Door(self.address, KEY)
        self.frames: list[bytes] = []
        self.wires: list[Wire] = []
        self.gone = 0

    def turn(self) -> None:
        for wire, frame in self.door.poll():
            if frame is None:
                self.gone += 1
                continue
            self.frames.append(frame)
            if wire not in self.wires:
                self.wires.append(wire)

    def left(self) -> bool:
        self.turn()
        return self.gone > 0

    def heard(self, *frames: bytes) -> bool:
        self.turn()
        return self.frames == list(frames)


@pytest.fixture
def engine() -> Iterator[Engine]:
    made = Engine()
    yield made
    made.door.close()
    assert not Path(made.address).parent.exists()


def attached(engine: Engine) -> tuple[Wire, Side]:
    side = Side()
    wire = connect(engine.address, KEY, side)
    wire.start()
    wire.send(b"hello")
    wait(lambda: engine.heard(b"hello"))
    engine.frames.clear()
    return wire, side


def raw(engine: Engine) -> socket.socket:
    knocking = socket.socket(socket.AF_UNIX)
    knocking.connect(engine.address)
    knocking.settimeout(20)
    return knocking


def test_both_sides_talk(engine: Engine) -> None:
    wire, side = attached(engine)
    sent = [bytes([n]) * (n * 1_000 + 1) for n in range(60)]
    for frame in sent:
        wire.send(frame)
    wait(lambda: engine.heard(*sent))
    for frame in sent:
        engine.wires[0].send(frame)
    wait(lambda: side.frames == sent)
    wire.finish()
    wait(engine.left)
    wait(lambda: side.gone)


def test_nobody_else_can_even_knock(engine: Engine) -> None:
    folder = Path(engine.address).parent
    assert stat.S_IMODE(folder.stat().st_mode) == 0o700
    assert stat.S_IMODE(Path(engine.address).stat().st_mode) == 0o600


@pytest.mark.parametrize("mode", [0o755, 0o770, 0o701])
def test_a_folder_that_others_can_enter_is_refused(mode: int) -> None:
    with tempfile.TemporaryDirectory() as folder:
        Path(folder).chmod(mode)
        with pytest.raises(UnsafeFolder):
            Door(f"{folder}/line", KEY)
        (Path(folder) / "line").touch()
        with pytest.raises(UnsafeFolder):
            connect(f"{folder}/line", KEY, Side())


def test_a_folder_that_is_a_link_is_refused(engine: Engine) -> None:
    with tempfile.TemporaryDirectory() as elsewhere:
        link = Path(elsewhere) / "link"
        link.symlink_to(Path(engine.address).parent)
        with pytest.raises(UnsafeFolder):
            connect(str(link / "line"), KEY, Side())


def test_a_wrong_key_is_not_admitted(engine: Engine) -> None:
    wire, side = attached(engine)
    for _ in range(5):
        with pytest.raises(NotAdmitted):
            connect(engine.address, new_key(), Side())
    wire.send(b"still here")
    wait(lambda: engine.heard(b"still here"))
    assert engine.gone == 0
    assert not side.gone


@pytest.mark.parametrize(
    "said",
    [b"", b"\0", b"GET / HTTP/1.1\r\n\r\n", bytes(4), b"\xff" * 12, b"\0\0\1\0" + bytes(256), bytes(70_000)],
)
def test_garbage_disturbs_nobody(engine: Engine, said: bytes) -> None:
    wire, _side = attached(engine)
    with raw(engine) as knocking, suppress(OSError):  # it may be shown the door meanwhile
        knocking.sendall(said)
        knocking.shutdown(socket.SHUT_WR)
        while knocking.recv(65_536):
            pass
    wire.send(b"still here")
    wait(lambda: engine.heard(b"still here"))


def test_whoever_only_knocks_is_sent_away_and_keeps_nobody_out(
    engine: Engine, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(pipe, "GREETING_S", 0.4)
    knocking = [raw(engine) for _ in range(30)]
    knocking[0].sendall(b"\0\0")  # half a length
    for one in knocking:
        while one.recv(65_536):
            pass
        one.close()
    attached(engine)


def test_what_is_too_long_is_no_message(engine: Engine) -> None:
    wire, side = attached(engine)
    with pytest.raises(ValueError, match="no message"):
        wire.send(bytes(MAX_FRAME + 1))
    wire.send(bytes(MAX_FRAME))
    wait(lambda: engine.heard(bytes(MAX_FRAME)))
    loud = connect(engine.address, KEY, Side())._pipe
    with suppress(BrokenPipeError):  # it may be shown the door before its last byte
        loud.send_bytes(bytes(MAX_FRAME + 1))
    wait(engine.left)
    loud.close()
    assert len(engine.frames) == 1
    assert not side.gone


def test_a_console_that_does_not_read_costs_nothing_and_loses_only_what_is_of_the_moment(
    engine: Engine,
) -> None:
    listening = threading.Event()

    def slow(wire: Wire, frame: bytes | None) -> None:
        listening.wait(60)
        side(wire, frame)

    side = Side()
    wire = connect(engine.address, KEY, slow)
    wire.start()
    wire.send(b"hello")
    wait(lambda: engine.heard(b"hello"))
    there = engine.wires[0]
    began = time.monotonic()
    for n in range(4_000):
        there.send(b"m" * 1_000, of_the_moment=True)
        if n % 40 == 0:
            there.send(b"k%d" % n)
    assert time.monotonic() - began < 10
    assert there.dropped > 1_000
    listening.set()
    kept = [b"k%d" % n for n in range(0, 4_000, 40)]
    wait(lambda: [frame for frame in side.frames if frame[:1] == b"k"] == kept)
    wire.abort()


def test_a_pipe_that_only_fills_is_given_up(engine: Engine, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(pipe, "HARD", 1 << 20)
    listening = threading.Event()

    def stuck(_wire: Wire, _frame: bytes | None) -> None:
        listening.wait(60)

    wire = connect(engine.address, KEY, stuck)
    wire.start()
    wire.send(b"hello")
    wait(lambda: engine.heard(b"hello"))
    for _ in range(3_000):
        engine.wires[0].send(bytes(1_000))
    wait(engine.left)
    listening.set()


def test_last_words_arrive(engine: Engine) -> None:
    _wire, side = attached(engine)
    for n in range(100):
        engine.wires[0].send(b"%d" % n)
    engine.wires[0].finish()
    wait(lambda: side.gone)
    assert side.frames == [b"%d" % n for n in range(100)]


def test_last_words_are_heard_by_one_who_speaks_too(engine: Engine) -> None:
    """What is said to a side that is gone fails before everything it said was read."""
    reading = threading.Event()

    def late(wire: Wire, frame: bytes | None) -> None:
        reading.wait(60)
        side(wire, frame)

    side = Side()
    wire = connect(engine.address, KEY, late)
    wire.start()
    wire.send(b"hello")
    wait(lambda: engine.heard(b"hello"))
    for n in range(100):
        engine.wires[0].send(b"%d" % n)
    engine.wires[0].finish()
    wait(engine.left)
    wire.send(b"nobody is there any more")
    wait(wire.said.is_set)
    reading.set()
    wait(lambda: side.gone)
    assert side.frames == [b"%d" % n for n in range(100)]


def test_nobody_is_there() -> None:
    address = new_address()
    with pytest.raises(NobodyThere):
        connect(address, KEY, Side())
    door = Door(address, KEY)
    left = socket.socket(socket.AF_UNIX)
    door.close()
    assert not Path(address).exists()
    Path(address).parent.mkdir(mode=0o700)
    left.bind(address)  # as a killed engine leaves it
    left.close()
    with pytest.raises(NobodyThere):
        connect(address, KEY, Side())
    forget_address(address)
    assert not Path(address).parent.exists()


def test_somebody_is_there_and_says_nothing(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(pipe, "GREETING_S", 0.3)
    address = new_address()
    with socket.socket(socket.AF_UNIX) as frozen:
        frozen.bind(address)
        frozen.listen()
        with pytest.raises(Silent):
            connect(address, KEY, Side())
    forget_address(address)
