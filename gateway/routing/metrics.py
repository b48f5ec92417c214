"""Figures of routing: who waits, how offers end, how long it took."""

from collections.abc import Mapping

from prometheus_client import CollectorRegistry, Counter, Gauge, Histogram

from contract.rows import OfferState

_WAITS = (1, 2, 5, 10, 20, 30, 60, 120, 300, 600, 1800)


class RoutingMetrics:
    def __init__(self, registry: CollectorRegistry) -> None:
        self._waiting = Gauge("sahut_waiting", "Contacts waiting or offered.", ("queue",), registry=registry)
        self._offers = Counter("sahut_offers", "Offers by how they ended.", ("end",), registry=registry)
        self._answer = Histogram(
            "sahut_answer_seconds", "From arrival to an agent's acceptance.", ("queue",),
            buckets=_WAITS, registry=registry,
        )  # fmt: skip
        self._turn = Histogram("sahut_routing_turn_seconds", "One look at the floor.", registry=registry)

    def waiting(self, by_queue: Mapping[str, int]) -> None:
        for queue, count in by_queue.items():
            self._waiting.labels(queue).set(count)

    def made(self, count: int) -> None:
        self._offers.labels("made").inc(count)

    def closed(self, end: OfferState) -> None:
        self._offers.labels(end.value).inc()

    def answered(self, queue: str, seconds: float) -> None:
        self._offers.labels(OfferState.ACCEPTED.value).inc()
        self._answer.labels(queue).observe(max(0.0, seconds))

    def turn(self, seconds: float) -> None:
        self._turn.observe(seconds)
