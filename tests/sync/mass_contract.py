"""What a desk relies on about mass problems and cross-selling, of any gateway; part of tests/sync/gateway_contract.py."""

from typing import TypeVar

import msgspec

from contract.body import Body
from contract.commands import EditTicket, SaveCustomer
from contract.envelope import CommandResult, Outcome
from contract.errors import ErrorCode
from contract.ids import new_id
from contract.lead_acts import RecordOffer, SettleLead
from contract.mass_acts import ConfirmProblem, DismissProblem, LinkTicket, SolveProblem, UnlinkTicket
from contract.rows import CustomerRow, LeadRow, Row, agent_feed
from domain.cross_selling import LeadResult, LeadState, OfferAnswer
from tests.sync.gateway_contract import Desk

R = TypeVar("R", bound=Row)


async def _done(desk: Desk, body: Body) -> CommandResult:
    (result,) = await desk.send(desk.command(body))
    return result


def _row(result: CommandResult, kind: type[R]) -> R:
    assert result.outcome is Outcome.APPLIED, result
    (found,) = [one for one in result.effects if one.ref == kind.REF and not one.gone]
    return msgspec.json.decode(found.body, type=kind)


class MassContract:
    """Mixed into GatewayContract, whose fixture ``desk`` it uses."""

    async def test_a_problem_is_the_leaders_and_a_ticket_hangs_on_one_there_is(self, desk: Desk) -> None:
        ticket = await desk.ticket()
        for body, code in (
            (ConfirmProblem(problem=new_id(), text="x"), ErrorCode.FORBIDDEN),
            (DismissProblem(problem=new_id(), reason="x"), ErrorCode.FORBIDDEN),
            (SolveProblem(problem=new_id(), text="x"), ErrorCode.FORBIDDEN),
            (LinkTicket(ticket=ticket, problem=new_id()), ErrorCode.NOT_FOUND),
            (UnlinkTicket(ticket=ticket, problem=new_id()), ErrorCode.NOT_FOUND),
        ):
            assert (await _done(desk, body)).code is code

    async def test_what_a_customer_answers_to_an_offer_is_kept_and_called_back(self, desk: Desk) -> None:
        ticket, customer, me = await desk.ticket(), new_id(), desk.session.user.id

        def offer(answer: OfferAnswer, **more: object) -> RecordOffer:
            given = {"ticket": ticket, "lead": new_id(), "product": "tabungan_emas", "answer": answer, **more}
            return msgspec.convert(given, RecordOffer)

        no = offer(OfferAnswer.NOT_INTERESTED)
        assert (await _done(desk, no)).code is ErrorCode.INVALID, "a ticket of nobody"
        assert (await _done(desk, SaveCustomer(customer=customer, name="Ani"))).outcome is Outcome.APPLIED
        assert (await _done(desk, EditTicket(ticket=ticket, complainant=customer))).outcome is Outcome.APPLIED
        assert (await _done(desk, offer(OfferAnswer.INTERESTED))).code is ErrorCode.INVALID, "no time to call"
        told = await _done(desk, offer(OfferAnswer.NOT_INTERESTED))
        assert _row(told, LeadRow).state is LeadState.NOTED
        assert list(_row(told, CustomerRow).declined) == ["tabungan_emas"]
        yes = offer(OfferAnswer.INTERESTED, call_at=desk.gateway.now() + 60_000, note=" sore ")
        result = await _done(desk, yes)
        row = _row(result, LeadRow)
        assert (row.state, row.customer, row.by, row.note) == (LeadState.OPEN, customer, me, "sore")
        assert {one.feed for one in result.effects if one.ref == LeadRow.REF} == {agent_feed(me)}
        at = desk.gateway.now() + 120_000
        later = _row(await _done(desk, SettleLead(lead=row.id, result=LeadResult.LATER, call_at=at)), LeadRow)
        assert (later.state, later.call_at, later.tries) == (LeadState.OPEN, at, 1)
        won = SettleLead(lead=row.id, result=LeadResult.WON, note="buka rekening")
        assert _row(await _done(desk, won), LeadRow).state is LeadState.WON
        again = SettleLead(lead=row.id, result=LeadResult.LOST)
        assert (await _done(desk, again)).code is ErrorCode.ILLEGAL_TRANSITION
