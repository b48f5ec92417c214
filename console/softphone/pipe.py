"""The pipe between the console and the telephone's own process: authenticated both ways, one message a frame.

A Unix socket in a folder nobody else enters, a named pipe on Windows (multiprocessing.connection); both sides prove by HMAC that they
know the same 32 bytes. Threads of its own move the bytes, so that neither side ever waits for the other: a frozen console costs the
engine nothing, and one that only knocks costs nobody anything.
"""

import os
import queue
import secrets
import socket
import stat
import sys
import tempfile
import threading
import time
from collections import deque
from collections.abc import Callable
from contextlib import suppress
from multiprocessing import AuthenticationError
from multiprocessing.connection import Client, Connection, Listener, answer_challenge, deliver_challenge
from pathlib import Path
from typing import TypeAlias, cast

#: Bytes of one message at most; more is no message of ours.
MAX_FRAME = 1 << 20
#: Seconds in which the two sides must know each other.
GREETING_S = 5.0
AUTHKEY = 32
#: Seconds that last words may take at the end of the engine.
FAREWELL_S = 1.0
#: Bytes that wait for a side that does not read: above SOFT nothing of the moment joins them, above HARD the pipe is given up. What is
#: journalled is told again at the next meeting.
SOFT, HARD = 256 << 10, 8 << 20
#: Candidates that may knock at once.
_KNOCKING = 8
#: Frames that wait for the engine's next turn; the console waits beyond.
_UNREAD = 1_000
#: Where a read cannot be woken from outside, it looks up this often (seconds).
_LOOK_UP = 0.25 if sys.platform == "win32" else None

Pipe: TypeAlias = "Connection[bytes, bytes]"


class PipeError(Exception):
    """No talking through this pipe."""


class NobodyThere(PipeError):
    """Nothing listens at the address, or it did not speak in time."""


class Silent(NobodyThere):
    """Somebody has the address and says nothing."""


class NotAdmitted(PipeError):
    """The other side does not know the key, or is no telephone."""


class UnsafeFolder(PipeError):
    """Others could enter the folder of the socket, or own it."""


def new_key() -> bytes:
    """A key nobody had before."""
    return secrets.token_bytes(AUTHKEY)


def new_address() -> str:
    """An address nobody had before. On Linux its folder is made, for this user alone."""
    if sys.platform == "win32":
        return rf"\\.\pipe\sahut-{secrets.token_hex(16)}"
    else:
        # The name of a socket has 107 bytes at most: the data folder may be too deep for it.
        runtime = os.environ.get("XDG_RUNTIME_DIR", "")
        within = runtime if runtime and len(runtime) < 60 and os.access(runtime, os.W_OK) else None
        return str(Path(tempfile.mkdtemp(prefix="sahut-", dir=within)) / "line")


def forget_address(address: str) -> None:
    """Takes away what an ended engine left at its address."""
    if sys.platform != "win32":
        place = Path(address)
        if place.parent.name.startswith("sahut-"):
            with suppress(OSError):
                place.unlink(missing_ok=True)
                place.parent.rmdir()


def check_folder(address: str) -> None:
    """Raises UnsafeFolder unless the socket's folder is ours alone (0700)."""
    if sys.platform != "win32":
        try:
            found = Path(address).parent.lstat()
        except OSError as error:
            raise UnsafeFolder(str(error)) from error
        if not stat.S_ISDIR(found.st_mode) or found.st_uid != os.getuid() or found.st_mode & 0o077:
            raise UnsafeFolder(oct(found.st_mode))


class Wire:
    """One admitted connection. ``got`` is called on a thread of its own with each frame, and once with None when the pipe is gone."""

    def __init__(self, pipe: Pipe, got: "Callable[[Wire, bytes | None], None]") -> None:
        self._pipe, self._got = pipe, got
        self._out: deque[bytes] = deque()
        self._waiting = 0
        self._turn = threading.Condition()
        self._last = self._gone = False
        self._threads = 2
        self.said = threading.Event()
        """Nothing is said any more."""
        self.dropped = 0
        """Messages of the moment that found no room."""

    def start(self) -> None:
        """Begins to move bytes."""
        for work in (self._read, self._write):
            threading.Thread(target=work, name=f"telephone{work.__name__}", daemon=True).start()

    def send(self, frame: bytes, *, of_the_moment: bool = False) -> None:
        """Never waits. Nothing happens once the pipe is gone. Raises ValueError for a frame that is too long."""
        if len(frame) > MAX_FRAME:
            raise ValueError(f"{len(frame)} bytes are no message")
        with self._turn:
            if self._gone or self._last:
                return
            if of_the_moment and self._waiting > SOFT:
                self.dropped += 1
                return
            self._out.append(frame)
            self._waiting += len(frame)
            full = self._waiting > HARD
            self._turn.notify()
        if full:
            self.abort()

    def finish(self) -> None:
        """Says what is still to be said, then closes; does not wait for it."""
        with self._turn:
            self._last = True
            self._turn.notify()

    def abort(self) -> None:
        """Ends at once."""
        with self._turn:
            self._gone = True
            self._turn.notify()
            if self._threads:
                _wake(self._pipe)

    def _read(self) -> None:
        try:
            while not self._gone:
                if self._pipe.poll(_LOOK_UP):
                    self._got(self, self._pipe.recv_bytes(MAX_FRAME))
        except (EOFError, OSError):
            pass  # the other side is gone, or said what is no message
        finally:
            self.abort()
            self._got(self, None)
            self._leave()

    def _write(self) -> None:
        try:
            while (frame := self._next()) is not None:
                self._pipe.send_bytes(frame)
            self.abort()
        except OSError:
            pass  # the other side is gone; its last words are still to be read, and then the reader knows
        finally:
            self.said.set()
            self._leave()

    def _next(self) -> bytes | None:
        with self._turn:
            while not self._out and not self._last and not self._gone:
                self._turn.wait()
            if self._gone or not self._out:
                return None
            frame = self._out.popleft()
            self._waiting -= len(frame)
            return frame

    def _leave(self) -> None:
        # The last thread out closes: a handle closed under the other one could by then be somebody else's.
        with self._turn:
            self._threads -= 1
            if self._threads == 0:
                self._pipe.close()


class Door:
    """The engine's end. Raises OSError when the address cannot be had, UnsafeFolder."""

    def __init__(self, address: str, authkey: bytes) -> None:
        check_folder(address)
        self._address, self._key = address, authkey
        self._listener = Listener(address, _family(), backlog=_KNOCKING)
        if sys.platform != "win32":
            Path(address).chmod(0o600)
        self._inbox: queue.Queue[tuple[Wire, bytes | None]] = queue.Queue(_UNREAD)
        self._knocking = threading.Semaphore(_KNOCKING)
        self._wires: set[Wire] = set()
        self._closing = False
        self._accepting = threading.Thread(target=self._accept, name="telephone door", daemon=True)
        self._accepting.start()

    def poll(self) -> list[tuple[Wire, bytes | None]]:
        """What came since: frames, and None where a pipe is gone. Never waits."""
        found: list[tuple[Wire, bytes | None]] = []
        while len(found) < _UNREAD:
            try:
                found.append(self._inbox.get_nowait())
            except queue.Empty:
                break
        for wire, frame in found:
            if frame is None:
                self._wires.discard(wire)
        return found

    def close(self) -> None:
        """Nobody is admitted any more, and the address is free; what was said to a console still reaches it."""
        self._closing = True
        with suppress(OSError, EOFError):
            Client(self._address, _family()).close()
        self._accepting.join(GREETING_S)
        for wire in list(self._wires):
            wire.finish()
        for wire in list(self._wires):
            wire.said.wait(FAREWELL_S)
        with suppress(OSError):
            self._listener.close()
        forget_address(self._address)

    def _accept(self) -> None:
        pause = threading.Event()
        while not self._closing:
            try:
                pipe = self._listener.accept()
            except OSError:
                # One that knocked and left, or no handles left: the line goes on meanwhile.
                pause.wait(0.1)
                continue
            if self._closing or not self._knocking.acquire(blocking=False):
                pipe.close()
                continue
            threading.Thread(target=self._greet, args=(pipe,), name="telephone greeting", daemon=True).start()

    def _greet(self, pipe: Pipe) -> None:
        try:
            with _Patient(pipe) as patient:
                deliver_challenge(patient, self._key)
                answer_challenge(patient, self._key)
        except (AuthenticationError, AssertionError, EOFError, OSError, ValueError):
            pipe.close()
            return
        finally:
            self._knocking.release()
        wire = Wire(pipe, lambda wire, frame: self._inbox.put((wire, frame)))
        self._wires.add(wire)
        wire.start()


def connect(address: str, authkey: bytes, got: Callable[[Wire, bytes | None], None]) -> Wire:
    """The console's end; waits GREETING_S at most. Not started yet. Raises NobodyThere (Silent), NotAdmitted, UnsafeFolder."""
    if sys.platform != "win32" and not Path(address).exists():
        raise NobodyThere(address)
    check_folder(address)
    try:
        pipe = cast(Pipe, Client(address, _family()))
    except OSError as error:
        raise NobodyThere(str(error)) from error
    until = time.monotonic() + GREETING_S
    try:
        with _Patient(pipe) as patient:
            answer_challenge(patient, authkey)
            deliver_challenge(patient, authkey)
    except (AuthenticationError, AssertionError, ValueError) as error:
        pipe.close()
        raise NotAdmitted(str(error)) from error
    except (EOFError, OSError) as error:
        pipe.close()
        raise (Silent if time.monotonic() >= until else NobodyThere)(str(error)) from error
    return Wire(pipe, got)


class _Patient:
    """A pipe in its greeting: neither a side that says nothing nor one that says half a word is waited for longer than GREETING_S."""

    def __init__(self, pipe: Pipe) -> None:
        self._pipe, self._until = pipe, time.monotonic() + GREETING_S
        self._timer = threading.Timer(GREETING_S, _wake, (pipe,))
        self._timer.daemon = True

    def __enter__(self) -> Pipe:
        self._timer.start()
        return cast(Pipe, self)

    def __exit__(self, *_: object) -> None:
        self._timer.cancel()

    def send_bytes(self, frame: bytes) -> None:
        self._pipe.send_bytes(frame)

    def recv_bytes(self, most: int) -> bytes:
        if not self._pipe.poll(max(0.0, self._until - time.monotonic())):
            raise TimeoutError
        return self._pipe.recv_bytes(most)


def _wake(pipe: Pipe) -> None:
    """Ends whatever waits for the pipe, on either side."""
    if sys.platform != "win32":  # there a pipe gives whole messages only, and is looked up from
        with suppress(OSError), socket.socket(fileno=os.dup(pipe.fileno())) as handle:
            handle.shutdown(socket.SHUT_RDWR)


def _family() -> str:
    return "AF_PIPE" if sys.platform == "win32" else "AF_UNIX"
