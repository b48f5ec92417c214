"""Carries waiting files to the gateway, one at a time, piece by piece; killed or cut off at any moment it goes on where the gateway
says it stands. What a queued act waits for goes first."""

import asyncio
import random
from collections.abc import Callable
from hashlib import sha256

from console import killpoint
from console.store import refusal, uploads
from console.store.changes import Changeset
from console.store.connection import Connection
from console.store.database import Database
from console.store.errors import Closed, StoreError
from console.store.files import Gone
from console.store.upload_progress import Progress
from console.store.uploads import Upload, UploadState
from console.sync.attachment_client import AttachmentClient
from console.sync.errors import GatewayError, Refused, SignInAgain, TokenExpired, TooOld, undecided
from console.sync.funnel import Funnel
from console.sync.planner import back_off
from contract.attachment import Begin
from contract.errors import ErrorCode, Handling
from domain.attachment import CHUNK, Surface
from domain.attachment_refused import Why

#: Days a copy nobody looks at stays.
COPIES_DAYS = 30
#: Times a file is begun anew because it arrived otherwise than it was sent, before it is given up.
_SUMS = 3


class UploadTask:
    """``run`` until cancelled. Ends by itself only with SignInAgain or TooOld, as the outbox does."""

    def __init__(
        self,
        db: Database,
        client: AttachmentClient,
        wall: Callable[[], int],
        funnel: Funnel,
        rng: random.Random,
        progress: Progress,
    ) -> None:
        self._db, self._client, self._wall, self._funnel = db, client, wall, funnel
        self._rng, self._progress = rng, progress
        self._wake = asyncio.Event()
        self._tries = 0

    def link_up(self) -> None:
        """The gateway was heard of: no reason to wait out a pause."""
        self._tries = 0
        self._wake.set()

    async def run(self) -> None:
        """Carries for ever. Raises SignInAgain, TooOld, Closed."""
        stop = self._db.listen(self._changed)
        try:
            needed = await self._db.read(uploads.needed)
            await asyncio.to_thread(self._db.files.sweep, needed, COPIES_DAYS)
            while True:
                self._wake.clear()
                unwanted = await self._db.read(uploads.discarded)
                if unwanted and not await self._let_go(unwanted[self._tries % len(unwanted)]):
                    self._tries += 1
                    await self._pause(back_off(self._tries - 1, self._rng.random()))
                    continue
                if unwanted:
                    continue
                waiting = await self._db.read(uploads.waiting)
                if not waiting:
                    await self._wake.wait()
                # One that fails for now holds up none of the others.
                elif await self._tried(waiting[self._tries % len(waiting)]):
                    self._tries = 0
                else:
                    self._tries += 1
                    await self._pause(back_off(self._tries - 1, self._rng.random()))
        finally:
            stop()

    def _changed(self, changes: Changeset) -> None:
        if changes.outbox or changes.drafts:
            self._wake.set()

    async def _let_go(self, id: str) -> bool:
        """What was removed here is removed there. Asked again it changes nothing; what a message has taken stays with it."""
        try:
            await self._client.remove(id)
        except (SignInAgain, TooOld, Closed):
            raise
        except Refused as error:
            if isinstance(error, TokenExpired) or undecided(error) or error.handling is Handling.RETRY:
                self._funnel.failed("upload", error)
                return False
            # It never came, or is gone, or was refused before and lies nowhere.
        except GatewayError as error:
            self._funnel.failed("upload", error)
            return False
        killpoint.here("upload.discarded")
        await self._db.write(lambda conn: uploads.let_gone(conn, id))
        return True

    async def _tried(self, upload: Upload) -> bool:
        """Whether there is no reason to wait before the next."""
        try:
            await self._carry(upload)
        except (SignInAgain, TooOld, Closed):
            raise
        except Refused as error:
            detail = error.problem.detail
            if error.problem.code is ErrorCode.NOT_FOUND and "ticket" in detail:
                # It went out of the agent's sight, and comes back by no waiting.
                await self._refused(upload, Why.TICKET.value, "")
            elif _says_nothing(error):
                self._funnel.failed("upload", error)
                return False
            else:
                await self._refused(upload, detail.get("why", Why.TYPE.value), detail.get("most", ""))
        except (GatewayError, StoreError) as error:
            self._funnel.failed("upload", error)
            return False
        self._funnel.works("upload")
        return True

    async def _carry(self, upload: Upload) -> None:
        try:
            data = await asyncio.to_thread(self._db.files.read, upload.blob)
        except Gone:
            data = b""
        if len(data) != upload.size or sha256(data).hexdigest() != upload.sha256:
            await self._refused(upload, Why.SUM.value, "")
            return
        asked = Begin(
            id=upload.id, name=upload.name, size=upload.size, sha256=upload.sha256, ticket=upload.ticket,
            surface=Surface(upload.mode.value),
        )  # fmt: skip
        for left in reversed(range(_SUMS)):
            try:
                await self._send(asked, data)
                break
            except Refused as error:
                if error.problem.detail.get("why") != Why.SUM.value or not left:
                    raise
        if await self._db.read(lambda conn: uploads.by_id(conn, upload.id)) is None:
            return
        await self._db.write(lambda conn: uploads.settle(conn, upload.id, UploadState.DONE))
        killpoint.here("upload.done")

    async def _send(self, asked: Begin, data: bytes) -> None:
        so_far = await self._client.begin(asked)
        while so_far.ref is None:
            self._progress.came(asked.id, so_far.have)
            if await self._db.read(lambda conn: uploads.by_id(conn, asked.id)) is None:
                # Removed meanwhile: the rest need not travel.
                return
            if so_far.have < asked.size:
                so_far = await self._client.put(
                    asked.id, so_far.have, data[so_far.have : so_far.have + CHUNK]
                )
                killpoint.here("upload.piece")
            else:
                so_far = await self._client.finish(asked.id)
                killpoint.here("upload.finished")
        self._progress.came(asked.id, asked.size)

    async def _refused(self, upload: Upload, why: str, most: str) -> None:
        """The file goes nowhere: its chip says why, and an act that waits for it comes back to its agent."""

        def job(conn: Connection) -> None:
            now = uploads.settle(conn, upload.id, UploadState.REFUSED, why, most)
            if now is not None and now.command is not None:
                detail = {"field": "attachments", "why": why, "most": most, "name": now.name}
                refusal.refuse(conn, now.command, ErrorCode.INVALID, detail, self._wall())

        await self._db.write(job)

    async def _pause(self, seconds: float) -> None:
        try:
            async with asyncio.timeout(seconds):
                await self._wake.wait()
        except TimeoutError:
            return


def _says_nothing(error: Refused) -> bool:
    """Whether the file itself was not judged: the gateway is at fault or busy, the token ran out, or the upload is no more there."""
    if isinstance(error, TokenExpired) or undecided(error):
        return True
    return error.handling is Handling.RETRY or error.problem.code is ErrorCode.NOT_FOUND
