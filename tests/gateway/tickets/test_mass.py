"""A mass problem is proposed by the figures, confirmed by a leader, and its linked tickets are answered, each customer once a channel."""

from typing import Any

from sqlalchemy import Row as Found
from sqlalchemy import select

from contract.body import Body
from contract.commands import MoveTicket
from contract.envelope import Outcome
from contract.errors import ErrorCode
from contract.ids import new_id
from contract.mass_acts import ConfirmProblem, DismissProblem, LinkTicket, SolveProblem, UnlinkTicket
from contract.mass_row import link_id
from contract.rows import FLOOR, MessageKind
from contract.ticket_acts import MergeTicket
from domain.contact import Channel
from domain.mass_problem import LeftOut, LinkState, ProblemState
from domain.permissions import Role
from domain.ticket import TicketMove
from gateway.accounts.user import User
from gateway.cases.replying import REPLY_JOB
from gateway.customers.models import customer
from gateway.mass import watch
from gateway.mass.answering import answer_due
from gateway.mass.models import mass_link, mass_problem
from gateway.outgoing import job
from gateway.tx import Tx
from tests.gateway.floor import HANDBOOK, Floor
from tests.gateway.tickets.acts import feeds_of, lines_of, made, reply, row_of

_CATEGORY = next(one for one in HANDBOOK.categories if one.id == "pengaduan")
_ISSUE = _CATEGORY.issues[0]
_SCRIPT = "Aplikasi sedang terganggu dan sedang diperbaiki."


async def _somebody(floor: Floor) -> str:
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


async def _ticket(floor: Floor, who: str | None = None, **more: Any) -> str:
    who = who or await _somebody(floor)
    given = {"category": _CATEGORY.id, "issue": _ISSUE.id, "complainant": who, "channel": Channel.EMAIL}
    return await made(floor, **given | more)


async def _look(floor: Floor) -> int:
    return await watch.look(floor.transactions, HANDBOOK)


async def _problems(floor: Floor) -> list[Found[Any]]:
    async with floor.database.read() as conn:
        return list(await conn.execute(select(mass_problem).order_by(mass_problem.c.found)))


async def _link(floor: Floor, problem: str, ticket: str) -> Found[Any]:
    async with floor.database.read() as conn:
        wanted = select(mass_link).where(mass_link.c.id == link_id(problem, ticket))
        return (await conn.execute(wanted)).one()


async def _done(floor: Floor, who: User, *bodies: Body) -> None:
    for body in bodies:
        result = await floor.queued(who, body)
        assert result.outcome is Outcome.APPLIED, result


async def _refused(floor: Floor, who: User, body: Body) -> ErrorCode | None:
    return (await floor.queued(who, body)).code


async def _confirmed(floor: Floor, leader: User) -> tuple[str, list[str]]:
    """The id of a problem with a banner, and the tickets that made it one."""
    tickets = [await _ticket(floor) for _ in range(HANDBOOK.mass_problem.least)]
    assert await _look(floor) == 1
    (problem,) = await _problems(floor)
    await _done(floor, leader, ConfirmProblem(problem=problem.id, text=_SCRIPT))
    return problem.id, tickets


async def _leader(floor: Floor) -> User:
    return await floor.agent(roles=(Role.TEAM_LEADER,))


async def _answers(floor: Floor, ticket: str) -> list[str]:
    return [line.text for line in await lines_of(floor, ticket) if line.kind == MessageKind.REPLY.value]


async def test_many_customers_of_one_issue_are_proposed_once_and_a_leader_decides(floor: Floor) -> None:
    leader, agent = await _leader(floor), await floor.agent()
    one = await _somebody(floor)
    for _ in range(8):
        await _ticket(floor, one)
    assert await _look(floor) == 0, "one customer is no crowd"
    for _ in range(HANDBOOK.mass_problem.least - 1):
        await _ticket(floor)
    assert (await _look(floor), await _look(floor)) == (1, 0)
    (problem,) = await _problems(floor)
    shown = (problem.state, problem.name, problem.customers, problem.queues)
    assert shown == (ProblemState.PROPOSED, _ISSUE.name, HANDBOOK.mass_problem.least, ["livechat_umum"])
    assert await feeds_of(floor, "mass_problem", problem.id) == {FLOOR}
    await _ticket(floor)
    assert await _look(floor) == 1, "it grew"
    confirm = ConfirmProblem(problem=problem.id, text=" ")
    assert await _refused(floor, leader, confirm) is ErrorCode.INVALID
    assert await _refused(floor, agent, ConfirmProblem(problem=problem.id, text="x")) is ErrorCode.FORBIDDEN
    link = LinkTicket(ticket=await _ticket(floor), problem=problem.id)
    assert await _refused(floor, agent, link) is ErrorCode.ILLEGAL_TRANSITION
    await _done(floor, leader, DismissProblem(problem=problem.id, reason="Promo, bukan gangguan"))
    assert (
        await _refused(floor, leader, ConfirmProblem(problem=problem.id, text="x"))
        is ErrorCode.ILLEGAL_TRANSITION
    )
    floor.later(HANDBOOK.mass_problem.quiet - 60)
    for _ in range(HANDBOOK.mass_problem.least):
        await _ticket(floor)
    assert await _look(floor) == 0, "let rest"
    floor.later(61)
    assert await _look(floor) == 1
    assert [one.state for one in await _problems(floor)] == [ProblemState.DISMISSED, ProblemState.PROPOSED]


async def test_each_customer_is_answered_once_a_channel_and_who_is_left_out_is_named(floor: Floor) -> None:
    leader, agent = await _leader(floor), await floor.agent()
    problem, (plain, scripted, by_hand, closed, other) = await _confirmed(floor, leader)
    part = await _ticket(floor, (await row_of(floor, plain)).complainant)
    twice = await _somebody(floor)
    first, second, chat = [
        await _ticket(floor, twice, channel=channel)
        for channel in (Channel.EMAIL, Channel.EMAIL, Channel.LIVECHAT)
    ]
    voice = await _ticket(floor, twice, channel=Channel.VOICE)
    floor.later(1)
    everything = (plain, scripted, by_hand, closed, other, part, first, second, chat, voice)
    for ticket in everything:
        await _done(floor, agent, LinkTicket(ticket=ticket, problem=problem))
    floor.later(1)
    await _done(
        floor, agent,
        reply(scripted, text=f"Selamat pagi, Ibu.\n{_SCRIPT}"),
        reply(by_hand, text="Sudah kami buka manual, Ibu."),
        MoveTicket(ticket=closed, move=TicketMove.TAKE), MoveTicket(ticket=closed, move=TicketMove.SOLVE),
        MergeTicket(ticket=part, into=plain),
    )  # fmt: skip
    wrong = await _ticket(floor)
    link = LinkTicket(ticket=wrong, problem=problem)
    await _done(floor, agent, link, UnlinkTicket(ticket=wrong, problem=problem), link)
    await _done(floor, agent, UnlinkTicket(ticket=wrong, problem=problem))
    assert await feeds_of(floor, "mass_link", link_id(problem, wrong)) == set()
    long = SolveProblem(problem=problem, text="x" * 20_000)
    assert await _refused(floor, leader, long) is ErrorCode.INVALID
    await _done(floor, leader, SolveProblem(problem=problem, text="Aplikasi sudah normal."))
    assert (
        await _refused(floor, leader, SolveProblem(problem=problem, text="x")) is ErrorCode.ILLEGAL_TRANSITION
    )
    assert await _refused(floor, agent, link) is ErrorCode.ILLEGAL_TRANSITION
    assert await answer_due(floor.transactions, floor.cases) == len(everything)
    assert await answer_due(floor.second().transactions, floor.cases) == 0
    why = {ticket: (await _link(floor, problem, ticket)) for ticket in everything}
    assert {ticket: (row.state, row.why) for ticket, row in why.items()} == {
        plain: (LinkState.ANSWERED, None),
        scripted: (LinkState.ANSWERED, None),
        by_hand: (LinkState.LEFT_OUT, LeftOut.BY_HAND),
        closed: (LinkState.LEFT_OUT, LeftOut.CLOSED),
        other: (LinkState.ANSWERED, None),
        part: (LinkState.LEFT_OUT, LeftOut.SAME_CUSTOMER),
        first: (LinkState.ANSWERED, None),
        second: (LinkState.LEFT_OUT, LeftOut.SAME_CUSTOMER),
        chat: (LinkState.ANSWERED, None),
        voice: (LinkState.LEFT_OUT, LeftOut.NO_WAY),
    }
    assert why[second].instead == why[first].number
    for ticket in (plain, first, chat):
        assert await _answers(floor, ticket) == ["Aplikasi sudah normal."]
    assert (await _answers(floor, scripted))[1:] == ["Aplikasi sudah normal."]
    assert len(await _answers(floor, by_hand)) == 1
    sent = [(await _link(floor, problem, ticket)).message for ticket in (plain, scripted, first, chat)]
    async with floor.database.read() as conn:
        jobs = select(job.c.key).where(job.c.kind == REPLY_JOB, job.c.key.in_(sent))
        assert sorted((await conn.execute(jobs)).scalars()) == sorted(sent)
    floor.later(watch.KEEP_MS / 1000 + 1)
    await _look(floor)
    assert await feeds_of(floor, "mass_link", link_id(problem, plain)) == set()
    assert await feeds_of(floor, "mass_problem", problem) == set()
    await _done(floor, agent, UnlinkTicket(ticket=plain, problem=problem))
    assert await feeds_of(floor, "mass_link", link_id(problem, plain)) == set(), (
        "said so late it is on no desk"
    )


async def test_of_a_busy_issue_the_hours_that_are_compared_are_read(floor: Floor) -> None:
    hour = 3_600_000
    origins = [floor.now - hours * hour for hours in (0, 12, 24, 30, 48)]
    for origin in origins:
        await _ticket(floor, origin=origin)
    rule = HANDBOOK.mass_problem
    found = await floor.transactions.run(lambda tx: watch._signs(tx, rule, _CATEGORY.id, _ISSUE.id))
    assert {sign.at for sign, _ in found} == {origins[0], origins[2], origins[4]}


async def test_an_answer_that_goes_wrong_is_named_and_stops_no_other(floor: Floor, caplog: Any) -> None:
    leader, agent = await _leader(floor), await floor.agent()
    problem, (bad, good, *_) = await _confirmed(floor, leader)
    for ticket in (bad, good):
        await _done(floor, agent, LinkTicket(ticket=ticket, problem=problem))
        floor.later(1)
    await _done(floor, leader, SolveProblem(problem=problem, text="Sudah normal."))
    say = floor.cases.add_message

    async def broken(tx: Tx, to: Any, **given: Any) -> Any:
        if to.id == bad:
            raise ValueError("broken")
        return await say(tx, to, **given)

    floor.cases.add_message = broken  # type: ignore[method-assign]
    assert await answer_due(floor.transactions, floor.cases) == 2
    assert (await _link(floor, problem, bad)).why == LeftOut.FAILED
    assert (await _link(floor, problem, good)).state == LinkState.ANSWERED
