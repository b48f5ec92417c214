"""What a desk reads and what its agent can do, built over its store and its line: a feature hooks its own in here."""

from console.clock import Clock
from console.live_line import LiveLine
from console.opened import Opened
from console.operations.administration import Administration, Ask
from console.operations.announcements import Announcements as AnnouncementActs
from console.operations.attachment import Attachments, Source
from console.operations.attention import Attention as AttentionActs
from console.operations.book_text import BookTexts as BookTextActs
from console.operations.bulk import Bulk
from console.operations.call import Calls
from console.operations.casework import Casework as CaseworkActs
from console.operations.contact import Contacts
from console.operations.customer import Customers as CustomerActs
from console.operations.desk import Author
from console.operations.desk import Desk as ActingDesk
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
from console.operations.recording import Source as RecordingSource
from console.operations.reply import Replies
from console.operations.scheduled import Scheduled as ScheduledActs
from console.operations.tandem import Tandems as TandemActs
from console.operations.ticket import Tickets
from console.operations.tool import Tools
from console.operations.tool_check import ToolChecks
from console.operations.unanswered import Unanswered as UnansweredActs
from console.operations.writing import Writing as WritingActs
from console.softphone.shelf import Shelf
from console.store.announcements import Announcements
from console.store.attention import Attention
from console.store.book_texts import BookTexts
from console.store.calls import CallList
from console.store.cases import Cases, Customers, Floor
from console.store.casework import Casework
from console.store.database import Database
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
from console.store.numbers import Numbers
from console.store.outbox import Outbox
from console.store.scheduled import Scheduled
from console.store.search import Search
from console.store.tabs import Tabs
from console.store.tandems import Tandems
from console.store.timeline import Timeline
from console.store.tool_results import ToolResults
from console.store.unanswered import Unanswered
from console.store.upload_progress import Progress
from console.store.uploads import Uploads
from console.store.views import Views
from console.store.writing import Writing
from console.views.desk import Acts, Reads


def acts_of(
    opened: Opened,
    clock: Clock,
    live: LiveLine,
    files: Source,
    progress: Progress,
    admin: Ask,
    recordings: RecordingSource,
    shelf: Shelf | None,
) -> Acts:
    """The operations of whoever signed in to ``opened``."""
    owner, db = opened.owner, opened.db
    author = Author(owner.user.id, owner.user.name, owner.client, owner.desk_number, frozenset(owner.acts))
    desk = ActingDesk(db, clock, author, lambda: opened.handbook)
    return Acts(
        replies=Replies(desk),
        notes=Notes(desk),
        tickets=Tickets(desk),
        bulk=Bulk(desk),
        contacts=Contacts(desk),
        presence=Presence(desk),
        customers=CustomerActs(desk, live),
        offers=Offers(desk, live),
        tools=Tools(desk),
        drafts=DraftActs(db, clock),
        attachments=Attachments(desk, files, progress),
        attention=AttentionActs(desk),
        history=History(desk, live),
        writing=WritingActs(db, clock),
        administration=Administration(admin),
        help=Help(desk),
        handovers=HandoverActs(desk),
        mass=MassActs(desk),
        leads=LeadActs(desk),
        announcements=AnnouncementActs(desk),
        kept_drafts=KeptActs(desk),
        scheduled=ScheduledActs(desk, Replies(desk)),
        calls=Calls(desk, Tickets(desk), live),
        recordings=Recordings(desk, recordings, shelf),
        outlets=Outlets(desk),
        tandems=TandemActs(desk, live),
        tool_checks=ToolChecks(desk, live),
        incidents=IncidentActs(desk, live),
        unanswered=UnansweredActs(desk),
        casework=CaseworkActs(desk),
        forms=FormActs(desk, CaseworkActs(desk), live),
        documentation=DocumentationActs(desk),
        book_texts=BookTextActs(db, clock),
        handbook_drafts=HandbookDrafts(admin),
    )


def reads_of(db: Database, outbox: Outbox, clock: Clock, user: str) -> Reads:
    """The repositories over ``db``, for ``user``."""
    return Reads(
        inbox=Inbox(db, clock),
        cases=Cases(db, clock),
        customers=Customers(db, clock),
        floor=Floor(db, clock),
        timeline=Timeline(db, clock),
        drafts=Drafts(db),
        uploads=Uploads(db),
        tabs=Tabs(db),
        search=Search(db, clock),
        attention=Attention(db, clock),
        outbox=outbox,
        views=Views(db),
        writing=Writing(db),
        kept_drafts=KeptDrafts(db, clock),
        scheduled=Scheduled(db, clock),
        notices=KeptNotices(db),
        helps=Helps(db, user),
        handovers=Handovers(db, clock, user),
        mass=MassProblems(db, user),
        leads=Leads(db, clock, user),
        mentions=Mentions(db),
        announcements=Announcements(db, clock, user),
        calls=CallList(db, clock),
        numbers=Numbers(db, clock),
        tandems=Tandems(db, user),
        tool_results=ToolResults(db, clock),
        incidents=Incidents(db, clock, user),
        casework=Casework(db, clock),
        forms=Forms(db),
        documentation=Documentation(db, user),
        knowledge=Knowledge(db, clock, user),
        unanswered=Unanswered(db, user),
        book_texts=BookTexts(db),
    )
