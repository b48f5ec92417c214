"""What colleagues on one ticket leave each other, by the rules of the real gateway."""

from typing import TYPE_CHECKING

import msgspec

from contract.body import Body
from contract.colleague_acts import DropDraft, KeepDraft, UnwatchTicket, WatchTicket
from contract.ids import new_id
from contract.rows import DraftRow, TicketRow, UserRow
from domain.draft import DraftMode, joined

if TYPE_CHECKING:
    from tests.sync.twin.cases import Cases


def handle(cases: "Cases", body: Body, author: str) -> bool:
    """Does ``body`` when it is one of these; whether it was. Raises as Cases.handle."""
    match body:
        case KeepDraft():
            row = cases.seen(cases.whole(body.ticket), author, worked_on=True)
            put(cases, row, author, cases.row(UserRow, author).name, body.mode, body.text)
        case DropDraft():
            row = cases.seen(cases.whole(body.ticket), author)
            for draft in drafts_of(cases, row.id):
                if draft.id == body.draft:
                    cases.floor.touch(draft, ())
        case WatchTicket() | UnwatchTicket():
            row = cases.mine(body.ticket, author)
            watchers = (
                {*row.watchers, author} if isinstance(body, WatchTicket) else {*row.watchers} - {author}
            )
            cases.put_ticket(msgspec.structs.replace(row, watchers=tuple(sorted(watchers))))
        case _:
            return False
    return True


def drafts_of(cases: "Cases", ticket: str) -> list[DraftRow]:
    """Those that are there."""
    found = (row for row in cases.floor.rows.values() if isinstance(row, DraftRow) and row.ticket == ticket)
    return [row for row in found if cases.floor.feeds["draft", row.id]]


def put(cases: "Cases", ticket: TicketRow, author: str, name: str, mode: DraftMode, text: str) -> None:
    """What ``author`` has written and not sent; an empty text takes it away."""
    there = next((d for d in drafts_of(cases, ticket.id) if (d.author, d.mode) == (author, mode)), None)
    if not text.strip():
        if there is not None:
            cases.floor.touch(there, ())
        return
    row = DraftRow(
        id=new_id() if there is None else there.id, version=0, ticket=ticket.id, author=author, author_name=name,
        mode=mode, text=text, at=cases.now(),
    )  # fmt: skip
    cases.floor.touch(row, cases.floor.feeds["ticket", ticket.id])


def merge(cases: "Cases", part: str, whole: TicketRow) -> None:
    """The drafts of ``part`` stand before those of the same author and kind on ``whole``."""
    there = {(d.author, d.mode): d.text for d in drafts_of(cases, whole.id)}
    for draft in drafts_of(cases, part):
        cases.floor.touch(draft, ())
        text = joined(draft.text, there.get((draft.author, draft.mode), ""))
        put(cases, whole, draft.author, draft.author_name, draft.mode, text)
