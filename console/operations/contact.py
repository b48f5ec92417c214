"""Ending a contact and its documentation (flow: Inbound call, 10)."""

from console.operations.desk import Desk
from console.operations.errors import ContactNotMine, NotHere
from console.operations.ticket import check_issue
from console.store import cases, outbox
from console.store.connection import Connection
from contract.commands import Document, EndContact
from contract.rows import ContactRow
from domain.contact import CONTACT, ContactMove
from domain.errors import InvalidValue


class Contacts:
    """What an agent can do with contacts they hold."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk

    def can(self, contact: ContactRow, move: ContactMove) -> bool:
        """Whether the agent may do ``move`` (END, DOCUMENT) on ``contact`` as they see it."""
        return contact.agent == self._desk.author.id and CONTACT.can(contact.state, move)

    async def end(self, ticket: str) -> str:
        """Ends the ticket's contact; it goes to wrap-up. Raises IllegalTransition, ContactNotMine, NotHere, NotAllowed."""

        def job(conn: Connection) -> str:
            contact = self._held(conn, ticket)
            CONTACT.after(contact.state, ContactMove.END)
            body = EndContact(ticket=ticket, contact=contact.id, epoch=contact.epoch)
            return self._desk.queue(conn, body, after=outbox.opening(conn, ticket))

        return await self._desk.db.write(job)

    async def document(
        self, ticket: str, *, wrap_up_code: str, category: str, issue: str, note: str = ""
    ) -> str:
        """Documents the contact; ends its ACW. Raises IllegalTransition, InvalidValue, ContactNotMine, NotHere, NotAllowed."""
        book = self._desk.handbook
        check_issue(book, category, issue)
        if wrap_up_code not in {code.id for code in book.wrap_up_codes}:
            raise InvalidValue("wrap_up_code", wrap_up_code)

        def job(conn: Connection) -> str:
            contact = self._held(conn, ticket)
            CONTACT.after(contact.state, ContactMove.DOCUMENT)
            body = Document(
                ticket=ticket,
                contact=contact.id,
                wrap_up_code=wrap_up_code,
                category=category,
                issue=issue,
                note=note.strip(),
            )
            return self._desk.queue(conn, body, after=outbox.opening(conn, ticket))

        return await self._desk.db.write(job)

    def _held(self, conn: Connection, ticket: str) -> ContactRow:
        case = cases.case(conn, ticket, self._desk.clock)
        if case is None or case.contact is None:
            raise NotHere("contact", ticket)
        if case.contact.agent != self._desk.author.id:
            raise ContactNotMine(case.contact.agent)
        return case.contact
