"""Trouble with tools and desks, and a declared BCP, as the agent sees them: what this desk did and has not been taken yet included."""

from collections.abc import Mapping

import msgspec
from msgspec.structs import replace

from console.clock import Clock
from console.store import outbox_rows, rows
from console.store.connection import Connection
from console.store.database import Database
from contract.commands import ReportTool
from contract.incident_acts import (
    AnswerIncident,
    DeclareBcp,
    LiftBcp,
    MoveIncident,
    ReportIncident,
    TickBcp,
)
from contract.incident_row import BcpRow, BcpTickRow, IncidentReportRow, IncidentRow, LostTimeRow
from contract.rows import ToolRow, UserRow
from domain.incident import (
    BROKEN,
    INCIDENT,
    Incident,
    IncidentMove,
    IncidentState,
    Thing,
    begun,
    covering,
    moved,
    reported,
)
from domain.lost_time import day_of

#: Refs of the rows all this is read from.
REFS = frozenset({"incident", "incident_report", "bcp", "bcp_tick", "lost_time"})
_ACTS = "(stream LIKE 'incidents:%' OR stream LIKE 'bcp:%' OR kind = 'tool.report') AND state <> 'rejected'"


class Trouble(msgspec.Struct, frozen=True):
    """``mine``: this agent's own word on it; ``reports``: everybody's they may see, oldest first."""

    row: IncidentRow
    mine: IncidentReportRow | None = None
    reports: tuple[IncidentReportRow, ...] = ()

    @property
    def broken(self) -> bool:
        return self.row.state in BROKEN

    @property
    def asks(self) -> bool:
        """Whether the agent is to say that it works again."""
        return (
            self.row.state is IncidentState.RESOLVED and self.mine is not None and self.mine.confirmed is None
        )


class Declared(msgspec.Struct, frozen=True):
    """The BCP that was declared last; ``done``: what this agent did of it (point from 0 → when), ``ticks``: everybody's they may see."""

    row: BcpRow
    done: Mapping[int, int]
    ticks: tuple[BcpTickRow, ...]

    @property
    def in_force(self) -> bool:
        return self.row.lifted is None


class Wrong(msgspec.Struct, frozen=True):
    """``troubles``: those that are not closed first, the latest first; ``lost``: figures of today, the highest first."""

    troubles: tuple[Trouble, ...] = ()
    bcp: Declared | None = None
    lost: tuple[LostTimeRow, ...] = ()

    @property
    def asking(self) -> Trouble | None:
        """The first the agent is to say something about."""
        return next((one for one in self.troubles if one.asks), None)

    def of_tool(self, tool: str) -> Trouble | None:
        """What is wrong with a tool now."""
        return next(
            (
                one
                for one in self.troubles
                if one.row.thing is Thing.TOOL and one.row.name == tool and one.broken
            ),
            None,
        )

    def lost_by(self, user: str) -> int:
        """Ms that ``user`` lost today, as the gateway counted them last."""
        return next((row.ms for row in self.lost if row.user == user), 0)


class Incidents:
    """Reading side, for ``user``."""

    def __init__(self, db: Database, clock: Clock, user: str) -> None:
        self._db, self._clock, self._user = db, clock, user

    async def all(self) -> Wrong:
        """Everything at once."""
        return await self._db.read(self._all)

    def _all(self, conn: Connection) -> Wrong:
        me = rows.get(conn, UserRow, self._user)
        fold = _Fold(conn, self._user, "" if me is None else me.name)
        for act in outbox_rows.select(conn, _ACTS, ()):
            fold.take(act)
        today = day_of(self._clock.gateway_now())
        lost = [row for row in rows.all_of(conn, LostTimeRow) if row.day == today and row.ms > 0]
        return Wrong(
            fold.troubles(), fold.bcp(), tuple(sorted(lost, key=lambda row: (-row.ms, row.user_name)))
        )


class _Fold:
    """Rows with the acts of this desk on top."""

    def __init__(self, conn: Connection, user: str, name: str) -> None:
        self._conn, self._user, self._name = conn, user, name
        self._incidents = {row.id: row for row in rows.all_of(conn, IncidentRow)}
        self._reports = {row.id: row for row in rows.all_of(conn, IncidentReportRow)}
        self._bcps = {row.id: row for row in rows.all_of(conn, BcpRow)}
        self._ticks = {row.id: row for row in rows.all_of(conn, BcpTickRow)}

    def take(self, act: outbox_rows.Act) -> None:
        at = act.made.wall + act.made.offset
        match act.body:
            case ReportIncident() as body:
                self._report(body, at)
            case ReportTool() as body:
                made = ReportIncident(
                    incident=act.id, thing=Thing.TOOL, name=body.tool, text=body.text, since=at
                )
                self._report(made, at)
            case AnswerIncident() as body:
                self._answer(body, at)
            case MoveIncident() as body:
                self._move(body, at)
            case DeclareBcp() as body:
                made_row = BcpRow(
                    id=body.bcp, version=0, name=body.name, text=body.text, points=body.points, author=self._user,
                    author_name=self._name, declared=at,
                )  # fmt: skip
                self._bcps.setdefault(body.bcp, made_row)
            case LiftBcp() as body if (row := self._bcps.get(body.bcp)) is not None:
                if row.lifted is None:
                    self._bcps[body.bcp] = replace(row, lifted=at, lifted_name=self._name)
            case TickBcp() as body:
                self._tick(body, at)
            case _:
                return

    def troubles(self) -> tuple[Trouble, ...]:
        said: dict[str, list[IncidentReportRow]] = {}
        for one in self._reports.values():
            said.setdefault(one.incident, []).append(one)
        found = []
        for row in self._incidents.values():
            reports = tuple(sorted(said.get(row.id, ()), key=lambda one: (one.at, one.id)))
            mine = next((one for one in reports if one.user == self._user), None)
            found.append(Trouble(row, mine, reports))
        over = IncidentState.CLOSED
        return tuple(
            sorted(found, key=lambda one: (one.row.state is over, -one.row.spans[0].begin, one.row.id))
        )

    def bcp(self) -> Declared | None:
        row = max(self._bcps.values(), key=lambda row: (row.lifted is None, row.declared), default=None)
        if row is None:
            return None
        ticks = [one for one in self._ticks.values() if one.bcp == row.id]
        mine = next((one.done for one in ticks if one.user == self._user), {})
        done = {int(point): at for point, at in mine.items()}
        return Declared(row, done, tuple(sorted(ticks, key=lambda one: one.user_name)))

    def _report(self, body: ReportIncident, at: int) -> None:
        known = [row for row in self._incidents.values() if self._fits(row, body)]
        place = covering([_incident(row) for row in known], at)
        if place is None:
            now = begun(body.since)
            title = body.name
            if body.thing is Thing.TOOL and (tool := rows.get(self._conn, ToolRow, body.name)) is not None:
                title = tool.name
            row = IncidentRow(
                id=body.incident, version=0, thing=body.thing, name=body.name, title=title, state=now.state,
                spans=now.spans, changed=at,
            )  # fmt: skip
        else:
            row = known[place]
            now = reported(_incident(row), at, body.since)
        id = f"{row.id}:{self._user}"
        new = id not in self._reports
        if new:
            self._reports[id] = IncidentReportRow(
                id=id, version=0, incident=row.id, user=self._user, user_name=self._name, text=body.text,
                since=body.since, at=at,
            )  # fmt: skip
        self._incidents[row.id] = replace(row, state=now.state, spans=now.spans, reports=row.reports + new)

    def _fits(self, row: IncidentRow, body: ReportIncident) -> bool:
        if row.thing is not body.thing:
            return False
        # Which desk this is the gateway says; of desks' faults the agent's own are told by their word on them.
        return (
            row.name == body.name if body.thing is Thing.TOOL else f"{row.id}:{self._user}" in self._reports
        )

    def _answer(self, body: AnswerIncident, at: int) -> None:
        row = self._incidents.get(body.incident)
        mine = self._reports.get(f"{body.incident}:{self._user}")
        if row is None or mine is None:
            return
        self._reports[mine.id] = replace(mine, confirmed=at if body.works else None)
        if not body.works and INCIDENT.can(row.state, IncidentMove.REOPEN):
            self._put(row, moved(_incident(row), IncidentMove.REOPEN, at))

    def _move(self, body: MoveIncident, at: int) -> None:
        row = self._incidents.get(body.incident)
        if row is None or not INCIDENT.can(row.state, body.move):
            return
        number = body.number.strip() if body.move is IncidentMove.ESCALATE else ""
        text = body.text.strip() or row.text
        said = replace(row, text=text, by_name=self._name, changed=at)
        self._put(said, moved(_incident(row), body.move, at, number))

    def _put(self, row: IncidentRow, now: Incident) -> None:
        self._incidents[row.id] = replace(row, state=now.state, spans=now.spans, number=now.number)

    def _tick(self, body: TickBcp, at: int) -> None:
        id = f"{body.bcp}:{self._user}"
        before = self._ticks.get(id)
        done = {} if before is None else dict(before.done)
        if body.done:
            done.setdefault(str(body.point), at)
        else:
            done.pop(str(body.point), None)
        self._ticks[id] = BcpTickRow(
            id=id, version=0, bcp=body.bcp, user=self._user, user_name=self._name, done=done
        )


def _incident(row: IncidentRow) -> Incident:
    return Incident(row.state, row.spans, row.number)
