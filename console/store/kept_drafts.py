"""Unsent texts as the gateway keeps them beside their ticket: what this desk has still to tell of its agent's own, and what
colleagues left who had the ticket before.
"""

from console.clock import Clock
from console.store import cases, drafts, outbox_rows, rows
from console.store.connection import Connection
from console.store.database import Database
from console.store.drafts import Mode
from contract.colleague_acts import DropDraft, KeepDraft
from contract.commands import AddNote, SendReply
from contract.rows import DraftRow
from contract.scheduled_acts import ScheduleReply
from domain.contact import ContactState
from domain.limits import NOTE

_IN_HAND = (ContactState.ACTIVE, ContactState.WRAP_UP)


class KeptDrafts:
    """Reading side; writing is console.operations.kept_draft's."""

    def __init__(self, db: Database, clock: Clock) -> None:
        self._db, self._clock = db, clock

    async def of(self, ticket: str, me: str) -> list[DraftRow]:
        """What colleagues left on ``ticket``, oldest first; see ``left``."""
        return await self._db.read(lambda conn: left(conn, ticket, me, self._clock))


def left(conn: Connection, ticket: str, me: str, clock: Clock) -> list[DraftRow]:
    """Texts of those who have ``ticket`` no more; while somebody has it, what they write is theirs alone. One that this agent has
    taken over or thrown away is gone at once."""
    found = [row for row in rows.children(conn, DraftRow, ticket) if row.author != me]
    if not found:
        return []
    row, contact = cases.ticket_and_contact(conn, ticket, clock)
    at_work = set() if row is None else {row.assignee}
    if contact is not None and contact.state in _IN_HAND:
        at_work.add(contact.agent)
    acts = outbox_rows.select(conn, "kind = ? AND ticket = ?", (DropDraft.KIND, ticket))
    dropped = {act.body.draft for act in acts if isinstance(act.body, DropDraft)}
    return [row for row in found if row.author not in at_work and row.id not in dropped]


def due(conn: Connection, ticket: str, author: str) -> list[KeepDraft]:
    """What the gateway has still to be told of ``author``'s texts on ``ticket``."""
    found = []
    for mode in Mode:
        text = drafts.text_of(conn, ticket, mode)[:NOTE]
        text = text if text.strip() else ""
        # The act that sends it takes it away at the gateway too.
        if text != _told(conn, ticket, author, mode) and (text or not _under_way(conn, ticket, mode)):
            found.append(KeepDraft(ticket=ticket, mode=mode, text=text))
    return found


def let_go(conn: Connection, act: KeepDraft) -> None:
    """Takes earlier words of the same text out of the outbox that were never sent: the last ones stand."""
    for earlier in _waiting(conn, act.ticket, act.mode):
        if earlier.state == "waiting" and earlier.seq is None:
            outbox_rows.delete(conn, earlier)


def _told(conn: Connection, ticket: str, author: str, mode: Mode) -> str:
    waiting = _waiting(conn, ticket, mode)
    if waiting and isinstance(waiting[-1].body, KeepDraft):
        return waiting[-1].body.text
    mine = (row for row in rows.children(conn, DraftRow, ticket) if row.author == author and row.mode == mode)
    return next((row.text for row in mine), "")


def _waiting(conn: Connection, ticket: str, mode: Mode) -> list[outbox_rows.Act]:
    acts = outbox_rows.select(conn, "kind = ? AND ticket = ?", (KeepDraft.KIND, ticket))
    return [act for act in acts if isinstance(act.body, KeepDraft) and act.body.mode == mode]


def _under_way(conn: Connection, ticket: str, mode: Mode) -> bool:
    kinds = (SendReply.KIND, ScheduleReply.KIND) if mode is Mode.REPLY else (AddNote.KIND, AddNote.KIND)
    where = "kind IN (?, ?) AND ticket = ? AND state <> 'rejected'"
    return bool(outbox_rows.select(conn, where, (*kinds, ticket)))
