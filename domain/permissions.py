"""Who may do what (flow: People). One table; the gateway enforces it, the console greys out by it."""

from enum import StrEnum


class Role(StrEnum):
    AGENT = "agent"
    L2 = "l2"
    VERIFIKATOR = "verifikator"
    TRAINER = "trainer"
    TEAM_LEADER = "team_leader"
    SUPERVISOR = "supervisor"
    QC = "qc"
    LD = "ld"
    OUTBOUND = "outbound"
    OUTLET_HELPDESK = "outlet_helpdesk"
    ADMIN = "admin"


class Act(StrEnum):
    TAKE_CONTACT = "take_contact"
    REPLY = "reply"
    NOTE = "note"
    TICKET_WRITE = "ticket_write"
    TICKET_RETURN = "ticket_return"
    APPROVE = "approve"
    CUSTOMER_READ = "customer_read"
    CUSTOMER_WRITE = "customer_write"
    CUSTOMER_UNMASK = "customer_unmask"
    TOOL_REPORT = "tool_report"
    TOOL_DECLARE = "tool_declare"
    FLOOR_READ = "floor_read"
    AUDIT_READ = "audit_read"
    CUSTOMER_IMPORT = "customer_import"
    USER_WRITE = "user_write"
    #: The skills of one's own team, and its AUX (flow: Parties, the team leader).
    TEAM_WRITE = "team_write"
    #: What the centre may change of its handbook while it runs.
    HANDBOOK_WRITE = "handbook_write"
    #: The handbook's next version may be published; never said by who wrote it.
    HANDBOOK_APPROVE = "handbook_approve"
    #: Writing the handbook's next version, which another approves.
    HANDBOOK_DRAFT = "handbook_draft"
    #: Telling the centre something (flow: Knowledge arrives late).
    ANNOUNCE = "announce"
    #: Recorded calls of others; one's own everybody hears.
    RECORDING_HEAR = "recording_hear"
    #: Being beside a colleague of one's team in their call (flow: Training).
    TANDEM = "tandem"


_A = Act
_CASEWORK = frozenset(
    {
        _A.TAKE_CONTACT,
        _A.REPLY,
        _A.NOTE,
        _A.TICKET_WRITE,
        _A.CUSTOMER_READ,
        _A.CUSTOMER_WRITE,
        _A.CUSTOMER_UNMASK,
        _A.TOOL_REPORT,
    }
)
_LEADS = frozenset(
    {
        _A.FLOOR_READ,
        _A.TOOL_DECLARE,
        _A.TEAM_WRITE,
        _A.ANNOUNCE,
        _A.RECORDING_HEAR,
        _A.TANDEM,
        _A.HANDBOOK_APPROVE,
    }
)

ALLOWED: dict[Role, frozenset[Act]] = {
    Role.AGENT: _CASEWORK,
    Role.OUTLET_HELPDESK: _CASEWORK,
    Role.OUTBOUND: _CASEWORK - {_A.TAKE_CONTACT},
    Role.L2: _CASEWORK | {_A.TICKET_RETURN},
    Role.VERIFIKATOR: frozenset({_A.TAKE_CONTACT, _A.NOTE, _A.CUSTOMER_READ, _A.TOOL_REPORT}),
    # Who takes a call over does with its caller what anybody does.
    Role.TRAINER: _CASEWORK | {_A.TANDEM},
    Role.TEAM_LEADER: _CASEWORK | _LEADS,
    Role.SUPERVISOR: _CASEWORK | _LEADS | {_A.TICKET_RETURN, _A.APPROVE},
    Role.QC: frozenset({_A.CUSTOMER_READ, _A.TOOL_REPORT, _A.RECORDING_HEAR}),
    Role.LD: frozenset({_A.TOOL_REPORT, _A.ANNOUNCE, _A.HANDBOOK_DRAFT}),
    Role.ADMIN: frozenset(
        {
            _A.AUDIT_READ,
            _A.CUSTOMER_IMPORT,
            _A.USER_WRITE,
            _A.HANDBOOK_WRITE,
            _A.HANDBOOK_DRAFT,
            _A.TOOL_DECLARE,
            _A.FLOOR_READ,
            _A.ANNOUNCE,
        }
    ),
}


def may(roles: frozenset[Role], act: Act) -> bool:
    """Whether any of a person's ``roles`` allows ``act``."""
    return any(act in ALLOWED[role] for role in roles)
