"""What an act makes of the casework it is about: the same at the desk, which shows it at once, and at the gateway, which keeps it. Pure."""

from collections.abc import Iterable
from typing import TypeVar

import msgspec

from contract.casework_acts import (
    Answer,
    CaseworkBody,
    Decide,
    Improvise,
    Judge,
    Say,
    Skip,
    TellOutcome,
    Upset,
)
from contract.casework_row import CaseworkRow, casework_id
from domain.casework import COMPARED, MOST, Given, Improvisation, Said, Skipped, Verdict, Word
from domain.errors import InvalidValue
from domain.limits import FIELD

T = TypeVar("T")


class Did(msgspec.Struct, frozen=True):
    """Who did it when (gateway Unix ms); ``command``: the act's id, its evidence."""

    command: str
    author: str
    name: str
    at: int


def begun(ticket: str, contact: str) -> CaseworkRow:
    """The casework of a contact nothing was done on yet."""
    return CaseworkRow(id=casework_id(ticket, contact), version=0, ticket=ticket, contact=contact)


def after(row: CaseworkRow, body: CaseworkBody, did: Did) -> CaseworkRow:
    """``row`` with ``body`` done. An act that came late counts by its time: the later word holds. Raises InvalidValue for what says nothing
    or too much."""
    at, by, evidence = did.at, did.author, did.command
    match body:
        case Answer():
            return _answered(row, body, did)
        case Say():
            if bool(body.script) == bool(body.step):
                raise InvalidValue("script", "a script or a step")
            said = Said(
                at=at, by=by, evidence=evidence, script=body.script, step=body.step, message=body.message
            )
            return msgspec.structs.replace(row, said=_with(row.said, said, "script"))
        case Upset():
            since, who = (at, by) if body.on else (None, "")
            return msgspec.structs.replace(row, upset=since, upset_by=who)
        case Skip():
            skipped = Skipped(step=body.step, reason=_need(body.reason), at=at, by=by, evidence=evidence)
            return msgspec.structs.replace(row, skipped=_with(row.skipped, skipped, "step"))
        case Judge():
            if len(body.compared) > COMPARED or any(len(one.field) > FIELD for one in body.compared):
                raise InvalidValue("compared", "too many")
            verdict = Verdict(verdict=body.verdict, at=at, by=by, evidence=evidence, compared=body.compared)
            return msgspec.structs.replace(row, verdicts=_with(row.verdicts, verdict, "verdict"))
        case Improvise():
            if any(one.id == body.improvisation for one in row.improvised):
                raise InvalidValue("improvisation", "taken")
            asked = Improvisation(
                id=body.improvisation, step=body.step, reason=_need(body.reason), at=at, by=by, by_name=did.name,
                evidence=evidence,
            )  # fmt: skip
            return msgspec.structs.replace(row, improvised=_with(row.improvised, asked, "improvisation"))
        case TellOutcome():
            return _judged(row, body, did)
        case _:
            return row


def decided(row: CaseworkRow, body: Decide, did: Did) -> CaseworkRow:
    """``row`` with the leader's word."""
    return _changed(
        row, body.help, word=Word.GRANTED if body.granted else Word.REFUSED, leader=did.author, leader_name=did.name,
        words=body.text.strip(), answered=did.at,
    )  # fmt: skip


def withdrawn(row: CaseworkRow, improvisation: str) -> CaseworkRow:
    """``row`` with the question taken back, where nobody answered it yet."""
    asked = any(one.id == improvisation and one.word is Word.ASKED for one in row.improvised)
    return _changed(row, improvisation, word=Word.WITHDRAWN) if asked else row


def _judged(row: CaseworkRow, body: TellOutcome, did: Did) -> CaseworkRow:
    """Raises InvalidValue for one that is not here or was not granted."""
    found = next((one for one in row.improvised if one.id == body.improvisation), None)
    if found is None or found.word is not Word.GRANTED:
        raise InvalidValue("improvisation", "not granted")
    return _changed(
        row, body.improvisation, effective=body.effective, outcome=body.text.strip(), judged=did.at
    )


def _changed(row: CaseworkRow, improvisation: str, **values: object) -> CaseworkRow:
    return msgspec.structs.replace(
        row,
        improvised=tuple(
            msgspec.structs.replace(one, **values) if one.id == improvisation else one
            for one in row.improvised
        ),
    )


def _answered(row: CaseworkRow, body: Answer, did: Did) -> CaseworkRow:
    if not body.issue or not (body.answers or body.data):
        raise InvalidValue("answers", "nothing")
    newest = max((one.at for one in (*row.answers, *row.data)), default=did.at)
    # What came late must not name an issue that was left meanwhile.
    about = {"category": body.category, "issue": body.issue, "handbook": body.handbook}
    row = msgspec.structs.replace(
        row,
        answers=_merged(row.answers, "answer", body.answers, body, did),
        data=_merged(row.data, "data", body.data, body, did),
    )
    return msgspec.structs.replace(row, **about) if did.at >= newest else row


def _merged(
    kept: Iterable[Given], place: str, texts: dict[str, str], body: Answer, did: Did
) -> tuple[Given, ...]:
    found = {one.place: one for one in kept}
    for id, text in texts.items():
        given = Given(
            id=id, text=text.strip(), at=did.at, by=did.author, evidence=did.command, category=body.category,
            issue=body.issue, found=body.found.get(id, ""), masked=f"{place}.{id}" in body.masked,
        )  # fmt: skip
        before = found.get(given.place)
        if before is None or before.at <= given.at:
            found[given.place] = given
    if len(found) > MOST:
        raise InvalidValue("answers", "too many")
    return tuple(found.values())


def _with(kept: tuple[T, ...], one: T, field: str) -> tuple[T, ...]:
    if len(kept) >= MOST:
        raise InvalidValue(field, "too many")
    return (*kept, one)


def _need(reason: str) -> str:
    if not reason.strip():
        raise InvalidValue("reason", "must not be empty")
    return reason.strip()
