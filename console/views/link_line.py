"""The line that says how the way to the gateway stands: what works without it, and what only a person can mend."""

from PySide6.QtWidgets import QWidget

from console.notices import Notice
from console.views.look import Look
from console.widgets.banner import Banner


class LinkLine(Banner):
    """Shown as long as something is in the way."""

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(look.theme, parent)
        self._look = look

    def show_link(self, online: bool, since: int, trouble: str) -> None:
        """``since``: wall ms; ``trouble``: a code only the agent or the administrator can end."""
        if not online and not trouble:
            text = self.tr(
                "Offline sejak {0}. Membaca, mencari, membalas, mencatat dan mengubah tiket tetap bisa; semuanya tersimpan "
                "di komputer ini dan dikirim nanti. Belum bisa: menerima tawaran dan membuka data tersamar."
            )
            short = self.tr(
                "Offline sejak {0}. Tetap bekerja: semua dikirim nanti. Belum bisa: tawaran, data tersamar."
            )
            clock = self._look.times.clock(since)
            self.show_message(text.format(clock), "wait", short=short.format(clock))
        elif trouble:
            act = self.tr("Masuk lagi") if trouble == "sign_in_again" else ""
            self.show_message(self._look.sentences.of(Notice(trouble)), "bad", act)
        else:
            self.hide()
