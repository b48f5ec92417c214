"""Two tickets about one matter become one, and lines of one begin another (docs/decisions/0007)."""

import asyncio
from typing import Any

from sqlalchemy import select

from contract.commands import EndContact, MoveTicket, OpenTicket
from contract.envelope import Outcome
from contract.errors import ErrorCode
from contract.ids import new_id
from contract.rows import Delivery
from contract.ticket_acts import MergeTicket, ParkTicket, SplitTicket
from domain import ticket_number
from domain.contact import Channel
from domain.ticket import TicketMove
from gateway.attempts import Job
from gateway.channels.base import SENT, Capabilities, Outgoing, Result
from gateway.channels.replies import Replies
from gateway.outgoing import job
from tests.gateway.floor import Floor
from tests.gateway.site import Site
from tests.gateway.test_commands import opening, timeline
from tests.gateway.tickets.acts import facts, lines_of, made, note, reply, row_of, says, served, told, writes
from tests.support.files import PDF


async def _merged(floor: Floor, agent: Any, part: str, whole: str, seen: int = 99) -> None:
    result = await floor.queued(agent, MergeTicket(ticket=part, into=whole, seen_up_to=seen))
    assert result.outcome is Outcome.APPLIED, result


async def test_lines_are_read_in_the_ticket_that_stays_and_the_other_is_closed(floor: Floor) -> None:
    agent = await floor.agent()
    part, whole = await made(floor), await made(floor)
    await floor.queued(agent, note(whole, "di tujuan"))
    await writes(floor, part, "uang sudah dibayar")
    await floor.queued(agent, note(part, "dicek"))
    await _merged(floor, agent, part, whole)
    row, kept = await row_of(floor, part), await lines_of(floor, part)
    assert (row.state, row.merged_into, row.holder) == ("closed", whole, None)
    assert [line.text for line in kept] == ["uang sudah dibayar", "dicek", "ticket.merged_into"]
    lines = await lines_of(floor, whole)
    assert [(line.n, line.text, line.copied_from) for line in lines] == [
        (1, "di tujuan", ""),
        (2, "ticket.merged_from", ""),
        (3, "uang sudah dibayar", part),
        (4, "dicek", part),
    ]
    assert (await row_of(floor, whole)).last == 4
    # Merged once more, a copy still says where it was first said.
    last = await made(floor)
    await _merged(floor, agent, whole, last)
    assert {line.copied_from for line in await lines_of(floor, last)} == {"", part, whole}


async def test_acts_on_a_merged_ticket_are_told_where(floor: Floor) -> None:
    agent = await floor.agent()
    part, middle, whole = await made(floor), await made(floor), await made(floor)
    await _merged(floor, agent, part, middle)
    await _merged(floor, agent, middle, whole)
    number = (await row_of(floor, whole)).number
    for body in (
        reply(part),
        note(part),
        MoveTicket(ticket=part, move=TicketMove.REOPEN, reason="x"),
        MergeTicket(ticket=part, into=whole),
    ):
        result = await floor.queued(agent, body)
        assert (result.outcome, result.code) == (Outcome.REJECTED, ErrorCode.MERGED)
        assert facts(result) == {"into": whole, "number": number}
    # Into what has gone on itself: into where it went. Round in a circle: into none.
    other = await made(floor)
    await _merged(floor, agent, other, part)
    assert (await row_of(floor, other)).merged_into == whole
    result = await floor.queued(agent, MergeTicket(ticket=whole, into=part))
    assert (result.outcome, result.code) == (Outcome.REJECTED, ErrorCode.INVALID)


async def test_what_the_customer_writes_later_follows(floor: Floor) -> None:
    agent = await floor.agent()
    part, whole = await made(floor), await made(floor)
    await floor.queued(agent, MoveTicket(ticket=part, move=TicketMove.SOLVE))
    await floor.queued(agent, MoveTicket(ticket=whole, move=TicketMove.SOLVE))
    await _merged(floor, agent, part, whole)
    id = await writes(floor, part, "masih belum masuk")
    assert (await row_of(floor, part)).state == "closed"
    row = await row_of(floor, whole)
    assert row.state == "open"
    lines = await lines_of(floor, whole)
    assert (lines[-1].id, lines[-1].n) == (id, row.last_customer)


async def test_a_reply_that_does_not_know_what_came_with_the_merge_is_stale(floor: Floor) -> None:
    agent = await floor.agent()
    part, whole = await made(floor), await made(floor)
    await writes(floor, part, "satu")
    await writes(floor, part, "dua, setelah agen melihat")
    await _merged(floor, agent, part, whole, seen=1)
    result = await floor.queued(agent, reply(whole, seen=0))
    assert result.code is ErrorCode.STALE
    assert (await floor.queued(agent, reply(whole, seen=3))).outcome is Outcome.APPLIED
    # Seen by who merges, they are no news.
    other = await made(floor)
    await writes(floor, other, "tiga")
    await _merged(floor, agent, other, await made(floor), seen=1)
    into = (await row_of(floor, other)).merged_into
    assert (await floor.queued(agent, reply(into, seen=0))).outcome is Outcome.APPLIED


async def test_a_chat_goes_on_in_the_ticket_that_stays(floor: Floor) -> None:
    agent = await floor.agent()
    visit, contact = await served(floor, agent)
    first = await says(floor, visit, "halo")
    answer = reply(visit.ticket, contact)
    await floor.queued(agent, answer)
    whole = await made(floor)
    for n in range(3):
        await floor.queued(agent, note(whole, f"catatan {n}"))
    before = reply(whole, text="Bukan untuk tamu ini")
    await floor.queued(agent, before)
    await _merged(floor, agent, visit.ticket, whole)

    # What was under way to the page still comes, what was said to others does not, nothing comes twice.
    have = await told(floor, visit)
    assert [line.id for line in have if line.who != "system"] == [first, answer.message]
    later = await says(floor, visit, "masih di sini")
    contact = await floor.contact_of_ticket(whole)
    assert (contact.agent, contact.state, (await row_of(floor, whole)).holder) == (
        agent.id,
        "active",
        agent.id,
    )
    second = reply(whole, contact)
    assert (await floor.queued(agent, second)).outcome is Outcome.APPLIED
    news = await told(floor, visit, have[-1].n)
    assert [line.id for line in news] == [later, second.message]
    assert [line.n for line in [*have, *news]] == sorted({line.n for line in [*have, *news]})
    # A line said before whose receipt was lost is known again.
    again = await floor.transactions.run(lambda tx: floor.conversations.say(tx, visit, first, "halo"))
    assert again.n == next(line.n for line in have if line.id == first)
    await floor.transactions.run(
        lambda tx: floor.conversations.got(tx, visit.id, [answer.message, second.message, before.message])
    )
    states = [(await floor.delivery(id))[0] for id in (answer.message, second.message, before.message)]
    assert states == [Delivery.DELIVERED, Delivery.DELIVERED, Delivery.ACCEPTED]
    ended = await floor.queued(agent, EndContact(ticket=whole, contact=contact.id, epoch=contact.epoch))
    assert ended.outcome is Outcome.APPLIED


async def test_an_offer_of_a_merged_ticket_leads_to_the_one_that_stays(floor: Floor) -> None:
    agent = await floor.agent()
    visit, whole = await floor.customer(), await made(floor)
    await floor.router.turn()
    await _merged(floor, agent, visit.ticket, whole)
    (offer,) = await floor.offers()
    assert offer.ticket == whole
    assert (await floor.accept(agent, offer.id)).outcome is Outcome.APPLIED
    assert (await row_of(floor, whole)).holder == agent.id


async def test_what_may_not_be_merged(floor: Floor) -> None:
    agent, other = await floor.agent(), await floor.agent(avail=False)
    mine, _ = await served(floor, agent)
    theirs = await floor.customer()
    for into in (mine.ticket, theirs.ticket):
        result = await floor.queued(agent, MergeTicket(ticket=mine.ticket, into=into))
        assert result.code is ErrorCode.INVALID, "itself, and another customer's"
    result = await floor.queued(other, MergeTicket(ticket=mine.ticket, into=await made(floor)))
    assert result.code is ErrorCode.LEASE_LOST
    solved = await made(floor)
    await floor.queued(agent, MoveTicket(ticket=solved, move=TicketMove.SOLVE))
    result = await floor.queued(agent, MergeTicket(ticket=await made(floor), into=solved))
    assert result.code is ErrorCode.ILLEGAL_TRANSITION


async def test_two_who_merge_the_same_pair_both_ways_make_one(floor: Floor) -> None:
    agent, other = await floor.agent(), floor.second()
    one, two = await made(floor), await made(floor)
    results = await asyncio.gather(
        floor.queued(agent, MergeTicket(ticket=one, into=two)),
        other.queued(agent, MergeTicket(ticket=two, into=one)),
    )
    assert [result.outcome for result in results].count(Outcome.APPLIED) == 1
    gone = [(await row_of(floor, id)).merged_into for id in (one, two)]
    assert gone.count(None) == 1


async def test_work_that_comes_to_a_parked_ticket_wakes_it(floor: Floor) -> None:
    agent = await floor.agent()
    part, whole = await made(floor), await made(floor)
    await floor.queued(agent, ParkTicket(ticket=whole, until=None, reason="Tunggu"))
    await _merged(floor, agent, part, whole)
    row = await row_of(floor, whole)
    assert (row.parked_by, row.woken) == (None, floor.now)


async def test_chosen_lines_begin_a_ticket_of_their_own(site: Site) -> None:
    desk = await site.desk("rina")
    opened = opening(desk)
    notes = [note(opened.ticket, text) for text in ("satu", "dua", "tiga")]
    for body in (opened, *notes):
        assert (await desk.do(body)).outcome is Outcome.APPLIED

    def split(*messages: str, number: str = "") -> SplitTicket:
        return SplitTicket(
            ticket=new_id(), source=opened.ticket, number=number or ticket_number.make(desk.session.desk_number, 2),
            subject="Soal lain", queue=opened.queue, channel=Channel.LIVECHAT, messages=messages,
        )  # fmt: skip

    for bad in (split(), split(new_id()), split(notes[0].message, number=ticket_number.make(999, 1))):
        assert (await desk.do(bad)).outcome is Outcome.REJECTED
    body = split(notes[2].message, notes[0].message)
    assert (await desk.do(body)).outcome is Outcome.APPLIED
    lines = [(line.text, line.copied_from) for line in await timeline(desk, body.ticket)][::-1]
    assert lines == [("ticket.split_from", ""), ("satu", opened.ticket), ("tiga", opened.ticket)]
    assert (await timeline(desk, opened.ticket))[0].args["to"] == body.number
    assert (await desk.do(note(body.ticket))).outcome is Outcome.APPLIED
    taken = OpenTicket(
        ticket=new_id(), number=body.number, channel=Channel.LIVECHAT, queue=opened.queue, subject="x"
    )
    assert (await desk.do(taken)).code is ErrorCode.INVALID, "its number is taken"


async def test_a_chat_merged_into_another_channels_ticket_is_answered_as_a_chat(floor: Floor) -> None:
    agent = await floor.agent()
    visit, contact = await served(floor, agent)
    whole = await made(floor, queue="telepon_umum", channel=Channel.VOICE)
    await _merged(floor, agent, visit.ticket, whole)
    answer = reply(whole, contact, text="Masih dengan saya")
    assert (await floor.queued(agent, answer)).outcome is Outcome.APPLIED

    class Chat:
        channel = Channel.LIVECHAT
        can = Capabilities(max_chars=2000, receipts=True, keyed=True, keeps_s=60)
        said: list[str] = []

        async def deliver(self, line: Outgoing) -> Result:
            self.said.append(line.text)
            return SENT

    replies = Replies(floor.database, [Chat()])
    async with floor.database.read() as conn:
        (work,) = (await conn.execute(select(job).where(job.c.key == answer.message))).all()
    (attempt,) = await replies.ready([Job(work.id, work.kind, work.key, work.payload, 1, work.made)])
    await attempt()
    assert (Chat.said, work.payload["channel"]) == (["Masih dengan saya"], "livechat")
    # The other way a file goes by the chat's rule too.
    sender = floor.intake.sender(Channel.LIVECHAT, whole, visit.customer)
    file = await floor.attachments.receive(sender, new_id(), "bukti.pdf", PDF)
    id = new_id()
    await floor.transactions.run(lambda tx: floor.conversations.say(tx, visit, id, "ini", [file.id]))
    assert (await lines_of(floor, whole))[-1].id == id
