"""What a desk relies on when it flags what has no answer, of any gateway; part of tests/sync/gateway_contract.py."""

import msgspec

from contract.body import Body
from contract.envelope import CommandResult, Outcome
from contract.errors import ErrorCode
from contract.ids import new_id
from contract.rows import agent_feed
from contract.unanswered_acts import AnswerUnanswered, FlagUnanswered, ForwardUnanswered, PartUnanswered
from contract.unanswered_row import UnansweredRow
from domain.unanswered import UnansweredState
from tests.sync.gateway_contract import Desk


async def _done(desk: Desk, body: Body) -> CommandResult:
    (result,) = await desk.send(desk.command(body))
    return result


class UnansweredContract:
    """Mixed into GatewayContract, whose fixture ``desk`` it uses."""

    async def test_what_has_no_answer_is_flagged_and_only_who_leads_goes_on_with_it(self, desk: Desk) -> None:
        ticket, id = await desk.ticket(), new_id()
        result = await _done(desk, FlagUnanswered(unanswered=id, text=" Kapan promo? ", about=ticket))
        assert result.outcome is Outcome.APPLIED
        (effect,) = [effect for effect in result.effects if effect.ref == UnansweredRow.REF]
        row = msgspec.json.decode(effect.body, type=UnansweredRow)
        me = desk.session.user.id
        assert effect.feed == agent_feed(me)
        assert (row.asker, row.text, row.ticket, row.state) == (
            me,
            "Kapan promo?",
            ticket,
            UnansweredState.FLAGGED,
        )
        for body, code in (
            (FlagUnanswered(unanswered=new_id(), text=" "), ErrorCode.INVALID),
            (FlagUnanswered(unanswered=new_id(), text="x", about=new_id()), ErrorCode.NOT_FOUND),
            (ForwardUnanswered(unanswered=id), ErrorCode.FORBIDDEN),
            (AnswerUnanswered(unanswered=id, text="Besok."), ErrorCode.FORBIDDEN),
        ):
            assert (await _done(desk, body)).code is code

    async def test_what_is_asked_already_is_asked_together_unless_its_asker_says_otherwise(
        self, desk: Desk
    ) -> None:
        first, second = new_id(), new_id()
        await _done(desk, FlagUnanswered(unanswered=first, text="Promo emas perak sampai kapan?"))
        result = await _done(
            desk, FlagUnanswered(unanswered=second, text="sampai kapan promo emas perak kak")
        )
        assert _row(result, second).same_as == first
        assert (_row(result, second).same_text, _row(result, second).askers) == (
            "Promo emas perak sampai kapan?",
            1,
        )
        apart = await _done(desk, PartUnanswered(unanswered=second))
        assert apart.outcome is Outcome.APPLIED
        row = _row(apart, second)
        assert (row.same_as, row.state) == (None, UnansweredState.FLAGGED)


def _row(result: CommandResult, id: str) -> UnansweredRow:
    (effect,) = [effect for effect in result.effects if effect.ref == UnansweredRow.REF and effect.id == id]
    return msgspec.json.decode(effect.body, type=UnansweredRow)
