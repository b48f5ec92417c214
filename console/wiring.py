"""What a desk reads and what its agent can do, built over its store and its line: a feature hooks its own in here."""

from console.clock import Clock
from console.live_line import LiveLine
from console.opened import Opened
from console.operations.administration import Administration, Ask
from console.operations.announcements import Announcements as AnnouncementActs
from console.operations.attachment import Attachments, Source
from console.operations.attention import Attention as AttentionActs
from console.operations.bulk import Bulk
from console.operations.contact import Contacts
from console.operations.customer import Customers as CustomerActs
from console.operations.desk import Author
from console.operations.desk import Desk as ActingDesk
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
from console.store.announcements import Announcements
from console.store.attention import Attention
from console.store.cases import Cases, Customers, Floor
from console.store.database import Database
from console.store.drafts import Drafts
from console.store.handovers import Handovers
from console.store.helps import Helps
from console.store.inbox import Inbox
from console.store.kept_drafts import KeptDrafts
from console.store.kept_notices import KeptNotices
from console.store.mentions import Mentions
from console.store.outbox import Outbox
from console.store.scheduled import Scheduled
from console.store.search import Search
from console.store.tabs import Tabs
from console.store.timeline import Timeline
from console.store.upload_progress import Progress
from console.store.uploads import Uploads
from console.store.views import Views
from console.store.writing import Writing
from console.views.desk import Acts, Reads


def acts_of(
    opened: Opened, clock: Clock, live: LiveLine, files: Source, progress: Progress, admin: Ask
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
        announcements=AnnouncementActs(desk),
        kept_drafts=KeptActs(desk),
        scheduled=ScheduledActs(desk, Replies(desk)),
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
        mentions=Mentions(db),
        announcements=Announcements(db, clock, user),
    )
