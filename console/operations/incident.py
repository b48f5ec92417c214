"""Trouble: reported, answered, led to its end; a BCP declared, ticked off, lifted (flow: When tools go down)."""

from collections.abc import Sequence
from typing import Protocol

from console.operations.desk import Desk
from console.operations.errors import EmptyText, TooLong
from console.store import rows, tool_reports
from console.store.connection import Connection
from contract.body import Body
from contract.ids import new_id
from contract.incident_acts import (
    AnswerIncident,
    DeclareBcp,
    LiftBcp,
    MoveIncident,
    ReportIncident,
    TickBcp,
)
from contract.incident_row import LostTimeRow
from contract.rows import ToolRow
from domain import bcp as bcp_rule
from domain.incident import MOST_TEXT, IncidentMove, Thing, noticed


class LostLine(Protocol):
    """What of the time lost is asked of the gateway. Implemented by console.live_line."""

    async def lost_time(self, day: int) -> list[LostTimeRow]:
        """Everybody's of the centre's day in which ``day`` (Unix ms) is, the most first. Raises OfflineNotPossible, NotAllowed."""
        ...


class Incidents:
    """All acts are queued: what is noticed in an outage is told with its own time when the gateway is back."""

    def __init__(self, desk: Desk, line: LostLine) -> None:
        self._desk, self._line = desk, line

    async def lost_time(self, day: int) -> list[LostTimeRow]:
        """Who lost how much to the tools on the day of ``day`` (gateway Unix ms). Raises OfflineNotPossible, NotAllowed."""
        return await self._line.lost_time(day)

    async def report(self, thing: Thing, name: str = "", text: str = "", ago_s: float = 0) -> None:
        """It does not work, since ``ago_s`` seconds. ``name``: a tool's id. Raises TooLong, NotAllowed, StoreError."""
        now = self._desk.clock.gateway_now()
        since = noticed(now - int(ago_s * 1000), now)
        text = _short(text)
        body = ReportIncident(incident=new_id(), thing=thing, name=name, text=text, since=since)

        def job(conn: Connection) -> None:
            tool = rows.get(conn, ToolRow, name) if thing is Thing.TOOL else None
            if tool is not None:
                tool_reports.keep(conn, tool)
            self._desk.queue(conn, body)

        await self._desk.db.write(job)

    async def answer(self, incident: str, works: bool) -> None:
        """Whether what this agent reported works again. Raises StoreError."""
        await self._queue(AnswerIncident(incident=incident, works=works))

    async def move(self, incident: str, move: IncidentMove, number: str = "", text: str = "") -> None:
        """A leader's step; ``number`` is needed to escalate. Raises EmptyText, TooLong, NotAllowed, StoreError."""
        number = number.strip()
        if move is IncidentMove.ESCALATE and not number:
            raise EmptyText
        await self._queue(MoveIncident(incident=incident, move=move, number=number, text=_short(text)))

    async def declare(self, name: str, text: str, points: Sequence[str]) -> None:
        """A BCP for everybody. Raises EmptyText, TooLong, NotAllowed, StoreError."""
        text, kept = text.strip(), tuple(point.strip() for point in points if point.strip())
        if not text:
            raise EmptyText
        if max(map(len, (text, *kept))) > bcp_rule.MOST_TEXT:
            raise TooLong(bcp_rule.MOST_TEXT)
        if len(kept) > bcp_rule.MOST_POINTS:
            raise TooLong(bcp_rule.MOST_POINTS)
        await self._queue(DeclareBcp(bcp=new_id(), name=name, text=text, points=kept))

    async def lift(self, bcp: str) -> None:
        """It is over. Raises NotAllowed, StoreError."""
        await self._queue(LiftBcp(bcp=bcp))

    async def tick(self, bcp: str, point: int, done: bool) -> None:
        """This agent did a point of the checklist, or takes that back. Raises StoreError."""
        await self._queue(TickBcp(bcp=bcp, point=point, done=done))

    async def _queue(self, body: Body) -> None:
        await self._desk.db.write(lambda conn: self._desk.queue(conn, body))


def _short(text: str) -> str:
    text = text.strip()
    if len(text) > MOST_TEXT:
        raise TooLong(MOST_TEXT)
    return text
