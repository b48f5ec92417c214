"""Binds the keys of the one table to the workspace's acts."""

from collections.abc import Callable, Mapping

from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QWidget

from console.views.keymap import Keymap
from console.views.keys import KEYS

Act = Callable[[], object]

#: Held down, these go on; everything else acts once a press.
REPEATING = frozenset({"next_tab", "previous_tab", "next_unread", "next_pane", "previous_pane"})


def bind(parent: QWidget, acts: Mapping[str, Act], keymap: Keymap) -> dict[str, QShortcut]:
    """A shortcut for every key of the table that the workspace owns; ``acts`` by the key's id. They follow ``keymap``.

    Raises KeyError for a key without an act: a key that does nothing must not be listed under F1."""
    bound = {}
    for key in KEYS:
        # The others carry their own shortcuts; two of one key would be none.
        if key.by == "workspace":
            shortcut = QShortcut(QKeySequence(keymap.sequence(key.id)), parent)
            shortcut.setAutoRepeat(key.id in REPEATING)
            shortcut.activated.connect(acts[key.id])
            bound[key.id] = shortcut

    def again() -> None:
        for id, shortcut in bound.items():
            shortcut.setKey(QKeySequence(keymap.sequence(id)))

    keymap.changed.connect(again)
    return bound
