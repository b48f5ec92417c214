"""What a signed-in desk hands to its views: readers, acts, the handbook and the clock. Built in console.app."""

from collections.abc import Awaitable, Callable
from dataclasses import dataclass, field
from functools import cached_property

from console.clock import Clock
from console.health import Inspector, NoInspector
from console.operations.administration import Administration
from console.operations.announcements import Announcements as AnnouncementActs
from console.operations.attachment import Attachments
from console.operations.attention import Attention as AttentionActs
from console.operations.book_text import BookTexts as BookTextActs
from console.operations.bulk import Bulk
from console.operations.call import Calls
from console.operations.casework import Casework as CaseworkActs
from console.operations.contact import Contacts
from console.operations.customer import Customers as CustomerActs
from console.operations.documentation import Documentation as DocumentationActs
from console.operations.draft import Drafts as DraftActs
from console.operations.form import Forms as FormActs
from console.operations.handbook_drafts import HandbookDrafts
from console.operations.handover import Handovers as HandoverActs
from console.operations.help import Help
from console.operations.history import History
from console.operations.incident import Incidents as IncidentActs
from console.operations.kept_draft import KeptDrafts as KeptActs
from console.operations.lead import Leads as LeadActs
from console.operations.mass import MassProblems as MassActs
from console.operations.note import Notes
from console.operations.offer import Offers
from console.operations.outlet import Outlets
from console.operations.presence import Presence
from console.operations.recording import Recordings
from console.operations.reply import Replies
from console.operations.scheduled import Scheduled as ScheduledActs
from console.operations.tandem import Tandems as TandemActs
from console.operations.ticket import Tickets
from console.operations.tool import Tools
from console.operations.tool_check import ToolChecks
from console.operations.unanswered import Unanswered as UnansweredActs
from console.operations.writing import Writing as WritingActs
from console.phone_line import Extension
from console.playing.player import Player, SilentPlayer
from console.settings import Choices, Settings
from console.softphone.phone import Telephone
from console.speech import SilentSpeech, Speech
from console.spelling.speller import Speller
from console.store.announcements import Announcements
from console.store.attention import Attention
from console.store.book_texts import BookTexts
from console.store.calls import CallList
from console.store.cases import Cases, Customers, Floor
from console.store.casework import Casework
from console.store.documentation import Documentation
from console.store.drafts import Drafts
from console.store.forms import Forms
from console.store.handovers import Handovers
from console.store.helps import Helps
from console.store.inbox import Inbox
from console.store.incidents import Incidents
from console.store.kept_drafts import KeptDrafts
from console.store.kept_notices import KeptNotices
from console.store.knowledge import Knowledge
from console.store.leads import Leads
from console.store.mass import MassProblems
from console.store.mentions import Mentions
from console.store.meta import Owner
from console.store.numbers import Numbers
from console.store.outbox import Outbox
from console.store.scheduled import Scheduled
from console.store.search import Search
from console.store.tabs import Tabs
from console.store.tandems import Tandems
from console.store.timeline import Timeline
from console.store.tool_results import ToolResults
from console.store.unanswered import Unanswered
from console.store.uploads import Uploads
from console.store.views import Views
from console.store.writing import Writing
from console.typists import Typists
from console.unsent import Left
from console.views.refresh import Start
from contract.envelope import CommandResult
from domain.handbook import Handbook
from domain.tandem import TandemMode


@dataclass(frozen=True)
class Reads:
    """The store's repositories."""

    inbox: Inbox
    cases: Cases
    customers: Customers
    floor: Floor
    timeline: Timeline
    drafts: Drafts
    uploads: Uploads
    tabs: Tabs
    search: Search
    attention: Attention
    outbox: Outbox
    views: Views
    writing: Writing
    kept_drafts: KeptDrafts
    scheduled: Scheduled
    notices: KeptNotices
    helps: Helps
    handovers: Handovers
    mass: MassProblems
    leads: Leads
    mentions: Mentions
    announcements: Announcements
    calls: CallList
    numbers: Numbers
    tandems: Tandems
    tool_results: ToolResults
    incidents: Incidents
    casework: Casework
    forms: Forms
    documentation: Documentation
    knowledge: Knowledge
    unanswered: Unanswered
    book_texts: BookTexts


@dataclass(frozen=True)
class Acts:
    """What the agent can do."""

    replies: Replies
    notes: Notes
    tickets: Tickets
    bulk: Bulk
    contacts: Contacts
    presence: Presence
    customers: CustomerActs
    offers: Offers
    tools: Tools
    drafts: DraftActs
    attachments: Attachments
    attention: AttentionActs
    history: History
    writing: WritingActs
    administration: Administration
    kept_drafts: KeptActs
    scheduled: ScheduledActs
    help: Help
    handovers: HandoverActs
    announcements: AnnouncementActs
    calls: Calls
    recordings: Recordings
    outlets: Outlets
    tandems: TandemActs
    tool_checks: ToolChecks
    incidents: IncidentActs
    unanswered: UnansweredActs
    mass: MassActs
    leads: LeadActs
    casework: CaseworkActs
    forms: FormActs
    documentation: DocumentationActs
    book_texts: BookTextActs
    handbook_drafts: HandbookDrafts


#: Asks to be beside the colleague of that user id, as the mode says. Raises TelephoneError, and as console.operations.tandem.
AskTandem = Callable[[str, TandemMode], Awaitable[CommandResult]]


@dataclass(frozen=True)
class Desk:
    """``handbook`` and ``choices`` give what is in force when asked; ``online`` whether the gateway is reached, ``others`` what
    other users of this computer left unsent, ``inspector`` how the desk fares, ``telephone`` the remote control of the softphone, None
    for a desk without one, ``speech`` says things aloud, ``player`` plays recorded calls."""

    owner: Owner
    clock: Clock
    reads: Reads
    acts: Acts
    handbook: Callable[[], Handbook]
    choices: Callable[[], Choices]
    online: Callable[[], bool]
    start: Start
    others: Callable[[], tuple[Left, ...]] = tuple
    inspector: Inspector = field(default_factory=NoInspector)
    speller: Speller | None = None
    telephone: Telephone | None = None
    speech: Speech = field(default_factory=SilentSpeech)
    extension: Extension | None = None
    player: Player = field(default_factory=SilentPlayer)
    ask_tandem: AskTandem | None = None

    @cached_property
    def typists(self) -> Typists:
        """Who else types, and where."""
        return Typists(self.clock)

    def settings(self) -> Settings:
        """What is in force now."""
        return self.choices().settings

    @property
    def me(self) -> str:
        """The agent's user id."""
        return self.owner.user.id
