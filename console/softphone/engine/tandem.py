"""A trainer beside the agent (docs/decisions/0014-tandem.md): the trainee's telephone calls the trainer's and shows it a word that
both were given; the trainer's answers to that word alone, once."""

import hmac
from dataclasses import dataclass

from console.softphone.engine.beside import Companion
from console.softphone.engine.calls import Calls, Live
from console.softphone.engine.line import (
    Came,
    Connected,
    Gone,
    Keyed,
    LineError,
    Probed,
    Progressed,
    Referred,
    Sounded,
)
from console.softphone.headers import cleaned
from console.softphone.orders import Accompany, Expect
from console.softphone.reasons import Reason
from console.softphone.state import Call
from domain.call import CallState, Direction
from domain.tandem import JOIN_MS

#: Where the word stands in the INVITE; a PBX between the two must pass it on.
HEADER = "X-Sahut-Tandem"
#: A word that nobody waits for (any more).
NOT_WANTED = 403
#: Shorter ones could be guessed.
LEAST_TOKEN = 16
MOST_WITHIN_MS = 60_000


@dataclass(frozen=True)
class _Expected:
    tandem: str
    token: str
    until: int


class Tandems:
    """Both sides of it: ``accompany`` and ``give_over`` at the trainee's, ``expect`` and ``answers`` at the trainer's."""

    def __init__(self, calls: Calls) -> None:
        self._calls, self._line = calls, calls.line
        self._expected: _Expected | None = None

    # --- the trainee's telephone

    def accompany(self, live: Live, order: Accompany) -> None:
        """Brings the trainer in, changes what they do, or lets them go. Raises LineError."""
        companion = live.companion
        same = companion is not None and companion.tandem == order.tandem
        if not order.on:
            if same:
                self._part(live)
            return
        if companion is not None and same:
            companion.mode, companion.who = order.mode, order.who or companion.who
            self._told(live)
            return
        if not live.connected or live.referring:
            raise LineError(Reason.NOT_NOW)
        if any(other.companion is not None for other in self._calls):
            raise LineError(Reason.BUSY)
        if not order.tandem or len(order.token) < LEAST_TOKEN or self._calls.get(order.tandem) is not None:
            raise LineError(Reason.NOT_NOW, "no word to show")
        self._line.dial(order.tandem, live.call.account, order.to, {HEADER: order.token})
        live.companion = Companion(
            tandem=order.tandem,
            leg=order.tandem,
            who=order.who,
            mode=order.mode,
            asked=self._calls.clock.ticks(),
        )
        self._told(live)

    def give_over(self, live: Live) -> None:
        """The caller goes to the trainer. Raises LineError."""
        companion = live.companion
        if companion is None or not companion.joined or not live.connected or live.referring:
            raise LineError(Reason.NOT_NOW)
        self._line.transfer_to(live.call.id, companion.leg)
        live.referring, live.referring_leg = companion.who, companion.leg

    def hears(self, happening: Progressed | Connected | Sounded | Keyed | Referred | Probed | Gone) -> None:
        """What of it is about a trainer's leg."""
        leg = happening.leg
        live = next((one for one in self._calls if one.companion and one.companion.leg == leg), None)
        if live is None or live.companion is None:
            return
        match happening:
            case Connected():
                live.companion.joined = True
                self._told(live)
            case Gone():
                live.companion = None
                self._calls.gone(leg)
                self._told(live)

    def pass_time(self, ticks: int) -> None:
        """Who has not come by now does not come."""
        for live in self._calls:
            companion = live.companion
            if companion is not None and not companion.joined and ticks - companion.asked >= JOIN_MS:
                self._part(live)

    # --- the trainer's

    def expect(self, order: Expect) -> None:
        """From now on the word is answered. Raises LineError."""
        if not order.token:
            self._expected = None
            return
        if len(self._calls):
            raise LineError(Reason.BUSY)
        if len(order.token) < LEAST_TOKEN or not order.tandem:
            raise LineError(Reason.NOT_NOW, "no word to wait for")
        until = self._calls.clock.ticks() + min(MOST_WITHIN_MS, order.within_ms)
        self._expected = _Expected(order.tandem, order.token, until)

    def answers(self, came: Came) -> bool:
        """Whether the call shows a word: it is answered when that is waited for, else refused, and never rings."""
        shown = came.headers.get(HEADER.lower())
        if shown is None:
            return False
        expected = self._expected
        right = (
            expected is not None
            and self._calls.clock.ticks() <= expected.until
            and any(hmac.compare_digest(one.encode(), expected.token.encode()) for one in shown)
        )
        if expected is None or not right or len(self._calls):
            self._line.refuse(came.leg, NOT_WANTED)
            return True
        self._expected = None
        self._begin(came, expected.tandem)
        return True

    def _begin(self, came: Came, tandem: str) -> None:
        """Muted: the trainer's desk opens the microphone when they are to be heard."""
        try:
            self._line.answer(came.leg)
        except LineError:
            self._line.refuse(came.leg, NOT_WANTED)
            return
        now = self._calls.clock.now()
        live = self._calls.begin(
            Call(
                id=came.leg,
                account=came.account,
                direction=Direction.INBOUND,
                state=CallState.RINGING,
                number=cleaned(came.number),
                name=cleaned(came.name),
                started=now,
                as_of=now,
                trail=cleaned(came.trail),
                muted=True,
                accompanies=tandem,
            )
        )
        live.answering = True

    # --- both

    def _part(self, live: Live) -> None:
        if live.companion is not None:
            leg, live.companion = live.companion.leg, None
            self._line.hang_up(leg)
            self._told(live)

    def _told(self, live: Live) -> None:
        companion = live.companion
        beside = companion.beside if companion is not None else None
        if beside == live.call.beside:
            return
        self._calls.change(live, beside=beside)
