"""The composition root's second half: what the floor does besides answering desks (contacts, presence, routing, tools, the
channels and the outgoing work), built and handed over by gateway.app."""

from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from litestar import Router
from sqlalchemy.ext.asyncio import AsyncConnection

from contract.rows import (
    AnnouncementReadRow,
    AnnouncementRow,
    CallRow,
    CaseworkRow,
    ContactRow,
    HandoverRow,
    HelpRow,
    LeadRow,
    MassLinkRow,
    MassProblemRow,
    MentionRow,
    OfferRow,
    PresenceRow,
    TandemRow,
    ToolResultRow,
    ToolRow,
)
from contract.unanswered_row import UnansweredRow
from domain.contact import Channel
from domain.handbook import Handbook
from domain.permissions import Act
from gateway import ageing, lost_work
from gateway.accounts.auth import Guard
from gateway.accounts.limits import RateLimit
from gateway.announcements import routes as announcement_routes
from gateway.announcements.models import announcement, announcement_read
from gateway.announcements.service import Announcements
from gateway.attachments.merged import take_along
from gateway.attachments.service import Attachments
from gateway.background import Work
from gateway.calls.handlers import CallHandlers
from gateway.calls.metrics import CallMetrics
from gateway.calls.models import phone_call
from gateway.cases import parking, resting
from gateway.cases.handlers import REPLY_JOB
from gateway.cases.merging import MergeHandlers
from gateway.cases.service import Cases
from gateway.cases.transfer import Transfers
from gateway.casework import routes as casework_routes
from gateway.casework.figure import Figures
from gateway.casework.handlers import CaseworkHandlers
from gateway.casework.models import casework
from gateway.channels.base import Driver
from gateway.channels.intake import Intake
from gateway.channels.livechat import file_routes as chat_file_routes
from gateway.channels.livechat import routes as chat_routes
from gateway.channels.livechat.server import LiveChat
from gateway.channels.livechat.service import Conversations
from gateway.channels.livechat.trail import lead_on
from gateway.channels.replies import Replies
from gateway.channels.trail import lead_on as lead_along
from gateway.channels.webform import app_routes, thread_routes
from gateway.channels.webform import page as form_page
from gateway.channels.webform.channel import WebForm
from gateway.channels.webform.models import intake_thread
from gateway.channels.webform.service import Threads
from gateway.clock import Clock
from gateway.colleagues import drafts, mentions, watching
from gateway.colleagues.models import mention
from gateway.commands.handlers import Handler
from gateway.config import Config
from gateway.contacts import commands as contact_commands
from gateway.contacts.models import contact
from gateway.contacts.service import Contacts
from gateway.customers.seal import Seal
from gateway.customers.service import Customers
from gateway.feeds.hub import Hub
from gateway.feeds.places import every_feed
from gateway.handover.models import handover
from gateway.handover.service import Handovers
from gateway.help.models import help_request
from gateway.help.service import Help
from gateway.incidents import bcp, lost
from gateway.incidents import rows as incident_rows
from gateway.incidents.service import Incidents
from gateway.jobs import Jobs
from gateway.leads.handlers import Leads
from gateway.leads.models import lead
from gateway.mass import answering
from gateway.mass.handlers import MassProblems
from gateway.mass.models import mass_link, mass_problem
from gateway.mass.settling import Settling
from gateway.metrics import Metrics
from gateway.outlets import handlers as outlets
from gateway.pbx.chosen import chosen
from gateway.pbx.telling import Telling
from gateway.presence import commands as presence_commands
from gateway.presence import documentation
from gateway.presence.links import Links
from gateway.presence.models import presence
from gateway.presence.reading import Reading
from gateway.routing import commands as offer_commands
from gateway.routing.metrics import RoutingMetrics
from gateway.routing.models import offer
from gateway.routing.router import Router as OfferRouter
from gateway.rows import RowKind
from gateway.scheduled import sending
from gateway.scheduled.handlers import ScheduledHandlers
from gateway.suggestions import routes as suggestion_routes
from gateway.suggestions.model import chosen as chosen_model
from gateway.tandem.models import tandem
from gateway.tandem.service import Tandems
from gateway.tandem.watch import keep_right
from gateway.tools import result_routes
from gateway.tools import routes as tool_routes
from gateway.tools.checks import Checks
from gateway.tools.models import tool
from gateway.tools.probe import Prober, ProbeRule
from gateway.tools.result_models import tool_result
from gateway.tools.service import Tools
from gateway.tools.watch import Watch
from gateway.tx import Transactions, Tx
from gateway.unanswered.models import unanswered
from gateway.unanswered.service import Unanswered

CHAT_FILES = Path(__file__).parent.parent / "resources" / "livechat"
FORM_FILES = Path(__file__).parent.parent / "resources" / "webform"


@dataclass(frozen=True)
class Floor:
    """``heard`` is to be called with a user's id at every sign of life of their desk."""

    handlers: list[tuple[str, Handler]]
    routers: list[Router]
    works: dict[str, Work]
    heard: Callable[[str], None]
    unavailable: Callable[[Tx, str], Awaitable[None]]
    contacts: Contacts
    drivers: list[Driver]


def kinds() -> list[RowKind]:
    """The rows the floor shows."""
    return [
        RowKind(PresenceRow, presence),
        RowKind(ContactRow, contact),
        RowKind(CallRow, phone_call),
        RowKind(TandemRow, tandem),
        RowKind(OfferRow, offer),
        RowKind(ToolRow, tool),
        RowKind(ToolResultRow, tool_result, Act.CUSTOMER_READ),
        RowKind(HelpRow, help_request),
        RowKind(UnansweredRow, unanswered),
        RowKind(HandoverRow, handover, Act.NOTE),
        RowKind(MentionRow, mention),
        RowKind(CaseworkRow, casework, Act.NOTE),
        RowKind(AnnouncementRow, announcement),
        RowKind(AnnouncementReadRow, announcement_read),
        *incident_rows.kinds(),
        RowKind(MassProblemRow, mass_problem),
        RowKind(MassLinkRow, mass_link),
        RowKind(LeadRow, lead, Act.CUSTOMER_READ),
    ]


async def build(
    config: Config,
    transactions: Transactions,
    hub: Hub,
    handbook: Handbook,
    cases: Cases,
    customers: Customers,
    seal: Seal,
    attachments: Attachments,
    signed_in: Guard,
    metrics: Metrics,
    clock: Clock,
) -> Floor:
    """Puts the floor together and gives the handbook's tools their rows. Raises StartError when the chat's files are missing."""
    contacts = Contacts(cases, handbook)
    routing_metrics = RoutingMetrics(metrics.registry)
    router = OfferRouter(transactions, contacts, hub, clock, routing_metrics)
    links = Links(transactions, clock)
    reading = Reading(transactions, hub, handbook, clock)
    tools = Tools(handbook)
    await transactions.run(tools.install)
    intake = Intake(cases, contacts, customers, seal, handbook, attachments)
    chat = _livechat(config, transactions, intake, hub, handbook, metrics, clock)
    form = WebForm(transactions, Threads(intake, seal, handbook), config, clock)
    drivers: list[Driver] = [chat, form]
    tandems = Tandems(contacts, seal, handbook)
    problems, settling = MassProblems(cases, handbook), Settling(cases, handbook)
    incidents = Incidents(tools)
    suggesting = RateLimit(config.searches_per_minute, clock)
    helps, figures = Help(cases, handbook), Figures(cases, handbook)
    jobs = Jobs(transactions, clock, {REPLY_JOB: Replies(transactions.database, drivers)}, metrics.registry)
    probe = ProbeRule(every_s=config.probe_seconds)
    watch = Watch(transactions, tools, handbook, config.tools, clock, addresses=config.tool_addresses)
    checks = Checks(
        transactions, cases, handbook, seal, watch, config.secrets(), config.tool_addresses, clock,
        config.tool_checks_per_minute,
    )  # fmt: skip
    return Floor(
        handlers=[
            *contact_commands.handlers(contacts, [figures.documented]),
            *presence_commands.handlers(handbook, router.unavailable),
            *documentation.handlers(),
            *offer_commands.handlers(contacts, routing_metrics),
            *CallHandlers(
                contacts,
                seal,
                handbook,
                CallMetrics(metrics.registry),
                router.unavailable,
                router.missed_call,
                tandems.call_over,
            ).all(),
            *tandems.all(),
            *incidents.all(),
            *bcp.handlers(),
            *checks.all(),
            *helps.all(),
            *Unanswered(cases, handbook).all(),
            *CaseworkHandlers(cases, handbook, helps, figures, seal).all(),
            *Handovers(cases, handbook).all(),
            *Announcements(handbook, reading.wake).all(),
            *problems.all(),
            *Leads(cases, handbook).all(),
            *parking.handlers(cases, handbook),
            *drafts.handlers(cases, handbook),
            *watching.handlers(cases, handbook),
            *outlets.handlers(cases, handbook),
            *mentions.handlers(),
            *ScheduledHandlers(cases, handbook, attachments).all(),
            *Transfers(contacts, handbook).all(),
            *MergeHandlers(cases, handbook, [lead_on, _lead_threads, take_along]).all(),
        ],
        routers=[
            tool_routes.routes(transactions, tools, signed_in),
            result_routes.routes(transactions, handbook, seal, signed_in),
            casework_routes.routes(transactions, handbook, seal, signed_in),
            chat_routes.routes(chat, CHAT_FILES),
            chat_file_routes.routes(chat, attachments),
            form_page.routes(form, FORM_FILES),
            app_routes.routes(form),
            thread_routes.routes(form),
            lost_work.routes(transactions.database, signed_in),
            lost.routes(transactions.database, signed_in),
            announcement_routes.routes(transactions, handbook, signed_in),
            suggestion_routes.routes(
                handbook, transactions.database, chosen_model(config), signed_in, suggesting, clock
            ),
        ],
        works={
            "routing": router.serve,
            "links": links.serve,
            "reading": reading.serve,
            "jobs": partial(jobs.serve, hub, lambda: every_feed(handbook)),
            "chat": chat.watch,
            "parked": partial(parking.keep_time, transactions, cases, clock),
            "scheduled": partial(sending.keep_time, transactions, cases, handbook, clock),
            "tandems": partial(keep_right, transactions),
            "mass": partial(answering.keep, transactions, cases, handbook, settling, problems.solved),
            "resting": partial(resting.keep_resting, transactions, handbook),
            "pbx": Telling(chosen(config), transactions.database, hub, metrics.registry).serve,
            "tools": partial(tools.follow, transactions, hub),
            "ageing": partial(ageing.keep, transactions, incidents, config),
            "lost_time": partial(lost.keep_counting, transactions, handbook, clock),
            "checks": checks.serve,
            "probes": Prober(transactions, tools, config.tools, probe).serve,
        },
        heard=links.heard,
        unavailable=router.unavailable,
        contacts=contacts,
        drivers=drivers,
    )


async def _lead_threads(conn: AsyncConnection, ticket: str, into: str, last: int) -> None:
    """Customers of the web form whose ticket goes into another one read on there."""
    await lead_along(conn, intake_thread, ticket, into, last)


def _livechat(
    config: Config,
    transactions: Transactions,
    intake: Intake,
    hub: Hub,
    handbook: Handbook,
    metrics: Metrics,
    clock: Clock,
) -> LiveChat:
    rule = handbook.channels.get(Channel.LIVECHAT.value)
    conversations = Conversations(intake, rule.max_chars if rule is not None else 1)
    starts = RateLimit(config.chat_starts_per_minute, clock)
    lines = RateLimit(config.chat_lines_per_minute, clock)
    return LiveChat(transactions, conversations, hub, handbook, starts, lines, metrics.registry, clock)
