"""Who sits at the engine's door, under the hand of a test: no process, no pipe, a clock that is moved."""

import asyncio
import random
from collections.abc import Callable
from pathlib import Path
from typing import cast

import msgspec
import pytest

from console.softphone.books import Books
from console.softphone.engine.host import ALONE_MS, DEAF_MS, IN_A_ROW, Host
from console.softphone.engine.journal import Journal
from console.softphone.events import (
    CallChanged,
    Done,
    Events,
    Journalled,
    Level,
    Recorded,
    Refused,
    Replaced,
    Welcome,
)
from console.softphone.keep import Keep, MemoryKeep, recall
from console.softphone.orders import PROTOCOL, Hello, Kept, Leave, Levels, Orders, Receive
from console.softphone.pipe import Wire
from console.softphone.reasons import Reason
from console.softphone.state import Call
from domain.call import CallState, Direction
from tests.softphone.scripted import HandClock

KEY = bytes(32)


class Console:
    """The console's end of a wire that is only a list."""

    def __init__(self) -> None:
        self.said: list[Events] = []
        self.finished = False

    def send(self, frame: bytes, *, of_the_moment: bool = False) -> None:
        event: Events = msgspec.json.decode(frame, type=Events)
        assert of_the_moment is isinstance(event, Level)
        if not self.finished:
            self.said.append(event)

    def finish(self) -> None:
        self.finished = True


class Inside:
    """Tells what it is given."""

    def __init__(self) -> None:
        self.asked: list[Orders] = []
        self.calls: dict[str, Call] = {}
        self.ended = False
        self.broken = False
        self.tell: Callable[[Events], None]

    def order(self, order: Orders) -> None:
        self.turn()
        self.asked.append(order)
        if order.ref:
            self.tell(Done(ref=order.ref))

    def turn(self) -> None:
        if self.broken:
            raise ZeroDivisionError

    def welcome(self) -> Welcome:
        return Welcome(engine="", calls=tuple(self.calls.values()))

    def end(self) -> None:
        self.ended = True

    def call(self, id: str, state: CallState) -> None:
        made = Call(
            id=id, account="", direction=Direction.INBOUND, state=state, number="", started=1, as_of=1
        )
        self.calls[id] = made
        if state is CallState.ENDED:
            del self.calls[id]
        self.tell(CallChanged(call=made))


class Bench:
    """A host on one folder; ``again`` is the same after a sudden end."""

    def __init__(self, folder: Path) -> None:
        self.clock = HandClock()
        self.folder = folder
        self.faults: list[Exception] = []
        self.again()

    def again(self) -> None:
        self.inside = Inside()
        self._coming: list[tuple[Wire, bytes | None]] = []

        def make(_clock: object, tell: Callable[[Events], None]) -> Inside:
            self.inside.tell = tell
            return self.inside

        self.journal = Journal(self.folder, KEY)
        self.host = Host(make, self.journal, self, self.clock, fault=self.faults.append)

    def poll(self) -> list[tuple[Wire, bytes | None]]:
        coming, self._coming = self._coming, []
        return coming

    def says(self, console: Console, *orders: Orders | bytes | None) -> bool:
        """The console says it, and the host takes a turn."""
        for order in orders:
            frame = order if isinstance(order, bytes | None) else msgspec.json.encode(order)
            self._coming.append((cast(Wire, console), frame))
        return self.host.step()

    def meets(self, heard: int = 0, journal: str = "") -> Console:
        console = Console()
        self.says(console, Hello(ref=1, heard=heard, journal=journal))
        return console


@pytest.fixture
def bench(tmp_path: Path) -> Bench:
    return Bench(tmp_path)


def test_a_minute_without_call_and_console_and_not_before(bench: Bench) -> None:
    bench.clock.go(ALONE_MS - 1)
    assert bench.host.step()
    console = bench.meets()
    bench.clock.go(10 * ALONE_MS)
    assert bench.host.step()
    assert bench.says(console, None)
    bench.inside.call("a", CallState.TALKING)
    bench.clock.go(10 * ALONE_MS)
    assert bench.host.step()
    bench.inside.call("a", CallState.ENDED)
    bench.clock.go(ALONE_MS - 1)
    assert bench.host.step()
    bench.clock.go(1)
    assert not bench.host.step()


def test_a_clock_that_is_set_does_not_end_it(bench: Bench) -> None:
    bench.clock.wall += 100 * ALONE_MS
    assert bench.host.step()


def test_no_call_rings_for_long_where_nobody_could_answer_it(bench: Bench) -> None:
    console = bench.meets()
    bench.clock.go(10 * DEAF_MS)
    bench.host.step()
    bench.says(console, None)
    bench.clock.go(DEAF_MS - 1)
    bench.host.step()
    assert bench.inside.asked == []
    for _ in range(3):
        bench.clock.go(1)
        bench.host.step()
    assert bench.inside.asked == [Receive(on=False)]
    bench.says(bench.meets(), None)
    bench.clock.go(DEAF_MS)
    bench.host.step()
    assert bench.inside.asked == [Receive(on=False)] * 2


def test_leaving_ends_it_at_once_or_with_the_last_call(bench: Bench) -> None:
    console = bench.meets()
    bench.inside.call("a", CallState.TALKING)
    assert bench.says(console, Leave(ref=2))
    bench.inside.call("a", CallState.ENDED)
    assert not bench.host.step()
    assert isinstance(bench.inside.asked[-1], Leave)


def test_an_agent_who_comes_back_during_the_last_call_stays(bench: Bench) -> None:
    console = bench.meets()
    bench.inside.call("a", CallState.TALKING)
    bench.says(console, Leave(), None)
    bench.meets()
    bench.inside.call("a", CallState.ENDED)
    assert bench.host.step()


def test_a_console_of_another_version_is_refused_and_the_engine_makes_room(bench: Bench) -> None:
    console = Console()
    bench.inside.call("a", CallState.TALKING)
    assert bench.says(console, Hello(ref=5, protocol=PROTOCOL + 1))
    (said,) = console.said
    assert isinstance(said, Refused)
    assert (said.ref, said.reason) == (5, Reason.OTHER_PROGRAM)
    assert console.finished
    bench.inside.call("a", CallState.ENDED)
    assert not bench.host.step()


def test_words_it_does_not_know_are_refused(bench: Bench) -> None:
    console = bench.meets()
    for frame, ref in ((b'{"t":"fly","ref":7}', 7), (b"\xff", 0), (b"[]", 0), (b'{"t":"hold","ref":8}', 8)):
        bench.says(console, frame)
        said = console.said[-1]
        assert isinstance(said, Refused)
        assert (said.ref, said.reason) == (ref, Reason.UNKNOWN_ORDER)
    bench.says(console, Levels(ref=9, on=True))
    assert console.said[-1] == Done(at=bench.clock.now(), ref=9)


def test_whoever_has_not_said_hello_orders_nothing(bench: Bench) -> None:
    stranger = Console()
    bench.says(stranger, Leave(ref=1))
    assert not bench.inside.asked
    assert not stranger.said
    assert bench.host.step()


def test_the_older_console_is_told_and_no_longer_heard(bench: Bench) -> None:
    older = bench.meets()
    newer = bench.meets()
    assert isinstance(older.said[-1], Replaced)
    assert older.finished
    bench.says(older, Leave(ref=3))
    assert not bench.inside.asked
    bench.says(older, None)
    bench.inside.call("a", CallState.TALKING)
    assert isinstance(newer.said[-1], CallChanged)


def test_what_a_console_has_not_heard_is_told_after_the_welcome(bench: Bench) -> None:
    for n in range(4):
        bench.inside.call(f"{n}", CallState.TALKING)
    console = bench.meets(heard=2, journal=bench.journal.id)
    kinds = [type(event) for event in console.said]
    assert kinds == [Welcome, CallChanged, CallChanged, Done]
    assert [event.n for event in console.said] == [0, 3, 4, 0]
    welcome = console.said[0]
    assert isinstance(welcome, Welcome)
    assert (welcome.last, welcome.journal, welcome.engine) == (4, bench.journal.id, bench.host.id)
    assert [event.n for event in bench.meets(heard=2, journal="another").said] == [0, 1, 2, 3, 4, 0]
    bench.says(console, Kept(n=3))  # no console any more
    assert len(bench.journal.after(0)) == 4


def test_numbers_that_a_power_cut_took_are_not_given_again(bench: Bench) -> None:
    console = bench.meets(heard=7, journal=bench.journal.id)
    bench.inside.call("a", CallState.TALKING)
    assert console.said[-1].n == 8


def test_an_error_nobody_foresaw_costs_no_call_unless_it_comes_each_time(bench: Bench) -> None:
    console = bench.meets()
    bench.inside.broken = True
    for n in range(IN_A_ROW - 1):
        bench.says(console, Levels(ref=n + 2, on=True))
    bench.inside.broken = False
    said = console.said[-1]
    assert isinstance(said, Refused)
    assert (said.reason, said.said) == (Reason.LINE, "ZeroDivisionError")
    assert bench.host.step()
    assert len(bench.faults) == 2 * (IN_A_ROW - 1)
    bench.inside.broken = True
    for _ in range(IN_A_ROW - 1):
        assert bench.host.step()
    with pytest.raises(ZeroDivisionError):
        bench.host.step()


class Desk:
    """The console's books over all its lives; ``kept`` is its database."""

    def __init__(self) -> None:
        self.keep: Keep = MemoryKeep()
        self.kept: list[tuple[str, Journalled]] = []

    async def begin(self, bench: Bench) -> None:
        """A new life."""
        self._safe: list[int] = []
        self.books = Books(self.keep, self._safe.append, lambda error: pytest.fail(str(error)))
        self.books.recalled(await recall(self.keep))
        self.books.keepers.append(self._keep)
        self.meet(bench)

    def meet(self, bench: Bench) -> None:
        journal, heard = self.books.seen
        self.wire, self._read = bench.meets(heard, journal), 0

    async def _keep(self, event: Journalled) -> None:
        self.kept.append((self.books.seen[0], event))

    def read(self, events: int) -> None:
        """So many of what the engine said."""
        for event in self.wire.said[self._read : self._read + events]:
            self._read += 1
            if isinstance(event, Welcome):
                self.books.welcome(event)
            elif isinstance(event, CallChanged | Recorded):
                assert self.books.came(event) is not None

    async def write(self, bench: Bench) -> None:
        """All it read is safe, and the engine told."""
        running = asyncio.create_task(self.books.run())
        await self.books.settled()
        running.cancel()
        await asyncio.gather(running, return_exceptions=True)
        if self._safe:
            bench.says(self.wire, Kept(n=self._safe[-1]))


@pytest.mark.parametrize("seed", range(30))
async def test_whoever_dies_whenever_each_event_is_kept_once(tmp_path: Path, seed: int) -> None:
    """Calls, lost pipes, dead consoles, dead engines, torn journals in any order: in the end the books are whole."""
    dice = random.Random(seed)
    bench, desk, calls = Bench(tmp_path), Desk(), 0
    await desk.begin(bench)
    for _ in range(150):
        match dice.choice(["call", "call", "end", "read", "read", "write", "pipe", "console", "engine"]):
            case "call":
                calls += 1
                bench.inside.call(f"c{calls}", CallState.TALKING)
            case "end" if bench.inside.calls:
                bench.inside.call(dice.choice(list(bench.inside.calls)), CallState.ENDED)
            case "read":
                desk.read(dice.randint(0, 4))
            case "write":
                await desk.write(bench)
            case "pipe":
                bench.says(desk.wire, None)
                desk.meet(bench)
            case "console":
                await desk.begin(bench)
            case "engine":
                if dice.random() < 0.5:
                    with (tmp_path / "journal").open("ab") as file:
                        file.write(dice.randbytes(3))
                bench.again()
                desk.meet(bench)
    for call in list(bench.inside.calls):
        bench.inside.call(call, CallState.ENDED)
    desk.read(10_000)
    await desk.write(bench)
    told = [event.n for _, event in desk.kept]
    assert told == list(range(1, bench.journal.last + 1)), f"seed {seed}"
    assert {journal for journal, _ in desk.kept} <= {bench.journal.id}
    states = [(e.call.id, e.call.state) for _, e in desk.kept if isinstance(e, CallChanged)]
    expected = {(f"c{n}", s) for n in range(1, calls + 1) for s in (CallState.TALKING, CallState.ENDED)}
    assert len(states) == len(expected)
    assert set(states) == expected
    assert bench.journal.after(0) == []


def test_words_of_the_network_that_no_message_holds_keep_no_console_away(bench: Bench) -> None:
    """The halves of a character in a call that is up would end every greeting, and the engine with it."""
    call = Call(
        id="a", account="\udcff", direction=Direction.INBOUND, state=CallState.TALKING, number="", started=1
    )
    bench.inside.calls["a"] = call
    console = bench.meets()
    assert [type(event) for event in console.said] == [Welcome, Done]
    bench.inside.tell(CallChanged(call=call))
    assert isinstance(console.said[-1], CallChanged)
    assert console.said[-1].n == 1
    assert bench.faults == []
