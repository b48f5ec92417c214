"""What a desk relies on when it keeps who of an outlet called, of any gateway; part of tests/sync/gateway_contract.py."""

import msgspec

from contract.body import Body
from contract.envelope import CommandResult, Outcome
from contract.errors import ErrorCode
from contract.ids import new_id
from contract.outlet_acts import NoteOutlet, TellStatus
from contract.rows import MessageRow, TicketRow
from domain.outlet import Officer, OutletFacts
from domain.ticket import TicketState
from tests.sync.gateway_contract import Desk

RINA = Officer(name="Rina Wijaya", nip="8841", role="Kasir")


async def _done(desk: Desk, body: Body) -> CommandResult:
    (result,) = await desk.send(desk.command(body))
    return result


def _ticket(result: CommandResult) -> TicketRow:
    assert result.outcome is Outcome.APPLIED
    (row,) = [msgspec.json.decode(e.body, type=TicketRow) for e in result.effects if e.ref == TicketRow.REF]
    return row


def _lines(result: CommandResult) -> list[str]:
    refs = [e for e in result.effects if e.ref == MessageRow.REF]
    return [msgspec.json.decode(e.body, type=MessageRow).text for e in refs]


class OutletContract:
    """Mixed into GatewayContract, whose fixture ``desk`` it uses."""

    async def test_who_of_an_outlet_called_and_about_what_is_kept_with_the_ticket(self, desk: Desk) -> None:
        ticket = await desk.ticket()
        facts = OutletFacts(officer=RINA, application="passion")
        result = await _done(desk, NoteOutlet(ticket=ticket, facts=facts))
        assert (_ticket(result).outlet, _lines(result)) == (facts, ["outlet.noted"])
        again = await _done(desk, NoteOutlet(ticket=ticket, facts=facts))
        assert (_ticket(again).outlet, _lines(again)) == (facts, [])
        blank = await _done(desk, NoteOutlet(ticket=ticket, facts=OutletFacts()))
        assert (blank.outcome, blank.code) == (Outcome.REJECTED, ErrorCode.INVALID)

    async def test_that_a_status_was_told_is_kept_with_its_time(self, desk: Desk) -> None:
        ticket, before = await desk.ticket(), desk.gateway.now()
        result = await _done(desk, TellStatus(ticket=ticket, state=TicketState.OPEN))
        told = _ticket(result).told
        assert told is not None
        assert before - 60_000 <= told <= desk.gateway.now()
        assert _lines(result) == ["outlet.told"]
        unknown = await _done(desk, TellStatus(ticket=new_id(), state=TicketState.OPEN))
        assert unknown.code is ErrorCode.NOT_FOUND
