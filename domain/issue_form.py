"""What an issue asks of a contact, as one form: its questions, the data of its ticket, and what the agent says of it themselves for the
note (flow: Inbound call, 5 and 7). Pure."""

from collections.abc import Collection, Mapping, Sequence
from enum import StrEnum

import msgspec

from domain.handbook_issue import AnswerType, Issue, NotePart
from domain.note_compose import HEADINGS, Said

#: Answers are kept in the centre's working language, as they stand in the note.
YES, NO = "Ya", "Tidak"
RECEIVED, NOT_RECEIVED = "Sudah diterima", "Belum ada"

#: Parts nobody but the agent can tell; the others come from what is known of the contact.
OWN = (
    NotePart.COMPLAINT,
    NotePart.SOLUTION,
    NotePart.ESCALATION,
    NotePart.ESTIMATE,
    NotePart.COUNTERPARTY,
    NotePart.EVIDENCE,
)
_OWN_ID = "catatan:"


class Place(StrEnum):
    """Where it is kept: as the answer to a question, as a datum of the ticket, or among the data as the agent's own words."""

    ANSWER = "answer"
    DATUM = "datum"
    OWN = "own"


class Field(msgspec.Struct, frozen=True, kw_only=True):
    """``key``: as it is kept among the answers or the data, which may have the same; ``choices``: one of them is the answer; ``part``:
    of the note, of what is OWN; ``sealed``: kept sealed and shown masked (domain.casework_seal)."""

    key: str
    place: Place
    name: str
    type: AnswerType = AnswerType.TEXT
    required: bool = True
    choices: tuple[str, ...] = ()
    hint: str = ""
    part: NotePart | None = None
    sealed: bool = False

    @property
    def id(self) -> str:
        """One of its form."""
        return f"{'answer' if self.place is Place.ANSWER else 'data'}.{self.key}"


def fields(
    issue: Issue, parts: Sequence[NotePart], sealed: Collection[str] = frozenset()
) -> tuple[Field, ...]:
    """Questions, then data that no question asks for, then the agent's own words for those ``parts`` of the note that need them.
    ``sealed``: ids of the fields that are (domain.casework_seal)."""
    asked = {question.id for question in issue.asked}
    questions = (
        Field(
            key=one.id,
            place=Place.ANSWER,
            name=one.ask,
            type=one.type,
            required=one.required,
            choices=_choices(one.type, one.choices),
            hint=one.hint,
        )
        for one in issue.asked
    )
    data = (
        Field(
            key=one.id,
            place=Place.DATUM,
            name=one.name,
            type=one.type,
            required=one.required,
            choices=_choices(one.type, ()),
        )
        for one in issue.data
        if one.question not in asked
    )
    own = (
        Field(key=f"{_OWN_ID}{part}", place=Place.OWN, name=HEADINGS[part], part=part)
        for part in OWN
        if part in parts
    )
    made = (*questions, *data, *own)
    return tuple(msgspec.structs.replace(one, sealed=True) if one.id in sealed else one for one in made)


def lacking(form: Sequence[Field], answers: Mapping[str, str], data: Mapping[str, str]) -> tuple[Field, ...]:
    """What is required and not there yet, but for the agent's own words: those the note asks for."""
    return tuple(
        one
        for one in form
        if one.required
        and one.place is not Place.OWN
        and not (answers if one.place is Place.ANSWER else data).get(one.key, "").strip()
    )


def told(
    form: Sequence[Field], answers: Mapping[str, str], data: Mapping[str, str]
) -> dict[NotePart, list[Said]]:
    """What was entered, by the part of the note it belongs to. A document that came is evidence."""
    found: dict[NotePart, list[Said]] = {}
    for one in form:
        text = (answers if one.place is Place.ANSWER else data).get(one.key, "").strip()
        if text and one.part is not None:
            found.setdefault(one.part, []).append(Said(text))
        elif text:
            part = NotePart.EVIDENCE if one.type is AnswerType.FILE else NotePart.PROBING
            found.setdefault(part, []).append(Said(text, one.name))
    return found


def field_of(form: Sequence[Field], part: NotePart) -> Field | None:
    """Where ``part`` of the note is filled in: the agent's own words for it, or the first question; None for one that is not."""
    if part is NotePart.PROBING:
        return next((one for one in form if one.place is not Place.OWN), None)
    return next((one for one in form if one.part is part), None)


def _choices(type: AnswerType, own: tuple[str, ...]) -> tuple[str, ...]:
    if type is AnswerType.YES_NO:
        return YES, NO
    return (RECEIVED, NOT_RECEIVED) if type is AnswerType.FILE else own
