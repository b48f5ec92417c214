"""How talking to the gateway can fail; the type decides what is done about it."""

from enum import StrEnum

from contract.errors import ErrorCode, Handling, Problem, handling


class GatewayError(Exception):
    """A request came to nothing. ``handling``: shown, tried again, or reported."""

    handling = Handling.RETRY


class Unreachable(GatewayError):
    """No connection, or none that held: whether the request arrived is unknown."""


class BlockedBy(StrEnum):
    """What stands between the desk and the gateway, until a person mends it."""

    PROXY_LOGIN = "proxy_login"
    PROXY_REFUSES = "proxy_refuses"
    PROXY_ADDRESS = "proxy_address"
    CERTIFICATE_UNKNOWN = "certificate_unknown"
    CERTIFICATE_EXPIRED = "certificate_expired"
    CERTIFICATE_EARLY = "certificate_early"
    CERTIFICATE_HOST = "certificate_host"
    CA_FILE = "ca_file"


class Blocked(Unreachable):
    """The way to the gateway is barred, and stays so until somebody changes something. ``detail``: values for the sentence."""

    handling = Handling.SHOW

    def __init__(self, by: BlockedBy, **detail: str) -> None:
        super().__init__(by.value)
        self.by, self.detail = by, detail


class ProxyAway(Unreachable):
    """The proxy itself was not reached."""

    def __init__(self, why: str, proxy: str) -> None:
        super().__init__(why)
        self.proxy = proxy


class Slow(Unreachable):
    """The request went out and no answer came in time: fewer at once may do better."""


class Rubbish(GatewayError):
    """An answer that is none of the gateway's (a captive portal, a cut body): it decides nothing."""


class Refused(GatewayError):
    """The gateway said no, and why."""

    def __init__(self, problem: Problem, status: int) -> None:
        super().__init__(f"{status} {problem.code}")
        self.problem, self.status = problem, status
        self.handling = handling(problem.code)

    @property
    def retry_after(self) -> float | None:
        """Seconds the gateway asked to wait, if it did."""
        ms = self.problem.retry_after_ms
        return None if ms is None else ms / 1000


class TokenExpired(Refused):
    """The access token ``token`` is no longer good; a refresh may give another."""

    token = ""


class SignInAgain(Refused):
    """The session is over; only the agent's password begins another."""


class TooOld(Refused):
    """This program speaks a wire the gateway no longer serves."""


def undecided(error: GatewayError) -> bool:
    """Whether ``error`` says nothing of what was asked: nobody was reached, or the one reached cannot work just now
    (its database is down, it fails within itself)."""
    if isinstance(error, Refused):
        return error.status >= 500 or error.problem.code is ErrorCode.UNAVAILABLE
    return isinstance(error, Unreachable | Rubbish)


def refusal(problem: Problem, status: int, *, renewing: bool) -> Refused:
    """The error that ``problem`` means. A refused access token asks for a refresh; a refused refresh for the password."""
    if problem.code is ErrorCode.TOO_OLD:
        return TooOld(problem, status)
    if problem.code is ErrorCode.SIGN_IN_AGAIN or (status == 401 and not renewing):
        return SignInAgain(problem, status) if renewing else TokenExpired(problem, status)
    return Refused(problem, status)
