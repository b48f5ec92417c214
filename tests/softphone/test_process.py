"""The telephone's own process and its console, each of which may end at any time."""

import asyncio
import os
import signal
import socket
import sys
from contextlib import suppress
from pathlib import Path

import pytest

from console.softphone.events import CallChanged
from console.softphone.keep import MemoryKeep
from console.softphone.launch import StartFailed
from console.softphone.orders import Answer, Dial, HangUp, Hold, Leave
from console.softphone.phone import EngineGone, EngineState, OrderRefused, TelephoneError
from console.softphone.pipe import NotAdmitted, connect, new_key
from console.softphone.reasons import Reason
from domain.call import CallEnd, CallState
from tests.softphone.desks import Heard, Place, until

pytestmark = pytest.mark.processes


async def talking(place: Place, console: Heard, leg: str = "a") -> None:
    """A customer called and is talked with."""
    place.say("ring", leg)
    await until(lambda: console.phone.ringing is not None)
    await console.client.order(Answer(call=leg))
    await until(lambda: console.phone.calls[leg].state is CallState.TALKING)


def states(console: Heard) -> list[tuple[str, str]]:
    """What its books were told of calls."""
    return [(e.call.id, str(e.call.state)) for e in console.kept if isinstance(e, CallChanged)]


async def test_a_call_from_its_ring_to_its_end() -> None:
    async with Place() as place:
        console = place.console()
        await console.up()
        await talking(place, console)
        with pytest.raises(OrderRefused) as refused:
            await console.client.order(Dial(call="b", to="2002"))
        assert refused.value.reason == Reason.BUSY
        await console.client.order(Hold(call="a", on=True))
        assert console.phone.calls["a"].state is CallState.HELD
        await console.client.order(HangUp(call="a"))
        assert not console.phone.calls
        assert console.phone.over[0].end is CallEnd.AGENT
        await until(lambda: states(console)[-1] == ("a", "ended"))
        assert [e.n for e in console.kept] == list(range(1, len(console.kept) + 1))
        assert states(console) == [("a", "ringing"), ("a", "talking"), ("a", "held"), ("a", "ended")]
        assert not console.faults


async def test_a_console_that_closes_leaves_the_call_and_finds_it_again() -> None:
    async with Place() as place:
        first = place.console()
        await first.up()
        await talking(place, first)
        await until(lambda: len(first.kept) == 2)
        engine = place.pid()
        await first.client.close()
        second = place.console()
        await second.client.open()
        await until(lambda: second.phone.state is EngineState.UP)
        assert place.pid() == engine
        call = second.phone.calls["a"]
        assert call.state is CallState.TALKING
        assert call.started == first.phone.calls["a"].started
        assert call.answered == first.phone.calls["a"].answered
        place.say("hang_up", "a")
        await until(lambda: second.phone.over)
        assert second.phone.over[0].end is CallEnd.CUSTOMER
        await until(lambda: len(second.kept) == 1)
        assert states(second) == [("a", "ended")]


async def test_an_engine_that_is_killed_is_noticed_replaced_and_set_up_again() -> None:
    async with Place() as place:
        console = place.console()
        await console.up()
        await talking(place, console)
        engine = place.pid()
        assert engine is not None
        os.kill(engine, signal.SIGKILL)
        # Nothing is asked of it meanwhile: that it is gone is heard.
        await until(lambda: console.phone.over)
        assert not console.phone.calls
        assert console.phone.over[0].end is CallEnd.ENGINE
        with pytest.raises(EngineGone):
            await console.client.order(HangUp(call="a"))
        await until(lambda: console.phone.ready and console.phone.receiving)
        assert place.pid() != engine
        place.say("ring", "b")
        await until(lambda: console.phone.ringing is not None)
        await until(lambda: len(console.kept) == 4)
        assert states(console) == [("a", "ringing"), ("a", "talking"), ("a", "ended"), ("b", "ringing")]


async def test_what_a_console_had_not_kept_is_told_after_both_died() -> None:
    async with Place() as place:
        first = place.console()

        async def stuck(_event: object) -> None:
            await asyncio.Event().wait()

        first.client._books.keepers[:] = [stuck]
        await first.up()
        await talking(place, first)
        engine = place.pid()
        assert engine is not None
        await first.client.close()
        os.kill(engine, signal.SIGKILL)
        second = place.console()
        await second.up()
        await until(lambda: len(second.kept) == 3)
        assert states(second) == [("a", "ringing"), ("a", "talking"), ("a", "ended")]
        ended = second.kept[-1]
        assert isinstance(ended, CallChanged)
        assert ended.call.end is CallEnd.ENGINE
        await second.client._books.settled()
        assert (await second.meeting()).heard == 3
        await second.client.close()
        third = place.console()
        await third.up()
        place.say("ring", "b")
        await until(lambda: third.kept)
        assert states(third) == [("b", "ringing")]


async def test_the_newer_console_takes_over_and_the_older_is_told() -> None:
    async with Place() as place:
        older = place.console()
        await older.up()
        await talking(place, older)
        newer = place.console()
        await newer.client.open()
        await until(lambda: newer.phone.state is EngineState.UP)
        await until(lambda: older.phone.state is EngineState.REPLACED)
        assert not older.phone.calls
        await newer.client.order(Hold(call="a", on=True))
        assert newer.phone.calls["a"].state is CallState.HELD
        with pytest.raises(EngineGone):
            await older.client.order(HangUp(call="a"))
        await older.client.open()
        await until(lambda: newer.phone.state is EngineState.REPLACED)
        await until(lambda: older.phone.state is EngineState.UP)
        assert older.phone.calls["a"].state is CallState.HELD


async def test_an_agent_who_leaves_ends_the_engine_and_comes_back_to_another() -> None:
    async with Place() as place:
        console = place.console()
        await console.up()
        await console.client.order(Leave())
        await until(lambda: console.phone.state is EngineState.OFF)
        await until(lambda: not place.running())
        await console.up()
        assert place.running()


async def test_leaving_waits_for_the_call() -> None:
    async with Place() as place:
        console = place.console()
        await console.up()
        await talking(place, console)
        await console.client.order(Leave())
        assert place.running()
        await console.client.order(HangUp(call="a"))
        await until(lambda: console.phone.state is EngineState.OFF)
        await until(lambda: not place.running())
        assert states(console)[-1] == ("a", "ended")


async def test_an_engine_alone_ends_but_never_with_a_call() -> None:
    async with Place() as place:
        console = place.console(alone_ms=400)
        await console.up()
        await talking(place, console)
        await console.client.close()
        with pytest.raises(TimeoutError):
            await until(lambda: not place.running(), 1.0)
        place.say("hang_up", "a")
        await until(lambda: not place.running())


async def test_a_system_that_goes_down_ends_the_engine_in_order() -> None:
    async with Place() as place:
        console = place.console()
        await console.up()
        engine = place.pid()
        assert engine is not None
        meeting = await console.meeting()
        await console.client.close()
        os.kill(engine, signal.SIGTERM)
        await until(lambda: not place.running())
        assert not Path(meeting.address).parent.exists()


async def test_an_engine_that_is_stuck_is_ended_and_replaced(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("console.softphone.client.ANSWER_S", 0.3)
    monkeypatch.setattr("console.softphone.pipe.GREETING_S", 0.5)
    async with Place() as place:
        console = place.console()
        await console.up()
        engine = place.pid()
        assert engine is not None
        os.kill(engine, signal.SIGSTOP)
        with pytest.raises(TelephoneError):
            await console.client.order(Dial(call="a", to="2002"))
        monkeypatch.setattr("console.softphone.client.ANSWER_S", 10.0)
        await until(lambda: console.phone.state is not EngineState.UP)
        await until(lambda: console.phone.ready)
        assert place.pid() != engine
        assert place.running()


async def test_an_installed_console_is_its_own_telephone_and_loads_no_window_for_it() -> None:
    """``sahut-console --engine``, here by its module; on the real line."""
    async with Place() as place:
        console = place.console(words=(sys.executable, "-m", "console", "--engine"))
        await console.client.open()
        await until(lambda: console.phone.state is EngineState.UP)
        engine = place.pid()
        assert engine is not None
        assert os.getsid(engine) == engine  # what ends the console's group and its terminal does not end it
        assert {str(Path(f"/proc/{engine}/fd/{n}").readlink()) for n in range(3)} == {os.devnull}
        loaded = Path(f"/proc/{engine}/maps").read_text()
        assert "pjsua2" in loaded
        assert "PySide6" not in loaded
        assert "sqlcipher" not in loaded
        await console.client.order(Leave())
        await until(lambda: not place.running())
        assert not console.faults


async def test_an_engine_that_cannot_start_is_told_and_tried_again() -> None:
    async with Place() as place:
        console = place.console(words=(sys.executable, "-c", "raise SystemExit(1)"))
        await console.client.open()
        await until(lambda: console.phone.state is EngineState.DOWN)
        assert console.phone.why == "no_word"
        await until(lambda: sum(phone.state is EngineState.DOWN for phone, _ in console.shown) >= 3)
        assert [type(fault) for fault in console.faults] == [StartFailed], "told once, not at each try"
        with pytest.raises(EngineGone):
            await console.client.order(Dial(call="a", to="2002"))


async def test_a_folder_has_one_engine() -> None:
    """A console that lost what it kept cannot meet the engine of before; that one's call goes on, and then there is room."""
    async with Place() as place:
        first = place.console()
        await first.up()
        await talking(place, first)
        await first.client.close()
        second = place.console(MemoryKeep(), alone_ms=200)
        await second.client.open()
        await until(lambda: second.phone.state is EngineState.DOWN)
        assert second.phone.why == "in_use"
        assert place.running()


async def test_garbage_and_wrong_keys_do_not_reach_the_call() -> None:
    async with Place() as place:
        console = place.console()
        await console.up()
        await talking(place, console)
        address = (await console.meeting()).address
        for said in (b"", b"GET / HTTP/1.1\r\n\r\n", bytes(100_000), os.urandom(5_000)):
            with socket.socket(socket.AF_UNIX) as stranger, suppress(OSError):
                stranger.connect(address)
                stranger.sendall(said)
        for _ in range(3):
            with pytest.raises(NotAdmitted):
                await asyncio.to_thread(connect, address, new_key(), lambda _wire, _frame: None)
        await console.client.order(Hold(call="a", on=True))
        assert console.phone.calls["a"].state is CallState.HELD
        states = {phone.state for phone, _ in console.shown}
        assert states == {EngineState.STARTING, EngineState.UP}
        assert not console.faults
