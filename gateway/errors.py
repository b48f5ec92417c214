"""What the gateway says no with. Two audiences: a desk (Rejection, Refusal) and whoever starts the program (StartError)."""

import msgspec

from contract.envelope import EMPTY
from contract.errors import ErrorCode


class Rejection(Exception):
    """A handler's final no to a command. It consumes the command's number and stands in the ledger.

    ``detail`` holds values for the sentence shown, ``facts`` what the desk needs besides (contract.envelope.CommandResult).
    """

    def __init__(
        self,
        code: ErrorCode,
        detail: dict[str, str] | None = None,
        facts: msgspec.Raw = EMPTY,
    ) -> None:
        super().__init__(code.value)
        self.code, self.detail, self.facts = code, detail or {}, facts


class Refusal(Exception):
    """A no to a request; becomes a contract.errors.Problem with ``status``."""

    def __init__(
        self,
        status: int,
        code: ErrorCode,
        detail: dict[str, str] | None = None,
        retry_after_ms: int | None = None,
    ) -> None:
        super().__init__(code.value)
        self.status, self.code = status, code
        self.detail, self.retry_after_ms = detail or {}, retry_after_ms


def forbidden(**detail: str) -> Refusal:
    return Refusal(403, ErrorCode.FORBIDDEN, detail)


def not_found(**detail: str) -> Refusal:
    return Refusal(404, ErrorCode.NOT_FOUND, detail)


def invalid(**detail: str) -> Refusal:
    return Refusal(400, ErrorCode.INVALID, detail)


def busy(retry_after_ms: int) -> Refusal:
    """Not now: nothing was done, and it may be asked again after a while."""
    return Refusal(503, ErrorCode.UNAVAILABLE, retry_after_ms=retry_after_ms)


class StartError(Exception):
    """The program cannot start. The text is the sentence printed: what happened, what is safe, what to do."""
