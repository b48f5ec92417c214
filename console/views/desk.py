"""What a signed-in desk hands to its views: readers, acts, the handbook and the clock. Built in console.app."""

from collections.abc import Callable
from dataclasses import dataclass, field
from functools import cached_property

from console.clock import Clock
from console.health import Inspector, NoInspector
from console.operations.administration import Administration
from console.operations.announcements import Announcements as AnnouncementActs
from console.operations.attachment import Attachments
from console.operations.attention import Attention as AttentionActs
from console.operations.bulk import Bulk
from console.operations.contact import Contacts
from console.operations.customer import Customers as CustomerActs
from console.operations.draft import Drafts as DraftActs
from console.operations.handover import Handovers as HandoverActs
from console.operations.help import Help
from console.operations.history import History
from console.operations.kept_draft import KeptDrafts as KeptActs
from console.operations.note import Notes
from console.operations.offer import Offers
from console.operations.presence import Presence
from console.operations.reply import Replies
from console.operations.scheduled import Scheduled as ScheduledActs
from console.operations.ticket import Tickets
from console.operations.tool import Tools
from console.operations.writing import Writing as WritingActs
from console.settings import Choices, Settings
from console.spelling.speller import Speller
from console.store.announcements import Announcements
from console.store.attention import Attention
from console.store.cases import Cases, Customers, Floor
from console.store.drafts import Drafts
from console.store.handovers import Handovers
from console.store.helps import Helps
from console.store.inbox import Inbox
from console.store.kept_drafts import KeptDrafts
from console.store.kept_notices import KeptNotices
from console.store.mentions import Mentions
from console.store.meta import Owner
from console.store.outbox import Outbox
from console.store.scheduled import Scheduled
from console.store.search import Search
from console.store.tabs import Tabs
from console.store.timeline import Timeline
from console.store.uploads import Uploads
from console.store.views import Views
from console.store.writing import Writing
from console.typists import Typists
from console.unsent import Left
from console.views.refresh import Start
from domain.handbook import Handbook


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
    mentions: Mentions
    announcements: Announcements


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


@dataclass(frozen=True)
class Desk:
    """``handbook`` and ``choices`` give what is in force when asked; ``online`` whether the gateway is reached, ``others`` what
    other users of this computer left unsent, ``inspector`` how the desk fares."""

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
