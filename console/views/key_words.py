"""Why a key is not taken, in words; and both names of an act, whatever the language of the screen."""

from PySide6.QtCore import QObject, QTranslator

from console.views.keymap import Refusal
from console.views.keys import KeyWords
from console.views.language import FOLDER
from console.views.places import PlaceWords


class RefusalWords(QObject):
    """A sentence for each reason."""

    def of(self, refusal: Refusal, shown: str) -> str:
        """``shown``: the sequence as this system writes it."""
        words = {
            "key_needed": self.tr("Daftar pintasan selalu punya pintasan."),
            "key_unreadable": self.tr("Pintasan terdiri dari satu kombinasi tombol saja."),
            "key_ends": self.tr(
                "{0} ditolak: tombol F tidak pernah mengakhiri kontak atau tiket; salah tekan terlalu mudah."
            ),
            "key_alone": self.tr("{0} ditolak: tanpa Ctrl atau Alt tombol itu jatuh ke tengah ketikan."),
            "key_tabs": self.tr("{0} ditolak: Tab hanya untuk berpindah."),
            "key_taken": self.tr("{0} ditolak: dipakai kotak teks atau sistem."),
            "key_conflict": self.tr("{0} ditolak: sudah dipakai untuk “{1}”."),
        }
        name = KeyWords().act(refusal.by) if refusal.by else ""
        return words[refusal.code].format(shown, name)


class BothNames:
    """What acts and places are called in both languages: an agent may think in either, whatever the screen shows."""

    def __init__(self) -> None:
        self._english = QTranslator()
        self._english.load(str(FOLDER / "sahut_en.qm"))

    def act(self, id: str) -> tuple[str, ...]:
        """Indonesian and English name of the act ``id``."""
        return self._both(_KeySource().act(id), "KeyWords")

    def place(self, key: str) -> tuple[str, ...]:
        """The same of a place."""
        return self._both(_PlaceSource().name(key), "PlaceWords")

    def setting(self, title: str) -> tuple[str, ...]:
        """The same of a setting."""
        return self._both(title, "Settings")

    def _both(self, source: str, context: str) -> tuple[str, ...]:
        return source, self._english.translate(context, source) or source


class _KeySource(KeyWords):
    """Its words as they stand in the code."""

    def tr(self, text: str, *_more: object) -> str:
        return text


class _PlaceSource(PlaceWords):
    def tr(self, text: str, *_more: object) -> str:
        return text
