"""The status line filled from the floor: what waits, what is safe, which tool is down, who is signed in."""

from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QWidget

from console.views.desk import Desk
from console.views.floor_model import FloorModel
from console.views.look import Look
from console.views.trouble_words import TroubleWords
from console.widgets.status_line import StatusLine
from contract.rows import ToolHealth


class Foot(StatusLine):
    """``saved_at``: wall ms at which this desk last kept an act."""

    def __init__(self, look: Look, desk: Desk, model: FloorModel, parent: QWidget | None = None) -> None:
        self._filled = False
        super().__init__(look.theme, parent)
        self._look, self._desk, self._model = look, desk, model
        self.saved_at: int | None = None
        self._filled = True
        self.refresh()

    def refresh(self) -> None:
        """Shows what the model holds now."""
        counts = self._model.counts
        self.set_outbox(
            counts.waiting - counts.quiet,
            recordings=self._model.recordings,
            attention=len(self._model.attention),
            online=self._desk.online(),
        )
        others = sum(left.waiting + left.rejected for left in self._desk.others())
        here = counts.waiting + counts.rejected + others
        # With nothing of anybody else's the outbox beside it says it all.
        self.set_held(self.tr("PC ini menyimpan {0}").format(here) if others else "")
        saved = (
            self.tr("tersimpan {0}").format(self._look.times.second(self.saved_at)) if self.saved_at else ""
        )
        self.set_saved(saved or self.tr("semua tersimpan di komputer ini"))
        user = self._desk.owner.user
        self.set_right(" · ".join(part for part in (user.name, user.team) if part))
        self._show_trouble()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if self._filled and event.type() == QEvent.Type.LanguageChange:
            self.refresh()

    def _show_trouble(self) -> None:
        tool, wrong = self._model.trouble(), self._model.wrong
        if wrong.asking is not None and (tool is None or self._model.reported(tool)):
            asked = self.tr("{0} dinyatakan pulih. Sudah normal bagi Anda?").format(
                TroubleWords().name(wrong.asking.row)
            )
            self.set_message(asked, "act", self.tr("Jawab"))
            return
        if tool is None:
            self.set_message("")
            return
        down = tool.health is ToolHealth.DOWN
        words = self.tr("{0} down sejak {1}") if down else self.tr("{0} lambat sejak {1}")
        text = words.format(tool.name, self._look.times.minute(tool.since))
        if tool.reports:
            text += self.tr(" · {0} laporan").format(tool.reports)
        trouble = wrong.of_tool(tool.id)
        if trouble is not None and trouble.row.number:
            number = trouble.row.number
            # Most centres' numbers say whose they are.
            text += (
                f" · {number}" if number.upper().startswith("IOC") else self.tr(" · IOC {0}").format(number)
            )
        told = self._model.reported(tool)
        if told:
            text += self.tr(" · sudah Anda laporkan")
        self.set_message(text, "bad" if down else "wait", "" if told else self.tr("Laporkan"))
