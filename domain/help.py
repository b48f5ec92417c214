"""Asking the team leader for help (flow: Presence, "Help is one key at any moment")."""

from enum import StrEnum

#: Ms after which a request nobody took is of no use: the customer is gone, or another was asked.
HELP_MS = 30 * 60_000


class HelpState(StrEnum):
    """``closed``: without an answer in words, as after a talk at the desk."""

    OPEN = "open"
    TAKEN = "taken"
    ANSWERED = "answered"
    CLOSED = "closed"
    CANCELLED = "cancelled"


class HelpReason(StrEnum):
    """What it is about; ``customer``: a difficult one, ``decision``: beyond the agent's authority; ``improvise``: a step of the procedure
    is to be done otherwise, which is asked with the step (contract.casework_acts)."""

    DECISION = "decision"
    PROCEDURE = "procedure"
    CUSTOMER = "customer"
    TOOL = "tool"
    OTHER = "other"
    IMPROVISE = "improvise"


#: What a hand is raised for by itself.
ASKABLE = tuple(reason for reason in HelpReason if reason is not HelpReason.IMPROVISE)
#: Still to be answered.
WAITING = frozenset({HelpState.OPEN, HelpState.TAKEN})
