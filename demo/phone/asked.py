"""What a script asks of the callers (demo.needs), one need at a time: done at once, or when the line shows it."""

from collections.abc import Callable

import msgspec
import pjsua2 as pj

from demo import needs
from demo.needs import Answer
from demo.outlets import outlets
from demo.people import CAST, people
from demo.phone.headers import Asked
from demo.phone.house import Caller, House
from demo.phone.plan import Ring, person_ring, ring_of
from demo.streams import stream

_NEEDS: msgspec.json.Decoder[needs.CallerNeed] = msgspec.json.Decoder(needs.CallerNeed)
_STATES: dict[str, Callable[[Caller, House], bool]] = {
    "waiting": lambda caller, house: caller.ring.key in house.exchange.waiting and not caller.answered,
    "ringing": lambda caller, house: house.rings(caller.ring.key),
    "talking": lambda caller, _: caller.leg is not None and caller.leg.talking and not caller.leg.held,
    "held": lambda caller, _: caller.leg is not None and caller.leg.held,
    "put_through": lambda caller, _: bool(caller.put_through and caller.leg and caller.leg.talking),
    "over": lambda caller, _: caller.over and caller.leg is None,
}


class Script:
    """``busy``: a need waits for the line."""

    def __init__(self, house: House, seed: int) -> None:
        self._house = house
        self._people = {one.key: one for one in people(seed, len(CAST))}
        self._outlets = {one.key: one for one in outlets(seed)}
        self._seed = seed
        self._wanted = ""
        self._caller: Caller | None = None
        self._until = 0.0
        self._answer: Answer | None = None

    @property
    def busy(self) -> bool:
        return self._caller is not None or self._answer is not None

    def asked(self, line: bytes, now: float) -> None:
        """Takes up a need; ``turn`` answers it."""
        try:
            need = _NEEDS.decode(line)
        except msgspec.DecodeError as error:
            self._answer = Answer(ok=False, why=f"not a need: {error}")
            return
        try:
            self._take(need, now)
        except pj.Error as error:
            self._answer = Answer(ok=False, why=f"{need.customer}: {error.reason}")

    def turn(self, now: float) -> bytes | None:
        """The answer, once there is one."""
        caller = self._caller
        if caller is not None:
            if _STATES[self._wanted](caller, self._house):
                self._answer = self._about(caller)
            elif now >= self._until:
                why = f"{caller.ring.key} is not {self._wanted}: offered {caller.offers} times, answers {caller.codes[-5:]}"
                self._answer = Answer(ok=False, why=why)
        if self._answer is None:
            return None
        answer, self._answer, self._caller = self._answer, None, None
        return msgspec.json.encode(answer)

    def _take(self, need: needs.CallerNeed, now: float) -> None:
        key = need.customer
        if key not in self._people and key not in self._outlets:
            self._answer = Answer(ok=False, why=f"there is no customer {key!r}")
            return
        if isinstance(need, needs.CallerRings):
            caller = self._house.comes(self._ring(need), now, stays=True)
            self._wait(caller, "waiting" if need.waits else "ringing", now + need.within_s)
            return
        caller_or_none = self._house.callers.get(key)
        if caller_or_none is None:
            self._answer = Answer(ok=False, why=f"{key} has not called")
            return
        match need:
            case needs.CallerIs(state=state, within_s=within):
                if state not in _STATES:
                    self._answer = Answer(ok=False, why=f"a caller is never {state!r}")
                    return
                self._wait(caller_or_none, state, now + within)
            case needs.CallerLeaves(within_s=within):
                self._house.leaves(key)
                self._wait(caller_or_none, "over", now + within)
            case needs.CallerPresses(digits=digits):
                spoken = self._house.presses(key, digits)
                self._answer = (
                    self._about(caller_or_none)
                    if spoken
                    else Answer(ok=False, why=f"{key} is not on the line")
                )

    def _wait(self, caller: Caller, state: str, until: float) -> None:
        self._caller, self._wanted, self._until = caller, state, until

    def _ring(self, need: needs.CallerRings) -> Ring:
        if need.customer in self._outlets:
            return ring_of(
                self._outlets[need.customer], stream(self._seed, "led", need.customer), why=need.text
            )
        person = self._people[need.customer]
        made = person_ring(person, self._seed, bot=need.bot, why=need.text, ivr=need.ivr)
        asked = Asked(need.queue or made.asked.queue, made.asked.ivr, made.asked.intent, made.asked.said)
        return Ring(made.key, made.number, made.name, asked, made.lines)

    def _about(self, caller: Caller) -> Answer:
        key = caller.ring.key
        name = (self._people.get(key) or self._outlets[key]).name
        return Answer(ok=True, customer=key, name=name, times=caller.offers, line=caller.keyed)
