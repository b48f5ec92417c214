"""Mass problems as the agent sees them: what this desk did and has not been taken yet included."""

import msgspec
from msgspec.structs import replace

from console.store import outbox_rows, rows
from console.store.connection import Connection
from console.store.database import Database
from contract.mass_acts import (
    ConfirmProblem,
    DismissProblem,
    LinkTicket,
    RaiseProblem,
    SolveProblem,
    UnlinkTicket,
)
from contract.mass_row import link_id
from contract.rows import MassLinkRow, MassProblemRow, TicketRow, UserRow
from domain.mass_problem import OVER, LinkState, ProblemState

_OURS = "kind IN ('mass.raise', 'mass.confirm', 'mass.dismiss', 'mass.solve', 'ticket.link_problem', 'ticket.unlink_problem')"


class Problem(msgspec.Struct, frozen=True):
    """A problem with the tickets that hang on it, oldest first."""

    row: MassProblemRow
    links: tuple[MassLinkRow, ...] = ()

    def link(self, ticket: str) -> MassLinkRow | None:
        """How ``ticket`` hangs on it, None when it does not."""
        return next((one for one in self.links if one.ticket == ticket), None)

    def shown_to(self, queues: tuple[str, ...]) -> bool:
        """Whether the desks of who serves ``queues`` have its banner."""
        confirmed = self.row.state is ProblemState.CONFIRMED
        return confirmed and (not self.row.queues or not set(self.row.queues).isdisjoint(queues))

    def is_about(self, ticket: TicketRow) -> bool:
        """Whether ``ticket`` came with the issue of the problem."""
        return (ticket.category, ticket.issue) == (self.row.category, self.row.issue)


class MassProblems:
    """Reading side."""

    def __init__(self, db: Database, user: str) -> None:
        self._db, self._user = db, user

    async def all(self) -> list[Problem]:
        """What is to be decided or stands first, then what is over; newest first."""
        return await self._db.read(self._all)

    def _all(self, conn: Connection) -> list[Problem]:
        problems = {row.id: row for row in rows.all_of(conn, MassProblemRow)}
        ours = outbox_rows.select(conn, f"{_OURS} AND state <> 'rejected'", ())
        if not problems and not ours:
            return []
        links = {row.id: row for row in rows.all_of(conn, MassLinkRow)}
        me = rows.get(conn, UserRow, self._user)
        name = "" if me is None else me.name
        for act in ours:
            at = act.made.wall + act.made.offset
            match act.body:
                case LinkTicket() as body:
                    _link(conn, links, body, at, name)
                case UnlinkTicket() as body:
                    links.pop(link_id(body.problem, body.ticket), None)
                case RaiseProblem() as body:
                    _raised(problems, body, act.author, name, at)
                case ConfirmProblem() | DismissProblem() | SolveProblem() as body if body.problem in problems:
                    problems[body.problem] = _decided(problems[body.problem], body, act.author, name, at)
                case _:
                    continue
        found = [
            Problem(row, tuple(sorted(mine, key=lambda one: (one.at, one.id))))
            for row in problems.values()
            for mine in [[link for link in links.values() if link.problem == row.id]]
        ]
        return sorted(found, key=lambda one: (one.row.state in OVER, -one.row.found, one.row.id))


def _link(conn: Connection, links: dict[str, MassLinkRow], body: LinkTicket, at: int, name: str) -> None:
    ticket = rows.get(conn, TicketRow, body.ticket)
    id = link_id(body.problem, body.ticket)
    number, channel = ("", "") if ticket is None else (ticket.number, ticket.channel.value)
    row = MassLinkRow(
        id=id, version=0, problem=body.problem, ticket=body.ticket, number=number, channel=channel,
        state=LinkState.LINKED, at=at, by_name=name,
    )  # fmt: skip
    links.setdefault(id, row)


def _raised(problems: dict[str, MassProblemRow], body: RaiseProblem, who: str, name: str, at: int) -> None:
    """What the gateway will make of it: one that is known is confirmed in its place."""
    of = (body.category, body.issue)
    known = next(
        (row for row in problems.values() if (row.category, row.issue) == of and row.state not in OVER), None
    )
    if known is not None and known.state is ProblemState.CONFIRMED:
        return
    row = known or MassProblemRow(
        id=body.problem, version=0, category=body.category, issue=body.issue, name=body.issue,
        state=ProblemState.PROPOSED, found=at, customers=0,
    )  # fmt: skip
    confirmed = ConfirmProblem(problem=row.id, text=body.text, estimate=body.estimate, queues=body.queues)
    problems[row.id] = _decided(row, confirmed, who, name, at)


def _decided(
    row: MassProblemRow,
    body: ConfirmProblem | DismissProblem | SolveProblem,
    who: str,
    name: str,
    at: int,
) -> MassProblemRow:
    if row.state in OVER:
        return row
    by = replace(row, leader=who, leader_name=name)
    match body:
        case ConfirmProblem():
            return replace(
                by, state=ProblemState.CONFIRMED, answer=body.text, estimate=body.estimate, queues=body.queues,
                decided=row.decided or at,
            )  # fmt: skip
        case DismissProblem():
            return replace(by, state=ProblemState.DISMISSED, reason=body.reason, decided=at, ended=at)
        case SolveProblem():
            return replace(by, state=ProblemState.SOLVED, closing=body.text, settles=body.settles, ended=at)
