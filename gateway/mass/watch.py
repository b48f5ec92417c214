"""Looks for issues that come from unusually many customers at once, and proposes them to the leaders (domain.mass_problem)."""

from collections.abc import Sequence
from typing import Any

from sqlalchemy import Row as Found
from sqlalchemy import func, insert, or_, select, update
from sqlalchemy.ext.asyncio import AsyncConnection

from contract.ids import new_id
from contract.rows import FLOOR
from domain.handbook import Handbook
from domain.mass_problem import DAY_MS, OVER, MassProblemRule, ProblemState, Proposal, Sign, proposal
from gateway.cases.models import ticket
from gateway.mass.models import mass_link, mass_problem
from gateway.tx import Transactions, Tx, lock_keys

_T, _P = ticket.c, mass_problem.c
#: Whoever proposes holds it: of two gateways that look at once one finds the other's proposal.
PROPOSING = "mass.proposing"
#: So long a problem that is over stays on the desks.
KEEP_MS = 24 * 3_600_000
_OVER = [state.value for state in OVER]


async def look(transactions: Transactions, handbook: Handbook) -> int:
    """Proposes what is out of the ordinary now. Returns how many proposals were made or grew."""
    now = transactions.now()
    async with transactions.database.read() as conn:
        crowded = await _crowded(conn, handbook, now)
        old = await conn.scalar(_old(now).limit(1))
    if not crowded and old is None:
        return 0
    return await transactions.run(lambda tx: _propose(tx, handbook, crowded))


async def _crowded(conn: AsyncConnection, handbook: Handbook, now: int) -> list[tuple[str, str]]:
    """Category and issue of everything that so many came with that it is worth a closer look."""
    rule = handbook.mass_problem
    issues = [issue.id for category in handbook.categories for issue in category.issues]
    who = func.count(func.distinct(func.coalesce(_T.complainant, _T.id)))
    wanted = (
        select(_T.category, _T.issue)
        .where(_T.issue.in_(issues), _T.origin >= now - rule.window * 1000)
        .group_by(_T.category, _T.issue)
        .having(who >= rule.least)
    )
    return [(row.category, row.issue) for row in await conn.execute(wanted) if row.category]


async def _propose(tx: Tx, handbook: Handbook, crowded: list[tuple[str, str]]) -> int:
    await lock_keys(tx.conn, [PROPOSING])
    done = 0
    for category, issue in crowded:
        done += await _look_at(tx, handbook, category, issue)
    for id in (await tx.conn.execute(_old(tx.now))).scalars().all():
        await _let_go(tx, id)
    return done


async def _look_at(tx: Tx, handbook: Handbook, category: str, issue: str) -> int:
    rule, last = handbook.mass_problem, await newest(tx, category, issue)
    if last is not None and last.state == ProblemState.CONFIRMED.value:
        return 0
    since = 0
    if last is not None and last.state in _OVER:
        # What came before belongs to that one; what somebody dismissed is let rest.
        dismissed = last.state == ProblemState.DISMISSED.value and last.leader is not None
        quiet = rule.quiet * 1000 if dismissed else 0
        if tx.now < last.ended + quiet:
            return 0
        since = last.ended
    signs = await _signs(tx, rule, category, issue)
    found = proposal(rule, [sign for sign, _ in signs], tx.now, since=since)
    if found is None:
        return 0
    if last is not None and last.state == ProblemState.PROPOSED.value:
        return await _grown(tx, last, found.customers)
    width = max(since, tx.now - rule.window * 1000)
    queues = sorted({queue for sign, queue in signs if sign.at >= width})
    id = new_id()
    name = _name(handbook, category, issue)
    await propose(tx, id, category, issue, name, found, queues=queues, window=rule.window)
    tx.audit("system", "mass.propose", "mass_problem", id, issue=issue, customers=str(found.customers))
    return 1


async def propose(
    tx: Tx,
    id: str,
    category: str,
    issue: str,
    name: str,
    found: Proposal | None = None,
    *,
    queues: Sequence[str] = (),
    window: int = 0,
) -> Found[Any]:
    """The row of a new problem, with the figures there are: none where a leader raises it. The caller holds PROPOSING."""
    customers, usual = (0, 0.0) if found is None else (found.customers, found.usual)
    values = {
        "id": id, "version": 0, "category": category, "issue": issue, "name": name, "state": ProblemState.PROPOSED.value,
        "found": tx.now, "customers": customers, "usual": usual, "window": window, "queues": list(queues), "answer": "",
        "answers": [], "leader_name": "", "reason": "", "closing": "", "gone": False, "settles": False,
    }  # fmt: skip
    row: Found[Any] = (
        await tx.conn.execute(insert(mass_problem).values(values).returning(mass_problem))
    ).one()
    tx.touch("mass_problem", id, {FLOOR})
    return row


async def _grown(tx: Tx, last: Found[Any], customers: int) -> int:
    if customers <= last.customers:
        return 0
    await tx.conn.execute(update(mass_problem).where(_P.id == last.id).values(customers=customers))
    tx.touch("mass_problem", last.id, {FLOOR})
    return 1


async def newest(tx: Tx, category: str, issue: str) -> Found[Any] | None:
    """The newest problem of that issue, locked."""
    wanted = select(mass_problem).where(_P.category == category, _P.issue == issue)
    latest = wanted.order_by(_P.found.desc(), _P.id.desc()).limit(1).with_for_update()
    return (await tx.conn.execute(latest)).one_or_none()


async def _signs(tx: Tx, rule: MassProblemRule, category: str, issue: str) -> list[tuple[Sign, str]]:
    """Who came with the issue now and in the same window of the days before, with the first of all those days, and the queue they
    came by: a busy issue has thousands besides, which nobody compares."""
    wanted = select(_T.origin, _T.complainant, _T.id, _T.queue).where(
        _T.issue == issue, _T.category == category, _T.origin >= tx.now - rule.back_ms
    )
    ends = [tx.now - days * DAY_MS for days in range(rule.days + 1)]
    windows = or_(*(_T.origin.between(end - rule.window * 1000, end) for end in ends))
    first = (await tx.conn.execute(wanted.order_by(_T.origin).limit(1))).all()
    found = [*first, *await tx.conn.execute(wanted.where(windows))]
    return [(Sign(row.origin, row.complainant or row.id), row.queue) for row in found]


async def expire(tx: Tx, before: int) -> int:
    """Dismisses what was proposed before ``before`` (Unix ms) and nobody decided, by nobody: the row says so. How many there were."""
    await lock_keys(tx.conn, [PROPOSING])
    undecided = _P.state == ProblemState.PROPOSED.value
    gone = update(mass_problem).where(undecided, _P.found < before)
    values = {"state": ProblemState.DISMISSED.value, "ended": tx.now}
    ids = (await tx.conn.execute(gone.values(values).returning(_P.id))).scalars().all()
    for id in ids:
        tx.touch("mass_problem", id, {FLOOR})
        tx.audit("system", "mass.expire", "mass_problem", id)
    return len(ids)


def _name(handbook: Handbook, category: str, issue: str) -> str:
    found = handbook.known_issue(category, issue)
    return issue if found is None else found.name


def _old(now: int) -> Any:
    return select(_P.id).where(_P.state.in_(_OVER), _P.gone.is_(False), _P.ended < now - KEEP_MS)


async def _let_go(tx: Tx, id: str) -> None:
    """What is over for long leaves the desks, with its tickets."""
    await tx.conn.execute(update(mass_problem).where(_P.id == id).values(gone=True))
    tx.touch("mass_problem", id, ())
    for link in (await tx.conn.execute(select(mass_link.c.id).where(mass_link.c.problem == id))).scalars():
        tx.touch("mass_link", link, ())
