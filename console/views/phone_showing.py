"""What the telephone's bar shows of what the telephone is about."""

from console.softphone.phone import Telephone
from console.softphone.state import Call, Recording
from console.views.desk import Desk
from console.views.phone_model import LineShown, Mood, PhoneShown
from console.views.phone_names import PhoneNames
from console.views.phone_payment import PaymentWords
from console.views.phone_tandem import PhoneTandem
from console.views.phone_words import PhoneWords
from console.widgets.phone_bar import BarState, Can
from domain.call import CallState


class PhoneShowing:
    def __init__(
        self, desk: Desk, telephone: Telephone, names: PhoneNames, words: PhoneWords, tandem: PhoneTandem
    ) -> None:
        self._desk, self._telephone, self._names = desk, telephone, names
        self._words, self._tandem = words, tandem
        self._payment = PaymentWords()

    def bar(self, now: PhoneShown) -> BarState:
        """The bar's state."""
        if now.front is None:
            return self._idle(now)
        call = now.front.call
        if call.accompanies:
            return self._tandem.bar(now.front)
        if call.payment:
            return self._with_ivr(now.front, now.payment)
        how = self._words.how(call)
        return BarState(
            who=self._words.who(call, self._names.of(call.id)),
            where=" · ".join(part for part in (how, self.origin(call)) if part),
            how=how,
            tone="wait" if now.front.held else "ok",
            icon="phone-outgoing" if now.mood is Mood.CALLING else "phone-call",
            seconds=now.front.seconds,
            second=self._words.second(now, self._names.of(now.other.id) if now.other else ""),
            beside=self._tandem.beside(call.beside),
            can=_can(now, payment=self._desk.handbook().payment_ivr is not None),
            on=_on(call, now.front),
            paused=call.recording is Recording.PAUSED,
            announcing=call.recording is Recording.ANNOUNCING,
        )

    def _with_ivr(self, front: LineShown, ivr: LineShown | None) -> BarState:
        """The caller is with the payment IVR: how long, and the way back."""
        return BarState(
            who=self._words.who(front.call, self._names.of(front.id)),
            where=self._payment.where(None if ivr is None else ivr.call),
            tone="wait",
            icon="wallet",
            seconds=None if ivr is None else ivr.seconds,
            can=("take_back", "end") if ivr is not None else ("end",),
        )

    def _idle(self, now: PhoneShown) -> BarState:
        waiting = self._tandem.waiting()
        if waiting is not None:
            return waiting
        words = self._words.mood(now)
        if now.mood is Mood.TROUBLE:
            return BarState(words, tone="bad", icon="phone-off")
        if now.mood is not Mood.READY:
            return BarState(words, tone="muted", icon="phone")
        device = next(
            (d.name for d in self._telephone.phone.devices if d.id == self._telephone.phone.sound.speaker), ""
        )
        return BarState(words, device, tone="text", icon="phone", dial=True)

    def origin(self, call: Call) -> str:
        """Where ``call`` comes from or goes to, and through whom."""
        by = call.told.passed_by
        inside = call.number if self._names.colleague(call.id) else ""
        return self._words.origin(
            call, self._queue(call), passed_by=self._names.house(by) or by, inside=inside
        )

    def _queue(self, call: Call) -> str:
        return next(
            (q.name for q in self._desk.handbook().queues if q.id == call.told.queue), call.told.queue
        )


def _can(now: PhoneShown, *, payment: bool = False) -> tuple[Can, ...]:
    assert now.front is not None
    if now.mood is Mood.RINGING:
        return ("answer", "reject")
    if now.mood is Mood.CALLING:
        return ("end",)
    both: tuple[Can, ...] = ()
    if (
        now.other is not None
        and not now.joined
        and now.other.call.state in (CallState.HELD, CallState.TALKING)
    ):
        both = ("complete", "join")
    recorded: tuple[Can, ...] = () if now.front.call.recording is Recording.OFF else ("record",)
    first: tuple[Can, ...] = ("mute", "hold")
    alone = now.other is None and not now.front.held
    middle: tuple[Can, ...] = (
        both if both else ("transfer", "payment") if payment and alone else ("transfer",)
    )
    return (*first, *middle, "keypad", *recorded, "end")


def _on(call: Call, line: LineShown) -> frozenset[str]:
    marks = (("mute", call.muted), ("hold", line.held), ("record", call.recording is not Recording.OFF))
    return frozenset(name for name, holds in marks if holds)
