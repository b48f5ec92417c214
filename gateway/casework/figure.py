"""The compliance of a contact, kept when it is documented and again with whatever is heard of it later, for reports."""

from typing import Any

import msgspec
from sqlalchemy import Row as Found
from sqlalchemy import and_, bindparam, or_, select

from contract.casework_row import CaseworkRow
from contract.casework_story import Known, Uttered, figure, of_contact
from contract.rows import ContactRow, Delivery, MessageKind, TicketRow
from contract.tool_row import ToolResultRow
from domain.handbook import Handbook
from domain.parties import CallerType
from domain.tool_result import checked
from gateway.cases.models import message
from gateway.cases.service import Cases, Ticket
from gateway.casework import kept
from gateway.contacts.models import contact
from gateway.customers.models import customer
from gateway.feeds.places import ticket_feeds
from gateway.rows import read_rows, selected
from gateway.tools.result_models import tool_result
from gateway.tx import Tx

_m = message.c
_CONTACT = selected(ContactRow, contact).where(contact.c.id == bindparam("id_"))
_NOTED_SINCE = and_(_m.contact.is_(None), _m.kind == MessageKind.NOTE.value, _m.at >= bindparam("since_"))
_UTTERED = (
    select(_m.id, _m.kind, _m.text, _m.at, _m.contact)
    .where(
        _m.ticket == bindparam("ticket_"),
        _m.kind.in_((MessageKind.REPLY.value, MessageKind.NOTE.value)),
        _m.delivery != Delivery.FAILED.value,
        or_(_m.contact == bindparam("contact_"), _NOTED_SINCE),
    )
    .order_by(_m.n)
)
_RESULTS = selected(ToolResultRow, tool_result)
_CALLER = select(customer.c.caller_type).where(customer.c.id == bindparam("id_"))


class Figures:
    """Every function is called with the ticket locked."""

    def __init__(self, cases: Cases, handbook: Handbook) -> None:
        self._cases, self._handbook = cases, handbook

    async def documented(self, tx: Tx, ticket: str, id: str) -> None:
        """The contact ``id`` was documented."""
        row = await self._cases.get(tx, ticket)
        found = await kept.find(tx, id)
        await self.again(tx, row, found or CaseworkRow(id=id, version=0, ticket=ticket, contact=id))

    async def again(self, tx: Tx, row: Ticket, casework: CaseworkRow) -> None:
        """Something became known of ``casework``; a contact that is not documented yet has no figure."""
        found = await self._contact(tx, casework.contact) if casework.contact else None
        if found is None or found.documented is None:
            return
        known = await self._known(tx, row, found, casework)
        come_to = figure(self._handbook, known, tx.now)
        if come_to is not None:
            await kept.keep(tx, msgspec.structs.replace(casework, figure=come_to), ticket_feeds(row))

    async def _contact(self, tx: Tx, id: str) -> ContactRow | None:
        row = (await tx.conn.execute(_CONTACT, {"id_": id})).one_or_none()
        return None if row is None else msgspec.convert(row._mapping, ContactRow)

    async def _known(self, tx: Tx, row: Ticket, contact: ContactRow, casework: CaseworkRow) -> Known:
        given = {
            "ticket_": row.id,
            "contact_": contact.id,
            "since_": contact.answered or contact.arrived,
        }
        lines = (await tx.conn.execute(_UTTERED, given)).all()
        results = await read_rows(tx.conn, ToolResultRow, _RESULTS.where(tool_result.c.ticket == row.id))
        who = contact.customer or row.complainant
        caller = await tx.conn.scalar(_CALLER, {"id_": who}) if who else None
        return Known(
            ticket=msgspec.convert(_shown(row), TicketRow),
            contact=contact,
            casework=casework,
            uttered=tuple(msgspec.convert(line._mapping, Uttered) for line in lines),
            caller=None if caller is None else CallerType(caller),
            also=tuple(checked(of_contact(results, contact))),
        )


def _shown(row: Found[Any]) -> dict[str, Any]:
    """Of a ticket's columns those its row shows."""
    return {name: row._mapping[name] for name in TicketRow.__struct_fields__}
