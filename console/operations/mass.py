"""A mass problem: a leader decides, agents link their tickets to it (flow: When tools go down). All of it works offline."""

from collections.abc import Sequence

from console.operations import ticket_bodies as bodies
from console.operations.desk import Desk
from console.operations.errors import EmptyText
from console.store import outbox
from console.store.connection import Connection
from contract.ids import new_id
from contract.mass_acts import (
    ConfirmProblem,
    DismissProblem,
    LinkTicket,
    RaiseProblem,
    SolveProblem,
    UnlinkTicket,
)


class MassProblems:
    """Each raises NotAllowed, TooLong, EmptyText, StoreError."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk

    async def raise_(self, category: str, issue: str, text: str) -> str:
        """There is one of that issue, whatever the figures say: the banner stands with the scripted answer ``text``. Its id."""
        body = RaiseProblem(problem=new_id(), category=category, issue=issue, text=_said(text))
        await self._desk.db.write(lambda conn: self._desk.queue(conn, body))
        return body.problem

    async def confirm(
        self, problem: str, text: str, *, estimate: int | None = None, queues: Sequence[str] = ()
    ) -> None:
        """The banner stands from now on, with the scripted answer ``text``; on a confirmed one these are changed."""
        body = ConfirmProblem(problem=problem, text=_said(text), estimate=estimate, queues=tuple(queues))
        await self._desk.db.write(lambda conn: self._desk.queue(conn, body))

    async def dismiss(self, problem: str, reason: str) -> None:
        """It is none, for that ``reason``."""
        body = DismissProblem(problem=problem, reason=_said(reason))
        await self._desk.db.write(lambda conn: self._desk.queue(conn, body))

    async def solve(self, problem: str, text: str, *, settles: bool = False) -> None:
        """It is over: every linked ticket is answered ``text``, and solved with it where ``settles`` and nothing is owed on it."""
        body = SolveProblem(problem=problem, text=_said(text), settles=settles)
        await self._desk.db.write(lambda conn: self._desk.queue(conn, body))

    async def link(self, ticket: str, problem: str) -> str:
        """The ticket hangs on the problem; the command's id. Raises NotHere, MergedAway besides."""

        def job(conn: Connection) -> str:
            bodies.row_of(self._desk, conn, ticket)
            body = LinkTicket(ticket=ticket, problem=problem)
            return self._desk.queue(conn, body, after=outbox.opening(conn, ticket))

        return await self._desk.db.write(job)

    async def unlink(self, ticket: str, problem: str) -> str:
        """It does not, after all; the command's id. Raises NotHere, MergedAway besides."""

        def job(conn: Connection) -> str:
            bodies.row_of(self._desk, conn, ticket)
            body = UnlinkTicket(ticket=ticket, problem=problem)
            return self._desk.queue(conn, body, after=outbox.opening(conn, ticket))

        return await self._desk.db.write(job)


def _said(text: str) -> str:
    """Raises EmptyText."""
    if not text.strip():
        raise EmptyText
    return text.strip()
