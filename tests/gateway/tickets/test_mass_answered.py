"""A mass problem raised by hand, one nobody decided, and what an answer asks, settles and says twice to nobody."""

from functools import partial
from typing import Any

import msgspec
from sqlalchemy import event

from contract.commands import EditTicket, MoveTicket
from contract.errors import ErrorCode
from contract.ids import new_id
from contract.mass_acts import (
    LinkTicket,
    RaiseProblem,
    SolveProblem,
)
from contract.mass_row import link_id
from contract.rows import FLOOR
from domain.mass_problem import LeftOut, LinkState, ProblemState
from domain.ticket import TicketMove, TicketState
from gateway.customers.models import customer_merge
from gateway.mass import watch
from gateway.mass.answering import _answer_with
from gateway.mass.settling import Settling
from gateway.tx import Tx
from tests.gateway.floor import HANDBOOK, Floor
from tests.gateway.tickets.acts import feeds_of, lines_of, row_of
from tests.gateway.tickets.crowd import (
    CATEGORY,
    ISSUE,
    SCRIPT,
    answered,
    came,
    confirmed,
    done,
    leader_of,
    link_of,
    look_around,
    problems,
    refused,
    tells_all,
)


async def test_each_customers_answer_asks_about_them_alone(floor: Floor) -> None:
    leader, agent = await leader_of(floor), await floor.agent()
    problem, tickets = await confirmed(floor, leader)
    for ticket in tickets:
        await done(floor, agent, LinkTicket(ticket=ticket, problem=problem))
    await done(floor, leader, SolveProblem(problem=problem, text="Sudah normal."))
    given: list[int] = []

    def look(_conn: Any, _cursor: Any, statement: str, values: Any, *_: Any) -> None:
        # What is found for all of them comes before the first of them.
        asks = statement.startswith("SELECT ticket") or "FROM mass_link" in statement
        if asks and (given or "mass_link.id IN" in statement):
            given.append(len(values))

    engine = floor.database._writer.sync_engine
    event.listen(engine, "before_cursor_execute", look)
    try:
        assert await answered(floor) == len(tickets)
    finally:
        event.remove(engine, "before_cursor_execute", look)
    each = len(given) // len(tickets)
    assert given == given[:each] * len(tickets), "the same for each, however many there are"


async def test_who_was_found_to_be_one_person_meanwhile_is_not_told_again(floor: Floor) -> None:
    leader, agent = await leader_of(floor), await floor.agent()
    problem, (first, second, *_) = await confirmed(floor, leader)
    for ticket in (first, second):
        await done(floor, agent, LinkTicket(ticket=ticket, problem=problem))
        floor.later(1)
    await done(floor, leader, SolveProblem(problem=problem, text="Sudah normal."))
    settling = Settling(floor.cases, HANDBOOK)
    one = [link_id(problem, first)]
    work = partial(_answer_with, cases=floor.cases, settling=settling, problem=problem, ids=one)
    assert await floor.transactions.run(work) == 1
    people = [(await row_of(floor, ticket)).complainant for ticket in (first, second)]

    async def merged(tx: Tx) -> None:
        values = {
            "id": new_id(),
            "kept": people[1],
            "merged": people[0],
            "at": tx.now,
            "by": "l",
            "by_name": "L",
            "reason": "",
        }
        await tx.conn.execute(customer_merge.insert().values(values))

    await floor.transactions.run(merged)
    assert await answered(floor) == 1
    link = await link_of(floor, problem, second)
    assert (link.why, link.instead) == (LeftOut.SAME_CUSTOMER, (await link_of(floor, problem, first)).number)


async def test_a_leader_raises_one_without_figures(floor: Floor) -> None:
    leader, agent = await leader_of(floor), await floor.agent()
    raised = RaiseProblem(
        problem=new_id(), category=CATEGORY.id, issue=ISSUE.id, text=SCRIPT, estimate=floor.now + 60_000
    )
    assert await refused(floor, agent, raised) is ErrorCode.FORBIDDEN
    unknown = msgspec.structs.replace(raised, issue="tidak ada")
    assert await refused(floor, leader, unknown) is ErrorCode.INVALID
    assert await refused(floor, leader, msgspec.structs.replace(raised, text=" ")) is ErrorCode.INVALID
    await done(floor, leader, raised)
    (problem,) = await problems(floor)
    shown = (problem.id, problem.state, problem.answer, problem.window, problem.customers, problem.leader)
    assert shown == (raised.problem, ProblemState.CONFIRMED, SCRIPT, 0, 0, leader.id)
    again = msgspec.structs.replace(raised, problem=new_id())
    assert await refused(floor, leader, again) is ErrorCode.ILLEGAL_TRANSITION
    await done(floor, leader, SolveProblem(problem=problem.id, text="Sudah normal."))
    for _ in range(HANDBOOK.mass_problem.least):
        await came(floor, origin=floor.now + 1)
    floor.later(1)
    assert await look_around(floor) == 1
    await done(floor, leader, again)
    found = {one.id: one for one in await problems(floor)}
    taken = next(one for id, one in found.items() if id != problem.id)
    assert len(found) == 2
    assert taken.id != again.problem, "what was proposed is confirmed in its place"
    assert (taken.state, taken.customers) == (ProblemState.CONFIRMED, HANDBOOK.mass_problem.least)


async def test_what_nobody_decided_is_dismissed_by_nobody_and_does_not_rest(floor: Floor) -> None:
    for _ in range(HANDBOOK.mass_problem.least):
        await came(floor)
    await look_around(floor)

    async def expired(hours: int) -> int:
        return await floor.transactions.run(lambda tx: watch.expire(tx, tx.now - hours * 3_600_000))

    floor.later(3600)
    assert await expired(1) == 0
    floor.later(1)
    assert await expired(1) == 1
    (problem,) = await problems(floor)
    assert (problem.state, problem.leader, problem.ended) == (ProblemState.DISMISSED, None, floor.now)
    assert await feeds_of(floor, "mass_problem", problem.id) == {FLOOR}
    assert await look_around(floor) == 0
    for _ in range(HANDBOOK.mass_problem.least):
        await came(floor)
    assert await look_around(floor) == 1, "only what somebody dismissed is let rest"


async def test_the_answer_solves_its_ticket_where_the_leader_wants_it_and_nothing_is_owed(
    floor: Floor,
) -> None:
    leader, agent = await leader_of(floor), await floor.agent()
    problem, (plain, asked, regulated, escalated, other) = await confirmed(floor, leader)
    category = next(one for one in HANDBOOK.categories if one.id == "saran")
    free = category.issues[0]
    live = (await floor.customer()).ticket
    for ticket in (plain, asked, escalated, live):
        await done(floor, agent, EditTicket(ticket=ticket, category=category.id, issue=free.id))
        if ticket != asked:
            await tells_all(floor, ticket, category.id, free)
    await tells_all(floor, regulated, CATEGORY.id, ISSUE)
    linked = (plain, asked, regulated, escalated, live)
    for ticket in linked:
        await done(floor, agent, LinkTicket(ticket=ticket, problem=problem))
        floor.later(1)
    up = MoveTicket(ticket=escalated, move=TicketMove.ESCALATE, reason="Sulit")
    await done(floor, agent, MoveTicket(ticket=escalated, move=TicketMove.TAKE), up)
    await done(floor, leader, SolveProblem(problem=problem, text="Sudah normal.", settles=True))
    assert await answered(floor) == len(linked)
    links = [await link_of(floor, problem, ticket) for ticket in linked]
    assert {one.state for one in links} == {LinkState.ANSWERED}
    assert [one.settled for one in links] == [True, False, False, False, False]
    assert (await row_of(floor, plain)).state == TicketState.SOLVED
    lines = await lines_of(floor, plain)
    assert [line.text for line in lines][-2:] == ["Sudah normal.", "ticket.solve"]
    assert (await row_of(floor, other)).state == TicketState.NEW
