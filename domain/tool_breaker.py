"""A tool that does not answer is left alone for a while, so that nobody waits for it; then one question is let through.

Pure: every function gives the breaker as it is afterwards. Times are Unix ms.
"""

from enum import StrEnum

import msgspec

from domain.tool_result import ResultState


class BreakerState(StrEnum):
    """``open``: nothing gets through; ``half_open``: one question may, and its answer decides."""

    CLOSED = "closed"
    OPEN = "open"
    HALF_OPEN = "half_open"


class Standing(StrEnum):
    """How the tool is, as far as its answers tell."""

    UP = "up"
    SLOW = "slow"
    DOWN = "down"


class BreakerRule(msgspec.Struct, frozen=True):
    """``failures`` in a row open it for ``rest_ms``, twice as long after each question in vain up to ``longest_ms``; a question let
    through keeps others out for ``lease_ms`` at most. ``agreeing`` answers in a row that took ``slow_ms`` make it slow, as many quick
    ones quick again."""

    failures: int = 3
    rest_ms: int = 15_000
    longest_ms: int = 300_000
    lease_ms: int = 70_000
    slow_ms: int = 2_000
    agreeing: int = 2


#: What says that the tool is ill. One that wants none of a request, or knows no such record, is well.
FAILURES = frozenset({ResultState.TIMED_OUT, ResultState.DOWN, ResultState.UNREADABLE})


class Breaker(msgspec.Struct, frozen=True):
    """``until``: open, until then nothing gets through; ``rest_ms``: how long it rested last; ``asked``: a question was let through,
    which holds until then. ``slow`` and ``quick``: answers of that kind in a row; ``is_slow``: what they came to."""

    failures: int = 0
    until: int | None = None
    rest_ms: int = 0
    asked: int | None = None
    slow: int = 0
    quick: int = 0
    is_slow: bool = False

    def state(self, now: int) -> BreakerState:
        if self.until is None:
            return BreakerState.CLOSED
        return BreakerState.OPEN if now < self.until else BreakerState.HALF_OPEN

    @property
    def standing(self) -> Standing:
        if self.until is not None:
            return Standing.DOWN
        return Standing.SLOW if self.is_slow else Standing.UP


def let_through(breaker: Breaker, now: int, rule: BreakerRule) -> Breaker | None:
    """The breaker once a question was let through at ``now``; None: it is not."""
    match breaker.state(now):
        case BreakerState.CLOSED:
            return breaker
        case BreakerState.OPEN:
            return None
        case BreakerState.HALF_OPEN:
            if breaker.asked is not None and now < breaker.asked:
                return None
            return msgspec.structs.replace(breaker, asked=now + rule.lease_ms)


def after(breaker: Breaker, state: ResultState, took_ms: int, now: int, rule: BreakerRule) -> Breaker:
    """The breaker once a question was answered, or was not. One that was asked before it opened and failed since lengthens no rest."""
    if state in FAILURES:
        failures = breaker.failures + 1
        match breaker.state(now):
            case BreakerState.CLOSED if failures < rule.failures:
                return msgspec.structs.replace(breaker, failures=failures)
            case BreakerState.OPEN:
                return msgspec.structs.replace(breaker, failures=failures)
            case _:
                return _open(breaker, failures, now, rule)
    slow = breaker.slow + 1 if took_ms >= rule.slow_ms else 0
    quick = 0 if slow else breaker.quick + 1
    is_slow = slow >= rule.agreeing or (breaker.is_slow and quick < rule.agreeing)
    return Breaker(slow=slow, quick=min(quick, rule.agreeing), is_slow=is_slow)


def probed(breaker: Breaker, well: bool, now: int, rule: BreakerRule) -> Breaker:
    """The breaker once its address was looked at without a question: where something answers, the tool is taken for well, but its next
    failure opens it at once, for longer."""
    if breaker.until is None:
        return breaker
    if not well:
        return _open(breaker, breaker.failures, now, rule)
    return Breaker(failures=max(0, rule.failures - 1), rest_ms=breaker.rest_ms)


def _open(breaker: Breaker, failures: int, now: int, rule: BreakerRule) -> Breaker:
    rest = min(rule.longest_ms, max(rule.rest_ms, breaker.rest_ms * 2))
    return Breaker(failures, now + rest, rest)
