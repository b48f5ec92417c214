"""Acts on the casework of a contact. All are queued: the work goes on while the gateway is away, and each counts by the time it was done
(contract.casework_fold)."""

from contract.body import Body, TicketBody
from contract.help_acts import HelpBody
from domain.casework import Compared
from domain.parties import Verification
from domain.permissions import Act


class CaseworkBody(TicketBody, frozen=True, kw_only=True):
    """``contact``: the one it is about, "" for work on the ticket without one."""

    ACT = Act.NOTE
    contact: str = ""


class Answer(CaseworkBody, frozen=True, kw_only=True):
    """``answers`` by question, ``data`` by datum, of ``issue`` as the handbook of version ``handbook`` has it; an empty text takes one
    away. The word said last holds, field by field. ``found``: by question or datum the message its text was found in. ``masked``: fields
    (domain.issue_form.Field.id) whose text here is what may be seen of it; the clear one stands in ``sealed``, which no desk keeps open
    (console.store.seal). What a desk that knows of neither tells in the clear is sealed by the gateway."""

    KIND = "casework.answer"
    category: str
    issue: str
    handbook: str = ""
    answers: dict[str, str] = {}
    data: dict[str, str] = {}
    found: dict[str, str] = {}
    masked: tuple[str, ...] = ()
    sealed: dict[str, str] = {}


class Say(CaseworkBody, frozen=True, kw_only=True):
    """``script`` was sent as ``message``, or ``step`` was spoken: one of the two."""

    KIND = "casework.say"
    script: str = ""
    step: str = ""
    message: str = ""


class Upset(CaseworkBody, frozen=True, kw_only=True):
    """A hard complaint: calm first. ``on`` False: it is none after all."""

    KIND = "casework.upset"
    on: bool = True


class Skip(CaseworkBody, frozen=True, kw_only=True):
    """``step`` is left out; ``reason`` is mandatory."""

    KIND = "casework.skip"
    step: str
    reason: str


class Judge(CaseworkBody, frozen=True, kw_only=True):
    """A validation came out so. The verdict on the customer is contract.commands.Validate's, which goes beside it."""

    KIND = "casework.validate"
    verdict: Verification
    compared: tuple[Compared, ...] = ()


class Improvise(CaseworkBody, frozen=True, kw_only=True):
    """``step`` is to be done otherwise, for ``reason``, which is mandatory. The leaders of the author's team are asked by a request for
    help of the same id (contract.rows.HelpRow), until ``until`` (gateway Unix ms)."""

    KIND = "casework.improvise"
    improvisation: str
    step: str
    reason: str
    until: int


class TellOutcome(CaseworkBody, frozen=True, kw_only=True):
    """Whether what was done otherwise helped, as its author saw it; ``text`` says how. Rejected as invalid where it was never
    granted."""

    KIND = "casework.outcome"
    improvisation: str
    effective: bool
    text: str = ""


class Decide(HelpBody, frozen=True, kw_only=True):
    """The leader's word on the improvisation ``help`` (an id both have). Rejected as illegal_transition when another was faster."""

    KIND = "casework.decide"
    ACT = Act.TEAM_WRITE
    granted: bool
    text: str = ""


CASEWORK_ACTS: tuple[type[Body], ...] = (Answer, Say, Upset, Skip, Judge, Improvise, TellOutcome, Decide)
