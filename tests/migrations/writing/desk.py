"""Rina's desk file after that day: rows, drafts and tabs, and acts in every state an outbox knows."""

from pathlib import Path

from console.clock import FakeClock
from console.store import drafts, feeds, outbox, outbox_queue, outbox_rows
from console.store.connection import Connection
from console.store.database import Database
from console.store.drafts import Mode
from console.store.meta import Meta, next_number
from console.store.outbox import Hold
from console.store.seal import Sealer
from console.store.tabs import Tab, Tabs
from contract.body import Body
from contract.commands import AddNote, EditTicket, MoveTicket, OpenTicket, SaveCustomer, SetPresence
from contract.envelope import Outcome
from contract.feed import Snapshot
from contract.ids import new_id
from domain.contact import Channel
from domain.parties import CallerType
from domain.presence import PresenceState
from domain.ticket import Priority, TicketMove, TicketState
from tests.gateway.site import Desk
from tests.migrations.writing.floor import QUEUE, Writer
from tests.migrations.written import DESK_KEY


async def write(day: Writer, path: Path) -> None:
    """The file, left as a kill in the middle of the work leaves it, but closed in order."""
    rina, clock = day.desks["rina"], FakeClock()
    db = Database(path, DESK_KEY)
    await db.open()
    try:
        meta = Meta(db)
        await meta.signed_in(rina.session)
        await meta.keep_handbook(day.site.gateway.handbook)
        for feed in rina.session.feeds:
            cursor, rows = await rina.snapshot(feed)
            await feeds.Feeds(db, clock).snapshot_page(Snapshot(feed, cursor, rows), first=True)
        await db.write(lambda conn: _texts(conn, day, clock))
        await Tabs(db).keep(
            [
                Tab(day.tickets["held"], active=True, state={"mode": "reply", "at": 3, "new": True}),
                Tab(day.tickets[TicketState.PENDING], pinned=True),
            ]
        )
        await _acts(db, day, rina, clock)
        await db.write(lambda conn: conn.run("INSERT INTO fts (fts) VALUES ('optimize')"))
    finally:
        await db.close()


def _texts(conn: Connection, day: Writer, clock: FakeClock) -> None:
    drafts.save(conn, day.tickets["held"], Mode.REPLY, "Baik, Bapak Agus, kami", 9, clock)
    drafts.save(conn, day.tickets["held"], Mode.NOTE, "Tanya lelang, belum\nada kontrak ✓", 4, clock)
    drafts.save(conn, day.tickets[TicketState.PENDING], Mode.REPLY, "Menunggu bukti", 0, clock)


async def _acts(db: Database, day: Writer, rina: Desk, clock: FakeClock) -> None:
    sealer, me = Sealer(db.key), rina.session.user.id
    # Streams the gateway knows already go on from where they stand.
    await db.write(
        lambda conn: [conn.run("INSERT INTO streams VALUES (?, ?)", line) for line in rina.seq.items()]
    )

    def queue(conn: Connection, body: Body, hold: Hold | None = None, after: tuple[str, ...] = ()) -> str:
        return outbox.append(conn, sealer, body=body, author=me, made=clock.stamp(), hold=hold, after=after)

    open_, closed = day.tickets[TicketState.OPEN], day.tickets[TicketState.CLOSED]
    refused = MoveTicket(ticket=closed, move=TicketMove.ESCALATE, reason="bukan wewenang kami")
    lost = AddNote(ticket=open_, message=new_id(), text="Jawaban hilang di jalan")

    def sent(conn: Connection) -> list[str]:
        return [queue(conn, refused), queue(conn, lost)]

    ids = await db.write(sent)
    commands = await db.write(lambda conn: outbox_queue.release(conn, sealer, rina.session.client, ids))
    answer = await rina.send(*commands)
    assert [result.outcome for result in answer] == [Outcome.REJECTED, Outcome.APPLIED]
    # The first answer came; of the second the desk never heard.
    await db.write(lambda conn: outbox.settle(conn, answer[:1], clock.wall()))
    rina.seq.update({command.stream: command.seq for command in commands})

    def waiting(conn: Connection) -> None:
        queue(conn, EditTicket(ticket=open_, category="pengaduan", issue=None, priority=Priority.URGENT))
        queue(conn, AddNote(ticket=open_, message=new_id(), text="Masih menunggu kiriman"))
        customer = new_id()
        made = queue(
            conn,
            SaveCustomer(
                customer=customer, name="Yusuf Maulana", caller_type=CallerType.MITRA,
                sensitive={"telepon": "0834-5555-118"},
            ),
        )  # fmt: skip
        for _ in range(day.opened):
            next_number(conn, rina.session.desk_number)
        ticket, number = new_id(), next_number(conn, rina.session.desk_number)
        opened = OpenTicket(
            ticket=ticket, number=number, channel=Channel.VOICE, queue=QUEUE, subject="Saldo tidak bertambah",
            complainant=customer,
        )  # fmt: skip
        begun = queue(conn, opened, after=(made,))
        queue(conn, AddNote(ticket=ticket, message=new_id(), text="Catatan pertama"), after=(begun,))
        queue(conn, SetPresence(state=PresenceState.AUX, aux_reason="istirahat"))
        asked = queue(conn, AddNote(ticket=day.tickets[TicketState.SOLVED], message=new_id(), text="Ditanya"))
        conn.run("UPDATE outbox SET state = 'asking' WHERE id = ?", (asked,))
        held = Hold(clock.boot, clock.monotonic() + 5_000)
        queue(conn, AddNote(ticket=open_, message=new_id(), text="Masih bisa dibatalkan"), hold=held)

    await db.write(waiting)
    assert len(await db.read(lambda conn: outbox_rows.select(conn, "1", ()))) == 10
