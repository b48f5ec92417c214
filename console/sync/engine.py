"""The two-way street of one signed-in desk: composed here, started and stopped by the application."""

import asyncio
import random
from collections.abc import Callable

import msgspec

from console.clock import Clock
from console.store.database import Database
from console.store.errors import StoreError
from console.store.feeds import Feeds
from console.store.outbox import Outbox
from console.store.upload_progress import Progress
from console.sync.access import Access, DeliveryAccess
from console.sync.attachment_client import AttachmentClient
from console.sync.desk_report import DeskReporter
from console.sync.errors import GatewayError, SignInAgain, TooOld
from console.sync.feed_task import FeedTask
from console.sync.funnel import Funnel, Report
from console.sync.gateway_client import GatewayClient
from console.sync.guard import Guard
from console.sync.live import LiveSender
from console.sync.outbox_task import OutboxTask
from console.sync.silence import SILENCE
from console.sync.status import Link, StatusBoard, Trouble
from console.sync.transport import Transport
from console.sync.uploads import UploadTask
from contract.errors import Handling
from contract.feed import Typing
from domain.draft import DraftMode

#: Seconds a task of the street has to end before it is asked again.
STOPPING = 2.0


class Desk(msgspec.Struct, frozen=True):
    """Whose desk: ``client`` the id of its database, ``author`` the user's id, ``delivery`` the delivery token."""

    client: str
    author: str
    delivery: str


class Engine:
    """``start`` once, ``stop`` once. ``report`` hears of every failure that is not tried again in silence.

    When the session ends while work waits, the delivery token goes on delivering it; only the feed stands still, and what was
    delivered is seen as it was written until the next session brings its rows.
    """

    def __init__(
        self,
        db: Database,
        outbox: Outbox,
        feeds: Feeds,
        transport: Transport,
        access: Access,
        clock: Clock,
        desk: Desk,
        report: Report,
        rng: random.Random | None = None,
        silence: float = SILENCE,
    ) -> None:
        self._db, self._outbox, self._transport, self._clock, self._desk = db, outbox, transport, clock, desk
        self._report = report
        self._rng = rng or random.Random()  # only spreads pauses
        self.status = StatusBoard(clock.wall)
        self._funnel = Funnel(report)
        self.gateway = GatewayClient(transport, access, silence)
        self.live = LiveSender(self.gateway, outbox, clock, desk.author, desk.client, self.status, self._rng)
        self._delivery = self._outbox_task(self.gateway)
        self.files, self.progress = AttachmentClient(self.gateway), Progress()
        self._uploads = self._upload_task(self.files)
        self._feed = FeedTask(
            feeds, self.gateway, clock, desk.client, self.status, self._funnel, self._rng, self._connected
        )
        self._reporter = DeskReporter(db, outbox, self.gateway, desk.client, self._funnel)
        self._tasks: list[asyncio.Task[None]] = []
        # More than one where the line came back again before the first had its answers.
        self._asking: set[asyncio.Task[None]] = set()

    def on_handbook(self, told: Callable[[str], None]) -> None:
        """``told`` hears the version in force at the gateway, each once."""
        self._feed.handbook_told = told

    def on_typing(self, told: Callable[[str, str, DraftMode], None]) -> None:
        """``told`` hears who types: the ticket, the colleague's id ("" for the customer), the surface."""
        self._feed.typing_told = told

    async def say_typing(self, ticket: str, mode: DraftMode) -> None:
        """This agent types; offline nobody hears of it."""
        await self._feed.say(Typing(ticket, mode))

    def start(self) -> None:
        """Begins both ways; needs a running loop."""
        guard = Guard(self.status, self._funnel, self._rng, self._over)
        self._tasks = [
            asyncio.create_task(guard.keep("outbox", self._deliver), name="outbox"),
            asyncio.create_task(guard.keep("uploads", self._upload), name="uploads"),
            asyncio.create_task(guard.keep("feed", self._follow), name="feed"),
            asyncio.create_task(guard.keep("report", self._reporter.run), name="desk report"),
        ]

    async def stop(self) -> None:
        """Ends both ways; what was sent and not answered goes again at the next start, and counts once."""
        tasks = [*self._tasks, *self._asking]
        left = set(tasks)
        while left:
            for task in left:
                task.cancel()
            # Asked again: a cancellation that meets a failure within a library can be lost there.
            _, left = await asyncio.wait(left, timeout=STOPPING)
        await asyncio.gather(*tasks, return_exceptions=True)
        self._tasks = []

    async def drained(self) -> None:
        """Returns when the outbox holds nothing to send."""
        await self._delivery.drained()

    def _outbox_task(self, gateway: GatewayClient, *, rowless: bool = False) -> OutboxTask:
        return OutboxTask(
            self._db,
            self._outbox,
            gateway,
            self._clock,
            self._desk.client,
            self.status,
            self._funnel,
            self._rng,
            rowless=rowless,
        )

    def _upload_task(self, client: AttachmentClient) -> UploadTask:
        return UploadTask(self._db, client, self._clock.wall, self._funnel, self._rng, self.progress)

    def _connected(self) -> None:
        self._delivery.link_up()
        self._uploads.link_up()
        task = asyncio.create_task(self._ask_lost(), name="lost answers")
        self._asking.add(task)
        task.add_done_callback(self._asking.discard)

    async def _ask_lost(self) -> None:
        try:
            await self.live.ask_lost()
        except (GatewayError, StoreError) as error:
            self._funnel.failed("live", error)

    async def _deliver(self) -> None:
        try:
            await self._delivery.run()
        except SignInAgain as over:
            self._over(over)
            self._delivery = self._outbox_task(
                GatewayClient(self._transport, DeliveryAccess(self._desk.delivery)), rowless=True
            )
            await self._delivery.run()

    async def _upload(self) -> None:
        try:
            await self._uploads.run()
        except SignInAgain as over:
            self._over(over)
            left = GatewayClient(self._transport, DeliveryAccess(self._desk.delivery))
            self._uploads = self._upload_task(AttachmentClient(left))
            await self._uploads.run()

    async def _follow(self) -> None:
        try:
            await self._feed.run()
        finally:
            # Whatever ended it: nothing new comes until it runs again.
            self.status.link(Link.OFFLINE)

    def _over(self, error: SignInAgain | TooOld) -> None:
        trouble = Trouble.TOO_OLD if isinstance(error, TooOld) else Trouble.SIGN_IN_AGAIN
        if self.status.now.trouble is not trouble:
            self.status.trouble(trouble)
            self._report(error, Handling.SHOW)
