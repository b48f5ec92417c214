"""A reply written now goes at its time, once; or it is held and its author decides (domain.scheduling)."""

from typing import Any

import msgspec
import pytest
from sqlalchemy import Row as Found
from sqlalchemy import select, update

from contract.commands import MoveTicket
from contract.envelope import Outcome
from contract.errors import ErrorCode
from contract.ids import new_id
from contract.rows import agent_feed, queue_feed
from contract.scheduled_acts import ScheduleReply, UnscheduleReply
from contract.ticket_acts import MergeTicket, TransferTicket
from domain.contact import Channel
from domain.ticket import Priority, TicketMove
from domain.ticket_sets import TicketSets
from gateway.accounts.models import users
from gateway.accounts.user import User
from gateway.cases.models import ticket
from gateway.cases.replying import REPLY_JOB
from gateway.cases.resting import DAY, let_go
from gateway.contacts.models import contact
from gateway.outgoing import job
from gateway.scheduled.models import scheduled
from gateway.scheduled.sending import _release, send_due
from gateway.tx import Tx
from tests.gateway.floor import HANDBOOK, Floor
from tests.gateway.tickets.acts import facts, feeds_of, lines_of, made, row_of, says, served, writes

HOUR = 3_600_000


async def _mail(floor: Floor, agent: User | None = None, **values: Any) -> str:
    return await made(floor, channel=Channel.EMAIL, assignee=None if agent is None else agent.id, **values)


def _later(floor: Floor, ticket: str, hours: float = 1, **values: Any) -> ScheduleReply:
    at = floor.now + int(hours * HOUR)
    given = {"contact": None, "epoch": 0, "seen_up_to": 0, "text": "Selamat pagi, Ibu.", "at": at}
    return ScheduleReply(ticket=ticket, message=new_id(), **given | values)


async def _kept(floor: Floor, author: User, body: ScheduleReply) -> str:
    done = await floor.queued(author, body)
    assert done.outcome is Outcome.APPLIED, done
    return body.message


async def _due(floor: Floor) -> int:
    return await send_due(floor.transactions, floor.cases, HANDBOOK)


async def _row(floor: Floor, id: str) -> Found[Any]:
    async with floor.database.read() as conn:
        return (await conn.execute(select(scheduled).where(scheduled.c.id == id))).one()


async def _replies(floor: Floor, ticket: str) -> list[Found[Any]]:
    return [line for line in await lines_of(floor, ticket) if line.kind == "reply"]


async def _jobs(floor: Floor) -> list[str]:
    async with floor.database.read() as conn:
        return list((await conn.execute(select(job.c.key).where(job.c.kind == REPLY_JOB))).scalars())


async def test_at_its_time_it_becomes_an_ordinary_reply_once(floor: Floor) -> None:
    agent = await floor.agent()
    id = await _mail(floor, agent)
    waiting = await _kept(floor, agent, _later(floor, id))
    assert await feeds_of(floor, "scheduled", waiting) == {queue_feed("livechat_umum"), agent_feed(agent.id)}
    assert await _due(floor) == 0, "its time has not come"
    assert await _replies(floor, id) == []
    floor.later(3600)
    other = floor.second()
    assert await _due(floor) == 1
    assert await _due(other) == 0

    # A gateway that had looked before the other one sent it finds it gone.
    async def late(tx: Tx) -> None:
        await _release(tx, cases=other.cases, handbook=HANDBOOK, id=waiting)

    await other.transactions.run(late)
    (line,) = await _replies(floor, id)
    assert (line.id, line.text, line.author, line.at) == (waiting, "Selamat pagi, Ibu.", agent.id, floor.now)
    assert await _jobs(floor) == [waiting]
    assert (await _row(floor, waiting)).state == "sent"
    assert await feeds_of(floor, "scheduled", waiting) == set()


async def _customer_writes(floor: Floor, _agent: User, id: str) -> None:
    await writes(floor, id)


async def _solved(floor: Floor, agent: User, id: str) -> None:
    await floor.queued(agent, MoveTicket(ticket=id, move=TicketMove.SOLVE))


async def _passed_on(floor: Floor, agent: User, id: str) -> None:
    other = await floor.agent()
    act = TransferTicket(ticket=id, note="Lanjutkan", message=new_id(), person=other.id)
    assert (await floor.queued(agent, act)).outcome is Outcome.APPLIED


async def _dismissed(floor: Floor, agent: User, _id: str) -> None:
    async def work(tx: Tx) -> None:
        await tx.conn.execute(update(users).where(users.c.id == agent.id).values(active=False))

    await floor.transactions.run(work)


async def _nobody_up(floor: Floor, _agent: User, _id: str) -> None:
    floor.later(3600)


@pytest.mark.parametrize(
    ("happens", "why"),
    [
        (_customer_writes, "stale"),
        (_solved, "rests"),
        (_passed_on, "lease_lost"),
        (_dismissed, "forbidden"),
        (_nobody_up, "expired"),
    ],
)
async def test_what_happened_meanwhile_holds_it_and_its_author_keeps_it(
    floor: Floor, happens: Any, why: str
) -> None:
    agent = await floor.agent()
    id = await _mail(floor, agent)
    body = _later(floor, id, not_after=floor.now + HOUR + HOUR // 2)
    waiting = await _kept(floor, agent, body)
    await happens(floor, agent, id)
    floor.later(3600)
    assert await _due(floor) == 1
    assert await _due(floor) == 0, "held is held"
    row = await _row(floor, waiting)
    assert (row.state, row.why, row.text) == ("held", why, body.text)
    assert agent_feed(agent.id) in await feeds_of(floor, "scheduled", waiting)
    assert await _replies(floor, id) == []
    assert await _jobs(floor) == []


async def test_of_a_merged_ticket_it_is_held_on_the_whole(floor: Floor) -> None:
    agent = await floor.agent()
    part, whole = await _mail(floor, agent), await _mail(floor, agent)
    waiting = await _kept(floor, agent, _later(floor, part))
    assert (await floor.queued(agent, MergeTicket(ticket=part, into=whole))).outcome is Outcome.APPLIED
    floor.later(3600)
    assert await _due(floor) == 1
    row = await _row(floor, waiting)
    assert (row.state, row.why, row.ticket) == ("held", "merged", whole)
    done = await floor.queued(agent, UnscheduleReply(ticket=whole, scheduled=waiting))
    assert done.outcome is Outcome.APPLIED


async def test_it_goes_along_with_its_ticket_and_stays_with_its_author_when_that_rests(floor: Floor) -> None:
    agent, other = await floor.agent(), await floor.agent()
    id = await _mail(floor, agent)
    waiting = await _kept(floor, agent, _later(floor, id, 24))
    act = TransferTicket(ticket=id, note="Lanjutkan", message=new_id(), person=other.id)
    assert (await floor.queued(agent, act)).outcome is Outcome.APPLIED
    feeds = {queue_feed("livechat_umum"), agent_feed(agent.id), agent_feed(other.id)}
    assert await feeds_of(floor, "scheduled", waiting) == feeds
    await _solved(floor, other, id)
    floor.now += (HANDBOOK.cache_days + 1) * DAY
    assert await floor.transactions.run(lambda tx: let_go(tx, HANDBOOK)) == 1
    assert await feeds_of(floor, "scheduled", waiting) == {agent_feed(agent.id)}


async def test_called_back_it_never_goes_and_nobody_settles_it_twice(floor: Floor) -> None:
    agent, other = await floor.agent(), await floor.agent()
    id = await _mail(floor, agent)
    waiting = await _kept(floor, agent, _later(floor, id))
    back = UnscheduleReply(ticket=id, scheduled=waiting)
    done = await floor.queued(other, back)
    assert [(effect.ref, effect.gone) for effect in done.effects] == [("scheduled", True)]
    assert (await floor.queued(agent, back)).code is ErrorCode.NOT_FOUND
    floor.later(3600)
    assert await _due(floor) == 0
    gone = await _kept(floor, agent, _later(floor, id))
    floor.later(3600)
    assert await _due(floor) == 1
    assert (
        await floor.queued(agent, UnscheduleReply(ticket=id, scheduled=gone))
    ).code is ErrorCode.ALREADY_SENT
    assert len(await _replies(floor, id)) == 1


async def test_what_may_not_wait_is_refused_at_once(floor: Floor) -> None:
    agent, stranger = await floor.agent(), await floor.agent(skills=())
    id = await _mail(floor, agent)

    async def code(body: ScheduleReply, author: User = agent) -> ErrorCode | None:
        return (await floor.queued(author, body)).code

    late = _later(floor, id, -2, not_after=floor.now - HOUR)
    assert await code(late) is ErrorCode.EXPIRED
    assert await code(_later(floor, id, 24 * 100)) is ErrorCode.INVALID
    assert await code(_later(floor, id, text=" ")) is ErrorCode.INVALID
    assert (
        await code(_later(floor, id, text="x" * (HANDBOOK.channels["email"].max_chars + 1)))
        is ErrorCode.INVALID
    )
    assert await code(_later(floor, id), stranger) is ErrorCode.FORBIDDEN
    assert await code(_later(floor, await made(floor, assignee=agent.id))) is ErrorCode.INVALID, "a live chat"
    news = await writes(floor, id)
    refused = await floor.queued(agent, _later(floor, id))
    assert (refused.code, facts(refused)) == (ErrorCode.STALE, {"meanwhile": [news]})
    await _solved(floor, agent, id)
    assert await code(_later(floor, id, seen_up_to=9)) is ErrorCode.ILLEGAL_TRANSITION
    twice = _later(floor, await _mail(floor, agent))
    await _kept(floor, agent, twice)
    assert await code(twice) is ErrorCode.INVALID


async def test_one_that_arrives_late_within_its_shelf_life_goes_at_once(floor: Floor) -> None:
    agent = await floor.agent()
    id = await _mail(floor, agent)
    await _kept(floor, agent, _later(floor, id, -0.1, not_after=floor.now + HOUR))
    assert await _due(floor) == 1
    assert len(await _replies(floor, id)) == 1


async def test_in_a_conversation_it_goes_while_its_author_has_the_customer(
    floor: Floor, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Where the centre allows it on a live channel."""
    rule = msgspec.structs.replace(HANDBOOK.channels["livechat"], schedulable=True)
    monkeypatch.setitem(HANDBOOK.channels, "livechat", rule)
    agent = await floor.agent()
    visit, contact = await served(floor, agent)
    seen = (await row_of(floor, visit.ticket)).last
    given = {"contact": contact.id, "epoch": contact.epoch, "seen_up_to": seen}
    waiting = await _kept(floor, agent, _later(floor, visit.ticket, **given))
    floor.later(3600)
    assert await _due(floor) == 1
    (line,) = await _replies(floor, visit.ticket)
    assert (line.id, line.contact) == (waiting, contact.id)
    wrong = await floor.queued(agent, _later(floor, visit.ticket, **given | {"epoch": contact.epoch + 1}))
    assert wrong.code is ErrorCode.LEASE_LOST
    await _kept(floor, agent, _later(floor, visit.ticket, **given))
    await says(floor, visit, "sebentar")
    floor.later(3600)
    assert await _due(floor) == 1
    assert len(await _replies(floor, visit.ticket)) == 1


async def test_one_that_cannot_be_sent_is_held_and_stops_no_other(
    floor: Floor, capsys: pytest.CaptureFixture[str]
) -> None:
    agent = await floor.agent()
    id = await _mail(floor, agent)
    bad = await _kept(floor, agent, _later(floor, id, 0.5))
    good = await _kept(floor, agent, _later(floor, id))

    async def broken(tx: Tx) -> None:
        await tx.conn.execute(update(scheduled).where(scheduled.c.id == bad).values(attachments=["?"]))

    await floor.transactions.run(broken)
    floor.later(3600)
    assert await _due(floor) == 2
    assert ((await _row(floor, bad)).why, (await _row(floor, good)).state) == ("failed", "sent")
    assert [line.id for line in await _replies(floor, id)] == [good]
    assert "scheduled_failed" in capsys.readouterr().out


async def test_what_counts_is_the_channel_the_reply_travels_by(floor: Floor) -> None:
    agent = await floor.agent()
    _, spoken = await served(floor, agent)
    whole = await _mail(floor, agent)
    assert (
        await floor.queued(agent, MergeTicket(ticket=spoken.ticket, into=whole))
    ).outcome is Outcome.APPLIED
    on_the_line = _later(floor, whole, contact=spoken.id, epoch=spoken.epoch, seen_up_to=99)
    refused = await floor.queued(agent, on_the_line)
    assert (refused.outcome, refused.code) == (Outcome.REJECTED, ErrorCode.INVALID)

    async def letters(tx: Tx) -> None:
        await tx.conn.execute(update(contact).where(contact.c.id == spoken.id).values(channel="email"))
        await tx.conn.execute(update(ticket).where(ticket.c.id == whole).values(channel="livechat"))

    await floor.transactions.run(letters)
    waiting = await _kept(
        floor, agent, _later(floor, whole, contact=spoken.id, epoch=spoken.epoch, seen_up_to=99)
    )
    floor.later(3600)
    assert await _due(floor) == 1
    async with floor.database.read() as conn:
        payload = await conn.scalar(select(job.c.payload).where(job.c.key == waiting))
    assert payload is not None
    assert payload["channel"] == "email"


async def test_what_its_macros_set_is_set_with_it_at_its_time(floor: Floor) -> None:
    agent = await floor.agent()
    id = await _mail(floor, agent)
    category = HANDBOOK.categories[0]
    sets = TicketSets(category.id, category.issues[0].id, Priority.URGENT)
    await _kept(floor, agent, _later(floor, id, sets=sets))
    before = await row_of(floor, id)
    assert before.priority != "urgent"
    floor.later(3600)
    assert await _due(floor) == 1
    row = await row_of(floor, id)
    assert (row.category, row.issue, row.priority) == (sets.category, sets.issue, "urgent")
    assert len(await _replies(floor, id)) == 1


async def test_what_may_not_be_set_is_refused_at_once_or_holds_it(floor: Floor) -> None:
    agent = await floor.agent()
    id = await _mail(floor, agent)
    unknown = await floor.queued(agent, _later(floor, id, sets=TicketSets("tidak_ada")))
    assert unknown.code is ErrorCode.INVALID
    waiting = await _kept(floor, agent, _later(floor, id, sets=TicketSets(HANDBOOK.categories[0].id)))
    other = msgspec.structs.replace(HANDBOOK, categories=HANDBOOK.categories[1:])
    floor.later(3600)
    assert await send_due(floor.transactions, floor.cases, other) == 1
    row = await _row(floor, waiting)
    assert (row.state, row.why) == ("held", "failed")
    assert await _replies(floor, id) == [], "both or nothing"
