"""The agent's own acts on a contact: ending it, and documenting it (flow: Inbound call, 9 and 10)."""

from collections.abc import Awaitable, Callable, Sequence

from contract.commands import Document, EndContact
from contract.envelope import Command
from contract.errors import ErrorCode
from contract.rows import MessageKind
from domain.contact import ContactState
from domain.errors import InvalidValue
from domain.handbook import Handbook
from gateway.accounts.user import User
from gateway.cases.whole import need_whole
from gateway.commands.handlers import Handler, on
from gateway.contacts.service import Contact, Contacts
from gateway.errors import Rejection
from gateway.tx import Tx

#: Hears that a contact, the second id, of a ticket was documented.
Heard = Callable[[Tx, str, str], Awaitable[None]]


def handlers(contacts: Contacts, heard: Sequence[Heard] = ()) -> list[tuple[str, Handler]]:
    """``heard``: told of each contact that is documented."""

    async def end(tx: Tx, _command: Command, body: EndContact, author: User) -> None:
        ticket = await contacts.cases.get(tx, body.ticket)
        await need_whole(tx.conn, ticket)
        row = await _mine(tx, body.ticket, body.contact, author)
        if row.epoch != body.epoch:
            raise Rejection(ErrorCode.LEASE_LOST)
        if row.state == ContactState.ENDED.value:
            raise Rejection(ErrorCode.ILLEGAL_TRANSITION, {"state": row.state})
        await contacts.end(tx, row, ticket, author)

    async def document(tx: Tx, command: Command, body: Document, author: User) -> None:
        ticket = await contacts.cases.get(tx, body.ticket)
        await need_whole(tx.conn, ticket)
        row = await _mine(tx, body.ticket, body.contact, author)
        check_documentation(contacts.handbook, body)
        ticket = await contacts.cases.change(tx, ticket, category=body.category, issue=body.issue)
        if note := body.note.strip():
            await contacts.cases.add_message(
                tx, ticket, kind=MessageKind.NOTE, author=author.id, author_name=author.name, text=note,
                contact=row.id,
            )  # fmt: skip
        await contacts.documented(tx, row, ticket, body.wrap_up_code)
        for told in heard:
            await told(tx, row.ticket, row.id)
        tx.audit(author.id, "contact.document", "contact", row.id, code=body.wrap_up_code)

    async def _mine(tx: Tx, ticket: str, id: str, author: User) -> Contact:
        row = await contacts.get(tx, id)
        if row.ticket != ticket:
            raise Rejection(ErrorCode.NOT_FOUND, {"contact": id})
        if row.agent != author.id:
            raise Rejection(ErrorCode.LEASE_LOST)
        return row

    return [on(EndContact, end), on(Document, document)]


def check_documentation(handbook: Handbook, body: Document) -> None:
    """Category, issue and result are the handbook's own. Raises InvalidValue."""
    category = handbook.category(body.category)
    if body.issue not in {issue.id for issue in category.issues}:
        raise InvalidValue("issue", body.issue)
    if body.wrap_up_code not in {code.id for code in handbook.wrap_up_codes}:
        raise InvalidValue("wrap_up_code", body.wrap_up_code)
