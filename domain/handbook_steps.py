"""The procedure of a contact as the handbook lists it: which steps, in which order, and what ticks each (flow: Inbound call, Chat,
Compliance and improvisation)."""

from enum import StrEnum

import msgspec


class StepKind(StrEnum):
    """What ticks a step: always something that happened, never a box. ``spoken`` alone is the agent's own word: said, and heard by nobody
    but the customer."""

    GREETING = "greeting"
    #: Said before anything is asked when somebody is upset; due only then.
    EMPATHY = "empathy"
    VALIDATION = "validation"
    #: Category and issue are chosen.
    ISSUE = "issue"
    PROBING = "probing"
    CHECKS = "checks"
    NOTE = "note"
    #: Solved, or passed on to somebody who can.
    SOLUTION = "solution"
    #: The complaint repeated and the time told, where another unit must act.
    ESTIMATE = "estimate"
    OFFER = "offer"
    CROSS_SELLING = "cross_selling"
    CLOSING = "closing"
    #: The wrap-up: category, issue, result.
    DOCUMENTATION = "documentation"
    SPOKEN = "spoken"


class Step(msgspec.Struct, frozen=True, forbid_unknown_fields=True, omit_defaults=True):
    """``mandatory``: leaving it out asks for a reason. ``script``: what is said at it. ``after``: steps that have to come before; without,
    the order of the list is advice alone."""

    id: str
    name: str
    kind: StepKind
    mandatory: bool = True
    script: str | None = None
    after: tuple[str, ...] = ()


class Procedure(msgspec.Struct, frozen=True, forbid_unknown_fields=True, omit_defaults=True):
    """The steps of a contact on any of ``channels``; a channel has one procedure."""

    id: str
    name: str
    channels: tuple[str, ...]
    steps: tuple[Step, ...]
