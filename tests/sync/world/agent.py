"""An agent's hands: what they do through the real operations, and what they remember of it."""

import random
from dataclasses import dataclass, field
from pathlib import Path

from console.operations.attention import Attention
from console.operations.desk import Author, Desk
from console.operations.errors import NotDone
from console.operations.note import Notes
from console.operations.presence import Presence
from console.operations.reply import Replies
from console.operations.ticket import Changes, Tickets
from console.store import outbox_rows, rows
from console.store.connection import Connection
from contract.call_acts import AnswerCall, EndCall, LogCall
from contract.commands import AddNote, EndContact, SendReply
from contract.handbook_file import read_handbook
from contract.rows import MessageKind, MessageRow
from contract.ticket_acts import TransferTicket
from domain.contact import Channel
from domain.errors import DomainError
from domain.permissions import Act
from domain.presence import PresenceState
from domain.ticket import Priority, TicketMove
from tests.sync.world.calls import Phone
from tests.sync.world.desk import SimDesk
from tests.sync.world.inline_database import done

_BOOK = read_handbook(Path(__file__).resolve().parents[3] / "resources" / "handbook" / "gadai")
QUEUES = [queue.id for queue in _BOOK.queues][:2]


@dataclass
class Agent:
    """``acknowledged``: every command the screen called saved, in order, with its text; ``undone``: taken back in time;
    ``settled``: rejected ones the agent saw and dealt with."""

    desk: SimDesk
    rng: random.Random
    acknowledged: dict[str, str] = field(default_factory=dict)
    undone: set[str] = field(default_factory=set)
    settled: set[str] = field(default_factory=set)
    acts: int = 0

    def __post_init__(self) -> None:
        self.phone = Phone(self.desk.person.id, self.rng)

    def act(self) -> None:
        """One act, or none when there is nothing to act on."""
        if self.desk.signed_out:
            return
        try:
            self._act()
        except (NotDone, DomainError):
            # The screen said no before anything was saved.
            return

    def _act(self) -> None:
        desk = self._desk()
        luck = self.rng.random()
        tickets = self.desk.db.read_now(_tickets)
        ticket = self.rng.choice(tickets) if tickets else None
        if luck < 0.06 or ticket is None:
            if luck < 0.03:
                state = self.rng.choice([PresenceState.AVAIL, PresenceState.OFFLINE])
                self._saved(done(Presence(desk).set(state)))
            else:
                opened = done(
                    Tickets(desk).open(
                        channel=Channel.VOICE, queue=self.rng.choice(QUEUES), subject="dari telepon"
                    )
                )
                self._saved(opened.command)
        elif luck < 0.50:
            text = f"balasan {self.acts} {self.rng.random()}"
            hold = self.rng.choice([0.0, 0.0, 5.0])
            command = done(Replies(desk).send(ticket, text, undo_s=hold))
            self._saved(command, text)
            if hold and self.rng.random() < 0.3:
                self._undo(desk, command)
        elif luck < 0.75:
            # Some name a colleague, who has read what is there when they write one themselves.
            text = f"catatan {self.acts} {self.rng.random()}" + " @agen0 @agen1" * (self.acts % 2)
            done(Notes(desk).see(ticket, 1 << 30))
            self._saved(done(Notes(desk).add(ticket, text)), text)
        elif luck < 0.85:
            priority = self.rng.choice(list(Priority))
            self._saved(done(Tickets(desk).edit(ticket, Changes(priority=priority))))
        elif luck < 0.90:
            move = self.rng.choice(
                [TicketMove.TAKE, TicketMove.PEND, TicketMove.RESUME, TicketMove.ESCALATE, TicketMove.SOLVE]
            )
            reason = "alasan" if move is TicketMove.ESCALATE else ""
            queue = self.rng.choice(QUEUES) if move is TicketMove.ESCALATE else None
            self._saved(done(Tickets(desk).move(ticket, move, reason=reason, queue=queue)))
        elif luck < 0.94:
            self._telephone(desk, ticket)
        elif luck < 0.97:
            self._whole(desk, ticket, self.rng.choice(tickets))
        else:
            self._attend(desk)

    def _telephone(self, desk: Desk, ticket: str) -> None:
        """The telephone tells the console something; what it makes of it is what the agent did."""
        try:
            self.phone.act(desk, ticket)
        finally:
            for id in self.desk.db.read_now(_of_calls):
                if id not in self.acknowledged:
                    self._saved(id)

    def _whole(self, desk: Desk, ticket: str, other: str) -> None:
        """An act on a whole ticket."""
        acts, luck = Tickets(desk), self.rng.random()
        if luck < 0.3:
            self._saved(done(acts.park(ticket, until=None, reason="tunggu")))
        elif luck < 0.45:
            self._saved(done(acts.unpark(ticket)))
        elif luck < 0.7:
            text = f"alihan {self.acts} {self.rng.random()}"
            self._saved(done(acts.transfer(ticket, text, queue=self.rng.choice(QUEUES))), text)
        elif luck < 0.85:
            lines = self.desk.db.read_now(lambda conn: _lines(conn, ticket))
            chosen = self.rng.sample(lines, min(2, len(lines)))
            self._saved(done(acts.split(ticket, chosen, subject="soal lain")).command)
        else:
            self._saved(done(acts.merge(ticket, other)))

    def _undo(self, desk: Desk, command: str) -> None:
        self.desk.clock.advance(self.rng.choice([0, 4_000, 6_000]))
        done(Replies(desk).undo(command))
        self.undone.add(command)

    def _attend(self, desk: Desk) -> None:
        """Deals with one rejected act: sends it again, or gives it up."""
        rejected = self.desk.db.read_now(_rejected)
        if not rejected:
            return
        act = self.rng.choice(rejected)
        assert act.body is not None
        if isinstance(act.body, SendReply) and self.rng.random() < 0.6:
            again = done(Replies(desk).resend(act.id, act.body.text, confirmed_stale=self.rng.random() < 0.5))
            self._saved(again, act.body.text)
        elif self.rng.random() < 0.5 and not isinstance(act.body, SendReply | EndContact):
            text = act.body.text if isinstance(act.body, AddNote) else ""
            text = act.body.note if isinstance(act.body, TransferTicket) else text
            self._saved(done(Attention(desk).again(act.id)), text)
        else:
            done(Attention(desk).discard(act.id))
        self.settled.add(act.id)

    def _saved(self, command: str | None, text: str = "") -> None:
        if command is not None:
            self.acts += 1
            self.acknowledged[command] = text

    def _desk(self) -> Desk:
        person = self.desk.person
        author = Author(person.id, person.username, self.desk.client, self.desk.number, frozenset(Act))
        return Desk(self.desk.db, self.desk.clock, author, lambda: _BOOK)


def _tickets(conn: Connection) -> list[str]:
    found = conn.run("SELECT id FROM rows WHERE ref = 'ticket' ORDER BY rid DESC LIMIT 12")
    return [str(id) for id in found.scalars()]


def _of_calls(conn: Connection) -> list[str]:
    kinds = (AnswerCall.KIND, EndCall.KIND, LogCall.KIND)
    return [act.id for act in outbox_rows.select(conn, "kind IN (?, ?, ?)", kinds)]


def _lines(conn: Connection, ticket: str) -> list[str]:
    return [row.id for row in rows.children(conn, MessageRow, ticket) if row.kind is not MessageKind.SYSTEM]


def _rejected(conn: Connection) -> list[outbox_rows.Act]:
    return outbox_rows.select(conn, "state = 'rejected'", ())
