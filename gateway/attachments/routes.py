"""Routes of the files, for desks (contract.attachment)."""

from typing import Annotated

from litestar import Request, Response, Router, delete, get, post, put
from litestar.datastructures import State
from litestar.params import FromPath, JSONBody, PathParameter
from sqlalchemy import select

from contract.attachment import Begin, Upload
from contract.paths import ATTACHMENTS
from domain.attachment import Surface, rule_for
from domain.contact import ContactState
from domain.handbook import Handbook
from domain.permissions import Act
from gateway.accounts.auth import Guard, need
from gateway.accounts.user import User
from gateway.attachments.service import Attachments, File, Sender
from gateway.attachments.serving import served
from gateway.cases.access import reaches
from gateway.cases.copying import copied_to
from gateway.cases.models import ticket
from gateway.cases.service import Ticket
from gateway.contacts.models import contact
from gateway.database import Database
from gateway.errors import invalid, not_found

Asked = Request[object, object, State]
Offset = Annotated[int, PathParameter(ge=0, le=2**40)]
_ACTS = {Surface.REPLY: Act.REPLY, Surface.NOTE: Act.NOTE}


def routes(
    attachments: Attachments, database: Database, handbook: Handbook, signed_in: Guard, delivering: Guard
) -> Router:
    """``delivering``: also the desk whose agent has signed out uploads what they left, and reads nothing."""

    async def in_sight(user: User, id: str) -> Ticket:
        async with database.read() as conn:
            row = (await conn.execute(select(ticket).where(ticket.c.id == id))).one_or_none()
        if row is None or not reaches(user, row, handbook):
            raise not_found(ticket=id)
        return row

    async def spoken_on(user: User, row: Ticket) -> str:
        """The channel a reply of ``user`` goes by: that of the contact they have in hand, which may be another than the ticket's."""
        c = contact.c
        in_hand = c.state.in_([ContactState.ACTIVE.value, ContactState.WRAP_UP.value])
        wanted = select(c.channel).where(c.ticket == row.id, c.agent == user.id, in_hand)
        async with database.read() as conn:
            found: str | None = await conn.scalar(wanted.order_by(c.arrived.desc()).limit(1))
        return found or str(row.channel)

    async def reachable(user: User, row: File) -> None:
        """Raises Refusal not_found unless the file's ticket, or one its message was copied to, is in sight."""
        async with database.read() as conn:
            places = [row.ticket, *await copied_to(conn, row.ticket, row.id)]
            found = (await conn.execute(select(ticket).where(ticket.c.id.in_(places)))).all()
        if not any(reaches(user, one, handbook) for one in found):
            raise not_found(ticket=row.ticket)

    @post(ATTACHMENTS, status_code=200)
    async def begin(request: Asked, data: JSONBody[Begin]) -> Upload:
        user = (await delivering(request)).user
        act = _ACTS.get(data.surface)
        if act is None:
            raise invalid(field="surface")
        need(user, act)
        row = await in_sight(user, data.ticket)
        rule = rule_for(data.surface, await spoken_on(user, row), handbook)
        return await attachments.begin(Sender(user.id, row.id, data.surface, rule), data)

    @put(f"{ATTACHMENTS}/{{id:str}}/chunks/{{offset:int}}", status_code=200)
    async def chunk(request: Asked, id: FromPath[str], offset: Offset) -> Upload:
        user = (await delivering(request)).user
        return await attachments.put(user.id, id, offset, await request.body())

    @post(f"{ATTACHMENTS}/{{id:str}}/finish", status_code=200)
    async def finish(request: Asked, id: FromPath[str]) -> Upload:
        return await attachments.finish((await delivering(request)).user.id, id)

    @get(f"{ATTACHMENTS}/{{id:str}}/upload")
    async def so_far(request: Asked, id: FromPath[str]) -> Upload:
        return await attachments.state((await delivering(request)).user.id, id)

    @delete(f"{ATTACHMENTS}/{{id:str}}")
    async def remove(request: Asked, id: FromPath[str]) -> None:
        await attachments.remove((await delivering(request)).user.id, id)

    @get(f"{ATTACHMENTS}/{{id:str}}")
    async def content(request: Asked, id: FromPath[str]) -> Response[bytes]:
        """The bytes. Who sees the ticket sees its files; one that was not sent yet, its author alone."""
        user = (await signed_in(request)).user
        async with database.read() as conn:
            row = await attachments.find(conn, id)
        if row is None or (row.message is None and row.author != user.id):
            raise not_found(attachment=id)
        await reachable(user, row)
        return await served(attachments, row, request.headers.get("range"))

    return Router("/", route_handlers=[begin, chunk, finish, so_far, remove, content], tags=["attachments"])
