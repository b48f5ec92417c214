"""What the tests of mass problems ask of a floor."""

from typing import Any

from sqlalchemy import Row as Found
from sqlalchemy import select

from contract.body import Body
from contract.casework_row import CaseworkRow
from contract.envelope import Outcome
from contract.errors import ErrorCode
from contract.ids import new_id
from contract.mass_acts import (
    ConfirmProblem,
)
from contract.mass_row import link_id
from contract.rows import MessageKind
from domain.casework import Given
from domain.contact import Channel
from domain.handbook_issue import Issue
from domain.permissions import Role
from gateway.accounts.user import User
from gateway.casework import kept
from gateway.customers.models import customer
from gateway.mass import watch
from gateway.mass.answering import answer_due
from gateway.mass.models import mass_link, mass_problem
from gateway.mass.settling import Settling
from gateway.tx import Tx
from tests.gateway.floor import HANDBOOK, Floor
from tests.gateway.tickets.acts import lines_of, made

CATEGORY = next(one for one in HANDBOOK.categories if one.id == "pengaduan")
ISSUE = CATEGORY.issues[0]
SCRIPT = "Aplikasi sedang terganggu dan sedang diperbaiki."


async def tells_all(floor: Floor, ticket: str, category: str, issue: Issue) -> None:
    """Every mandatory question of the ticket's issue has its answer."""
    given = tuple(
        Given(category=category, issue=issue.id, id=one.id, text="Ya", by="a", at=floor.now, evidence="")
        for one in issue.asked
    )

    async def work(tx: Tx) -> None:
        await kept.keep(tx, CaseworkRow(id=ticket, version=0, ticket=ticket, answers=given), ())

    await floor.transactions.run(work)


async def somebody(floor: Floor) -> str:
    """A customer; their id."""
    id = new_id()

    async def work(tx: Tx) -> None:
        values = {
            "id": id, "version": 1, "name": "Ani", "caller_type": "nasabah", "products": [], "history": [],
            "made": tx.now, "made_by": "",
        }  # fmt: skip
        await tx.conn.execute(customer.insert().values(values))

    await floor.transactions.run(work)
    return id


async def came(floor: Floor, who: str | None = None, **more: Any) -> str:
    who = who or await somebody(floor)
    given = {"category": CATEGORY.id, "issue": ISSUE.id, "complainant": who, "channel": Channel.EMAIL}
    return await made(floor, **given | more)


async def look_around(floor: Floor) -> int:
    return await watch.look(floor.transactions, HANDBOOK)


async def answered(floor: Floor) -> int:
    return await answer_due(floor.transactions, floor.cases, Settling(floor.cases, HANDBOOK))


async def problems(floor: Floor) -> list[Found[Any]]:
    async with floor.database.read() as conn:
        return list(await conn.execute(select(mass_problem).order_by(mass_problem.c.found)))


async def link_of(floor: Floor, problem: str, ticket: str) -> Found[Any]:
    async with floor.database.read() as conn:
        wanted = select(mass_link).where(mass_link.c.id == link_id(problem, ticket))
        return (await conn.execute(wanted)).one()


async def done(floor: Floor, who: User, *bodies: Body) -> None:
    for body in bodies:
        result = await floor.queued(who, body)
        assert result.outcome is Outcome.APPLIED, result


async def refused(floor: Floor, who: User, body: Body) -> ErrorCode | None:
    return (await floor.queued(who, body)).code


async def confirmed(floor: Floor, leader: User) -> tuple[str, list[str]]:
    """The id of a problem with a banner, and the tickets that made it one."""
    tickets = [await came(floor) for _ in range(HANDBOOK.mass_problem.least)]
    assert await look_around(floor) == 1
    (problem,) = await problems(floor)
    await done(floor, leader, ConfirmProblem(problem=problem.id, text=SCRIPT))
    return problem.id, tickets


async def leader_of(floor: Floor) -> User:
    return await floor.agent(roles=(Role.TEAM_LEADER,))


async def answers(floor: Floor, ticket: str) -> list[str]:
    return [line.text for line in await lines_of(floor, ticket) if line.kind == MessageKind.REPLY.value]
