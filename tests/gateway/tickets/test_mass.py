"""A mass problem is proposed by the figures, confirmed by a leader, and its linked tickets are answered, each customer once a channel."""

from typing import Any

from sqlalchemy import select

from contract.commands import MoveTicket
from contract.errors import ErrorCode
from contract.mass_acts import (
    ConfirmProblem,
    DismissProblem,
    LinkTicket,
    SolveProblem,
    UnlinkTicket,
)
from contract.mass_row import link_id
from contract.rows import FLOOR
from contract.ticket_acts import MergeTicket
from domain.contact import Channel
from domain.mass_problem import LeftOut, LinkState, ProblemState
from domain.ticket import TicketMove
from gateway.cases.replying import REPLY_JOB
from gateway.mass import watch
from gateway.outgoing import job
from gateway.tx import Tx
from tests.gateway.floor import HANDBOOK, Floor
from tests.gateway.tickets.acts import feeds_of, reply, row_of
from tests.gateway.tickets.crowd import (
    CATEGORY,
    ISSUE,
    SCRIPT,
    answered,
    answers,
    came,
    confirmed,
    done,
    leader_of,
    link_of,
    look_around,
    problems,
    refused,
    somebody,
)


async def test_many_customers_of_one_issue_are_proposed_once_and_a_leader_decides(floor: Floor) -> None:
    leader, agent = await leader_of(floor), await floor.agent()
    one = await somebody(floor)
    for _ in range(8):
        await came(floor, one)
    assert await look_around(floor) == 0, "one customer is no crowd"
    for _ in range(HANDBOOK.mass_problem.least - 1):
        await came(floor)
    assert (await look_around(floor), await look_around(floor)) == (1, 0)
    (problem,) = await problems(floor)
    shown = (problem.state, problem.name, problem.customers, problem.queues)
    assert shown == (ProblemState.PROPOSED, ISSUE.name, HANDBOOK.mass_problem.least, ["livechat_umum"])
    assert await feeds_of(floor, "mass_problem", problem.id) == {FLOOR}
    await came(floor)
    assert await look_around(floor) == 1, "it grew"
    confirm = ConfirmProblem(problem=problem.id, text=" ")
    assert await refused(floor, leader, confirm) is ErrorCode.INVALID
    assert await refused(floor, agent, ConfirmProblem(problem=problem.id, text="x")) is ErrorCode.FORBIDDEN
    link = LinkTicket(ticket=await came(floor), problem=problem.id)
    assert await refused(floor, agent, link) is ErrorCode.ILLEGAL_TRANSITION
    await done(floor, leader, DismissProblem(problem=problem.id, reason="Promo, bukan gangguan"))
    assert (
        await refused(floor, leader, ConfirmProblem(problem=problem.id, text="x"))
        is ErrorCode.ILLEGAL_TRANSITION
    )
    floor.later(HANDBOOK.mass_problem.quiet - 60)
    for _ in range(HANDBOOK.mass_problem.least):
        await came(floor)
    assert await look_around(floor) == 0, "let rest"
    floor.later(61)
    assert await look_around(floor) == 1
    assert [one.state for one in await problems(floor)] == [ProblemState.DISMISSED, ProblemState.PROPOSED]


async def test_each_customer_is_answered_once_a_channel_and_who_is_left_out_is_named(floor: Floor) -> None:
    leader, agent = await leader_of(floor), await floor.agent()
    problem, (plain, scripted, by_hand, closed, other) = await confirmed(floor, leader)
    part = await came(floor, (await row_of(floor, plain)).complainant)
    twice = await somebody(floor)
    first, second, chat = [
        await came(floor, twice, channel=channel)
        for channel in (Channel.EMAIL, Channel.EMAIL, Channel.LIVECHAT)
    ]
    voice = await came(floor, twice, channel=Channel.VOICE)
    floor.later(1)
    everything = (plain, scripted, by_hand, closed, other, part, first, second, chat, voice)
    for ticket in everything:
        await done(floor, agent, LinkTicket(ticket=ticket, problem=problem))
    floor.later(1)
    await done(
        floor, agent,
        reply(scripted, text=f"Selamat pagi, Ibu.\n{SCRIPT}"),
        reply(by_hand, text="Sudah kami buka manual, Ibu."),
        MoveTicket(ticket=closed, move=TicketMove.TAKE), MoveTicket(ticket=closed, move=TicketMove.SOLVE),
        MergeTicket(ticket=part, into=plain),
    )  # fmt: skip
    wrong = await came(floor)
    link = LinkTicket(ticket=wrong, problem=problem)
    await done(floor, agent, link, UnlinkTicket(ticket=wrong, problem=problem), link)
    await done(floor, agent, UnlinkTicket(ticket=wrong, problem=problem))
    assert await feeds_of(floor, "mass_link", link_id(problem, wrong)) == set()
    long = SolveProblem(problem=problem, text="x" * 20_000)
    assert await refused(floor, leader, long) is ErrorCode.INVALID
    await done(floor, leader, SolveProblem(problem=problem, text="Aplikasi sudah normal."))
    assert (
        await refused(floor, leader, SolveProblem(problem=problem, text="x")) is ErrorCode.ILLEGAL_TRANSITION
    )
    assert await refused(floor, agent, link) is ErrorCode.ILLEGAL_TRANSITION
    assert await answered(floor) == len(everything)
    assert await answered(floor.second()) == 0
    why = {ticket: (await link_of(floor, problem, ticket)) for ticket in everything}
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
        assert await answers(floor, ticket) == ["Aplikasi sudah normal."]
    assert (await answers(floor, scripted))[1:] == ["Aplikasi sudah normal."]
    assert len(await answers(floor, by_hand)) == 1
    sent = [(await link_of(floor, problem, ticket)).message for ticket in (plain, scripted, first, chat)]
    async with floor.database.read() as conn:
        jobs = select(job.c.key).where(job.c.kind == REPLY_JOB, job.c.key.in_(sent))
        assert sorted((await conn.execute(jobs)).scalars()) == sorted(sent)
    floor.later(watch.KEEP_MS / 1000 + 1)
    await look_around(floor)
    assert await feeds_of(floor, "mass_link", link_id(problem, plain)) == set()
    assert await feeds_of(floor, "mass_problem", problem) == set()
    await done(floor, agent, UnlinkTicket(ticket=plain, problem=problem))
    assert await feeds_of(floor, "mass_link", link_id(problem, plain)) == set(), (
        "said so late it is on no desk"
    )


async def test_of_a_busy_issue_the_hours_that_are_compared_are_read(floor: Floor) -> None:
    hour = 3_600_000
    origins = [floor.now - hours * hour for hours in (0, 12, 24, 30, 48)]
    for origin in origins:
        await came(floor, origin=origin)
    rule = HANDBOOK.mass_problem
    found = await floor.transactions.run(lambda tx: watch._signs(tx, rule, CATEGORY.id, ISSUE.id))
    assert {sign.at for sign, _ in found} == {origins[0], origins[2], origins[4]}


async def test_an_answer_that_goes_wrong_is_named_and_stops_no_other(floor: Floor, caplog: Any) -> None:
    leader, agent = await leader_of(floor), await floor.agent()
    problem, (bad, good, *_) = await confirmed(floor, leader)
    for ticket in (bad, good):
        await done(floor, agent, LinkTicket(ticket=ticket, problem=problem))
        floor.later(1)
    await done(floor, leader, SolveProblem(problem=problem, text="Sudah normal."))
    say = floor.cases.add_message

    async def broken(tx: Tx, to: Any, **given: Any) -> Any:
        if to.id == bad:
            raise ValueError("broken")
        return await say(tx, to, **given)

    floor.cases.add_message = broken  # type: ignore[method-assign]
    assert await answered(floor) == 2
    assert (await link_of(floor, problem, bad)).why == LeftOut.FAILED
    assert (await link_of(floor, problem, good)).state == LinkState.ANSWERED
