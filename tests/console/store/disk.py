"""A disk between the store and the real one: it records every write and sync, and can refuse any of them.

It stands where SQLite itself speaks to the system (a VFS), so what is tested is the real encrypted file of the real
library. Reads and locks pass through. Only on systems where the library shows its functions (Linux).
"""

import ctypes
import random
from collections.abc import Iterator
from contextlib import contextmanager
from ctypes import CFUNCTYPE, POINTER, c_int, c_int64, c_void_p
from dataclasses import dataclass, field
from pathlib import Path

import sqlcipher3

OK, READONLY, FULL = 0, 8, 13
IOERR_WRITE, IOERR_FSYNC, IOERR_TRUNCATE, IOERR_DELETE = (10 | kind << 8 for kind in (3, 4, 6, 10))
#: The smallest piece a disk writes whole.
SECTOR = 512

_POINTERS = 8
_VFS_HEAD, _VFS_SIZE, _IO_SIZE = 40, 40 + 16 * _POINTERS, 8 + 18 * _POINTERS
_X_OPEN, _X_DELETE = 0, 1
_X_CLOSE, _X_WRITE, _X_TRUNCATE, _X_SYNC = 0, 2, 3, 4

# Names go through as the library's own pointers: it keeps them while the file is open, and finds the log's name behind them.
_OPEN = CFUNCTYPE(c_int, c_void_p, c_void_p, c_void_p, c_int, POINTER(c_int))
_DELETE = CFUNCTYPE(c_int, c_void_p, c_void_p, c_int)
_CLOSE = CFUNCTYPE(c_int, c_void_p)
_WRITE = CFUNCTYPE(c_int, c_void_p, c_void_p, c_int, c_int64)
_TRUNCATE = CFUNCTYPE(c_int, c_void_p, c_int64)
_SYNC = CFUNCTYPE(c_int, c_void_p, c_int)


@dataclass(frozen=True)
class Op:
    """``kind``: "write", "truncate", "sync", "delete", or "ack" (the program said *tersimpan* of ``name``)."""

    kind: str
    name: str
    at: int = 0
    data: bytes = b""


@dataclass
class Disk:
    """``ops`` in their order. ``refuse``: the number (from 1) of the changing operation refused first, with ``code``;
    ``lasting``: every later one too."""

    ops: list[Op] = field(default_factory=list)
    refuse: int | None = None
    code: int = FULL
    lasting: bool = False
    changes: int = 0
    refused: int = 0

    def ack(self, name: str) -> None:
        self.ops.append(Op("ack", name))

    def note(self, op: Op) -> int:
        """The answer to a changing operation: OK, or the refusal."""
        self.changes += 1
        due = self.refuse is not None and (
            self.changes >= self.refuse if self.lasting else self.changes == self.refuse
        )
        # Removing needs no room.
        if due and not (op.kind == "delete" and self.code == FULL):
            self.refused += 1
            return self._as(op)
        self.ops.append(op)
        return OK

    def _as(self, op: Op) -> int:
        if op.kind == "delete":
            return IOERR_DELETE
        if self.code in (FULL, READONLY):
            return self.code
        return {"write": IOERR_WRITE, "sync": IOERR_FSYNC, "truncate": IOERR_TRUNCATE}.get(
            op.kind, IOERR_WRITE
        )


def after_power_cut(ops: list[Op], seed: int, into: Path) -> frozenset[str]:
    """Makes in ``into`` what a disk may hold when the power fails after ``ops``: everything synced, and of what was not, any
    part, in sectors. Returns the names acknowledged before the cut.

    Limits: names of files survive (their folder is synced when they are made), and a write never harms its neighbours.
    """
    dice = random.Random(seed)
    safe: dict[str, bytearray] = {}
    loose: dict[str, list[Op]] = {}
    acked: set[str] = set()
    for op in ops:
        if op.kind == "ack":
            acked.add(op.name)
        elif op.kind == "delete":
            safe.pop(op.name, None)
            loose.pop(op.name, None)
        elif op.kind == "sync":
            for one in loose.pop(op.name, []):
                _apply(safe.setdefault(op.name, bytearray()), one)
        else:
            loose.setdefault(op.name, []).append(op)
    for name, waiting in loose.items():
        for one in waiting:
            for piece in _pieces(one, dice):
                _apply(safe.setdefault(name, bytearray()), piece)
    for name, content in safe.items():
        (into / Path(name).name).write_bytes(content)
    return frozenset(acked)


def _pieces(op: Op, dice: random.Random) -> Iterator[Op]:
    fate = dice.random()
    if fate < 0.4:
        return
    if fate < 0.7 or op.kind != "write":
        yield op
        return
    for start in range(0, len(op.data), SECTOR):
        if dice.random() < 0.5:
            yield Op("write", op.name, op.at + start, op.data[start : start + SECTOR])


def _apply(content: bytearray, op: Op) -> None:
    if op.kind == "truncate":
        del content[op.at :]
        return
    if len(content) < op.at:
        content.extend(bytes(op.at - len(content)))
    content[op.at : op.at + len(op.data)] = op.data


@contextmanager
def watched(disk: Disk) -> Iterator[None]:
    """Every file SQLite opens inside the block goes through ``disk``. All must be closed when it ends."""
    shim = _Shim(disk)
    shim.enter()
    try:
        yield
    finally:
        shim.leave()


class _Shim:
    def __init__(self, disk: Disk) -> None:
        self._disk = disk
        self._library = ctypes.CDLL(str(next(Path(sqlcipher3.__file__).parent.glob("_sqlite3*.so"))))
        self._library.sqlite3_vfs_find.restype = c_void_p
        self._real = int(self._library.sqlite3_vfs_find(None))
        self._vfs = ctypes.create_string_buffer(ctypes.string_at(self._real, _VFS_SIZE), _VFS_SIZE)
        self._name = ctypes.create_string_buffer(b"watched")
        self._names: dict[int, str] = {}
        self._methods: dict[int, int] = {}
        self._tables: dict[int, ctypes.Array[ctypes.c_char]] = {}
        self._keep = (
            _OPEN(self._open),
            _DELETE(self._delete),
            _CLOSE(self._close),
            _WRITE(self._write),
            _TRUNCATE(self._truncate),
            _SYNC(self._sync),
        )
        _put(self._vfs, 24, ctypes.addressof(self._name))
        _put(self._vfs, _VFS_HEAD + _X_OPEN * _POINTERS, _address(self._keep[0]))
        _put(self._vfs, _VFS_HEAD + _X_DELETE * _POINTERS, _address(self._keep[1]))

    def enter(self) -> None:
        assert self._library.sqlite3_vfs_register(self._vfs, 1) == OK

    def leave(self) -> None:
        self._library.sqlite3_vfs_register(c_void_p(self._real), 1)
        self._library.sqlite3_vfs_unregister(self._vfs)

    def _open(self, vfs: int, name: int | None, file: int, flags: int, out: object) -> int:
        real = _OPEN(_at(self._real, _VFS_HEAD + _X_OPEN * _POINTERS))
        answer: int = real(vfs, name, file, flags, out)
        methods = _at(file, 0)
        if answer == OK and methods and name is not None:
            self._names[file] = ctypes.string_at(name).decode()
            self._methods[file] = methods
            _put_at(file, 0, ctypes.addressof(self._table(methods)))
        return answer

    def _table(self, methods: int) -> "ctypes.Array[ctypes.c_char]":
        if methods not in self._tables:
            table = ctypes.create_string_buffer(ctypes.string_at(methods, _IO_SIZE), _IO_SIZE)
            for place, ours in zip((_X_CLOSE, _X_WRITE, _X_TRUNCATE, _X_SYNC), self._keep[2:], strict=True):
                _put(table, 8 + place * _POINTERS, _address(ours))
            self._tables[methods] = table
        return self._tables[methods]

    def _method(self, file: int, place: int) -> int:
        return _at(self._methods[file], 8 + place * _POINTERS)

    def _close(self, file: int) -> int:
        real = _CLOSE(self._method(file, _X_CLOSE))
        # The library looks at its own table while closing.
        _put_at(file, 0, self._methods.pop(file))
        self._names.pop(file)
        answer: int = real(file)
        return answer

    def _write(self, file: int, data: int, count: int, at: int) -> int:
        refusal = self._disk.note(Op("write", self._names[file], at, ctypes.string_at(data, count)))
        return refusal or int(_WRITE(self._method(file, _X_WRITE))(file, data, count, at))

    def _truncate(self, file: int, size: int) -> int:
        refusal = self._disk.note(Op("truncate", self._names[file], size))
        return refusal or int(_TRUNCATE(self._method(file, _X_TRUNCATE))(file, size))

    def _sync(self, file: int, flags: int) -> int:
        # The real disk need not be waited for: the files are read back by the same machine.
        return self._disk.note(Op("sync", self._names[file]))

    def _delete(self, vfs: int, name: int, sync: int) -> int:
        refusal = self._disk.note(Op("delete", ctypes.string_at(name).decode()))
        return refusal or int(_DELETE(_at(self._real, _VFS_HEAD + _X_DELETE * _POINTERS))(vfs, name, sync))


def _address(function: object) -> int:
    return ctypes.cast(function, c_void_p).value or 0  # type: ignore[arg-type]


def _at(base: int, offset: int) -> int:
    return c_void_p.from_address(base + offset).value or 0


def _put_at(base: int, offset: int, value: int) -> None:
    c_void_p.from_address(base + offset).value = value


def _put(buffer: "ctypes.Array[ctypes.c_char]", offset: int, value: int) -> None:
    _put_at(ctypes.addressof(buffer), offset, value)
