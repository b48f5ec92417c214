"""What a desk relies on of what colleagues leave each other in any gateway; part of tests/sync/gateway_contract.py."""

import msgspec

from contract.body import Body
from contract.colleague_acts import DropDraft, KeepDraft, UnwatchTicket, WatchTicket
from contract.envelope import CommandResult, Outcome
from contract.errors import ErrorCode
from contract.feed import SnapshotRow
from contract.ids import new_id
from contract.rows import DraftRow, agent_feed
from contract.ticket_acts import MergeTicket, TransferTicket
from domain.draft import DraftMode
from tests.sync.gateway_contract import Desk, note, reply


async def _done(desk: Desk, body: Body) -> CommandResult:
    (result,) = await desk.send(desk.command(body))
    return result


async def _drafts(desk: Desk) -> list[DraftRow]:
    """What the agent's own feed holds of them."""
    return [msgspec.json.decode(row.body, type=DraftRow) for row in await _rows(desk, DraftRow.REF)]


async def _rows(desk: Desk, ref: str) -> list[SnapshotRow]:
    feed, page, found = agent_feed(desk.session.user.id), None, list[SnapshotRow]()
    while True:
        part = await desk.gateway.snapshot(desk.session.access, feed, page)
        found += [row for row in part.rows if row.ref == ref]
        page = part.next
        if page is None:
            return found


class ColleagueContract:
    """Mixed into GatewayContract, whose fixture ``desk`` it uses."""

    async def test_a_draft_stands_until_it_is_sent_or_dropped(self, desk: Desk) -> None:
        ticket = await desk.ticket()
        for text in ("Baik,", "Baik, Ibu"):
            kept = KeepDraft(ticket=ticket, mode=DraftMode.REPLY, text=text)
            result = await _done(desk, kept)
            assert result.outcome is Outcome.APPLIED
        (effect,) = [effect for effect in result.effects if effect.ref == DraftRow.REF]
        row = msgspec.json.decode(effect.body, type=DraftRow)
        assert (row.ticket, row.author, row.text) == (ticket, desk.session.user.id, "Baik, Ibu")
        assert await _drafts(desk) == [row]
        await _done(desk, KeepDraft(ticket=ticket, mode=DraftMode.NOTE, text="cek"))
        await _done(desk, reply(ticket, 9))
        (left,) = await _drafts(desk)
        assert left.mode is DraftMode.NOTE
        for _ in range(2):
            assert (await _done(desk, DropDraft(ticket=ticket, draft=left.id))).outcome is Outcome.APPLIED
        assert await _drafts(desk) == []
        for text in ("cek lagi", ""):
            await _done(desk, KeepDraft(ticket=ticket, mode=DraftMode.NOTE, text=text))
        assert await _drafts(desk) == []
        await _done(desk, KeepDraft(ticket=ticket, mode=DraftMode.NOTE, text="cek lagi"))
        await _done(desk, note(ticket))
        assert await _drafts(desk) == []
        unknown = KeepDraft(ticket=new_id(), mode=DraftMode.NOTE, text="x")
        assert (await _done(desk, unknown)).code is ErrorCode.NOT_FOUND

    async def test_drafts_of_merged_tickets_stand_together(self, desk: Desk) -> None:
        part, whole = await desk.ticket(), await desk.ticket()
        await _done(desk, KeepDraft(ticket=part, mode=DraftMode.REPLY, text="pertama"))
        await _done(desk, KeepDraft(ticket=whole, mode=DraftMode.REPLY, text="kedua"))
        await _done(desk, MergeTicket(ticket=part, into=whole))
        (row,) = await _drafts(desk)
        assert (row.ticket, row.text) == (whole, "pertama\n\nkedua")
        late = await _done(desk, KeepDraft(ticket=part, mode=DraftMode.REPLY, text="ketiga"))
        assert late.outcome is Outcome.APPLIED
        (row,) = await _drafts(desk)
        assert (row.ticket, row.text) == (whole, "ketiga")

    async def test_a_watched_ticket_stays_in_the_own_feed(self, desk: Desk) -> None:
        ticket, me = await desk.ticket(), desk.session.user.id
        for act, watchers in (
            (WatchTicket(ticket=ticket), [me]),
            (WatchTicket(ticket=ticket), [me]),
            (TransferTicket(ticket=ticket, note="Lanjutkan", message=new_id(), queue="livechat_umum"), [me]),
            (UnwatchTicket(ticket=ticket), []),
            (UnwatchTicket(ticket=ticket), []),
        ):
            result = await _done(desk, act)
            assert result.outcome is Outcome.APPLIED
            (row,) = [msgspec.json.decode(e.body) for e in result.effects if e.ref == "ticket" and not e.gone]
            assert list(row["watchers"]) == watchers
            here = [row.id for row in await _rows(desk, "ticket")]
            assert (ticket in here) is (me in (row["assignee"], *watchers))
