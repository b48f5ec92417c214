"""What this computer holds unsent, by author: how many, since when, and what becomes of it; never what it is."""

from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from console.unsent import Left
from console.views.desk import Desk
from console.views.floor_model import FloorModel
from console.views.look import Look
from console.views.slide_panel import SlidePanel
from console.widgets.card import Card
from console.widgets.part import label


class UnsentPanel(SlidePanel):
    """A card an author, the agent's own first."""

    def __init__(self, look: Look, desk: Desk, model: FloorModel, parent: QWidget | None = None) -> None:
        super().__init__(look, parent)
        self._desk, self._model = desk, model
        self._cards = QVBoxLayout()
        self._cards.setSpacing(8)
        self.body.addLayout(self._cards)
        self.body.addStretch(1)
        self.retranslate()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        # It is opened by a button at the foot: the keyboard comes along, and Escape closes it.
        self.act.setFocus()

    def submit(self) -> None:
        self.closed.emit()

    def floor_changed(self) -> None:
        self._fill()

    def link_changed(self) -> None:
        self._fill()

    def tick(self) -> None:
        if self.isVisible():
            self._fill()

    def retranslate(self) -> None:
        self.set_words(
            self.tr("Tersimpan di komputer ini"),
            self.tr(
                "Yang belum sampai di gateway, terenkripsi dalam berkas masing-masing. Isinya hanya terbuka untuk penulisnya."
            ),
            self.tr("Tutup"),
        )
        self._fill()

    def _fill(self) -> None:
        counts = self._model.counts
        mine = Left(self._desk.owner.user.name, counts.waiting, True, counts.rejected, counts.oldest)
        rows = [(mine, True), *((left, False) for left in self._desk.others())]
        while (item := self._cards.takeAt(0)) is not None:
            if (old := item.widget()) is not None:
                old.hide()
                old.deleteLater()
        for left, own in rows:
            card = self._card(left, own)
            self._cards.addWidget(card)
            # At once, not with the next turn of the loop: sending in the background has them made anew again and again.
            card.show()

    def _card(self, left: Left, own: bool) -> Card:
        card = Card(self.theme)
        count = left.waiting + left.rejected
        card.set_title(
            self.tr("{0} (Anda)").format(left.name) if own else left.name,
            self.tr("{0} pekerjaan").format(count) if count else self.tr("tidak ada"),
            "wait" if count else "ok",
        )
        if left.oldest is not None and left.waiting:
            seconds = (self._desk.clock.wall() - left.oldest) / 1000
            age = self.look.words.ago(seconds)
            card.add_line(self.tr("Tertua"), self.tr("{0} lalu").format(age) if seconds >= 60 else age)
        for line in self._states(left, own):
            card.body().addWidget(label(line, size="small", tone="muted", wrap=True))
        return card

    def _states(self, left: Left, own: bool) -> list[str]:
        lines = []
        if left.waiting and own:
            lines.append(
                self.tr("{0} sedang dikirim.").format(left.waiting)
                if self._desk.online()
                else self.tr("{0} dikirim begitu tersambung.").format(left.waiting)
            )
        elif left.waiting and left.going:
            lines.append(self.tr("{0} sedang dikirim; biarkan Sahut terbuka.").format(left.waiting))
        elif left.waiting:
            lines.append(
                self.tr("{0} menunggu {1} masuk lagi di komputer ini.").format(left.waiting, left.name)
            )
        if left.rejected:
            lines.append(self.tr("{0} ditolak gateway dan perlu perhatian penulisnya.").format(left.rejected))
        return lines
