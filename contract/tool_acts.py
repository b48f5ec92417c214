"""Asking the back-office tools (flow: Back-office tools an agent checks; docs/decisions/0020). What asks a tool is live: nothing is asked
later behind the agent's back. What an agent saw with their own eyes is queued as any other work."""

from contract.body import Body, TicketBody
from domain.permissions import Act

#: Tools one act asks at most.
MOST_TOOLS = 20


class CheckTools(TicketBody, frozen=True, kw_only=True):
    """Asks ``tools`` (ids of checks that are called) about the ticket's customer, all at once. ``data``: what else they are asked with
    (id of a datum → text); what the customer's card knows goes before. ``fresh``: what was asked a moment ago is asked again. The answer
    brings a row for each; what they say comes with the ticket's feed."""

    KIND = "tool.check"
    ACT = Act.TICKET_WRITE
    LIVE = True
    tools: tuple[str, ...]
    contact: str | None = None
    data: dict[str, str] = {}
    fresh: bool = False


class DoTool(TicketBody, frozen=True, kw_only=True):
    """Has the act ``tool`` done once, confirmed by the agent. ``result``: id of its row and the key by which the tool knows it again;
    ``form``: what the agent filled in."""

    KIND = "tool.act"
    ACT = Act.TICKET_WRITE
    LIVE = True
    tool: str
    result: str
    contact: str | None = None
    data: dict[str, str] = {}
    form: dict[str, str] = {}


class RecordTool(TicketBody, frozen=True, kw_only=True):
    """What the agent saw in a program they opened, or looked into by hand: ``values`` by the fields of the declaration, ``text``
    besides. ``result``: id of its row; ``found`` False: there was no such record."""

    KIND = "tool.record"
    ACT = Act.TICKET_WRITE
    tool: str
    result: str
    contact: str | None = None
    values: dict[str, str] = {}
    text: str = ""
    found: bool = True


TOOL_ACTS: tuple[type[Body], ...] = (CheckTools, DoTool, RecordTool)
