"""What happened in a contact, told from what is kept of it: the same at the desk, whose strip ticks by it, and at the gateway, which keeps
the compliance (domain.sop). Pure."""

from collections.abc import Iterable, Iterator

import msgspec

from contract.casework_row import CaseworkRow
from contract.rows import ContactRow, MessageKind, TicketRow
from contract.tool_row import ToolResultRow
from domain.casework import Figure, Given, Word
from domain.handbook import Handbook
from domain.note_compose import parts_in
from domain.parties import CallerType, Verification, needs_validation
from domain.script_said import said
from domain.sop import Happened, Standing, What, compliance, standings
from domain.ticket import TicketState


class Uttered(msgspec.Struct, frozen=True):
    """A line of the timeline, or one this desk has still to send."""

    id: str
    kind: MessageKind
    text: str
    at: int
    contact: str | None = None


class Known(msgspec.Struct, frozen=True, kw_only=True):
    """All that is known of one contact. ``contact`` None: work on the ticket without one. ``caller``: who is there, None for somebody
    nobody knows; ``also``: what other features know to have happened (tool checks)."""

    ticket: TicketRow
    contact: ContactRow | None
    casework: CaseworkRow
    uttered: tuple[Uttered, ...] = ()
    caller: CallerType | None = None
    also: tuple[Happened, ...] = ()

    @property
    def channel(self) -> str:
        return (self.ticket if self.contact is None else self.contact).channel.value


def steps(handbook: Handbook, known: Known) -> tuple[Standing, ...]:
    """Where every step of the contact's procedure stands."""
    validate = known.caller is None or needs_validation(known.caller)
    return standings(handbook, known.channel, happened(handbook, known), validate=validate)


def figure(handbook: Handbook, known: Known, at: int) -> Figure | None:
    """The contact's compliance as it stands at ``at`` (Unix ms); None on a channel without a procedure."""
    found = steps(handbook, known)
    if not found:
        return None
    sum_ = compliance(found)
    return Figure(
        version=handbook.version, needed=sum_.needed, kept=sum_.kept, explained=sum_.explained, open=sum_.open, at=at
    )  # fmt: skip


def happened(handbook: Handbook, known: Known) -> list[Happened]:
    """In the order it happened; what has no time of its own comes first."""
    found = [*_of_ticket(known), *_of_casework(known.casework), *_of_lines(handbook, known), *known.also]
    return sorted(found, key=lambda one: one.at)


def of_contact(results: Iterable[ToolResultRow], contact: ContactRow | None) -> list[ToolResultRow]:
    """Of what tools said on the ticket that which belongs to ``contact``."""
    since = 0 if contact is None else contact.answered or contact.arrived
    wanted = None if contact is None else contact.id
    return [one for one in results if one.contact == wanted or (one.contact is None and one.asked >= since)]


def _of_ticket(known: Known) -> Iterator[Happened]:
    ticket, contact = known.ticket, known.contact
    if ticket.category and ticket.issue:
        # When it was chosen nobody keeps: it holds for whoever has the ticket.
        yield Happened(
            what=What.ISSUE, at=0, evidence=ticket.id, category=ticket.category, issue=ticket.issue
        )
    if ticket.state in (TicketState.SOLVED, TicketState.CLOSED):
        yield Happened(what=What.SOLVED, at=ticket.submitted or ticket.updated, evidence=ticket.id)
    elif ticket.state in _PASSED_ON:
        yield Happened(what=What.ESCALATED, at=ticket.updated, evidence=ticket.id)
    if contact is not None and contact.documented is not None:
        yield Happened(what=What.DOCUMENTED, at=contact.documented, evidence=contact.id)


_PASSED_ON = (TicketState.ESCALATED, TicketState.AWAITING_APPROVAL, TicketState.DISPATCHED)


def _of_casework(row: CaseworkRow) -> Iterator[Happened]:
    for given in _latest(row.answers):
        yield Happened(
            what=What.ANSWERED, at=given.at, evidence=given.evidence, id=given.id, category=given.category,
            issue=given.issue,
        )  # fmt: skip
    if row.verdicts and row.verdicts[-1].verdict is Verification.VALID:
        yield Happened(what=What.VALIDATED, at=row.verdicts[-1].at, evidence=row.verdicts[-1].evidence)
    if row.upset is not None:
        yield Happened(what=What.UPSET, at=row.upset, evidence=row.id)
    for one in row.said:
        what = What.SPOKEN if one.step else What.SAID
        yield Happened(what=what, at=one.at, evidence=one.message or one.evidence, id=one.step or one.script)
    for skip in row.skipped:
        yield Happened(
            what=What.SKIPPED, at=skip.at, evidence=skip.evidence, id=skip.step, reason=skip.reason
        )
    for other in row.improvised:
        if other.word is Word.GRANTED:
            yield Happened(
                what=What.IMPROVISED, at=other.answered or other.at, evidence=other.id, id=other.step,
                reason=other.reason,
            )  # fmt: skip


def _latest(given: Iterable[Given]) -> list[Given]:
    return [one for one in given if one.text]


def _of_lines(handbook: Handbook, known: Known) -> Iterator[Happened]:
    for line in known.uttered:
        if not _is_of(line, known.contact):
            continue
        if line.kind is MessageKind.REPLY:
            for script in said(line.text, handbook.scripts, known.channel, handbook.macros):
                yield Happened(what=What.SAID, at=line.at, evidence=line.id, id=script)
        elif line.kind is MessageKind.NOTE:
            parts = tuple(sorted(parts_in(line.text)))
            yield Happened(what=What.NOTED, at=line.at, evidence=line.id, parts=parts)


def _is_of(line: Uttered, contact: ContactRow | None) -> bool:
    """Whether a line belongs to the contact: a note without one does where it was written since the customer was answered."""
    if contact is None:
        return line.contact is None
    if line.contact is not None:
        return line.contact == contact.id
    return line.kind is MessageKind.NOTE and line.at >= (contact.answered or contact.arrived)
