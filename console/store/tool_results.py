"""What the back-office tools said about a ticket, with what this agent saw and the gateway does not have yet."""

from console.clock import Clock
from console.store import pending, rows
from console.store.connection import Connection
from console.store.database import Database
from console.store.overlay import Pending
from contract.tool_acts import RecordTool
from contract.tool_row import ResultLine, ResultState, ToolResultRow
from domain.handbook import Handbook
from domain.handbook_tool import ToolKind


class ToolResults:
    """Reading side; asking is console.operations.tool_check's."""

    def __init__(self, db: Database, clock: Clock) -> None:
        self._db, self._clock = db, clock

    async def of(self, ticket: str, handbook: Handbook | None = None) -> list[ToolResultRow]:
        """All results of ``ticket``, in the order they were asked; ``handbook`` names the tools of what is not confirmed yet."""
        return await self._db.read(lambda conn: of(conn, ticket, handbook, self._clock))


def of(conn: Connection, ticket: str, handbook: Handbook | None, clock: Clock) -> list[ToolResultRow]:
    """As ``ToolResults.of``."""
    kept = {row.id: row for row in rows.children(conn, ToolResultRow, ticket)}
    for act in pending.for_ticket(conn, ticket, clock):
        if act.counts and isinstance(act.body, RecordTool) and act.body.result not in kept:
            kept[act.body.result] = _seen(act, act.body, handbook)
    return sorted(kept.values(), key=lambda row: (row.asked, row.id))


def _seen(act: Pending, body: RecordTool, handbook: Handbook | None) -> ToolResultRow:
    tools = () if handbook is None else handbook.tools
    tool = next((one for one in tools if one.id == body.tool), None)
    fields = () if tool is None or tool.launch is None or not body.found else tool.launch.record
    lines = [ResultLine(one.name, body.values[one.id]) for one in fields if body.values.get(one.id)]
    if body.text:
        lines.append(ResultLine("Hasil", body.text))
    return ToolResultRow(
        id=body.result, version=0, ticket=body.ticket, tool=body.tool, name=body.tool if tool is None else tool.name,
        kind=ToolKind.CHECK if tool is None else tool.kind, state=ResultState.OK if body.found else ResultState.NOT_FOUND,
        by=act.author, by_name=act.author_name, asked=act.at, until=act.at, at=act.at, contact=body.contact,
        lines=tuple(lines),
    )  # fmt: skip
