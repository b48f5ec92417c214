"""What a desk relies on when it hands its open work over, of any gateway; part of tests/sync/gateway_contract.py."""

import msgspec

from contract.body import Body
from contract.commands import MoveTicket
from contract.envelope import CommandResult, Outcome
from contract.errors import ErrorCode
from contract.handover import GiveHandover, Given, ReturnHandover, TakeHandover
from contract.ids import new_id
from contract.rows import HandoverRow, TicketRow, agent_feed
from domain.handover import ItemState
from domain.ticket import TicketMove
from tests.sync.gateway_contract import Desk, Gateway


async def _done(desk: Desk, body: Body) -> CommandResult:
    (result,) = await desk.send(desk.command(body))
    return result


def _list(result: CommandResult) -> HandoverRow:
    assert result.outcome is Outcome.APPLIED, result
    (effect,) = [effect for effect in result.effects if effect.ref == HandoverRow.REF]
    return msgspec.json.decode(effect.body, type=HandoverRow)


def _ticket(result: CommandResult, id: str) -> TicketRow:
    (effect,) = [effect for effect in result.effects if (effect.ref, effect.id) == (TicketRow.REF, id)]
    return msgspec.json.decode(effect.body, type=TicketRow)


class HandoverContract:
    """Mixed into GatewayContract, whose fixtures it uses."""

    async def test_a_list_is_given_taken_and_an_item_given_back(self, desk: Desk, gateway: Gateway) -> None:
        budi = Desk(gateway, await gateway.sign_in("budi"))
        open_, solved, gone = await desk.ticket(), await desk.ticket(), new_id()
        await _done(desk, MoveTicket(ticket=solved, move=TicketMove.SOLVE))
        items = tuple(Given(id, new_id(), "telepon jam 9") for id in (open_, solved, gone))
        body = GiveHandover(handover=new_id(), items=items, person=budi.session.user.id, note="Shift pagi")
        given = await _done(desk, body)
        row = _list(given)
        assert [item.state for item in row.listed] == [
            ItemState.WAITING,
            ItemState.RESTS,
            ItemState.OUT_OF_SIGHT,
        ]
        assert (row.giver, row.person, row.note) == (desk.session.user.id, budi.session.user.id, "Shift pagi")
        assert _ticket(given, open_).assignee == budi.session.user.id
        page = await gateway.snapshot(budi.session.access, agent_feed(budi.session.user.id), None)
        assert (HandoverRow.REF, body.handover) in {(one.ref, one.id) for one in page.rows}

        taken = _list(await _done(budi, TakeHandover(handover=body.handover, tickets=(open_, solved))))
        assert [item.state for item in taken.listed][:2] == [ItemState.TAKEN, ItemState.RESTS]
        assert taken.listed[0].by == budi.session.user.id
        back = ReturnHandover(handover=body.handover, ticket=open_, reason="tidak sempat", message=new_id())
        returned = await _done(budi, back)
        item = _list(returned).listed[0]
        assert (item.state, item.reason) == (ItemState.RETURNED, "tidak sempat")
        # Who gave it never said that they are there.
        assert (_ticket(returned, open_).assignee, _ticket(returned, open_).woken is None) == (None, False)
        again = ReturnHandover(handover=body.handover, ticket=open_, reason="lagi", message=new_id())
        assert (await _done(budi, again)).code is ErrorCode.ILLEGAL_TRANSITION

    async def test_a_list_for_a_queue_becomes_whose_hand_takes_it(self, desk: Desk, gateway: Gateway) -> None:
        budi = Desk(gateway, await gateway.sign_in("budi"))
        ticket = await desk.ticket()
        items = (Given(ticket, new_id()),)
        body = GiveHandover(handover=new_id(), items=items, queue="livechat_umum", note="untuk siapa saja")
        given = await _done(desk, body)
        assert _list(given).listed[0].state is ItemState.WAITING
        assert (_ticket(given, ticket).queue, _ticket(given, ticket).assignee) == ("livechat_umum", None)
        taken = await _done(budi, TakeHandover(handover=body.handover, tickets=(ticket,)))
        assert _ticket(taken, ticket).assignee == budi.session.user.id
        late = _list(await _done(desk, TakeHandover(handover=body.handover, tickets=(ticket,))))
        assert (late.listed[0].state, late.listed[0].by) == (ItemState.TAKEN, budi.session.user.id)

    async def test_a_list_to_nobody_or_without_words_is_refused(self, desk: Desk) -> None:
        ticket = await desk.ticket()
        me = desk.session.user.id
        for more, code in (
            ({"person": new_id(), "note": "x"}, ErrorCode.NOT_TAKEN),
            ({"person": me, "note": "x"}, ErrorCode.INVALID),
            ({"queue": "livechat_umum"}, ErrorCode.INVALID),
            ({"note": "x"}, ErrorCode.INVALID),
        ):
            body = GiveHandover(handover=new_id(), items=(Given(ticket, new_id()),), **more)
            assert (await _done(desk, body)).code is code
        body_of_none = TakeHandover(handover=new_id(), tickets=(ticket,))
        assert (await _done(desk, body_of_none)).code is ErrorCode.NOT_FOUND
