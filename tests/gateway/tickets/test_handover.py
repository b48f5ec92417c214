"""Open work goes on at the end of a shift: item by item, in one transaction; taken over, given back (flow: Parties)."""

import asyncio

import msgspec
from sqlalchemy import select

from contract.body import Body
from contract.commands import MoveTicket
from contract.envelope import Batch, Outcome
from contract.errors import ErrorCode
from contract.handover import GiveHandover, Given, HandoverItem, ReturnHandover, TakeHandover
from contract.ids import new_id
from contract.rows import HandoverRow, MessageKind, agent_feed, queue_feed
from contract.ticket_acts import MergeTicket, ParkTicket
from domain.handover import KEEP_MS, ItemState
from domain.permissions import Role
from domain.presence import PresenceState
from domain.ticket import TicketMove
from gateway.accounts.user import User
from gateway.handover.models import handover
from tests.gateway.floor import Floor
from tests.gateway.tickets.acts import facts, feeds_of, lines_of, made, row_of, served


async def items_of(floor: Floor, id: str) -> dict[str, HandoverItem]:
    async with floor.database.read() as conn:
        row = (await conn.execute(select(handover).where(handover.c.id == id))).one()
        found = msgspec.convert(row.listed, list[HandoverItem])
        return {item.ticket: item for item in found}


async def done(floor: Floor, who: User, body: Body) -> None:
    result = await floor.queued(who, body)
    assert result.outcome is Outcome.APPLIED, result


def giving(*tickets: str, **more: object) -> GiveHandover:
    items = tuple(Given(ticket, new_id(), f"catatan {at}") for at, ticket in enumerate(tickets))
    return GiveHandover(handover=new_id(), items=items, **more)  # type: ignore[arg-type]


async def test_a_list_goes_to_who_is_not_there_yet_with_its_notes(floor: Floor) -> None:
    giver, other = await floor.agent(team="A"), await floor.agent(team="A")
    leader = await floor.agent(team="A", roles=(Role.TEAM_LEADER,))
    next_shift = await floor.agent(avail=False)
    one, two = await made(floor, assignee=giver.id), await made(floor, assignee=giver.id)
    await done(floor, giver, ParkTicket(ticket=two, until=floor.now + 3_600_000, reason="janji telepon"))
    body = giving(one, two, person=next_shift.id, note="Shift padat.")
    result = await floor.queued(giver, body)
    assert result.outcome is Outcome.APPLIED
    (shown,) = [effect for effect in result.effects if effect.ref == HandoverRow.REF]
    row = msgspec.json.decode(shown.body, type=HandoverRow)
    assert (row.giver, row.person, row.to_name, row.note) == (
        giver.id,
        next_shift.id,
        next_shift.name,
        "Shift padat.",
    )
    assert [item.state for item in row.listed] == [ItemState.WAITING] * 2
    assert [item.number for item in row.listed] == [(await row_of(floor, id)).number for id in (one, two)]
    assert await feeds_of(floor, "handover", body.handover) == {
        agent_feed(user.id) for user in (giver, next_shift, leader)
    }
    assert other.id not in str(await feeds_of(floor, "handover", body.handover))
    for id in (one, two):
        assert (await row_of(floor, id)).assignee == next_shift.id
    assert (await row_of(floor, two)).parked_until is not None, "parked stays parked"
    note = next(line for line in await lines_of(floor, one) if line.kind == MessageKind.NOTE)
    assert (note.text, note.author) == ("catatan 0", giver.id)
    await done(floor, next_shift, TakeHandover(handover=body.handover, tickets=(one,)))
    found = await items_of(floor, body.handover)
    assert (found[one].state, found[one].by_name) == (ItemState.TAKEN, next_shift.name)
    assert found[two].state is ItemState.WAITING


async def test_what_changed_meanwhile_is_said_by_item_and_holds_up_nothing(floor: Floor) -> None:
    giver, taker = await floor.agent(), await floor.agent(skills=("livechat",))
    solved, merged, into, theirs, stays = [await made(floor, assignee=giver.id) for _ in range(5)]
    reassigned = await made(floor, assignee=taker.id)
    unserved = await made(floor, assignee=giver.id, queue="telepon_umum")
    escalated = await made(floor, assignee=giver.id)
    await done(floor, giver, MoveTicket(ticket=solved, move=TicketMove.SOLVE))
    await done(floor, giver, MergeTicket(ticket=merged, into=into))
    await done(
        floor, giver, MoveTicket(ticket=escalated, move=TicketMove.ESCALATE, reason="x", queue="telepon_umum")
    )
    visit, contact = await served(floor, giver)
    gone = new_id()
    body = giving(
        solved, merged, theirs, stays, reassigned, unserved, escalated, contact.ticket, gone, person=taker.id
    )
    result = await floor.queued(giver, body)
    assert result.outcome is Outcome.APPLIED
    found = {id: item.state for id, item in (await items_of(floor, body.handover)).items()}
    assert found == {
        solved: ItemState.RESTS,
        merged: ItemState.MERGED,
        theirs: ItemState.WAITING,
        stays: ItemState.WAITING,
        reassigned: ItemState.REASSIGNED,
        unserved: ItemState.NOT_ENTITLED,
        escalated: ItemState.ELSEWHERE,
        contact.ticket: ItemState.LIVE,
        gone: ItemState.OUT_OF_SIGHT,
    }
    assert (await row_of(floor, contact.ticket)).assignee == giver.id
    assert (await floor.contact_of(visit)).agent == giver.id
    assert (await row_of(floor, unserved)).assignee == giver.id


async def test_a_list_for_a_queue_is_for_whoever_takes_it_first(floor: Floor) -> None:
    giver, first, second = [await floor.agent() for _ in range(3)]
    stranger = await floor.agent(skills=())
    one, two = (
        await made(floor, assignee=giver.id, queue="telepon_umum"),
        await made(floor, assignee=giver.id),
    )
    await done(floor, giver, ParkTicket(ticket=two, until=None, reason="menunggu nasabah"))
    body = giving(one, two, queue="livechat_umum")
    await done(floor, giver, body)
    assert queue_feed("livechat_umum") in await feeds_of(floor, "handover", body.handover)
    for id in (one, two):
        row = await row_of(floor, id)
        assert (row.queue, row.assignee, row.parked_by) == ("livechat_umum", None, None)
    refused = await floor.queued(stranger, TakeHandover(handover=body.handover, tickets=(one,)))
    assert refused.code is ErrorCode.FORBIDDEN
    await done(floor, first, TakeHandover(handover=body.handover, tickets=(one,)))
    await done(floor, second, TakeHandover(handover=body.handover, tickets=(one, two)))
    found = await items_of(floor, body.handover)
    assert [(found[id].state, found[id].by) for id in (one, two)] == [
        (ItemState.TAKEN, first.id),
        (ItemState.TAKEN, second.id),
    ]
    assert ((await row_of(floor, one)).assignee, (await row_of(floor, two)).assignee) == (first.id, second.id)


async def test_an_item_comes_back_to_who_is_there_else_to_the_queue_on_top(floor: Floor) -> None:
    giver, taker = await floor.agent(), await floor.agent()
    one, two = await made(floor, assignee=giver.id), await made(floor, assignee=giver.id)
    body = giving(one, two, person=taker.id)
    await done(floor, giver, body)
    id = body.handover

    def back(ticket: str, reason: str = "cuti besok") -> ReturnHandover:
        return ReturnHandover(handover=id, ticket=ticket, reason=reason, message=new_id())

    assert (await floor.queued(taker, back(one, " "))).code is ErrorCode.INVALID
    assert (await floor.queued(giver, back(one))).code is ErrorCode.ILLEGAL_TRANSITION
    await done(floor, taker, back(one))
    row = await row_of(floor, one)
    assert (row.assignee, row.woken) == (giver.id, floor.now)
    await floor.presence(giver, PresenceState.OFFLINE)
    await done(floor, taker, TakeHandover(handover=id, tickets=(two,)))
    await done(floor, taker, back(two))
    row = await row_of(floor, two)
    assert (row.assignee, row.queue, row.woken) == (None, "livechat_umum", floor.now)
    found = await items_of(floor, id)
    assert {(item.state, item.by, item.reason) for item in found.values()} == {
        (ItemState.RETURNED, taker.id, "cuti besok")
    }
    assert (await lines_of(floor, two))[-2].text == "cuti besok"
    again = await floor.queued(taker, back(two))
    assert again.code is ErrorCode.ILLEGAL_TRANSITION


async def test_who_can_have_nothing_and_a_list_made_twice_are_refused(floor: Floor) -> None:
    giver = await floor.agent()
    qc = await floor.agent(roles=(Role.QC,))
    ticket = await made(floor, assignee=giver.id)
    for person in (new_id(), qc.id):
        result = await floor.queued(giver, giving(ticket, person=person))
        assert result.code is ErrorCode.NOT_TAKEN
        assert facts(result)["person"] == person
    assert (await floor.queued(giver, giving(ticket, person=giver.id))).code is ErrorCode.INVALID
    assert (await row_of(floor, ticket)).assignee == giver.id
    body = giving(ticket, queue="livechat_umum")
    await done(floor, giver, body)
    assert (await floor.queued(giver, body)).code is ErrorCode.INVALID


async def test_the_same_command_again_moves_nothing_twice(floor: Floor) -> None:
    giver, taker = await floor.agent(), await floor.agent()
    ticket = await made(floor, assignee=giver.id)
    command = floor._command(giver, giving(ticket, person=taker.id), 1)
    batch = Batch(command.client, [command])
    first = await floor.pipeline.deliver(giver, command.client, batch)
    again = await floor.pipeline.deliver(giver, command.client, batch)
    assert [one.outcome for one in (first.results[0], again.results[0])] == [Outcome.APPLIED] * 2
    assert [line.kind for line in await lines_of(floor, ticket)] == [MessageKind.NOTE, MessageKind.SYSTEM]


async def test_two_desks_take_the_same_list_at_once(floor: Floor) -> None:
    giver, first, second = [await floor.agent() for _ in range(3)]
    tickets = tuple([await made(floor, assignee=giver.id) for _ in range(6)])
    body = giving(*tickets, queue="livechat_umum")
    await done(floor, giver, body)
    results = await asyncio.gather(
        floor.queued(first, TakeHandover(handover=body.handover, tickets=tickets)),
        floor.queued(second, TakeHandover(handover=body.handover, tickets=tickets[::-1])),
    )
    assert {result.outcome for result in results} == {Outcome.APPLIED}
    found = await items_of(floor, body.handover)
    for id in tickets:
        assert found[id].state is ItemState.TAKEN
        assert (await row_of(floor, id)).assignee == found[id].by


async def test_old_lists_leave_the_screens_with_the_next(floor: Floor) -> None:
    giver = await floor.agent()
    old = giving(await made(floor, assignee=giver.id), queue="livechat_umum")
    await done(floor, giver, old)
    floor.later(KEEP_MS / 1000 + 1)
    await done(floor, giver, giving(await made(floor, assignee=giver.id), queue="livechat_umum"))
    assert await feeds_of(floor, "handover", old.handover) == set()
    assert await items_of(floor, old.handover)
