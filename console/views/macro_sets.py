"""What macros bring along for the ticket, until the text they stand in is sent: shown with the text, and removable."""

from PySide6.QtCore import QObject

from console.store.drafts import Mode
from console.views.desk import Desk
from console.views.look import Look
from domain.permissions import Act
from domain.ticket_sets import TicketSets


class MacroSets(QObject):
    """By ticket and surface; the draft keeps it: what was typed is there again, and with it what it brings."""

    def __init__(self, look: Look, desk: Desk, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._look, self._desk = look, desk
        self._kept: dict[tuple[str, Mode], TicketSets] = {}

    def of(self, ticket: str, mode: Mode) -> TicketSets | None:
        """What goes along with the text of a surface."""
        return self._kept.get((ticket, mode))

    def add(self, ticket: str, mode: Mode, sets: TicketSets | None) -> None:
        """A macro was put into the text, or a text came back with what it brought."""
        if sets and Act.TICKET_WRITE in self._desk.owner.acts:
            self._kept[ticket, mode] = sets.over(self.of(ticket, mode))

    def restore(self, ticket: str, kept: dict[Mode, TicketSets]) -> None:
        """The drafts of a ticket stand in the boxes, with ``kept``."""
        for mode in Mode:
            self._kept.pop((ticket, mode), None)
            self.add(ticket, mode, kept.get(mode))

    def drop(self, ticket: str, mode: Mode) -> TicketSets | None:
        """Nothing goes along any more; what it was."""
        return self._kept.pop((ticket, mode), None)

    def words(self, sets: TicketSets | None) -> str:
        """``Kategori Pengaduan · Pelunasan gagal, prioritas Tinggi``; "" for nothing."""
        if not sets:
            return ""
        said = []
        if sets.category is not None:
            category = next(
                (one for one in self._desk.handbook().categories if one.id == sets.category), None
            )
            names = [sets.category if category is None else category.name]
            if sets.issue is not None:
                issues = () if category is None else category.issues
                names.append(next((one.name for one in issues if one.id == sets.issue), sets.issue))
            said.append(self.tr("kategori {0}").format(" · ".join(names)))
        if sets.priority is not None:
            said.append(self.tr("prioritas {0}").format(self._look.words.priority(sets.priority)))
        return self.tr("Tiket ikut diubah: {0}").format(", ".join(said))
