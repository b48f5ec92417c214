"""What the tests of acts on whole tickets ask of a floor."""

from typing import Any

import msgspec
from sqlalchemy import Row as Found
from sqlalchemy import select

from contract.chat import Line
from contract.commands import AddNote, SendReply
from contract.envelope import CommandResult, Outcome
from contract.ids import new_id
from contract.rows import MessageKind
from domain.contact import Channel
from gateway.accounts.user import User
from gateway.cases.models import message, ticket
from gateway.channels.livechat.service import Visit, read_news
from gateway.feeds.models import membership
from gateway.tx import Tx
from tests.gateway.floor import Floor


async def made(floor: Floor, *, queue: str = "livechat_umum", **values: Any) -> str:
    """A ticket nobody has on the line; its id."""

    async def work(tx: Tx) -> str:
        given = {"channel": Channel.LIVECHAT, "subject": "Pelunasan", "origin": tx.now, **values}
        return str((await floor.cases.open(tx, queue=queue, **given)).id)

    return await floor.transactions.run(work)


async def row_of(floor: Floor, id: str) -> Found[Any]:
    async with floor.database.read() as conn:
        return (await conn.execute(select(ticket).where(ticket.c.id == id))).one()


async def lines_of(floor: Floor, id: str) -> list[Found[Any]]:
    async with floor.database.read() as conn:
        wanted = select(message).where(message.c.ticket == id).order_by(message.c.n)
        return list((await conn.execute(wanted)).all())


async def feeds_of(floor: Floor, ref: str, id: str) -> set[str]:
    async with floor.database.read() as conn:
        wanted = select(membership.c.feed).where(membership.c.ref == ref, membership.c.id == id)
        return set((await conn.execute(wanted)).scalars())


async def writes(floor: Floor, id: str, text: str = "halo") -> str:
    """A customer's line, by whichever channel; its id."""

    async def work(tx: Tx) -> str:
        row = await floor.cases.get(tx, id)
        line = await floor.cases.add_message(
            tx, row, kind=MessageKind.CUSTOMER, author="c1", author_name="Ani", text=text
        )
        return line.id

    return await floor.transactions.run(work)


async def says(floor: Floor, visit: Visit, text: str) -> str:
    """A line typed into the chat page; its id."""
    id = new_id()
    await floor.transactions.run(lambda tx: floor.conversations.say(tx, visit, id, text))
    return id


async def told(floor: Floor, visit: Visit, after: int = 0) -> list[Line]:
    """What the page is told."""
    async with floor.database.read() as conn:
        return (await read_news(conn, visit, after)).lines


async def served(floor: Floor, agent: User, topic: str = "umum") -> tuple[Visit, Found[Any]]:
    """A customer in the hand of ``agent``: their page and the contact."""
    visit = await floor.customer(topic)
    await floor.router.turn()
    (offer,) = await floor.offers()
    assert (await floor.accept(agent, offer.id)).outcome is Outcome.APPLIED
    return visit, await floor.contact_of(visit)


def reply(id: str, contact: Any = None, *, seen: int = 99, text: str = "Baik, Ibu.") -> SendReply:
    return SendReply(
        ticket=id, message=new_id(), contact=None if contact is None else contact.id, text=text, seen_up_to=seen,
        epoch=0 if contact is None else contact.epoch,
    )  # fmt: skip


def note(id: str, text: str = "catatan") -> AddNote:
    return AddNote(ticket=id, message=new_id(), text=text)


def facts(result: CommandResult) -> dict[str, Any]:
    return dict(msgspec.json.decode(result.facts))
