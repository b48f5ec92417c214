"""What a desk relies on of acts on whole tickets in any gateway; part of tests/sync/gateway_contract.py."""

import msgspec

from contract.body import Body
from contract.commands import MoveTicket
from contract.envelope import CommandResult, Outcome
from contract.errors import ErrorCode
from contract.ids import new_id
from contract.rows import TicketRow, agent_feed
from contract.ticket_acts import MergeTicket, ParkTicket, SplitTicket, TransferTicket, UnparkTicket
from domain.contact import Channel
from domain.ticket import TicketMove
from domain.ticket_number import make
from tests.sync.gateway_contract import Desk, note, reply


async def _done(desk: Desk, body: Body) -> CommandResult:
    (result,) = await desk.send(desk.command(body))
    return result


async def _row(desk: Desk, id: str) -> TicketRow:
    feed, page = agent_feed(desk.session.user.id), None
    while True:
        part = await desk.gateway.snapshot(desk.session.access, feed, page)
        for row in part.rows:
            if (row.ref, row.id) == ("ticket", id):
                return msgspec.json.decode(row.body, type=TicketRow)
        page = part.next
        assert page is not None, "the ticket is not in the feed"


class TicketContract:
    """Mixed into GatewayContract, whose fixture ``desk`` it uses."""

    async def test_a_parked_ticket_wakes_when_the_customer_writes_and_is_taken_back(self, desk: Desk) -> None:
        ticket = await desk.ticket()
        park = ParkTicket(ticket=ticket, until=None, reason="Tunggu nasabah")
        assert (await _done(desk, park)).outcome is Outcome.APPLIED
        row = await _row(desk, ticket)
        assert (row.parked_by, row.park_reason, row.woken) == (desk.session.user.id, "Tunggu nasabah", None)
        await desk.gateway.customer_writes(ticket, "halo?")
        row = await _row(desk, ticket)
        assert row.parked_by is None
        assert row.woken is not None
        await _done(desk, MoveTicket(ticket=ticket, move=TicketMove.PEND))
        assert (await _row(desk, ticket)).woken is None
        for act in (park, UnparkTicket(ticket=ticket), UnparkTicket(ticket=ticket)):
            assert (await _done(desk, act)).outcome is Outcome.APPLIED
        assert (await _row(desk, ticket)).parked_by is None
        await _done(desk, MoveTicket(ticket=ticket, move=TicketMove.SOLVE))
        assert (await _done(desk, park)).code is ErrorCode.ILLEGAL_TRANSITION

    async def test_a_ticket_is_passed_on_with_its_note(self, desk: Desk) -> None:
        ticket = await desk.ticket()
        given = TransferTicket(ticket=ticket, note="Lanjutkan", message=new_id(), person=new_id())
        result = await _done(desk, given)
        assert result.code is ErrorCode.NOT_TAKEN
        assert msgspec.json.decode(result.facts) == {"why": "unknown", "person": given.person}
        blank = msgspec.structs.replace(given, note=" ", queue="livechat_umum", person=None)
        assert (await _done(desk, blank)).code is ErrorCode.INVALID
        result = await _done(desk, msgspec.structs.replace(blank, note="Lanjutkan", message=new_id()))
        assert result.outcome is Outcome.APPLIED
        rows = {effect.id: msgspec.json.decode(effect.body) for effect in result.effects if not effect.gone}
        assert (rows[ticket]["queue"], rows[ticket]["assignee"]) == ("livechat_umum", None)
        assert {"note", "system"} == {row["kind"] for row in rows.values() if "kind" in row}

    async def test_a_merged_ticket_is_read_in_the_other_and_says_where(self, desk: Desk) -> None:
        part, whole = await desk.ticket(), await desk.ticket()
        await _done(desk, note(part))
        assert (await _done(desk, MergeTicket(ticket=part, into=whole))).outcome is Outcome.APPLIED
        gone, kept = await _row(desk, part), await _row(desk, whole)
        assert (gone.state, gone.merged_into) == ("closed", whole)
        assert kept.last == 2
        for late in (note(part), reply(part, 9), MergeTicket(ticket=part, into=whole)):
            result = await _done(desk, late)
            assert (result.outcome, result.code) == (Outcome.REJECTED, ErrorCode.MERGED)
            assert msgspec.json.decode(result.facts) == {"into": whole, "number": kept.number}
        await desk.gateway.customer_writes(part, "masih ada")
        assert (await _row(desk, part)).last == gone.last
        assert (await _row(desk, whole)).last_customer == 3
        assert (await _done(desk, MergeTicket(ticket=whole, into=whole))).code is ErrorCode.INVALID

    async def test_lines_split_off_begin_a_ticket_with_its_own_number(self, desk: Desk) -> None:
        source, line = await desk.ticket(), note("")
        line = msgspec.structs.replace(line, ticket=source)
        await _done(desk, line)
        body = SplitTicket(
            ticket=new_id(), source=source, number=make(desk.session.desk_number, 50), subject="Lain",
            queue="telepon_umum", channel=Channel.VOICE, messages=(line.message,),
        )  # fmt: skip
        assert (await _done(desk, body)).outcome is Outcome.APPLIED
        row = await _row(desk, body.ticket)
        assert (row.number, row.last, row.assignee) == (body.number, 2, desk.session.user.id)
        assert (await _row(desk, source)).last == 2
        assert (await _done(desk, note(body.ticket))).outcome is Outcome.APPLIED
