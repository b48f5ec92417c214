"""Trouble is reported, led to its end and agreed on; a BCP is declared, ticked off and lifted (flow: When tools go down). All are
queued: a report made in an outage merges by the time it was made."""

from contract.body import Body
from domain.incident import IncidentMove, Thing
from domain.permissions import Act


class IncidentBody(Body, frozen=True, kw_only=True):
    """An act on trouble; each author's are in order."""

    def stream(self, author: str) -> str:
        return f"incidents:{author}"


class ReportIncident(IncidentBody, frozen=True, kw_only=True):
    """``name`` does not work since ``since`` (gateway Unix ms): a tool's id, or nothing for what is of the desk it is reported from.
    It joins the incident it is about; ``incident`` is the id of a new one if there is none. Each author counts once."""

    KIND = "incident.report"
    ACT = Act.TOOL_REPORT
    incident: str
    thing: Thing
    name: str = ""
    text: str = ""
    since: int


class AnswerIncident(IncidentBody, frozen=True, kw_only=True):
    """Who reported it says whether it works again; ``works`` False: "masih bermasalah"."""

    KIND = "incident.answer"
    ACT = Act.TOOL_REPORT
    incident: str
    works: bool


class MoveIncident(IncidentBody, frozen=True, kw_only=True):
    """A leader's step. ``number``: of the IT operation centre's ticket, needed to escalate; ``text``: said of it. Confirming for others
    takes that all who have not are off shift."""

    KIND = "incident.move"
    ACT = Act.TOOL_DECLARE
    incident: str
    move: IncidentMove
    number: str = ""
    text: str = ""


class BcpBody(Body, frozen=True, kw_only=True):
    """An act on one BCP, ``bcp`` (its id, made at the desk of who declares it)."""

    bcp: str

    def stream(self, author: str) -> str:
        return f"bcp:{self.bcp}"


class DeclareBcp(BcpBody, frozen=True, kw_only=True):
    """It is in force for everybody. Refused while another is."""

    KIND = "bcp.declare"
    ACT = Act.TEAM_WRITE
    name: str
    text: str
    points: tuple[str, ...] = ()


class LiftBcp(BcpBody, frozen=True, kw_only=True):
    """It is over; of one that is over nothing changes."""

    KIND = "bcp.lift"
    ACT = Act.TEAM_WRITE


class TickBcp(BcpBody, frozen=True, kw_only=True):
    """The author did the point number ``point`` from 0, or takes that back. When it was done is theirs, also once it is lifted."""

    KIND = "bcp.tick"
    ACT = Act.TOOL_REPORT
    point: int
    done: bool = True


INCIDENT_ACTS: tuple[type[Body], ...] = (
    ReportIncident,
    AnswerIncident,
    MoveIncident,
    DeclareBcp,
    LiftBcp,
    TickBcp,
)
