"""Files the agent puts to a reply or a note. One is at this desk, whole and sealed, before its chip is shown; it goes up by itself
(console.sync.uploads), with the line or later."""

import asyncio
from hashlib import sha256
from pathlib import Path
from typing import Protocol

from console.operations.desk import Desk
from console.operations.errors import NotDone, NotHere
from console.store import cases, uploads
from console.store.connection import Connection
from console.store.drafts import Mode
from console.store.files import Gone
from console.store.upload_progress import Progress
from contract.attachment import AttachmentRef
from contract.ids import new_id
from domain.attachment import Inspected, Surface, check_message, inspect, rule_for
from domain.attachment_refused import AttachmentRefused, Why


class FileRefused(NotDone):
    """This file cannot go with this message. ``detail``: the bound that was met."""

    def __init__(self, why: Why, detail: str = "", name: str = "") -> None:
        super().__init__(f"{why} {detail}")
        self.why, self.detail, self.name = why, detail, name


class Source(Protocol):
    """Where a file comes from that is not here. Implemented by console.sync."""

    async def content(self, file: AttachmentRef) -> bytes:
        """The bytes. Raises OfflineNotPossible, NotHere."""


class Attachments:
    """What an agent can do with files."""

    def __init__(self, desk: Desk, source: Source, progress: Progress) -> None:
        self._desk, self._source, self.progress = desk, source, progress

    async def add(self, ticket: str, mode: Mode, name: str, data: bytes) -> str:
        """Puts a file to the draft of ``mode``. Its id. Raises FileRefused, NotHere, StoreError."""
        try:
            found = await asyncio.to_thread(inspect, data, name)
            await self._desk.db.read(lambda conn: self._check(conn, ticket, mode, len(data)))
            id = new_id()
            digest = await asyncio.to_thread(lambda: sha256(data).hexdigest())
            # The bytes first: a row without them would promise what nobody has.
            await asyncio.to_thread(self._desk.db.files.keep, id, data)
            await self._desk.db.write(
                lambda conn: self._add(conn, id, ticket, mode, found, (len(data), digest))
            )
        except AttachmentRefused as no:
            raise FileRefused(no.why, no.detail, name) from None
        return id

    async def add_file(self, ticket: str, mode: Mode, path: Path) -> str:
        """As ``add``, of the file at ``path``. Raises OSError besides."""
        size = (await asyncio.to_thread(path.stat)).st_size
        try:
            await self._desk.db.read(lambda conn: self._check(conn, ticket, mode, size))
        except AttachmentRefused as no:
            raise FileRefused(no.why, no.detail, path.name) from None
        return await self.add(ticket, mode, path.name, await asyncio.to_thread(path.read_bytes))

    async def remove(self, id: str) -> None:
        """Takes a file out of its draft. One that is on its way with its message stays. Raises StoreError."""
        removed = await self._desk.db.write(lambda conn: uploads.remove(conn, id))
        if removed is not None:
            await asyncio.to_thread(self._desk.db.files.remove, removed.blob)

    async def content(self, file: AttachmentRef) -> bytes:
        """The bytes of a file of a message, kept here from now on. Raises OfflineNotPossible, NotHere, StoreError."""
        upload = await self._desk.db.read(lambda conn: uploads.by_id(conn, file.id))
        try:
            return await asyncio.to_thread(
                self._desk.db.files.read, file.id if upload is None else upload.blob
            )
        except Gone:
            data = await self._source.content(file)
        await asyncio.to_thread(self._desk.db.files.keep, file.id, data)
        return data

    async def here(self, file: AttachmentRef) -> bool:
        """Whether the file can be seen without the gateway."""
        return await asyncio.to_thread(self._desk.db.files.has, file.id)

    def _add(
        self, conn: Connection, id: str, ticket: str, mode: Mode, found: Inspected, data: tuple[int, str]
    ) -> None:
        # Again, within the transaction: two may be put in at once.
        self._check(conn, ticket, mode, data[0])
        uploads.add(conn, id, ticket, mode, found, data, self._desk.clock)

    def _check(self, conn: Connection, ticket: str, mode: Mode, size: int) -> None:
        row, contact = cases.ticket_and_contact(conn, ticket, self._desk.clock)
        if row is None:
            raise NotHere("ticket", ticket)
        channel = cases.travels_by(row, contact)
        present = [upload.size for upload in uploads.of_draft(conn, ticket, mode)]
        check_message([*present, size], rule_for(Surface(mode.value), channel, self._desk.handbook))
