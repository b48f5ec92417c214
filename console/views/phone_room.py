"""The telephone in the window: the softphone's bar, the card of a call that rings, and who calls (flow: Inbound call, 2)."""

from typing import TYPE_CHECKING, Protocol, cast

from PySide6.QtCore import QObject, QRect, QTimer
from PySide6.QtWidgets import QApplication, QWidget
from shiboken6 import isValid

from console.notices import Notice
from console.operations.call import Told, contact_id
from console.softphone.orders import HangUp, Receive, Reject
from console.softphone.phone import Telephone
from console.softphone.state import Call
from console.store.calls import LOOKED
from console.store.changes import Changeset
from console.views.case_model import Away
from console.views.phone_book import PhoneBook
from console.views.phone_buttons import PhoneButtons
from console.views.phone_dialling import PhoneDialling
from console.views.phone_model import Mood
from console.views.phone_ticket import PhoneTicket
from console.views.phone_view import PhoneView
from console.views.refresh import Refresher
from console.views.words import CHANNEL_ICON
from console.widgets.formats import clock
from console.widgets.offer_card import Offer, OfferCard
from contract.rows import CallRow, CustomerRow
from domain.call import Direction
from domain.contact import Channel
from domain.presence import PresenceState

if TYPE_CHECKING:
    from console.views.case_view import CaseView
    from console.views.phone_caller import PhoneCallerPanel
    from console.views.side_panel import SidePanel
    from console.views.slide_panel import SlidePanel
    from console.views.workspace import Workspace

_PANELS = ("phone_transfer", "phone_keypad", "phone_sound", "phone_tandem")


class Panel(Protocol):
    """A panel of the telephone."""

    def begin(self) -> None:
        """It comes to the front."""


class PhoneRoom(QObject):
    """``told`` when a call became work; the rest it hears of the telephone itself."""

    def __init__(self, room: "Workspace", telephone: Telephone) -> None:
        super().__init__(room)
        self._room, self._telephone = room, telephone
        self.view = PhoneView(room.look, room.desk, telephone, room)
        room.top.put_phone(self.view.bar)
        self.dialling = PhoneDialling(room.look, room.desk, self.view)
        self.book = PhoneBook(room.look, room.desk, self)
        self.view.names.house = self.book.name_at
        self.book.changed.connect(self._named_anew)
        self._tickets = PhoneTicket(room)
        self._missed = Refresher(room.look.start, self._count_missed)
        self.card = OfferCard(room.look.theme, room)
        self.card.room = self._room_of_card
        self.card.ends_itself = False
        self.card.accepted.connect(lambda _call: self.view.act("answer"))
        self.card.rejected.connect(self._rejected)
        self.buttons = PhoneButtons(self.view, lambda: not self._covered, room)
        self._receiving: bool | None = None
        #: Calls that came from a colleague with their contact.
        self._taken: dict[str, str] = {}
        self.view.tandem.opens = self._open_here
        self.view.tandem.begin()
        self._covered = False
        self._ringing: Call | None = None
        self._known: list[CustomerRow] = []
        self._before: QWidget | None = None
        self.view.rings.connect(self._rings)
        self.view.rings_no_more.connect(self._rings_no_more)
        self.view.panel_wanted.connect(self._panel)
        self.view.shown_anew.connect(room.top.make_way)
        room.top.on_call = lambda: self.view.now.connected
        self.view.shown_anew.connect(room.top.tick)
        room.offers.held_back = lambda: self._ringing is not None
        self.retranslate()

    def retranslate(self) -> None:
        """Every fixed text again."""
        self.view.retranslate()
        # The rail has been laid anew.
        self._missed.poke()
        self.card.take_words = self.tr("Jawab")
        self.card.retranslate()
        self.card.set_reasons(
            [("486", self.tr("Sedang tidak bisa")), ("603", self.tr("Tolak, jangan ditawarkan lagi"))]
        )

    def floor_changed(self) -> None:
        """Presence or what is in hand changed: calls ring for whoever is Avail with free hands (flow: Presence)."""
        presence, floor = self._room.floor.presence, self._room.floor
        avail = presence is not None and presence.chosen is PresenceState.AVAIL
        alone = self._covered and self._room.desk.settings().phone_auto_answer > 0
        receiving = avail and not floor.in_hand and not self.view.phone.calls and not alone
        if receiving is not self._receiving:
            self._receiving = receiving
            self.view.order(Receive(on=receiving))

    def heard(self, changes: Changeset) -> None:
        """The store changed."""
        self._tickets.heard(changes)
        if LOOKED in changes.meta or any(ref == CallRow.REF for ref, _ in changes.rows):
            self._missed.poke()
        self.book.heard(changes)
        self.view.tandem.heard(changes)

    def cover(self, *, covered: bool) -> None:
        """The desk is locked, or open again: nothing is answered by itself where nobody sits."""
        self._covered = covered
        self.floor_changed()

    def told(self, call: Call, told: Told | None) -> None:
        """``call`` is work: its ticket opens with the first answer, and whoever is not known by then is asked for."""
        self.floor_changed()
        self._missed.poke()
        if not self.view.phone.calls:
            self.book.want(False)
        if told is None or not told.begun:
            return
        if call.takes_over:
            self._taken[call.id] = told.contact
        who = self.view.names.of(call.id)
        asks = call.direction is Direction.INBOUND and not who
        self._room.tabs.open(told.ticket, title=self.view.words.who(call, who))
        self._tickets.opened(call, told, self.view.words.who(call, who))
        if told.number:
            # Nobody reads a reply on the telephone: what is written meanwhile is a note. A ticket that was there may have other readers.
            self._room.tabs.mode(told.ticket, "note")
        found = self._known
        self._room.open_ticket(told.ticket, then=lambda: self._ask_who(call, found) if asks else None)

    def known(self, call: str, customer: CustomerRow) -> None:
        """The agent saw ``customer`` in the caller."""
        self.view.name(call, customer.name)
        self._known = [customer]
        if self._ringing is not None and self._ringing.id == call:
            self._room.open_customer(customer.id)
            self._show(self._ringing)

    def attend(self, case: "CaseView") -> None:
        """What a conversation asks of the telephone."""
        case.hang_up = self.hang_up
        case.transcript.numbers_in = _numbers_in
        case.transcript.number_wanted.connect(
            lambda number: self._room.look.once(
                ("dial", number), lambda: self.dialling.call(number, ticket=_ticket_of(case))
            )
        )

    def attend_side(self, side: "SidePanel", case: "CaseView") -> None:
        """What a card beside a conversation asks of the telephone: a call from there is a contact of its ticket."""

        def call(row: CustomerRow, at: tuple[str, str] | None) -> None:
            self.call_customer(row, at, ticket=_ticket_of(case))

        side.customer.call_wanted.connect(call)

    def call_customer(
        self, row: CustomerRow, at: tuple[str, str] | None = None, ticket: str | None = None
    ) -> None:
        """Telephones ``row``, about ``ticket``."""
        self._room.look.once(("dial", row.id), lambda: self.dialling.call_customer(row, at, ticket))

    def call_in_front(self) -> None:
        """Telephones whoever stands on the screen: the card over the right side, else the customer of the ticket in front."""
        over = self._room.overs().get("customer_card")
        card = self._room.customer_card if over is not None and over.isVisible() else None
        side = None if self._room.in_front is None else self._room.side
        row = card.customer if card is not None else None if side is None else side.customer.customer()
        if row is None:
            self._room.look.say(Notice("nobody_to_call", "wait", fleeting=True))
        elif card is not None or side is None:
            self.call_customer(row)
        else:
            self.call_customer(row, ticket=_ticket_of(self._room.case))

    def _open_here(self, ticket: str) -> None:
        """The case of a call that this agent accompanies, to read, where it is at this desk."""

        async def there() -> None:
            if await self._room.desk.reads.cases.get(ticket) is not None:
                self._room.tabs.open(ticket)
                self._room.tabs.mode(ticket, "note")
                self._room.open_ticket(ticket)

        self._room.look.start(there())

    def hang_up(self, contact: str) -> bool:
        """Ends the call that ``contact`` is; whether it is one that goes on."""
        call = next((id for id in self.view.phone.calls if self._contact_of(id) == contact), None)
        if call is not None:
            self.view.order(HangUp(call=call))
        return call is not None

    def _contact_of(self, call: str) -> str:
        """One that was taken over is the contact it was with the colleague."""
        return self._taken.get(call, contact_id(call))

    # --- a call that rings

    def _rings(self, call: Call) -> None:
        self._ringing, self._known = call, []
        self.book.want(True)
        self._show(call)
        self._room.offers.refresh()
        self._room.look.start(self._look_up(call))

    def _named_anew(self) -> None:
        """Who of the house it is became known."""
        self.view.refresh()
        if self._ringing is not None:
            self._show(self._ringing)

    def _rings_no_more(self) -> None:
        self._ringing = None
        self.card.withdraw()
        if self.view.now.mood is not Mood.CALL:
            self._room.card_closed()
            self._caller_away()
        self._room.offers.refresh()

    async def _count_missed(self) -> None:
        self._room.rail.set_badge("calls", await self._room.desk.reads.calls.missed())

    async def _look_up(self, call: Call) -> None:
        """Who calls: the panel opens before the agent answers."""
        found = await self._room.desk.acts.calls.customers_of(call.number)
        if self._ringing is None or self._ringing.id != call.id:
            return
        self._known = found
        self._show(call)
        if len(found) == 1:
            self.view.name(call.id, found[0].name)
            self._room.open_customer(found[0].id, cursor=False, wanted=lambda: self._rings_now(call))
        elif found:
            self._ask_who(call, found)
        self.card.place()

    def _ask_who(self, call: Call, found: list[CustomerRow]) -> None:
        panel = cast("PhoneCallerPanel", self._room.over("phone_caller"))
        panel.begin(call, self.view.words.shown(call.number), found)
        self._room.show_over("phone_caller")

    def _room_of_card(self) -> QRect:
        """Who calls stands over the right side: the card beside it."""
        over = [panel for panel in self._room.overs().values() if panel.isVisible()]
        if not over:
            return self._room.room_of_offer()
        top = self._room.top.geometry()
        return QRect(top.left(), top.bottom() + 1, over[0].x() - top.left(), over[0].height())

    def _show(self, call: Call) -> None:
        words = self.view.words
        who = words.caller(call, [row.name for row in self._known], self.view.names.colleague(call.id))
        shown = Offer(
            call.id,
            CHANNEL_ICON[Channel.VOICE],
            self._room.look.words.channel(Channel.VOICE),
            who,
            self.view.showing.origin(call) or words.shown(call.number),
            clock(float(call.told.waited_s or 0)),
            words.said_to_bot(call),
        )
        total = float(self._room.desk.settings().phone_ring_seconds)
        since = max(0.0, (self._room.desk.clock.wall() - call.started) / 1000)
        self.card.show_offer(shown, max(1.0, total - since), total)

    def _rings_now(self, call: Call) -> bool:
        """An agent may answer before the caller's card is read: it would lie over what they do then."""
        rings = self._ringing is not None and self._ringing.id == call.id
        if rings:
            # Beside it, once it is there.
            QTimer.singleShot(0, self.card, self.card.place)
        return rings

    def _caller_away(self) -> None:
        """Nobody asks any more who called."""
        if "phone_caller" in self._room.overs():
            self._room.over("phone_caller").hide()

    def _rejected(self, call: str, code: str) -> None:
        self.view.order(Reject(call=call, code=int(code)))

    def _panel(self, name: str) -> None:
        """The panels of the telephone stand over the right side (console.views.over_panels); asked for again they go."""
        key = f"phone_{name}"
        panel = cast("SlidePanel", self._room.over(key))
        if panel.isVisible():
            panel.closed.emit()
            return
        for other in _PANELS:
            if other != key and other in self._room.overs():
                self._room.over(other).hide()
        self._before = QApplication.focusWidget()
        self._room.show_over(key)
        cast("Panel", panel).begin()

    def left(self) -> None:
        """A panel of the telephone is closed: the cursor goes back to where it stood."""
        at = QApplication.focusWidget()
        for key in _PANELS:
            panel = self._room.overs().get(key)
            if panel is None or panel.isHidden():
                continue
            inside = at is not None and panel.isAncestorOf(at)
            panel.hide()
            before = self._before
            if inside and before is not None and isValid(before) and before.isVisible():
                before.setFocus()
        self._before = None


def _ticket_of(case: "CaseView") -> str | None:
    """The ticket in front, as far as it is the agent's to work on."""
    model = case.model
    return None if model is None or model.away is not Away.NO else model.ticket


def _numbers_in(text: str) -> list[str]:
    """As they are read, each once."""
    # The country's numbering takes long to load, and most messages name no number.
    from console.softphone.numbers import found_in
    from domain.phone import parse

    return list(dict.fromkeys(parse(found.number).shown for found in found_in(text)))
