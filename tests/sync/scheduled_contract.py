"""What a desk relies on of replies for a later time in any gateway; part of tests/sync/gateway_contract.py."""

import msgspec

from contract.body import Body
from contract.envelope import CommandResult, Outcome
from contract.errors import ErrorCode
from contract.ids import new_id
from contract.rows import ScheduledRow, agent_feed
from contract.scheduled_acts import ScheduleReply, UnscheduleReply
from domain.contact import Channel
from domain.scheduling import ScheduledState
from domain.ticket import Priority
from domain.ticket_sets import TicketSets
from tests.sync.gateway_contract import Desk

HOUR = 3_600_000


async def _done(desk: Desk, body: Body) -> CommandResult:
    (result,) = await desk.send(desk.command(body))
    return result


async def _mail(desk: Desk) -> str:
    opened = msgspec.structs.replace(desk.opening(), channel=Channel.EMAIL)
    assert (await _done(desk, opened)).outcome is Outcome.APPLIED
    return opened.ticket


def _later(desk: Desk, ticket: str, not_after: int | None = None) -> ScheduleReply:
    return ScheduleReply(
        ticket=ticket, message=new_id(), contact=None, text="Selamat pagi", at=desk.gateway.now() + HOUR, seen_up_to=9,
        epoch=0, not_after=not_after,
    )  # fmt: skip


async def _waiting(desk: Desk) -> list[ScheduledRow]:
    feed = agent_feed(desk.session.user.id)
    part = await desk.gateway.snapshot(desk.session.access, feed, None)
    assert part.next is None
    return [
        msgspec.json.decode(row.body, type=ScheduledRow) for row in part.rows if row.ref == ScheduledRow.REF
    ]


class ScheduledContract:
    """Mixed into GatewayContract, whose fixture ``desk`` it uses."""

    async def test_a_reply_for_later_is_seen_until_it_is_called_back(self, desk: Desk) -> None:
        ticket = await _mail(desk)
        sets = TicketSets(priority=Priority.URGENT)
        body = msgspec.structs.replace(_later(desk, ticket), sets=sets)
        result = await _done(desk, body)
        assert result.outcome is Outcome.APPLIED
        (effect,) = [effect for effect in result.effects if effect.ref == ScheduledRow.REF]
        row = msgspec.json.decode(effect.body, type=ScheduledRow)
        assert (row.id, row.ticket, row.text, row.at) == (body.message, ticket, body.text, body.at)
        assert (row.state, row.author, row.sets) == (ScheduledState.WAITING, desk.session.user.id, sets)
        assert await _waiting(desk) == [row]
        assert (await _done(desk, body)).code is ErrorCode.INVALID, "its id is taken"
        back = UnscheduleReply(ticket=ticket, scheduled=row.id)
        result = await _done(desk, back)
        (effect,) = [effect for effect in result.effects if effect.ref == ScheduledRow.REF]
        assert effect.gone
        assert await _waiting(desk) == []
        assert (await _done(desk, back)).code is ErrorCode.NOT_FOUND

    async def test_what_may_not_wait_is_refused(self, desk: Desk) -> None:
        ticket = await _mail(desk)
        late = _later(desk, ticket, desk.gateway.now() - HOUR)
        assert (await _done(desk, late)).code is ErrorCode.EXPIRED
        call = await desk.ticket()
        assert (await _done(desk, _later(desk, call))).code is ErrorCode.INVALID
        unknown = UnscheduleReply(ticket=ticket, scheduled=new_id())
        assert (await _done(desk, unknown)).code is ErrorCode.NOT_FOUND
        assert await _waiting(desk) == []
