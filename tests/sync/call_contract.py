"""What a desk relies on when it tells of its calls, of any gateway; part of tests/sync/gateway_contract.py."""

from typing import TypeVar

import msgspec

from contract.body import Body
from contract.call_acts import AnswerCall, CallFacts, EndCall, LogCall, Spoken
from contract.envelope import CommandResult, Outcome
from contract.errors import ErrorCode
from contract.ids import new_id
from contract.recording_acts import HearRecording
from contract.rows import CallRow, ContactRow, MessageRow, Row, TicketRow, agent_feed
from contract.tandem_acts import TakeCall
from domain.call import CallEnd, CallState, Direction
from domain.contact import Channel, ContactState
from domain.ticket import TicketState
from domain.ticket_number import make
from tests.sync.gateway_contract import Desk

R = TypeVar("R", bound=Row)
NUMBER = "0812-3456-4437"
#: Far from what the tests of other acts number their tickets.
_FIRST = 700


def facts(desk: Desk, direction: Direction = Direction.INBOUND) -> CallFacts:
    return CallFacts(
        call=new_id(), direction=direction, number=NUMBER, queue="telepon_umum", ivr="Gadai", waited_s=10,
        rang_at=desk.gateway.now() - 5_000,
    )  # fmt: skip


def answer(desk: Desk, **fields: object) -> AnswerCall:
    body = AnswerCall(
        ticket=new_id(), contact=new_id(), facts=facts(desk), answered_at=desk.gateway.now(), subject="Gadai",
        ticket_number=make(desk.session.desk_number, _FIRST),
    )  # fmt: skip
    return msgspec.structs.replace(body, **fields)


def end(body: AnswerCall, desk: Desk, how: CallEnd) -> EndCall:
    spoken = Spoken(rang_ms=5_000, talk_ms=60_000, hold_ms=2_000, holds=1, mos=4.2, loss=0.01)
    return EndCall(
        ticket=body.ticket, contact=body.contact, call=body.facts.call, ended_at=desk.gateway.now(), end=how, spoken=spoken
    )  # fmt: skip


async def done(desk: Desk, body: Body) -> CommandResult:
    (result,) = await desk.send(desk.command(body))
    return result


def shown(result: CommandResult, kind: type[R]) -> R:
    """The one row of ``kind`` that the answer brings."""
    (effect,) = [effect for effect in result.effects if effect.ref == kind.REF]
    return msgspec.json.decode(effect.body, type=kind)


class CallContract:
    """Mixed into GatewayContract, whose fixture ``desk`` it uses."""

    async def test_an_answered_call_is_a_contact_and_a_ticket(self, desk: Desk) -> None:
        body, me = answer(desk), desk.session.user.id
        result = await done(desk, body)
        assert result.outcome is Outcome.APPLIED
        ticket, held, call = shown(result, TicketRow), shown(result, ContactRow), shown(result, CallRow)
        arrived = body.facts.rang_at - 10_000
        assert (ticket.number, ticket.state, ticket.assignee) == (body.ticket_number, TicketState.OPEN, me)
        assert (ticket.channel, ticket.origin) == (Channel.VOICE, arrived)
        assert (held.state, held.agent, held.epoch, held.call) == (
            ContactState.ACTIVE,
            me,
            1,
            body.facts.call,
        )
        assert (held.arrived, held.answered, held.ticket) == (arrived, body.answered_at, ticket.id)
        assert (call.number, call.state, call.ticket, call.contact) == (
            "0812-xxxx-437", CallState.TALKING, ticket.id, held.id,
        )  # fmt: skip
        assert shown(result, MessageRow).text == "call.answered"
        (feed,) = [effect.feed for effect in result.effects if effect.ref == CallRow.REF]
        assert feed == agent_feed(me)

    async def test_its_end_is_a_wrap_up_and_counts_once(self, desk: Desk) -> None:
        body = answer(desk)
        await done(desk, body)
        result = await done(desk, end(body, desk, CallEnd.CUSTOMER))
        held, call = shown(result, ContactRow), shown(result, CallRow)
        assert (held.state, held.customer_left) == (ContactState.WRAP_UP, True)
        assert (call.state, call.end, call.talk_ms, call.holds) == (
            CallState.ENDED,
            CallEnd.CUSTOMER,
            60_000,
            1,
        )
        assert shown(result, MessageRow).text == "call.left"
        again = await done(desk, end(body, desk, CallEnd.AGENT))
        assert again.outcome is Outcome.APPLIED
        assert shown(again, CallRow).end is CallEnd.CUSTOMER
        assert MessageRow.REF not in {effect.ref for effect in again.effects}

    async def test_a_call_told_under_another_command_is_the_same_call(self, desk: Desk) -> None:
        body = answer(desk)
        await done(desk, body)
        again = answer(desk, facts=body.facts, ticket_number=make(desk.session.desk_number, _FIRST + 1))
        result = await done(desk, again)
        assert result.outcome is Outcome.APPLIED
        assert shown(result, ContactRow).id == body.contact
        assert shown(result, TicketRow).id == body.ticket

    async def test_a_call_can_be_of_a_ticket_that_is_there(self, desk: Desk) -> None:
        ticket = await desk.ticket()
        body = answer(desk, ticket=ticket, ticket_number="", facts=facts(desk, Direction.OUTBOUND))
        result = await done(desk, body)
        assert result.outcome is Outcome.APPLIED
        row = shown(result, TicketRow)
        assert (row.id, row.assignee) == (ticket, desk.session.user.id)
        assert shown(result, MessageRow).text == "call.made"

    async def test_a_call_of_a_ticket_that_is_not_here_has_one_of_its_own(self, desk: Desk) -> None:
        body = answer(desk, ticket=new_id(), ticket_number="", facts=facts(desk, Direction.OUTBOUND))
        result = await done(desk, body)
        assert result.outcome is Outcome.APPLIED
        ticket, held, call = shown(result, TicketRow), shown(result, ContactRow), shown(result, CallRow)
        assert ticket.id == held.ticket == call.ticket != body.ticket
        assert (held.id, held.state, ticket.assignee) == (
            body.contact, ContactState.ACTIVE, desk.session.user.id,
        )  # fmt: skip
        over = await done(desk, end(body, desk, CallEnd.CUSTOMER))
        assert shown(over, ContactRow).state is ContactState.WRAP_UP

    async def test_a_call_nobody_spoke_in_is_listed(self, desk: Desk) -> None:
        ticket = await desk.ticket()
        body = LogCall(
            facts=facts(desk, Direction.OUTBOUND), ended_at=desk.gateway.now(), end=CallEnd.NO_ANSWER, rang_ms=9_000,
            ticket=ticket,
        )  # fmt: skip
        for _ in range(2):
            result = await done(desk, body)
            assert result.outcome is Outcome.APPLIED
            call = shown(result, CallRow)
            assert (call.state, call.end, call.rang_ms, call.ticket) == (
                CallState.ENDED, CallEnd.NO_ANSWER, 9_000, ticket,
            )  # fmt: skip
            assert call.contact is None
        elsewhere = msgspec.structs.replace(body, facts=facts(desk), ticket=new_id())
        assert shown(await done(desk, elsewhere), CallRow).ticket is None

    async def test_a_call_nobody_told_of_has_no_end(self, desk: Desk) -> None:
        result = await done(desk, end(answer(desk), desk, CallEnd.AGENT))
        assert (result.outcome, result.code) == (Outcome.REJECTED, ErrorCode.NOT_FOUND)

    async def test_who_has_no_such_right_takes_no_call_over(self, desk: Desk) -> None:
        body = TakeCall(ticket=new_id(), tandem=new_id(), facts=facts(desk), answered_at=desk.gateway.now())
        assert (await done(desk, body)).code is ErrorCode.FORBIDDEN

    async def test_who_heard_a_recording_at_their_desk_tells_of_it(self, desk: Desk) -> None:
        """The gateway may not have heard of the call yet."""
        body = answer(desk)
        await done(desk, body)
        for call in (body.facts.call, new_id()):
            result = await done(desk, HearRecording(recording=new_id(), call=call))
            assert result.outcome is Outcome.APPLIED
