"""The acts on a whole ticket, behind one button of the ticket form."""

from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QMenu, QWidget

from console.store.cases import Case
from console.views.desk import Desk
from console.views.look import Look
from console.widgets.buttons import IconButton
from domain.permissions import Act


class TicketMenu(IconButton):
    """Shown to whoever may write tickets; a ticket that went into another one has none of them."""

    act_wanted = Signal(str)

    def __init__(self, look: Look, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(look.theme, "ellipsis", parent=parent)
        self._look, self._desk = look, desk
        self._case: Case | None = None
        self._menu = QMenu(self)
        self.clicked.connect(self._open)

    def show_case(self, case: Case) -> None:
        """Shows what can be done with a ticket."""
        self._case = case
        whole = case.ticket.merged_into is None
        self.setVisible(whole and Act.TICKET_WRITE in self._desk.owner.acts)
        self.say()

    def shut(self) -> None:
        """Another ticket came to the front."""
        self._menu.close()

    def say(self) -> None:
        """Its name, in the language of the screen."""
        self.set_name(self.tr("Tindakan lain untuk tiket ini"))
        self._menu.setTitle(self.tr("Tindakan lain untuk tiket ini"))

    def _open(self) -> None:
        # Made each time: what is kept of a menu between two openings is kept by the menu alone.
        self._menu.clear()
        parked = self._case is not None and self._case.ticket.parked_by is not None
        watched = self._case is not None and self._desk.me in self._case.ticket.watchers
        names = {
            "watch": self.tr("Berhenti mengikuti") if watched else self.tr("Ikuti"),
            "checks": self.tr("Cek tools…"),
            "park": self.tr("Ambil kembali dari parkir") if parked else self.tr("Parkir…"),
            "transfer": self.tr("Pindahkan…"),
            "merge": self.tr("Gabungkan ke tiket lain…"),
            "split": self.tr("Pisahkan pesan…"),
        }
        for act, name in names.items():
            self._menu.addAction(f"{name}\t{self._look.keys.shown(act)}", partial(self._wants, act))
        corner = self.mapToGlobal(self.rect().topRight())
        size = self._menu.sizeHint()
        corner.setX(corner.x() - size.width())
        corner.setY(corner.y() - size.height())
        self._menu.popup(corner)
        self._menu.setActiveAction(self._menu.actions()[0])

    def _wants(self, act: str) -> None:
        self.act_wanted.emit(act)
