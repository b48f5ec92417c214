"""What is worth telling, from what stands on the floor: pure, so that it can be told of any moment (ui: Notices)."""

from collections.abc import Callable, Collection, Iterable, Mapping

from console.store.announcements import News
from console.store.attention import Item
from console.store.handovers import Listed
from console.store.incidents import Wrong
from console.store.kept_notices import DueTicket, Passed, Told
from console.store.mentions import Asked
from console.store.overlay import Send
from contract.incident_row import IncidentRow
from contract.rows import HelpRow, MassProblemRow, MessageRow, TicketRow, ToolHealth, ToolRow
from domain.handover import PASSED
from domain.help import HelpState
from domain.mass_problem import ProblemState
from domain.notice_kind import NoticeKind
from domain.ticket import TicketState

#: In the detail of a notice: the line of the ticket it is about.
LINE = "line"


def of_deadlines(due: Iterable[DueTicket], now: int) -> list[Told]:
    """Tickets whose SLA breaks soon, and those for which it broke; each deadline is told once before and once after."""
    found = []
    for one in due:
        kind = NoticeKind.SLA_BREACHED if one.due <= now else NoticeKind.SLA_NEAR
        found.append(Told(f"{kind}:{one.id}:{one.due}", kind, now, one.id, detail={"number": one.number}))
    return found


def of_tools(before: dict[str, ToolHealth], tools: Iterable[ToolRow], now: int) -> list[Told]:
    """Tools that went down, and those that are back: ``before`` as they were last seen, changed to what they are."""
    found = []
    for tool in tools:
        was, before[tool.id] = before.get(tool.id), tool.health
        if tool.health is ToolHealth.DOWN and was is not ToolHealth.DOWN:
            kind = NoticeKind.TOOL_DOWN
        elif was is ToolHealth.DOWN and tool.health is ToolHealth.UP:
            kind = NoticeKind.TOOL_UP
        else:
            continue
        found.append(Told(f"{kind}:{tool.id}:{tool.since}", kind, now, detail={"tool": tool.name}))
    return found


def of_trouble(
    wrong: Wrong, me: str, declares: bool, broken: set[str], name: Callable[[IncidentRow], str]
) -> list[Told]:
    """New trouble, for who may do something about it; that what the agent reported is said to work, or what was ``broken`` when it was
    last seen (changed to what is now) and no tool's state tells of; a BCP."""
    found = []
    for one in wrong.troubles:
        row, called = one.row, {"tool": name(one.row)}
        if one.broken:
            broken.add(row.id)
            began = row.spans[-1].begin
            if declares and one.mine is None and row.reports:
                found.append(
                    Told(f"incident_new:{row.id}:{began}", NoticeKind.INCIDENT_NEW, began, detail=called)
                )
            if declares and row.reminded is not None:
                key = f"{NoticeKind.INCIDENT_STALE}:{row.id}:{row.reminded}"
                found.append(Told(key, NoticeKind.INCIDENT_STALE, row.reminded, detail=called))
            continue
        was, end = row.id in broken, row.spans[-1].end or row.changed
        broken.discard(row.id)
        if one.asks:
            found.append(Told(f"incident_ask:{row.id}:{end}", NoticeKind.INCIDENT_ASK, end, detail=called))
        elif was and one.mine is None and row.declared is None:
            found.append(Told(f"incident_back:{row.id}:{end}", NoticeKind.INCIDENT_BACK, end, detail=called))
    bcp = wrong.bcp
    if bcp is not None and bcp.row.author != me and bcp.in_force:
        broken.add(bcp.row.id)
        said = {"name": bcp.row.author_name, "text": bcp.row.text}
        found.append(Told(f"bcp_on:{bcp.row.id}", NoticeKind.BCP_ON, bcp.row.declared, detail=said))
    elif bcp is not None and bcp.row.lifted is not None and bcp.row.id in broken:
        broken.discard(bcp.row.id)
        name_ = {"name": bcp.row.lifted_name}
        found.append(Told(f"bcp_off:{bcp.row.id}", NoticeKind.BCP_OFF, bcp.row.lifted, detail=name_))
    return found


def of_masses(problems: Iterable[MassProblemRow]) -> list[Told]:
    """For who leads: what is proposed waits for them; what nobody decided is over."""
    found = []
    for row in problems:
        named = {"issue": row.name}
        if row.state is ProblemState.PROPOSED and row.version:
            key = f"{NoticeKind.MASS_PROPOSED}:{row.id}"
            found.append(Told(key, NoticeKind.MASS_PROPOSED, row.found, detail=named))
        elif row.state is ProblemState.DISMISSED and row.leader is None:
            key = f"{NoticeKind.MASS_EXPIRED}:{row.id}"
            found.append(Told(key, NoticeKind.MASS_EXPIRED, row.ended or row.found, detail=named))
    return found


def of_rejected(items: Iterable[Item]) -> list[Told]:
    """Acts that the gateway did not take."""
    return [
        Told(
            f"rejected:{item.command}",
            NoticeKind.REJECTED,
            item.rejected,
            item.ticket,
            detail={"number": item.number},
        )
        for item in items
    ]


def of_failed(found: Iterable[tuple[MessageRow, str]], now: int) -> list[Told]:
    """Replies that did not arrive."""
    return [
        Told(f"failed:{row.id}", NoticeKind.DELIVERY_FAILED, now, row.ticket, detail={"number": number})
        for row, number in found
    ]


def of_returned(tickets: Iterable[TicketRow]) -> list[Told]:
    """Tickets that came back to the agent: returned by another unit, or woken."""
    found = []
    for row in tickets:
        if row.state is TicketState.RETURNED:
            key, at = f"returned:{row.id}:{row.updated}", row.updated
        elif row.woken is not None:
            key, at = f"woken:{row.id}:{row.woken}", row.woken
        else:
            continue
        found.append(Told(key, NoticeKind.RETURNED, at, row.id, detail={"number": row.number}))
    return found


def returns(back: Iterable[TicketRow], at: Mapping[str, int], told: Mapping[str, int]) -> dict[str, int]:
    """Of the tickets that came ``back`` those another unit returned, each with the moment of that: ``at`` where it is known, else as it
    was ``told``. Until it is worked on, what else changes of a ticket is no second return."""
    return {
        row.id: max(at.get(row.id, 0), told.get(row.id, 0)) or row.updated
        for row in back
        if row.state is TicketState.RETURNED
    }


def of_passed_on(found: Iterable[Passed], now: int) -> list[Told]:
    """Tickets a colleague has just handed to the agent, with the customer or without."""
    return [
        Told(
            f"passed_on:{one.line.id}",
            NoticeKind.PASSED_ON,
            now,
            one.line.ticket,
            detail={"number": one.number, "name": one.line.author_name} | ({"live": "1"} if one.live else {}),
        )
        for one in found
    ]


def of_handovers(found: Iterable[Listed], me: str, queues: Collection[str]) -> list[Told]:
    """Lists that wait for the agent, or for a queue they serve; and what of their own list did not go."""
    told = []
    for one in found:
        row = one.row
        if one.send is not Send.CONFIRMED:
            continue
        missed = sum(item.state not in PASSED for item in row.listed)
        detail = {"name": row.giver_name, "count": str(len(one.waiting()))}
        if row.giver == me and missed:
            key = f"handover_missed:{row.id}"
            told.append(Told(key, NoticeKind.HANDOVER, row.made, detail={"missed": str(missed)}))
        elif row.giver != me and one.waiting() and (row.person == me or row.queue in queues):
            to = {"queue": row.to_name} if row.queue is not None else {}
            told.append(Told(f"handover:{row.id}", NoticeKind.HANDOVER, row.made, detail=detail | to))
    return told


def of_help(rows: Iterable[HelpRow], me: str, now: int) -> list[Told]:
    """Hands raised in the team, for who leads it; and that one's own was seen to."""
    found = []
    for row in rows:
        if row.asker != me and row.state is HelpState.OPEN and row.until >= now:
            kind, name, text = NoticeKind.HELP_ASKED, row.asker_name, row.text
        elif row.asker == me and row.state in (HelpState.ANSWERED, HelpState.CLOSED):
            kind, name, text = NoticeKind.HELP_ANSWERED, row.leader_name, row.answer
        else:
            continue
        at = row.asked if kind is NoticeKind.HELP_ASKED else row.ended or now
        found.append(Told(f"{kind}:{row.id}", kind, at, row.ticket, detail={"name": name, "text": text}))
    return found


#: How the keys of notices of mentions begin; the mention's id follows.
MENTION = f"{NoticeKind.MENTION}:"


def of_mentions(unread: Iterable[Asked]) -> list[Told]:
    """Notes that name the agent; each leads to its line."""
    return [
        Told(
            f"{MENTION}{row.id}",
            NoticeKind.MENTION,
            row.at,
            row.ticket,
            detail={"name": row.author_name, "number": number, LINE: row.message},
        )
        for row, number in unread
    ]


#: How the keys of notices of announcements begin; the announcement's id follows.
NEWS = f"{NoticeKind.NEWS}:"


def of_news(unread: Iterable[News]) -> list[Told]:
    """Announcements the agent has not read."""
    return [
        Told(
            # Asked again to read it, the agent is told again.
            f"{NEWS}{one.row.id}" + (f":{one.row.asked}" if one.row.asked > 1 else ""),
            NoticeKind.NEWS_MUST if one.row.must else NoticeKind.NEWS,
            one.row.since,
            detail={"name": one.row.author_name, "text": one.row.subject},
        )
        for one in unread
    ]


def of_message(ticket: str, number: str, now: int) -> Told:
    """Customers' messages that are not on the screen: one notice a ticket, which returns with the next."""
    return Told(f"message:{ticket}", NoticeKind.MESSAGE, now, ticket, detail={"number": number}, returns=True)
