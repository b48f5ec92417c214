"""Trouble and BCPs, by the rules of the real gateway; every desk of the twin stands at the seat "PC"."""

from typing import TYPE_CHECKING

from msgspec.structs import replace

from contract.body import Body
from contract.errors import ErrorCode
from contract.ids import new_id
from contract.incident_acts import (
    AnswerIncident,
    DeclareBcp,
    LiftBcp,
    MoveIncident,
    ReportIncident,
    TickBcp,
)
from contract.incident_row import BcpRow, BcpTickRow, IncidentReportRow, IncidentRow
from contract.rows import FLOOR, ToolRow, UserRow, agent_feed
from domain.incident import (
    BROKEN,
    Incident,
    IncidentMove,
    IncidentState,
    Thing,
    begun,
    covering,
    moved,
    noticed,
    reported,
)
from domain.permissions import Act, may

if TYPE_CHECKING:
    from tests.sync.twin.cases import Cases

_SEAT = "PC"


def handle(cases: "Cases", body: Body, author: str) -> bool:
    """Does ``body`` when it is one of these; whether it was. Raises as Cases.handle."""
    roles = frozenset(cases.row(UserRow, author).roles)
    if (
        body.ACT is not None
        and isinstance(body, MoveIncident | DeclareBcp | LiftBcp)
        and not may(roles, body.ACT)
    ):
        raise cases.no(ErrorCode.FORBIDDEN)
    match body:
        case ReportIncident():
            _report(cases, body, author)
        case AnswerIncident():
            _answer(cases, body, author)
        case MoveIncident():
            row = cases.row(IncidentRow, body.incident)
            if body.move is IncidentMove.ESCALATE and not body.number.strip():
                raise cases.no(ErrorCode.INVALID)
            _change(cases, row, moved(_incident(row), body.move, cases.now(), body.number.strip()))
        case DeclareBcp() | LiftBcp() | TickBcp():
            _bcp(cases, body, author)
        case _:
            return False
    return True


def _report(cases: "Cases", body: ReportIncident, author: str) -> None:
    name, title = _SEAT, _SEAT
    if body.thing is Thing.TOOL:
        name, title = body.name, cases.row(ToolRow, body.name).name
    rows = cases.floor.rows.values()
    known = [
        row for row in rows if isinstance(row, IncidentRow) and (row.thing, row.name) == (body.thing, name)
    ]
    at = cases.now()
    since = noticed(body.since, at)
    place = covering([_incident(row) for row in known], at)
    if place is None:
        now = begun(since)
        row = IncidentRow(
            id=body.incident, version=0, thing=body.thing, name=name, title=title, state=now.state, spans=now.spans,
            changed=at,
        )  # fmt: skip
    else:
        row = known[place]
        now = reported(_incident(row), at, since)
    mine = f"{row.id}:{author}"
    if ("incident_report", mine) not in cases.floor.rows:
        said = IncidentReportRow(
            id=mine, version=0, incident=row.id, user=author, user_name=cases.row(UserRow, author).name,
            text=body.text.strip(), since=since, at=at,
        )  # fmt: skip
        cases.floor.touch(said, _leaders(cases) | {agent_feed(author)})
    _change(cases, row, now)


def _answer(cases: "Cases", body: AnswerIncident, author: str) -> None:
    row = cases.row(IncidentRow, body.incident)
    said = cases.floor.rows.get(("incident_report", f"{row.id}:{author}"))
    if not isinstance(said, IncidentReportRow):
        raise cases.no(ErrorCode.FORBIDDEN)
    if not body.works and row.state is IncidentState.CLOSED:
        again = ReportIncident(incident=new_id(), thing=row.thing, name=row.name, since=cases.now())
        _report(cases, again, author)
        return
    if not body.works:
        if row.state not in BROKEN:
            _change(cases, row, moved(_incident(row), IncidentMove.REOPEN, cases.now()))
        return
    cases.floor.touch(replace(said, confirmed=cases.now()), cases.floor.feeds["incident_report", said.id])
    now = _incident(row)
    if row.state is IncidentState.RESOLVED and all(
        one.confirmed is not None for one in _reports(cases, row.id)
    ):
        now = moved(now, IncidentMove.CONFIRM, cases.now())
    _change(cases, row, now)


def _change(cases: "Cases", row: IncidentRow, now: Incident) -> None:
    if now.state in BROKEN and row.state not in BROKEN:
        for one in _reports(cases, row.id):
            cases.floor.touch(replace(one, confirmed=None), cases.floor.feeds["incident_report", one.id])
    reports = _reports(cases, row.id)
    waiting = sum(one.confirmed is None for one in reports)
    told = {"state": now.state, "spans": now.spans, "number": now.number}
    feeds = (
        {FLOOR} if row.thing is Thing.TOOL else _leaders(cases) | {agent_feed(one.user) for one in reports}
    )
    cases.floor.touch(replace(row, reports=len(reports), waiting=waiting, **told), feeds)


def _bcp(cases: "Cases", body: DeclareBcp | LiftBcp | TickBcp, author: str) -> None:
    name, now = cases.row(UserRow, author).name, cases.now()
    if isinstance(body, DeclareBcp):
        if not body.text.strip():
            raise cases.no(ErrorCode.INVALID)
        if any(isinstance(row, BcpRow) and row.lifted is None for row in cases.floor.rows.values()):
            raise cases.no(ErrorCode.ILLEGAL_TRANSITION)
        made = BcpRow(
            id=body.bcp, version=0, name=body.name, text=body.text, points=body.points, author=author,
            author_name=name, declared=now,
        )  # fmt: skip
        cases.floor.touch(made, {FLOOR})
        return
    row = cases.row(BcpRow, body.bcp)
    if isinstance(body, LiftBcp):
        cases.floor.touch(
            row if row.lifted is not None else replace(row, lifted=now, lifted_name=name), {FLOOR}
        )
        return
    if not 0 <= body.point < len(row.points):
        raise cases.no(ErrorCode.INVALID)
    id = f"{row.id}:{author}"
    before = cases.floor.rows.get(("bcp_tick", id))
    done = dict(before.done) if isinstance(before, BcpTickRow) else {}
    if body.done:
        done.setdefault(str(body.point), now)
    else:
        done.pop(str(body.point), None)
    ticked = BcpTickRow(id=id, version=0, bcp=row.id, user=author, user_name=name, done=done)
    cases.floor.touch(ticked, _leaders(cases) | {agent_feed(author)})


def _reports(cases: "Cases", incident: str) -> list[IncidentReportRow]:
    rows = cases.floor.rows.values()
    return [row for row in rows if isinstance(row, IncidentReportRow) and row.incident == incident]


def _leaders(cases: "Cases") -> set[str]:
    users = [row for row in cases.floor.rows.values() if isinstance(row, UserRow)]
    return {agent_feed(user.id) for user in users if may(frozenset(user.roles), Act.TOOL_DECLARE)}


def _incident(row: IncidentRow) -> Incident:
    return Incident(row.state, row.spans, row.number)
