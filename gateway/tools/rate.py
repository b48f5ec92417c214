"""How often one agent may have tools asked: who asks with typed numbers, one after the other, is looking for somebody."""

import asyncio
from collections import OrderedDict
from collections.abc import Callable
from math import ceil

from contract.envelope import Command
from contract.errors import ErrorCode
from gateway.accounts.user import User
from gateway.clock import Clock
from gateway.errors import Rejection
from gateway.tx import Transactions, Tx

_REMEMBERED = 10_000
#: A refusal is written down once in so long (ms) an agent: who goes on trying fills no log.
_TOLD_AGAIN = 60_000


class CheckRate:
    """``per_minute`` questions an agent, refilled evenly; kept in memory, a gateway each. ``serve`` writes down who was refused, since
    what a refused act wrote is undone with it."""

    def __init__(self, per_minute: int, clock: Clock) -> None:
        self._full, self._clock = float(per_minute), clock
        self._buckets: OrderedDict[str, tuple[float, int]] = OrderedDict()
        self._told: OrderedDict[str, int] = OrderedDict()
        self._refused: asyncio.Queue[Callable[[Tx], None]] = asyncio.Queue()

    def need(self, tx: Tx, command: Command, author: User, ticket: str, questions: int) -> None:
        """Counts ``questions`` once ``tx`` is committed. Raises Rejection rate_limited with the ``seconds`` to wait."""
        left = self._left(author.id)
        # More at once than there may be in a minute waits for the whole minute, not for ever.
        lacks = min(float(questions), self._full) - left
        if lacks > 0:
            self._tell(command, author, ticket, questions)
            raise Rejection(ErrorCode.RATE_LIMITED, {"seconds": str(ceil(lacks * 60 / self._full))})
        tx.after_commit(lambda: self._take(author.id, questions))

    async def serve(self, transactions: Transactions) -> None:
        """Runs until cancelled."""
        while True:
            line = await self._refused.get()

            async def write(tx: Tx, line: Callable[[Tx], None] = line) -> None:
                line(tx)

            await transactions.run(write)

    def _left(self, agent: str) -> float:
        now = self._clock()
        left, at = self._buckets.get(agent, (self._full, now))
        return min(self._full, left + max(0, now - at) * self._full / 60_000)

    def _take(self, agent: str, questions: int) -> None:
        self._buckets[agent] = (self._left(agent) - questions, self._clock())
        _forget(self._buckets, agent)

    def _tell(self, command: Command, author: User, ticket: str, questions: int) -> None:
        now = self._clock()
        if now - self._told.get(author.id, now - _TOLD_AGAIN) < _TOLD_AGAIN:
            return
        self._told[author.id] = now
        _forget(self._told, author.id)
        detail = {"tools": str(questions), "command": command.id}
        self._refused.put_nowait(lambda tx: tx.audit(author.id, "tool.limited", "ticket", ticket, **detail))


def _forget(known: OrderedDict[str, int] | OrderedDict[str, tuple[float, int]], newest: str) -> None:
    known.move_to_end(newest)
    while len(known) > _REMEMBERED:
        known.popitem(last=False)
