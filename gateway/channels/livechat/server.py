"""The live chat's sockets: each page is told what is new for it and heard in turn. The tables are the truth: a socket keeps only
how far it has told, so that a gateway killed at any moment loses and doubles nothing."""

import asyncio
import contextlib
from collections import defaultdict
from collections.abc import Awaitable, Callable
from typing import TypeVar

import msgspec
from prometheus_client import CollectorRegistry, Gauge
from sqlalchemy import select, update

from contract.chat import (
    Beat,
    FromVisitor,
    Got,
    Leave,
    Refused,
    Saved,
    Say,
    Start,
    ToVisitor,
    Typing,
    Welcome,
)
from contract.errors import ErrorCode
from contract.rows import queue_feed
from domain.contact import Channel, ContactState
from domain.errors import DomainError
from domain.handbook import Handbook
from gateway import killpoint
from gateway.accounts.limits import RateLimit
from gateway.channels.base import Capabilities, Outgoing, Parked, Result
from gateway.channels.livechat.lineup import LineUp
from gateway.channels.livechat.models import visitor
from gateway.channels.livechat.service import Conversations, Visit, read_news
from gateway.clock import Clock
from gateway.contacts.models import contact
from gateway.errors import Refusal, Rejection
from gateway.feeds.hub import Bell, Hub
from gateway.tx import Transactions, Tx

T = TypeVar("T")
Receive = Callable[[], Awaitable[str]]
Send = Callable[[str], Awaitable[None]]

_READ: msgspec.json.Decoder[FromVisitor] = msgspec.json.Decoder(FromVisitor)
#: No honest frame is longer: the longest text of any handbook, every character escaped.
FRAME_CHARS = 100_000
RUBBISH_BORNE = 10
START_WITHIN_S = 15.0
BEAT_S = 15.0
#: Two looks at the tables are at least this far apart, since a busy queue rings all the time.
_PAUSE_S = 0.05
_WAITING_LOOK_S = 1.0
_GOT_AT_ONCE = 200


class Hangup(Exception):
    """The gateway ends the socket; ``code`` is said before."""

    def __init__(self, code: ErrorCode) -> None:
        super().__init__(code.value)
        self.code = code


class LiveChat:
    """The channel. ``serve`` is one socket's life; ``deliver`` its way out; ``watch`` the work beside."""

    channel = Channel.LIVECHAT

    def __init__(
        self,
        transactions: Transactions,
        conversations: Conversations,
        hub: Hub,
        handbook: Handbook,
        starts: RateLimit,
        lines: RateLimit,
        registry: CollectorRegistry,
        clock: Clock,
    ) -> None:
        self.transactions, self.conversations, self.hub = transactions, conversations, hub
        self.handbook, self.clock = handbook, clock
        self.lineup = LineUp(transactions.database, handbook, clock)
        self.can = Capabilities(conversations.max_chars, receipts=True, keyed=True)
        self._starts, self.lines = starts, lines
        self._open: dict[str, set[Bell]] = defaultdict(set)
        self._pages = Gauge("sahut_chat_pages", "Open pages of the live chat.", registry=registry)
        self._up_since = clock()

    async def deliver(self, line: Outgoing) -> Result:
        """Pages take their lines from the tables themselves, here or at another gateway; this only rings for those here."""
        for bell in self._open.get(line.ticket, ()):
            bell.ring()
        return Parked()

    async def serve(self, receive: Receive, send: Send, address: str) -> None:
        """One socket until ``receive`` raises or the visitor is hung up on."""
        try:
            visit, have = await self._welcome(receive, send, address)
            await self._talk(visit, have, receive, send)
        except Hangup as end:
            await tell(send, Refused(end.code.value, final=True))

    async def _welcome(self, receive: Receive, send: Send, address: str) -> tuple[Visit, int]:
        try:
            async with asyncio.timeout(START_WITHIN_S):
                start = decode(await receive())
        except TimeoutError:
            raise Hangup(ErrorCode.INVALID) from None
        if not isinstance(start, Start):
            raise Hangup(ErrorCode.INVALID)
        try:
            if start.token is None:
                self._starts.take(address)
            visit = await self.write(lambda tx: self.conversations.start(tx, start))
        except (Refusal, Rejection) as no:
            raise Hangup(no.code) from None
        except DomainError as error:
            raise Hangup(ErrorCode(error.code)) from None
        killpoint.here("chat.started")
        async with self.transactions.database.read() as conn:
            news = await read_news(conn, visit, start.have)
        place = await self.lineup.place(news.contact) if news.state.state == "waiting" else -1
        await tell(send, Welcome(visit.token, visit.number, place, self.conversations.max_chars))
        return visit, max(0, start.have)

    async def _talk(self, visit: Visit, have: int, receive: Receive, send: Send) -> None:
        with self.hub.bell() as bell, self._pages.track_inprogress():
            page = _Page(self, visit, have, bell, send)
            self._open[visit.ticket].add(bell)
            hearing = asyncio.create_task(page.hear(receive))
            telling = asyncio.create_task(page.tell())
            try:
                done, _ = await asyncio.wait({hearing, telling}, return_when=asyncio.FIRST_COMPLETED)
                for task in done:
                    task.result()
            finally:
                page.end()
                hearing.cancel()
                # What the other one still says after the first is only that the line is gone.
                await asyncio.gather(hearing, telling, return_exceptions=True)
                await self._closed(visit, bell)

    async def write(self, work: Callable[[Tx], Awaitable[T]]) -> T:
        """A transaction that is finished even when its socket is given up meanwhile: half of one helps nobody."""
        task = asyncio.create_task(self.transactions.run(work))
        try:
            return await asyncio.shield(task)
        except asyncio.CancelledError:
            await asyncio.wait([task])
            raise

    async def _closed(self, visit: Visit, bell: Bell) -> None:
        bells = self._open[visit.ticket]
        bells.discard(bell)
        if not bells:
            del self._open[visit.ticket]
            await self.write(lambda tx: self.conversations.away(tx, visit))

    async def watch(self) -> None:
        """Writes down who is there, and lets those who waited and are long gone go. Runs until cancelled."""
        while True:
            await self.sweep()
            await asyncio.sleep(BEAT_S)

    async def sweep(self) -> None:
        """One round. A gateway that just came up waits for its pages to come back first."""
        gone_ms = self.handbook.routing.gone_seconds * 1000
        now = self.clock()
        here = sorted(self._open)
        c = contact.c
        waiting = c.state.in_([ContactState.WAITING.value, ContactState.OFFERED.value])
        mine = c.channel == Channel.LIVECHAT.value
        gone = select(c.id, c.ticket).where(mine, waiting, c.online_at < now - gone_ms)
        silent = select(c.id, c.ticket).where(
            mine,
            c.customer_online,
            c.state == ContactState.ACTIVE.value,
            c.online_at < now - 4 * BEAT_S * 1000,
        )

        async def write(tx: Tx) -> None:
            present = select(visitor.c.contact).where(visitor.c.ticket.in_(here))
            await tx.conn.execute(update(contact).where(c.id.in_(present)).values(online_at=tx.now))
            if now - self._up_since < gone_ms:
                return
            for row in (await tx.conn.execute(gone.order_by(c.ticket))).all():
                await self.conversations.contacts.cases.get(tx, row.ticket)
                await self.conversations.contacts.customer_left(
                    tx, await self.conversations.contacts.get(tx, row.id)
                )
            for row in (await tx.conn.execute(silent.order_by(c.ticket))).all():
                await self.conversations.contacts.online(
                    tx, await self.conversations.contacts.get(tx, row.id), False
                )

        async with self.transactions.database.read() as conn:
            idle = not here and (await conn.execute(gone.union_all(silent).limit(1))).first() is None
        if not idle:
            await self.transactions.run(write)


class _Page:
    """One socket. ``told``: the number of the last line given to it."""

    def __init__(self, chat: LiveChat, visit: Visit, told: int, bell: Bell, send: Send) -> None:
        self._chat, self._visit, self._told, self._bell, self._send = chat, visit, told, bell, send
        self._shown: object = None
        self._rubbish = 0
        self._over = self._waits = False

    def end(self) -> None:
        """The socket is gone: ``tell`` returns after what it is at."""
        self._over = True
        self._bell.ring()

    async def tell(self) -> None:
        """Tells all that is new, again and again, until the end."""
        loop = asyncio.get_running_loop()
        beat_at = loop.time() + BEAT_S
        while not self._over:
            await self._news()
            if loop.time() >= beat_at:
                await tell(self._send, Beat())
                beat_at = loop.time() + BEAT_S
            # Places in line are shared and a little old: who waits looks again soon, though nothing rang for them.
            look_at = loop.time() + _WAITING_LOOK_S if self._waits else beat_at
            await self._bell.wait(max(0.0, min(look_at, beat_at) - loop.time()))
            if not self._over:
                await asyncio.sleep(_PAUSE_S)

    async def _news(self) -> None:
        chat = self._chat
        async with chat.transactions.database.read() as conn:
            news = await read_news(conn, self._visit, self._told)
        self._bell.feeds = frozenset({queue_feed(news.queue)})
        for line in news.lines:
            await tell(self._send, line)
            self._told = line.n
        if news.undelivered:
            killpoint.here("chat.told")
            await chat.write(lambda tx: chat.conversations.sent(tx, news.undelivered))
        self._waits = news.state.state == "waiting"
        place = await chat.lineup.place(news.contact) if self._waits else -1
        state = msgspec.structs.replace(news.state, waiting=place)
        if state != self._shown:
            await tell(self._send, state)
            self._shown = state

    async def hear(self, receive: Receive) -> None:
        """Takes the visitor's frames until the line is gone. Raises Hangup when they are beyond bearing."""
        while True:
            text = await receive()
            try:
                await self._heed(decode(text))
            except Hangup:
                self._rubbish += 1
                if self._rubbish > RUBBISH_BORNE:
                    raise
                await tell(self._send, Refused(ErrorCode.INVALID.value))

    async def _heed(self, frame: FromVisitor) -> None:
        chat, visit = self._chat, self._visit
        match frame:
            case Say(id=id, text=text):
                await self._say(id, text)
            case Got(ids=ids):
                some = ids[:_GOT_AT_ONCE]
                await chat.write(lambda tx: chat.conversations.got(tx, visit.ticket, some))
            case Leave():
                await chat.write(lambda tx: chat.conversations.leave(tx, visit))
                self._bell.ring()
            case Typing():
                pass
            case Start():
                raise Hangup(ErrorCode.INVALID)

    async def _say(self, id: str, text: str) -> None:
        chat, visit = self._chat, self._visit
        try:
            chat.lines.take(visit.id)
            said = await chat.write(lambda tx: chat.conversations.say(tx, visit, id, text))
        except (Refusal, Rejection) as no:
            await tell(self._send, Refused(no.code.value, id=id[:64]))
        except DomainError as error:
            await tell(self._send, Refused(error.code, id=id[:64]))
        else:
            killpoint.here("chat.said")
            await tell(self._send, Saved(id, said.n))
            self._bell.ring()


async def tell(send: Send, frame: ToVisitor) -> None:
    await send(msgspec.json.encode(frame).decode())


def decode(text: str) -> FromVisitor:
    """The frame in ``text``. Raises Hangup for rubbish."""
    if len(text) <= FRAME_CHARS:
        with contextlib.suppress(msgspec.DecodeError):
            return _READ.decode(text)
    raise Hangup(ErrorCode.INVALID)
