"""The softphone of the desk: shows what the telephone is about and passes on what the agent does with it (ui: Softphone)."""

from collections.abc import Callable

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from console.notices import Notice
from console.softphone.events import (
    CallChanged,
    DevicesChanged,
    Events,
    Level,
    SoundTrouble,
    Transferred,
    Welcome,
)
from console.softphone.numbers import dialled
from console.softphone.orders import Dial, Orders
from console.softphone.phone import OrderRefused, Phone, Telephone, TelephoneError
from console.softphone.state import Call
from console.views.desk import Desk
from console.views.look import Look
from console.views.phone_model import Mood, PhoneShown, shown
from console.views.phone_names import PhoneNames
from console.views.phone_orders import order_of
from console.views.phone_payment import PaymentWords
from console.views.phone_showing import PhoneShowing
from console.views.phone_tandem import MODES, PhoneTandem
from console.views.phone_words import PhoneWords
from console.widgets.phone_bar import PhoneBar
from contract.ids import new_id
from domain.call import TROUBLE, CallEnd, CallState
from domain.errors import InvalidValue

_KEYS: dict[str, str] = {
    "answer": "accept", "reject": "reject", "mute": "mute", "hold": "hold", "transfer": "transfer_call",
    "keypad": "keypad", "join": "join_calls", "complete": "complete_transfer", "record": "pause_recording", "end": "hang_up",
    "payment": "payment_ivr", "take_back": "take_back", "listen": "tandem_listen", "whisper": "tandem_whisper",
    "barge": "tandem_barge", "take_over": "tandem_take",
}  # fmt: skip


class PhoneView(QObject):
    """``rings``: a call rings, its customer is to be shown; ``over``: it rings no more. ``panel_wanted``: transfer, keypad or sound."""

    rings = Signal(object)
    """The call (console.softphone.state.Call)."""
    rings_no_more = Signal()
    panel_wanted = Signal(str)
    shown_anew = Signal()
    """The bar takes another form."""
    happened = Signal(object, object)
    """All that is known (console.softphone.phone.Phone), and what told it."""

    def __init__(self, look: Look, desk: Desk, telephone: Telephone, parent: QWidget) -> None:
        super().__init__(parent)
        self._look, self._desk, self._telephone = look, desk, telephone
        self.words = PhoneWords()
        self._payment_words = PaymentWords()
        self.tandem = PhoneTandem(look, desk, self)
        self.names = PhoneNames(telephone)
        self.showing = PhoneShowing(desk, telephone, self.names, self.words, self.tandem)
        #: Of each call, how many visits of the payment IVR were told of.
        self._visits: dict[str, int] = {}
        self.bar = PhoneBar(look.theme)
        self.bar.acted.connect(self.act)
        self.bar.dialled.connect(self.dial)
        self.bar.opened.connect(lambda: self.panel_wanted.emit("sound"))
        self._ringing = ""
        self._stop = telephone.listen(self._heard)
        self.tandem.changed.connect(self.refresh)
        self.retranslate()

    def close(self) -> None:
        """Nothing is shown any more; the call goes on."""
        self._stop()

    @property
    def now(self) -> PhoneShown:
        """What the telephone is about."""
        return shown(self._telephone.phone, self._desk.clock.wall())

    @property
    def phone(self) -> Phone:
        """All that is known of it."""
        return self._telephone.phone

    def name(self, call: str, who: str) -> None:
        """Whose name stands for ``call`` from now on."""
        self.names.name(call, who)
        self.refresh()

    def retranslate(self) -> None:
        """The names of the acts."""
        keys = self._look.keys
        self.bar.set_names(
            {form: (name, keys.shown(_KEYS.get(act, ""))) for form, act, name in self.words.acts()}
        )
        self.refresh()

    def refresh(self) -> None:
        """Shows what is now."""
        now = self.now
        off = now.mood is Mood.OFF
        # Before it stands in a window it would come up as one, and take the keyboard.
        if off or self.bar.parentWidget() is not None:
            self.bar.setVisible(not off)
        self.bar.show_state(self.showing.bar(now))
        self.shown_anew.emit()

    def tick(self) -> None:
        """A second went by."""
        front = self.now.front
        if front is not None:
            self.bar.set_seconds((self.now.payment or front).seconds)

    # --- what the agent does

    def act(self, name: str) -> None:
        """Presses one of the bar's acts; harmless where it cannot be done now."""
        now = self.now
        if now.front is None:
            return
        if name in ("transfer", "keypad"):
            self.panel_wanted.emit(name)
            return
        if name in MODES or name == "take_over":
            self.tandem.act(name)
            self.refresh()
            return
        order = order_of(name, now.front, now.other, self._desk.handbook())
        if order is not None:
            self.order(order)

    def dial(self, text: str, *, call: str = "", name: str = "") -> None:
        """Telephones ``text``, a number as people write it or a SIP address; ``call`` and ``name`` as ``dial_to`` takes them."""
        try:
            number = dialled(text, self._desk.settings().phone_prefix)
        except InvalidValue:
            # What is dialled for a name may be nobody's to read.
            self._look.say(Notice("phone_bad_number", "wait", {"number": name or text}, fleeting=True))
            return
        self.dial_to(number, call=call, name=name)
        self.bar.number.clear()

    def dial_to(
        self,
        number: str,
        *,
        call: str = "",
        consults: str = "",
        name: str = "",
        then: Callable[[str], None] | None = None,
    ) -> None:
        """Telephones ``number`` as it stands; ``call``: the id the call is to have, ``name``: who it is, shown in the place of the
        number from the beginning."""
        id = call or str(new_id())
        if name:
            self.names.name(id, name)
        else:
            self.names.typed(id)
        self.order(Dial(call=id, to=number, consults=consults), then=lambda: then(id) if then else None)

    def order(self, order: Orders, then: Callable[[], None] | None = None) -> None:
        """Asks the telephone; a refusal is told."""

        async def ask() -> None:
            try:
                await self._telephone.order(order)
            except OrderRefused as refused:
                self._look.say(Notice("phone_refused", "wait", {"why": self.words.trouble(refused.reason)}))
            except TelephoneError:
                self._look.say(Notice("phone_gone", "bad"))
            else:
                if then is not None:
                    then()

        self._look.start(ask())

    # --- what the telephone tells

    def _heard(self, phone: Phone, event: Events | None) -> None:
        if isinstance(event, Transferred) and event.code >= 300:
            self._look.say(
                Notice("transfer_failed", "wait", {"to": self.names.place(event.to), "code": str(event.code)})
            )
        if (
            isinstance(event, CallChanged)
            and event.call.end in TROUBLE
            and not event.call.private
            and not event.call.accompanies
        ):
            self._look.say(Notice("engine_died" if event.call.end is CallEnd.ENGINE else "call_lost", "bad"))
        if isinstance(event, Welcome):
            self._visits = {call.id: len(call.payments) for call in event.calls}
        if isinstance(event, CallChanged):
            self._tell_visits(event.call)
        if isinstance(event, DevicesChanged) and event.trouble is not None:
            self._look.say(_about_sound(event.trouble, event.name))
        if isinstance(event, CallChanged) and event.call.state is CallState.ENDED:
            self.names.forget(event.call.id)
        if not isinstance(event, Level):
            self.refresh()
        self.happened.emit(phone, event)
        ringing = phone.ringing
        if ringing is None and self._ringing:
            self._ringing = ""
            self.rings_no_more.emit()
        elif ringing is not None and ringing.id != self._ringing:
            self._ringing = ringing.id
            self.rings.emit(ringing)

    def _tell_visits(self, call: Call) -> None:
        """What came of the payment IVR, once for each time; of those that were over before this window was there, nothing."""
        told = self._visits.pop(call.id, 0)
        for visit in call.payments[told:]:
            self._look.say(self._payment_words.notice(visit, self._desk.handbook()))
        if call.state is not CallState.ENDED:
            self._visits[call.id] = len(call.payments)


def _about_sound(trouble: SoundTrouble, name: str) -> Notice:
    match trouble:
        case SoundTrouble.DEVICE_GONE | SoundTrouble.CHOSEN_MISSING:
            return Notice("sound_gone", "wait", {"name": name})
        case SoundTrouble.DEVICE_BACK:
            return Notice("sound_back", "ok", {"name": name}, fleeting=True)
        case _:
            return Notice("no_sound", "bad")
