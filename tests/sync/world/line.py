"""The line between one desk and the gateway: what it does to a request is drawn from the world's seed."""

import random
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import TypeVar

from console.sync.errors import Refused, Rubbish, Unreachable, refusal
from contract.errors import ErrorCode, Problem
from tests.sync.twin.gateway import Refusal

T = TypeVar("T")


@dataclass
class Line:
    """``ghosts``: requests the desk gave up that still travel; the gateway may get them at any later time."""

    rng: random.Random
    faulty: bool = True
    up: bool = True
    ghosts: list[Callable[[], object]] = field(default_factory=list)

    def ask(self, request: Callable[[], T], *, renewing: bool = False) -> T:
        """One exchange. Raises what console.sync.transport raises."""
        if not self.up:
            raise Unreachable("down")
        fate = self.rng.random() if self.faulty else 1.0
        if fate < 0.05:
            if self.rng.random() < 0.5:
                self.ghosts.append(request)
            raise Unreachable("request lost")
        if fate < 0.07:
            raise Refused(Problem(ErrorCode.UNAVAILABLE, retry_after_ms=700), 503)
        if fate < 0.14:
            _answer(request, renewing)
            raise Unreachable("answer lost")
        if fate < 0.16:
            _answer(request, renewing)
            raise Rubbish("answer cut")
        if fate < 0.20:
            _answer(request, renewing)
        return _answer(request, renewing)

    def haunt(self) -> None:
        """One late request arrives; nobody waits for its answer."""
        if self.ghosts:
            request = self.ghosts.pop(self.rng.randrange(len(self.ghosts)))
            try:
                request()
            except Refusal:
                return


def _answer(request: Callable[[], T], renewing: bool) -> T:
    try:
        return request()
    except Refusal as no:
        raise refusal(no.problem, no.status, renewing=renewing) from no
