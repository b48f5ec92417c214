"""The command pipeline: once, in order, all or nothing."""

import asyncio

import msgspec
import pytest

from contract import paths
from contract.commands import AddNote, EditTicket, MoveTicket, OpenTicket, SendReply
from contract.envelope import Batch, CommandResult, Outcome
from contract.errors import ErrorCode, Problem
from contract.ids import new_id
from contract.rows import MessageKind, MessageRow, TicketRow
from contract.session import Session
from domain import limits, ticket_number
from domain.contact import Channel
from domain.ticket import TicketMove, TicketState
from gateway.tx import Tx
from tests.gateway.site import Desk, Site

APPLIED, REJECTED, RETRY = Outcome.APPLIED, Outcome.REJECTED, Outcome.RETRY


def opening_of(session: Session, counter: int = 1, ticket: str | None = None) -> OpenTicket:
    return OpenTicket(
        ticket=ticket or new_id(),
        number=ticket_number.make(session.desk_number, counter),
        channel=Channel.LIVECHAT,
        queue=session.queues[0],
        subject="Gadai",
    )


def opening(desk: Desk, counter: int = 1) -> OpenTicket:
    return opening_of(desk.session, counter)


def note(ticket: str, text: str = "catatan") -> AddNote:
    return AddNote(ticket=ticket, message=new_id(), text=text)


async def timeline(desk: Desk, ticket: str) -> list[MessageRow]:
    answer = await desk.http.get(f"{paths.TICKETS}/{ticket}/timeline")
    assert answer.status_code == 200, answer.text
    return msgspec.json.decode(answer.content, type=list[MessageRow])


def ticket_of(result: CommandResult) -> TicketRow:
    row = next(effect for effect in result.effects if effect.ref == "ticket")
    return msgspec.json.decode(row.body, type=TicketRow)


async def test_a_ticket_with_lines_and_the_same_answer_again(site: Site) -> None:
    desk = await site.desk("rina")
    opened = opening(desk)
    commands = [desk.command(opened), *(desk.command(note(opened.ticket, f"baris {n}")) for n in range(3))]
    first = await desk.send(*commands)
    assert [r.outcome for r in first] == [APPLIED] * 4
    assert ticket_of(first[0]).last == 3
    again = await desk.send(*commands)
    assert [(r.id, r.outcome) for r in again] == [(r.id, r.outcome) for r in first]
    assert [r.effects for r in again] == [r.effects for r in first]
    lines = await timeline(desk, opened.ticket)
    assert [(line.n, line.text) for line in lines] == [(3, "baris 2"), (2, "baris 1"), (1, "baris 0")]


async def test_a_repeated_answer_carries_the_rows_as_they_are_then(site: Site) -> None:
    desk = await site.desk("rina")
    opened = opening(desk)
    first = desk.command(opened)
    await desk.send(first)
    await desk.do(EditTicket(ticket=opened.ticket, subject="Pelunasan"))
    row = ticket_of((await desk.send(first))[0])
    assert (row.subject, row.version) == ("Pelunasan", 2)


async def test_out_of_order_waits_for_what_is_missing(site: Site) -> None:
    desk = await site.desk("rina")
    opened = opening(desk)
    one, two, three = (
        desk.command(opened),
        desk.command(note(opened.ticket)),
        desk.command(note(opened.ticket)),
    )
    assert (await desk.send(one))[0].outcome is APPLIED
    early = (await desk.send(three))[0]
    assert (early.outcome, early.code) == (RETRY, ErrorCode.OUT_OF_ORDER)
    assert [r.outcome for r in await desk.send(two, three)] == [APPLIED, APPLIED]


async def test_a_rejection_takes_its_number_and_stands(site: Site) -> None:
    desk = await site.desk("rina")
    opened = opening(desk)
    await desk.do(opened)
    empty = desk.command(note(opened.ticket, "   "))
    result = (await desk.send(empty))[0]
    assert (result.outcome, result.code, result.effects) == (REJECTED, ErrorCode.INVALID, ())
    assert (await desk.send(empty))[0] == result
    assert (await desk.do(note(opened.ticket))).outcome is APPLIED


async def test_a_rejected_command_leaves_nothing(site: Site) -> None:
    """The line is written before the number is found taken: the savepoint takes it all back."""
    desk = await site.desk("rina")
    opened = opening(desk)
    line = note(opened.ticket)
    await desk.do(opened)
    assert (await desk.do(line)).outcome is APPLIED
    assert (await desk.do(line)).code is ErrorCode.INVALID
    result = await desk.do(note(opened.ticket))
    assert ticket_of(result).last == 2
    assert [m.n for m in await timeline(desk, opened.ticket)] == [2, 1]


async def test_what_depends_on_a_rejected_command_is_rejected(site: Site) -> None:
    desk = await site.desk("rina")
    opened, other = opening(desk, 1), opening(desk, 2)
    await desk.send(desk.command(opened), desk.command(other))
    bad = desk.command(note(opened.ticket, " "))
    dependent = desk.command(note(other.ticket), after=[bad.id])
    results = await desk.send(bad, dependent)
    assert results[1].code is ErrorCode.DEPENDS_ON_REJECTED
    assert (await desk.do(note(other.ticket))).outcome is APPLIED


async def test_what_depends_on_an_unknown_command_waits(site: Site) -> None:
    desk = await site.desk("rina")
    opened, other = opening(desk, 1), opening(desk, 2)
    await desk.send(desk.command(opened), desk.command(other))
    good = desk.command(note(opened.ticket))
    dependent = desk.command(note(other.ticket), after=[good.id])
    assert (await desk.send(dependent))[0].code is ErrorCode.OUT_OF_ORDER
    assert [r.outcome for r in await desk.send(good, dependent)] == [APPLIED, APPLIED]


async def test_what_a_file_of_mine_sent_that_is_gone_stands_for_the_new_one(site: Site) -> None:
    """A damaged file goes on as a new one, a client of its own: it asks what became of the old one's acts, and its acts come
    after those."""
    old, new, budi = await site.desk("rina"), await site.desk("rina"), await site.desk("budi")
    assert old.session.client != new.session.client
    opened = opening(old)
    opener, bad = old.command(opened), old.command(note(opened.ticket, " "))
    assert [r.outcome for r in await old.send(opener, bad)] == [APPLIED, REJECTED]
    answer = await new.http.get(f"{paths.COMMANDS}/{opener.id}")
    assert answer.status_code == 200
    assert msgspec.json.decode(answer.content, type=CommandResult).outcome is APPLIED
    assert (await budi.http.get(f"{paths.COMMANDS}/{opener.id}")).status_code == 404
    assert (await new.do(note(opened.ticket), after=[opener.id])).outcome is APPLIED
    assert (await new.do(note(opened.ticket), after=[bad.id])).code is ErrorCode.DEPENDS_ON_REJECTED
    foreign = budi.command(note(opened.ticket), after=[opener.id])
    assert (await budi.send(foreign))[0].code is ErrorCode.OUT_OF_ORDER


async def test_a_ticket_not_yet_sent_when_its_file_was_damaged_keeps_its_number(site: Site) -> None:
    old, new = await site.desk("rina"), await site.desk("rina")
    assert old.session.desk_number != new.session.desk_number
    assert (await new.do(opening(old))).outcome is APPLIED


async def test_a_number_is_never_taken_twice(site: Site) -> None:
    desk = await site.desk("rina")
    opened = opening(desk)
    await desk.do(opened)
    result = (await desk.send(desk.command(note(opened.ticket), seq=1)))[0]
    assert (result.outcome, result.code) == (REJECTED, ErrorCode.SEQUENCE_REUSED)


async def test_nobody_sends_for_somebody_else(site: Site) -> None:
    rina, budi = await site.desk("rina"), await site.desk("budi")
    opened = opening(rina)
    stolen = rina.command(opened)
    answer = await budi.post(paths.COMMANDS, Batch(rina.session.client, [stolen]))
    assert (answer.status_code, msgspec.json.decode(answer.content, type=Problem).code) == (
        403,
        ErrorCode.FORBIDDEN,
    )
    as_own = msgspec.structs.replace(stolen, client=budi.session.client)
    assert (await budi.send(as_own))[0].code is ErrorCode.FORBIDDEN
    # Nothing of this stands in the way of the one whose command it is.
    assert (await rina.send(stolen))[0].outcome is APPLIED


async def test_unknown_kinds_and_rubbish_are_rejected_visibly(site: Site) -> None:
    desk = await site.desk("rina")
    opened = opening(desk)
    await desk.do(opened)
    unknown = desk.command(note(opened.ticket), kind="note.sing")
    newer = desk.command(note(opened.ticket), v=99)
    rubbish = msgspec.structs.replace(desk.command(note(opened.ticket)), body=msgspec.Raw(b'{"ticket": 1}'))
    nul = desk.command(note(opened.ticket, "a\0b"))
    results = await desk.send(unknown, newer, rubbish, nul)
    codes = [r.code for r in results]
    assert codes == [ErrorCode.UNKNOWN_KIND, ErrorCode.UNKNOWN_KIND, ErrorCode.INVALID, ErrorCode.INVALID]
    assert (await desk.do(note(opened.ticket))).outcome is APPLIED


async def test_a_batch_has_its_bound(site: Site) -> None:
    desk = await site.desk("rina")
    opened = opening(desk)
    answer = await desk.post(paths.COMMANDS, Batch(desk.session.client, [desk.command(opened)] * 201))
    assert (answer.status_code, msgspec.json.decode(answer.content, type=Problem).code) == (
        400,
        ErrorCode.INVALID,
    )


async def customer_writes(site: Site, ticket: str, text: str = "halo") -> str:
    cases = site.gateway.cases

    async def work(tx: Tx) -> str:
        row = await cases.add_message(
            tx,
            await cases.get(tx, ticket),
            kind=MessageKind.CUSTOMER,
            author="c",
            author_name="Siti",
            text=text,
        )
        return row.id

    return await site.gateway.transactions.run(work)


def reply(ticket: str, seen: int, **fields: object) -> SendReply:
    given = {"contact": None, "epoch": 0, "text": "Baik, kami periksa."} | fields
    return msgspec.convert({"ticket": ticket, "message": new_id(), "seen_up_to": seen} | given, SendReply)


async def test_a_stale_reply_says_what_came_meanwhile(site: Site) -> None:
    desk = await site.desk("rina")
    opened = opening(desk)
    await desk.do(opened)
    seen = await customer_writes(site, opened.ticket)
    assert (await desk.do(reply(opened.ticket, 1))).outcome is APPLIED
    new = [await customer_writes(site, opened.ticket, text) for text in ("masih ada?", "halo?")]
    stale = await desk.do(reply(opened.ticket, 2))
    assert (stale.outcome, stale.code) == (REJECTED, ErrorCode.STALE)
    assert msgspec.json.decode(stale.facts) == {"meanwhile": new}
    assert seen not in new
    assert (await desk.do(reply(opened.ticket, 2, confirmed_stale=True))).outcome is APPLIED


async def test_an_expired_reply_is_not_sent(site: Site) -> None:
    desk = await site.desk("rina")
    opened = opening(desk)
    await desk.do(opened)
    late = reply(opened.ticket, 0, not_after=site.clock() + 60_000)
    command = desk.command(late)
    site.clock.ahead += 61_000
    assert (await desk.send(command))[0].code is ErrorCode.EXPIRED
    assert await timeline(desk, opened.ticket) == []


async def test_illegal_moves_name_themselves(site: Site) -> None:
    desk = await site.desk("rina")
    opened = opening(desk)
    await desk.do(opened)
    result = await desk.do(MoveTicket(ticket=opened.ticket, move=TicketMove.CLOSE))
    assert (result.code, result.detail) == (
        ErrorCode.ILLEGAL_TRANSITION,
        {"state": "open", "move": "close"},
    )
    solved = await desk.do(MoveTicket(ticket=opened.ticket, move=TicketMove.SOLVE))
    assert ticket_of(solved).state is TicketState.SOLVED
    assert ticket_of(solved).submitted is not None


@pytest.mark.parametrize("move", [TicketMove.REOPEN, TicketMove.ESCALATE])
async def test_some_moves_need_a_reason(site: Site, move: TicketMove) -> None:
    desk = await site.desk("rina")
    opened = opening(desk)
    await desk.do(opened)
    result = await desk.do(MoveTicket(ticket=opened.ticket, move=move, reason=" "))
    assert (result.code, result.detail) == (ErrorCode.INVALID, {"field": "reason"})


async def test_a_ticket_number_must_be_of_the_desk_and_new(site: Site) -> None:
    rina, budi = await site.desk("rina"), await site.desk("budi")
    assert rina.session.desk_number != budi.session.desk_number
    await rina.do(opening(rina))
    assert (await budi.do(opening(rina, 2))).detail == {"field": "number"}
    assert (await rina.do(opening(rina, 1))).detail == {"field": "number"}


async def test_desks_that_write_on_the_same_tickets_lose_nothing(site: Site) -> None:
    """Batches that take the same tickets in opposite orders: the database may stop one of two, the desk never notices."""
    desks = [await site.desk(name) for name in ("rina", "budi", "sari", "tono")]
    tickets = [opening(desks[0], counter) for counter in (1, 2, 3)]
    await desks[0].send(*(desks[0].command(ticket) for ticket in tickets))
    ids = [ticket.ticket for ticket in tickets]

    async def write(desk: Desk, order: list[str]) -> list[CommandResult]:
        done: list[CommandResult] = []
        for _ in range(4):
            done += await desk.send(*(desk.command(note(id)) for id in order for _ in range(2)))
        return done

    orders = [ids, ids[::-1], ids[1:] + ids[:1], ids]
    results = await asyncio.gather(*(write(desk, order) for desk, order in zip(desks, orders, strict=True)))
    assert {result.outcome for each in results for result in each} == {APPLIED}
    for id in ids:
        assert [line.n for line in await timeline(desks[0], id)] == list(range(32, 0, -1))


async def test_what_is_too_long_is_refused_by_its_field(site: Site) -> None:
    desk = await site.desk("rina")
    opened = opening(desk)
    fits = note(opened.ticket, "x" * limits.NOTE)
    over = note(opened.ticket, "x" * (limits.NOTE + 1))
    results = await desk.send(*(desk.command(body) for body in (opened, fits, over)))
    assert [r.outcome for r in results] == [APPLIED, APPLIED, REJECTED]
    assert (results[2].code, results[2].detail["field"]) == (ErrorCode.INVALID, "text")


async def test_a_nul_in_an_envelope_is_rejected_and_nothing_waits_behind_it(site: Site) -> None:
    desk = await site.desk("rina")
    opened = opening(desk)
    bad = [
        desk.command(opened, kind="ticket.open\x00"),
        desk.command(note(opened.ticket), id="a\x00b"),
        desk.command(note(opened.ticket), after=("x\x00",)),
        desk.command(note(new_id()), stream="ticket:\x00"),
    ]
    good = desk.command(opened)
    results = await desk.send(*bad, good)
    assert [r.id for r in results] == [c.id for c in [*bad, good]]
    assert [r.code for r in results] == [ErrorCode.INVALID] * 4 + [None]
    again = await desk.send(*bad, good)
    assert [r.outcome for r in again] == [r.outcome for r in results]


async def test_a_text_too_long_is_refused_with_its_limit(site: Site) -> None:
    desk = await site.desk("rina")
    opened = opening(desk)
    await desk.do(opened)
    refused = await desk.do(note(opened.ticket, "x" * (limits.NOTE + 1)))
    assert (refused.code, refused.detail) == (ErrorCode.INVALID, {"field": "text", "limit": str(limits.NOTE)})


async def test_a_complainant_who_is_nobody_is_refused(site: Site) -> None:
    desk = await site.desk("rina")
    nobody = msgspec.structs.replace(opening(desk), complainant=new_id())
    assert (await desk.do(nobody)).code is ErrorCode.NOT_FOUND
    opened = opening(desk)
    assert (await desk.do(opened)).outcome is APPLIED
    edit = EditTicket(ticket=opened.ticket, complainant=new_id())
    assert (await desk.do(edit)).code is ErrorCode.NOT_FOUND
