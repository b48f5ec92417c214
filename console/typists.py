"""Who else is typing on which ticket just now: colleagues and customers, for some seconds after each sign of them. Nothing of it is
kept, and nothing is missed when a sign is lost.
"""

from collections.abc import Callable
from dataclasses import dataclass

from console.clock import Clock
from contract.feed import TYPING_EVERY_MS, TYPING_LASTS_MS
from domain.draft import DraftMode

Changed = Callable[[frozenset[str]], None]


@dataclass(frozen=True)
class Typist:
    """``user``: the colleague's id, "" for the customer."""

    user: str
    mode: DraftMode


class Typists:
    """``say`` is how this desk tells of its own agent (set by whoever has the line); ``listen`` is told of tickets whose typists are
    others than before. ``sweep`` now and then lets those go who stopped."""

    def __init__(self, clock: Clock) -> None:
        self._clock = clock
        self._until: dict[str, dict[Typist, int]] = {}
        self._said: dict[tuple[str, DraftMode], int] = {}
        self._listeners: list[Changed] = []
        self.say: Callable[[str, DraftMode], None] = _nobody

    def listen(self, changed: Changed) -> None:
        """``changed`` hears the ids of tickets."""
        self._listeners.append(changed)

    def heard(self, ticket: str, user: str, mode: DraftMode) -> None:
        """A sign of ``user`` came."""
        here = self._until.setdefault(ticket, {})
        known = Typist(user, mode) in here
        # Who takes up the other surface has left this one.
        for other in [one for one in here if one.user == user]:
            del here[other]
        here[Typist(user, mode)] = self._clock.monotonic() + TYPING_LASTS_MS
        if not known:
            self._tell(frozenset({ticket}))

    def stopped(self, ticket: str, user: str) -> None:
        """``user`` sent what they were typing."""
        here = self._until.get(ticket, {})
        gone = [one for one in here if one.user == user]
        for one in gone:
            del here[one]
        if gone:
            self._tell(frozenset({ticket}))

    def of(self, ticket: str) -> list[Typist]:
        """Who types on ``ticket``, colleagues first."""
        now = self._clock.monotonic()
        here = [one for one, until in self._until.get(ticket, {}).items() if now < until]
        return sorted(here, key=lambda one: (not one.user, one.user))

    def sweep(self) -> None:
        """Lets those go whose time is over."""
        now, gone = self._clock.monotonic(), set()
        for ticket, here in list(self._until.items()):
            over = [one for one, until in here.items() if until <= now]
            for one in over:
                del here[one]
            if over:
                gone.add(ticket)
            if not here:
                del self._until[ticket]
        if gone:
            self._tell(frozenset(gone))

    def typed(self, ticket: str, mode: DraftMode) -> None:
        """This desk's agent typed a letter."""
        now = self._clock.monotonic()
        if now - self._said.get((ticket, mode), -TYPING_EVERY_MS) >= TYPING_EVERY_MS:
            self._said = {(ticket, mode): now}
            self.say(ticket, mode)

    def _tell(self, tickets: frozenset[str]) -> None:
        for changed in self._listeners:
            changed(tickets)


def _nobody(_ticket: str, _mode: DraftMode) -> None:
    return None
