"""What an agent does whose session is over: it is delivered, and stays before their eyes until the next session brings its rows."""

import asyncio
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager
from pathlib import Path

import pytest

from console.clock import SystemClock
from console.operations.desk import Author, Desk
from console.operations.note import Notes
from console.operations.ticket import Tickets
from console.store import rows
from console.store.cases import Cases
from console.store.database import Database
from console.store.feeds import Feeds
from console.store.outbox import Counts, Outbox
from console.store.overlay import Send
from console.store.timeline import Timeline
from console.sync.access import SessionAccess
from console.sync.engine import Desk as SyncDesk
from console.sync.engine import Engine
from console.sync.errors import SignInAgain
from console.sync.gateway_client import GatewayClient, sign_in
from console.sync.transport import Transport
from contract.errors import Handling
from contract.handbook_file import read_handbook
from contract.rows import TicketRow
from contract.session import Session
from domain.contact import Channel
from tests.end2end.processes import agent
from tests.gateway.inprocess import InProcessGateway

_BOOK = read_handbook(Path(__file__).resolve().parents[2] / "resources" / "handbook" / "gadai")


async def _keep(_session: Session) -> None:
    return


def _over_alone(error: Exception, handling: Handling) -> None:
    assert isinstance(error, SignInAgain), f"{handling}: {error}"


async def _until(db: Database, true: Callable[[], Awaitable[bool]]) -> None:
    changed = asyncio.Event()
    stop = db.listen(lambda _changes: changed.set())
    try:
        async with asyncio.timeout(60):
            while not await true():
                await changed.wait()
                changed.clear()
    finally:
        stop()


@pytest.fixture
async def gateway(tmp_path: Path) -> AsyncIterator[InProcessGateway]:
    async with InProcessGateway(tmp_path / "gateway", [agent("siti")]) as running:
        yield running


@asynccontextmanager
async def _working(db: Database, transport: Transport, session: Session) -> AsyncIterator[Engine]:
    clock = SystemClock()
    access = SessionAccess(transport, session.refresh, _keep, session.access)
    engine = Engine(
        db, Outbox(db, clock), Feeds(db, clock), transport, access, clock,
        SyncDesk(session.client, session.user.id, session.delivery), _over_alone,
    )  # fmt: skip
    engine.start()
    try:
        yield engine
    finally:
        await engine.stop()


async def test_what_was_delivered_without_a_session_stays_until_its_rows_come(
    gateway: InProcessGateway, tmp_path: Path
) -> None:
    transport, clock = Transport(gateway.url), SystemClock()
    db = Database(tmp_path / "desk.db", bytes(range(32)))
    await db.open()
    outbox = Outbox(db, clock)
    session = await sign_in(transport, "siti", "sandi-siti", "PC-1", None)
    author = Author(session.user.id, "Siti", session.client, session.desk_number, frozenset(session.acts))
    desk = Desk(db, clock, author, lambda: _BOOK)
    await GatewayClient(
        transport, SessionAccess(transport, session.refresh, _keep, session.access)
    ).sign_out()

    async def delivered() -> bool:
        return (await outbox.counts()).waiting == 0

    async def seen(ticket: str) -> list[tuple[str, Send]]:
        page = await Timeline(db, clock).page(ticket)
        return [(line.text, line.send) for line in page.lines]

    async with _working(db, transport, session):
        opened = await Tickets(desk).open(channel=Channel.VOICE, queue="telepon_umum", subject="Pelunasan")
        await _until(db, delivered)
        await Notes(desk).add(opened.ticket, "Sesudah sesi berakhir.")
        await _until(db, delivered)
        assert await outbox.counts() == Counts()
        assert await Cases(db, clock).get(opened.ticket) is not None, "the agent still works on it"
        assert await seen(opened.ticket) == [("Sesudah sesi berakhir.", Send.CONFIRMED)]
    assert await gateway.rows("SELECT count(*) FROM message") == [(1,)]

    again = await sign_in(transport, "siti", "sandi-siti", "PC-1", session.client)
    async with _working(db, transport, again):

        async def confirmed() -> bool:
            return await db.read(
                lambda conn: (
                    rows.get(conn, TicketRow, opened.ticket) is not None
                    and conn.run("SELECT 1 FROM outbox").first() is None
                )
            )

        await _until(db, confirmed)
        assert await seen(opened.ticket) == [("Sesudah sesi berakhir.", Send.CONFIRMED)]
    assert await gateway.rows("SELECT count(*) FROM message") == [(1,)]
    await db.close()
    await transport.close()
