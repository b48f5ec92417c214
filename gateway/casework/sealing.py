"""The sensitive answers and data of a contact: masked in its casework, sealed beside it (domain.casework_seal)."""

from collections.abc import Iterable, Mapping

import msgspec
from sqlalchemy import delete, select
from sqlalchemy.ext.asyncio import AsyncConnection

from contract.casework_acts import Answer
from contract.casework_row import CaseworkRow
from domain.casework import Given
from domain.casework_seal import masked, sealed
from domain.errors import InvalidValue
from domain.handbook import Handbook
from domain.limits import FIELD
from gateway.casework.models import casework, casework_box
from gateway.customers.seal import Seal
from gateway.schema import upsert
from gateway.tx import Tx

_b = casework_box.c


def closed(handbook: Handbook, body: Answer) -> tuple[Answer, dict[str, str]]:
    """``body`` with every sensitive text masked, by this handbook and by the desk's word alike, and the clear ones by field. How much
    may be seen is decided here, whatever the desk let be seen. Raises InvalidValue for a masked text that came without its clear one."""
    wanted = sealed(handbook, body.category, body.issue) | set(body.masked)
    clear: dict[str, str] = {}

    def seen(place: str, texts: Mapping[str, str]) -> dict[str, str]:
        found = {}
        for id, text in texts.items():
            field = f"{place}.{id}"
            if field in wanted and text.strip():
                clear[field] = _whole(body, field, text)
                text = masked(field, clear[field])
            found[id] = text
        return found

    answers, data = seen("answer", body.answers), seen("data", body.data)
    names = tuple(sorted(clear))
    return msgspec.structs.replace(body, answers=answers, data=data, masked=names, sealed={}), clear


def _whole(body: Answer, field: str, text: str) -> str:
    clear = (body.sealed.get(field, "") if field in body.masked else text).strip()
    if not clear or len(clear) > FIELD:
        raise InvalidValue(field, "missing" if not clear else "too long")
    return clear


async def keep(
    tx: Tx, seal: Seal, row: CaseworkRow, body: Answer, clear: Mapping[str, str], evidence: str
) -> None:
    """Seals what of ``body`` stands in ``row`` now; what a later word left behind, or took away, is forgotten."""
    for place, told, given in (("answer", body.answers, row.answers), ("data", body.data, row.data)):
        for one in _of(given, body, told):
            if one.evidence != evidence:
                continue
            field = f"{place}.{one.id}"
            key = {"casework": row.id, "category": one.category, "issue": one.issue, "field": field}
            await tx.conn.execute(
                delete(casework_box).where(*(_b[name] == text for name, text in key.items()))
            )
            if field in clear:
                box = seal.close(clear[field], _place(**key))
                await tx.conn.execute(
                    upsert(tx.conn, casework_box).values(**key, box=box, at=one.at).on_conflict_do_nothing()
                )


async def of_ticket(conn: AsyncConnection, seal: Seal, ticket: str, ids: Iterable[str]) -> dict[str, str]:
    """By the bare id of a question or datum what is sealed of it in the contacts of ``ticket``, the latest word first."""
    fields = {f"{place}.{id}": id for id in ids for place in ("answer", "data")}
    wanted = (
        select(casework_box).join(casework, casework.c.id == _b.casework).where(casework.c.ticket == ticket)
    )
    wanted = wanted.where(_b.field.in_(list(fields))).order_by(_b.at.desc(), _b.field)
    found: dict[str, str] = {}
    for row in await conn.execute(wanted):
        if fields[row.field] not in found:
            found[fields[row.field]] = opened(seal, row.box, row.casework, row.category, row.issue, row.field)
    return found


async def box(conn: AsyncConnection, id: str, category: str, issue: str, field: str) -> bytes | None:
    """What is sealed there, None for nothing."""
    where = (_b.casework == id, _b.category == category, _b.issue == issue, _b.field == field)
    found: bytes | None = await conn.scalar(select(_b.box).where(*where))
    return found


def opened(seal: Seal, box: bytes, id: str, category: str, issue: str, field: str) -> str:
    """Raises Unreadable."""
    return seal.open(bytes(box), _place(id, category, issue, field))


def _of(given: Iterable[Given], body: Answer, told: Mapping[str, str]) -> list[Given]:
    return [
        one for one in given if one.id in told and (one.category, one.issue) == (body.category, body.issue)
    ]


def _place(casework: str, category: str, issue: str, field: str) -> str:
    return f"casework/{casework}/{category}/{issue}/{field}"
