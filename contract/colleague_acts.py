"""What colleagues on one ticket leave each other: the unsent text of whoever had it before, a note that names them. All are queued.

They say nothing about the ticket itself and lose nobody's words when they are not taken: the desk lets go of one that is
rejected without a word (``SILENT``), since the text it tells of still stands where it was written.
"""

from contract.body import TicketBody
from domain.draft import DraftMode
from domain.permissions import Act


class KeepDraft(TicketBody, frozen=True, kw_only=True):
    """What the author has written on the ticket and not sent, whole; the last one told stands. ``text`` empty: sent elsewhere, or
    thrown away. It goes with the ticket, whoever has it next."""

    KIND = "draft.keep"
    ACT = Act.NOTE
    mode: DraftMode
    text: str


class DropDraft(TicketBody, frozen=True, kw_only=True):
    """A kept draft (the id of its row) of a colleague was taken over, or is not wanted. One that is gone already is no fault."""

    KIND = "draft.drop"
    ACT = Act.NOTE
    draft: str


class WatchTicket(TicketBody, frozen=True, kw_only=True):
    """The author wants to hear of the ticket, wherever it goes: it is in their own feed from now on."""

    KIND = "ticket.watch"


class UnwatchTicket(TicketBody, frozen=True, kw_only=True):
    """The author has heard enough; on a ticket they do not watch it does nothing."""

    KIND = "ticket.unwatch"


class SeeMentions(TicketBody, frozen=True, kw_only=True):
    """The author had the ticket's lines up to number ``up_to`` on the screen: notes that name them there are read. Where none does,
    it does nothing."""

    KIND = "mention.see"
    up_to: int


SILENT: tuple[type[TicketBody], ...] = (KeepDraft, DropDraft, SeeMentions)
SILENT_KINDS = frozenset(body.KIND for body in SILENT)
COLLEAGUE_ACTS: tuple[type[TicketBody], ...] = (KeepDraft, DropDraft, SeeMentions, WatchTicket, UnwatchTicket)
