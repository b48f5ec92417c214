"""Pieces of what the centre knows, each with where it stands: the handbook's issues, scripts and units, and what was told besides
(flow: Knowledge arrives late). An answer is shown with its source or not at all."""

from collections.abc import Iterable, Iterator, Mapping
from enum import StrEnum

import msgspec

from domain.handbook import Handbook
from domain.handbook_issue import Issue, Target, TargetKind


class PieceKind(StrEnum):
    ISSUE = "issue"
    SCRIPT = "script"
    UNIT = "unit"
    NEWS = "news"
    UPDATE = "update"
    MINUTES = "minutes"
    BRIEFING = "briefing"
    #: What a model server made of some of them.
    SUGGESTION = "suggestion"


class Section(StrEnum):
    """What a part of a piece says. ``keywords`` are for finding alone."""

    ANSWER = "answer"
    ASK = "ask"
    DO = "do"
    SAY = "say"
    ESCALATE = "escalate"
    ESTIMATE = "estimate"
    UNIT = "unit"
    TEXT = "text"
    KEYWORDS = "keywords"


class Passage(msgspec.Struct, frozen=True):
    """Lines of one section; those of ANSWER and SAY are in the language of domain.macro."""

    section: Section
    lines: tuple[str, ...]


class Piece(msgspec.Struct, frozen=True, kw_only=True):
    """``id`` is unique among all kinds, ``ref`` within its own; ``about``: what it belongs to (a category, an author); ``source`` and
    ``version``: where it stands. ``reply``: what may be said to a customer, in the language of domain.macro, "" for nothing.
    ``since``, ``until``: gateway Unix ms of what is told for a time, None: as long as its source is in force."""

    kind: PieceKind
    ref: str
    title: str
    passages: tuple[Passage, ...]
    source: str
    version: str
    about: str = ""
    reply: str = ""
    since: int | None = None
    until: int | None = None
    effective: int | None = None
    """When what it says comes into force (gateway Unix ms), None: with ``since``."""

    @property
    def id(self) -> str:
        return f"{self.kind}:{self.ref}"

    def holds(self, now: int) -> bool:
        """Whether it is in force at ``now`` (gateway Unix ms)."""
        return (self.since is None or self.since <= now) and (self.until is None or now < self.until)


def of_handbook(book: Handbook) -> list[Piece]:
    """Every issue, script and unit of ``book``."""
    return [*_issues(book), *_scripts(book), *_units(book)]


def _issues(book: Handbook) -> Iterator[Piece]:
    said = {script.id: script.text for script in book.scripts}
    estimates = {one.id: one.text for one in book.estimates}
    for category in book.categories:
        for issue in category.issues:
            scripts = [said[id] for id in issue.scripts if id in said]
            passages = {
                Section.ANSWER: [issue.answer],
                Section.ASK: [question.ask for question in issue.asked],
                Section.DO: [action.text for action in issue.actions],
                Section.SAY: scripts,
                Section.ESCALATE: [_target(book, target) for target in issue.escalation],
                Section.ESTIMATE: [estimates.get(issue.estimate or "", "")],
                Section.KEYWORDS: issue.keywords,
            }
            yield _piece(book, PieceKind.ISSUE, f"{category.id}/{issue.id}", issue.name, passages,
                         about=category.name, reply=_reply(issue, scripts))  # fmt: skip


def _reply(issue: Issue, scripts: list[str]) -> str:
    return issue.answer.strip() or next((text.strip() for text in scripts if text.strip()), "")


def _target(book: Handbook, target: Target) -> str:
    """As it is called; a team leader has no name of its own here."""
    if target.kind is TargetKind.QUEUE:
        name = next((queue.name for queue in book.queues if queue.id == target.id), target.id or "")
    elif target.kind is TargetKind.UNIT:
        name = next((unit.name for unit in book.units if unit.id == target.id), target.id or "")
    else:
        name = "Team leader"
    return f"{name}: {target.when}" if target.when else name


def _scripts(book: Handbook) -> Iterator[Piece]:
    for script in book.scripts:
        passages = {Section.SAY: [script.text, *script.by_channel.values()]}
        yield _piece(book, PieceKind.SCRIPT, script.id, script.name, passages, reply=script.text.strip())


def _units(book: Handbook) -> Iterator[Piece]:
    names = {unit.id: unit.name for unit in book.units}
    for unit in book.units:
        above = names.get(unit.escalates_to or "", "")
        passages = {Section.UNIT: [unit.contact, unit.system], Section.ESCALATE: [above]}
        yield _piece(book, PieceKind.UNIT, unit.id, unit.name, passages)


def _piece(
    book: Handbook,
    kind: PieceKind,
    ref: str,
    title: str,
    passages: Mapping[Section, Iterable[str]],
    *,
    about: str = "",
    reply: str = "",
) -> Piece:
    told = ((section, tuple(filter(None, map(str.strip, lines)))) for section, lines in passages.items())
    return Piece(
        kind=kind, ref=ref, title=title, passages=tuple(Passage(section, lines) for section, lines in told if lines),
        source=book.name, version=book.version, about=about, reply=reply,
    )  # fmt: skip
