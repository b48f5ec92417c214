"""Customers as the wire carries them: masked; products' numbers alone are clear to who has validated their owner."""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from typing import Any

import msgspec
from sqlalchemy import Row as Found
from sqlalchemy import select
from sqlalchemy.ext.asyncio import AsyncConnection

from contract.customer import DoNotCall, Identity, IdentityKind, Merged, Past, PinnedNote
from contract.merging import PAST
from contract.rows import CustomerRow, Product
from domain.handbook import Handbook
from domain.masking import mask_account
from domain.parties import CallerType, Verification
from gateway.accounts.user import User
from gateway.clock import Clock
from gateway.customers import groups, verdicts
from gateway.customers.models import customer, customer_field, customer_identity, customer_note, verdict
from gateway.customers.past import PastOf, brought
from gateway.schema import among, chunks

_f, _i, _n = customer_field.c, customer_identity.c, customer_note.c
_ROWS = select(customer).where(among(customer.c.id, "ids"))
_SEALED = (
    select(_f.customer, _f.field, _f.masked, _f.lookup).where(among(_f.customer, "ids")).order_by(_f.field)
)
_IDENTITIES = select(_i.id, _i.customer, _i.kind, _i.masked, _i.lookup).where(among(_i.customer, "ids"))
_IDENTITIES = _IDENTITIES.order_by(_i.at, _i.id)
_NOTES = select(customer_note).where(among(_n.customer, "ids")).order_by(_n.at.desc(), _n.id)
_HAS = select(
    select(_i.id).where(among(_i.customer, "ids")).exists().label("identities"),
    select(_n.id).where(among(_n.customer, "ids")).exists().label("notes"),
    groups.among_merges("ids").exists().label("merges"),
    select(verdict.c.user).where(among(verdict.c.customer, "ids")).exists().label("verdicts"),
)
_JUDGED = select(verdict.c.user).where(among(verdict.c.customer, "ids")).distinct()


class _Around:
    """What hangs on the customers that are read, by their ids: the same for everybody, but for how ``past`` is shown. ``above``: who
    stands in front of each; ``judged``: users who have a word on any of them."""

    def __init__(self) -> None:
        self.rows: list[Found[Any]] = []
        self.masked: dict[str, dict[str, str]] = defaultdict(dict)
        self.identities: dict[str, list[Identity]] = defaultdict(list)
        self.lookups: dict[str, set[str]] = defaultdict(set)
        self.notes: dict[str, list[PinnedNote]] = defaultdict(list)
        self.merged: dict[str, list[Merged]] = defaultdict(list)
        self.into: dict[str, str] = {}
        self.above: dict[str, str] = {}
        self.past: dict[str, list[Found[Any]]] = {}
        self.counts: dict[str, int] = {}
        self.judged: set[str] = set()


class CustomerRows:
    """Reads customers for somebody: a verdict is shown to the one whose it is, while it holds."""

    def __init__(self, handbook: Handbook, clock: Clock) -> None:
        self._handbook, self._clock = handbook, clock
        self._past = PastOf(handbook)

    async def read(self, conn: AsyncConnection, ids: Sequence[str], user: User) -> Iterable[CustomerRow]:
        """``ids`` as ``user`` may see them."""
        return await self.seen_by(conn, ids, user, await self.around(conn, ids))

    async def around(self, conn: AsyncConnection, ids: Sequence[str]) -> object:
        """What ``seen_by`` shows of ``ids``, read once for however many look at it."""
        around, judged = _Around(), False
        for some in chunks(ids):
            around.rows += (await conn.execute(_ROWS, {"ids": some})).all()
            await _sealed(conn, some, around)
            # Most have nothing of these, which one look tells.
            has = (await conn.execute(_HAS, {"ids": some})).one()
            if has.identities:
                await _identities(conn, some, around)
            if has.notes:
                await _notes(conn, some, around)
            if has.merges:
                await _merges(conn, some, around)
            judged = judged or bool(has.verdicts)
            past, counts = await self._past.first(conn, some, PAST)
            around.past |= past
            around.counts |= counts
        # Who validated the one in front validated everybody merged into them.
        around.above = await groups.fronts(conn, ids) if around.into else {id: id for id in ids}
        asked = sorted({*ids, *around.above.values()}) if judged or around.into else []
        for some in chunks(asked):
            around.judged |= set((await conn.execute(_JUDGED, {"ids": some})).scalars())
        return around

    async def seen_by(
        self, conn: AsyncConnection, ids: Sequence[str], user: User, around: object
    ) -> Iterable[CustomerRow]:
        """``ids`` as ``user`` may see them, by what ``around`` found of them, and perhaps of others."""
        assert isinstance(around, _Around)
        said: dict[str, Found[Any]] = {}
        if user.id in around.judged:
            asked = sorted({*ids, *(around.above[id] for id in ids)})
            said = await verdicts.standing(conn, user, self._handbook, asked, self._clock())
        wanted = set(ids)
        return [
            _row(
                row,
                around,
                self._past.lines(around.past.get(row.id, ()), user),
                said.get(row.id) or said.get(around.above[row.id]),
            )
            for row in around.rows
            if row.id in wanted
        ]


async def _sealed(conn: AsyncConnection, ids: Sequence[str], around: _Around) -> None:
    for row in await conn.execute(_SEALED, {"ids": ids}):
        around.masked[row.customer][row.field] = row.masked
        if row.lookup:
            around.lookups[row.customer].add(row.lookup)


async def _identities(conn: AsyncConnection, ids: Sequence[str], around: _Around) -> None:
    for each in await conn.execute(_IDENTITIES, {"ids": ids}):
        shown = Identity(each.id, IdentityKind(each.kind), each.masked, each.customer, each.id)
        around.identities[each.customer].append(shown)
        if each.lookup:
            around.lookups[each.customer].add(each.lookup)


async def _notes(conn: AsyncConnection, ids: Sequence[str], around: _Around) -> None:
    for row in await conn.execute(_NOTES, {"ids": ids}):
        note = PinnedNote(row.id, row.text, row.author, row.author_name, row.at, row.until)
        around.notes[row.customer].append(note)


async def _merges(conn: AsyncConnection, ids: Sequence[str], around: _Around) -> None:
    known = {one.id for merged in around.merged.values() for one in merged}
    merges = [row for row in await groups.direct(conn, ids) if row.id not in known]
    if not merges:
        return
    around.into |= {row.merged: row.kept for row in merges}
    others = [row.merged for row in merges]
    named = await conn.execute(select(customer.c.id, customer.c.name).where(customer.c.id.in_(others)))
    names = {row.id: row.name for row in named}
    for row in merges:
        one = Merged(row.id, row.merged, row.kept, names.get(row.merged, ""), row.by_name, row.at, row.reason)
        around.merged[row.kept].append(one)


def _row(row: Found[Any], around: _Around, mine: Sequence[Past], said: Found[Any] | None) -> CustomerRow:
    products = msgspec.convert(row.products, tuple[Product, ...])
    if said is None or said.outcome != Verification.VALID.value:
        # An account number is sensitive as any: it crosses the wire once its reader knows whom they speak with.
        products = tuple(msgspec.structs.replace(each, number=mask_account(each.number)) for each in products)
    lines = [*mine, *(brought(tuple(line)) for line in row.history)]
    past = tuple(sorted(lines, key=lambda line: -line.at)[:PAST])
    not_to_be_called = None
    if row.dnc_reason is not None:
        not_to_be_called = DoNotCall(row.dnc_reason, row.dnc_since, row.dnc_by, row.dnc_until)
    return CustomerRow(
        id=row.id,
        version=row.version,
        name=row.name,
        city=row.city,
        caller_type=CallerType(row.caller_type),
        segment=row.segment,
        verification=Verification(said.outcome) if said else Verification.UNCHECKED,
        verified_by=said.by if said else "",
        verified_until=said.until if said else None,
        masked=around.masked[row.id],
        products=products,
        history=tuple((line.channel, line.subject, line.number, line.at) for line in past),
        channel=row.channel,
        language=row.language,
        fields=dict(row.fields),
        notes=tuple(around.notes[row.id]),
        do_not_call=not_to_be_called,
        identities=tuple(around.identities[row.id]),
        merged=tuple(around.merged[row.id]),
        merged_into=around.into.get(row.id),
        past=past,
        contacts=around.counts.get(row.id, 0) + len(row.history),
        lookups=tuple(sorted(around.lookups[row.id])),
        declined=dict(row.declined),
    )
