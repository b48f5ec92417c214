"""What a desk says of a call, checked and brought to the gateway's clock."""

from collections.abc import Iterator, Sequence

import msgspec

from contract.call_acts import CallFacts, PaymentVisit, Spoken
from contract.envelope import Stamp
from domain import limits
from domain.errors import InvalidValue
from domain.handbook import Handbook

_DAY_S = 86_400
_OLDEST_MS = 366 * _DAY_S * 1000
#: What a bot may tell: so many things.
_TOLD = 20
#: And of one call so many visits of the payment IVR.
_VISITS = 20


def check(facts: CallFacts) -> None:
    """Raises InvalidValue for a call without an id, and for what is longer or bigger than it may be."""
    if not facts.call or len(facts.call) > limits.FIELD:
        raise InvalidValue("call", "an id")
    for name in ("number", "queue", "ivr", "trail"):
        if len(getattr(facts, name)) > limits.FIELD:
            raise InvalidValue(name, f"longer than {limits.FIELD}")
    words = [*facts.bot, *facts.bot.values()]
    if len(facts.bot) > _TOLD or any(len(word) > limits.NOTE for word in words):
        raise InvalidValue("bot", "too much")
    if not 0 <= facts.waited_s <= _DAY_S:
        raise InvalidValue("waited_s", "within a day")
    if abs(facts.rang_at) > limits.NUMBER:
        raise InvalidValue("rang_at", "no time")


class Times:
    """Turns the desk's times into the gateway's: what has not come yet counts as ``now``, what would be older than any work that waits
    at a desk as that old; of a clock that cannot be right only the distances are believed."""

    def __init__(self, made: Stamp, now: int) -> None:
        self._now, self._shift = now, now - (made.wall + made.offset) if made.uncertain else 0

    def of(self, at: int) -> int:
        return max(self._now - _OLDEST_MS, min(self._now, at + self._shift))


def fitting(spoken: Spoken) -> Spoken:
    """``spoken`` with what no call can have brought back to what one can."""
    lengths = {
        name: _within(getattr(spoken, name), _DAY_S * 1000) for name in ("rang_ms", "talk_ms", "hold_ms")
    }
    return msgspec.structs.replace(
        spoken,
        **lengths,
        holds=_within(spoken.holds, 10_000),
        loss=min(1.0, max(0.0, spoken.loss)),
        jitter_ms=min(60_000.0, max(0.0, spoken.jitter_ms)),
        mos=min(5.0, max(0.0, spoken.mos)),
    )


def payments(
    told: Sequence[PaymentVisit], handbook: Handbook
) -> Iterator[tuple[PaymentVisit, dict[str, str]]]:
    """Each visit of the payment IVR with what the timeline says of it; a result the handbook has no name for is none."""
    names = {} if handbook.payment_ivr is None else handbook.payment_ivr.results
    for visit in told[:_VISITS]:
        args = {"stay": str(_within(visit.ms, _DAY_S * 1000)), "end": visit.end[: limits.FIELD]}
        if name := names.get(visit.result, ""):
            args["result"] = name
        yield visit, args


def _within(value: int, most: int) -> int:
    return min(most, max(0, value))
