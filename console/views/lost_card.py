"""Kendala sistem: who lost how much to the tools on a day, for who leads; asked of the gateway when it is wanted."""

from PySide6.QtWidgets import QWidget

from console.operations.errors import NotAllowed, OfflineNotPossible
from console.views.desk import Desk
from console.views.look import Look
from console.views.refresh import Refresher
from console.views.trouble_words import TroubleWords
from console.widgets.card import Card
from console.widgets.combo_field import ComboField
from console.widgets.part import label
from contract.incident_row import LostTimeRow
from domain.lost_time import DAY_MS, day_of

#: Days that can be chosen, today among them.
_DAYS = 14


class LostCard(Card):
    """``refresh`` reads the chosen day again."""

    def __init__(self, look: Look, desk: Desk, words: TroubleWords, parent: QWidget | None = None) -> None:
        super().__init__(look.theme, parent=parent)
        self._look, self._desk, self._words = look, desk, words
        #: None: the gateway was not reached.
        self.found: list[LostTimeRow] | None = []
        self.day = ComboField(look.theme, share=4)
        self.day.chosen.connect(lambda _key: self.refresh())
        self.figures = label(wrap=True)
        self.body().addWidget(self.day)
        self.body().addWidget(self.figures)
        self._refresher = Refresher(look.start, self.load)
        self.retranslate()

    def refresh(self) -> None:
        self._refresher.poke()

    async def load(self) -> None:
        """Asks for the chosen day."""
        asked = self.day.key()
        day = int(asked) if asked else self._desk.clock.gateway_now()
        try:
            found = await self._desk.acts.incidents.lost_time(day)
        except (OfflineNotPossible, NotAllowed):
            found = None
        if self.day.key() == asked:
            self.found = found
            self._dress()

    def retranslate(self) -> None:
        self.day.set_name(self.tr("Hari"))
        self._dress()

    def _dress(self) -> None:
        today = day_of(self._desk.clock.gateway_now())
        days = [today - back * DAY_MS for back in range(_DAYS)]
        now, words, times = self._desk.clock.gateway_now(), self._look.words, self._look.times
        choices = [(str(day), words.day(day, now, times)) for day in days]
        chosen = self.day.key()
        kept = chosen if chosen in {key for key, _ in choices} else str(today)
        self.day.set_choices(choices, kept)
        rows = self.found or []
        whole = self._words.lost(sum(row.ms for row in rows))
        self.set_title(self.tr("Kendala sistem"), self.tr("{0} semua agen").format(whole) if rows else "")
        if self.found is None:
            self.figures.setText(self.tr("Belum bisa dimuat: gateway tidak terhubung."))
        elif not rows:
            self.figures.setText(self.tr("Tidak ada waktu yang hilang."))
        else:
            self.figures.setText(
                " · ".join(f"{row.user_name or row.user} {self._words.lost(row.ms)}" for row in rows)
            )
