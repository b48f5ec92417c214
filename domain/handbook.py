"""The handbook: what the centre decides, as data (categories, clocks, AUX reasons, queues, macros, channels).

Shapes only: cross-checks are domain.handbook_check's, reading the file is contract.handbook_file's.
"""

from typing import Annotated

import msgspec

from domain.bcp import BcpPlan
from domain.business_hours import BusinessHours, Calendar, Holiday
from domain.central_settings import CentralSetting
from domain.customer_fields import CustomerField
from domain.errors import InvalidValue
from domain.handbook_issue import Category, Clock, Issue, NotePart
from domain.handbook_outlet import OutletRules, PaymentIvr
from domain.handbook_script import CrossSelling, Occasion, Script
from domain.handbook_steps import Procedure
from domain.handbook_tool import Tool
from domain.handbook_unit import Estimate, Unit
from domain.inbox_view import CentreView
from domain.mass_problem import MassProblemRule
from domain.parties import CallerType
from domain.ticket_sets import TicketSets


class AuxReason(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """``system``: time lost to the tools, counted apart (kendala sistem)."""

    id: str
    name: str
    system: bool = False


class Queue(msgspec.Struct, frozen=True, forbid_unknown_fields=True, omit_defaults=True):
    """``priority``: higher is offered first. ``topics``: what a page may name to get here. ``hours``: when it is open (id of the
    handbook's hours), None for always; ``clock_by_hours``: the clocks of its tickets run while it is open only. ``caller_type``: who comes
    by it unless their card says otherwise, None for anybody (flow: SAPA, the line of the outlets' own staff). ``number``: what is
    dialled to put a caller into it, "" for none."""

    id: str
    name: str
    channel: str
    skill: str
    priority: int = 0
    topics: tuple[str, ...] = ()
    escalates_to: str | None = None
    hours: str | None = None
    clock_by_hours: bool = False
    caller_type: CallerType | None = None
    number: str = ""


class Macro(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """``text`` is written in the language of domain.macro; ``sets``: what of the ticket is set when it is sent."""

    id: str
    name: str
    text: str
    mode: str = "reply"
    sets: TicketSets | None = None


class WrapUpCode(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    id: str
    name: str


class AttachmentRule(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Files of one message: megabytes of each and of all together, and how many."""

    file_mb: int = 10
    message_mb: int = 25
    count: int = 5


class Writing(msgspec.Struct, frozen=True, forbid_unknown_fields=True, omit_defaults=True):
    """What stands before and after what an agent writes to the customer, in the language of domain.macro: ``greeting`` in the
    first reply of a contact, ``signature`` there too or, with ``sign_each``, in every one."""

    greeting: str = ""
    signature: str = ""
    sign_each: bool = False


class FormField(msgspec.Struct, frozen=True, forbid_unknown_fields=True, omit_defaults=True):
    """A question of the web form besides name and message; the answer is put below the message."""

    id: str
    name: str
    required: bool = False
    max_chars: int = 200


class ChannelRule(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """``capacity``: contacts of the channel at once; ``exclusive``: nothing else beside it (a call);
    ``shelf_life``: seconds a reply may wait before it must be asked again; ``max_chars``: the longest reply;
    ``undelivered_after``: seconds the gateway keeps a reply for a customer it does not reach, who left the chat for good; then it
    is given up where the agent sees it; ``lines``: what the channel itself says to the customer, by occasion: ``greeting``
    (may hold {tiket}), ``back_in_line``, ``closing``, of the web form ``received`` (may hold {tiket}) and ``consent`` (what the
    customer agrees to); ``attachments``: the files it takes, None: none; ``writing``: how the agent begins and signs;
    ``fields``: what the web form asks besides; ``schedulable``: whether a reply may be written now and sent later, None: as
    domain.scheduling has it."""

    capacity: int
    shelf_life: int
    max_chars: int
    exclusive: bool = False
    undelivered_after: int = 86_400
    lines: dict[str, str] = {}
    attachments: AttachmentRule | None = None
    writing: Writing | None = None
    fields: tuple[FormField, ...] = ()
    schedulable: bool | None = None


class Routing(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """``rest_seconds``: so long a contact is not offered again to who refused or missed it; ``link_grace``: seconds without
    a desk's link before its agent counts as offline; ``keep_seconds``: so long an offline agent keeps the contacts in hand,
    then they go back in line, in front; ``gone_seconds``: a waiting customer away for longer has abandoned;
    ``documentation_seconds``: so long after a contact's end others are offered though it is not documented
    (domain.documentation); ``reading_gate``: whether what must be read by a time keeps the next contact from who has not read it by
    then, ``reading_seconds``: so long after that time (domain.must_read)."""

    offer_seconds: int
    missed_before_aux: int
    missed_aux_reason: str
    acw_seconds: int
    rest_seconds: int = 30
    link_grace: int = 45
    keep_seconds: int = 300
    gone_seconds: int = 180
    documentation_seconds: int = 300
    reading_gate: bool = True
    reading_seconds: int = 120


class Words(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """The word for each caller type on the screen."""

    caller_types: dict[str, str]


class Handbook(msgspec.Struct, frozen=True, forbid_unknown_fields=True, omit_defaults=True):
    """``trusted_hosts``: sites whose links are opened without asking, those below them too; ``cache_days``: so long a desk
    keeps tickets that rest, and what was asked for by hand; ``customer_fields``: what the centre
    knows of a customer besides; ``segments`` and ``languages`` (id → name): what a card offers to choose from. ``effective``: from when
    it is in force, as 2026-12-01T00:00+07:00, "": ever since (domain.handbook_versions); ``why``: what is new in it, for everybody who
    works by it. ``note``: parts an internal note must
    have where its issue names none. ``mass_problem``: when many customers with one issue are proposed to the leaders as one problem."""

    version: str
    name: str
    words: Words
    categories: tuple[Category, ...]
    aux_reasons: tuple[AuxReason, ...]
    queues: tuple[Queue, ...]
    channels: dict[str, ChannelRule]
    routing: Routing
    macros: tuple[Macro, ...]
    wrap_up_codes: tuple[WrapUpCode, ...]
    tools: tuple[Tool, ...]
    sensitive_fields: dict[str, str]
    cache_days: Annotated[int, msgspec.Meta(ge=1)] = 30
    trusted_hosts: tuple[str, ...] = ()
    hours: tuple[BusinessHours, ...] = ()
    holidays: tuple[Holiday, ...] = ()
    customer_fields: tuple[CustomerField, ...] = ()
    segments: tuple[str, ...] = ()
    languages: dict[str, str] = {}
    desk: dict[str, CentralSetting] = {}
    views: tuple[CentreView, ...] = ()
    outlet: OutletRules | None = None
    payment_ivr: PaymentIvr | None = None
    effective: str = ""
    procedures: tuple[Procedure, ...] = ()
    scripts: tuple[Script, ...] = ()
    units: tuple[Unit, ...] = ()
    estimates: tuple[Estimate, ...] = ()
    cross_selling: tuple[CrossSelling, ...] = ()
    note: tuple[NotePart, ...] = ()
    bcp: tuple[BcpPlan, ...] = ()
    mass_problem: MassProblemRule = MassProblemRule()
    why: str = ""

    @property
    def sealed_fields(self) -> dict[str, str]:
        """Id → name of everything about a customer that is kept sealed and shown masked."""
        own = {field.id: field.name for field in self.customer_fields if field.sensitive}
        return self.sensitive_fields | own

    @property
    def open_fields(self) -> tuple[CustomerField, ...]:
        """The centre's own fields that everybody sees who sees the customer."""
        return tuple(field for field in self.customer_fields if not field.sensitive)

    def category(self, id: str) -> Category:
        """The category named ``id``. Raises InvalidValue for an unknown one."""
        for category in self.categories:
            if category.id == id:
                return category
        raise InvalidValue("category", id)

    def issue(self, category: str, id: str) -> Issue:
        """The issue ``id`` of ``category``. Raises InvalidValue for an unknown one."""
        for issue in self.category(category).issues:
            if issue.id == id:
                return issue
        raise InvalidValue("issue", id)

    def known_issue(self, category: str | None, id: str | None) -> Issue | None:
        """The same; None while none is chosen, and for one the handbook does not know any more."""
        for one in self.categories:
            if one.id == category:
                return next((issue for issue in one.issues if issue.id == id), None)
        return None

    def clock(self, category: str, issue: str | None = None) -> Clock:
        """The clock of ``issue``, which is its own or its category's; an issue nobody knows any more has the category's. Raises
        InvalidValue for an unknown category."""
        found = self.category(category)
        own = next((one.clock for one in found.issues if one.id == issue), None)
        return own or found.clock

    def procedure(self, channel: str) -> Procedure | None:
        """The steps of a contact on ``channel``, None where the centre lists none."""
        return next((one for one in self.procedures if channel in one.channels), None)

    def script(self, occasion: Occasion, channel: str) -> Script | None:
        """What is said on ``occasion``: the first that is meant for ``channel`` alone or with others, else the first for all of them."""
        fitting = [one for one in self.scripts if one.occasion is occasion and one.used_on(channel)]
        return next((one for one in fitting if one.channels), fitting[0] if fitting else None)

    def known_script(self, id: str | None) -> Script | None:
        """The script ``id``, None where the handbook has none of that id."""
        return next((one for one in self.scripts if one.id == id), None)

    def queue(self, id: str) -> Queue:
        """The queue named ``id``. Raises InvalidValue for an unknown one."""
        for queue in self.queues:
            if queue.id == id:
                return queue
        raise InvalidValue("queue", id)

    def calendar(self, queue: Queue) -> Calendar | None:
        """When ``queue`` is open; None for always."""
        hours = next((hours for hours in self.hours if hours.id == queue.hours), None)
        return None if hours is None else Calendar(hours, self.holidays)
