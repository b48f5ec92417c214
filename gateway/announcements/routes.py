"""Announcements for those who may write one, besides the commands of their desks (gateway.announcements.service): what there is, one
more, one withdrawn, and who has read."""

from collections.abc import Iterator
from contextlib import contextmanager

from litestar import Request, Router, delete, get, post
from litestar.datastructures import State
from litestar.params import FromPath, JSONBody

from contract.announcement import ANNOUNCEMENTS, Edition, PublishAnnouncement, Reader
from contract.errors import ErrorCode
from contract.rows import AnnouncementRow
from domain.errors import InvalidValue
from domain.handbook import Handbook
from domain.permissions import Act
from gateway.accounts.auth import Guard, need
from gateway.accounts.user import User
from gateway.announcements import service
from gateway.announcements.models import announcement
from gateway.errors import Refusal, Rejection, invalid, not_found
from gateway.rows import read_rows, selected
from gateway.tx import Transactions

Asked = Request[object, object, State]


def routes(transactions: Transactions, handbook: Handbook, signed_in: Guard) -> Router:
    database, a = transactions.database, announcement.c

    async def author(request: Asked) -> User:
        user = (await signed_in(request)).user
        need(user, Act.ANNOUNCE)
        return user

    @get(ANNOUNCEMENTS)
    async def announcements(request: Asked) -> list[AnnouncementRow]:
        """What is on the desks, the newest first."""
        await author(request)
        wanted = selected(AnnouncementRow, announcement).where(a.gone.is_(False))
        async with database.read() as conn:
            return await read_rows(conn, AnnouncementRow, wanted.order_by(a.since.desc(), a.id.desc()))

    @post(ANNOUNCEMENTS, status_code=201)
    async def publish(request: Asked, data: JSONBody[PublishAnnouncement]) -> AnnouncementRow:
        """One more; its id is the asker's to make."""
        user = await author(request)
        with _no():
            await transactions.run(lambda tx: service.publish(tx, handbook, data, user.id, user.name, tx.now))
        wanted = selected(AnnouncementRow, announcement).where(a.id == data.announcement)
        async with database.read() as conn:
            return (await read_rows(conn, AnnouncementRow, wanted))[0]

    @delete(f"{ANNOUNCEMENTS}/{{id:str}}")
    async def withdraw(request: Asked, id: FromPath[str]) -> None:
        """It is over; of one that is over nothing changes."""
        user = await author(request)
        with _no():
            await transactions.run(lambda tx: service.withdraw(tx, id, user.id))

    @get(f"{ANNOUNCEMENTS}/{{id:str}}/readers")
    async def announcement_readers(request: Asked, id: FromPath[str]) -> list[Reader]:
        """Those it is for, with the time they confirmed it: who has not yet first."""
        await author(request)
        async with database.read() as conn:
            found = await service.readers(conn, handbook, id)
        if found is None:
            raise not_found(announcement=id[:80])
        return found

    @get(f"{ANNOUNCEMENTS}/{{id:str}}/editions")
    async def announcement_editions(request: Asked, id: FromPath[str]) -> list[Edition]:
        """What stood there before it was corrected, the newest first; none of one that never was."""
        await author(request)
        async with database.read() as conn:
            return await service.editions(conn, id)

    handlers = [announcements, publish, withdraw, announcement_readers, announcement_editions]
    return Router("/", route_handlers=handlers, tags=["announcements"])


@contextmanager
def _no() -> Iterator[None]:
    """What the service says no with, as an answer. Raises Refusal."""
    try:
        yield
    except InvalidValue as wrong:
        raise invalid(field=wrong.field, why=wrong.why) from None
    except Rejection as no:
        raise Refusal(404 if no.code is ErrorCode.NOT_FOUND else 400, no.code, no.detail) from None
