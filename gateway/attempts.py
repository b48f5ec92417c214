"""What an attempt at outgoing work is, how it can end, and what a kind of work has to bring (architecture: Outgoing work)."""

from collections.abc import Awaitable, Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Protocol

from gateway.tx import Tx


@dataclass(frozen=True)
class Job:
    """One attempt. ``key`` is the idempotency key to hand to the other side; ``attempt`` counts from 1; ``made``: Unix ms it was
    asked for at; ``unsure``: the answer to an earlier attempt was lost."""

    id: str
    kind: str
    key: str
    payload: Mapping[str, Any]
    attempt: int
    made: int
    unsure: bool = False


@dataclass(frozen=True)
class Done:
    """It happened. ``note`` is the handler's own word on how far (a channel: "sent" or "delivered")."""

    note: str = ""


@dataclass(frozen=True)
class Parked:
    """The recipient is away; whoever sees them return calls ``settle``."""


@dataclass(frozen=True)
class Again:
    """It surely did not happen, and may later: the line is down, the other side is busy."""

    why: str


@dataclass(frozen=True)
class Failed:
    """It did not happen and never will."""

    why: str


@dataclass(frozen=True)
class Unknown:
    """The answer was lost: it may have happened."""

    why: str


Result = Done | Parked | Again | Failed | Unknown
Ended = tuple[Job, Result]
Attempt = Callable[[], Awaitable[Result]]


class Handler(Protocol):
    """What does one kind of job."""

    def keyed(self, payload: Mapping[str, Any]) -> bool:
        """Whether the other side drops a repetition by the job's key, so that an unknown outcome may be tried again."""

    def limit_ms(self, payload: Mapping[str, Any]) -> int | None:
        """The age at which work that has not happened is given up where people see it; None: never."""

    async def ready(self, work: Sequence[Job]) -> Sequence[Attempt]:
        """Reads what the attempts need, for all together; an attempt for each of ``work``, done outside of any transaction."""

    async def record(self, tx: Tx, ended: Sequence[Ended]) -> None:
        """Writes what the results mean into the rows, in the transaction that ends the attempts."""


@dataclass(frozen=True)
class Patience:
    """``lease_ms``: a running job older than this lost its worker; ``tries``: attempts before a dead letter; ``at_once``: jobs
    one worker has in hand at most."""

    lease_ms: int = 60_000
    first_ms: int = 1_000
    longest_ms: int = 300_000
    tries: int = 12
    at_once: int = 200

    def wait(self, attempt: int, spread: float) -> int:
        """Milliseconds until the attempt after ``attempt``; ``spread`` in 0..1 keeps many jobs from coming back together."""
        whole = min(self.longest_ms, self.first_ms * 2 ** min(attempt - 1, 20))
        return int(whole * (0.75 + spread / 2))
