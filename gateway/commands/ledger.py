"""Reading and writing the ledger: one row a command, kept so long that no desk's outage outlives it."""

from collections.abc import Iterable, Sequence
from typing import Any

import msgspec
from sqlalchemy import ColumnElement, and_, insert, select
from sqlalchemy.ext.asyncio import AsyncConnection

from contract.envelope import EMPTY, Command, CommandResult, Outcome
from contract.errors import ErrorCode
from gateway.accounts.models import client as clients
from gateway.commands.models import ledger, stream_head
from gateway.schema import chunks, upsert
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


async def find(conn: AsyncConnection, client: str, ids: Iterable[str]) -> dict[str, Entry]:
    """What stands of ``client``'s commands ``ids``."""
    return await _read(conn, ledger.c.client == client, ids)


async def find_of(conn: AsyncConnection, author: str, ids: Iterable[str]) -> dict[str, Entry]:
    """What stands of the commands ``ids`` that ``author`` made at any desk database: a damaged one goes on as a new one, which asks
    what became of the old one's acts and has acts that come after them."""
    theirs = select(clients.c.id).where(clients.c.user == author)
    return await _read(conn, and_(ledger.c.client.in_(theirs), ledger.c.author == author), ids)


async def _read(conn: AsyncConnection, whose: ColumnElement[bool], ids: Iterable[str]) -> dict[str, Entry]:
    c = ledger.c
    entries: dict[str, Entry] = {}
    for some in chunks(sorted(set(ids))):
        wanted = select(c.id, c.outcome, c.code, c.detail, c.facts, c.touched)
        for row in await conn.execute(wanted.where(whose, c.id.in_(some))):
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
        wanted = select(stream_head.c.stream, stream_head.c.seq)
        wanted = wanted.where(stream_head.c.client == client, stream_head.c.stream.in_(some))
        found.update({row.stream: row.seq for row in await conn.execute(wanted)})
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
        await conn.execute(insert(ledger), [_row(client, command, entry, now) for command, entry in entries])
    if moved:
        put = upsert(conn, stream_head).values(
            [{"client": client, "stream": stream, "seq": moved[stream]} for stream in sorted(moved)]
        )
        await conn.execute(
            put.on_conflict_do_update(
                index_elements=[stream_head.c.client, stream_head.c.stream], set_={"seq": put.excluded.seq}
            )
        )


def _row(client: str, command: Command, entry: Entry, now: int) -> dict[str, Any]:
    return {
        "client": client, "id": command.id, "author": command.author, "stream": command.stream,
        "seq": command.seq, "kind": command.kind, "made": msgspec.to_builtins(command.made), "at": now,
        "outcome": entry.outcome.value, "code": entry.code.value if entry.code else None,
        "detail": entry.detail, "facts": msgspec.json.decode(entry.facts),
        "touched": [list(key) for key in entry.touched],
    }  # fmt: skip
