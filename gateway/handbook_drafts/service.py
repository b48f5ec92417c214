"""What is done with drafts of the handbook: begun, written, judged, published (contract.handbook_draft).

A draft is read whole (``checking``) before the transaction that changes it, and changed only if nobody else did meanwhile: parsing
takes a while, and one writer is all that SQLite has.
"""

from typing import Any

import msgspec
from sqlalchemy import Row as Found
from sqlalchemy import delete, insert

from contract import handbook_draft as wire
from contract.handbook_diff import file_diffs
from contract.handbook_draft import Draft, DraftChecked, DraftDiff, DraftHead, DraftState
from contract.handbook_file import Read
from contract.ids import new_id
from domain.handbook import Handbook
from domain.handbook_diff import diff
from domain.handbook_tool import for_desks
from domain.handbook_versions import moment
from gateway.accounts.user import User
from gateway.administration.in_force import InForce
from gateway.errors import invalid
from gateway.handbook_drafts import rows, texts
from gateway.handbook_drafts.checking import Checking, Said, merged_said
from gateway.handbook_drafts.models import handbook_draft
from gateway.tx import Transactions, Tx

#: What the audit calls one.
KIND = "handbook_draft"


class Drafts:
    """Every method raises Refusal."""

    def __init__(self, transactions: Transactions, in_force: InForce) -> None:
        self._run, self._database, self._now = transactions.run, transactions.database, transactions.now
        self._in_force, self._checking = in_force, Checking(transactions, in_force)

    async def heads(self) -> list[DraftHead]:
        async with self._database.read() as conn:
            return await rows.heads(conn)

    async def versions(self) -> list[wire.KnownVersion]:
        async with self._database.read() as conn:
            return await rows.versions(conn, self._in_force, self._now())

    async def one(self, id: str) -> Draft:
        async with self._database.read() as conn:
            return rows.shown(*await rows.whole(conn, id))

    async def begin(self, user: User, asked: wire.NewDraft) -> Draft:
        _refuse_unfit(title=asked.title)
        if not asked.title.strip():
            raise invalid(field="title")
        async with self._database.read() as conn:
            based_on, base = await rows.texts_named(conn, self._in_force, asked.based_on)
        files = texts.merged({}, texts.begun_from(base))
        id = new_id()

        async def work(tx: Tx) -> None:
            values: dict[str, object] = {
                "id": id, "revision": 1, "title": asked.title.strip(), "version": "", "why": "", "effective": "",
                "state": DraftState.DRAFT.value, "author": user.id, "author_name": user.name, "based_on": based_on,
                "writers": [user.id], "faults": 0, "changed": tx.now, "decided_by_name": "", "decision": "",
                "decided_on": "",
            }  # fmt: skip
            await tx.conn.execute(insert(handbook_draft).values(values))
            await texts.keep(tx.conn, id, (), files)
            tx.audit(user.id, "handbook.draft.begin", KIND, id, title=asked.title, based_on=based_on)

        await self._run(work)
        return await self.one(id)

    async def change(self, user: User, id: str, change: wire.DraftChange) -> Draft:
        """Raises Refusal stale, illegal_transition for one that is not being written."""
        given = {
            name: value.strip()
            for name in ("title", "version", "why", "effective")
            if (value := getattr(change, name)) is not None
        }
        _refuse_unfit(**given)
        if given.get("title") == "":
            raise invalid(field="title")
        async with self._database.read() as conn:
            row, before = await rows.whole(conn, id)
        rows.need(row, change.revision, DraftState.DRAFT)
        files = texts.merged(dict(before), change.files)
        said = merged_said(rows.said(row), {name: value for name, value in given.items() if name != "title"})
        found = await self._checking.whole(id, texts.ordered(files), said)

        async def work(tx: Tx) -> None:
            row = await rows.held(tx, id, change.revision, DraftState.DRAFT)
            was = dict(await texts.texts_of(tx.conn, id))
            await texts.keep(tx.conn, id, tuple(was.items()), files)
            writers = sorted({*row.writers, user.id})
            await rows.put(tx, row, faults=len(found.faults), writers=writers, **given)
            touched = sorted(path for path in {*was, *files} if was.get(path) != files.get(path))
            told = {name: value for name, value in given.items() if getattr(row, name) != value}
            tx.audit(user.id, "handbook.draft.change", KIND, id, files=", ".join(touched), **told)

        await self._run(work)
        return await self.one(id)

    async def remove(self, user: User, id: str, revision: int) -> None:
        async def work(tx: Tx) -> None:
            row = await rows.held(tx, id, revision, DraftState.DRAFT)
            await texts.forget(tx.conn, id, dict(await texts.texts_of(tx.conn, id)))
            await tx.conn.execute(delete(handbook_draft).where(handbook_draft.c.id == id))
            tx.audit(user.id, "handbook.draft.remove", KIND, id, title=row.title)

        await self._run(work)

    async def check(self, id: str, asked: wire.DraftCheck) -> DraftChecked:
        """What is wrong with what stands in an editor; keeps nothing."""
        async with self._database.read() as conn:
            row, before = await rows.whole(conn, id)
        files = texts.ordered(texts.merged(dict(before), asked.files))
        said = merged_said(
            rows.said(row), {name: getattr(asked, name) for name in ("version", "why", "effective")}
        )
        found = await self._checking.whole(id, files, said)
        if found.laid is None:
            return DraftChecked(found.faults)
        return DraftChecked((), msgspec.structs.replace(found.laid, tools=for_desks(found.laid.tools)))

    async def diff(self, id: str, against: str) -> DraftDiff:
        async with self._database.read() as conn:
            row, files = await rows.whole(conn, id)
            name, base = await rows.texts_named(conn, self._in_force, against or before(self._in_force, row))
        lines = file_diffs(texts.begun_from(base), dict(files))
        was = await self._checking.read(base, Said("", "", ""))
        now = await self._checking.read(files, rows.said(row))
        if isinstance(was, Read) and isinstance(now, Read):
            return DraftDiff(name, diff(_plain(was.handbook), _plain(now.handbook)), lines)
        return DraftDiff(name, (), lines, 0 if isinstance(now, Read) else len(now))


def before(in_force: InForce, row: Found[Any]) -> str:
    """The version the draft takes the place of."""
    try:
        at = moment(row.effective)
    except ValueError:
        at = None
    return in_force.before(at).version


def _plain(handbook: Handbook) -> Handbook:
    """Without the sum of its texts behind its version, which says nothing to anybody."""
    return msgspec.structs.replace(handbook, version=handbook.version.rpartition("+")[0])


def _refuse_unfit(**given: str) -> None:
    """Raises Refusal for what no database holds."""
    for field, value in given.items():
        if "\x00" in value:
            raise invalid(field=field, why="U+0000")
