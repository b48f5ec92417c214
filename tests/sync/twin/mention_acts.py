"""Notes that name colleagues, by the rules of the real gateway."""

from typing import TYPE_CHECKING

import msgspec

from contract.body import Body
from contract.colleague_acts import SeeMentions
from contract.commands import AddNote
from contract.ids import new_id
from contract.mention import NotTold, WhyNotTold
from contract.rows import MentionRow, MessageKind, MessageRow, TicketRow, UserRow, agent_feed
from domain.errors import InvalidValue
from domain.limits import MENTIONS

if TYPE_CHECKING:
    from tests.sync.twin.cases import Cases


def handle(cases: "Cases", body: Body, author: str) -> bool:
    """Does ``body`` when it is one of these; whether it was."""
    if not isinstance(body, SeeMentions):
        return False
    known = cases.floor.rows.get((TicketRow.REF, body.ticket))
    if isinstance(known, TicketRow) and known.merged_into is None:
        for row in of_ticket(cases, body.ticket):
            if row.user == author and row.n <= body.up_to:
                cases.floor.touch(row, ())
                del cases.mentions[row.id]
    return True


def of_ticket(cases: "Cases", ticket: str) -> list[MentionRow]:
    """Those nobody has read yet."""
    return [row for row in cases.mentions.values() if row.ticket == ticket]


def note(cases: "Cases", ticket: TicketRow, body: AddNote, author: str) -> None:
    """The note, told to whom it names of those who may see the ticket."""
    told, not_told = _sort_out(cases, ticket.id, body, author)
    cases.line(
        ticket, MessageKind.NOTE, author, body.text, body.message, mentions=told, not_told=not_told,
    )  # fmt: skip
    line = cases.row(MessageRow, body.message)
    for user in told:
        row = MentionRow(
            id=new_id(), version=0, user=user, ticket=line.ticket, message=line.id, n=line.n, author=line.author,
            author_name=line.author_name, at=line.at,
        )  # fmt: skip
        cases.mentions[row.id] = row
        cases.floor.touch(row, {agent_feed(user)})


def _sort_out(
    cases: "Cases", ticket: str, body: AddNote, author: str
) -> tuple[tuple[str, ...], tuple[NotTold, ...]]:
    """Who of those the note names is told, and who is not."""
    wanted = [id for id in dict.fromkeys(body.mentions) if id != author]
    if len(wanted) > MENTIONS:
        raise InvalidValue("mentions", "too many")
    why = {id: _why(cases, ticket, id) for id in wanted}
    told = tuple(id for id, no in why.items() if no is None)
    return told, tuple(NotTold(id, no) for id, no in why.items() if no is not None)


def follow(cases: "Cases", line: str, copy: MessageRow) -> None:
    """The line went into another ticket, where ``copy`` is read."""
    for row in [row for row in cases.mentions.values() if row.message == line]:
        row = msgspec.structs.replace(row, ticket=copy.ticket, message=copy.id, n=copy.n)
        cases.mentions[row.id] = row
        cases.floor.touch(row, {agent_feed(row.user)} if cases.may_see(copy.ticket, row.user) else ())


def moved(cases: "Cases", ticket: str) -> None:
    """The ticket went elsewhere: who may see it no more is asked nothing there."""
    for row in of_ticket(cases, ticket):
        seen = _why(cases, ticket, row.user) is None
        cases.floor.touch(row, {agent_feed(row.user)} if seen else ())


def _why(cases: "Cases", ticket: str, user: str) -> WhyNotTold | None:
    if (UserRow.REF, user) not in cases.floor.rows:
        return WhyNotTold.UNKNOWN
    return None if cases.may_see(ticket, user) else WhyNotTold.OUT_OF_SIGHT
