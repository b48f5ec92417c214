"""Offers: one card in the window's corner with sound and countdown; it never takes the focus."""

from collections.abc import Callable

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from console.notices import Notice
from console.sound import Sound, Sounds
from console.views.desk import Desk
from console.views.floor_model import FloorModel
from console.views.look import Look
from console.views.words import CHANNEL_ICON
from console.widgets.formats import clock
from console.widgets.offer_card import Offer, OfferCard
from contract.rows import OfferRow


class Offers(QObject):
    """Raises the card for the open offer that ends first."""

    taken = Signal(str)
    """Id of the ticket whose contact is now the agent's."""

    def __init__(
        self,
        look: Look,
        desk: Desk,
        model: FloorModel,
        sounds: Sounds,
        window: QWidget,
        sound_on: Callable[[], bool],
    ) -> None:
        super().__init__(window)
        self._look, self._desk, self._model, self._sounds, self._sound_on = (
            look,
            desk,
            model,
            sounds,
            sound_on,
        )
        self._row: OfferRow | None = None
        self._answered: set[str] = set()
        #: Whether something else rings just now: one card at a time.
        self.held_back: Callable[[], bool] = lambda: False
        self.card = OfferCard(look.theme, window)
        self.card.accepted.connect(lambda _id: self._answer(None))
        self.card.rejected.connect(lambda _id, reason: self._answer(reason))
        self.card.expired.connect(lambda _id: self._gone())
        self.retranslate()

    def refresh(self) -> None:
        """Shows, keeps or takes away the card as the model says."""
        row = self._model.offer() if self._desk.online() and not self.held_back() else None
        if row is not None and row.id in self._answered:
            row = None
        if row is None:
            if self._row is not None:
                self.card.withdraw()
                self._gone()
            return
        if self._row is not None and row.id == self._row.id:
            return
        self._row = row
        now = self._desk.clock.gateway_now()
        queue = next((q.name for q in self._desk.handbook().queues if q.id == row.queue), row.queue)
        shown = Offer(
            row.id,
            CHANNEL_ICON[row.channel],
            self._look.words.channel(row.channel),
            row.customer_name,
            queue,
            clock(max(0, now - row.waiting_since) / 1000),
            row.subject,
        )
        self.card.show_offer(shown, (row.until - now) / 1000, (row.until - row.made) / 1000)
        if self._sound_on():
            self._sounds.play(Sound.OFFER, loop=True)

    def retranslate(self) -> None:
        """The reasons for rejecting."""
        self.card.set_reasons(
            [
                ("sedang_bersama_pelanggan", self.tr("Sedang bersama pelanggan lain")),
                ("butuh_keahlian_lain", self.tr("Butuh keahlian lain")),
                ("kendala_sistem", self.tr("Kendala sistem")),
            ]
        )

    def _answer(self, reason: str | None) -> None:
        row = self._row
        self._gone()
        if row is None:
            return
        self._answered.add(row.id)
        self._look.start(self._accept(row) if reason is None else self._model.reject(row.id, reason))

    async def _accept(self, row: OfferRow) -> None:
        ticket = await self._model.accept(row)
        if ticket is None:
            self._look.say(Notice("not_in_time", "wait", fleeting=True))
        else:
            self.taken.emit(ticket)

    def _gone(self) -> None:
        self._row = None
        self._sounds.stop()
