"""Telling the gateway that a back-office tool is down: once an outage, and the agent is told what became of it."""

from collections.abc import Callable

from console.notices import Notice
from console.views.floor_model import FloorModel
from console.views.look import Look


class ToolReports:
    """``say`` shows a notice."""

    def __init__(self, look: Look, model: FloorModel, say: Callable[[Notice], None]) -> None:
        self._look, self._model, self._say = look, model, say
        #: Opens the panel in which what was reported is answered.
        self.open: Callable[[], None] = lambda: None

    def report_worst(self) -> None:
        """Reports the tool the status line names, or opens what it asks."""
        tool = self._model.trouble()
        if self._model.wrong.asking is not None and (tool is None or self._model.reported(tool)):
            self.open()
        elif tool is None:
            self._say(Notice("nothing_down", "ok", fleeting=True))
        else:
            self.report(tool.id)

    def report(self, tool: str) -> None:
        """Reports ``tool``, unless this agent has done so."""
        row = next((row for row in self._model.tools if row.id == tool), None)
        if row is not None and self._model.reported(row):
            self._say(Notice("already_reported", "ok", {"tool": row.name}, fleeting=True))
            return
        self._look.once(("report", tool), lambda: self._report(tool))

    async def _report(self, tool: str) -> None:
        name = await self._model.report(tool)
        self._say(Notice("tool_reported", "ok", {"tool": name}, fleeting=True))
