"""A ticket asked for by hand: one the reader reaches and their desk does not hold, since it rested too long or went elsewhere."""

from litestar import Request, Router, get
from litestar.datastructures import State
from litestar.params import FromPath
from sqlalchemy import select

from contract.paths import TICKETS
from contract.rows import CaseworkRow, ContactRow, CustomerRow, MessageRow, TicketRow, ToolResultRow
from contract.ticket_file import TicketFile
from domain.handbook import Handbook
from gateway.accounts.auth import Guard
from gateway.cases.access import reaches
from gateway.cases.models import message, ticket
from gateway.casework.models import casework
from gateway.contacts.models import contact
from gateway.customers import groups
from gateway.database import Database
from gateway.errors import not_found
from gateway.rows import Rows
from gateway.tools.result_models import tool_result

Asked = Request[object, object, State]
#: Lines that come with it; earlier ones are asked for as those of any ticket.
_LINES = 100
#: Results of tools that come with it, the latest.
_RESULTS = 100


def routes(database: Database, rows: Rows, handbook: Handbook, signed_in: Guard) -> Router:
    @get(f"{TICKETS}/{{id:str}}")
    async def whole(request: Asked, id: FromPath[str]) -> TicketFile:
        user = (await signed_in(request)).user
        async with database.read() as conn:
            row = (await conn.execute(select(ticket).where(ticket.c.id == id))).one_or_none()
            # What may not be seen does not exist: an id must not tell whether it was guessed right.
            if row is None or not reaches(user, row, handbook):
                raise not_found(ticket=id)
            keys = [("ticket", id)]
            keys += [
                ("contact", each)
                for each in await conn.scalars(select(contact.c.id).where(contact.c.ticket == id))
            ]
            lines = (
                select(message.c.id).where(message.c.ticket == id).order_by(message.c.n.desc()).limit(_LINES)
            )
            keys += [("message", each) for each in await conn.scalars(lines)]
            keys += [
                ("casework", each)
                for each in await conn.scalars(select(casework.c.id).where(casework.c.ticket == id))
            ]
            asked = select(tool_result.c.id).where(tool_result.c.ticket == id)
            asked = asked.order_by(tool_result.c.asked.desc(), tool_result.c.id.desc()).limit(_RESULTS)
            keys += [("tool_result", each) for each in await conn.scalars(asked)]
            parties = {each for each in (row.complainant, row.counterparty) if each is not None}
            keys += [("customer", each) for party in parties for each in await groups.group(conn, party)]
            found = list((await rows.read(conn, dict.fromkeys(keys), user)).values())
        own = next((each for each in found if isinstance(each, TicketRow)), None)
        if own is None:
            raise not_found(ticket=id)
        messages = sorted((each for each in found if isinstance(each, MessageRow)), key=lambda each: -each.n)
        return TicketFile(
            own,
            tuple(each for each in found if isinstance(each, ContactRow)),
            tuple(each for each in found if isinstance(each, CustomerRow)),
            tuple(messages),
            tuple(each for each in found if isinstance(each, CaseworkRow)),
            tuple(each for each in found if isinstance(each, ToolResultRow)),
        )

    return Router("/", route_handlers=[whole], tags=["cases"])
