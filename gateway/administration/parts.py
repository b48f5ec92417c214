"""Changing the handbook's editable parts: one item at a time, on the version that was seen, and only to what may be in force."""

import re
from collections.abc import Sequence
from typing import Any

import msgspec
from sqlalchemy import Row as Found
from sqlalchemy import func, select
from sqlalchemy.ext.asyncio import AsyncConnection

from contract.admin import CsvFault, Part, PartItem
from contract.errors import ErrorCode
from domain import limits
from domain.handbook import Handbook
from domain.handbook_check import check
from domain.handbook_overlay import PARTS, Change, Item, items_of, lay_over, read_item
from gateway.accounts.models import fact
from gateway.administration.in_force import BELL, COUNT, InForce, changes, read
from gateway.administration.models import handbook_item
from gateway.cases.models import ticket
from gateway.errors import Refusal, invalid, not_found
from gateway.schema import dumps, upsert
from gateway.tx import Tx, lock_keys

#: Held while the handbook is changed: each change is judged on top of the one before.
LOCK = "handbook"
_PLACE = re.compile(r"\$\.(?P<part>\w+)\[(?P<n>\d+)\]")


def stale(version: int) -> Refusal:
    """Somebody changed it meanwhile; the newer version is said."""
    return Refusal(409, ErrorCode.STALE, {"version": str(version)})


async def listed(conn: AsyncConnection, in_force: InForce, part: str) -> Part:
    """The items of ``part``. Raises Refusal not_found for a part that is none."""
    _known(part)
    _, handbook = await read(conn, in_force.base)
    rows = {row.id: row for row in await _rows(conn, part)}
    lines = [_line(item, rows.get(item.id)) for item in items_of(handbook, part)]
    here = {item.id for item in items_of(handbook, part)}
    for item in items_of(in_force.base, part):
        if item.id not in here:
            lines.append(PartItem(item.id, rows[item.id].version, _raw(item), removed=True))
    return Part(handbook.version, lines)


async def put(
    tx: Tx, in_force: InForce, who: str, part: str, id: str, version: int, body: object
) -> PartItem:
    """The item ``id`` is ``body`` from now on. Raises Refusal: not_found, stale, invalid."""
    _known(part)
    item = read_body(part, id, body)
    before, row = await _before(tx, in_force, part, id, version)
    await _write(tx, in_force, who, Change(part, id, item), row)
    tx.audit(who, "handbook.change", part, id, before=_json(before), after=_json(item))
    return PartItem(id, version + 1, _raw(item))


async def put_many(
    tx: Tx, in_force: InForce, who: str, part: str, bodies: Sequence[tuple[int, dict[str, object]]]
) -> tuple[list[CsvFault], tuple[int, int, int]]:
    """Items by the line they stand in, over whatever version is there; fields a body leaves out stay as they are. Returns all that
    is wrong, and how many were added, changed and left as they were. With faults nothing is to be kept: roll back."""
    await lock_keys(tx.conn, [LOCK])
    _, before = await read(tx.conn, in_force.base)
    there = {item.id: item for item in items_of(before, part)}
    rows = {row.id: row for row in await _rows(tx.conn, part)}
    faults: list[CsvFault] = []
    changed: dict[str, Change] = {}
    lines: dict[str, int] = {}
    counts = [0, 0, 0]
    for line, body in bodies:
        id = str(body["id"])
        if id in lines:
            faults.append(CsvFault(line, "id", "doubled", id[:80]))
            continue
        lines[id] = line
        known = there.get(id)
        try:
            item = read_body(part, id, (msgspec.to_builtins(known) if known is not None else {}) | body)
        except Refusal as no:
            faults.append(CsvFault(line, no.detail.get("field", ""), no.detail.get("why", no.code.value)))
            continue
        counts[0 if known is None else 2 if item == known else 1] += 1
        if item != known:
            changed[id] = Change(part, id, item)
    after = lay_over(before, changed.values())
    for problem in check(after):
        at = _PLACE.match(problem.where)
        item_id = items_of(after, part)[int(at["n"])].id if at and at["part"] == part else ""
        column = problem.where.rpartition(".")[2] if item_id in lines else ""
        faults.append(CsvFault(lines.get(item_id, 1), column, problem.what))
    if not faults and changed:
        for id, change in changed.items():
            await _keep(tx, who, change, rows.get(id))
            tx.audit(who, "handbook.change", part, id, before=_json(there.get(id)), after=_json(change.item))
        await _count(tx)
    return sorted(faults, key=lambda fault: fault.line), (counts[0], counts[1], counts[2])


async def remove(tx: Tx, in_force: InForce, who: str, part: str, id: str, version: int) -> None:
    """The item ``id`` is gone. Raises Refusal: not_found, stale, invalid where something still needs it."""
    _known(part)
    before, row = await _before(tx, in_force, part, id, version)
    if before is None:
        raise not_found(item=id[:80])
    if part == "queues":
        held = select(func.count()).select_from(ticket).where(ticket.c.queue == id)
        if count := (await tx.conn.execute(held)).scalar_one():
            raise invalid(queue="in_use", tickets=str(count))
    await _write(tx, in_force, who, Change(part, id, None), row)
    tx.audit(who, "handbook.remove", part, id, before=_json(before), after="")


def read_body(part: str, id: str, body: object) -> Item:
    """``body`` as an item. Raises Refusal invalid with the field."""
    try:
        item = read_item(part, body)
    except msgspec.ValidationError as error:
        message, _, place = str(error).partition(" - at `")
        raise invalid(field=place.strip("`").removeprefix("$.") or "body", why=message) from None
    if item.id != id or not id.strip():
        raise invalid(field="id", why="the address names another")
    fields = msgspec.structs.asdict(item)
    long = limits.too_long(fields.items())
    if long is not None:
        raise invalid(field=long, why=f"at most {limits.most(long)} characters")
    if "\\u0000" in dumps(msgspec.to_builtins(item)):
        raise invalid(field="body", why="U+0000")
    return item


def _known(part: str) -> None:
    if part not in PARTS:
        raise not_found(part=part[:80])


async def _before(
    tx: Tx, in_force: InForce, part: str, id: str, version: int
) -> tuple[Item | None, Found[Any] | None]:
    """The item as it is in force, and its row; the lock is held from here. Raises Refusal stale."""
    await lock_keys(tx.conn, [LOCK])
    row = next((row for row in await _rows(tx.conn, part) if row.id == id), None)
    known = 0 if row is None else row.version
    if known != version:
        raise stale(known)
    _, handbook = await read(tx.conn, in_force.base)
    return next((item for item in items_of(handbook, part) if item.id == id), None), row


async def _write(tx: Tx, in_force: InForce, who: str, change: Change, row: Found[Any] | None) -> None:
    _, before = await read(tx.conn, in_force.base)
    refuse_broken(lay_over(before, [change]))
    await _keep(tx, who, change, row)
    await _count(tx)


async def _keep(tx: Tx, who: str, change: Change, row: Found[Any] | None) -> None:
    body = None if change.item is None else msgspec.to_builtins(change.item)
    values = {"version": 1 if row is None else row.version + 1, "body": body, "who": who}
    # Where an item stands among those added is when it was added first.
    placed = values | {"at": tx.now if row is None else row.at, "part": change.part, "id": change.id}
    put = upsert(tx.conn, handbook_item).values(placed)
    keys = [handbook_item.c.part, handbook_item.c.id]
    await tx.conn.execute(put.on_conflict_do_update(index_elements=keys, set_=values))


async def _count(tx: Tx) -> None:
    """One change more; every gateway looks."""
    count = await changes(tx.conn) + 1
    counted = upsert(tx.conn, fact).values(name=COUNT, value=str(count))
    await tx.conn.execute(
        counted.on_conflict_do_update(index_elements=[fact.c.name], set_={"value": str(count)})
    )
    tx.ring(BELL)


def refuse_broken(after: Handbook) -> None:
    """Raises Refusal invalid with the first thing that is wrong with ``after``."""
    for problem in check(after):
        field = problem.where.rpartition(".")[2].partition("[")[0]
        raise invalid(field=field, where=problem.where.removeprefix("$."), why=problem.what)


async def _rows(conn: AsyncConnection, part: str) -> list[Found[Any]]:
    return list((await conn.execute(select(handbook_item).where(handbook_item.c.part == part))).all())


def _line(item: Item, row: Found[Any] | None) -> PartItem:
    return PartItem(item.id, 0 if row is None else row.version, _raw(item))


def _raw(item: Item) -> msgspec.Raw:
    return msgspec.Raw(msgspec.json.encode(item))


def _json(item: Item | None) -> str:
    return "" if item is None else msgspec.json.encode(item).decode()
