"""One open page of the live chat: told what is new for it, heard in turn. The tables are the truth: it keeps only how far it
has told, so that a gateway killed at any moment loses and doubles nothing."""

import asyncio
from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from typing import TypeVar

import msgspec

from contract.chat import Beat, FromVisitor, Got, Leave, Refused, Saved, Say, Start, Typing
from contract.errors import ErrorCode
from contract.rows import queue_feed
from domain.errors import DomainError
from gateway import killpoint
from gateway.accounts.limits import RateLimit
from gateway.channels.livechat.frames import Hangup, Receive, Send, decode, tell
from gateway.channels.livechat.lineup import LineUp
from gateway.channels.livechat.service import Conversations, Visit, read_news
from gateway.database import Database
from gateway.errors import Refusal, Rejection
from gateway.feeds.hub import Bell
from gateway.feeds.typing import EVERY_S, TypingSigns
from gateway.tx import Transactions, Tx

T = TypeVar("T")
RUBBISH_BORNE = 10
BEAT_S = 15.0
#: Two looks at the tables are at least this far apart, since a busy queue rings all the time.
_PAUSE_S = 0.05
_WAITING_LOOK_S = 1.0
_GOT_AT_ONCE = 200
_GOT_EVERY_S = 0.5


@dataclass(frozen=True)
class Room:
    """What all pages share. ``lines`` bounds how fast one visitor may write."""

    transactions: Transactions
    conversations: Conversations
    lineup: LineUp
    lines: RateLimit
    signs: TypingSigns

    @property
    def database(self) -> Database:
        return self.transactions.database

    async def write(self, work: Callable[[Tx], Awaitable[T]]) -> T:
        """A transaction that is finished even when its socket is given up meanwhile: half of one helps nobody."""
        task = asyncio.create_task(self.transactions.run(work))
        try:
            return await asyncio.shield(task)
        except asyncio.CancelledError:
            await asyncio.wait([task])
            raise


class Page:
    """One socket. ``told``: the number of the last line given to it."""

    def __init__(self, room: Room, visit: Visit, told: int, bell: Bell, send: Send) -> None:
        self._room, self._visit, self._told, self._bell, self._send = room, visit, told, bell, send
        self._shown: object = None
        self._rubbish = 0
        self._over = self._waits = False
        self._contact: str | None = None
        self._typed_at = float("-inf")
        bell.hears = lambda sign: bool(sign.contact) and sign.contact == self._contact
        # Ids of lines the page showed, not yet written down.
        self._got: dict[str, None] = {}
        self._got_at = float("-inf")

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
            await self._write_got()
            if self._bell.signs():
                await tell(self._send, Typing())
            if loop.time() >= beat_at:
                await tell(self._send, Beat())
                beat_at = loop.time() + BEAT_S
            # Places in line are shared and a little old: who waits looks again soon, though nothing rang for them.
            look_at = loop.time() + _WAITING_LOOK_S if self._waits else beat_at
            if self._got:
                look_at = min(look_at, self._got_at + _GOT_EVERY_S)
            await self._bell.wait(max(0.0, min(look_at, beat_at) - loop.time()))
            if not self._over:
                await asyncio.sleep(_PAUSE_S)
        await self._write_got(last=True)

    async def _write_got(self, *, last: bool = False) -> None:
        """What the page said it shows, many frames in one transaction and not more often than need be."""
        room, visit, now = self._room, self._visit, asyncio.get_running_loop().time()
        if not self._got or (now < self._got_at + _GOT_EVERY_S and not last):
            return
        self._got_at = now
        some, self._got = list(self._got), {}
        await room.write(lambda tx: room.conversations.got(tx, visit.id, some))

    async def _news(self) -> None:
        room = self._room
        async with room.database.read() as conn:
            news = await read_news(conn, self._visit, self._told)
        self._bell.feeds = frozenset({queue_feed(news.queue)})
        for line in news.lines:
            await tell(self._send, line)
            self._told = line.n
        if news.undelivered:
            killpoint.here("chat.told")
            await room.write(lambda tx: room.conversations.sent(tx, news.undelivered))
        self._waits = news.state.state == "waiting"
        self._contact = news.contact
        place = await room.lineup.place(news.contact) if self._waits else -1
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
        match frame:
            case Say(id=id, text=text, files=files):
                await self._say(id, text, files)
            case Got(ids=ids):
                free = max(0, _GOT_AT_ONCE - len(self._got))
                self._got.update(dict.fromkeys(ids[:free]))
                self._bell.ring()
            case Leave():
                await self._leave()
            case Typing():
                now = asyncio.get_running_loop().time()
                if now - self._typed_at >= EVERY_S:
                    self._typed_at = now
                    await self._room.signs.by_customer(self._visit.ticket)
            case Start():
                raise Hangup(ErrorCode.INVALID)

    async def _leave(self) -> None:
        room, visit = self._room, self._visit
        try:
            room.lines.take(visit.id)
        except Refusal as no:
            await tell(self._send, Refused(no.code.value))
            return
        await room.write(lambda tx: room.conversations.leave(tx, visit))
        self._bell.ring()

    async def _say(self, id: str, text: str, files: tuple[str, ...]) -> None:
        room, visit = self._room, self._visit
        try:
            room.lines.take(visit.id)
            said = await room.write(lambda tx: room.conversations.say(tx, visit, id, text, files))
        except (Refusal, Rejection) as no:
            await tell(self._send, Refused(no.code.value, id=id[:64]))
        except DomainError as error:
            await tell(self._send, Refused(error.code, id=id[:64]))
        else:
            killpoint.here("chat.said")
            await tell(self._send, Saved(id, said.n))
            self._bell.ring()
