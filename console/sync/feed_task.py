"""Follows the event street until somebody stops it: cursors in, events applied in order, snapshots where order ended."""

import asyncio
import random
from collections.abc import Callable, Sequence
from contextlib import suppress
from typing import TYPE_CHECKING

from console import killpoint
from console.clock import Clock
from console.store.errors import Closed, StoreError
from console.store.feeds import Feeds as StoredFeeds
from console.sync.errors import GatewayError, Refused, SignInAgain, TokenExpired, TooOld, Unreachable
from console.sync.feed_turn import FeedWatch, Load, Reconnect
from console.sync.funnel import Funnel
from console.sync.gateway_client import GatewayClient
from console.sync.planner import back_off
from console.sync.status import Link, StatusBoard
from contract import PROTOCOL
from contract.envelope import Event
from contract.feed import TYPING, Beat, Events, Feeds, Follow, FromGateway, Gap, Hello, TypedBy, Typing
from domain.draft import DraftMode

if TYPE_CHECKING:
    from console.sync.feed_link import FeedLink

#: Snapshots taken at once; more would only crowd each other on a thin line.
SNAPSHOTS = 2


class FeedTask:
    """``run`` until cancelled; ``connected`` is called each time the gateway was heard of."""

    def __init__(
        self,
        feeds: StoredFeeds,
        gateway: GatewayClient,
        clock: Clock,
        client: str,
        status: StatusBoard,
        funnel: Funnel,
        rng: random.Random,
        connected: Callable[[], None],
    ) -> None:
        self._feeds, self._gateway, self._clock, self._client = feeds, gateway, clock, client
        self._status, self._funnel, self._rng, self._connected = status, funnel, rng, connected
        self._tries = 0
        self._renewed = False
        self._handbook = ""
        self._link: FeedLink | None = None
        self._hears: tuple[str, ...] = ()
        #: Told of each sign of somebody typing: the ticket, the colleague's id ("" for the customer), the surface.
        self.typing_told: Callable[[str, str, DraftMode], None] = lambda _ticket, _user, _mode: None
        #: Told of each version of the handbook the gateway speaks of, once.
        self.handbook_told: Callable[[str], None] = lambda _version: None

    async def run(self) -> None:
        """Follows for ever. Ends by itself only with SignInAgain or TooOld."""
        while True:
            try:
                await self._follow_once()
            except (SignInAgain, TooOld, Closed):
                self._status.link(Link.OFFLINE)
                raise
            except TokenExpired as expired:
                if self._renewed:
                    # A fresh token was refused as well: do not ask for one after the other.
                    await self._again()
                await self._renew(expired)
            except (GatewayError, StoreError) as error:
                self._funnel.failed("feed", error)
                await self._again()

    async def say(self, sign: Typing) -> None:
        """Tells the gateway that this agent types, if it takes such and the line stands; else nobody is told."""
        if self._link is not None and TYPING in self._hears:
            with suppress(Unreachable):
                await self._link.send(sign)

    async def _renew(self, expired: TokenExpired) -> None:
        try:
            await self._gateway.renew(expired)
            self._renewed = True
        except (SignInAgain, TooOld):
            self._status.link(Link.OFFLINE)
            raise
        except GatewayError as error:
            self._funnel.failed("feed", error)
            await self._again()

    async def _again(self) -> None:
        self._status.link(Link.OFFLINE)
        pause = back_off(self._tries, self._rng.random())
        self._tries += 1
        await asyncio.sleep(pause)

    async def _follow_once(self) -> None:
        watch = FeedWatch(await self._feeds.cursors())
        async with await self._gateway.feed() as link:
            await link.send(Hello(PROTOCOL, self._client, watch.cursors))
            self._link, self._hears = link, ()
            try:
                async with asyncio.TaskGroup() as group:
                    loads = _Loads(self._feeds, self._gateway, link, watch, self._funnel, group)
                    while True:
                        await self._frame(await link.receive(), watch, loads)
            except ExceptionGroup as several:
                if (task := asyncio.current_task()) is not None and task.cancelling():
                    # A group whose child failed as it was cancelled tells of the failure alone (Python 3.11 and 3.12).
                    raise asyncio.CancelledError from several
                raise first_of(several) from several
            finally:
                self._link = None

    async def _frame(self, frame: FromGateway, watch: FeedWatch, loads: "_Loads") -> None:
        match frame:
            case TypedBy():
                self.typing_told(frame.ticket, frame.user, frame.mode)
            case Feeds():
                self._hears = frame.hears
                need = watch.on_feeds(frame)
                await self._feeds.only(frame.feeds)
                self._do(need, loads)
                self._alive()
            case Events():
                self._do(await self._apply(frame.events, watch), loads)
            case Gap():
                self._do(watch.on_gap(frame), loads)
            case Beat():
                self._clock.measured(frame.now)
                if frame.handbook and frame.handbook != self._handbook:
                    self._handbook = frame.handbook
                    self.handbook_told(frame.handbook)
                self._do(watch.on_beat(frame), loads)
                self._alive()

    def _alive(self) -> None:
        self._tries, self._renewed = 0, False
        if self._status.now.link is not Link.ONLINE:
            self._status.link(Link.ONLINE)
            self._funnel.works("feed")
            self._connected()

    async def _apply(self, events: Sequence[Event], watch: FeedWatch) -> Reconnect | None:
        events = watch.wanted(events)
        killpoint.here("feed.before_apply")
        applied = await self._feeds.apply(events)
        killpoint.here("feed.applied")
        cursors = {event.feed: event.n for event in events if event.feed not in applied.gaps}
        newer = {feed: n for feed, n in cursors.items() if n > watch.cursors.get(feed, 0)}
        return watch.taken(newer, applied.gaps)

    def _do(self, need: Load | Reconnect | None, loads: "_Loads") -> None:
        if isinstance(need, Reconnect):
            raise Unreachable(need.why)
        if isinstance(need, Load):
            for feed in need.feeds:
                loads.start(feed)


class _Loads:
    """The snapshots under way beside one connection; one that fails ends the connection, since it would leave a hole."""

    def __init__(
        self,
        feeds: StoredFeeds,
        gateway: GatewayClient,
        link: "FeedLink",
        watch: FeedWatch,
        funnel: Funnel,
        group: asyncio.TaskGroup,
    ) -> None:
        self._feeds, self._gateway, self._link, self._watch = feeds, gateway, link, watch
        self._funnel, self._group = funnel, group
        self._turns = asyncio.Semaphore(SNAPSHOTS)

    def start(self, feed: str) -> None:
        load = self._watch.loading[feed]
        self._group.create_task(self._load(feed, load), name=f"snapshot of {feed}")

    async def _load(self, feed: str, load: int) -> None:
        async with self._turns:
            if not self._watch.still(feed, load):
                return
            try:
                cursor = await self._pages(feed, load)
            except (SignInAgain, TooOld, TokenExpired):
                raise
            except Refused as refused:
                self._watch.refused(feed, load)
                self._funnel.failed("snapshot", refused)
                return
        if self._watch.still(feed, load):
            self._watch.loaded(feed, cursor)
            await self._link.send(Follow(feed, cursor))

    async def _pages(self, feed: str, load: int) -> int:
        page = await self._gateway.snapshot(feed, None)
        cursor = page.cursor
        killpoint.here("snapshot.before_first")
        if self._watch.still(feed, load):
            await self._feeds.snapshot_page(page, first=True)
        while page.next is not None and self._watch.still(feed, load):
            killpoint.here("snapshot.between_pages")
            page = await self._gateway.snapshot(feed, page.next)
            if self._watch.still(feed, load):
                await self._feeds.snapshot_page(page, first=False)
        killpoint.here("snapshot.taken")
        return cursor


def first_of(several: ExceptionGroup[Exception]) -> Exception:
    """The failure that decides: what ends the session before what ends the line."""
    found: list[Exception] = []

    def gather(error: Exception) -> None:
        if isinstance(error, ExceptionGroup):
            for one in error.exceptions:
                gather(one)
        else:
            found.append(error)

    gather(several)
    for kind in (SignInAgain, TooOld, TokenExpired):
        for error in found:
            if isinstance(error, kind):
                return error
    return found[0]
