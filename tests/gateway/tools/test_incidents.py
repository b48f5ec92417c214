"""Trouble from the first word to the last, a BCP, and the time lost to both (flow: When tools go down)."""

import asyncio
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any, TypeVar

import msgspec
from sqlalchemy import event, select

from contract.body import Body
from contract.commands import ReportTool
from contract.envelope import Batch, CommandResult, Outcome, Stamp
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
from contract.incident_row import BcpRow, BcpTickRow, IncidentReportRow, IncidentRow, LostTimeRow
from contract.row import Row
from contract.rows import FLOOR, ToolHealth, ToolRow, agent_feed
from domain.incident import IncidentMove, IncidentState, Period, Thing
from domain.lost_time import DAY_MS, day_of
from domain.permissions import Role
from domain.presence import PresenceState
from gateway.accounts.user import User
from gateway.audit.models import audit
from gateway.incidents import ageing, lost
from gateway.incidents.models import bcp, bcp_tick, incident, incident_report, lost_time
from gateway.incidents.service import KEEP_MS, Incidents
from gateway.rows import read_rows, selected
from gateway.tools.models import tool
from tests.gateway.floor import HANDBOOK, Floor
from tests.gateway.tickets.acts import feeds_of

WALLET = HANDBOOK.tools[-1].id
_TABLES = {
    IncidentRow: incident,
    IncidentReportRow: incident_report,
    BcpRow: bcp,
    BcpTickRow: bcp_tick,
    LostTimeRow: lost_time,
    ToolRow: tool,
}
R = TypeVar("R", bound=Row)
_M, _S = IncidentMove, IncidentState


async def rows(floor: Floor, kind: type[R]) -> list[R]:
    table = _TABLES[kind]
    async with floor.database.read() as conn:
        return await read_rows(conn, kind, selected(kind, table).order_by(table.c.id))


async def only(floor: Floor) -> IncidentRow:
    (row,) = await rows(floor, IncidentRow)
    return row


async def wallet(floor: Floor) -> ToolRow:
    return next(row for row in await rows(floor, ToolRow) if row.id == WALLET)


async def done(floor: Floor, who: User, body: Body) -> CommandResult:
    result = await floor.queued(who, body)
    assert result.outcome is Outcome.APPLIED, result
    return result


async def at(floor: Floor, who: User, body: Body, made: int) -> CommandResult:
    """An act made at ``made``, which arrives now."""
    command = msgspec.structs.replace(floor._command(who, body, 1), made=Stamp(wall=made))
    answered = await floor.pipeline.deliver(who, command.client, Batch(command.client, [command]))
    return answered.results[0]


def says(floor: Floor, thing: Thing = Thing.TOOL, text: str = "") -> ReportIncident:
    name = WALLET if thing is Thing.TOOL else ""
    return ReportIncident(incident=new_id(), thing=thing, name=name, text=text, since=floor.now)


async def test_from_many_reports_to_the_end_they_agree_on(floor: Floor) -> None:
    await floor.transactions.run(floor.tools.install)
    siti, budi, gone = [await floor.agent() for _ in range(3)]
    leader = await floor.agent(roles=(Role.TEAM_LEADER,))
    acts: list[Body] = [says(floor, text="saldo kosong"), ReportTool(tool=WALLET), says(floor)]
    people = [siti, budi, gone]
    await asyncio.gather(*(done(floor, who, act) for who, act in zip(people * 2, acts * 2, strict=True)))
    row = await only(floor)
    assert (row.state, row.reports, row.waiting, row.title) == (_S.OPEN, 3, 3, HANDBOOK.tools[-1].name)
    assert ((await wallet(floor)).incident, (await wallet(floor)).reports) == (row.id, 3)
    assert await feeds_of(floor, "incident", row.id) == {FLOOR}
    mine = f"{row.id}:{siti.id}"
    assert await feeds_of(floor, "incident_report", mine) == {agent_feed(siti.id), agent_feed(leader.id)}

    no = await floor.queued(siti, MoveIncident(incident=row.id, move=_M.ESCALATE, number="IOC-1"))
    assert no.code is ErrorCode.FORBIDDEN
    no = await floor.queued(leader, MoveIncident(incident=row.id, move=_M.ESCALATE))
    assert no.code is ErrorCode.INVALID
    floor.later(60)
    await done(floor, leader, MoveIncident(incident=row.id, move=_M.ESCALATE, number=" IOC-1 "))
    escalated = await only(floor)
    assert (escalated.state, escalated.number, escalated.declared) == (_S.ESCALATED, "IOC-1", floor.now)
    await done(floor, leader, MoveIncident(incident=row.id, move=_M.PEND, text="Menunggu vendor"))
    await floor.transactions.run(lambda tx: floor.tools.declare(tx, WALLET, ToolHealth.DOWN, leader.id))
    assert ((await only(floor)).id, (await only(floor)).state) == (row.id, _S.PENDING), "the same trouble"

    floor.later(60)
    await done(floor, leader, MoveIncident(incident=row.id, move=_M.RESOLVE))
    end = await only(floor)
    assert (end.state, end.waiting, end.text) == (_S.RESOLVED, 3, "Menunggu vendor")
    up = await wallet(floor)
    assert (up.health, up.incident, up.reports) == (ToolHealth.UP, "", 0)
    no = await floor.queued(leader, MoveIncident(incident=row.id, move=_M.CLOSE))
    assert no.code is ErrorCode.ILLEGAL_TRANSITION
    await done(floor, siti, AnswerIncident(incident=row.id, works=True))
    await done(floor, budi, AnswerIncident(incident=row.id, works=False))
    broken = await only(floor)
    assert (broken.state, broken.waiting, len(broken.spans)) == (_S.ESCALATED, 3, 1), "it never worked"
    assert broken.spans[0].end is None
    assert (await wallet(floor)).incident == row.id

    await done(floor, leader, MoveIncident(incident=row.id, move=_M.RESOLVE))
    for who in (siti, budi):
        await done(floor, who, AnswerIncident(incident=row.id, works=True))
    no = await floor.queued(leader, MoveIncident(incident=row.id, move=_M.CONFIRM))
    assert (no.code, no.detail) == (ErrorCode.ILLEGAL_TRANSITION, {"waiting": gone.name}), (
        "they are there to say it"
    )
    await floor.presence(gone, PresenceState.OFFLINE)
    await done(floor, leader, MoveIncident(incident=row.id, move=_M.CONFIRM))
    await done(floor, leader, MoveIncident(incident=row.id, move=_M.CLOSE))
    assert (await only(floor)).state is _S.CLOSED
    assert (
        await floor.queued(leader, AnswerIncident(incident=row.id, works=True))
    ).code is ErrorCode.FORBIDDEN
    await done(floor, budi, AnswerIncident(incident=row.id, works=False))
    assert [one.state for one in await rows(floor, IncidentRow)].count(_S.OPEN) == 1, (
        "what is over stays over"
    )
    async with floor.database.read() as conn:
        said = set((await conn.execute(select(audit.c.what).where(audit.c.row == row.id))).scalars())
    assert said == {
        "incident.report",
        *(f"incident.{one}" for one in ("escalate", "pend", "resolve", "confirm", "close")),
    }


async def test_a_report_from_an_outage_finds_its_incident_however_late_it_comes(floor: Floor) -> None:
    await floor.transactions.run(floor.tools.install)
    siti, budi = await floor.agent(), await floor.agent()
    await floor.transactions.run(lambda tx: floor.tools.declare(tx, WALLET, ToolHealth.DOWN, "probe"))
    first = await only(floor)
    assert (first.state, first.reports, first.declared) == (_S.OPEN, 0, floor.now)
    floor.later(600)
    began, end = first.spans[0].begin, floor.now
    await floor.transactions.run(lambda tx: floor.tools.declare(tx, WALLET, ToolHealth.UP, "probe"))
    over = await only(floor)
    assert (over.state, over.spans) == (_S.CLOSED, (Period(began, end),)), (
        "nobody reported it: nobody is asked"
    )
    floor.later(600)
    late = await at(floor, siti, says(floor), began + 1000)
    assert late.outcome is Outcome.APPLIED
    same = await only(floor)
    assert (same.id, same.state, same.reports) == (first.id, _S.CLOSED, 1)
    assert ((await wallet(floor)).incident, (await wallet(floor)).reports) == ("", 0)
    await done(floor, budi, says(floor))
    assert len(await rows(floor, IncidentRow)) == 2
    floor.later(KEEP_MS / 1000 + 1)
    await done(floor, budi, says(floor, Thing.HEADSET))
    assert await feeds_of(floor, "incident", first.id) == set(), "it left the desks and is kept here"
    assert await feeds_of(floor, "incident_report", f"{first.id}:{siti.id}") == set()


async def test_what_falls_out_again_before_it_was_agreed_on_is_the_same_and_the_time_between_is_none(
    floor: Floor,
) -> None:
    await floor.transactions.run(floor.tools.install)
    siti = await floor.agent()
    await done(floor, siti, says(floor))
    row = await only(floor)
    for health in (ToolHealth.DOWN, ToolHealth.UP, ToolHealth.DOWN):
        floor.later(60)
        await floor.transactions.run(lambda tx, to=health: floor.tools.declare(tx, WALLET, to, "probe"))  # type: ignore[misc]
    again = await only(floor)
    t0 = row.spans[0].begin
    assert (again.id, again.state, again.waiting) == (row.id, _S.OPEN, 1)
    assert again.spans == (Period(t0, t0 + 120_000), Period(t0 + 180_000))
    assert (await wallet(floor)).incident == row.id


async def test_a_headset_is_of_its_desk_and_only_those_concerned_hear_of_it(floor: Floor) -> None:
    siti, budi = await floor.agent(), await floor.agent()
    leader = await floor.agent(roles=(Role.SUPERVISOR,))
    await done(floor, siti, says(floor, Thing.HEADSET, "kresek"))
    await done(floor, budi, says(floor, Thing.HEADSET))
    found = await rows(floor, IncidentRow)
    assert {row.name for row in found} == {siti.name, budi.name}
    mine = next(row for row in found if row.name == siti.name)
    assert await feeds_of(floor, "incident", mine.id) == {agent_feed(siti.id), agent_feed(leader.id)}
    no = await floor.queued(siti, msgspec.structs.replace(says(floor), name="kopi"))
    assert no.code is ErrorCode.NOT_FOUND
    no = await floor.queued(siti, says(floor, Thing.PC, "x" * 501))
    assert no.code is ErrorCode.INVALID


async def test_a_bcp_is_declared_once_ticked_by_each_and_lifted(floor: Floor) -> None:
    siti = await floor.agent()
    leader = await floor.agent(roles=(Role.TEAM_LEADER,))
    plan = HANDBOOK.bcp[0]
    body = DeclareBcp(bcp=new_id(), name=plan.name, text=plan.text, points=plan.points)
    assert (await floor.queued(siti, body)).code is ErrorCode.FORBIDDEN
    assert (await floor.queued(leader, DeclareBcp(bcp=new_id(), name="", text=" "))).code is ErrorCode.INVALID
    await done(floor, leader, body)
    assert await feeds_of(floor, "bcp", body.bcp) == {FLOOR}
    twice = await floor.queued(leader, DeclareBcp(bcp=new_id(), name="Lain", text="Lain"))
    assert twice.code is ErrorCode.ILLEGAL_TRANSITION
    made = floor.now
    floor.later(30)
    assert (await at(floor, siti, TickBcp(bcp=body.bcp, point=1), made)).outcome is Outcome.APPLIED
    await done(floor, siti, TickBcp(bcp=body.bcp, point=0))
    await done(floor, siti, TickBcp(bcp=body.bcp, point=1))
    await done(floor, siti, TickBcp(bcp=body.bcp, point=0, done=False))
    assert (await floor.queued(siti, TickBcp(bcp=body.bcp, point=99))).code is ErrorCode.INVALID
    (ticked,) = await rows(floor, BcpTickRow)
    assert (ticked.user, ticked.done) == (siti.id, {"1": made}), "the first time counts"
    assert await feeds_of(floor, "bcp_tick", ticked.id) == {agent_feed(siti.id), agent_feed(leader.id)}
    for _ in range(2):
        await done(floor, leader, LiftBcp(bcp=body.bcp))
    (row,) = await rows(floor, BcpRow)
    assert (row.lifted, row.lifted_name) == (floor.now, leader.name)
    await done(floor, leader, DeclareBcp(bcp=new_id(), name="Lagi", text="Lagi"))
    assert await feeds_of(floor, "bcp", body.bcp) == set()
    assert await feeds_of(floor, "bcp_tick", ticked.id) == set()
    # What is said of it so late is kept, and brings it back to nobody.
    await done(floor, leader, LiftBcp(bcp=body.bcp))
    await done(floor, siti, TickBcp(bcp=body.bcp, point=0))
    assert await feeds_of(floor, "bcp", body.bcp) == set()
    assert await feeds_of(floor, "bcp_tick", ticked.id) == set()


@contextmanager
def asked_of(floor: Floor, table: str) -> Iterator[list[tuple[str, Any]]]:
    """The questions, with what they were asked with, that ``table`` was asked meanwhile."""
    seen: list[tuple[str, Any]] = []

    def look(_conn: Any, _cursor: Any, statement: str, given: Any, *_: Any) -> None:
        if statement.startswith("SELECT") and table in statement:
            seen.append((statement, given))

    engine = floor.database._writer.sync_engine
    event.listen(engine, "before_cursor_execute", look)
    try:
        yield seen
    finally:
        event.remove(engine, "before_cursor_execute", look)


async def plans(floor: Floor, asked: list[tuple[str, Any]]) -> list[str]:
    """How SQLite goes about them; PostgreSQL decides by what there is."""
    assert asked
    async with floor.database.read() as conn:
        if conn.dialect.name != "sqlite":
            return []
        return [
            str(row.detail)
            for statement, given in asked
            for row in await conn.exec_driver_sql(f"EXPLAIN QUERY PLAN {statement}", given)
        ]


async def test_time_lost_is_theirs_who_reported_it_and_everybodys_once_it_is_declared(floor: Floor) -> None:
    await floor.transactions.run(floor.tools.install)
    floor.now = day_of(floor.now) + DAY_MS // 2
    siti, budi = await floor.agent(), await floor.agent()
    leader = await floor.agent(roles=(Role.TEAM_LEADER,), avail=False)
    floor.later(60)
    await done(floor, siti, says(floor))
    floor.later(60)
    row = await only(floor)
    await done(floor, leader, MoveIncident(incident=row.id, move=_M.ESCALATE, number="IOC-1"))
    floor.later(60)
    await floor.presence(budi, PresenceState.AUX, HANDBOOK.aux_reasons[0].id)
    floor.later(60)
    await done(floor, leader, MoveIncident(incident=row.id, move=_M.RESOLVE))
    bcp_id = new_id()
    await done(floor, leader, DeclareBcp(bcp=bcp_id, name="BCP", text="BCP"))
    floor.later(30)

    async def look() -> int:
        return await lost.turn(floor.transactions, HANDBOOK, floor.clock)

    with asked_of(floor, "presence_history") as asked:
        assert await look() == 0, "while it goes on it is told in steps"
    assert [plan for plan in await plans(floor, asked) if plan.startswith("SCAN presence_history")] == []
    floor.later(90)
    assert await look() == 1
    (told,) = await rows(floor, LostTimeRow)
    assert (told.user, told.ms, told.user_name) == (siti.id, lost.STEP_MS, siti.name)
    assert await feeds_of(floor, "lost_time", told.id) == {agent_feed(siti.id)}
    await done(floor, leader, LiftBcp(bcp=bcp_id))
    floor.later(20)
    assert await look() == 0, "what another gateway counted just now is not counted again"
    floor.later(20)
    assert await look() == 1, "nothing is written that did not change"
    figures = {one.user: one for one in await rows(floor, LostTimeRow)}
    assert {user: one.ms for user, one in figures.items()} == {siti.id: 300_000, budi.id: 60_000}, "exact"
    before = figures[siti.id].id
    floor.later(DAY_MS / 1000)
    await done(floor, leader, DeclareBcp(bcp=new_id(), name="BCP", text="BCP"))
    floor.later(360)
    assert await look() == 1
    assert await feeds_of(floor, "lost_time", before) == set(), "yesterday's is kept here alone"
    assert len(await rows(floor, LostTimeRow)) == 3


async def test_what_nobody_ends_is_called_to_mind_and_what_works_is_closed(floor: Floor) -> None:
    await floor.transactions.run(floor.tools.install)
    siti, leader = await floor.agent(), await floor.agent(roles=(Role.TEAM_LEADER,))
    incidents, hours = Incidents(floor.tools), 24

    async def look() -> int:
        return await ageing.turn(floor.transactions, incidents, hours)

    await done(floor, siti, says(floor))
    floor.later(hours * 3600)
    assert await look() == 0
    floor.later(1)
    assert (await look(), await look()) == (1, 0)
    row = await only(floor)
    assert (row.state, row.reminded) == (_S.OPEN, floor.now)
    await done(floor, leader, MoveIncident(incident=row.id, move=_M.RESOLVE))
    floor.later(hours * 3600 + 1)
    assert (await look(), await look()) == (1, 0)
    row = await only(floor)
    assert (row.state, row.by_name, row.waiting) == (_S.CLOSED, "", 1)
    floor.later(KEEP_MS / 1000 + 1)
    assert (await look(), await look()) == (1, 0)
    assert await feeds_of(floor, "incident", row.id) == set()
