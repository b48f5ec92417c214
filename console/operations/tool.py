""" "Laporkan": a back-office tool does not work (flow: When tools go down)."""

from console.operations.desk import Desk
from console.operations.errors import NotHere
from console.store import rows, tool_reports
from console.store.connection import Connection
from contract.commands import ReportTool
from contract.rows import ToolRow


class Tools:
    """What an agent can do about a tool."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk

    async def report(self, tool: str, text: str = "") -> str:
        """Queues the report. Raises NotHere for a tool neither the floor nor the handbook knows, NotAllowed."""
        body = ReportTool(tool=tool, text=text.strip())

        def job(conn: Connection) -> str:
            known = {one.id for one in self._desk.handbook.tools}
            row = rows.get(conn, ToolRow, tool)
            if tool not in known and row is None:
                raise NotHere("tool", tool)
            if row is not None:
                tool_reports.keep(conn, row)
            return self._desk.queue(conn, body)

        return await self._desk.db.write(job)
