"""A customer of the imitation centre telephones a desk: real SIP, a real engine, a real gateway, each a process; whatever dies meanwhile,
the call is one contact with one end."""

import asyncio
import os
import signal
import time
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest

from demo.needs import CallerIs, CallerLeaves, CallerRings
from demo.phone_process import PhoneProcess
from tests.end2end.processes import START, DeskProcess, GatewayProcess, agent
from tests.end2end.sides import integrity, query

pytestmark = [pytest.mark.processes, pytest.mark.timeout(600)]

CALLER, IVR = "yohana", "Aplikasi outlet"
#: Seconds until something that needs no dead part is there, on a machine that does much besides; and once all is back.
SOON, HEALING = 30.0, 120.0
#: Seconds between the agent's answer and an active contact at the gateway (flow: Inbound call), and what a machine that does much
#: besides may add.
TARGET_S, LOADED_S = 2.0, 10.0


class CallDeskProcess(DeskProcess):
    """tests/end2end/call_desk.py with its files under ``root``."""

    def __init__(self, url: str, root: Path, phone: PhoneProcess) -> None:
        super().__init__(url, root / "seat.db", "", "")
        self.root = root
        self._seat = (url, str(root), phone.desk, phone.address)

    async def start(self, kill_at: str = "") -> None:
        await self._spawn("tests.end2end.call_desk", *self._seat, kill_at=kill_at)
        await self._line(START)
        await self.do("sign_in", user="siti", password="sandi-siti")
        await eventually(lambda: self.do("ready"), SOON, "the telephone is ready")


@dataclass
class World:
    gateway: GatewayProcess
    desk: CallDeskProcess
    phone: PhoneProcess

    async def rings(self) -> str:
        """The caller rings at the desk; the call's id."""
        await self.desk.do("receive", on="yes")
        answer = await self.phone.ask(CallerRings(customer=CALLER, queue="SAPA", ivr=IVR, within_s=SOON))
        assert answer.ok, answer.why
        await eventually(lambda: self.states(), SOON, "the desk knows of the call")
        ((call, state),) = (await self.states()).items()
        assert state == "ringing"
        return call

    async def states(self) -> dict[str, str]:
        return {call: state for call, state, _ in await self.desk.do("calls")}

    async def answered(self) -> str:
        call = await self.rings()
        await self.desk.do("answer", call=call)
        await self.hears("talking")
        return call

    async def hears(self, state: str) -> None:
        """The caller's side of the line is so."""
        answer = await self.phone.ask(CallerIs(customer=CALLER, state=state, within_s=SOON))
        assert answer.ok, answer.why

    def contacts(self) -> list[tuple[Any, ...]]:
        return query(self.gateway.database, "SELECT state, agent FROM contact WHERE channel = 'voice'")

    def calls(self) -> list[tuple[Any, ...]]:
        return query(self.gateway.database, "SELECT id, state, end FROM phone_call")

    async def active(self, within: float) -> None:
        """One contact at the gateway, the agent's, and it lasts."""
        await eventually(self._is("active"), within, "an active contact at the gateway")

    async def wrapped_up(self) -> None:
        """The call's end is at the gateway, its contact the only one and to be documented."""
        await eventually(self._is("wrap_up"), HEALING, "the call's end at the gateway")

    def _is(self, state: str) -> Callable[[], Awaitable[bool]]:
        async def look() -> bool:
            return self.contacts() == [(state, "u-siti")]

        return look

    async def is_over(self) -> bool:
        return not await self.states()


async def eventually(look: Callable[[], Awaitable[object]], within: float, what: str) -> None:
    try:
        async with asyncio.timeout(within):
            while not await look():  # noqa: ASYNC110 – another process says so, nothing here can be woken
                await asyncio.sleep(0.02)
    except TimeoutError:
        raise AssertionError(f"not within {within} s: {what}") from None


@pytest.fixture
async def world(tmp_path: Path) -> AsyncIterator[World]:
    phone = PhoneProcess(5, tmp_path, control=True)
    await phone.start()
    try:
        async with GatewayProcess(tmp_path / "gateway", [agent("siti")]) as gateway:
            assert isinstance(gateway, GatewayProcess)
            await gateway.start()
            async with CallDeskProcess(gateway.url, tmp_path, phone) as desk:
                assert isinstance(desk, CallDeskProcess)
                await desk.start()
                yield World(gateway, desk, phone)
                assert desk.complaints() == []
                assert integrity(gateway.database) == "ok"
    finally:
        await phone.stop()
        _end_engines(tmp_path)


def _end_engines(root: Path) -> None:
    """The engine outlives its desk by design: here nothing is to be left."""
    for lock in root.rglob("telephone/lock"):
        if (pid := lock.read_text().strip()).isdecimal():
            with suppress(ProcessLookupError):
                os.kill(int(pid), signal.SIGKILL)


async def test_an_answered_call_is_a_contact_and_its_end_a_wrap_up(world: World) -> None:
    call = await world.rings()
    answered = time.monotonic()
    await world.desk.do("answer", call=call)

    await world.active(TARGET_S + LOADED_S - (time.monotonic() - answered))
    await world.hears("talking")
    await world.desk.do("hold", call=call, on="yes")
    await world.hears("held")
    await world.desk.do("hold", call=call, on="no")
    await world.hears("talking")
    # To a colleague, who talks with them.
    await world.desk.do("transfer", call=call, to="2001")
    await world.hears("put_through")
    await world.wrapped_up()
    assert world.calls() == [(call, "ended", "transferred")]
    sql = "SELECT queue, ivr, number, talk_ms > 0, holds FROM phone_call"
    ((queue, ivr, number, talked, holds),) = query(world.gateway.database, sql)
    assert (queue, ivr, talked, holds) == ("telepon_outlet", IVR, 1, 1)
    assert number.startswith("0834-")


async def test_nothing_is_lost_and_nothing_twice_when_the_gateway_dies_during_the_call(world: World) -> None:
    call = await world.answered()
    await world.active(SOON)
    await world.gateway.kill()
    # The caller hangs up; only the desk can tell, once somebody listens.
    answer = await world.phone.ask(CallerLeaves(customer=CALLER))
    assert answer.ok, answer.why
    await world.desk.until({"waiting": 1}, SOON)
    assert world.contacts() == [("active", "u-siti")]
    await world.gateway.start()
    await world.wrapped_up()
    assert world.calls() == [(call, "ended", "customer")]


async def test_a_call_answered_while_the_gateway_is_dead_is_one_contact_afterwards(world: World) -> None:
    await world.gateway.kill()
    call = await world.answered()
    await world.desk.until({"waiting": 1}, SOON)
    await world.gateway.start()
    await world.active(HEALING)
    await world.desk.do("hang_up", call=call)
    await world.wrapped_up()
    assert world.calls() == [(call, "ended", "agent")]


async def test_the_call_goes_on_when_the_console_dies_and_is_the_same_contact_for_the_next(
    world: World,
) -> None:
    call = await world.answered()
    await world.active(SOON)
    ((contact,),) = query(world.gateway.database, "SELECT id FROM contact")
    await world.desk.kill()
    await world.hears("talking")
    await world.desk.start()
    await eventually(lambda: world.states(), SOON, "the call is shown again")
    assert await world.states() == {call: "talking"}
    await world.hears("talking")
    await world.desk.do("hang_up", call=call)
    await world.hears("over")
    await eventually(world.is_over, SOON, "the desk knows of the end")
    await world.wrapped_up()
    assert query(world.gateway.database, "SELECT id, state FROM contact") == [(contact, "wrap_up")]
    assert world.calls() == [(call, "ended", "agent")]
