"""Categories and their issues: what has to be asked, compared, looked up, said, done and written for each (flow: Inbound call)."""

from enum import StrEnum

import msgspec

from domain.parties import CallerType


class Clock(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Seconds from the origin date to submit: the aim and the bound (flow: Services and their clocks)."""

    target: int
    limit: int


class AnswerType(StrEnum):
    """What an answer, or a piece of data, is. ``file``: a document; data alone."""

    TEXT = "text"
    NUMBER = "number"
    MONEY = "money"
    DATE = "date"
    CHOICE = "choice"
    YES_NO = "yes_no"
    FILE = "file"


#: What can be shown masked: of a yes, a choice or a day nothing would be hidden.
MASKABLE = frozenset({AnswerType.TEXT, AnswerType.NUMBER})


class Question(msgspec.Struct, frozen=True, forbid_unknown_fields=True, omit_defaults=True):
    """``ask``: as it is put to the customer. ``required``: answered before the matter is solved or passed on. ``choices``: of the type
    choice. ``hint``: for the agent. ``sensitive``: kept sealed and shown masked, as a sensitive field of a customer's card."""

    id: str
    ask: str
    type: AnswerType = AnswerType.TEXT
    required: bool = True
    choices: tuple[str, ...] = ()
    hint: str = ""
    sensitive: bool = False


class ValidationRule(StrEnum):
    """``identity``: name and registered number must both agree; ``none``: a general question, nothing about the customer is told."""

    IDENTITY = "identity"
    NONE = "none"


class Validation(msgspec.Struct, frozen=True, forbid_unknown_fields=True, omit_defaults=True):
    """``plus``: fields of the customer compared besides (ids of the sensitive or of the centre's own). ``script``: said when it failed,
    None: the centre's for that occasion."""

    rule: ValidationRule = ValidationRule.IDENTITY
    plus: tuple[str, ...] = ()
    script: str | None = None


class Datum(msgspec.Struct, frozen=True, forbid_unknown_fields=True, omit_defaults=True):
    """A piece of data the ticket needs. ``question``: the one whose answer it is, None: entered by itself. ``sensitive``: as of a
    question."""

    id: str
    name: str
    type: AnswerType = AnswerType.TEXT
    required: bool = True
    question: str | None = None
    sensitive: bool = False


class WantedCheck(msgspec.Struct, frozen=True, forbid_unknown_fields=True, omit_defaults=True):
    """A tool to be looked into. ``look_for``: what of its answer matters here."""

    tool: str
    look_for: str = ""
    required: bool = True


class Action(msgspec.Struct, frozen=True, forbid_unknown_fields=True, omit_defaults=True):
    """A step of the solution. ``tool``: the one it is done in; ``script``: what is said with it."""

    text: str
    tool: str | None = None
    script: str | None = None


class TargetKind(StrEnum):
    TEAM_LEADER = "team_leader"
    QUEUE = "queue"
    UNIT = "unit"


class Target(msgspec.Struct, frozen=True, forbid_unknown_fields=True, omit_defaults=True):
    """Where a matter goes that is beyond the agent's authority. ``id``: of the queue or unit; ``when``: what makes it go there."""

    kind: TargetKind
    id: str | None = None
    when: str = ""


class NotePart(StrEnum):
    """Parts of the internal note (flow: Inbound call, 7)."""

    CUSTOMER = "customer"
    COMPLAINT = "complaint"
    PROBING = "probing"
    CHECKS = "checks"
    SOLUTION = "solution"
    ESCALATION = "escalation"
    ESTIMATE = "estimate"
    COUNTERPARTY = "counterparty"
    EVIDENCE = "evidence"


class Issue(msgspec.Struct, frozen=True, forbid_unknown_fields=True, omit_defaults=True):
    """``probing``: the questions as bare texts; written by centres that say no more of them, and told to desks that know no more.
    ``questions`` say more, then ``probing`` follows them. ``validation`` None: name and number, as for every customer.
    ``escalation``: in the order of authority. ``estimate``: the handbook's, told when it goes on. ``clock``: instead of the category's.
    ``note``: parts the internal note must have, none named: the centre's. ``regulated``: the complaint clock of the regulator
    runs. ``caller_types``: whose matter it is, none named: anybody's. ``keywords``: how customers call it. ``answer``: what is said, in the
    language of domain.macro; ``scripts``: what else is said with it. ``cross_selling``: what fits once it is settled."""

    id: str
    name: str
    probing: tuple[str, ...] = ()
    questions: tuple[Question, ...] = ()
    validation: Validation | None = None
    data: tuple[Datum, ...] = ()
    checks: tuple[WantedCheck, ...] = ()
    answer: str = ""
    scripts: tuple[str, ...] = ()
    actions: tuple[Action, ...] = ()
    escalation: tuple[Target, ...] = ()
    estimate: str | None = None
    clock: Clock | None = None
    cross_selling: tuple[str, ...] = ()
    note: tuple[NotePart, ...] = ()
    regulated: bool = False
    caller_types: tuple[CallerType, ...] = ()
    keywords: tuple[str, ...] = ()

    @property
    def asked(self) -> tuple[Question, ...]:
        """The questions, those written as bare texts too: all of them mandatory."""
        if self.questions:
            return self.questions
        return tuple(Question(f"probing_{at}", text) for at, text in enumerate(self.probing, 1))


class Category(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    id: str
    name: str
    clock: Clock
    issues: tuple[Issue, ...]


def with_probing(category: Category) -> Category:
    """``category`` with the bare texts of its issues' questions beside them."""
    issues = tuple(
        msgspec.structs.replace(issue, probing=tuple(one.ask for one in issue.questions))
        if issue.questions and not issue.probing
        else issue
        for issue in category.issues
    )
    return msgspec.structs.replace(category, issues=issues)
