"""Figures of the telephone: how calls ended, and how long their parts lasted."""

from prometheus_client import CollectorRegistry, Counter, Histogram

from contract.call_acts import Spoken
from domain.call import CallEnd, Direction

_LASTS = (1, 2, 5, 10, 20, 30, 60, 120, 300, 600, 1800, 3600)
ANSWERED = "answered"


def outcome(direction: Direction, end: CallEnd) -> str:
    """What a call nobody spoke in counts as: the caller gave up (abandoned), nobody took it (missed), refused, or not reached."""
    if direction is Direction.OUTBOUND:
        return "not_reached"
    named = {CallEnd.CUSTOMER: "abandoned", CallEnd.REJECTED: "rejected", CallEnd.FORWARDED: "forwarded"}
    named[CallEnd.ANSWERED_ELSEWHERE] = "elsewhere"
    return named.get(end, "missed")


class CallMetrics:
    def __init__(self, registry: CollectorRegistry) -> None:
        self._calls = Counter(
            "sahut_calls", "Calls by how they came out.", ("queue", "direction", "outcome"), registry=registry
        )
        self._wait = Histogram(
            "sahut_call_wait_seconds", "From the caller's arrival to the answer.", ("queue",), buckets=_LASTS,
            registry=registry,
        )  # fmt: skip
        self._parts = Histogram(
            "sahut_call_seconds", "How long calls rang, were spoken in, and were held.", ("part",), buckets=_LASTS,
            registry=registry,
        )  # fmt: skip

    def answered(self, queue: str, direction: Direction, waited_ms: int) -> None:
        self._calls.labels(queue, direction.value, ANSWERED).inc()
        if direction is Direction.INBOUND:
            self._wait.labels(queue).observe(max(0, waited_ms) / 1000)

    def unspoken(self, queue: str, direction: Direction, end: CallEnd) -> None:
        self._calls.labels(queue, direction.value, outcome(direction, end)).inc()

    def ended(self, spoken: Spoken) -> None:
        for part, ms in (("ring", spoken.rang_ms), ("talk", spoken.talk_ms), ("hold", spoken.hold_ms)):
            self._parts.labels(part).observe(ms / 1000)
