"""What the internal note is composed from, as it is known at this desk (flow: Inbound call, 7)."""

from collections.abc import Mapping, Sequence

from console.store.cases import Case
from console.store.overlay import Line, Send
from contract.casework_row import CaseworkRow
from contract.rows import CustomerRow, MessageKind, TicketRow
from domain.handbook import Handbook
from domain.handbook_issue import NotePart
from domain.issue_form import Field, told
from domain.note_compose import Entered, Said
from domain.parties import Verification
from domain.ticket import TicketState

_PASSED_ON = (TicketState.ESCALATED, TicketState.AWAITING_APPROVAL, TicketState.DISPATCHED)
#: As the note says it, which is written in the centre's working language.
_VERDICTS = {Verification.VALID: "valid", Verification.FAILED: "tidak valid"}


def entered(
    book: Handbook,
    case: Case,
    casework: CaseworkRow,
    form: Sequence[Field],
    answers: Mapping[str, str],
    data: Mapping[str, str],
    lines: Sequence[Line],
    checks: Sequence[str] = (),
) -> Entered:
    """Everything known of the contact, by the part of the note it belongs to. ``checks``: a line for each tool."""
    parts = told(form, answers, data)
    if case.customer is not None:
        parts[NotePart.CUSTOMER] = _card(book, case.customer, casework)
    if checks:
        parts[NotePart.CHECKS] = [Said(one) for one in checks]
    if case.ticket.state in _PASSED_ON:
        parts.setdefault(NotePart.ESCALATION, []).append(Said(_passed(book, case.ticket)))
    if case.counterparty is not None:
        parts.setdefault(NotePart.COUNTERPARTY, []).append(Said(case.counterparty.name, "Nama"))
    names = [file.name for line in lines if line.kind is MessageKind.CUSTOMER for file in line.files]
    if names:
        parts.setdefault(NotePart.EVIDENCE, []).append(Said(", ".join(dict.fromkeys(names)), "Lampiran"))
    return Entered(parts)


def notes_of(case: Case, lines: Sequence[Line]) -> list[str]:
    """Texts of the contact's notes: those that were not refused."""
    contact = None if case.contact is None else case.contact.id
    return [
        line.text
        for line in lines
        if line.kind is MessageKind.NOTE
        and line.send is not Send.REJECTED
        and line.contact in (contact, None)
    ]


def _card(book: Handbook, customer: CustomerRow, casework: CaseworkRow) -> list[Said]:
    """What is masked is written masked: a note is read by who validated nobody."""
    kind = book.words.caller_types.get(customer.caller_type, "")
    verdict = casework.verdicts[-1].verdict if casework.verdicts else customer.verification
    return [
        Said(customer.name, "Nama"),
        Said(" · ".join(one for one in (kind, customer.segment) if one), "Tipe"),
        Said(customer.masked.get("telepon", ""), "Telepon"),
        Said(customer.city, "Kota"),
        Said(_VERDICTS.get(verdict, ""), "Validasi"),
    ]


def _passed(book: Handbook, ticket: TicketRow) -> str:
    queue = next((one.name for one in book.queues if one.id == ticket.queue), ticket.queue)
    return f"{queue}: {ticket.reason}" if ticket.reason else queue
