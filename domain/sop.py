"""How far a contact is with the centre's procedure: each step by what really happened, and the compliance that comes of it, with its
evidence (flow: Compliance and improvisation).

Pure: what happened comes in as a list in the order it happened, the steps come from the handbook. Nothing is ticked by hand but what
was said to the customer and heard by nobody else. Times are Unix ms.
"""

from collections.abc import Callable, Iterable, Sequence
from enum import StrEnum

import msgspec

from domain.handbook import Handbook
from domain.handbook_issue import Issue, NotePart, ValidationRule
from domain.handbook_script import Occasion
from domain.handbook_steps import Step, StepKind


class What(StrEnum):
    """``said``: a script (``id``) was sent; ``spoken``: the agent confirms having said a step (``id``). ``upset``: a hard complaint.
    ``validated``: name and number agree. ``issue``: category and issue were chosen; ``answered``: a question (``id``) of it;
    ``checked``: a tool (``id``); ``noted``: parts of the internal note. ``skipped`` and ``improvised``: a step (``id``) with its
    ``reason``, the latter with the team leader's word."""

    SAID = "said"
    SPOKEN = "spoken"
    UPSET = "upset"
    VALIDATED = "validated"
    ISSUE = "issue"
    ANSWERED = "answered"
    CHECKED = "checked"
    NOTED = "noted"
    SOLVED = "solved"
    ESCALATED = "escalated"
    DOCUMENTED = "documented"
    SKIPPED = "skipped"
    IMPROVISED = "improvised"


class Happened(msgspec.Struct, frozen=True, kw_only=True):
    """``evidence``: where it can be looked up (id of a message, an act, a recording). ``category`` and ``issue``: of ``issue`` and
    ``answered``."""

    what: What
    at: int
    evidence: str
    id: str = ""
    category: str = ""
    issue: str = ""
    reason: str = ""
    parts: tuple[NotePart, ...] = ()


class StepState(StrEnum):
    """``due``: can be done now; ``waiting``: for a step before it; ``improvised``: otherwise, with the team leader's word;
    ``not_needed``: this contact does not ask for it."""

    DONE = "done"
    DUE = "due"
    WAITING = "waiting"
    SKIPPED = "skipped"
    IMPROVISED = "improvised"
    NOT_NEEDED = "not_needed"


#: States in which nothing of a step is left to do.
SETTLED = frozenset({StepState.DONE, StepState.SKIPPED, StepState.IMPROVISED, StepState.NOT_NEEDED})


class Standing(msgspec.Struct, frozen=True):
    """Where a step stands. ``at``: when it was complete; ``evidence``: of everything that counts for it; ``missing``: questions,
    tools or parts of the note that it still lacks; ``reason``: why it was left out or done otherwise."""

    step: Step
    state: StepState
    at: int | None = None
    evidence: tuple[str, ...] = ()
    missing: tuple[str, ...] = ()
    reason: str = ""


class Compliance(msgspec.Struct, frozen=True):
    """Mandatory steps this contact asked for: ``kept`` of ``needed``; those ``explained`` were left out with a reason, those ``open`` are
    not done. ``percent``: kept of needed, None where nothing was needed."""

    needed: int
    kept: int
    explained: int
    open: int

    @property
    def percent(self) -> float | None:
        return None if not self.needed else 100 * self.kept / self.needed


def standings(
    handbook: Handbook, channel: str, happened: Sequence[Happened], *, validate: bool
) -> tuple[Standing, ...]:
    """Every step of ``channel``'s procedure in its order; empty where it has none. ``validate``: whether who is there is somebody to be
    validated (domain.parties.needs_validation); an issue that needs none goes before."""
    procedure = handbook.procedure(channel)
    if procedure is None:
        return ()
    contact = _Contact(handbook, happened, validate)
    found: dict[str, Standing] = {}
    for step in procedure.steps:
        found[step.id] = contact.step(step)
    empathy = [one for one in found.values() if one.step.kind is StepKind.EMPATHY]
    calm = all(one.state in SETTLED for one in empathy)

    def may_begin(step: Step) -> bool:
        # A hard complaint: calm first, probe when the caller is calmer.
        before = all(found[id].state in SETTLED for id in step.after if id in found)
        return before and (calm or step.kind is not StepKind.PROBING)

    return tuple(
        msgspec.structs.replace(one, state=StepState.WAITING)
        if one.state is StepState.DUE and not may_begin(one.step)
        else one
        for one in found.values()
    )


def now(steps: Iterable[Standing]) -> Standing | None:
    """The step the agent is at: to calm who is upset, else the first mandatory one that is due, else the first that is due."""
    due = [one for one in steps if one.state is StepState.DUE]
    if calming := [one for one in due if one.step.kind is StepKind.EMPATHY]:
        return calming[0]
    return next((one for one in due if one.step.mandatory), due[0] if due else None)


def compliance(steps: Iterable[Standing]) -> Compliance:
    """What the mandatory steps come to. What was done otherwise with the team leader's word is kept."""
    states = [one.state for one in steps if one.step.mandatory and one.state is not StepState.NOT_NEEDED]
    kept = sum(state in (StepState.DONE, StepState.IMPROVISED) for state in states)
    explained = sum(state is StepState.SKIPPED for state in states)
    return Compliance(len(states), kept, explained, len(states) - kept - explained)


#: Steps that are words to the customer, and the occasion their script is for.
_WORDS = {
    StepKind.GREETING: Occasion.GREETING,
    StepKind.EMPATHY: Occasion.EMPATHY,
    StepKind.ESTIMATE: Occasion.ESTIMATE,
    StepKind.OFFER: Occasion.OFFER,
    StepKind.CROSS_SELLING: Occasion.CROSS_SELLING,
    StepKind.CLOSING: Occasion.CLOSING,
    StepKind.SPOKEN: Occasion.OTHER,
}
_SIMPLE = {
    StepKind.VALIDATION: (What.VALIDATED,),
    StepKind.SOLUTION: (What.SOLVED, What.ESCALATED),
    StepKind.DOCUMENTATION: (What.DOCUMENTED,),
}


class _Contact:
    """What happened, sorted for asking."""

    def __init__(self, handbook: Handbook, happened: Sequence[Happened], validate: bool) -> None:
        self._happened, self._validate = happened, validate
        self._occasions = {script.id: script.occasion for script in handbook.scripts}
        self._default_note = handbook.note
        chosen = self._of(What.ISSUE)
        self._chosen = chosen[-1] if chosen else None
        self._issue = (
            None if self._chosen is None else handbook.known_issue(self._chosen.category, self._chosen.issue)
        )

    def step(self, step: Step) -> Standing:
        """``step`` by itself: DUE wherever it is not done, whatever stands before it."""
        done = self._done(step)
        if done.state is StepState.DONE:
            return done
        for what, state in ((What.IMPROVISED, StepState.IMPROVISED), (What.SKIPPED, StepState.SKIPPED)):
            if told := [one for one in self._of(what) if one.id == step.id and one.reason.strip()]:
                last = told[-1]
                return msgspec.structs.replace(
                    done,
                    state=state,
                    at=last.at,
                    evidence=(*done.evidence, last.evidence),
                    reason=last.reason,
                )
        return done if self._needed(step) else msgspec.structs.replace(done, state=StepState.NOT_NEEDED)

    def _done(self, step: Step) -> Standing:
        match step.kind:
            case StepKind.ISSUE:
                return _one(step, [self._chosen] if self._chosen else [])
            case StepKind.PROBING:
                asked = self._issue.asked if self._issue else ()
                here = [one for one in self._of(What.ANSWERED) if self._is_here(one)]
                return self._each(
                    step, [one.id for one in asked if one.required], here, lambda one: (one.id,)
                )
            case StepKind.CHECKS:
                wanted = [one.tool for one in self._issue.checks if one.required] if self._issue else []
                return self._each(step, wanted, self._of(What.CHECKED), lambda one: (one.id,))
            case StepKind.NOTE:
                parts = (self._issue.note if self._issue else ()) or self._default_note
                noted = self._of(What.NOTED)
                if not parts:
                    return _one(step, noted)
                return self._each(step, list(parts), noted, lambda one: one.parts)
            case kind if kind in _WORDS:
                return _one(step, [one for one in self._happened if self._says(step, one)])
            case _:
                return _one(step, self._of(*_SIMPLE[step.kind]))

    def _needed(self, step: Step) -> bool:
        issue = self._issue
        match step.kind:
            case StepKind.VALIDATION:
                return self._validate and _rule(issue) is ValidationRule.IDENTITY
            case StepKind.EMPATHY:
                return bool(self._of(What.UPSET))
            case StepKind.PROBING:
                return issue is None or any(one.required for one in issue.asked)
            case StepKind.CHECKS:
                return issue is None or any(one.required for one in issue.checks)
            case StepKind.ESTIMATE:
                return bool(self._of(What.ESCALATED))
            case StepKind.CROSS_SELLING:
                # Only once it is settled, and never to somebody who is upset.
                settled = bool(self._of(What.SOLVED)) and not self._of(What.UPSET)
                return settled and issue is not None and bool(issue.cross_selling)
            case _:
                return True

    def _each(
        self, step: Step, wanted: Sequence[str], given: Sequence[Happened],
        gives: Callable[[Happened], Iterable[str]],
    ) -> Standing:  # fmt: skip
        """Done when everything ``wanted`` was given; without an issue, or with nothing wanted, nothing can be."""
        first: dict[str, Happened] = {}
        for one in given:
            for id in gives(one):
                first.setdefault(id, one)
        counted = {first[id].evidence: first[id].at for id in wanted if id in first}
        missing = tuple(str(id) for id in wanted if id not in first)
        if missing or not wanted:
            return Standing(step, StepState.DUE, None, tuple(counted), missing)
        return Standing(step, StepState.DONE, max(counted.values()), tuple(counted))

    def _says(self, step: Step, one: Happened) -> bool:
        if one.what is What.SPOKEN:
            return one.id == step.id
        if one.what is not What.SAID:
            return False
        occasion = _WORDS[step.kind]
        meant = occasion is not Occasion.OTHER and self._occasions.get(one.id) is occasion
        return meant or (step.script is not None and one.id == step.script)

    def _is_here(self, one: Happened) -> bool:
        chosen = self._chosen
        return chosen is not None and (one.category, one.issue) == (chosen.category, chosen.issue)

    def _of(self, *what: What) -> list[Happened]:
        return [one for one in self._happened if one.what in what]


def _one(step: Step, happened: Sequence[Happened]) -> Standing:
    """Done as soon as one of ``happened`` did."""
    if not happened:
        return Standing(step, StepState.DUE)
    return Standing(step, StepState.DONE, happened[0].at, tuple(one.evidence for one in happened))


def _rule(issue: Issue | None) -> ValidationRule:
    validation = None if issue is None else issue.validation
    return ValidationRule.IDENTITY if validation is None else validation.rule
