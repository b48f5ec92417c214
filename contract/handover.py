"""The handover list: open work passed on at the end of a shift, taken over, given back (docs/agents.md). All are queued.

A list is one act and one row: its tickets go in one transaction, and each has its own outcome (domain.handover.ItemState), so that one
that was solved meanwhile keeps none of the others.
"""

import msgspec

from contract.body import Body
from domain.errors import InvalidValue
from domain.handover import MOST, NOTE, ItemState
from domain.permissions import Act


class HandoverBody(Body, frozen=True, kw_only=True):
    """An act on one list, ``handover`` (its id, made at the desk of who gives it)."""

    ACT = Act.TICKET_WRITE
    handover: str

    def stream(self, author: str) -> str:
        return f"handover:{self.handover}"

    def concerned(self) -> tuple[str, ...]:
        """Ids of the tickets it is about."""
        raise NotImplementedError


class Given(msgspec.Struct, frozen=True):
    """One ticket of a list. ``note`` becomes its internal note ``message``; empty, the note of the whole list does."""

    ticket: str
    message: str
    note: str = ""


class GiveHandover(HandoverBody, frozen=True, kw_only=True):
    """Passes ``items`` on to ``queue`` or to ``person``: one of the two. The person need not be there yet: the next shift comes. Rejected
    as not_taken (facts: contract.ticket_acts.NotTaken) when they can have nothing at all; what does not go otherwise is said by item."""

    KIND = "handover.give"
    items: tuple[Given, ...]
    queue: str | None = None
    person: str | None = None
    note: str = ""

    def concerned(self) -> tuple[str, ...]:
        return tuple(item.ticket for item in self.items)

    def said(self, item: Given) -> str:
        """The internal note of ``item``."""
        return item.note.strip() or self.note.strip()

    def check(self, author: str) -> None:
        """Raises InvalidValue for a list that is none: without items or with one twice, without words, to nobody or to oneself."""
        if (self.queue is None) == (self.person is None):
            raise InvalidValue("queue", "a queue or a person")
        if self.person == author:
            raise InvalidValue("person", "to oneself")
        if not 0 < len(self.items) <= MOST or len(set(self.concerned())) < len(self.items):
            raise InvalidValue("items", f"1 to {MOST}, each once")
        if any(not self.said(item) or len(item.note) > NOTE for item in self.items):
            raise InvalidValue("note", f"for each item, at most {NOTE}")


class TakeHandover(HandoverBody, frozen=True, kw_only=True):
    """The author has these tickets of the list now; from a list for a queue they become theirs. What somebody else was faster with, or
    what changed, the row says."""

    KIND = "handover.take"
    tickets: tuple[str, ...]

    def concerned(self) -> tuple[str, ...]:
        return self.tickets


class ReturnHandover(HandoverBody, frozen=True, kw_only=True):
    """One ticket goes back, to who gave it if they are on shift, else to its queue, on top (flow: Tier 2). ``reason`` becomes the
    internal note ``message``."""

    KIND = "handover.return"
    ticket: str
    reason: str
    message: str

    def concerned(self) -> tuple[str, ...]:
        return (self.ticket,)


class HandoverItem(msgspec.Struct, frozen=True):
    """One ticket of a list as its row shows it; ``number`` and ``subject`` are empty for one its giver did not see. ``by`` took it, gave
    it back (``reason``) or has it instead, at ``at``."""

    ticket: str
    state: ItemState
    number: str = ""
    subject: str = ""
    note: str = ""
    by: str | None = None
    by_name: str = ""
    reason: str = ""
    at: int | None = None


HANDOVER_ACTS: tuple[type[HandoverBody], ...] = (GiveHandover, TakeHandover, ReturnHandover)
