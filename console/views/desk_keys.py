"""Puts the keys in force on the desk: its shortcuts, the widgets that carry their own, and every tooltip that names one."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QApplication

from console.views.shortcuts import bind

if TYPE_CHECKING:
    from console.views.case_view import CaseView
    from console.views.workspace import Workspace


class DeskKeys:
    """``use`` whenever other settings are in force."""

    def __init__(self, desk: "Workspace") -> None:
        self._desk, self._keys = desk, desk.look.keys
        self.shortcuts = bind(desk, {id: act.do for id, act in desk.acts.items()}, self._keys)
        self._keys.changed.connect(self._again)

    def use(self) -> None:
        """The agent's own keys hold."""
        keys, desk = self._keys, self._desk
        keys.use(desk.desk.settings().keys)
        desk.offers.card.set_keys(keys.sequence("accept"), keys.sequence("reject"))
        if desk.phone is not None:
            desk.phone.card.set_keys(keys.sequence("accept"), keys.sequence("reject"))
        if desk.stands("case"):
            self.dress_composer(desk.case)

    def dress_composer(self, case: "CaseView") -> None:
        """Gives the composer its keys."""
        acts = ("switch_mode", "send", "undo_send", "send_solve", "send_later")
        case.composer.set_keys(*(self._keys.sequence(id) for id in acts))

    def _again(self) -> None:
        # As after a change of the language.
        QApplication.sendEvent(self._desk, QEvent(QEvent.Type.LanguageChange))
