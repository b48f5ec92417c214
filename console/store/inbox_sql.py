"""What an inbox filter is in SQL. Every word stands as the number the copy of tickets knows it by."""

from collections.abc import Iterable

import msgspec

from console.store.connection import Connection
from console.store.search import exact_query, words
from console.store.ticket_index import ATTENTION, MENTIONED, RANK, RESTING, UNREAD, WATCHED
from domain.contact import Channel
from domain.inbox_view import NEAR_MS, Order, Parked, Sla, ViewFilter, Whose
from domain.ticket import Priority, TicketState

#: What an inbox without a state filter shows.
OPEN = frozenset(TicketState) - RESTING

ORDERS = {
    Order.BREACH: "due, origin, rid",
    Order.NEWEST: "origin DESC, rid DESC",
    Order.OLDEST: "origin, rid",
    Order.PRIORITY: "rank, due, origin, rid",
}

_IN_NAMES = (
    "SELECT t.rid FROM rows c JOIN rows t ON t.ref = 'ticket' AND t.parent = c.id"
    " WHERE c.ref = 'customer' AND c.rid IN (SELECT rowid FROM fts WHERE fts MATCH ?)"
)


class Filter(msgspec.Struct, frozen=True):
    """None and False do not narrow. ``mine``, ``others`` a user id: assigned to them, to somebody else; ``nobody``: to nobody;
    ``attention``: with an act of this desk that was rejected. ``states``: OPEN by default."""

    channels: frozenset[Channel] | None = None
    queues: frozenset[str] | None = None
    states: frozenset[TicketState] = OPEN
    mine: str | None = None
    others: str | None = None
    nobody: bool = False
    priorities: frozenset[Priority] | None = None
    sla: Sla = Sla.ANY
    parked: Parked = Parked.NO
    unread: bool = False
    watched: bool = False
    mentioned: bool = False
    text: str = ""
    attention: bool = False
    order: Order = Order.BREACH


#: A refused act on a solved ticket asks for attention too, and on a parked one.
ATTENTION_VIEW = Filter(states=frozenset(TicketState), attention=True, parked=Parked.ANY)


def of_view(view: ViewFilter, me: str) -> Filter:
    """``view`` as ``me`` (a user id) looks at it."""
    return Filter(
        channels=frozenset(view.channels) or None,
        queues=frozenset(view.queues) or None,
        states=frozenset(view.states) or OPEN,
        mine=me if view.whose is Whose.MINE else None,
        others=me if view.whose is Whose.OTHERS else None,
        nobody=view.whose is Whose.NOBODY,
        priorities=frozenset(view.priorities) or None,
        sla=view.sla,
        parked=view.parked,
        unread=view.unread,
        watched=view.watched,
        mentioned=view.mentioned,
        text=view.text,
        order=view.order,
    )


class Narrowed(msgspec.Struct, frozen=True):
    """``kinds`` narrows by what the tallies know too; ``clock`` by the time; ``words`` by a text with its ``args``; ``wake`` by being
    parked. ``now``: gateway Unix ms."""

    kinds: str
    clock: str
    words: str
    args: tuple[object, ...]
    wake: str
    parked: Parked

    @property
    def where(self) -> str:
        """All of it, for the copy of tickets."""
        return " AND ".join(part for part in (self.kinds, self.clock, self.words, self.wake) if part)


def narrowed(conn: Connection, filter: Filter, now: int) -> Narrowed:
    """``filter`` at ``now``. A word the copy of tickets has never met narrows to nothing."""
    terms = words(filter.text)
    query = f"{{head}} : ({exact_query(terms)})" if terms else ""
    return Narrowed(
        " AND ".join(_kinds(conn, filter)) or "1",
        _clock(filter.sla, now),
        f"rid IN (SELECT rowid FROM fts WHERE fts MATCH ? UNION {_IN_NAMES})" if terms else "",
        (query, query) if terms else (),
        _wake(filter.parked, now),
        filter.parked,
    )


def _kinds(conn: Connection, filter: Filter) -> list[str]:
    parts = []
    if filter.states != frozenset(TicketState):
        parts.append(f"state IN ({_numbers(conn, filter.states)})")
    if filter.channels is not None:
        parts.append(f"channel IN ({_numbers(conn, filter.channels)})")
    if filter.queues is not None:
        parts.append(f"queue IN ({_numbers(conn, filter.queues)})")
    if filter.mine is not None:
        parts.append(f"assignee IN ({_numbers(conn, [filter.mine])})")
    if filter.others is not None:
        parts.append(f"assignee NOT IN ({_numbers(conn, [filter.others, ''])})")
    if filter.nobody:
        parts.append(f"assignee IN ({_numbers(conn, [''])})")
    if filter.priorities is not None:
        parts.append(f"rank IN ({','.join(str(RANK[one]) for one in sorted(filter.priorities))})")
    wanted = ATTENTION * filter.attention | UNREAD * filter.unread
    wanted |= WATCHED * filter.watched | MENTIONED * filter.mentioned
    if wanted:
        parts.append(f"marks & {wanted} = {wanted}")
    return parts


def _clock(sla: Sla, now: int) -> str:
    match sla:
        case Sla.NEAR:
            return f"due >= {now} AND due < {now + NEAR_MS}"
        case Sla.BREACHED:
            return f"due < {now}"
        case Sla.ANY:
            return ""


def _wake(parked: Parked, now: int) -> str:
    match parked:
        case Parked.NO:
            return f"wake <= {now}"
        case Parked.ONLY:
            return f"wake > {now}"
        case Parked.ANY:
            return ""


def _numbers(conn: Connection, names: Iterable[str]) -> str:
    wanted = sorted(names)
    marks = ",".join("?" * len(wanted))
    found = conn.run(f"SELECT n FROM names WHERE name IN ({marks}) ORDER BY n", wanted).scalars()
    return ",".join(str(n) for n in found)
