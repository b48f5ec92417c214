"""What the system says of a file becomes what the agent is told."""

import errno

import pytest

from console.failures import notice_of
from console.store.errors import DiskError, DiskFull, ReadOnly, StoreError, typed


@pytest.mark.parametrize(
    ("number", "kind"),
    [
        (errno.ENOSPC, DiskFull),
        (errno.EDQUOT, DiskFull),
        (errno.EROFS, ReadOnly),
        (errno.EACCES, ReadOnly),
        (errno.EPERM, ReadOnly),
        (errno.EIO, DiskError),
        (errno.ENOTDIR, DiskError),
    ],
)
def test_the_systems_number_decides(number: int, kind: type[StoreError]) -> None:
    with pytest.raises(kind), typed():
        raise OSError(number, "said the system")


def test_a_file_of_the_desks_own_that_cannot_be_written_is_told_as_such() -> None:
    assert notice_of(OSError(errno.ENOSPC, "No space left on device")).code == "store_disk_full"
    assert notice_of(PermissionError(errno.EACCES, "denied", "/data/key.json")).code == "store_read_only"
    assert notice_of(ConnectionResetError(errno.ECONNRESET, "reset")).code == "unexpected"
