"""The twin the fake world is built on, and the real gateway, held to one contract."""

import time
from collections import deque
from collections.abc import AsyncIterator, Callable
from pathlib import Path
from typing import TypeVar

import pytest

from console.sync.errors import refusal
from console.sync.feed_link import FeedLink
from console.sync.gateway_client import sign_in
from console.sync.transport import Transport
from contract import PROTOCOL
from contract.envelope import Batch, BatchResult, CommandResult
from contract.feed import Follow, FromGateway, Hello, Snapshot
from contract.ids import new_id
from contract.paths import COMMANDS, REFRESH, SNAPSHOT
from contract.rows import MessageKind
from contract.session import Refresh, Session, SignIn
from gateway.tx import Tx
from tests.end2end.processes import agent
from tests.gateway.inprocess import InProcessGateway
from tests.sync.announcement_contract import AnnouncementContract
from tests.sync.call_contract import CallContract
from tests.sync.casework_contract import CaseworkContract
from tests.sync.colleague_contract import ColleagueContract
from tests.sync.customer_contract import CustomerContract
from tests.sync.documentation_contract import DocumentationContract
from tests.sync.gateway_contract import Gateway, GatewayContract
from tests.sync.handover_contract import HandoverContract
from tests.sync.help_contract import HelpContract
from tests.sync.incident_contract import IncidentContract
from tests.sync.mass_contract import MassContract
from tests.sync.mention_contract import MentionContract
from tests.sync.outlet_contract import OutletContract
from tests.sync.scheduled_contract import ScheduledContract
from tests.sync.ticket_contract import TicketContract
from tests.sync.tool_contract import ToolContract
from tests.sync.twin.feed import TwinFeed
from tests.sync.twin.gateway import Refusal, TwinGateway
from tests.sync.unanswered_contract import UnansweredContract

T = TypeVar("T")


class _TwinStreet:
    def __init__(self, feed: TwinFeed) -> None:
        self._feed = feed

    async def send(self, frame: Hello | Follow) -> None:
        if isinstance(frame, Hello):
            self._feed.hello(frame)
        else:
            self._feed.follow(frame)

    async def receive(self) -> FromGateway:
        frames: deque[FromGateway] = self._feed.frames
        if not frames:
            self._feed.pull()
        assert frames, "the twin has nothing more to say"
        return frames.popleft()


class _Twin:
    def __init__(self) -> None:
        self._twin = TwinGateway(self.now)
        for name in ("siti", "budi"):
            self._twin.add(f"u-{name}", name, f"sandi-{name}", ["livechat_umum", "telepon_umum"])

    def now(self) -> int:
        return 1_790_000_000_000

    def _typed(self, ask: Callable[[], T], *, renewing: bool = False) -> T:
        try:
            return ask()
        except Refusal as no:
            raise refusal(no.problem, no.status, renewing=renewing) from no

    async def sign_in(self, name: str) -> Session:
        return self._typed(lambda: self._twin.sign_in(SignIn(name, f"sandi-{name}", PROTOCOL, "PC", None)))

    async def refresh(self, token: str) -> Session:
        return self._typed(lambda: self._twin.refresh(Refresh(token, PROTOCOL)), renewing=True)

    async def deliver(self, token: str, batch: Batch) -> BatchResult:
        return self._typed(lambda: self._twin.deliver(token, batch))

    async def outcome(self, token: str, id: str) -> CommandResult:
        return self._typed(lambda: self._twin.outcome(token, id))

    async def snapshot(self, token: str, feed: str, page: str | None) -> Snapshot:
        return self._typed(lambda: self._twin.snapshot(token, feed, page))

    async def feed(self, token: str) -> _TwinStreet:
        return _TwinStreet(self._twin.open_feed(token))

    async def customer_writes(self, ticket: str, text: str) -> str:
        id = new_id()
        self._twin.outside(lambda cases: cases.customer_writes(ticket, text, id))
        return id


class _Real:
    def __init__(self, running: InProcessGateway, transport: Transport) -> None:
        self._running, self._transport = running, transport
        self.open: list[FeedLink] = []

    def now(self) -> int:
        return time.time_ns() // 1_000_000

    async def sign_in(self, name: str) -> Session:
        return await sign_in(self._transport, name, f"sandi-{name}", "PC", None)

    async def refresh(self, token: str) -> Session:
        body = Refresh(token, PROTOCOL)
        return await self._transport.ask("POST", REFRESH, Session, body=body, renewing=True)

    async def deliver(self, token: str, batch: Batch) -> BatchResult:
        return await self._transport.ask("POST", COMMANDS, BatchResult, token=token, body=batch)

    async def outcome(self, token: str, id: str) -> CommandResult:
        return await self._transport.ask("GET", f"{COMMANDS}/{id}", CommandResult, token=token)

    async def snapshot(self, token: str, feed: str, page: str | None) -> Snapshot:
        query = {"feed": feed} | ({"next": page} if page else {})
        return await self._transport.ask("GET", SNAPSHOT, Snapshot, token=token, query=query)

    async def feed(self, token: str) -> FeedLink:
        link = await FeedLink(self._transport.base, token).__aenter__()
        self.open.append(link)
        return link

    async def customer_writes(self, ticket: str, text: str) -> str:
        id, cases = new_id(), self._running.gateway.cases

        async def work(tx: Tx) -> None:
            row = await cases.get(tx, ticket)
            await cases.add_message(
                tx, row, id=id, kind=MessageKind.CUSTOMER, author="c1", author_name="Ibu Ani", text=text
            )

        await self._running.gateway.transactions.run(work)
        return id


class TestTwin(
    ToolContract,
    IncidentContract,
    TicketContract,
    CustomerContract,
    ColleagueContract,
    MentionContract,
    ScheduledContract,
    HandoverContract,
    HelpContract,
    DocumentationContract,
    UnansweredContract,
    MassContract,
    CallContract,
    CaseworkContract,
    OutletContract,
    AnnouncementContract,
    GatewayContract,
):
    @pytest.fixture
    async def gateway(self) -> Gateway:
        return _Twin()


class TestReal(
    ToolContract,
    IncidentContract,
    TicketContract,
    CustomerContract,
    ColleagueContract,
    MentionContract,
    ScheduledContract,
    HandoverContract,
    HelpContract,
    DocumentationContract,
    UnansweredContract,
    MassContract,
    CallContract,
    CaseworkContract,
    OutletContract,
    AnnouncementContract,
    GatewayContract,
):
    @pytest.fixture
    async def gateway(self, tmp_path: Path) -> AsyncIterator[Gateway]:
        async with InProcessGateway(tmp_path, [agent("siti"), agent("budi")]) as running:
            transport = Transport(running.url)
            real = _Real(running, transport)
            yield real
            for link in real.open:
                await link.__aexit__(None, None, None)
            await transport.close()
