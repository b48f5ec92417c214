"""A result of a back-office tool, as everybody sees it who sees the ticket."""

from contract.row import Row
from domain.handbook_tool import ToolKind
from domain.tool_result import ResultLine as ResultLine
from domain.tool_result import ResultState as ResultState


class ToolResultRow(Row, frozen=True, kw_only=True):
    """One question to ``tool`` (its ``name`` then) about ``ticket``, asked at ``asked`` by ``by``. ``at``: when the tool said it, which for
    a ``cached`` one is before it was asked; ``until``: no answer comes later. ``missing``: ids of what it is asked with that nobody knows.
    Of a launch, or a check by hand, ``lines`` are what the agent saw. What is masked is told in the clear to who has validated the
    ``customer`` (contract.paths): the one whose card alone says who was asked about, None where anything was typed in.
    ``forgotten``: since when (Unix ms) what it said is gone, after the centre's days; that it was asked stays. Feed: as the ticket's."""

    REF = "tool_result"
    ticket: str
    tool: str
    name: str
    kind: ToolKind
    state: ResultState
    by: str
    by_name: str
    asked: int
    until: int
    at: int | None = None
    contact: str | None = None
    customer: str | None = None
    lines: tuple[ResultLine, ...] = ()
    missing: tuple[str, ...] = ()
    cached: bool = False
    forgotten: int | None = None
