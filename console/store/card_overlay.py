"""What this desk's waiting acts make of a customer's own notes, do-not-call and identities. Pure; merges are console.store.persons'."""

from typing import Protocol

import msgspec

from contract.body import Body
from contract.customer import DoNotCall, Identity, PinnedNote
from contract.customer_acts import AddIdentity, DropIdentity, PinNote, SetDoNotCall, UnpinNote
from contract.rows import CustomerRow

#: A value that was sealed as it was typed: the gateway says what may be seen of it.
_HIDDEN = "xxxx"


class Done(Protocol):
    """Who did it, and when (gateway Unix ms)."""

    @property
    def author(self) -> str: ...
    @property
    def author_name(self) -> str: ...
    @property
    def at(self) -> int: ...


def fold_card(row: CustomerRow, body: Body, act: Done) -> CustomerRow:
    """``row`` with ``body`` done. One the gateway has confirmed already (its event overtook its answer) is not done again."""
    change = msgspec.structs.replace
    match body:
        case PinNote() if body.note not in {note.id for note in row.notes}:
            note = PinnedNote(body.note, body.text, act.author, act.author_name, act.at, body.until)
            return change(row, notes=(note, *row.notes))
        case UnpinNote():
            return change(row, notes=tuple(note for note in row.notes if note.id != body.note))
        case SetDoNotCall():
            flag = DoNotCall(body.reason, act.at, act.author_name, body.until) if body.on else None
            return change(row, do_not_call=flag)
        case AddIdentity() if body.identity not in {one.id for one in row.identities}:
            one = Identity(body.identity, body.kind, _HIDDEN, body.customer, body.identity)
            return change(row, identities=(*row.identities, one))
        case DropIdentity():
            return change(row, identities=tuple(one for one in row.identities if one.id != body.identity))
        case _:
            return row


def ended(row: CustomerRow, now: int) -> CustomerRow:
    """``row`` without the notes and the do-not-call whose time is over at ``now`` (gateway Unix ms)."""
    flag = row.do_not_call
    if all(note.holds(now) for note in row.notes) and (flag is None or flag.holds(now)):
        return row
    notes = tuple(note for note in row.notes if note.holds(now))
    holds = flag is not None and flag.holds(now)
    return msgspec.structs.replace(row, notes=notes, do_not_call=flag if holds else None)
