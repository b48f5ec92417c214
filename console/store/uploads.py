"""Files on their way up. Each belongs to a draft until its message is queued, then to that act, which waits in the outbox until all
of its files are at the gateway. The bytes are in console.store.files."""

from collections.abc import Sequence
from enum import StrEnum

import msgspec

from console.clock import Clock
from console.store import outbox_rows
from console.store.changes import noting
from console.store.connection import Connection
from console.store.database import Database
from console.store.drafts import Mode
from console.store.upload_schema import KEPT
from contract.attachment import AttachmentRef
from contract.ids import new_id
from domain.attachment import Inspected


class UploadState(StrEnum):
    """``waiting``: not all of it is at the gateway; ``done``: it is; ``refused``: the gateway takes it in no way (``why``)."""

    WAITING = "waiting"
    DONE = "done"
    REFUSED = "refused"


class Upload(msgspec.Struct, frozen=True):
    """``why``/``most``: domain.attachment_refused.Why and its bound, of a refused one; ``command`` None: of a draft."""

    id: str
    blob: str
    ticket: str
    mode: Mode
    command: str | None
    state: UploadState
    why: str
    most: str
    name: str
    type: str
    size: int
    sha256: str
    width: int
    height: int
    flags: tuple[str, ...]
    made: int

    @property
    def ref(self) -> AttachmentRef:
        """As its message shows it before the gateway has it."""
        return AttachmentRef(
            id=self.id, name=self.name, type=self.type, size=self.size, width=self.width, height=self.height, flags=self.flags
        )  # fmt: skip


class Uploads:
    """Reading side; writing is console.operations.attachment's and console.sync.uploads'."""

    def __init__(self, db: Database) -> None:
        self._db = db

    async def of(self, ticket: str) -> dict[Mode, list[Upload]]:
        """The files of the drafts of ``ticket``."""

        def job(conn: Connection) -> dict[Mode, list[Upload]]:
            return {mode: of_draft(conn, ticket, mode) for mode in Mode}

        return await self._db.read(job)


def add(
    conn: Connection, id: str, ticket: str, mode: Mode, found: Inspected, data: tuple[int, str], clock: Clock
) -> None:
    """A file more in the draft; ``data``: its size and sha256."""
    conn.run(
        f"INSERT INTO uploads ({KEPT}) VALUES (?, ?, ?, ?, NULL, 'waiting', '', '', ?, ?, ?, ?, ?, ?, ?, ?)",
        (
            id,
            id,
            ticket,
            mode,
            found.name,
            found.type,
            *data,
            found.width,
            found.height,
            msgspec.json.encode(found.flags),
            clock.wall(),
        ),
    )
    _note(conn, ticket)


def of_draft(conn: Connection, ticket: str, mode: Mode) -> list[Upload]:
    return _select(conn, "ticket = ? AND mode = ? AND command IS NULL", (ticket, mode))


def of_command(conn: Connection, command: str) -> list[Upload]:
    return _select(conn, "command = ?", (command,))


def by_id(conn: Connection, id: str) -> Upload | None:
    found = _select(conn, "id = ?", (id,))
    return found[0] if found else None


def refs(conn: Connection, ids: Sequence[str]) -> tuple[AttachmentRef, ...]:
    """What is known here of the files ``ids``, in their order."""
    found = [by_id(conn, id) for id in ids]
    return tuple(upload.ref for upload in found if upload is not None)


def waiting(conn: Connection) -> list[Upload]:
    """What is to go up: first that of queued acts, then of drafts; none of a ticket the gateway has not heard of."""
    return _select(
        conn,
        f"state = 'waiting' AND ticket NOT IN (SELECT ticket FROM outbox WHERE {outbox_rows.OPENS}"
        " AND state NOT IN ('rejected', 'delivered') AND ticket IS NOT NULL)",
        (),
        order="command IS NULL, pos",
    )


def take(conn: Connection, files: Sequence[Upload], command: str) -> None:
    """The ``files`` of a draft, or of an act that came back, go with the act ``command`` from now on. One that was refused is asked
    about once more: the act waits for all of them, and an answer must come."""
    for upload in files:
        conn.run("UPDATE uploads SET command = ? WHERE id = ?", (command, upload.id))
        if upload.state is UploadState.REFUSED:
            conn.run("UPDATE uploads SET state = 'waiting', why = '', most = '' WHERE id = ?", (upload.id,))
        _note(conn, upload.ticket)


def give_back(conn: Connection, command: str, ticket: str | None = None) -> None:
    """The act ``command`` is gone, its text a draft again (of ``ticket``, where its own has gone into another), its files with it."""
    for upload in of_command(conn, command):
        conn.run("UPDATE uploads SET command = NULL WHERE id = ?", (upload.id,))
        _note(conn, upload.ticket)
        if ticket is not None:
            _rehome(conn, upload, ticket)


def move(conn: Connection, ticket: str, into: str) -> None:
    """The drafts of ``ticket`` are drafts of ``into`` from now on."""
    for upload in _select(conn, "ticket = ? AND command IS NULL", (ticket,)):
        _rehome(conn, upload, into)


def _rehome(conn: Connection, upload: Upload, ticket: str) -> None:
    """At the gateway a file belongs to one ticket for ever: the same bytes go up once more, under another id."""
    if upload.ticket != ticket:
        conn.run(
            "UPDATE uploads SET id = ?, ticket = ?, state = 'waiting', why = '', most = '' WHERE id = ?",
            (new_id(), ticket, upload.id),
        )
        _discard(conn, upload.id)
        _note(conn, ticket)


def let_go(conn: Connection, command: str) -> None:
    """The act ``command`` was taken, or given up for good."""
    conn.run("DELETE FROM uploads WHERE command = ?", (command,))


def remove(conn: Connection, id: str) -> Upload | None:
    """The file is not to be sent. None for one that is on its way already, or gone."""
    upload = by_id(conn, id)
    if upload is None or upload.command is not None:
        return None
    conn.run("DELETE FROM uploads WHERE id = ?", (id,))
    _discard(conn, id)
    _note(conn, upload.ticket)
    return upload


def discarded(conn: Connection) -> list[str]:
    """Uploads the gateway is to let go of: nobody wants what it has of them."""
    return [str(id) for id in conn.run("SELECT id FROM discards ORDER BY id").scalars()]


def let_gone(conn: Connection, id: str) -> None:
    """The gateway has nothing of ``id`` any more."""
    conn.run("DELETE FROM discards WHERE id = ?", (id,))
    noting(conn).outbox = True


def settle(conn: Connection, id: str, state: UploadState, why: str = "", most: str = "") -> Upload | None:
    """What became of the upload ``id``; as it is now, None when it was removed meanwhile."""
    conn.run("UPDATE uploads SET state = ?, why = ?, most = ? WHERE id = ?", (state, why, most, id))
    upload = by_id(conn, id)
    if upload is not None:
        _note(conn, upload.ticket)
        noting(conn).outbox = True
    return upload


def needed(conn: Connection) -> frozenset[str]:
    """Names of the bytes that are still to go somewhere."""
    return frozenset(str(blob) for blob in conn.run("SELECT blob FROM uploads").scalars())


def _discard(conn: Connection, id: str) -> None:
    conn.run("INSERT OR IGNORE INTO discards VALUES (?)", (id,))


def _note(conn: Connection, ticket: str) -> None:
    changes = noting(conn)
    changes.drafts.add(ticket)
    changes.tickets.add(ticket)


def _select(conn: Connection, where: str, args: tuple[object, ...], order: str = "pos") -> list[Upload]:
    found = conn.run(f"SELECT {KEPT} FROM uploads WHERE {where} ORDER BY {order}", args)
    return [
        Upload(
            id, blob, ticket, Mode(mode), command, UploadState(state), why, most, name, type, size, sha256, width, height,
            msgspec.json.decode(flags, type=tuple[str, ...]), made,
        )
        for id, blob, ticket, mode, command, state, why, most, name, type, size, sha256, width, height, flags, made in found.all()
    ]  # fmt: skip
