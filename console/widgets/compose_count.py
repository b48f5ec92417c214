"""How much was written, and how much the channel takes."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QWidget

from console.widgets.part import label, set_tone

#: From this share of the limit on the count is a warning.
_NEAR = 0.9


class ComposeCount(QLabel):
    """``12 kata · 68/2.000``; nothing for an empty text."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        label(size="small", tone="muted", made=self)
        self.setAlignment(Qt.AlignmentFlag.AlignVCenter)
        self._most: dict[str, int | None] = {}
        self.hide()

    def set_limit(self, mode: str, most: int | None) -> None:
        """How many characters a surface takes."""
        self._most[mode] = most

    def show_text(self, mode: str, text: str) -> None:
        """Counts ``text`` on the surface ``mode``."""
        most, long = self._most.get(mode), len(text)
        words = self.tr("{0} kata").format(len(text.split()))
        # A limit far away is no news.
        counted = most is not None and long > most // 2
        if most is not None and long > most:
            words = self.tr("{0} karakter terlalu panjang").format(long - most)
        elif counted:
            words = f"{words} · {long}/{most}"
        set_tone(
            self, "bad" if most is not None and long > most else "wait" if self._near(long, most) else "muted"
        )
        self.setText(words)
        self.setToolTip(
            "" if most is None else self.tr("{0} dari paling banyak {1} karakter").format(long, most)
        )
        self.setVisible(bool(text))

    def _near(self, long: int, most: int | None) -> bool:
        return most is not None and long > most * _NEAR
