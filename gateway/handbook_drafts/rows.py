"""Drafts as they stand in the database, and the versions there are to begin from."""

from typing import Any

import msgspec
from sqlalchemy import Row as Found
from sqlalchemy import select, update
from sqlalchemy.ext.asyncio import AsyncConnection

from contract.errors import ErrorCode
from contract.handbook_draft import Draft, DraftFile, DraftHead, DraftState, KnownVersion
from contract.handbook_file import Texts
from domain.handbook_versions import begins, moment
from gateway.administration.in_force import InForce
from gateway.administration.parts import LOCK
from gateway.errors import Refusal, not_found
from gateway.handbook_drafts.checking import Said
from gateway.handbook_drafts.models import handbook_draft
from gateway.handbook_drafts.texts import texts_of
from gateway.tx import Tx, lock_keys

#: Drafts that are listed: those changed last.
_LISTED = 500


def head(row: Found[Any]) -> DraftHead:
    return DraftHead(
        id=row.id, version=row.version, title=row.title, why=row.why, state=DraftState(row.state), effective=row.effective,
        author=row.author, author_name=row.author_name, based_on=row.based_on, changed_at=row.changed, revision=row.revision,
        faults=row.faults, decided_by_name=row.decided_by_name, decision=row.decision, writers=tuple(row.writers),
    )  # fmt: skip


def said(row: Found[Any]) -> Said:
    return Said(row.version, row.effective, row.why)


async def heads(conn: AsyncConnection) -> list[DraftHead]:
    """What was changed last first."""
    d = handbook_draft.c
    asked = select(handbook_draft).order_by(d.changed.desc(), d.id.desc()).limit(_LISTED)
    return [head(row) for row in await conn.execute(asked)]


async def row_of(conn: AsyncConnection, id: str) -> Found[Any]:
    """Raises Refusal not_found."""
    found = (await conn.execute(select(handbook_draft).where(handbook_draft.c.id == id))).one_or_none()
    if found is None:
        raise not_found(draft=id[:80])
    return found


async def whole(conn: AsyncConnection, id: str) -> tuple[Found[Any], Texts]:
    """A draft and its files. Raises Refusal not_found."""
    return await row_of(conn, id), await texts_of(conn, id)


def shown(row: Found[Any], files: Texts) -> Draft:
    return Draft(head(row), tuple(DraftFile(path, text) for path, text in files))


async def versions(conn: AsyncConnection, in_force: InForce, now: int) -> list[KnownVersion]:
    """Those in files and all that were ever published, the newest beginning first."""
    there: dict[str, tuple[int, KnownVersion]] = {}
    for one in in_force.known():
        book = one.handbook
        line = KnownVersion(
            version=book.version, name=book.name, effective=book.effective, why=book.why, draft=one.draft
        )
        there[book.version] = (begins(book) or 0, line)
    d = handbook_draft.c
    for row in await conn.execute(select(handbook_draft).where(d.state == DraftState.PUBLISHED.value)):
        line = KnownVersion(
            version=row.published_as, name=row.title, effective=row.effective, why=row.why, draft=row.id
        )
        there[row.published_as] = (moment(row.effective) or 0, line)
    listed = sorted(there.values(), key=lambda each: each[0], reverse=True)
    return [
        msgspec.structs.replace(line, begun=at <= now, in_force=line.version == in_force.base.version)
        for at, line in listed
    ]


async def texts_named(conn: AsyncConnection, in_force: InForce, name: str) -> tuple[str, Texts]:
    """(what it is called, its texts) of the version ``name``, or of the draft of that id; "": the version in force. Raises Refusal
    not_found."""
    edition = in_force.edition(name or in_force.base.version)
    if edition is not None:
        return edition.handbook.version, edition.texts
    d = handbook_draft.c
    asked = select(handbook_draft).where((d.id == name) | (d.published_as == name))
    row = (await conn.execute(asked)).first()
    if row is None:
        raise not_found(version=name[:80])
    return row.published_as or row.version or row.title, await texts_of(conn, row.id)


def need(row: Found[Any], revision: int, *states: DraftState) -> None:
    """Raises Refusal stale for one that was changed since, illegal_transition for one in another state."""
    if row.revision != revision:
        raise Refusal(409, ErrorCode.STALE, {"revision": str(row.revision)})
    if DraftState(row.state) not in states:
        raise Refusal(409, ErrorCode.ILLEGAL_TRANSITION, {"state": row.state})


async def held(tx: Tx, id: str, revision: int, *states: DraftState) -> Found[Any]:
    """The draft, which nobody else changes until the end of the transaction. Raises Refusal as ``need``, not_found."""
    await lock_keys(tx.conn, [LOCK])
    row = await row_of(tx.conn, id)
    need(row, revision, *states)
    return row


async def put(tx: Tx, row: Found[Any], **values: object) -> None:
    changed = {"revision": row.revision + 1, "changed": tx.now, **values}
    await tx.conn.execute(update(handbook_draft).where(handbook_draft.c.id == row.id).values(changed))
