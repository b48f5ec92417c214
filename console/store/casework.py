"""The casework of a contact as the agent sees it: what is kept, with this desk's own unanswered acts folded over it."""

from collections.abc import Iterable

from console.clock import Clock
from console.store import cases, outbox_rows, pending, rows, timeline, tool_results
from console.store.connection import Connection
from console.store.database import Database
from console.store.overlay import Line, Pending, Send
from contract.casework_acts import CaseworkBody
from contract.casework_fold import Did, after, begun, withdrawn
from contract.casework_row import CaseworkRow, casework_id
from contract.casework_story import Known, Uttered, of_contact
from contract.help_acts import CancelHelp
from contract.rows import Delivery, MessageKind
from domain.casework import Word
from domain.errors import InvalidValue
from domain.tool_result import checked

#: Of an unsent reply nobody knows yet whether it will be said.
_SAID = frozenset({Send.CONFIRMED, Send.SAVED, Send.DELAYED})


class Casework:
    """Reading side; writing is console.operations.casework's."""

    def __init__(self, db: Database, clock: Clock) -> None:
        self._db, self._clock = db, clock

    async def of(self, ticket: str, contact: str = "") -> CaseworkRow:
        """What was done on ``contact`` of ``ticket``, an empty one where nothing was."""
        return await self._db.read(lambda conn: of(conn, ticket, contact, self._clock))

    async def known(self, ticket: str) -> Known | None:
        """All that is known of the ticket's latest contact, read at once; None when the ticket is not here."""
        return await self._db.read(lambda conn: known(conn, ticket, self._clock))


def of(conn: Connection, ticket: str, contact: str, clock: Clock) -> CaseworkRow:
    """As ``Casework.of``."""
    row = rows.get(conn, CaseworkRow, casework_id(ticket, contact))
    kept = folded(row, ticket, contact, pending.for_ticket(conn, ticket, clock))
    if any(one.word is Word.ASKED for one in kept.improvised):
        where = f"kind = '{CancelHelp.KIND}' AND state <> 'rejected'"
        for act in outbox_rows.select(conn, where, ()):
            if isinstance(act.body, CancelHelp):
                kept = withdrawn(kept, act.body.help)
    return kept


def folded(row: CaseworkRow | None, ticket: str, contact: str, acts: Iterable[Pending]) -> CaseworkRow:
    """``row`` with ``acts`` done. One that says nothing any more shows no effect; the gateway will say so."""
    kept = row or begun(ticket, contact)
    for act in acts:
        body = act.body
        if not act.counts or not isinstance(body, CaseworkBody) or body.contact != contact:
            continue
        try:
            kept = after(kept, body, Did(act.id, act.author, act.author_name, act.at))
        except InvalidValue:
            continue
    return kept


def known(conn: Connection, ticket: str, clock: Clock) -> Known | None:
    """As ``Casework.known``."""
    case = cases.case(conn, ticket, clock)
    if case is None:
        return None
    contact = "" if case.contact is None else case.contact.id
    return Known(
        ticket=case.ticket,
        contact=case.contact,
        casework=of(conn, ticket, contact, clock),
        uttered=uttered(timeline.page(conn, ticket, clock).lines),
        caller=None if case.customer is None else case.customer.caller_type,
        also=tuple(checked(of_contact(tool_results.of(conn, ticket, None, clock), case.contact))),
    )


def uttered(lines: Iterable[Line]) -> tuple[Uttered, ...]:
    """What was said and noted; a reply that waits for its time or did not get away was not."""
    return tuple(
        Uttered(line.id, line.kind, line.text, line.at, line.contact)
        for line in lines
        if line.kind in (MessageKind.REPLY, MessageKind.NOTE)
        and line.send in _SAID
        and line.due is None
        and line.delivery is not Delivery.FAILED
    )
