"""The desk's encrypted file: one owner thread that writes, one that reads, neither of them the window's.

A write is one transaction (BEGIN IMMEDIATE, synchronous=FULL): when ``write`` returns, the disk has it.
"""

import asyncio
import secrets
import shutil
from collections.abc import Callable
from concurrent.futures import Future, ThreadPoolExecutor
from contextlib import suppress
from pathlib import Path
from typing import TypeVar

import sqlcipher3.dbapi2

from console import killpoint
from console.store import projection, schema, search_index
from console.store.atomic import sync_folder
from console.store.changes import Changes, Changeset
from console.store.connection import Connection
from console.store.errors import Closed, DiskError, DiskFull, ReadOnly, typed
from console.store.files import Files

T = TypeVar("T")
#: Bytes: less than this free, and a database cannot even be opened.
NO_ROOM = 65_536
Listener = Callable[[Changeset], None]


class Database:
    """``path`` None keeps everything in memory (no secure place for a key: architecture, sqlcipher3). ``key``: 32 bytes."""

    def __init__(self, path: Path | None, key: bytes | None) -> None:
        if path is not None and (key is None or len(key) != 32):
            raise ValueError("a file needs a key of 32 bytes")
        self.path, self._key = path, key
        self._seal_key = key or secrets.token_bytes(32)
        self._writer = ThreadPoolExecutor(1, "store-write")
        # In memory there is one connection, so reading shares the writer's thread.
        self._reader = ThreadPoolExecutor(1, "store-read") if path is not None else self._writer
        self._write_conn: Connection | None = None
        self._read_conn: Connection | None = None
        self._listeners: list[Listener] = []
        self._closed = False
        #: The files beside the database, sealed under its key.
        self.files = Files(None if path is None else path.parent / "files", self._seal_key)

    @property
    def key(self) -> bytes:
        """The file's key; in memory, one that lasts as long as the memory. What is sealed besides is sealed under it."""
        return self._seal_key

    async def open(self) -> None:
        """Opens or makes the file. Raises StoreError (WrongKey, Newer, Corrupt, ReadOnly, DiskFull, DiskError)."""
        await asyncio.wrap_future(self._writer.submit(self._prepare))

    def open_now(self) -> None:
        """As ``open``, for programs without a loop."""
        self._writer.submit(self._prepare).result()

    async def write(self, fn: Callable[[Connection], T]) -> T:
        """Runs ``fn`` in one transaction on the writing thread; listeners hear of it before this returns.

        An exception of ``fn`` rolls everything back and is raised here. A cancelled caller may find its write done:
        once begun it is carried through. Raises StoreError.
        """
        loop = asyncio.get_running_loop()

        def tell(changes: Changeset) -> None:
            loop.call_soon_threadsafe(self._notify, changes)

        return await asyncio.shield(
            asyncio.wrap_future(self._submit(self._writer, lambda: self._write(fn, tell)))
        )

    async def read(self, fn: Callable[[Connection], T]) -> T:
        """Runs ``fn`` on the reading thread, on one consistent state of the file. Raises StoreError."""
        return await asyncio.wrap_future(self._submit(self._reader, lambda: self._read(fn)))

    def write_now(self, fn: Callable[[Connection], T]) -> T:
        """As ``write``, for programs without a loop; listeners are called on the writing thread."""
        return self._submit(self._writer, lambda: self._write(fn, self._notify)).result()

    def read_now(self, fn: Callable[[Connection], T]) -> T:
        """As ``read``, for programs without a loop."""
        return self._submit(self._reader, lambda: self._read(fn)).result()

    def listen(self, listener: Listener) -> Callable[[], None]:
        """Calls ``listener`` on the loop's thread after each commit that changed something. Returns what ends it."""
        self._listeners.append(listener)
        return lambda: self._listeners.remove(listener)

    async def close(self) -> None:
        """Finishes what was begun and closes the file."""
        if self._closed:
            return
        self._closed = True
        await asyncio.get_running_loop().run_in_executor(None, self._shut)

    def close_now(self) -> None:
        """As ``close``, for programs without a loop."""
        if not self._closed:
            self._closed = True
            self._shut()

    def _shut(self) -> None:
        if self._reader is not self._writer:
            self._reader.submit(self._drop_reader).result()
            self._reader.shutdown()
        self._writer.submit(self._drop_writer).result()
        self._writer.shutdown()

    def _submit(self, executor: ThreadPoolExecutor, job: Callable[[], T]) -> "Future[T]":
        if self._closed:
            raise Closed
        return executor.submit(job)

    def _notify(self, changes: Changeset) -> None:
        for listener in list(self._listeners):
            listener(changes)

    def _prepare(self) -> None:
        try:
            self._prepare_file()
        except DiskError as error:
            # The library calls it an I/O error when what its readers share finds no room beside the file.
            if self.path is not None and shutil.disk_usage(self.path.parent).free < NO_ROOM:
                raise DiskFull(str(error)) from error
            raise

    def _prepare_file(self) -> None:
        with typed():
            conn = self._writing()
            with conn.begin():
                killpoint.here("store.preparing")
                if schema.prepare(conn):
                    search_index.index_outbox(conn)
                    projection.index_outbox(conn)
            if self.path is not None:
                # The file's own name must outlast a power cut too.
                sync_folder(self.path.parent)

    def _write(self, fn: Callable[[Connection], T], tell: Callable[[Changeset], None]) -> T:
        changes = Changes()
        try:
            with typed():
                conn = self._writing()
                conn.info["changes"] = changes
                with conn.begin():
                    killpoint.here("store.begun")
                    result = fn(conn)
                    projection.settle(conn)
                    killpoint.here("store.written")
            killpoint.here("store.committed")
        except (DiskError, ReadOnly):
            # After such an error the connection's view of the file cannot be trusted: begin afresh.
            self._drop_writer()
            raise
        seen = changes.freeze()
        if seen:
            tell(seen)
        return result

    def _read(self, fn: Callable[[Connection], T]) -> T:
        try:
            with typed():
                conn = self._writing() if self._reader is self._writer else self._reading()
                with conn.begin():
                    return fn(conn)
        except DiskError:
            if self._reader is not self._writer:
                self._drop_reader()
            raise

    def _writing(self) -> Connection:
        if self._write_conn is None:
            self._write_conn = Connection(self.path, self._key, writing=True)
        return self._write_conn

    def _reading(self) -> Connection:
        if self._read_conn is None:
            self._read_conn = Connection(self.path, self._key, writing=False)
        return self._read_conn

    def _drop_writer(self) -> None:
        if self._write_conn is not None and self.path is not None:
            conn, self._write_conn = self._write_conn, None
            _close(conn)
        elif self._closed and self._write_conn is not None:
            self._write_conn.close()

    def _drop_reader(self) -> None:
        if self._read_conn is not None:
            conn, self._read_conn = self._read_conn, None
            _close(conn)


def _close(conn: Connection) -> None:
    # A connection that cannot even be closed in order is let go: the file is consistent by its log.
    with suppress(sqlcipher3.dbapi2.Error):
        conn.close()
