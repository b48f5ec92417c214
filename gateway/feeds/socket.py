"""One feed socket: what its person may follow, every event in order per feed, and a beat so that silence is noticed."""

import asyncio
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager

import msgspec

from contract import OLDEST
from contract.feed import TYPING, Beat, Feeds, Follow, FromDesk, Gap, Hello, TypedBy, Typing
from domain.handbook import Handbook
from gateway import killpoint
from gateway.accounts.service import Accounts, Principal
from gateway.clock import Clock
from gateway.database import Database
from gateway.feeds.hub import Bell, Hub
from gateway.feeds.pages import Answer, Asked, Pages
from gateway.feeds.typing import EVERY_S, TypingSigns
from gateway.metrics import Metrics
from gateway.rows import Rows

Receive = Callable[[], Awaitable[str]]
Send = Callable[[str], Awaitable[None]]
_READ: msgspec.json.Decoder[Hello | Follow | Typing] = msgspec.json.Decoder(FromDesk)

#: Close codes: the session is over; the frame was not understood; the desk is too old.
SESSION_OVER, BAD_FRAME, TOO_OLD = 4401, 4400, 4426


class SocketEnd(Exception):
    """The gateway ends the socket with ``code``."""

    def __init__(self, code: int) -> None:
        super().__init__(str(code))
        self.code = code


class FeedServer:
    def __init__(
        self,
        database: Database,
        rows: Rows,
        accounts: Accounts,
        hub: Hub,
        handbook: Handbook,
        metrics: Metrics,
        clock: Clock,
        beat_s: float,
        heard: Callable[[str], None],
    ) -> None:
        """``heard`` is told whose desk is there, at every turn."""
        self.database, self.rows, self.accounts, self.hub = database, rows, accounts, hub
        self.pages = Pages(database, rows, clock)
        self.typing = TypingSigns(database, hub)
        self.handbook, self.metrics, self.clock, self.beat_s = handbook, metrics, clock, beat_s
        self.heard = heard

    async def serve(self, principal: Principal, receive: Receive, send: Send) -> None:
        """Serves until ``receive`` raises. Raises SocketEnd when it is the gateway that ends it."""
        hello = _decode(await receive())
        if not isinstance(hello, Hello) or hello.client != principal.client:
            raise SocketEnd(BAD_FRAME)
        if hello.protocol < OLDEST:
            raise SocketEnd(TOO_OLD)
        with self.hub.bell() as bell, self.metrics.sockets.track_inprogress():
            follower = _Follower(self, principal, bell, send, dict(hello.cursors))
            async with _beside(follower.listen(receive)) as listening:
                while not listening.done():
                    # A sign alone asks nothing of the database.
                    if bell.moved() or follower.until_beat() == 0.0:
                        await follower.turn()
                    await follower.pass_on()
                    await bell.wait(follower.until_beat())
                await listening


class _Follower:
    """``wanted`` holds the cursors the desk named, ``at`` those of the feeds it follows, ``asked`` the Follow frames not yet heeded."""

    def __init__(
        self, server: FeedServer, principal: Principal, bell: Bell, send: Send, cursors: dict[str, int]
    ) -> None:
        self._server, self._principal, self._bell, self._send = server, principal, bell, send
        self._wanted, self._at = cursors, dict[str, int]()
        self._told: tuple[str, ...] | None = None
        self._gapped: set[str] = set()
        self._asked: list[Follow] = []
        self._beat_due = 0.0
        self._typed_at = float("-inf")
        bell.hears = lambda sign: sign.user != principal.user.id
        self._handbook = ""

    async def listen(self, receive: Receive) -> None:
        """Takes the desk's frames until it is gone."""
        try:
            while True:
                frame = _decode(await receive())
                if isinstance(frame, Hello):
                    raise SocketEnd(BAD_FRAME)
                if isinstance(frame, Typing):
                    await self._typed(frame)
                    continue
                self._asked.append(frame)
                self._bell.ring()
        finally:
            self._bell.ring()

    async def pass_on(self) -> None:
        """Tells who types, each hand once."""
        for sign in dict.fromkeys(self._bell.signs()):
            await self._tell(TypedBy(sign.ticket, sign.mode, sign.user))

    async def _typed(self, frame: Typing) -> None:
        now = asyncio.get_running_loop().time()
        if now - self._typed_at >= EVERY_S:
            self._typed_at = now
            await self._server.typing.by_colleague(self._principal.user.id, self._told or (), frame)

    def until_beat(self) -> float:
        return max(0.0, self._beat_due - asyncio.get_running_loop().time())

    async def turn(self) -> None:
        """Sends all there is to send now."""
        server = self._server
        while True:
            found = await server.pages.of(Asked(self._principal, self._told or (), dict(self._at)))
            if found.user is None:
                raise SocketEnd(SESSION_OVER)
            server.heard(found.user.id)
            feeds = found.user.feeds(server.handbook)
            if feeds != self._told or self._asked:
                # The look was at other feeds than they may follow, or want to.
                await self._allow(feeds)
            elif not await self._show(found):
                break
        version = server.handbook.version
        if self.until_beat() == 0.0 or version != self._handbook:
            self._beat_due = asyncio.get_running_loop().time() + server.beat_s
            self._handbook = version
            await self._tell(Beat(server.clock(), found.heads, version))

    async def _allow(self, feeds: tuple[str, ...]) -> None:
        if feeds != self._told:
            self._told = feeds
            self._bell.feeds = frozenset(feeds)
            for feed in set(self._at) - set(feeds):
                # Given back later, the feed starts from a snapshot: its rows are gone from the desk.
                del self._at[feed]
            self._gapped &= set(feeds)
            await self._tell(Feeds(list(feeds), (TYPING,)))
        for follow in self._asked:
            self._gapped.discard(follow.feed)
            self._at.pop(follow.feed, None)
            self._wanted[follow.feed] = follow.cursor
        self._asked.clear()
        for feed in feeds:
            if feed not in self._at and feed not in self._gapped:
                if feed in self._wanted:
                    self._at[feed] = self._wanted.pop(feed)
                else:
                    await self._gap(feed)

    async def _show(self, found: Answer) -> bool:
        """Sends what was found. Whether there is more."""
        server, behind = self._server, False
        for feed, page in found.pages.items():
            if page.text is None:
                await self._gap(feed)
                continue
            killpoint.here("feed.before_events")
            await self._send(page.text)
            killpoint.here("feed.events_sent")
            self._at[feed] = page.last
            server.metrics.lag((server.clock() - page.since) / 1000)
            behind = behind or page.last < found.heads[feed]
        return behind

    async def _gap(self, feed: str) -> None:
        self._at.pop(feed, None)
        self._gapped.add(feed)
        await self._tell(Gap(feed))

    async def _tell(self, frame: Feeds | Gap | Beat | TypedBy) -> None:
        await self._send(msgspec.json.encode(frame).decode())


def _decode(text: str) -> Hello | Follow | Typing:
    try:
        return _READ.decode(text)
    except (msgspec.DecodeError, RecursionError):
        raise SocketEnd(BAD_FRAME) from None


@asynccontextmanager
async def _beside(work: Awaitable[None]) -> AsyncIterator["asyncio.Future[None]"]:
    """``work`` as a task for the time of the block."""
    task = asyncio.ensure_future(work)
    try:
        yield task
    finally:
        task.cancel()
        await asyncio.wait([task])
