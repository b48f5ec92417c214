"""The headset's own button, as far as the system hands it on as a key: many headsets send play/pause, some the keys of a telephone."""

from collections.abc import Callable

from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QWidget

from console.views.phone_model import Mood
from console.views.phone_view import PhoneView

_PLAY = (Qt.Key.Key_MediaTogglePlayPause, Qt.Key.Key_MediaPlay)
_HOOK = Qt.Key.Key_ToggleCallHangup
#: What takes a call that rings, and what ends one: the play key of a keyboard is pressed by mistake too, and ends none.
_ANSWERS = frozenset({*_PLAY, Qt.Key.Key_Call, _HOOK})
_ENDS = frozenset({Qt.Key.Key_Hangup, _HOOK})


class PhoneButtons(QObject):
    """Wherever the cursor stands in the program; ``may``: not where nobody sits."""

    def __init__(self, view: PhoneView, may: Callable[[], bool], window: QWidget) -> None:
        super().__init__(window)
        self._view, self._may = view, may
        for key in _ANSWERS | _ENDS:
            shortcut = QShortcut(QKeySequence(key), window)
            shortcut.setContext(Qt.ShortcutContext.ApplicationShortcut)
            shortcut.setAutoRepeat(False)
            shortcut.activated.connect(lambda k=key: self._pressed(k))

    def _pressed(self, key: Qt.Key) -> None:
        mood = self._view.now.mood
        if not self._may():
            return
        if mood is Mood.RINGING:
            self._view.act("answer" if key in _ANSWERS else "reject")
        elif key in _ENDS:
            # Without a call there is nothing it could end.
            self._view.act("end")
