"""A signed-in desk and its telephone: a keyring that would not, and what becomes of calls nobody has answered when the agent leaves."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from pathlib import Path
from types import SimpleNamespace
from typing import cast

import pytest

from console.calling import Calling
from console.credentials import KeyringFailed, MemorySecrets
from console.failures import notice_of
from console.opened import Opened
from console.phone_line import Line
from console.phone_secrets import PhoneSecrets
from console.settings import Settings
from console.softphone.orders import Configure, HangUp, Leave, Orders, Receive, Reject
from console.softphone.phone import OrderRefused, Phone
from console.softphone.state import Call
from domain.call import CallState, Direction

_D = Direction
SETTINGS = Settings(phone_server="pbx.example")


class Locked(MemorySecrets):
    """A keyring its owner has not opened."""

    def get(self, name: str) -> str | None:
        raise KeyringFailed("locked")


@dataclass
class Said:
    """A telephone that only listens. ``refuses``: whatever is asked about a call."""

    phone: Phone = field(default_factory=Phone)
    refuses: bool = False
    orders: list[Orders] = field(default_factory=list)
    closed: bool = False

    async def order(self, order: Orders) -> None:
        self.orders.append(order)
        if self.refuses and isinstance(order, Reject | HangUp):
            raise OrderRefused("no_such_call")

    async def close(self) -> None:
        self.closed = True


@dataclass
class Kept:
    """The agent's own file."""

    values: dict[str, object] = field(default_factory=dict)

    async def put(self, key: str, value: object) -> None:
        self.values[key] = value


@dataclass
class _Opened:
    """As much of a desk as its telephone asks for."""

    kept: bool = True
    meta: Kept = field(default_factory=lambda: Kept())
    place: SimpleNamespace = field(
        default_factory=lambda: SimpleNamespace(folder=Path("nowhere"), name="rina at the gateway")
    )
    owner: SimpleNamespace = field(default_factory=lambda: SimpleNamespace(user=SimpleNamespace(name="Rina")))


@asynccontextmanager
async def calling(
    said: Said, faults: list[Exception], secrets: MemorySecrets | None = None
) -> AsyncIterator[Calling]:
    line = Line(PhoneSecrets(secrets or MemorySecrets()))
    made = Calling(cast(Opened, _Opened()), lambda: SETTINGS, line, faults.append)
    made.telephone = said  # type: ignore[assignment]
    made.extension = "2012"
    yield made


def call(id: str, state: CallState, direction: Direction = Direction.INBOUND) -> Call:
    return Call(id=id, account="pbx", direction=direction, state=state, number="0812", started=1)


async def test_a_keyring_that_would_not_costs_nobody_their_desk() -> None:
    """What opens the desk goes on: the agent is told, and the extension is asked for again at the next settings."""
    said, faults = Said(), list[Exception]()
    async with calling(said, faults, Locked()) as desk:
        await desk.settings_kept()
        assert [notice_of(fault).code for fault in faults] == ["keyring_failed"]
        assert not any(isinstance(order, Configure) and order.accounts for order in said.orders)
        await desk.stop()


async def test_an_extension_is_its_agents_and_registers_at_once() -> None:
    said, faults, secrets = Said(), list[Exception](), MemorySecrets()
    async with calling(said, faults, secrets) as desk:
        await desk.keep_extension("2104", "rahasia")
        [order] = [order for order in said.orders if isinstance(order, Configure)]
        assert [(account.user, account.secret) for account in order.accounts] == [("2104", "rahasia")]
        # Without a new secret the one that was given stays.
        await desk.keep_extension("2104", "")
        assert said.orders == [order]
        await desk.stop()


@pytest.mark.parametrize("refuses", [False, True])
@pytest.mark.parametrize("signs_out", [False, True])
async def test_no_call_is_answered_at_a_desk_nobody_sits_at(signs_out: bool, refuses: bool) -> None:
    """One that rings goes back to the PBX at once instead of being answered by itself, one that is dialled is given up; one that is
    spoken in goes on where the window is only closed, and ends with a sign-out."""
    calls = [
        call("rings", CallState.RINGING),
        call("dialled", CallState.CALLING, _D.OUTBOUND),
        call("there", CallState.ALERTING, _D.OUTBOUND),
        call("talk", CallState.TALKING),
        call("held", CallState.HELD),
    ]
    said, faults = Said(Phone(calls={one.id: one for one in calls}), refuses), list[Exception]()
    async with calling(said, faults) as desk:
        if signs_out:
            desk.go()
        await desk.stop()
    last: Orders = Leave() if signs_out else Receive(on=False)
    spoken = [HangUp(call="talk"), HangUp(call="held")] if signs_out else []
    expected = [Reject(call="rings", code=480), HangUp(call="dialled"), HangUp(call="there"), *spoken, last]
    assert said.orders == expected
    assert said.closed
