"""The console as a process of its own: killed and frozen in the middle of a call, which goes on."""

import asyncio
import signal
import sys
from collections.abc import AsyncIterator, Sequence
from contextlib import asynccontextmanager, suppress
from pathlib import Path

import msgspec
import pytest

from console.softphone.client import Client
from console.softphone.events import CallChanged
from console.softphone.launch import command
from console.softphone.orders import Answer, Configure, Dial, HangUp, Orders, Receive
from console.softphone.phone import EngineState
from console.softphone.state import Account
from domain.call import CallEnd, CallState
from tests.softphone.console_talk import FileKeep, Said, books
from tests.softphone.desks import PATIENCE_S, Place, until

pytestmark = pytest.mark.processes
ROOT = Path(__file__).resolve().parents[2]
#: Registrar-less: calls come straight to a port that the system picks.
DIRECT = Account(id="langsung", user="1500", domain="127.0.0.1", listen_host="127.0.0.1")


class Other:
    """A console in a process of its own."""

    def __init__(self, process: asyncio.subprocess.Process) -> None:
        self._process = process
        self.said = Said("", {})
        self._listening = asyncio.create_task(self._listen())

    async def _listen(self) -> None:
        assert self._process.stdout is not None
        while line := await self._process.stdout.readline():
            self.said = msgspec.json.decode(line, type=Said)

    def order(self, order: Orders) -> None:
        assert self._process.stdin is not None
        self._process.stdin.write(msgspec.json.encode(order) + b"\n")

    def signal(self, number: signal.Signals) -> None:
        self._process.send_signal(number)

    async def end(self) -> None:
        """As the system does it: at once."""
        with suppress(ProcessLookupError):
            self._process.kill()
        await self._process.wait()
        await self._listening


@asynccontextmanager
async def another(place: Place, words: Sequence[str]) -> AsyncIterator[Other]:
    """A console at ``place``."""
    process = await asyncio.create_subprocess_exec(
        sys.executable, "-m", "tests.softphone.console_talk", str(place.folder), *words,
        cwd=ROOT, stdin=asyncio.subprocess.PIPE, stdout=asyncio.subprocess.PIPE,
    )  # fmt: skip
    other = Other(process)
    try:
        yield other
    finally:
        await other.end()


async def test_a_call_goes_on_while_its_console_is_frozen_and_when_it_is_killed() -> None:
    """Two real engines on loopback. Sound reaches the other side without a gap of a second, all the time."""
    async with Place() as here, Place() as there:
        there.keep = FileKeep(there.folder / "keep")
        callee = Client(there.keep, there.engine, words=command())
        await callee.open()
        await callee.order(Configure(accounts=(DIRECT,)))
        await callee.order(Receive(on=True))
        await until(lambda: callee.phone.ready and callee.phone.receiving)
        contact = callee.phone.accounts["langsung"].contact
        gaps: list[int] = []
        async with another(here, command()) as console:
            await until(lambda: console.said.receiving)
            console.order(Configure(accounts=(DIRECT,)))
            console.order(Dial(call="a", to=f"sip:1500@{contact}"))
            await until(lambda: callee.phone.ringing is not None)
            leg = callee.phone.ringing.id  # type: ignore[union-attr]
            await callee.order(Answer(call=leg))
            await until(lambda: console.said.calls == {"a": "talking"})
            await until(lambda: callee.phone.calls[leg].quality.packets > 50)
            callee.listen(
                lambda phone, _: gaps.append(phone.calls[leg].quality.silent_ms if leg in phone.calls else 0)
            )
            console.signal(signal.SIGSTOP)
            await asyncio.sleep(10)
            console.signal(signal.SIGCONT)
            before = callee.phone.calls[leg].quality.packets
            assert before > 450
            console.signal(signal.SIGKILL)
            await console.end()
        await until(lambda: callee.phone.calls[leg].quality.packets > before + 60)
        client = Client(FileKeep(here.folder / "keep"), here.engine)
        await client.open()
        await until(lambda: client.phone.state is EngineState.UP)
        call = client.phone.calls["a"]
        assert call.state is CallState.TALKING
        assert call.talk_ms > 10_000
        told = [event.call for event in books(here.folder) if isinstance(event, CallChanged)]
        assert call.answered == next(one.answered for one in told if one.state is CallState.TALKING)
        assert gaps
        assert max(gaps) < 1_000
        await client.order(HangUp(call="a"))
        await until(lambda: callee.phone.over)
        assert callee.phone.over[0].end is CallEnd.CUSTOMER
        await client.close()
        await callee.close()


async def test_a_frozen_console_costs_the_engine_nothing_and_loses_nothing() -> None:
    """While it is frozen far more happens than fits any buffer; only what is of the moment is left out."""
    async with Place() as place, another(place, place.player.words()) as console:
        await until(lambda: console.said.receiving)
        await until(lambda: place.running())
        await asyncio.to_thread(place.say, "levels")
        console.signal(signal.SIGSTOP)
        for n in range(60):
            for word in ("levels", "ring", "hang_up"):
                await asyncio.wait_for(
                    asyncio.to_thread(place.player.say, word, f"c{n}", times=500), PATIENCE_S
                )
        console.signal(signal.SIGCONT)
        await until(lambda: (place.folder / "books").exists() and len(books(place.folder)) == 120)
        told = books(place.folder)
        assert [event.n for event in told] == list(range(1, 121))
        ends = [event.call.id for event in told if isinstance(event, CallChanged) and event.call.end]
        assert ends == [f"c{n}" for n in range(60)]
        await until(lambda: console.said.calls == {})
        assert 0 < console.said.levels < 60 * 500
        await console.end()


async def test_consoles_killed_at_any_moment_miss_nothing() -> None:
    """Event after event while one console after another is killed: none is missing, and only the one at hand may come twice."""
    async with Place() as place:
        calls = 0
        for round in range(5):
            async with another(place, place.player.words()) as console:
                await until(lambda: console.said.receiving)
                for _ in range(3 + round):
                    place.say("ring", f"c{calls}")
                    place.say("hang_up", f"c{calls}")
                    calls += 1
                console.signal(signal.SIGKILL)
        async with another(place, place.player.words()):
            await until(lambda: {event.n for event in _books(place)} >= set(range(1, 2 * calls + 1)))
        told = [event.n for event in _books(place)]
        assert sorted(set(told)) == list(range(1, 2 * calls + 1))
        assert len(told) - len(set(told)) <= 5 * 50


def _books(place: Place) -> list[CallChanged]:
    if not (place.folder / "books").exists():
        return []
    return [event for event in books(place.folder) if isinstance(event, CallChanged)]
