"""Acts on a customer's card by the rules of the real gateway: notes, do-not-call, identities, merges that move nothing."""

from typing import TYPE_CHECKING

import msgspec

from contract.body import Body
from contract.customer import DoNotCall, Identity, Merged, PinnedNote
from contract.customer_acts import (
    AddIdentity,
    DropIdentity,
    MergeCustomers,
    PinNote,
    SetDoNotCall,
    UnmergeCustomers,
    UnpinNote,
)
from contract.rows import CustomerRow, TicketRow
from domain.errors import InvalidValue

if TYPE_CHECKING:
    from tests.sync.twin.cases import Cases


def handle(cases: "Cases", body: Body, author: str) -> bool:
    """Does ``body`` when it is an act on a customer's card; whether it was. Raises as Cases.handle."""
    match body:
        case MergeCustomers():
            _merge(cases, body, author)
        case UnmergeCustomers():
            _unmerge(cases, body)
        case PinNote() | UnpinNote() | SetDoNotCall() | AddIdentity() | DropIdentity():
            row = cases.row(CustomerRow, body.customer)
            _put(cases, _changed(row, body, author, cases.now()))
        case _:
            return False
    return True


def _changed(row: CustomerRow, body: Body, author: str, now: int) -> CustomerRow:
    change = msgspec.structs.replace
    match body:
        case PinNote():
            if not body.text.strip() or body.note in {note.id for note in row.notes}:
                raise InvalidValue("note", "empty or taken")
            note = PinnedNote(body.note, body.text, author, author, now, body.until)
            return change(row, notes=(note, *row.notes))
        case UnpinNote():
            return change(row, notes=tuple(note for note in row.notes if note.id != body.note))
        case SetDoNotCall():
            if body.on and not body.reason.strip():
                raise InvalidValue("reason", "empty")
            return change(
                row, do_not_call=DoNotCall(body.reason, now, author, body.until) if body.on else None
            )
        case AddIdentity():
            if not body.sensitive.get(body.kind.value):
                raise InvalidValue("identity", "empty")
            one = Identity(body.identity, body.kind, "xxxx", row.id, body.identity)
            return change(row, identities=(*row.identities, one))
        case DropIdentity():
            return change(row, identities=tuple(one for one in row.identities if one.id != body.identity))
        case _:
            raise AssertionError(body)


def _front(cases: "Cases", id: str) -> CustomerRow:
    row = cases.row(CustomerRow, id)
    while row.merged_into is not None:
        row = cases.row(CustomerRow, row.merged_into)
    return row


def _group(cases: "Cases", row: CustomerRow) -> list[CustomerRow]:
    found = [row]
    for one in found:
        found += [cases.row(CustomerRow, merged.customer) for merged in one.merged]
    return found


def _merge(cases: "Cases", body: MergeCustomers, author: str) -> None:
    kept, other = _front(cases, body.customer), _front(cases, body.other)
    if kept.id == other.id:
        _put(cases, kept)
        return
    one = Merged(body.merge, other.id, kept.id, other.name, author, cases.now(), body.reason)
    cases.floor.touch(
        msgspec.structs.replace(other, merged_into=kept.id), cases.floor.feeds["customer", other.id]
    )
    _put(cases, msgspec.structs.replace(kept, merged=(*kept.merged, one)))


def _unmerge(cases: "Cases", body: UnmergeCustomers) -> None:
    every = [row for row in cases.floor.rows.values() if isinstance(row, CustomerRow)]
    kept = next((row for row in every if body.merge in {one.id for one in row.merged}), None)
    if kept is None:
        _put(cases, cases.row(CustomerRow, body.customer))
        return
    (other,) = (one.customer for one in kept.merged if one.id == body.merge)
    left = tuple(one for one in kept.merged if one.id != body.merge)
    _put(cases, msgspec.structs.replace(kept, merged=left))
    _put(cases, msgspec.structs.replace(cases.row(CustomerRow, other), merged_into=None))


def _put(cases: "Cases", row: CustomerRow) -> None:
    """``row`` is this from now on; with whoever is one person with them it is seen wherever a ticket of theirs is."""
    floor = cases.floor
    floor.touch(row, floor.feeds["customer", row.id])
    everybody = _group(cases, _front(cases, row.id))
    ids = {one.id for one in everybody}
    tickets = [each for each in floor.rows.values() if isinstance(each, TicketRow)]
    theirs = [each.id for each in tickets if each.complainant in ids or each.counterparty in ids]
    places = [floor.feeds["ticket", id] for id in theirs]
    feeds = frozenset[str]().union(*(places or [floor.feeds["customer", id] for id in ids]))
    for one in everybody:
        floor.touch(one, feeds)
