"""A trainer beside a trainee, from desk to desk through the real gateway; their telephones are played."""

import asyncio
from collections.abc import AsyncIterator, Awaitable, Callable
from pathlib import Path

import msgspec
import pytest

from console.accompanying import Accompanying
from console.clock import SystemClock
from console.live_line import LiveLine
from console.operations.call import Calls
from console.operations.desk import Author
from console.operations.desk import Desk as ActingDesk
from console.operations.tandem import Tandems
from console.operations.ticket import Tickets
from console.softphone.events import CallChanged, Journalled
from console.softphone.orders import Accompany, Answer, Configure, GiveOver, HangUp, Receive
from console.softphone.scripted import ScriptedTelephone
from console.softphone.state import Account, Beside, Call, Told
from console.store.cases import Cases
from console.store.database import Database
from console.store.feeds import Feeds
from console.store.meta import Meta
from console.store.outbox import Outbox
from console.store.tandems import Tandems as Kept
from console.sync.access import SessionAccess
from console.sync.engine import Desk as DeskOf
from console.sync.engine import Engine
from console.sync.gateway_client import sign_in
from console.sync.status import Link
from console.sync.transport import Transport
from contract.errors import ErrorCode, Handling
from contract.rows import TandemRow
from contract.session import Session
from domain.call import CallEnd, CallState
from domain.contact import ContactState
from domain.permissions import Role
from domain.tandem import TandemMode, TandemState
from tests.console.makers import HANDBOOK, KEY
from tests.end2end.processes import agent
from tests.gateway.inprocess import InProcessGateway

SOON = 30.0


class Seat:
    """A signed-in desk whose street is open and whose telephone is played."""

    def __init__(self, transport: Transport, session: Session, db: Database) -> None:
        self.db, self.user, clock = db, session.user.id, SystemClock()
        clock.measured(session.now)
        outbox = Outbox(db, clock)
        access = SessionAccess(transport, session.refresh, _forget, session.access)
        street = DeskOf(session.client, session.user.id, session.delivery)
        self.reported: list[Exception] = []
        self.engine = Engine(db, outbox, Feeds(db, clock), transport, access, clock, street, self._report)
        live = LiveLine(self.engine.live, self.engine.gateway)
        author = Author(
            session.user.id, session.user.name, session.client, session.desk_number, frozenset(session.acts)
        )
        desk = ActingDesk(db, clock, author, lambda: HANDBOOK)
        self.calls, self.tandems = Calls(desk, Tickets(desk), live), Tandems(desk, live)
        self.cases = Cases(db, clock)
        self.telephone = ScriptedTelephone()
        self.telephone.keep_with(self._keep)
        self.beside = Accompanying(
            self.telephone, self.tandems, db, self.user, lambda: f"sip:{self.user}@127.0.0.1", self._fault
        )

    async def _keep(self, event: Journalled) -> None:
        if isinstance(event, CallChanged):
            await self.calls.heard(event.call)

    def _report(self, error: Exception, _handling: Handling) -> None:
        self.reported.append(error)

    def _fault(self, error: Exception) -> None:
        self.reported.append(error)

    async def row(self) -> TandemRow | None:
        return await Kept(self.db, self.user).current()

    async def until_row(self, true: Callable[[TandemRow], bool]) -> TandemRow:
        found: list[TandemRow] = []

        async def there() -> bool:
            row = await self.row()
            found[:] = [row] if row is not None and true(row) else []
            return bool(found)

        await until(there)
        return found[0]

    async def until(self, true: Callable[[], bool]) -> None:
        async def there() -> bool:
            return true()

        await until(there)

    def call(self, id: str) -> Call:
        return self.telephone.phone.calls[id]


async def until(true: Callable[[], Awaitable[bool]]) -> None:
    async with asyncio.timeout(SOON):
        while True:
            if await true():
                return
            await asyncio.sleep(0.02)


async def _forget(_session: Session | None) -> None:
    """Nothing is kept of a session here."""


@pytest.fixture
async def seats(tmp_path: Path) -> AsyncIterator[tuple[Seat, Seat]]:
    """Rina, a trainer, and Siti, of one team."""
    people = [
        msgspec.structs.replace(agent("rina"), roles=(Role.TRAINER,), team="Merah"),
        msgspec.structs.replace(agent("siti"), team="Merah"),
    ]
    async with InProcessGateway(tmp_path / "gateway", people) as gateway:
        made, running, transports = [], [], []
        for name in ("rina", "siti"):
            transport, db = Transport(gateway.url), Database(tmp_path / f"{name}.db", KEY)
            await db.open()
            session = await sign_in(transport, name, f"sandi-{name}", "PC", None)
            await Meta(db).signed_in(session)
            seat = Seat(transport, session, db)
            seat.engine.start()
            await seat.telephone.order(
                Configure(accounts=(Account(id="pbx", user=name, domain="pbx.example"),))
            )
            running.append(asyncio.create_task(seat.beside.run()))
            made.append(seat)
            transports.append(transport)
        for seat in made:
            await seat.until(lambda seat=seat: seat.engine.status.now.link is Link.ONLINE)  # type: ignore[misc]
        yield made[0], made[1]
        for task in running:
            task.cancel()
        await asyncio.wait(running)
        for seat, transport in zip(made, transports, strict=True):
            await seat.engine.stop()
            await seat.db.close()
            await transport.close()
            assert seat.reported == []


async def in_a_call(siti: Seat) -> str:
    await siti.telephone.order(Receive(on=True))
    call = await siti.telephone.ring("0812-3456-4437", told=Told(queue="telepon_umum"))
    await siti.telephone.order(Answer(call=call))
    await siti.engine.drained()
    return call


async def joined(rina: Seat, siti: Seat, call: str) -> str:
    """Rina listens; their telephone's own call."""
    result = await rina.beside.ask(siti.user)
    assert result.code is None
    there = lambda: siti.call(call).beside is not None  # noqa: E731
    await siti.until(there)
    leg = await rina.telephone.accompany("siti")
    await siti.telephone.join(call)
    await rina.until_row(lambda row: row.state is TandemState.JOINED)
    return leg


async def test_listened_to_whispered_to_and_taken_over(seats: tuple[Seat, Seat]) -> None:
    rina, siti = seats
    assert (await rina.beside.ask(siti.user)).code is ErrorCode.NOT_FOUND
    assert await rina.telephone.accompany() == "", "nobody is expected after a no"
    call = await in_a_call(siti)
    leg = await joined(rina, siti, call)
    (asked,) = [order for order in siti.telephone.asked if isinstance(order, Accompany)]
    assert (asked.to, asked.who, asked.mode) == (f"sip:{rina.user}@127.0.0.1", "Rina", TandemMode.LISTEN)
    row = await siti.until_row(lambda row: row.state is TandemState.JOINED)
    assert (row.trainer_name, row.token) == ("Rina", "")
    for mode, muted in ((TandemMode.WHISPER, False), (TandemMode.BARGE, False), (TandemMode.LISTEN, True)):
        await rina.tandems.set(row.id, mode)
        there = Beside(tandem=row.id, who="Rina", mode=mode, joined=True)
        await siti.until(lambda there=there: siti.call(call).beside == there)  # type: ignore[misc]
        await rina.until(lambda muted=muted: rina.call(leg).muted is muted)  # type: ignore[misc]
    await rina.tandems.take(row.id)
    await siti.until(lambda: call not in siti.telephone.phone.calls)
    await siti.until(lambda: GiveOver(call=call) in siti.telephone.asked)
    mine = await rina.telephone.come_over(leg, "0812-3456-4437")
    taken = await rina.until_row(lambda row: row.state is TandemState.TAKEN and row.taken_by != "")
    assert taken.taken_by == mine

    async def theirs() -> bool:
        case = await rina.cases.get(taken.ticket)
        return case is not None and case.contact is not None

    await until(theirs)
    case = await rina.cases.get(taken.ticket)
    assert case is not None
    assert case.contact is not None
    assert (case.contact.id, case.contact.agent, case.contact.state) == (
        taken.contact,
        rina.user,
        ContactState.ACTIVE,
    )
    assert case.ticket.assignee == rina.user
    await rina.telephone.hang_up(mine, CallEnd.CUSTOMER)
    await rina.engine.drained()
    over = await rina.cases.get(taken.ticket)
    assert over is not None
    assert over.contact is not None
    assert over.contact.state is ContactState.WRAP_UP
    await siti.until_row(lambda row: row.state is TandemState.TAKEN)
    assert siti.telephone.phone.calls == {}


async def test_whoever_leaves_ends_it_and_the_call_goes_on(seats: tuple[Seat, Seat]) -> None:
    rina, siti = seats
    call = await in_a_call(siti)
    leg = await joined(rina, siti, call)
    await rina.telephone.order(HangUp(call=leg))
    await siti.until_row(lambda row: row.state is TandemState.ENDED)
    await siti.until(lambda: siti.call(call).beside is None)
    assert siti.call(call).state is CallState.TALKING
    first = await rina.row()
    leg = await joined(rina, siti, call)
    second = await rina.row()
    assert first is not None
    assert second is not None
    assert first.id != second.id
    # The caller hangs up: with the call the tandem is over, and nobody is left with an open line.
    await siti.telephone.hang_up(call)
    await rina.until_row(lambda row: row.id == second.id and row.state is TandemState.ENDED)
    await rina.until(lambda: leg not in rina.telephone.phone.calls)
