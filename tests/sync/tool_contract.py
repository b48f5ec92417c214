"""What a desk relies on when it keeps what an agent saw in a tool, of any gateway; part of tests/sync/gateway_contract.py."""

import msgspec

from contract.envelope import Outcome
from contract.errors import ErrorCode
from contract.ids import new_id
from contract.tool_acts import RecordTool
from contract.tool_row import ResultLine, ResultState, ToolResultRow
from tests.sync.gateway_contract import Desk


class ToolContract:
    """Mixed into GatewayContract, whose fixture ``desk`` it uses."""

    async def test_what_was_seen_in_a_tool_stands_with_the_ticket_once(self, desk: Desk) -> None:
        ticket = await desk.ticket()
        seen = RecordTool(ticket=ticket, tool="core", result=new_id(), text=" Kontrak aktif ")
        (result,) = await desk.send(desk.command(seen))
        assert result.outcome is Outcome.APPLIED
        [row] = [msgspec.json.decode(e.body, type=ToolResultRow) for e in result.effects]
        assert (row.id, row.ticket, row.tool, row.state) == (seen.result, ticket, "core", ResultState.OK)
        assert row.lines == (ResultLine("Hasil", "Kontrak aktif"),)
        assert row.at is not None
        for wrong, code in (
            (seen, ErrorCode.INVALID),
            (msgspec.structs.replace(seen, result=new_id(), values={"kopi": "1"}), ErrorCode.INVALID),
            (msgspec.structs.replace(seen, result=new_id(), tool="kopi"), ErrorCode.NOT_FOUND),
        ):
            (no,) = await desk.send(desk.command(wrong))
            assert (no.outcome, no.code) == (Outcome.REJECTED, code)
