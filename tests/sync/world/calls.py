"""An agent's telephone in the fake world: it rings, is answered, ends, and tells the console of the same call again and again. The
telephone is a process of its own: no crash of the console takes a call away."""

import random
from dataclasses import dataclass, field

import msgspec

from console.operations.call import Calls
from console.operations.desk import Desk
from console.operations.ticket import Tickets
from console.softphone.state import Call, Told
from domain.call import CallEnd, CallState, Direction
from tests.console.operations.live import Line
from tests.sync.world.inline_database import done

_UNSPOKEN = (CallEnd.CUSTOMER, CallEnd.MISSED, CallEnd.REJECTED)
_SPOKEN = (CallEnd.CUSTOMER, CallEnd.AGENT, CallEnd.NETWORK, CallEnd.TRANSFERRED)


@dataclass
class Phone:
    """``calls``: every call there was, as the telephone knows it now."""

    name: str
    rng: random.Random
    calls: list[Call] = field(default_factory=list)

    def act(self, desk: Desk, ticket: str | None) -> None:
        """Something happens to a call, or a new one comes; ``ticket``: what it may be about. Raises NotDone, DomainError."""
        calls = Calls(desk, Tickets(desk), Line(online=False))
        live = [call for call in self.calls if call.state is not CallState.ENDED]
        luck, now = self.rng.random(), desk.clock.wall()
        if luck < 0.2 and self.calls:
            # A journal read again, a console that begins anew.
            done(calls.heard(self.rng.choice(self.calls)))
        elif live and luck < 0.6:
            at = self.calls.index(self.rng.choice(live))
            self.calls[at] = self._over(self.calls[at], self.rng.choice(_SPOKEN), now)
            done(calls.heard(self.calls[at]))
        else:
            self._comes(calls, ticket, now)

    def _comes(self, calls: Calls, ticket: str | None, now: int) -> None:
        direction = self.rng.choice(list(Direction))
        rings = Call(
            id=f"{self.name}-call-{len(self.calls)}", account="a", direction=direction, number="0812-3456-4437",
            state=CallState.RINGING if direction is Direction.INBOUND else CallState.CALLING,
            told=Told(queue="telepon_umum", waited_s=5), started=now - 4_000, as_of=now, rang_ms=4_000,
        )  # fmt: skip
        if ticket is not None and (direction is Direction.OUTBOUND or self.rng.random() < 0.3):
            done(calls.about(rings.id, ticket=ticket))
        if self.rng.random() < 0.3:
            self.calls.append(self._over(rings, self.rng.choice(_UNSPOKEN), now))
        else:
            self.calls.append(msgspec.structs.replace(rings, state=CallState.TALKING, answered=now))
        done(calls.heard(self.calls[-1]))

    def _over(self, call: Call, how: CallEnd, now: int) -> Call:
        spoken = 30_000 if call.answered is not None else 0
        return msgspec.structs.replace(
            call, state=CallState.ENDED, ended=now, as_of=now, talk_ms=spoken, end=how
        )
