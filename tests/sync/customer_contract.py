"""What a desk relies on of acts on a customer's card in any gateway; part of tests/sync/gateway_contract.py."""

import msgspec

from contract.body import Body
from contract.commands import EditTicket, SaveCustomer
from contract.customer import IdentityKind
from contract.customer_acts import (
    AddIdentity,
    DropIdentity,
    MergeCustomers,
    PinNote,
    SetDoNotCall,
    UnmergeCustomers,
    UnpinNote,
)
from contract.envelope import CommandResult, Outcome
from contract.errors import ErrorCode
from contract.ids import new_id
from contract.rows import CustomerRow, TicketRow
from domain.parties import CallerType
from tests.sync.gateway_contract import Desk


async def _rows(desk: Desk, body: Body) -> dict[str, CustomerRow]:
    """The customers the answer to ``body`` shows."""
    (result,) = await desk.send(desk.command(body))
    assert result.outcome is Outcome.APPLIED, result
    found = [
        msgspec.json.decode(e.body, type=CustomerRow)
        for e in result.effects
        if e.ref == "customer" and not e.gone
    ]
    return {row.id: row for row in found}


async def _done(desk: Desk, body: Body) -> CommandResult:
    (result,) = await desk.send(desk.command(body))
    return result


async def _made(desk: Desk, name: str) -> str:
    id = new_id()
    await _rows(desk, SaveCustomer(customer=id, name=name, caller_type=CallerType.NASABAH))
    return id


class CustomerContract:
    """Mixed into GatewayContract, whose fixture ``desk`` it uses."""

    async def test_what_is_done_on_a_card_is_in_the_answer(self, desk: Desk) -> None:
        id, note, identity = await _made(desk, "Siti"), new_id(), new_id()
        row = (await _rows(desk, PinNote(customer=id, note=note, text="Tuli", until=7)))[id]
        assert [(one.id, one.text, one.until) for one in row.notes] == [(note, "Tuli", 7)]
        row = (await _rows(desk, SetDoNotCall(customer=id, on=True, reason="Diminta")))[id]
        assert row.do_not_call is not None
        sealed = {"phone": "0813-1111-2222"}
        add = AddIdentity(customer=id, identity=identity, kind=IdentityKind.PHONE, sensitive=sealed)
        row = (await _rows(desk, add))[id]
        assert [(one.id, one.kind, one.customer, one.field) for one in row.identities] == [
            (identity, IdentityKind.PHONE, id, identity)
        ]
        row = (
            await _rows(
                desk, SaveCustomer(customer=id, segment="Premium", fields={"outlet_langganan": "Bantul"})
            )
        )[id]
        assert (row.segment, row.fields) == ("Premium", {"outlet_langganan": "Bantul"})
        for body in (
            UnpinNote(customer=id, note=note),
            SetDoNotCall(customer=id, on=False),
            DropIdentity(customer=id, identity=identity),
        ):
            row = (await _rows(desk, body))[id]
        assert (row.notes, row.do_not_call, row.identities) == ((), None, ())
        refused = await _done(desk, SetDoNotCall(customer=id, on=True, reason=" "))
        assert (refused.outcome, refused.code) == (Outcome.REJECTED, ErrorCode.INVALID)
        unknown = await _done(desk, PinNote(customer=new_id(), note=new_id(), text="x"))
        assert (unknown.outcome, unknown.code) == (Outcome.REJECTED, ErrorCode.NOT_FOUND)

    async def test_a_merge_moves_nothing_and_ends_as_it_began(self, desk: Desk) -> None:
        one, two, merge = await _made(desk, "Siti"), await _made(desk, "Siti R."), new_id()
        before = (await _rows(desk, PinNote(customer=two, note=new_id(), text="milik dua")))[two]
        rows = await _rows(desk, MergeCustomers(customer=one, other=two, merge=merge))
        assert rows[two].merged_into == one
        assert [(each.id, each.customer, each.into) for each in rows[one].merged] == [(merge, two, one)]
        assert rows[two].notes == before.notes
        again = await _rows(desk, MergeCustomers(customer=two, other=one, merge=new_id()))
        assert [each.id for each in again[one].merged] == [merge]
        rows = await _rows(desk, UnmergeCustomers(customer=one, merge=merge))
        assert msgspec.structs.replace(rows[two], version=0) == msgspec.structs.replace(before, version=0)
        assert rows[one].merged == ()
        assert (await _done(desk, UnmergeCustomers(customer=one, merge=merge))).outcome is Outcome.APPLIED

    async def test_a_ticket_gets_its_other_party(self, desk: Desk) -> None:
        ticket, other = await desk.ticket(), await _made(desk, "Dewi")
        (result,) = await desk.send(desk.command(EditTicket(ticket=ticket, counterparty=other)))
        row = next(msgspec.json.decode(e.body, type=TicketRow) for e in result.effects if e.ref == "ticket")
        assert row.counterparty == other
