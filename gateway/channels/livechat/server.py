"""The live chat as a channel: its sockets welcomed and let go, its way out, and who of the waiting is long gone."""

import asyncio
from collections import defaultdict

from prometheus_client import CollectorRegistry, Gauge
from sqlalchemy import select, update

from contract.chat import Refused, Start, Welcome
from contract.errors import ErrorCode
from contract.ids import new_id
from domain.contact import Channel, ContactState
from domain.errors import DomainError
from domain.handbook import Handbook
from gateway import killpoint
from gateway.accounts.limits import RateLimit
from gateway.channels.base import Capabilities, Outgoing, Parked, Result
from gateway.channels.livechat.frames import Hangup, Receive, Send, decode, tell
from gateway.channels.livechat.lineup import LineUp
from gateway.channels.livechat.models import visitor
from gateway.channels.livechat.page import BEAT_S, Page, Room
from gateway.channels.livechat.service import Conversations, Visit, find, read_news
from gateway.clock import Clock
from gateway.contacts.models import contact
from gateway.errors import Refusal, Rejection
from gateway.feeds.hub import Bell, Hub
from gateway.feeds.typing import TypingSigns
from gateway.tx import Transactions, Tx

START_WITHIN_S = 15.0
_WAITING = (ContactState.WAITING.value, ContactState.OFFERED.value)


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
        rule = handbook.channels.get(self.channel.value)
        keeps_s = rule.undelivered_after if rule is not None else 1
        self.can = Capabilities(
            conversations.max_chars, receipts=True, keyed=True, keeps_s=keeps_s, attachments=True
        )
        self._starts, self.lines = starts, lines
        lineup = LineUp(transactions.database, handbook, clock)
        signs = TypingSigns(transactions.database, hub)
        self._room = Room(transactions, conversations, lineup, lines, signs)
        self._open: dict[str, set[Bell]] = defaultdict(set)
        # Whose page each bell is: the ticket they began on may have gone into another one since.
        self._whose: dict[Bell, str] = {}
        self._pages = Gauge("sahut_chat_pages", "Open pages of the live chat.", registry=registry)
        self._up_since = clock()
        # This gateway's name on the rows of the visitors whose page it has.
        self._name = new_id()

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
            else:
                async with self.transactions.database.read() as conn:
                    known = await find(conn, start.token)
                if known is None:
                    raise Hangup(ErrorCode.NOT_FOUND)
                self._room.lines.take(f"start:{known}")
            visit = await self._room.write(lambda tx: self.conversations.start(tx, start, self._name))
        except (Refusal, Rejection) as no:
            raise Hangup(no.code) from None
        except DomainError as error:
            raise Hangup(ErrorCode(error.code)) from None
        killpoint.here("chat.started")
        async with self.transactions.database.read() as conn:
            news = await read_news(conn, visit, start.have)
        place = await self._room.lineup.place(news.contact) if news.state.state == "waiting" else -1
        await tell(send, Welcome(visit.token, visit.number, place, self.conversations.max_chars))
        return visit, max(0, start.have)

    async def _talk(self, visit: Visit, have: int, receive: Receive, send: Send) -> None:
        with self.hub.bell() as bell, self._pages.track_inprogress():
            page = Page(self._room, visit, have, bell, send)
            self._open[visit.ticket].add(bell)
            self._whose[bell] = visit.id
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

    async def _closed(self, visit: Visit, bell: Bell) -> None:
        bells = self._open[visit.ticket]
        bells.discard(bell)
        del self._whose[bell]
        if not bells:
            del self._open[visit.ticket]
        if visit.id not in self._whose.values():
            await self._room.write(lambda tx: self.conversations.away(tx, visit, self._name))

    async def watch(self) -> None:
        """Writes down who is there, and lets those who waited and are long gone go. Runs until cancelled."""
        while True:
            await self.sweep()
            await asyncio.sleep(BEAT_S)

    async def sweep(self) -> None:
        """One round. A gateway that just came up waits for its pages to come back first."""
        gone_ms = self.handbook.routing.gone_seconds * 1000
        now = self.clock()
        here = sorted(set(self._whose.values()))
        c = contact.c
        waiting = c.state.in_(_WAITING)
        contacts, silent_ms = self.conversations.contacts, int(4 * BEAT_S * 1000)
        mine = c.channel == Channel.LIVECHAT.value
        gone = select(c.id, c.ticket).where(mine, waiting, c.online_at < now - gone_ms)
        silent = select(c.id, c.ticket).where(
            mine,
            c.customer_online,
            c.state == ContactState.ACTIVE.value,
            c.online_at < now - silent_ms,
        )

        async def write(tx: Tx) -> None:
            present = select(visitor.c.contact).where(visitor.c.id.in_(here))
            await tx.conn.execute(update(contact).where(c.id.in_(present)).values(online_at=tx.now))
            if now - self._up_since < gone_ms:
                return
            for row in (await tx.conn.execute(gone.order_by(c.ticket))).all():
                await contacts.cases.get(tx, row.ticket)
                # Looked at again under the lock: they may have come back, or been taken, since.
                found = await contacts.get(tx, row.id)
                if found.state in _WAITING and found.online_at < tx.now - gone_ms:
                    await contacts.customer_left(tx, found)
            for row in (await tx.conn.execute(silent.order_by(c.ticket))).all():
                await contacts.cases.get(tx, row.ticket)
                found = await contacts.get(tx, row.id)
                if found.state == ContactState.ACTIVE.value and found.online_at < tx.now - silent_ms:
                    await contacts.online(tx, found, False)

        async with self.transactions.database.read() as conn:
            idle = not here and (await conn.execute(gone.union_all(silent).limit(1))).first() is None
        if not idle:
            await self.transactions.run(write)
