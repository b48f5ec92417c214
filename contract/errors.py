"""Error codes of the wire. Each belongs to one class that decides what the console does with it."""

from enum import StrEnum

import msgspec


class Handling(StrEnum):
    """What an error asks for: show it to the agent, try again by itself, or report it as our fault."""

    SHOW = "show"
    RETRY = "retry"
    REPORT = "report"


class ErrorCode(StrEnum):
    BAD_CREDENTIALS = "bad_credentials"
    LOCKED_OUT = "locked_out"
    #: The password was right and is good for one thing: choosing another (contract.session.SignIn.new_password).
    PASSWORD_CHANGE = "password_change"
    RATE_LIMITED = "rate_limited"
    SIGN_IN_AGAIN = "sign_in_again"
    FORBIDDEN = "forbidden"
    NOT_FOUND = "not_found"
    INVALID = "invalid"
    ILLEGAL_TRANSITION = "illegal_transition"
    STALE = "stale"
    LEASE_LOST = "lease_lost"
    EXPIRED = "expired"
    DEPENDS_ON_REJECTED = "depends_on_rejected"
    OUT_OF_ORDER = "out_of_order"
    UNAVAILABLE = "unavailable"
    TOO_OLD = "too_old"
    UNKNOWN_KIND = "unknown_kind"
    SEQUENCE_REUSED = "sequence_reused"
    INTERNAL = "internal"
    #: The ticket has gone into another one (facts: contract.ticket_acts.Merged).
    MERGED = "merged"
    #: The person it was to be passed on to cannot have it (facts: contract.ticket_acts.NotTaken).
    NOT_TAKEN = "not_taken"
    #: What was to be called back has happened.
    ALREADY_SENT = "already_sent"

    @classmethod
    def _missing_(cls, value: object) -> "ErrorCode":
        """A code of a newer gateway: what it refused is kept and shown, its answer never stops the others."""
        if not isinstance(value, str):
            raise ValueError(value)
        return cls.INTERNAL


_RETRY = frozenset({ErrorCode.RATE_LIMITED, ErrorCode.OUT_OF_ORDER, ErrorCode.UNAVAILABLE})
_REPORT = frozenset({ErrorCode.UNKNOWN_KIND, ErrorCode.SEQUENCE_REUSED, ErrorCode.INTERNAL})


def handling(code: ErrorCode) -> Handling:
    """The class of ``code``."""
    if code in _RETRY:
        return Handling.RETRY
    return Handling.REPORT if code in _REPORT else Handling.SHOW


class Problem(msgspec.Struct, frozen=True):
    """The body of every answer that is not a success. ``detail`` carries values for the sentence, never the sentence."""

    code: ErrorCode
    detail: dict[str, str] = {}
    retry_after_ms: int | None = None
