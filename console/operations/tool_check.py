"""Asking the back-office tools, and writing down what was seen in them (flow: Back-office tools an agent checks). Asking is live: what
would be asked later is of no use to anybody."""

from collections.abc import Mapping, Sequence
from typing import Protocol

from console.operations import ticket_bodies as bodies
from console.operations.desk import Desk, LiveSender, need_line
from console.operations.errors import Need, NotHere
from console.store import outbox
from console.store.connection import Connection
from contract.envelope import CommandResult
from contract.ids import new_id
from contract.tool_acts import CheckTools, DoTool, RecordTool

#: Ms after which the gateway need not ask any more.
TTL_MS = 5_000


class ToolLine(LiveSender, Protocol):
    """A live line that shows masked lines of results too."""

    async def clear_line(self, result: str, line: int) -> str:
        """The clear text of a masked line, never stored. Raises OfflineNotPossible, Refused."""


class ToolChecks:
    """What asks raises OfflineNotPossible, Unconfirmed, NotAllowed, StoreError; the result may be a rejection."""

    def __init__(self, desk: Desk, live: ToolLine) -> None:
        self._desk, self._live = desk, live

    async def check(
        self,
        ticket: str,
        contact: str | None,
        tools: Sequence[str],
        data: Mapping[str, str],
        *,
        fresh: bool = False,
    ) -> CommandResult:
        """Asks ``tools`` all at once; what they say comes with the ticket."""
        body = CheckTools(ticket=ticket, contact=contact, tools=tuple(tools), data=dict(data), fresh=fresh)
        return await self._send(body)

    async def act(
        self, ticket: str, contact: str | None, tool: str, data: Mapping[str, str], form: Mapping[str, str]
    ) -> CommandResult:
        """Has ``tool`` do what was confirmed, once."""
        body = DoTool(
            ticket=ticket, contact=contact, tool=tool, result=new_id(), data=dict(data), form=dict(form)
        )
        return await self._send(body)

    async def record(
        self,
        ticket: str,
        contact: str | None,
        tool: str,
        values: Mapping[str, str],
        text: str = "",
        *,
        found: bool = True,
    ) -> str:
        """Writes down what the agent saw; also offline. The command's id. Raises NotHere, MergedAway, NotAllowed, TooLong."""
        body = RecordTool(
            ticket=ticket, contact=contact, tool=tool, result=new_id(), values=dict(values), text=text.strip(),
            found=found,
        )  # fmt: skip

        def job(conn: Connection) -> str:
            if all(one.id != tool for one in self._desk.handbook.tools):
                raise NotHere("tool", tool)
            bodies.row_of(self._desk, conn, ticket)
            return self._desk.queue(conn, body, after=outbox.opening(conn, ticket))

        return await self._desk.db.write(job)

    async def clear(self, result: str, line: int) -> str:
        """A masked line in the clear: the customer has to be validated, and it is on the record. Raises OfflineNotPossible, Refused."""
        need_line(self._live, Need.UNMASK)
        return await self._live.clear_line(result, line)

    async def _send(self, body: CheckTools | DoTool) -> CommandResult:
        self._desk.require(body)
        need_line(self._live, Need.TOOL)
        return await self._live.send(body, TTL_MS)
