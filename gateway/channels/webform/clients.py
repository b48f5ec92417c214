"""Centres' own apps and sites: who may write over ``/v1/intake``. A key is told once, kept as a digest, and good until it is revoked."""

import secrets
from collections.abc import Sequence
from dataclasses import dataclass
from hashlib import sha256
from typing import Any

from sqlalchemy import Row as Found
from sqlalchemy import insert, select, update
from sqlalchemy.exc import IntegrityError
from sqlalchemy.ext.asyncio import AsyncConnection

from contract.errors import ErrorCode
from contract.ids import new_id
from domain.contact import Channel
from domain.handbook import Handbook
from gateway.channels.webform.models import intake_client
from gateway.errors import Refusal, Rejection, invalid, not_found
from gateway.tx import Tx

#: So that a key is known as one wherever it turns up.
PREFIX = "sahut_intake_"


@dataclass(frozen=True)
class Client:
    """``queues``: those it may write to, empty: all of the web form."""

    id: str
    name: str
    queues: tuple[str, ...]


def digest(secret: str) -> str:
    """What stands in the table for a token or key: reading the table opens nothing."""
    return sha256(secret.encode("utf-8", "surrogatepass")).hexdigest()


async def add(tx: Tx, handbook: Handbook, name: str, queues: Sequence[str], author: str) -> tuple[str, str]:
    """(id, key) of a new client. Raises Refusal invalid for a name that is taken, or a queue that is none of the web form's."""
    name = " ".join(name.split())
    if not name or len(name) > 80:
        raise invalid(field="name")
    known = {queue.id for queue in handbook.queues if queue.channel == Channel.WEBFORM.value}
    for queue in queues:
        if queue not in known:
            raise invalid(field="queues", queue=queue[:80])
    id, key = new_id(), PREFIX + secrets.token_urlsafe(32)
    values = {
        "id": id,
        "name": name,
        "key": digest(key),
        "queues": list(queues),
        "made": tx.now,
        "made_by": author,
    }
    try:
        async with tx.conn.begin_nested():
            await tx.conn.execute(insert(intake_client).values(values))
    except IntegrityError:
        raise invalid(field="name", why="taken") from None
    tx.audit(author, "intake_key.add", "intake_client", id)
    return id, key


async def revoke(tx: Tx, name: str, author: str) -> None:
    """The key of the client (by id or name) opens nothing from now on; what it brought stays. Raises Refusal not_found."""
    c = intake_client.c
    wanted = (c.id == name) | (c.name == name)
    found = await tx.conn.execute(
        update(intake_client).where(wanted, c.revoked.is_(None)).values(revoked=tx.now).returning(c.id)
    )
    id = found.scalar_one_or_none()
    if id is None:
        raise not_found(client=name[:80])
    tx.audit(author, "intake_key.revoke", "intake_client", id)


async def listed(conn: AsyncConnection) -> Sequence[Found[Any]]:
    return (await conn.execute(select(intake_client).order_by(intake_client.c.name))).all()


async def known(conn: AsyncConnection, key: str) -> Client:
    """Whose ``key`` this is, asked anew at each request so that a revoked one is out at once. Raises Refusal sign_in_again."""
    c = intake_client.c
    found = await conn.execute(select(intake_client).where(c.key == digest(key), c.revoked.is_(None)))
    row = found.one_or_none()
    if row is None:
        raise Refusal(401, ErrorCode.SIGN_IN_AGAIN)
    return Client(row.id, row.name, tuple(row.queues))


def need_queue(client: Client | None, queue: str) -> None:
    """Raises Rejection forbidden for a queue this client may not write to."""
    if client is not None and client.queues and queue not in client.queues:
        raise Rejection(ErrorCode.FORBIDDEN, {"queue": queue})
