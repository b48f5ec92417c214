"""What a desk asks of the real gateway by hand: older lines of a ticket, customers it has never seen."""

import asyncio
import random
from collections.abc import AsyncIterator
from pathlib import Path

import msgspec
import pytest

from console.clock import FakeClock
from console.live_line import LiveLine
from console.operations.customer import Customers
from console.operations.desk import Author, Desk
from console.operations.errors import NotAllowed, NotHere, OfflineNotPossible
from console.operations.history import History
from console.store import rows
from console.store.connection import Connection
from console.store.database import Database
from console.store.feeds import Feeds
from console.store.outbox import Outbox
from console.store.search import Search
from console.store.timeline import Timeline
from console.sync.access import SessionAccess
from console.sync.gateway_client import GatewayClient, sign_in
from console.sync.live import LiveSender
from console.sync.status import Link, StatusBoard
from console.sync.transport import Transport
from contract.body import Body
from contract.commands import AddNote, OpenTicket, SaveCustomer
from contract.envelope import Batch, Command, Outcome, Stamp
from contract.ids import new_id
from contract.rows import MessageRow, TicketRow
from contract.session import Session
from domain import ticket_number
from domain.contact import Channel
from domain.errors import InvalidValue
from domain.parties import CallerType
from domain.permissions import Act
from tests.console.makers import HANDBOOK, KEY
from tests.end2end.processes import agent
from tests.gateway.inprocess import InProcessGateway

LINES = 30


@pytest.fixture
async def gateway(tmp_path: Path) -> AsyncIterator[InProcessGateway]:
    stranger = msgspec.structs.replace(agent("budi"), skills=())
    async with InProcessGateway(tmp_path / "gateway", [agent("siti"), stranger]) as running:
        yield running


class Side:
    """One agent's desk: its store, and the line to the gateway."""

    def __init__(self, transport: Transport, session: Session, db: Database) -> None:
        self.transport, self.session, self.db = transport, session, db
        self.clock = FakeClock()
        self.status = StatusBoard(self.clock.wall)
        self.status.link(Link.ONLINE)
        self.client = GatewayClient(
            transport, SessionAccess(transport, session.refresh, _forget, session.access)
        )
        live = LiveSender(
            self.client,
            Outbox(db, self.clock),
            self.clock,
            session.user.id,
            session.client,
            self.status,
            random.Random(1),
        )
        self.line = LiveLine(live, self.client)
        user = session.user
        author = Author(user.id, user.name, session.client, session.desk_number, frozenset(Act))
        self.desk = Desk(db, self.clock, author, lambda: HANDBOOK)

    async def do(self, *bodies: Body) -> None:
        made = [
            Command(
                new_id(), self.session.client, self.session.user.id, body.stream(self.session.user.id), n, body.KIND,
                body.V, Stamp(0), msgspec.Raw(msgspec.json.encode(body)),
            )
            for n, body in enumerate(bodies, 1)
        ]  # fmt: skip
        answer = await self.client.deliver(Batch(self.session.client, made))
        assert {result.outcome for result in answer.results} == {Outcome.APPLIED}

    async def numbers(self, ticket: str) -> list[int | None]:
        page = await Timeline(self.db, self.clock).page(ticket)
        return [line.n for line in page.lines]


@pytest.fixture
async def siti(gateway: InProcessGateway, tmp_path: Path) -> AsyncIterator[Side]:
    async for side in _side(gateway, tmp_path, "siti"):
        yield side


@pytest.fixture
async def budi(gateway: InProcessGateway, tmp_path: Path) -> AsyncIterator[Side]:
    async for side in _side(gateway, tmp_path, "budi"):
        yield side


async def _side(gateway: InProcessGateway, folder: Path, name: str) -> AsyncIterator[Side]:
    transport = Transport(gateway.url)
    db = Database(folder / f"{name}.db", KEY)
    await db.open()
    try:
        yield Side(transport, await sign_in(transport, name, f"sandi-{name}", "PC-1", None), db)
    finally:
        await transport.close()
        await db.close()


async def case(side: Side) -> TicketRow:
    """A ticket of ``side`` with LINES notes, of which the desk has the row and the last two."""
    ticket = new_id()
    opened = OpenTicket(
        ticket=ticket,
        number=ticket_number.make(side.session.desk_number, 1),
        channel=Channel.LIVECHAT,
        queue=side.session.queues[0],
        subject="Gadai",
    )
    notes = [AddNote(ticket=ticket, message=new_id(), text=f"baris {n}") for n in range(1, LINES + 1)]
    await side.do(opened, *notes)
    feed = f"queue:{side.session.queues[0]}"
    snapshot = await side.client.snapshot(feed, None)
    shown = [rows.decode(row.ref, row.v, bytes(row.body)) for row in snapshot.rows]
    [row] = [row for row in shown if isinstance(row, TicketRow)]
    await Feeds(side.db, side.clock).snapshot_page(snapshot, first=True)
    return row


async def rest(side: Side, ticket: str) -> None:
    """All but the last two lines have left the desk, as the retention has it for a ticket that rested."""

    def job(conn: Connection) -> None:
        for line in rows.children(conn, MessageRow, ticket)[:-2]:
            rows.forget(conn, "message", line.id)

    await side.db.write(job)


async def test_older_lines_come_from_the_gateway_until_the_first(siti: Side) -> None:
    ticket = await case(siti)
    await rest(siti, ticket.id)
    assert await siti.numbers(ticket.id) == [LINES - 1, LINES]
    history = History(siti.desk, siti.line)
    while (before := (await Timeline(siti.db, siti.clock).page(ticket.id)).elsewhere) is not None:
        assert await history.fetch(ticket.id, before, limit=10) > 0
    assert await siti.numbers(ticket.id) == list(range(1, LINES + 1))


async def test_a_ticket_of_others_gives_nothing(siti: Side, budi: Side) -> None:
    ticket = await case(siti)
    with pytest.raises(NotHere):
        await History(budi.desk, budi.line).fetch(ticket.id, 9)


async def test_a_gateway_that_does_not_answer_is_offline(siti: Side, gateway: InProcessGateway) -> None:
    ticket = await case(siti)
    await rest(siti, ticket.id)
    gateway._server.should_exit = True
    await asyncio.wait([gateway._task])
    with pytest.raises(OfflineNotPossible):
        await History(siti.desk, siti.line).fetch(ticket.id, LINES - 1)
    assert await siti.numbers(ticket.id) == [LINES - 1, LINES]


async def _forget(_session: Session) -> None:
    return


async def test_a_customer_of_others_is_found_and_kept_when_wanted(siti: Side, budi: Side) -> None:
    id = new_id()
    await siti.do(
        SaveCustomer(
            customer=id,
            name="Wulan Sari",
            caller_type=CallerType.NASABAH,
            sensitive={"telepon": "0812-3456-7443", "email": "wulan@contoh.id"},
        )
    )
    customers, search = Customers(budi.desk, budi.line), Search(budi.db, budi.clock)
    for text in ("wulan", "081234567443", "Wulan@contoh.id"):
        [row] = await customers.search(text)
        assert (row.id, row.masked["telepon"]) == (id, "0812-xxxx-443")
    assert await search.customers("wulan") == [], "who was only found is not kept"
    await customers.keep(row)
    assert await search.customers("wulan") == [row]
    await Feeds(budi.db, budi.clock).only([])
    assert await search.customers("wulan") == [row], "no feed brought them, and none takes them"


async def test_a_search_that_cannot_be_made_says_why(siti: Side, gateway: InProcessGateway) -> None:
    customers = Customers(siti.desk, siti.line)
    with pytest.raises(InvalidValue):
        await customers.search("si ")
    author = msgspec.structs.replace(siti.desk.author, acts=frozenset())
    with pytest.raises(NotAllowed):
        await Customers(Desk(siti.db, siti.clock, author, lambda: HANDBOOK), siti.line).search("siti")
    gateway._server.should_exit = True
    await asyncio.wait([gateway._task])
    with pytest.raises(OfflineNotPossible):
        await customers.search("siti")
    siti.status.link(Link.OFFLINE)
    with pytest.raises(OfflineNotPossible):
        await customers.search("siti")
