"""What a desk relies on when it asks for help, of any gateway; part of tests/sync/gateway_contract.py."""

import msgspec

from contract.body import Body
from contract.envelope import CommandResult, Outcome
from contract.errors import ErrorCode
from contract.help_acts import AskHelp, CancelHelp, TakeHelp
from contract.ids import new_id
from contract.rows import HelpRow, agent_feed
from domain.help import HelpReason, HelpState
from tests.sync.gateway_contract import Desk

_LATE = 1 << 50


async def _done(desk: Desk, body: Body) -> CommandResult:
    (result,) = await desk.send(desk.command(body))
    return result


class HelpContract:
    """Mixed into GatewayContract, whose fixture ``desk`` it uses."""

    async def test_a_hand_is_raised_and_called_back(self, desk: Desk) -> None:
        ticket, id = await desk.ticket(), new_id()
        asked = AskHelp(help=id, reason=HelpReason.DECISION, until=_LATE, text=" Boleh? ", about=ticket)
        result = await _done(desk, asked)
        assert result.outcome is Outcome.APPLIED
        (effect,) = [effect for effect in result.effects if effect.ref == HelpRow.REF]
        row = msgspec.json.decode(effect.body, type=HelpRow)
        me = desk.session.user.id
        assert effect.feed == agent_feed(me)
        assert (row.asker, row.text, row.ticket, row.state) == (me, "Boleh?", ticket, HelpState.OPEN)
        assert row.number
        for _ in range(2):
            assert (await _done(desk, CancelHelp(help=id))).outcome is Outcome.APPLIED
        again = await _done(desk, AskHelp(help=new_id(), reason=HelpReason.OTHER, until=_LATE))
        gone = {effect.id: effect.gone for effect in again.effects if effect.ref == HelpRow.REF}
        assert gone.pop(id) is True
        assert list(gone.values()) == [False]

    async def test_help_that_is_late_or_not_theirs_is_refused(self, desk: Desk) -> None:
        for body, code in (
            (AskHelp(help=new_id(), reason=HelpReason.OTHER, until=1), ErrorCode.EXPIRED),
            (
                AskHelp(help=new_id(), reason=HelpReason.OTHER, until=_LATE, about=new_id()),
                ErrorCode.NOT_FOUND,
            ),
            (CancelHelp(help=new_id()), ErrorCode.NOT_FOUND),
            (TakeHelp(help=new_id()), ErrorCode.FORBIDDEN),
        ):
            assert (await _done(desk, body)).code is code
