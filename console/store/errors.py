"""What can go wrong with the desk's own file. The type and ``code`` decide what the view says: what happened, what is
safe, what to do; no sentence is kept here."""

import errno
from collections.abc import Iterator
from contextlib import contextmanager
from enum import StrEnum

import sqlcipher3.dbapi2


class StoreCode(StrEnum):
    DISK_FULL = "store_disk_full"
    DISK_ERROR = "store_disk_error"
    READ_ONLY = "store_read_only"
    CORRUPT = "store_corrupt"
    WRONG_KEY = "store_wrong_key"
    NEWER = "store_newer"
    IN_USE = "store_in_use"
    CLOSED = "store_closed"
    OTHER = "store_other"


class StoreError(Exception):
    """The store could not do it; nothing of the failed write was kept, what was acknowledged before is safe.

    ``detail`` carries values for the sentence (a path, a version), never the sentence.
    """

    code = StoreCode.OTHER

    def __init__(self, why: str = "", **detail: str) -> None:
        super().__init__(why or self.code)
        self.detail = detail


class DiskFull(StoreError):
    """No room for the write. Safe: all that was saved. To do: make room, then save again."""

    code = StoreCode.DISK_FULL


class DiskError(StoreError):
    """The disk or its cable failed a read or a write."""

    code = StoreCode.DISK_ERROR


class ReadOnly(StoreError):
    """The file or its folder may not be written."""

    code = StoreCode.READ_ONLY


class Corrupt(StoreError):
    """The file is damaged. To do: console.store.rescue sets it aside and saves what can be read."""

    code = StoreCode.CORRUPT


class WrongKey(StoreError):
    """The key does not open this file, or its first page is destroyed: the two cannot be told apart."""

    code = StoreCode.WRONG_KEY


class Newer(StoreError):
    """A newer program wrote this file; it is left untouched. ``detail``: ``found``, ``known``."""

    code = StoreCode.NEWER


class InUse(StoreError):
    """Another running program of the same user on this gateway holds the file."""

    code = StoreCode.IN_USE


class Closed(StoreError):
    """The store was closed."""

    code = StoreCode.CLOSED


_BY_TEXT: tuple[tuple[str, type[StoreError]], ...] = (
    ("disk is full", DiskFull),
    ("readonly database", ReadOnly),
    ("unable to open database", ReadOnly),
    ("file is not a database", WrongKey),
    ("malformed", Corrupt),
    ("disk i/o error", DiskError),
    ("locked", InUse),
)


def from_driver(error: BaseException) -> StoreError:
    """The typed error of a driver's error. The driver gives no codes, so its fixed English texts decide."""
    text = str(error).lower()
    for part, kind in _BY_TEXT:
        if part in text:
            return kind(str(error))
    return StoreError(str(error))


_FULL = frozenset({errno.ENOSPC, errno.EDQUOT})
_CLOSED_TO_US = frozenset({errno.EROFS, errno.EACCES, errno.EPERM})


def from_system(error: OSError) -> StoreError:
    """The typed error of what the system says of a file or a folder."""
    kind = DiskFull if error.errno in _FULL else ReadOnly if error.errno in _CLOSED_TO_US else DiskError
    return kind(str(error))


def is_of_disk(error: OSError) -> bool:
    """Whether ``error`` is about a file, a folder or the disk under them, not about a line or a process."""
    return error.filename is not None or error.errno in (*_FULL, *_CLOSED_TO_US, errno.EIO)


@contextmanager
def typed() -> Iterator[None]:
    """Turns the driver's errors of the block into StoreError."""
    try:
        yield
    except sqlcipher3.dbapi2.Error as error:
        raise from_driver(error) from error
    except OSError as error:
        raise from_system(error) from error
