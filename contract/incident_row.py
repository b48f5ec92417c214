"""Rows of trouble with what the work is done with, of a declared BCP, and of the time lost to both (flow: When tools go down)."""

from contract.row import Row
from domain.incident import IncidentState, Period, Thing


class IncidentRow(Row, frozen=True, kw_only=True):
    """One trouble of one thing: ``name`` is the tool's id, or the desk it is at; ``title`` what it is called. ``number``: of the IT
    operation centre's ticket. ``reports`` counts who reported it, ``waiting`` those of them who have not said that it works.
    ``declared``: since when it is everybody's trouble (the tool was declared down, or it was escalated). ``reminded``: when who leads
    was told that it stands as it was. ``by_name`` did the last step
    at ``changed``, ``text`` is what they said of it. Feed: floor for a tool; else agent, of who reported it and of who may declare."""

    REF = "incident"
    thing: Thing
    name: str
    title: str
    state: IncidentState
    spans: tuple[Period, ...]
    changed: int
    number: str = ""
    text: str = ""
    by_name: str = ""
    reports: int = 0
    waiting: int = 0
    declared: int | None = None
    reminded: int | None = None


class IncidentReportRow(Row, frozen=True, kw_only=True):
    """One colleague's word on ``incident``, made at ``at``: it does not work since ``since``. ``confirmed``: when they said that it
    works again. Feed: agent, of its author and of who may declare."""

    REF = "incident_report"
    incident: str
    user: str
    user_name: str
    text: str
    since: int
    at: int
    confirmed: int | None = None


class BcpRow(Row, frozen=True, kw_only=True):
    """A BCP in force from ``declared`` until it is lifted. Feed: floor."""

    REF = "bcp"
    name: str
    text: str
    points: tuple[str, ...]
    author: str
    author_name: str
    declared: int
    lifted: int | None = None
    lifted_name: str = ""


class BcpTickRow(Row, frozen=True, kw_only=True):
    """Which points of ``bcp`` an agent did: number of the point from 0 (as text) → when. Feed: agent, of ``user`` and of who may
    declare."""

    REF = "bcp_tick"
    bcp: str
    user: str
    user_name: str
    done: dict[str, int]


class LostTimeRow(Row, frozen=True, kw_only=True):
    """ "Kendala sistem": ``ms`` of the centre's day that begins at ``day`` in which ``user`` was on duty and in trouble, as computed at
    ``until``: in steps while it goes on, exact once it is over. Feed: agent, of ``user``; who may declare asks for a day's
    (contract.paths)."""

    REF = "lost_time"
    user: str
    user_name: str
    day: int
    ms: int
    until: int


INCIDENT_ROWS: tuple[type[Row], ...] = (IncidentRow, IncidentReportRow, BcpRow, BcpTickRow, LostTimeRow)
