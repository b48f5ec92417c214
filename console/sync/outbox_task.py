"""Carries the outbox to the gateway until somebody stops it: one batch at a time, the answers kept before the next one goes."""

import asyncio
import random
from collections.abc import Sequence

from console import killpoint
from console.clock import Clock
from console.store.changes import Changeset
from console.store.database import Database
from console.store.errors import Closed, StoreError
from console.store.outbox import Outbox
from console.sync.errors import GatewayError, Refused, Rubbish, SignInAgain, Slow, TokenExpired, TooOld
from console.sync.funnel import Funnel
from console.sync.gateway_client import GatewayClient
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
from console.sync.status import StatusBoard
from contract.envelope import CommandResult
from contract.errors import Handling

#: Seconds before a write is tried again that the disk refused.
DISK_PAUSE = 3.0


class OutboxTask:
    """``run`` until cancelled. A cancelled send may have arrived: the same commands go again later, and count once.

    ``rowless``: its agent is still here and the gateway's answers bring no rows."""

    def __init__(
        self,
        db: Database,
        outbox: Outbox,
        gateway: GatewayClient,
        clock: Clock,
        client: str,
        status: StatusBoard,
        funnel: Funnel,
        rng: random.Random,
        *,
        rowless: bool = False,
    ) -> None:
        self._rowless = rowless
        self._db, self._outbox, self._gateway, self._clock = db, outbox, gateway, clock
        self._client, self._status, self._funnel, self._rng = client, status, funnel, rng
        self._pace = Pace()
        self._expired: TokenExpired | None = None
        self._wake = asyncio.Event()
        self._empty = asyncio.Event()

    def link_up(self) -> None:
        """The gateway was heard of: no reason to wait out a pause."""
        self._pace = link_up(self._pace)
        self._wake.set()

    async def drained(self) -> None:
        """Returns when nothing waits."""
        await self._empty.wait()

    async def run(self) -> None:
        """Delivers for ever. Ends by itself only with SignInAgain or TooOld: the caller knows another way, or nobody does."""
        stop = self._db.listen(self._changed)
        try:
            await self._ask_first()
            await self._deliver()
        finally:
            stop()

    def _changed(self, changes: Changeset) -> None:
        if changes.outbox:
            self._empty.clear()
            self._wake.set()

    async def _ask_first(self) -> None:
        """Acts saved from a damaged file: what became of them decides whether they may be sent. And those delivered while a session
        was over: their rows come now."""
        tries = 0
        for id in await self._outbox.to_ask(rowless=self._rowless):
            while True:
                try:
                    result = await self._gateway.outcome(id)
                    break
                except (SignInAgain, TooOld):
                    raise
                except GatewayError as error:
                    tries += 1
                    self._funnel.failed("outbox", error)
                    self._pace = after_failure(
                        self._pace, (), Failure.UNREACHABLE, self._now(), self._rng.random()
                    )
                    await self._pause(self._pace.link.until)
            if result is None:
                await self._outbox.not_known(id)
            else:
                await self._outbox.settle([result], rowless=self._rowless)

    async def _deliver(self) -> None:
        answers: Sequence[CommandResult] = ()
        while True:
            self._wake.clear()
            next_turn = await self._turn(answers)
            answers = ()
            step = next_turn.step
            if isinstance(step, Send):
                answers = await self._send(next_turn, step)
            elif isinstance(step, Refresh):
                await self._renew()
            else:
                # A turn older than what was written meanwhile knows nothing of it; the next one does.
                if step.until is None and not self._wake.is_set():
                    self._empty.set()
                await self._pause(step.until)

    async def _turn(self, answers: Sequence[CommandResult]) -> Turn:
        """Never gives up: answers that cannot be written down are not to be forgotten either."""
        pace, sealer = self._pace, self._outbox.sealer
        while True:
            try:
                done = await self._db.write(
                    lambda conn: turn(
                        conn, sealer, self._clock, self._client, pace, answers, rowless=self._rowless
                    )
                )
            except Closed:
                raise
            except StoreError as error:
                self._funnel.failed("store", error)
                await asyncio.sleep(DISK_PAUSE)
                continue
            self._funnel.works("store")
            if answers:
                killpoint.here("outbox.settled")
                self._status.saved()
            return done

    async def _send(self, this: Turn, step: Send) -> Sequence[CommandResult]:
        assert this.batch is not None
        killpoint.here("outbox.before_send")
        try:
            answer = await self._gateway.deliver(this.batch)
        except (SignInAgain, TooOld):
            raise
        except GatewayError as error:
            if len(step.batch) == 1 and never_taken(error):
                return await self._refused(step, error)
            self._failed(step, error)
            return ()
        killpoint.here("outbox.answered")
        settled = settle(step.batch, answer.results)
        self._pace = after_answers(self._pace, step.batch, settled, self._now(), self._rng.random())
        self._funnel.works("outbox")
        return [result for result in answer.results if result.id not in settled.strange]

    async def _refused(self, step: Send, error: GatewayError) -> Sequence[CommandResult]:
        """The one act of ``step`` cannot be read at the gateway: unless an earlier try of it was taken, it is the agent's to mend."""
        assert isinstance(error, Refused)
        id = step.batch[0].id
        try:
            known = await self._gateway.outcome(id)
        except GatewayError as unknown:
            # Whether the session is over shows at the next send.
            self._failed(step, unknown)
            return ()
        if known is not None:
            return [known]
        try:
            await self._outbox.refuse(id, error.problem.code, dict(error.problem.detail))
        except Closed:
            raise
        except StoreError as disk:
            self._funnel.failed("store", disk)
            await asyncio.sleep(DISK_PAUSE)
        return ()

    def _failed(self, step: Send, error: GatewayError) -> None:
        retry_after = error.retry_after if isinstance(error, Refused) else None
        self._pace = after_failure(
            self._pace,
            step.batch,
            failure_of(error, len(step.batch)),
            self._now(),
            self._rng.random(),
            retry_after,
        )
        if isinstance(error, TokenExpired):
            self._expired = error
        else:
            self._funnel.failed("outbox", error)

    async def _renew(self) -> None:
        assert self._expired is not None
        try:
            await self._gateway.renew(self._expired)
        except (SignInAgain, TooOld):
            raise
        except GatewayError as error:
            self._funnel.failed("outbox", error)
            waiting = after_failure(self._pace, (), Failure.UNREACHABLE, self._now(), self._rng.random())
            self._pace = waiting
            await self._pause(waiting.link.until)
            return
        self._pace = link_up(self._pace)

    async def _pause(self, until: float | None) -> None:
        try:
            async with asyncio.timeout(None if until is None else max(0.0, until - self._now())):
                await self._wake.wait()
        except TimeoutError:
            return

    def _now(self) -> float:
        return self._clock.monotonic() / 1000


def never_taken(error: GatewayError) -> bool:
    """Whether the same request can only be answered the same way: a 4xx that asks for no other token, time or program."""
    return (
        isinstance(error, Refused)
        and not isinstance(error, TokenExpired)
        and 400 <= error.status < 500
        and error.handling is not Handling.RETRY
    )


def failure_of(error: GatewayError, sent: int) -> Failure:
    """``error`` of a batch of ``sent`` in the planner's terms. Many that take too long go in smaller batches; one alone that does
    says more of the line than of itself."""
    if isinstance(error, Slow):
        return Failure.BROKEN if sent > 1 else Failure.UNREACHABLE
    if isinstance(error, TokenExpired):
        return Failure.TOKEN
    if isinstance(error, Rubbish):
        return Failure.BROKEN
    if isinstance(error, Refused):
        return Failure.BUSY if error.handling is Handling.RETRY else Failure.BROKEN
    return Failure.UNREACHABLE
