"""Prometheus figures of one gateway process, in a registry of its own."""

from prometheus_client import CollectorRegistry, Counter, Gauge, Histogram, generate_latest

from contract.commands import BODY_BY_KIND
from contract.envelope import Outcome
from contract.errors import ErrorCode


class Metrics:
    def __init__(self) -> None:
        self.registry = CollectorRegistry()
        self._requests = Histogram(
            "sahut_request_seconds", "Time to answer a request.", ("method", "route", "status"),
            registry=self.registry,
        )  # fmt: skip
        self._commands = Counter(
            "sahut_commands", "Commands answered.", ("kind", "outcome", "code"), registry=self.registry
        )
        self.sockets = Gauge("sahut_feed_sockets", "Open feed sockets.", registry=self.registry)
        self._lag = Histogram(
            "sahut_feed_lag_seconds", "From an event's transaction to its sending.", registry=self.registry
        )

    def request(self, method: str, route: str, status: int, seconds: float) -> None:
        self._requests.labels(method, route, str(status)).observe(seconds)

    def command(self, kind: str, outcome: Outcome, code: ErrorCode | None) -> None:
        # A kind nobody knows is the sender's text, whatever else it was refused for: it must not become a label of its own.
        if kind not in BODY_BY_KIND:
            kind = "unknown"
        self._commands.labels(kind, outcome.value, code.value if code else "").inc()

    def lag(self, seconds: float) -> None:
        self._lag.observe(max(0.0, seconds))

    def text(self) -> bytes:
        return generate_latest(self.registry)
