"""Who is beside an agent in a call, and what of it they hear and are heard in (flow: Training). Pure."""

from collections.abc import Mapping
from dataclasses import dataclass

import msgspec

from console.softphone.engine.line import Wiring
from console.softphone.state import Beside
from domain.tandem import TandemMode


@dataclass
class Companion:
    """Of one call: the leg to the trainer's telephone. ``asked`` in ticks. It is no call of the agent's: it keeps nobody busy, is not
    recorded, and is told of with the call alone."""

    tandem: str
    leg: str
    who: str
    mode: TandemMode
    asked: int
    joined: bool = False

    @property
    def beside(self) -> Beside:
        """As it is told."""
        return Beside(tandem=self.tandem, who=self.who, mode=self.mode, joined=self.joined)


def joined(companion: Companion, wirings: Mapping[str, Wiring], *, muted: bool) -> dict[str, Wiring]:
    """``wirings`` of the agent's calls, with the trainer in them. ``muted``: whether the agent is, in the call that is accompanied.

    The trainer hears whoever talks with the agent, and the agent unless muted; a caller on hold or in the payment IVR they hear as
    little as the agent does. Only BARGE joins them to a caller's leg: otherwise neither a caller nor a recording can have a sound
    of them. While nobody else is there, trainer and trainee may speak with each other."""
    heard = frozenset(leg for leg, wiring in wirings.items() if wiring.hear and not wiring.private)
    barges, listens = (companion.mode is mode for mode in (TandemMode.BARGE, TandemMode.LISTEN))
    own = Wiring(
        speak=any(wirings[leg].speak for leg in heard) or not (heard or muted or listens),
        hear=not listens,
        others=heard if barges else frozenset(),
        overhears=frozenset() if barges else heard,
    )
    if not barges:
        return {**wirings, companion.leg: own}
    among = {
        leg: msgspec.structs.replace(wirings[leg], others=wirings[leg].others | {companion.leg})
        for leg in heard
    }
    return {**wirings, **among, companion.leg: own}
