"""What an agent saw in a tool, by the rules of the real gateway."""

from typing import TYPE_CHECKING

from contract.body import Body
from contract.errors import ErrorCode
from contract.tool_acts import RecordTool
from contract.tool_row import ResultLine, ResultState, ToolResultRow
from domain.handbook_tool import ToolKind
from tests.console.makers import HANDBOOK

if TYPE_CHECKING:
    from tests.sync.twin.cases import Cases


def handle(cases: "Cases", body: Body, author: str) -> bool:
    """Does ``body`` when it is one of these; whether it was. Raises as Cases.handle."""
    if not isinstance(body, RecordTool):
        return False
    row = cases.mine(cases.whole(body.ticket), author)
    tool = next((one for one in HANDBOOK.tools if one.id == body.tool), None)
    if tool is None:
        raise cases.no(ErrorCode.NOT_FOUND)
    if (ToolResultRow.REF, body.result) in cases.floor.rows or body.values:
        # A tool that is looked into by hand has no fields of its own.
        raise cases.no(ErrorCode.INVALID)
    lines = (ResultLine("Hasil", body.text.strip()),) if body.text.strip() else ()
    state = ResultState.OK if body.found else ResultState.NOT_FOUND
    made = ToolResultRow(
        id=body.result, version=0, ticket=row.id, tool=tool.id, name=tool.name, kind=ToolKind.CHECK, state=state, by=author,
        by_name=author, asked=cases.now(), until=cases.now(), at=cases.now(), contact=body.contact, lines=lines,
    )  # fmt: skip
    cases.floor.touch(made, cases.floor.feeds["ticket", row.id])
    return True


def moved(cases: "Cases", ticket: str) -> None:
    """The ticket is seen elsewhere."""
    for row in [one for one in cases.floor.rows.values() if isinstance(one, ToolResultRow)]:
        if row.ticket == ticket:
            cases.floor.touch(row, cases.floor.feeds["ticket", row.ticket])
