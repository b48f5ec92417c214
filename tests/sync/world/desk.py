"""One agent's database at one desk: the real store and rules, stepped by the world instead of by tasks."""

import random
from collections import deque
from collections.abc import Callable
from pathlib import Path

from console.clock import FakeClock
from console.store.connection import Connection
from console.store.feeds import Feeds as StoredFeeds
from console.store.meta import Meta
from console.store.outbox import Outbox
from console.sync.errors import GatewayError, Refused, SignInAgain, TokenExpired
from console.sync.feed_turn import FeedWatch, Load, Reconnect
from console.sync.outbox_task import failure_of
from console.sync.outbox_turn import Turn, turn
from console.sync.planner import (
    Failure,
    Pace,
    Refresh,
    Send,
    after_answers,
    after_failure,
    link_up,
    settle,
)
from contract import PROTOCOL
from contract.envelope import BatchResult, CommandResult
from contract.errors import ErrorCode, Problem
from contract.feed import Beat, Events, Feeds, Follow, Gap, Hello, Snapshot
from contract.session import Refresh as RefreshAsk
from contract.session import Session, SignIn
from tests.sync.twin.feed import TwinFeed
from tests.sync.twin.gateway import Person, TwinGateway
from tests.sync.world.inline_database import InlineDatabase, done
from tests.sync.world.line import Line

KEY = bytes(range(32))
_UNAVAILABLE = Problem(ErrorCode.UNAVAILABLE)


class Crash(BaseException):
    """The process ends here."""


class SimDesk:
    """What is below ``# memory`` dies with the process; everything else is on the disk or in the agent's head."""

    def __init__(
        self, gateway: TwinGateway, person: Person, rng: random.Random, wall: int, path: Path | None
    ) -> None:
        self.gateway, self.person, self.rng = gateway, person, rng
        self.line = Line(rng)
        self.clock = FakeClock(wall)
        self.path = path
        self.db = self._opened()
        session = gateway.sign_in(SignIn(person.username, person.password, PROTOCOL, "PC", None))
        self.client, self.delivery, self.number = session.client, session.delivery, session.desk_number
        self.kept_refresh = session.refresh
        self.signed_out = False
        done(Meta(self.db).signed_in(session))
        self._begin(session.access)

    def _opened(self) -> InlineDatabase:
        db = InlineDatabase(self.path, KEY if self.path else None)
        db.open_now()
        return db

    def _begin(self, access: str | None) -> None:
        # memory
        self.access = access
        self.outbox = Outbox(self.db, self.clock)
        self.stored = StoredFeeds(self.db, self.clock)
        self.pace = Pace()
        self.arriving: tuple[Send, BatchResult] | None = None
        self.answers: list[CommandResult] = []
        self.feed: TwinFeed | None = None
        self.watch: FeedWatch | None = None
        self.pages: deque[tuple[str, int, Snapshot | None, str | None, int]] = deque()

    # Process.

    def crash(self) -> None:
        """The process is gone; sometimes the machine with it."""
        self._hang_up()
        if self.path is not None:
            self.db.close_now()
            self.db = self._opened()
        if self.rng.random() < 0.3:
            self.clock.reboot()
        self._begin(None)

    def sign_out(self) -> None:
        """The agent goes home; the delivery token delivers what is left."""
        self._hang_up()
        self.signed_out = True
        self._begin(None)

    def sign_in(self) -> None:
        """The agent is back at this desk, or the session had ended."""
        person = self.person
        try:
            session = self.line.ask(
                lambda: self.gateway.sign_in(
                    SignIn(person.username, person.password, PROTOCOL, "PC", self.client)
                ),
                renewing=True,
            )
        except GatewayError:
            return
        self._keep(session)
        self.signed_out = False

    def _keep(self, session: Session) -> None:
        self.kept_refresh = session.refresh
        if self.rng.random() < 0.1 and self.line.faulty:
            raise Crash
        self.access = session.access
        self.pace = link_up(self.pace)

    def _hang_up(self) -> None:
        if self.feed is not None:
            self.feed.lost = True
            if self.feed in self.gateway.feeds:
                self.gateway.feeds.remove(self.feed)
        self.feed = self.watch = None
        self.pages.clear()

    # Tokens.

    def renew(self) -> None:
        """As console.sync.access, with the disk between the answer and its use."""
        kept = self.kept_refresh
        try:
            session = self.line.ask(lambda: self.gateway.refresh(RefreshAsk(kept, PROTOCOL)), renewing=True)
        except SignInAgain:
            self.sign_in()
            return
        self._keep(session)

    def _token(self) -> str:
        if self.signed_out:
            return self.delivery
        if self.access is None:
            self.renew()
        if self.access is None:
            raise Refused(_UNAVAILABLE, 503)
        return self.access

    # Outbox.

    def step_outbox(self) -> bool:
        """One turn of the outbox task. Whether there was something to do."""
        if self.arriving is not None:
            sent_step, answer = self.arriving
            self.arriving = None
            settled = settle(sent_step.batch, answer.results)
            self.pace = after_answers(self.pace, sent_step.batch, settled, self._now(), self.rng.random())
            self.answers = [r for r in answer.results if r.id not in settled.strange]
        pace, answers, sealer = self.pace, self.answers, self.outbox.sealer
        crash_before, crash_after = self._doomed(), self._doomed()

        def job(conn: Connection) -> Turn:
            made = turn(conn, sealer, self.clock, self.client, pace, answers)
            if crash_before:
                raise Crash
            return made

        made = self.db.write_now(job)
        self.answers = []
        if crash_after:
            raise Crash
        step = made.step
        if isinstance(step, Refresh):
            self._failing(lambda: self.renew(), None)
            self.pace = link_up(self.pace)
            return True
        if not isinstance(step, Send):
            return False
        batch = made.batch
        assert batch is not None
        sent = step

        def send() -> None:
            token = self._token()
            self.arriving = (sent, self.line.ask(lambda: self.gateway.deliver(token, batch)))

        self._failing(send, step)
        return True

    def _failing(self, act: Callable[[], None], step: Send | None) -> None:
        try:
            act()
        except SignInAgain:
            self.sign_in()
        except GatewayError as error:
            retry_after = error.retry_after if isinstance(error, Refused) else None
            failure = failure_of(error, len(step.batch)) if step else Failure.UNREACHABLE
            batch = step.batch if step else ()
            self.pace = after_failure(self.pace, batch, failure, self._now(), self.rng.random(), retry_after)

    def _doomed(self) -> bool:
        return self.line.faulty and self.rng.random() < 0.004

    def waits(self) -> bool:
        """Whether unanswered acts stand in the outbox."""
        return done(self.outbox.counts()).waiting > 0

    # Feed.

    def step_feed(self) -> bool:
        """One frame, one page or one connection. Whether there was something to do; a beat that asks for nothing is not."""
        if self.signed_out:
            return False
        try:
            if self.feed is None or self.feed.lost:
                self._connect()
                return True
            if self.pages and self.rng.random() < 0.5:
                self._page()
                return True
            return self._frame() or bool(self.pages)
        except TokenExpired:
            self._hang_up()
            self._failing(self.renew, None)
        except (GatewayError, _Again):
            self._hang_up()
        return True

    def beat(self) -> None:
        """A beat is the next frame, if the line stands and there is none."""
        if self.feed is not None and not self.feed.lost and not self.feed.frames:
            self.feed.pull()
            if not self.feed.frames:
                self.feed.beat()

    def _connect(self) -> None:
        self._hang_up()
        token = self._token()
        self.feed = self.line.ask(lambda: self.gateway.open_feed(token))
        self.watch = FeedWatch(done(self.stored.cursors()))
        self.feed.hello(Hello(PROTOCOL, self.client, self.watch.cursors))

    def _frame(self) -> bool:
        feed, watch = self.feed, self.watch
        assert feed is not None
        assert watch is not None
        if not feed.frames:
            feed.pull()
        if not feed.frames:
            if self.rng.random() < 0.2:
                feed.beat()
            return False
        frame = feed.frames.popleft()
        match frame:
            case Feeds():
                need = watch.on_feeds(frame)
                done(self.stored.only(frame.feeds))
                self._do(need)
                self.pace = link_up(self.pace)
            case Events():
                events = watch.wanted(frame.events)
                applied = done(self.stored.apply(events))
                if self._doomed():
                    raise Crash
                newer = {e.feed: e.n for e in events if e.feed not in applied.gaps}
                newer = {f: n for f, n in newer.items() if n > watch.cursors.get(f, 0)}
                self._do(watch.taken(newer, applied.gaps))
            case Gap():
                self._do(watch.on_gap(frame))
            case Beat():
                self.clock.measured(frame.now)
                asked = watch.on_beat(frame)
                self._do(asked)
                return asked is not None
        return True

    def _do(self, need: Load | Reconnect | None) -> None:
        if isinstance(need, Reconnect):
            raise _Again(need.why)
        if isinstance(need, Load):
            for feed in sorted(need.feeds):
                assert self.watch is not None
                self.pages.append((feed, self.watch.loading[feed], None, None, -1))

    def _page(self) -> None:
        """Asks for a page, or takes the one that has arrived: much may happen between the two."""
        feed, load, page, token, cursor = self.pages.popleft()
        assert self.watch is not None
        assert self.feed is not None
        if not self.watch.still(feed, load):
            return
        if page is None:
            bearer = self._token()
            try:
                page = self.line.ask(lambda: self.gateway.snapshot(bearer, feed, token))
            except TokenExpired:
                raise
            except Refused as refused:
                if refused.status != 403:
                    raise
                self.watch.refused(feed, load)
                return
            self.pages.appendleft((feed, load, page, token, cursor))
            return
        first = cursor < 0
        done(self.stored.snapshot_page(page, first=first))
        if self._doomed():
            raise Crash
        cursor = page.cursor if first else cursor
        if page.next is not None:
            self.pages.append((feed, load, None, page.next, cursor))
        else:
            self.watch.loaded(feed, cursor)
            self.feed.follow(Follow(feed, cursor))

    def _now(self) -> float:
        return self.clock.monotonic() / 1000


class _Again(Exception):
    """The connection is to be begun anew."""
