"""What is asked before a reply goes: gaps that were never filled, and what the customer wrote meanwhile."""

from collections.abc import Callable

from PySide6.QtCore import QObject

from console.store.overlay import Line
from console.views.case_model import CaseModel
from console.views.desk import Desk
from console.views.look import Look
from contract.rows import MessageKind
from domain import macro
from domain.draft import DraftMode

#: Ms a message stands in sight before going on typing means that it was read.
READ_MS = 3_000
#: Ms offline after which a customer may well have written something that is not here.
LONG_MS = 10 * 60_000
#: Of what was written meanwhile, the newest messages, and characters of each.
_LINES, _CHARACTERS = 3, 160


class BeforeSending(QObject):
    """``typed`` with each change of the reply, ``shown`` with what is on the screen, ``questions`` when it is to go."""

    def __init__(self, look: Look, desk: Desk, in_sight: Callable[[], bool], parent: QObject) -> None:
        super().__init__(parent)
        self._look, self._desk, self._in_sight = look, desk, in_sight
        self._ticket, self._newest, self._since = "", 0, 0
        self._offline: int | None = None

    def shown(self, model: CaseModel) -> None:
        """The model was shown as it is now."""
        now = self._desk.clock.monotonic()
        newest = 0 if model.page is None else model.page.seen_up_to
        if (model.ticket, newest) != (self._ticket, self._newest):
            self._ticket, self._newest, self._since = model.ticket, newest, now
        if self._desk.online():
            self._offline = None
        elif self._offline is None:
            self._offline = now

    def typed(self, model: CaseModel, blank: bool) -> None:
        """The reply was changed; ``blank``: nothing is left of it."""
        newest = 0 if model.page is None else model.page.seen_up_to
        rested = self._desk.clock.monotonic() - self._since >= READ_MS and model.ticket == self._ticket
        if blank:
            model.read_up_to = None
        elif model.read_up_to is None or (rested and self._in_sight()):
            model.read_up_to = newest

    def questions(self, model: CaseModel, text: str) -> tuple[str, str] | None:
        """Why the reply might wait, and the words in question; None when it may go."""
        found = [*self._gaps(text), *self._meanwhile(model), *self._others(model), *self._long_offline()]
        if not found:
            return None
        return " ".join(why for why, _ in found), "\n".join(what for _, what in found if what)

    def _gaps(self, text: str) -> list[tuple[str, str]]:
        gaps = macro.unfilled(text)
        if not gaps:
            return []
        names = ", ".join(f"[[{name}]]" for name in gaps)
        return [(self.tr("Masih ada yang belum terisi: {0}.").format(names), "")]

    def _meanwhile(self, model: CaseModel) -> list[tuple[str, str]]:
        lines = [] if model.page is None or model.read_up_to is None else model.page.lines
        read = model.read_up_to or 0
        fresh = [line for line in lines if line.kind is MessageKind.CUSTOMER and (line.n or 0) > read]
        if not fresh:
            return []
        why = self.tr("{0} pesan baru dari pelanggan sejak Anda menulis ini:").format(len(fresh))
        return [(why, "\n".join(self._said(line) for line in fresh[-_LINES:]))]

    def _others(self, model: CaseModel) -> list[tuple[str, str]]:
        typists = self._desk.typists.of(model.ticket)
        return [
            (self.tr("{0} sedang menulis balasan. Kirim juga?").format(model.names.get(one.user, "–")), "")
            for one in typists
            if one.user and one.mode is DraftMode.REPLY
        ]

    def _said(self, line: Line) -> str:
        text = " ".join(line.text.split())
        short = text if len(text) <= _CHARACTERS else f"{text[:_CHARACTERS].rstrip()}…"
        return f"{self._look.times.minute(line.at)}  {short}"

    def _long_offline(self) -> list[tuple[str, str]]:
        clock = self._desk.clock
        if self._offline is None or self._desk.online() or clock.monotonic() - self._offline < LONG_MS:
            return []
        since = self._look.times.clock(clock.wall() - (clock.monotonic() - self._offline))
        why = self.tr("Offline sejak {0}: yang ditulis pelanggan sesudah itu belum terlihat di sini.").format(
            since
        )
        return [
            (
                why,
                self.tr(
                    "Balasan disimpan; bila pelanggan sudah menulis lagi, Anda ditanya sebelum terkirim."
                ),
            )
        ]
