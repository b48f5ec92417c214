"""Reading and writing the ledger: one row a command, kept so long that no desk's outage outlives it."""

from collections.abc import Iterable, Mapping, Sequence
from functools import cache
from typing import Any

import msgspec
from sqlalchemy import bindparam, insert, select
from sqlalchemy.ext.asyncio import AsyncConnection
from sqlalchemy.sql import Executable

from contract.envelope import EMPTY, Command, CommandResult, Outcome
from contract.errors import ErrorCode
from gateway.accounts.models import client as clients
from gateway.commands.models import ledger, stream_head
from gateway.schema import among, chunks, upsert_on
from gateway.tx import Key


class Entry(msgspec.Struct, frozen=True):
    """The gateway's word on one command, as it stands in the ledger. ``touched``: the rows its effects show."""

    id: str
    outcome: Outcome
    code: ErrorCode | None = None
    detail: dict[str, str] = {}
    facts: msgspec.Raw = EMPTY
    touched: tuple[Key, ...] = ()

    def result(self) -> CommandResult:
        """The answer, its effects still to be filled in."""
        return CommandResult(self.id, self.outcome, self.code, self.detail, self.facts)


def rejected(command: Command, code: ErrorCode, **detail: str) -> Entry:
    return Entry(command.id, Outcome.REJECTED, code, detail)


_c, _s = ledger.c, stream_head.c
_ENTRIES = select(_c.id, _c.outcome, _c.code, _c.detail, _c.facts, _c.touched).where(among(_c.id, "ids"))
_THEIRS = select(clients.c.id).where(clients.c.user == bindparam("author"))
_FIND = _ENTRIES.where(_c.client == bindparam("client"))
_FIND_OF = _ENTRIES.where(_c.client.in_(_THEIRS), _c.author == bindparam("author"))
_HEADS = select(_s.stream, _s.seq).where(_s.client == bindparam("client"), among(_s.stream, "streams"))
_ADD = insert(ledger)


@cache
def _moving(dialect: str) -> Executable:
    put = upsert_on(dialect, stream_head)
    return put.on_conflict_do_update(index_elements=[_s.client, _s.stream], set_={"seq": put.excluded.seq})


async def find(conn: AsyncConnection, client: str, ids: Iterable[str]) -> dict[str, Entry]:
    """What stands of ``client``'s commands ``ids``."""
    return await _read(conn, _FIND, {"client": client}, ids)


async def find_of(conn: AsyncConnection, author: str, ids: Iterable[str]) -> dict[str, Entry]:
    """What stands of the commands ``ids`` that ``author`` made at any desk database: a damaged one goes on as a new one, which asks
    what became of the old one's acts and has acts that come after them."""
    return await _read(conn, _FIND_OF, {"author": author}, ids)


async def _read(
    conn: AsyncConnection, wanted: Executable, whose: Mapping[str, str], ids: Iterable[str]
) -> dict[str, Entry]:
    entries: dict[str, Entry] = {}
    for some in chunks(sorted(set(ids))):
        for row in await conn.execute(wanted, {**whose, "ids": some}):
            entries[row.id] = Entry(
                row.id,
                Outcome(row.outcome),
                ErrorCode(row.code) if row.code else None,
                row.detail,
                msgspec.Raw(msgspec.json.encode(row.facts)),
                tuple((ref, id) for ref, id in row.touched),
            )
    return entries


async def heads(conn: AsyncConnection, client: str, streams: Iterable[str]) -> dict[str, int]:
    """The last number taken of each of ``client``'s ``streams``."""
    found: dict[str, int] = {}
    for some in chunks(sorted(set(streams))):
        rows = await conn.execute(_HEADS, {"client": client, "streams": some})
        found.update({row.stream: row.seq for row in rows})
    return found


async def write(
    conn: AsyncConnection,
    client: str,
    entries: Sequence[tuple[Command, Entry]],
    moved: dict[str, int],
    now: int,
) -> None:
    """Keeps ``entries`` and how far the streams have ``moved``."""
    if entries:
        await conn.execute(_ADD, [_row(client, command, entry, now) for command, entry in entries])
    if moved:
        heads = [{"client": client, "stream": stream, "seq": moved[stream]} for stream in sorted(moved)]
        await conn.execute(_moving(conn.dialect.name), heads)


def _row(client: str, command: Command, entry: Entry, now: int) -> dict[str, Any]:
    return {
        "client": client, "id": command.id, "author": command.author, "stream": command.stream,
        "seq": command.seq, "kind": command.kind, "made": msgspec.to_builtins(command.made), "at": now,
        "outcome": entry.outcome.value, "code": entry.code.value if entry.code else None,
        "detail": entry.detail, "facts": msgspec.json.decode(entry.facts),
        "touched": [list(key) for key in entry.touched],
    }  # fmt: skip
