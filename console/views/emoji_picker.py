"""Emoji, found by their Indonesian or English names; those used last come first."""

from collections.abc import Callable

from PySide6.QtCore import QObject, QRect
from PySide6.QtWidgets import QWidget

from console.store.writing import Use, Used
from console.views.desk import Desk
from console.views.look import Look
from console.widgets.emoji_set import EMOJI
from console.widgets.picker import Pick, Picker

#: So many of those used last stand in front.
_RECENT = 16


class EmojiPicker(QObject):
    """``open`` shows them all; ``insert`` is given the one taken, ``done`` the focus when none was."""

    def __init__(
        self,
        look: Look,
        desk: Desk,
        over: QWidget,
        room: Callable[[], QRect],
        insert: Callable[[str], None],
        done: Callable[[], None],
    ) -> None:
        super().__init__(over)
        self._look, self._desk, self._room, self._insert = look, desk, room, insert
        self._uses: dict[str, Use] = {}
        self.card = Picker(look.theme, over, grid=True)
        self.card.chosen.connect(self._chosen)
        self.card.left.connect(done)
        self.retranslate()

    def open(self) -> None:
        """Shows them; what was used last is read again meanwhile."""
        self._show()
        self.card.open_over(self._room())
        self._look.start(self.load())

    async def load(self) -> None:
        """Reads what was used; what is shown follows."""
        uses = await self._desk.reads.writing.uses(Used.EMOJI)
        if uses != self._uses:
            self._uses = uses
            self._show()

    def retranslate(self) -> None:
        """Texts anew in the language of the screen."""
        self.card.set_words(
            self.tr("Emoji"),
            self.tr("Cari emoji, misalnya: terima kasih"),
            self.tr("↑↓←→ pilih · Enter pakai · Esc tutup"),
            self.tr("Tidak ada emoji dengan nama itu."),
        )

    def _show(self) -> None:
        latest = sorted(self._uses, key=lambda face: -self._uses[face].last)[:_RECENT]
        places = {face: at for at, face in enumerate(latest)}
        found = sorted(EMOJI, key=lambda emoji: places.get(emoji.face, _RECENT))
        self.card.set_picks([Pick(e.face, e.name, also=e.also, face=e.face) for e in found])

    def _chosen(self, face: str) -> None:
        self._insert(face)
        self._look.start(self._desk.acts.writing.used(Used.EMOJI, face))
