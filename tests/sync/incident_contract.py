"""What a desk relies on when it reports trouble, of any gateway; part of tests/sync/gateway_contract.py."""

from typing import TypeVar

import msgspec

from contract.body import Body
from contract.envelope import CommandResult, Outcome
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
from contract.incident_row import IncidentReportRow, IncidentRow
from contract.row import Row
from contract.rows import agent_feed
from domain.incident import IncidentMove, IncidentState, Thing
from tests.sync.gateway_contract import Desk

R = TypeVar("R", bound=Row)


async def _done(desk: Desk, body: Body) -> CommandResult:
    (result,) = await desk.send(desk.command(body))
    return result


def _row(result: CommandResult, kind: type[R]) -> R:
    (effect,) = [effect for effect in result.effects if effect.ref == kind.REF]
    return msgspec.json.decode(effect.body, type=kind)


class IncidentContract:
    """Mixed into GatewayContract, whose fixture ``desk`` it uses."""

    async def test_reports_of_a_desk_are_one_incident_and_each_counts_once(self, desk: Desk) -> None:
        now = desk.gateway.now()
        first = ReportIncident(incident=new_id(), thing=Thing.HEADSET, text=" kresek ", since=now)
        result = await _done(desk, first)
        row, me = _row(result, IncidentRow), desk.session.user.id
        assert (row.id, row.name, row.state, row.reports) == (first.incident, "PC", IncidentState.OPEN, 1)
        said = _row(result, IncidentReportRow)
        assert (said.user, said.text, said.incident) == (me, "kresek", row.id)
        assert {effect.feed for effect in result.effects} == {agent_feed(me)}
        again = ReportIncident(incident=new_id(), thing=Thing.HEADSET, since=now)
        same = _row(await _done(desk, again), IncidentRow)
        assert (same.id, same.reports, same.waiting) == (row.id, 1, 1)
        works = await _done(desk, AnswerIncident(incident=row.id, works=True))
        assert _row(works, IncidentRow).state is IncidentState.OPEN, (
            "what nobody resolved is not closed by a word"
        )
        assert _row(works, IncidentReportRow).confirmed is not None
        assert (await _done(desk, AnswerIncident(incident=row.id, works=False))).outcome is Outcome.APPLIED

    async def test_trouble_that_is_not_there_or_not_theirs_is_refused(self, desk: Desk) -> None:
        move = MoveIncident(incident=new_id(), move=IncidentMove.RESOLVE)
        for body, code in (
            (ReportIncident(incident=new_id(), thing=Thing.TOOL, name="kopi", since=1), ErrorCode.NOT_FOUND),
            (AnswerIncident(incident=new_id(), works=True), ErrorCode.NOT_FOUND),
            (move, ErrorCode.FORBIDDEN),
            (DeclareBcp(bcp=new_id(), name="x", text="x"), ErrorCode.FORBIDDEN),
            (LiftBcp(bcp=new_id()), ErrorCode.FORBIDDEN),
            (TickBcp(bcp=new_id(), point=0), ErrorCode.NOT_FOUND),
        ):
            assert (await _done(desk, body)).code is code
