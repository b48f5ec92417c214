"""Commands on mass problems: a leader decides, agents link their tickets (contract.mass_acts)."""

import asyncio
from collections.abc import Sequence
from typing import Any

from sqlalchemy import Row as Found
from sqlalchemy import insert, select, update

from contract.envelope import Command
from contract.errors import ErrorCode
from contract.mass_acts import (
    ConfirmProblem,
    DismissProblem,
    LinkTicket,
    RaiseProblem,
    SolveProblem,
    UnlinkTicket,
)
from contract.mass_row import link_id
from contract.rows import FLOOR
from domain.errors import InvalidValue
from domain.handbook import Handbook
from domain.mass_problem import OVER, LinkState, ProblemState
from gateway.accounts.user import User
from gateway.cases.access import need_reach
from gateway.cases.service import Cases
from gateway.cases.whole import need_whole
from gateway.commands.handlers import Handler, on
from gateway.errors import Rejection
from gateway.mass import watch
from gateway.mass.models import mass_link, mass_problem
from gateway.tx import Tx, lock_keys

_P, _L = mass_problem.c, mass_link.c


class MassProblems:
    """Handlers of its commands."""

    def __init__(self, cases: Cases, handbook: Handbook) -> None:
        self._cases, self._handbook = cases, handbook
        #: Set when there is something to answer: a hint for this gateway, the others see it at their next look.
        self.solved = asyncio.Event()

    def all(self) -> list[tuple[str, Handler]]:
        return [
            on(RaiseProblem, self.raise_),
            on(ConfirmProblem, self.confirm),
            on(DismissProblem, self.dismiss),
            on(SolveProblem, self.solve),
            on(LinkTicket, self.link),
            on(UnlinkTicket, self.unlink),
        ]

    async def raise_(self, tx: Tx, _command: Command, body: RaiseProblem, author: User) -> None:
        text = _said(body.text, "text")
        issue = self._handbook.known_issue(body.category, body.issue)
        if issue is None:
            raise InvalidValue("issue", body.issue)
        # As the watch: of it and a leader, or of two leaders, one finds the other's.
        await lock_keys(tx.conn, [watch.PROPOSING])
        known = await watch.newest(tx, body.category, body.issue)
        if known is not None and known.state not in OVER:
            _need(known, "raise", ProblemState.PROPOSED)
            await self._confirm(tx, known, text, body.estimate, body.queues, author)
            return
        if await tx.conn.scalar(select(_P.id).where(_P.id == body.problem)) is not None:
            raise Rejection(ErrorCode.INVALID, {"field": "problem"})
        row = await watch.propose(tx, body.problem, body.category, body.issue, issue.name)
        await self._confirm(tx, row, text, body.estimate, body.queues, author)

    async def confirm(self, tx: Tx, _command: Command, body: ConfirmProblem, author: User) -> None:
        row = await _locked(tx, body.problem)
        _need(row, "confirm", ProblemState.PROPOSED, ProblemState.CONFIRMED)
        await self._confirm(tx, row, _said(body.text, "text"), body.estimate, body.queues, author)

    async def _confirm(
        self, tx: Tx, row: Found[Any], text: str, estimate: int | None, queues: Sequence[str], author: User
    ) -> None:
        for queue in queues:
            self._handbook.queue(queue)
        if estimate is not None and estimate <= row.found:
            raise InvalidValue("estimate", "before it was found")
        answers = list(row.answers)
        await _change(
            tx, row, state=ProblemState.CONFIRMED.value, answer=text, estimate=estimate, queues=list(queues),
            answers=answers if text in answers else [*answers, text], leader=author.id, leader_name=author.name,
            decided=row.decided or tx.now,
        )  # fmt: skip
        tx.audit(author.id, "mass.confirm", "mass_problem", row.id)

    async def dismiss(self, tx: Tx, _command: Command, body: DismissProblem, author: User) -> None:
        row = await _locked(tx, body.problem)
        _need(row, "dismiss", ProblemState.PROPOSED)
        await _change(
            tx, row, state=ProblemState.DISMISSED.value, reason=_said(body.reason, "reason"), leader=author.id,
            leader_name=author.name, decided=tx.now, ended=tx.now,
        )  # fmt: skip
        tx.audit(author.id, "mass.dismiss", "mass_problem", row.id)

    async def solve(self, tx: Tx, _command: Command, body: SolveProblem, author: User) -> None:
        row = await _locked(tx, body.problem)
        _need(row, "solve", ProblemState.CONFIRMED)
        text = _said(body.text, "text")
        hanging = (
            select(_L.channel).where(_L.problem == row.id, _L.state == LinkState.LINKED.value).distinct()
        )
        for channel in (await tx.conn.execute(hanging)).scalars():
            rule = self._handbook.channels.get(channel)
            if rule is not None and len(text) > rule.max_chars:
                raise InvalidValue("text", f"longer than {rule.max_chars} on {channel}")
        await _change(
            tx, row, state=ProblemState.SOLVED.value, closing=text, settles=body.settles, leader=author.id, leader_name=author.name,
            ended=tx.now,
        )  # fmt: skip
        tx.audit(author.id, "mass.solve", "mass_problem", row.id)
        tx.after_commit(self.solved.set)

    async def link(self, tx: Tx, _command: Command, body: LinkTicket, author: User) -> None:
        ticket = await self._cases.get(tx, body.ticket)
        need_reach(author, ticket, self._handbook)
        await need_whole(tx.conn, ticket)
        problem = await _locked(tx, body.problem)
        _need(problem, "link", ProblemState.CONFIRMED)
        id = link_id(problem.id, ticket.id)
        linked = {
            "state": LinkState.LINKED.value, "at": tx.now, "by": author.id, "by_name": author.name,
            "said": ticket.last, "channel": ticket.channel,
        }  # fmt: skip
        before = (await tx.conn.execute(select(mass_link).where(_L.id == id).with_for_update())).one_or_none()
        if before is None:
            new = {
                "id": id,
                "version": 0,
                "problem": problem.id,
                "ticket": ticket.id,
                "number": ticket.number,
            }
            await tx.conn.execute(insert(mass_link).values(**new, **linked, instead=""))
        elif before.state == LinkState.UNLINKED.value:
            await tx.conn.execute(update(mass_link).where(_L.id == id).values(**linked, ended=None))
        tx.touch("mass_link", id, {FLOOR})
        tx.audit(author.id, "mass.link", "ticket", ticket.id, problem=problem.id)

    async def unlink(self, tx: Tx, _command: Command, body: UnlinkTicket, author: User) -> None:
        ticket = await self._cases.get(tx, body.ticket)
        need_reach(author, ticket, self._handbook)
        problem = await _locked(tx, body.problem)
        id = link_id(problem.id, ticket.id)
        row = (await tx.conn.execute(select(mass_link).where(_L.id == id).with_for_update())).one_or_none()
        if row is None:
            raise Rejection(ErrorCode.NOT_FOUND, {"ticket": body.ticket})
        # Of one that is solved the answers are on their way.
        if row.state == LinkState.LINKED.value and problem.state == ProblemState.CONFIRMED.value:
            gone = {"state": LinkState.UNLINKED.value, "ended": tx.now}
            await tx.conn.execute(update(mass_link).where(_L.id == id).values(**gone))
            tx.touch("mass_link", id, ())
            tx.audit(author.id, "mass.unlink", "ticket", ticket.id, problem=problem.id)
        else:
            gone_by = problem.gone or row.state == LinkState.UNLINKED.value
            tx.touch("mass_link", id, () if gone_by else {FLOOR})


def _said(text: str, field: str) -> str:
    """Raises InvalidValue for nothing."""
    if not text.strip():
        raise InvalidValue(field, "empty")
    return text.strip()


def _need(row: Found[Any], move: str, *states: ProblemState) -> None:
    """Raises Rejection illegal_transition for a problem in another state."""
    if row.state not in {state.value for state in states}:
        facts = {"state": row.state, "move": move, "leader": row.leader_name}
        raise Rejection(ErrorCode.ILLEGAL_TRANSITION, facts)


async def _locked(tx: Tx, id: str) -> Found[Any]:
    found = await tx.conn.execute(select(mass_problem).where(_P.id == id).with_for_update())
    row = found.one_or_none()
    if row is None:
        raise Rejection(ErrorCode.NOT_FOUND, {"problem": id})
    return row


async def _change(tx: Tx, row: Found[Any], **values: Any) -> None:
    await tx.conn.execute(update(mass_problem).where(_P.id == row.id).values(**values))
    tx.touch("mass_problem", row.id, () if row.gone else {FLOOR})
