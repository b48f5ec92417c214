"""What stands in the panel of the tool checks: which tools the matter wants, what each said last, and what is still missing to ask."""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import chain

import msgspec

from console.store.cases import Case
from contract.rows import CustomerRow
from contract.tool_row import ToolResultRow
from domain.handbook import Handbook
from domain.handbook_issue import Issue
from domain.handbook_tool import BUILT_IN, Tool, ToolKind
from domain.tool_result import LOOKED, ResultState, last_known, latest

#: What nobody types in: it is the ticket's own, or the customer's card decides it.
_NEVER_TYPED = BUILT_IN - {"penelepon", "nama"}


@dataclass(frozen=True)
class Check:
    """One tool. ``look_for``: what of its answer matters here; ``newest``: its last result; ``known``: what it said before, where the
    newest failed."""

    tool: Tool
    look_for: str = ""
    required: bool = False
    newest: ToolResultRow | None = None
    known: ToolResultRow | None = None

    @property
    def running(self) -> bool:
        return self.newest is not None and self.newest.state is ResultState.RUNNING

    @property
    def done(self) -> bool:
        """Whether it was looked into."""
        return self.known is not None or (self.newest is not None and self.newest.state in LOOKED)

    @property
    def by_hand(self) -> bool:
        """Whether the agent looks into it themselves and writes down what they saw."""
        unset = self.newest is not None and self.newest.state is ResultState.UNSET
        return not self.asks or unset

    @property
    def asks(self) -> bool:
        """Whether the gateway asks it when the agent presses."""
        return self.tool.kind is ToolKind.CHECK and self.tool.called


@dataclass(frozen=True)
class Missing:
    """Something a tool is asked with and nobody knows yet: the agent enters it."""

    id: str
    name: str


def issue_of(handbook: Handbook, case: Case) -> Issue | None:
    """None while none is chosen, and for one the handbook does not know any more."""
    return handbook.known_issue(case.ticket.category, case.ticket.issue)


def checks(handbook: Handbook, case: Case, results: Sequence[ToolResultRow], now: int) -> list[Check]:
    """The tools the chosen issue wants, required ones first, then those of its actions and those that were looked into besides; without
    any of them all tools there are. ``now``: gateway Unix ms."""
    tools = {tool.id: tool for tool in handbook.tools}
    issue = issue_of(handbook, case)
    wanted = [] if issue is None else sorted(issue.checks, key=lambda one: not one.required)
    order = {one.tool: (one.look_for, one.required) for one in wanted}
    for action in () if issue is None else issue.actions:
        if action.tool is not None and action.tool in tools and tools[action.tool].kind is not ToolKind.CHECK:
            order.setdefault(action.tool, ("", False))
    settled = [_as_of(row, now) for row in results]
    for row in settled:
        order.setdefault(row.tool, ("", False))
    if not order:
        order = dict.fromkeys(tools, ("", False))
    newest, known = latest(settled), last_known(settled)
    made = []
    for id, (look_for, required) in order.items():
        if id not in tools:
            continue
        last, before = newest.get(id), known.get(id)
        failed = last is not None and last.state not in LOOKED
        made.append(Check(tools[id], look_for, required, last, before if failed else None))
    return made


def missing(handbook: Handbook, case: Case, shown: Sequence[Check]) -> list[Missing]:
    """What the tools in ``shown`` are asked with and the customer's card does not hold, each once."""
    held = _held(case.customer)
    wanted = dict.fromkeys(chain.from_iterable(one.tool.needs for one in shown if one.tool.called))
    names = _names(handbook, case)
    return [Missing(id, names.get(id, id)) for id in wanted if id not in held and id not in _NEVER_TYPED]


def _held(customer: CustomerRow | None) -> set[str]:
    """What the gateway takes from the card, which knows more than the desk shows."""
    if customer is None:
        return set()
    return {"nama", *customer.masked, *(name for name, text in customer.fields.items() if text)}


def _names(handbook: Handbook, case: Case) -> dict[str, str]:
    issue = issue_of(handbook, case)
    own = {field.id: field.name for field in handbook.customer_fields}
    every = {
        datum.id: datum.name
        for category in handbook.categories
        for one in category.issues
        for datum in one.data
    }
    here = {} if issue is None else {datum.id: datum.name for datum in issue.data}
    return every | own | handbook.sensitive_fields | here


def _as_of(row: ToolResultRow, now: int) -> ToolResultRow:
    """A question that was to be answered by now: nobody knows what it came to."""
    if row.state is ResultState.RUNNING and row.until < now:
        return msgspec.structs.replace(row, state=ResultState.UNKNOWN)
    return row
