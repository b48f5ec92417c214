"""What a desk relies on of notes that name somebody, of any gateway; part of tests/sync/gateway_contract.py."""

import msgspec

from contract.body import Body
from contract.colleague_acts import SeeMentions, WatchTicket
from contract.commands import AddNote
from contract.envelope import CommandResult, Outcome
from contract.errors import ErrorCode
from contract.ids import new_id
from contract.mention import NotTold, WhyNotTold
from contract.rows import MentionRow, MessageRow, agent_feed
from contract.ticket_acts import MergeTicket, TransferTicket
from domain.limits import MENTIONS
from tests.sync.gateway_contract import Desk, Gateway


async def _done(desk: Desk, body: Body) -> CommandResult:
    (result,) = await desk.send(desk.command(body))
    return result


def _note(ticket: str, *ids: str) -> AddNote:
    return AddNote(ticket=ticket, message=new_id(), text="tolong cek", mentions=ids)


def _line(result: CommandResult) -> MessageRow:
    (effect,) = [one for one in result.effects if one.ref == MessageRow.REF]
    return msgspec.json.decode(effect.body, type=MessageRow)


async def _asked(desk: Desk) -> list[MentionRow]:
    """What the agent's own feed asks of them."""
    feed, page, found = agent_feed(desk.session.user.id), None, list[MentionRow]()
    while True:
        part = await desk.gateway.snapshot(desk.session.access, feed, page)
        rows = (row for row in part.rows if row.ref == MentionRow.REF)
        found += [msgspec.json.decode(row.body, type=MentionRow) for row in rows]
        page = part.next
        if page is None:
            return sorted(found, key=lambda row: row.n)


class MentionContract:
    """Mixed into GatewayContract, whose fixtures ``gateway`` and ``desk`` it uses."""

    async def test_a_colleague_is_asked_until_they_have_read_it(self, gateway: Gateway, desk: Desk) -> None:
        ticket, budi = await desk.ticket(), Desk(gateway, await gateway.sign_in("budi"))
        me, them = desk.session.user.id, budi.session.user.id
        for _ in range(2):
            line = _line(await _done(desk, _note(ticket, them, me)))
            assert (line.mentions, line.not_told) == ((them,), ())
        first, second = await _asked(budi)
        assert (first.user, first.ticket, first.author, first.at) == (them, ticket, me, first.at)
        assert (second.message, second.n) == (line.id, line.n)
        assert await _asked(desk) == []
        for _ in range(2):
            done = await _done(budi, SeeMentions(ticket=ticket, up_to=first.n))
            assert done.outcome is Outcome.APPLIED
        assert await _asked(budi) == [second]
        assert (await _done(budi, SeeMentions(ticket=new_id(), up_to=9))).outcome is Outcome.APPLIED

    async def test_who_may_not_see_the_ticket_is_not_told(self, gateway: Gateway, desk: Desk) -> None:
        ticket, budi = await desk.ticket(), Desk(gateway, await gateway.sign_in("budi"))
        them, nobody = budi.session.user.id, new_id()
        await _done(desk, _note(ticket, them))
        await _done(desk, WatchTicket(ticket=ticket))
        away = TransferTicket(ticket=ticket, note="Lanjutkan", message=new_id(), queue="l2_helpdesk")
        assert (await _done(desk, away)).outcome is Outcome.APPLIED
        assert await _asked(budi) == [], "what was asked there is asked no more"
        line = _line(await _done(desk, _note(ticket, them, nobody)))
        assert line.mentions == ()
        assert line.not_told == (
            NotTold(them, WhyNotTold.OUT_OF_SIGHT),
            NotTold(nobody, WhyNotTold.UNKNOWN),
        )
        back = TransferTicket(ticket=ticket, note="Kembali", message=new_id(), queue="telepon_umum")
        assert (await _done(desk, back)).outcome is Outcome.APPLIED
        assert [row.n for row in await _asked(budi)] == [1]

    async def test_what_is_asked_goes_with_a_merged_ticket(self, gateway: Gateway, desk: Desk) -> None:
        budi = Desk(gateway, await gateway.sign_in("budi"))
        part, whole, them = await desk.ticket(), await desk.ticket(), budi.session.user.id
        line = _line(await _done(desk, _note(part, them)))
        assert (await _done(desk, MergeTicket(ticket=part, into=whole))).outcome is Outcome.APPLIED
        (row,) = await _asked(budi)
        assert row.ticket == whole
        assert row.message != line.id
        await _done(budi, SeeMentions(ticket=part, up_to=99))
        assert await _asked(budi) == [row]
        await _done(budi, SeeMentions(ticket=whole, up_to=row.n))
        assert await _asked(budi) == []

    async def test_a_note_names_no_more_than_it_may(self, desk: Desk) -> None:
        ids = [new_id() for _ in range(MENTIONS + 1)]
        refused = await _done(desk, _note(await desk.ticket(), *ids))
        assert refused.code is ErrorCode.INVALID
