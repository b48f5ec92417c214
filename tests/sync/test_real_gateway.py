"""What only shows against the real gateway: tokens and their loss, live acts, work left behind, somebody else's desk."""

import asyncio
import random
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path

import msgspec
import pytest

from console.clock import SystemClock
from console.operations.desk import Author, Desk
from console.operations.presence import Presence
from console.store.database import Database
from console.store.outbox import Outbox
from console.sync.access import DeliveryAccess, SessionAccess
from console.sync.engine import Desk as SyncDesk
from console.sync.errors import Refused, SignInAgain
from console.sync.gateway_client import GatewayClient, sign_in
from console.sync.leftover import deliver_leftover
from console.sync.live import AnswerLost, LiveSender, NotSent
from console.sync.status import Link, StatusBoard
from console.sync.transport import Transport
from contract import PROTOCOL
from contract.commands import AcceptOffer
from contract.envelope import Batch, Command, Outcome, Stamp
from contract.errors import ErrorCode, Handling
from contract.ids import new_id
from contract.paths import REFRESH
from contract.session import Refresh, Session
from domain.permissions import Act
from domain.presence import PresenceState
from tests.console.makers import HANDBOOK
from tests.end2end.processes import agent
from tests.gateway.inprocess import InProcessGateway
from tests.support.proxy import Fault, Proxy
from tests.support.wire import Message


@pytest.fixture
async def gateway(tmp_path: Path) -> AsyncIterator[InProcessGateway]:
    async with InProcessGateway(tmp_path / "gateway", [agent("siti"), agent("budi")]) as running:
        yield running


@pytest.fixture
async def transport(gateway: InProcessGateway) -> AsyncIterator[Transport]:
    transport = Transport(gateway.url)
    yield transport
    await transport.close()


async def _signed_in(transport: Transport, name: str = "siti", client: str | None = None) -> Session:
    return await sign_in(transport, name, f"sandi-{name}", "PC-1", client)


async def _renew(transport: Transport, refresh: str) -> Session:
    return await transport.ask("POST", REFRESH, Session, body=Refresh(refresh, PROTOCOL), renewing=True)


def presence(session: Session, seq: int = 1) -> Command:
    """A queued act of ``session``'s agent."""
    user = session.user.id
    body = msgspec.Raw(b'{"state":"avail"}')
    return Command(new_id(), session.client, user, f"presence:{user}", seq, "presence.set", 1, Stamp(0), body)


async def test_a_refresh_whose_answer_was_lost_can_be_repeated(transport: Transport) -> None:
    session = await _signed_in(transport)
    lost = await _renew(transport, session.refresh)
    again = await _renew(transport, session.refresh)
    client = GatewayClient(transport, SessionAccess(transport, again.refresh, _forget, again.access))
    await client.snapshot("floor", None)
    with pytest.raises(SignInAgain):
        await _renew(transport, session.refresh)
    del lost


async def test_one_refresh_serves_all_who_wait(transport: Transport) -> None:
    session = await _signed_in(transport)
    kept: list[str] = []

    async def keep(renewed: Session) -> None:
        kept.append(renewed.refresh)

    access = SessionAccess(transport, session.refresh, keep)
    tokens = await asyncio.gather(*(access.token() for _ in range(8)))
    assert len(set(tokens)) == 1
    assert len(kept) == 1


async def test_a_cancelled_waiter_does_not_tear_a_refresh_apart(transport: Transport) -> None:
    session = await _signed_in(transport)
    begun, go_on = asyncio.Event(), asyncio.Event()
    kept: list[str] = []

    async def keep(renewed: Session) -> None:
        begun.set()
        await go_on.wait()
        kept.append(renewed.refresh)

    access = SessionAccess(transport, session.refresh, keep)
    waiter = asyncio.create_task(access.token())
    await begun.wait()
    waiter.cancel()
    await asyncio.wait([waiter])
    go_on.set()
    await access.close()
    assert len(kept) == 1
    assert await access.token()


async def test_the_delivery_token_delivers_one_queue_and_opens_no_other_door(transport: Transport) -> None:
    siti, budi = await _signed_in(transport), await _signed_in(transport, "budi")
    mine = GatewayClient(transport, DeliveryAccess(siti.delivery))
    result = (await mine.deliver(Batch(siti.client, [presence(siti)]))).results[0]
    assert result.outcome is Outcome.APPLIED
    with pytest.raises(Refused) as no:
        await mine.snapshot("floor", None)
    assert no.value.problem.code is ErrorCode.FORBIDDEN
    with pytest.raises(Refused):
        await mine.deliver(Batch(budi.client, [presence(budi)]))


async def test_nobody_elses_sign_in_sends_my_queue(transport: Transport) -> None:
    siti, budi = await _signed_in(transport), await _signed_in(transport, "budi")
    other = GatewayClient(transport, SessionAccess(transport, budi.refresh, _forget, budi.access))
    with pytest.raises(Refused):
        await other.deliver(Batch(siti.client, [presence(siti)]))
    smuggled = msgspec.structs.replace(presence(siti), client=budi.client)
    result = (await other.deliver(Batch(budi.client, [smuggled]))).results[0]
    assert (result.outcome, result.code) == (Outcome.REJECTED, ErrorCode.FORBIDDEN)
    with pytest.raises(Refused):
        await _signed_in(transport, "budi", siti.client)


async def test_work_left_at_sign_out_is_delivered(
    transport: Transport, gateway: InProcessGateway, tmp_path: Path
) -> None:
    session = await _signed_in(transport)
    access = SessionAccess(transport, session.refresh, _forget, session.access)
    async with _store(tmp_path) as db:
        clock = SystemClock()
        author = Author(session.user.id, "Siti", session.client, session.desk_number, frozenset(Act))
        await Presence(Desk(db, clock, author, lambda: HANDBOOK)).set(PresenceState.AVAIL)
        await GatewayClient(transport, access).sign_out()
        outbox = Outbox(db, clock)
        desk = SyncDesk(session.client, session.user.id, session.delivery)
        async with asyncio.timeout(60):
            await deliver_leftover(db, outbox, transport, clock, desk, _never)
        assert (await outbox.counts()).waiting == 0
    assert await gateway.rows("SELECT kind, outcome FROM ledger") == [("presence.set", "applied")]


async def test_one_act_left_behind_that_is_too_large_holds_up_nothing(
    transport: Transport, gateway: InProcessGateway, tmp_path: Path
) -> None:
    session = await _signed_in(transport)
    async with _store(tmp_path) as db:
        clock = SystemClock()
        author = Author(session.user.id, "Siti", session.client, session.desk_number, frozenset(Act))
        acts = Presence(Desk(db, clock, author, lambda: HANDBOOK))
        for _ in range(2):
            await acts.set(PresenceState.AVAIL)
        huge = b'{"state":"avail","note":"%s"}' % (b"x" * 11_000_000)
        await db.write(lambda conn: conn.run("UPDATE outbox SET body = ? WHERE pos = 1", (huge,)))
        outbox = Outbox(db, clock)
        desk = SyncDesk(session.client, session.user.id, session.delivery)
        reported: list[Exception] = []
        async with asyncio.timeout(60):
            await deliver_leftover(
                db, outbox, transport, clock, desk, lambda error, _how: reported.append(error)
            )
        counts = await outbox.counts()
        assert (counts.waiting, counts.rejected) == (0, 1)
    assert await gateway.rows("SELECT kind, outcome FROM ledger") == [("presence.set", "applied")]


async def test_a_live_act_whose_answer_was_lost_is_asked_about(
    gateway: InProcessGateway, tmp_path: Path
) -> None:
    async with Proxy() as proxy, _store(tmp_path) as db:
        proxy.aim(gateway.url)
        transport = Transport(proxy.url)
        session = await _signed_in(transport)
        proxy.plan = _lose_live_answers
        live = _live(transport, session, db)
        result = await live.send(AcceptOffer(offer=new_id()), 3_000)
        assert (result.outcome, result.code) == (Outcome.REJECTED, ErrorCode.NOT_FOUND)
        assert await gateway.rows("SELECT count(*) FROM ledger") == [(1,)]
        await transport.close()


async def test_a_live_act_that_never_arrived_is_not_sent_again(
    gateway: InProcessGateway, tmp_path: Path
) -> None:
    async with Proxy() as proxy, _store(tmp_path) as db:
        proxy.aim(gateway.url)
        transport = Transport(proxy.url)
        session = await _signed_in(transport)
        live = _live(transport, session, db)
        proxy.plan = lambda _kind, request: (
            Fault.DROP if request is not None and request.path == "/v1/live" else Fault.NONE
        )
        with pytest.raises(NotSent):
            await live.send(AcceptOffer(offer=new_id()), 300)
        assert await gateway.rows("SELECT count(*) FROM ledger") == [(0,)]
        proxy.plan = lambda _kind, _request: Fault.DROP
        with pytest.raises(AnswerLost):
            await live.send(AcceptOffer(offer=new_id()), 200)
        proxy.plan = lambda _kind, _request: Fault.NONE
        await live.ask_lost()
        await transport.close()


async def test_nothing_live_is_sent_without_a_line(transport: Transport, tmp_path: Path) -> None:
    session = await _signed_in(transport)
    async with _store(tmp_path) as db:
        live = _live(transport, session, db, Link.OFFLINE)
        with pytest.raises(NotSent):
            await live.send(AcceptOffer(offer=new_id()))


def _live(transport: Transport, session: Session, db: Database, link: Link = Link.ONLINE) -> LiveSender:
    clock = SystemClock()
    status = StatusBoard(clock.wall)
    status.link(link)
    access = SessionAccess(transport, session.refresh, _forget, session.access)
    return LiveSender(
        GatewayClient(transport, access),
        Outbox(db, clock),
        clock,
        session.user.id,
        session.client,
        status,
        random.Random(1),
    )


def _lose_live_answers(_kind: str, request: Message | None) -> Fault:
    return Fault.DROP_REPLY if request is not None and request.path == "/v1/live" else Fault.NONE


@asynccontextmanager
async def _store(folder: Path) -> AsyncIterator[Database]:
    db = Database(folder / "desk.db", bytes(range(32)))
    await db.open()
    yield db
    await db.close()


async def _forget(_session: Session) -> None:
    return


def _never(error: Exception, handling: Handling) -> None:
    raise AssertionError(f"{handling}: {error}")
